import type { OneTimeLink } from '@enthesis/contract';
import { Once } from '../account/Once.tsx';
import notes from '../figure/notes.module.css';
import { dateTime } from '../format.ts';

/** A one-time link just made: on its way by mail, or here to be handed over, this once. */
export const LinkNote = ({ link: { link, mailed, expiresAt } }: { readonly link: OneTimeLink }) =>
  link === null || mailed ? (
    <p className={notes.empty} role="status">
      The link is on its way by mail. It is good once, until {dateTime(expiresAt)}.
    </p>
  ) : (
    <Once title="No mail was sent: hand this link over yourself" text={link} what="link">
      It is not shown again. It is good once, until {dateTime(expiresAt)}; whoever follows it first has the account.
    </Once>
  );
