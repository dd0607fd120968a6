import {
  apiBase,
  makeReleaseSchema,
  releaseMakingSchema,
  releasesSchema,
  withdrawReleaseSchema,
} from '@enthesis/contract';
import { z } from 'zod';
import type { ZodOpenApiPathsObject } from 'zod-openapi';
import { json, problem, signedIn } from './parts.ts';

/** What whatever is read from a named release can answer. */
export const ofReleases = {
  '404': problem('There is no such release.'),
  '410': problem('The release was withdrawn; the detail says why.'),
};

const number = { number: z.string().meta({ description: 'Number of the release.' }) };
const file = (description: string) => ({
  '200': { description, content: { 'application/octet-stream': { schema: z.string() } } },
  '304': { description: 'Not changed since the ETag sent.' },
  ...signedIn,
  ...ofReleases,
});

export const releasePaths: ZodOpenApiPathsObject = {
  [`${apiBase}/network/releases`]: {
    get: {
      operationId: 'releases',
      summary: 'Releases of network figures, newest first, with what changed and their files.',
      responses: { '200': json('The releases.', releasesSchema), ...signedIn },
    },
    post: {
      operationId: 'makeRelease',
      summary:
        'Makes a release: an administrator of all clinics, a director of the own clinic for researchers by name.',
      requestBody: { content: { 'application/json': { schema: makeReleaseSchema } } },
      responses: {
        '202': json('It is being made.', releaseMakingSchema),
        '400': problem('The body is not in the expected form.'),
        ...signedIn,
        '409': problem('Another one is being made, or the demonstration asks for one of a real clinic.'),
      },
    },
  },
  [`${apiBase}/network/releases/making`]: {
    get: {
      operationId: 'releaseMaking',
      summary: 'The release that is being made, or was made last since the server started.',
      responses: { '200': json('How far it is, or what came of it.', releaseMakingSchema), ...signedIn },
    },
  },
  [`${apiBase}/network/releases/{number}/withdraw`]: {
    post: {
      operationId: 'withdrawRelease',
      summary: 'Withdraws a release: its figures are no longer given out, and its number tells why.',
      requestParams: { path: z.object(number) },
      requestBody: { content: { 'application/json': { schema: withdrawReleaseSchema } } },
      responses: {
        '204': { description: 'It is withdrawn.' },
        '400': problem('The body is not in the expected form.'),
        ...signedIn,
        ...ofReleases,
      },
    },
  },
  [`${apiBase}/network/releases/{number}.zip`]: {
    get: {
      operationId: 'releaseZip',
      summary: 'All files of a release.',
      requestParams: { path: z.object(number) },
      responses: file('A zip, the same bytes for ever.'),
    },
  },
  [`${apiBase}/network/releases/{number}/{name}`]: {
    get: {
      operationId: 'releaseFile',
      summary: 'One file of a release.',
      requestParams: { path: z.object({ ...number, name: z.string() }) },
      responses: file('The file, the same bytes for ever.'),
    },
  },
};
