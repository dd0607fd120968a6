import type { Place as PublicPlace, RoleId } from '@enthesis/contract';
import type { Registry } from '@enthesis/db';
import type { SignIn } from './sign-ins.ts';

/** A place somebody may act from: a role that was given, or a clinic that was opened to a researcher. */
export interface Place {
  readonly membershipId: string;
  readonly openingId: string | null;
  readonly role: RoleId;
  readonly clinicId: number | null;
  readonly code: string | null;
  readonly name: string | null;
  readonly synthetic: boolean | null;
  /** Whether the clinic requires one-time codes of its people. */
  readonly codesRequired: boolean;
}

const everyPlace = `
select p.membership_id as "membershipId", p.opening_id as "openingId", p.role, p.clinic_id as "clinicId",
       c.code, c.name, c.synthetic, coalesce(r.codes_required, false) as "codesRequired"
from (
  select membership_id, null::uuid as opening_id, role, clinic_id, created_at from identity.membership where user_id = $1
  union all
  select m.membership_id, o.opening_id, m.role, o.clinic_id, o.opened_at
  from identity.opening o join identity.membership m using (membership_id) where m.user_id = $1
) p
left join registry.clinic c using (clinic_id)
left join identity.clinic_rule r using (clinic_id)
order by p.opening_id is not null, p.created_at, p.membership_id`;

/**
 * Every place of an account, roles before opened clinics. Whoever came through a clinic's own service reaches that
 * clinic alone: its people vouch for their own and for nobody else's.
 */
export const placesOf = async (
  { identity }: Registry,
  userId: string,
  issuerClinicId: number | null,
): Promise<readonly Place[]> => {
  const { rows } = await identity.query<Place>(everyPlace, [userId]);
  return rows.filter(({ clinicId }) => issuerClinicId === null || clinicId === issuerClinicId);
};

export const placeId = ({ openingId, membershipId }: Place): string => openingId ?? membershipId;

export const publicPlace = (place: Place): PublicPlace => {
  const { role, code, name, synthetic, openingId } = place;
  const clinic = code === null || name === null || synthetic === null ? null : { code, name, synthetic };
  return { id: placeId(place), role, clinic, opened: openingId !== null };
};

/** The places that a sign-in may switch to, as its person sees them. */
export const ownPlaces = async (
  registry: Registry,
  { account, issuerClinicId }: SignIn,
): Promise<readonly PublicPlace[]> =>
  account === null ? [] : (await placesOf(registry, account.userId, issuerClinicId)).map(publicPlace);
