import { apiBase, releasesSchema } from '@enthesis/contract';
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
