import { clinicRoles, type RoleId, roleIds, roleLabels } from '@enthesis/contract';
import { say } from '@enthesis/languages';
import { useState } from 'react';
import { Link } from 'wouter';
import styles from '../account/account.module.css';
import { Choice } from '../account/Form.tsx';
import { pieces } from '../pieces.ts';
import type { AdministeredClinic } from './requests.ts';

const isRole = (text: string): text is RoleId => roleIds.some((id) => id === text);

/** A role, with a clinic exactly where the role belongs to one. */
export const RoleFields = ({ clinics }: { readonly clinics: readonly AdministeredClinic[] }) => {
  const [role, setRole] = useState<RoleId>('director');
  return (
    <>
      <Choice
        name="role"
        label={say('Role')}
        initial={role}
        options={roleIds.map((id) => [id, roleLabels[id]])}
        onChoose={(value) => {
          if (isRole(value)) setRole(value);
        }}
      />
      {clinicRoles.includes(role) ? (
        clinics.length === 0 ? (
          <p className={styles.dim}>
            {pieces`There is no clinic yet. ${<Link href="/clinics">{say('Add the first one.')}</Link>}`}
          </p>
        ) : (
          <Choice name="clinic" label={say('Clinic')} options={clinics.map(({ code, name }) => [code, name])} />
        )
      ) : null}
    </>
  );
};
