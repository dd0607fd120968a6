import {
  type AuditFilter,
  administeredClinicListSchema,
  administeredClinicSchema,
  apiBase,
  auditListSchema,
  type Grant,
  type Invite,
  invitationListSchema,
  mailListSchema,
  type NewClinic,
  type OneTimeLink,
  oneTimeLinkSchema,
  userListSchema,
} from '@enthesis/contract';
import { queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import { read, send, sendJson } from '../ask.ts';

export type AdministeredClinic = z.infer<typeof administeredClinicSchema>;

const users = `${apiBase}/users`;
const invitations = `${apiBase}/invitations`;
const clinics = `${apiBase}/clinics`;
const mails = `${apiBase}/mails`;

const within = (path: string, ...parts: readonly string[]) => [path, ...parts.map(encodeURIComponent)].join('/');
const remove = async (path: string): Promise<void> => {
  await send(path, { method: 'DELETE' });
};

export const usersQuery = queryOptions({
  queryKey: [users],
  queryFn: ({ signal }) => read(users, userListSchema, signal),
});

/** A disabled account is signed out everywhere, and its tokens end. */
export const setDisabled = async (user: string, disabled: boolean): Promise<void> => {
  await sendJson('PATCH', within(users, user), { disabled });
};

export const signOutUser = (user: string) => remove(within(users, user, 'sign-ins'));
export const resetCodes = (user: string) => remove(within(users, user, 'codes'));
export const takeRole = (user: string, membership: string) => remove(within(users, user, 'memberships', membership));

export const giveRole = async (user: string, grant: Grant): Promise<void> => {
  await sendJson('POST', within(users, user, 'memberships'), grant);
};

export const makePasswordLink = async (user: string): Promise<OneTimeLink> =>
  oneTimeLinkSchema.parse(await (await send(within(users, user, 'password-link'), { method: 'POST' })).json());

export const invitationsQuery = queryOptions({
  queryKey: [invitations],
  queryFn: ({ signal }) => read(invitations, invitationListSchema, signal),
});

export const invite = async (given: Invite): Promise<OneTimeLink> =>
  oneTimeLinkSchema.parse(await (await sendJson('POST', invitations, given)).json());

export const withdrawInvitation = (id: string) => remove(within(invitations, id));

export const clinicsQuery = queryOptions({
  queryKey: [clinics],
  queryFn: ({ signal }) => read(clinics, administeredClinicListSchema, signal),
});

/** Adds a clinic; the server makes its key. */
export const addClinic = async (given: NewClinic): Promise<AdministeredClinic> =>
  administeredClinicSchema.parse(await (await sendJson('POST', clinics, given)).json());

export const setCodesRequired = async (code: string, codesRequired: boolean): Promise<void> => {
  await sendJson('PATCH', within(clinics, code), { codesRequired });
};

/** Mails that were shown instead of sent; none but in development. */
export const mailsQuery = queryOptions({
  queryKey: [mails],
  queryFn: ({ signal }) => read(mails, mailListSchema, signal),
});

/** A filter of the log as a query string, `?` included; empty where everything is asked for. */
export const auditSearch = (filter: AuditFilter): string => {
  const search = new URLSearchParams(
    Object.entries(filter).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
  return search.size === 0 ? '' : `?${search.toString()}`;
};

/** The log as a file: all that fits the filter. */
export const auditFileHref = (filter: AuditFilter): string => `${apiBase}/audit.csv${auditSearch(filter)}`;

/** The latest entries of the log that fit a filter. */
export const auditQuery = (filter: AuditFilter) => {
  const href = `${apiBase}/audit${auditSearch(filter)}`;
  return queryOptions({
    queryKey: [href],
    queryFn: ({ signal }) => read(href, auditListSchema, signal),
    // It grows with every click, and whoever looks wants the last one.
    staleTime: 0,
  });
};
