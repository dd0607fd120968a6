import type { Mail } from '@enthesis/contract';
import { languageOfAccount, type Registry } from '@enthesis/db';
import type { AccessSettings } from '@enthesis/env';
import { type Language, languageIds, say } from '@enthesis/languages';
import { createTransport } from 'nodemailer';
import type { Logger } from 'pino';
import { inLanguage } from '../http/language.ts';

/** Sends mails, shows them, or cannot: then links are copied by hand. */
export interface Mailer {
  readonly sends: boolean;
  /** Mails that were shown instead of sent, latest first. */
  readonly shown: readonly Mail[];
  /** Says whether the mail is on its way; false where mails are not sent at all, or the server did not take it. */
  send(mail: Pick<Mail, 'to' | 'subject' | 'text'>): Promise<boolean>;
}

const mostShown = 50;
const waitMs = 10_000;

export const mailerOf = (
  { smtp, mailFrom, showMails }: Pick<AccessSettings, 'smtp' | 'mailFrom' | 'showMails'>,
  log: Logger,
): Mailer => {
  if (showMails) return showing(log);
  if (smtp === null) return { sends: false, shown: [], send: async () => false };
  const transport = createTransport(smtp, { from: mailFrom });
  return {
    sends: true,
    shown: [],
    send: async (mail) => {
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<never>((_, reject) => {
        timer = setTimeout(() => reject(new Error('the mail server does not answer')), waitMs);
      });
      try {
        await Promise.race([transport.sendMail({ from: mailFrom, ...mail }), late]);
        return true;
      } catch (error) {
        // The message of a mail server can hold the address.
        log.error({ kind: error instanceof Error ? error.name : typeof error }, 'A mail could not be sent');
        return false;
      } finally {
        clearTimeout(timer);
      }
    },
  };
};

const showing = (log: Logger): Mailer => {
  const shown: Mail[] = [];
  return {
    sends: true,
    shown,
    send: async (mail) => {
      shown.unshift({ ...mail, at: new Date().toISOString() });
      shown.splice(mostShown);
      log.info({ mail }, 'A mail, shown instead of sent');
      return true;
    },
  };
};

/** What is written in mails, in the language under way. */
export const mails = {
  brief: (to: string, link: string, clinic: string) => ({
    to,
    subject: say('The brief of your clinic'),
    text: lettered(
      say`The brief of ${clinic} on one page, with the figures as they are today:\n${link}`,
      say(
        'This mail holds no figure, because mails are read by others on their way. It comes once a month because you asked for it; Your account ends it.',
      ),
    ),
  }),
  invitation: (to: string, link: string, what: string) => ({
    to,
    subject: say('You are invited to Enthesis'),
    text: lettered(
      say`You are invited to Enthesis as ${what}.`,
      say`This link makes your account. It works once, within seven days:\n${link}`,
      say('If you did not expect this, do nothing.'),
    ),
  }),
  password: (to: string, link: string) => ({
    to,
    subject: say('A new password for Enthesis'),
    text: lettered(
      say('Somebody, likely you, asked for a new password.'),
      say`This link sets it. It works once, within two hours:\n${link}`,
      say('If it was not you, do nothing: your password stays.'),
    ),
  }),
} as const;

const lettered = (...paragraphs: readonly string[]): string => `${paragraphs.join('\n\n')}\n`;

/** The language that mails to an address are written in, as its account chose it; null where it chose none. */
export const mailLanguage = async (registry: Registry, email: string): Promise<Language | null> => {
  const chosen = await languageOfAccount(registry, email);
  return languageIds.find((id) => id === chosen) ?? null;
};

/** The mail that leads to a new password, in the language of the account. */
export const passwordMail = async (registry: Registry, to: string, link: string) =>
  inLanguage((await mailLanguage(registry, to)) ?? 'en', () => mails.password(to, link));
