import type { Mail } from '@enthesis/contract';
import type { AccessSettings } from '@enthesis/env';
import { createTransport } from 'nodemailer';
import type { Logger } from 'pino';

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

/** What is written in mails. */
export const mails = {
  brief: (to: string, link: string, clinic: string) => ({
    to,
    subject: 'The brief of your clinic',
    text: `The brief of ${clinic} on one page, with the figures as they are today:\n${link}\n\nThis mail holds no figure, because mails are read by others on their way. It comes once a month because you asked for it; Your account ends it.\n`,
  }),
  invitation: (to: string, link: string, what: string) => ({
    to,
    subject: 'You are invited to Enthesis',
    text: `You are invited to Enthesis as ${what}.\n\nThis link makes your account. It works once, within seven days:\n${link}\n\nIf you did not expect this, do nothing.\n`,
  }),
  password: (to: string, link: string) => ({
    to,
    subject: 'A new password for Enthesis',
    text: `Somebody, likely you, asked for a new password.\n\nThis link sets it. It works once, within two hours:\n${link}\n\nIf it was not you, do nothing: your password stays.\n`,
  }),
} as const;
