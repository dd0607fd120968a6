import { type CodeSetUp, confirmCodesSchema } from '@enthesis/contract';
import { say } from '@enthesis/languages';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import styles from './account.module.css';
import { Field, Form } from './Form.tsx';
import { Copy } from './Once.tsx';
import { QrCode } from './QrCode.tsx';
import { RecoveryCodes } from './RecoveryCodes.tsx';
import { Refusal } from './Refusal.tsx';
import { beginCodes, confirmCodes } from './requests.ts';

/** A key in groups of four, as one types it. */
const grouped = (secret: string): string => secret.replaceAll(/.{4}(?=.)/g, '$& ');

const KeyStep = ({
  setUp,
  onConfirmed,
}: {
  readonly setUp: CodeSetUp;
  readonly onConfirmed: (recoveryCodes: readonly string[]) => void;
}) => (
  <>
    <p>{say('Scan this with an authenticator app, or type the key into it by hand.')}</p>
    <QrCode text={setUp.uri} label={say('The key as a picture, for the camera of an authenticator app')} />
    <p>
      {say('Key: ')}
      <code>{grouped(setUp.secret)}</code>
    </p>
    <div className={styles.actions}>
      <Copy text={setUp.secret} what="key" />
      <a href={setUp.uri}>{say('Open in an app on this device')}</a>
    </div>
    <Form schema={confirmCodesSchema} send={confirmCodes} onDone={onConfirmed} submit={say('Confirm the code')}>
      <Field
        name="code"
        label={say('Code the app shows now')}
        hint={say('Six digits.')}
        inputMode="numeric"
        autoComplete="one-time-code"
      />
    </Form>
  </>
);

/** Ties an authenticator app to the account: a key, its first code, then the recovery codes. */
export const SetUpCodes = ({ onDone }: { readonly onDone: () => void }) => {
  const begin = useMutation({ networkMode: 'always', mutationFn: beginCodes });
  const [recoveryCodes, setRecoveryCodes] = useState<readonly string[] | null>(null);
  if (recoveryCodes !== null)
    return <RecoveryCodes codes={recoveryCodes} because={say('The app is set up.')} onKept={onDone} />;
  if (begin.data !== undefined) return <KeyStep setUp={begin.data} onConfirmed={setRecoveryCodes} />;
  return (
    <>
      {begin.error === null ? null : <Refusal error={begin.error} />}
      <div>
        <button type="button" className={styles.primary} disabled={begin.isPending} onClick={() => begin.mutate()}>
          {say('Set up an authenticator app')}
        </button>
      </div>
    </>
  );
};
