import type { Registry } from '@enthesis/db';
import { counted, type SignedInClinic, type SignIn } from './sign-ins.ts';

// Looked up with every request, so that a role that was taken is gone with the next one; the clinic acted from is known
// from the sign-in, which goes with its role. Whoever came through a clinic's own service reaches that clinic alone, and
// another clinic that requires one-time codes is not seen without them.
const directed = `
select c.clinic_id as "clinicId", c.code, c.name, c.synthetic, ${counted} as counted
from registry.clinic c left join identity.clinic_rule r using (clinic_id)
where c.clinic_id = $5 or (
  (
    exists (select from identity.membership m where m.user_id = $1 and m.role = 'director' and m.clinic_id = c.clinic_id)
    or exists (select from identity.sign_in s where s.sign_in_id = $2 and s.demo and c.clinic_id = any (s.also_directs))
  )
  and $3::integer is null
  and ($4 or not coalesce(r.codes_required, false))
)
order by c.name, c.code`;

/** Every clinic that a director who is signed in directs, in the order of their names; none for other roles. */
export const directedBy = async ({ identity }: Registry, signIn: SignIn): Promise<readonly SignedInClinic[]> => {
  const { role, clinic, account, signInId, issuerClinicId } = signIn;
  if (role !== 'director' || clinic === null) return [];
  const about = [account?.userId ?? null, signInId, issuerClinicId, account?.totp === true, clinic.clinicId];
  return (await identity.query<SignedInClinic>(directed, about)).rows;
};
