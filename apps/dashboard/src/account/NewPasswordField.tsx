import { passwordLength } from '@enthesis/contract';
import { say } from '@enthesis/languages';
import { Field } from './Form.tsx';

/** A password that is being chosen. */
export const NewPasswordField = ({ label = say('New password') }: { readonly label?: string }) => (
  <Field
    name="newPassword"
    label={label}
    type="password"
    autoComplete="new-password"
    hint={say`At least ${passwordLength.shortest} characters; several words are fine.`}
  />
);
