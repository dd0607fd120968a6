import { clinicCodePattern, clinicRoles, emailSchema, type RoleId, roleIds } from '@enthesis/contract';
import { findClinic, invitationLink, linkHours, makeInvitation } from '@enthesis/db';
import { IntakeError } from '@enthesis/intake';
import type { Command } from 'commander';
import { noting } from '../noting.ts';
import { inRegistry } from '../registry.ts';

interface Asked {
  readonly email: string;
  readonly admin?: true;
  readonly role?: string;
  readonly clinic?: string;
}

/** `enthesis user create --email ADDRESS (--admin | --role ROLE [--clinic CODE])` */
export const userCreate = (user: Command): void => {
  user
    .command('create')
    .description('print a one-time link with which somebody makes an account')
    .requiredOption('--email <address>', "the person's e-mail")
    .option('--admin', 'as administrator; the same as --role admin')
    .option('--role <role>', `one of ${roleIds.join(', ')}`)
    .option('--clinic <code>', 'the clinic of a director or data-manager')
    .action((asked: Asked) => {
      const email = emailOf(asked.email);
      const role = roleOf(asked);
      return inRegistry(async ({ registry, address }) => {
        const clinicId = await clinicIdOf(asked.clinic, async (code) => (await findClinic(registry, code))?.clinicId);
        const hours = linkHours.invitation;
        const base = address();
        const note = noting('invitation-made', asked.clinic ?? null, { to: email, role });
        const { secret } = await makeInvitation(registry, { email, role, clinicId, invitedBy: null, hours }, note);
        console.log(`This link makes the account, once, within ${hours / 24} days:`);
        console.log(invitationLink(base, secret));
      });
    });
};

const emailOf = (text: string): string => {
  const read = emailSchema.safeParse(text);
  if (!read.success) throw new IntakeError('This is not an e-mail address.');
  return read.data;
};

/** The role asked for, where the clinic was given exactly if the role belongs to one. */
const roleOf = ({ admin, role, clinic }: Asked): RoleId => {
  const asked = roleIds.find((id) => id === (admin === true ? 'admin' : role));
  if (asked === undefined || (admin === true && role !== undefined && role !== 'admin'))
    throw new IntakeError(`Give --admin, or one role of ${roleIds.join(', ')}.`);
  if (clinicRoles.includes(asked) !== (clinic !== undefined))
    throw new IntakeError('Give --clinic for a director or data-manager, and only for them.');
  return asked;
};

const clinicIdOf = async (
  code: string | undefined,
  find: (code: string) => Promise<number | undefined>,
): Promise<number | null> => {
  if (code === undefined) return null;
  const clinicId = clinicCodePattern.test(code) ? await find(code) : undefined;
  if (clinicId === undefined) throw new IntakeError('There is no clinic with this code. See: enthesis clinic list');
  return clinicId;
};
