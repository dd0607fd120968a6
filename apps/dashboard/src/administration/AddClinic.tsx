import { newClinicSchema } from '@enthesis/contract';
import { say } from '@enthesis/languages';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import styles from '../account/account.module.css';
import { Field, Form } from '../account/Form.tsx';
import notes from '../figure/notes.module.css';
import { pieces } from '../pieces.ts';
import { type AdministeredClinic, addClinic, clinicsQuery } from './requests.ts';

/** Adds a clinic, whose key the server makes, and says where that lies. */
export const AddClinic = () => {
  const client = useQueryClient();
  const [added, setAdded] = useState<AdministeredClinic | null>(null);
  const done = (clinic: AdministeredClinic) => {
    setAdded(clinic);
    void client.invalidateQueries({ queryKey: clinicsQuery.queryKey });
  };
  return (
    <div className={styles.column}>
      <Form schema={newClinicSchema} send={addClinic} onDone={done} submit={say('Add the clinic')}>
        <Field
          name="code"
          label={say('Code')}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          hint={say('2 to 32 lower-case letters, digits and -, such as north-harbor. It stays.')}
        />
        <Field
          name="name"
          label={say('Name')}
          autoComplete="off"
          hint={say('What pages show, up to 120 characters.')}
        />
      </Form>
      {added === null ? null : (
        <p className={notes.empty} role="status">
          {pieces`Added ${added.name}. Its key is ${<code>keys/{added.code}.key</code>} in the server’s data folder: back it up apart from the database. Without it no later import knows the patients again.`}
        </p>
      )}
    </div>
  );
};
