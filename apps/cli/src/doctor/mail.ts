import { broken, type Check, warning, well } from '@enthesis/db';
import type { AccessSettings } from '@enthesis/env';
import { createTransport } from 'nodemailer';

const answerWithinMs = 10_000;

/** Whether the mail server lets Enthesis in. Nothing is sent. */
export const examineMail = async ({ smtp, showMails }: Pick<AccessSettings, 'smtp' | 'showMails'>): Promise<Check> => {
  if (showMails)
    return warning('Mail', 'mails are shown instead of sent', 'remove ENTHESIS_SHOW_MAILS, set ENTHESIS_SMTP');
  if (smtp === null) return well('Mail', 'none is sent: administrators copy links by hand');
  const limits = { connectionTimeout: answerWithinMs, greetingTimeout: answerWithinMs, socketTimeout: answerWithinMs };
  const transport = createTransport({ url: smtp, ...limits });
  try {
    await transport.verify();
    return well('Mail', 'the server lets Enthesis in');
  } catch (error) {
    // The message of a mail server can hold an address or a name.
    const code = error instanceof Error && 'code' in error ? ` (${String(error.code)})` : '';
    return broken('Mail', `the server does not take mails from here${code}`, 'correct ENTHESIS_SMTP, or the way to it');
  } finally {
    transport.close();
  }
};
