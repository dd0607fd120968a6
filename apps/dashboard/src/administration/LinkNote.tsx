import type { OneTimeLink } from '@enthesis/contract';
import { say } from '@enthesis/languages';
import { Once } from '../account/Once.tsx';
import notes from '../figure/notes.module.css';
import { dateTime } from '../format.ts';

/** A one-time link just made: on its way by mail, or here to be handed over, this once. */
export const LinkNote = ({ link: { link, mailed, expiresAt } }: { readonly link: OneTimeLink }) =>
  link === null || mailed ? (
    <p className={notes.empty} role="status">
      {say`The link is on its way by mail. It is good once, until ${dateTime(expiresAt)}.`}
    </p>
  ) : (
    <Once title={say('No mail was sent: hand this link over yourself')} text={link} what={say('link')}>
      {say`It is not shown again. It is good once, until ${dateTime(expiresAt)}; whoever follows it first has the account.`}
    </Once>
  );
