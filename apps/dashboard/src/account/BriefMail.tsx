import type { BriefMail as State } from '@enthesis/contract';
import { say } from '@enthesis/languages';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Asked } from './Asked.tsx';
import styles from './account.module.css';
import { Refusal } from './Refusal.tsx';
import { briefMailQuery, setBriefMail } from './requests.ts';

const Switch = ({ on, sends }: State) => {
  const client = useQueryClient();
  const { mutate, isPending, error } = useMutation({
    networkMode: 'always',
    mutationFn: setBriefMail,
    onSuccess: () => client.invalidateQueries({ queryKey: briefMailQuery.queryKey }),
  });
  return (
    <>
      <p role="status">
        {on ? say('On: a mail comes at the beginning of every month.') : say('Off: no mail comes.')}
        {sends ? null : say(' This server sends no mails at present: whoever runs it sets up ENTHESIS_SMTP.')}
      </p>
      {error === null ? null : <Refusal error={error} />}
      <button type="button" className={styles.secondary} disabled={isPending} onClick={() => mutate({ on: !on })}>
        {on ? say('Send me no more') : say('Remind me every month')}
      </button>
    </>
  );
};

/** A monthly mail that leads to the clinic's brief: asked for, or ended. */
export const BriefMail = () => (
  <div className={`${styles.column} ${styles.start}`}>
    <p>
      {say('The mail leads to the brief of your clinic. It holds no figure: mails are read by others on their way.')}
    </p>
    <Asked query={briefMailQuery} loading={say('Loading …')}>
      {(state) => <Switch {...state} />}
    </Asked>
  </div>
);
