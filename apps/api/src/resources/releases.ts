import {
  makeReleaseSchema,
  policySchema,
  type Release,
  type ReleaseMaking,
  type RoleId,
  withdrawReleaseSchema,
} from '@enthesis/contract';
import { changelogOf, fileOf, filesOf, type Registry, type ReleaseRow } from '@enthesis/db';
import { say, sayWritten } from '@enthesis/languages';
import { ReleaseError, withdraw } from '@enthesis/release';
import { zipSync } from 'fflate';
import { Hono } from 'hono';
import type { AppEnv } from '../http/app-env.ts';
import { bodyOf } from '../http/body.ts';
import type { Downloads } from '../http/downloads.ts';
import { attachment, send } from '../http/forms.ts';
import { encoded, keepAnswers } from '../http/kept.ts';
import { HttpProblem, notFound } from '../http/problem.ts';
import { requireRole } from '../identity/access.ts';
import { doneBy } from '../identity/audited.ts';
import { changesInWords } from '../network/changes.ts';
import { noRelease } from '../network/meta.ts';
import {
  networkSeriesFor,
  releaseAsked,
  releaseReaders,
  releaseScopes,
  releasesFor,
  shelfOf,
} from '../network/release-asked.ts';
import { blockedFor, type ReleaseMaker, seriesOf } from './releases-making.ts';

const isOfNetwork = ({ series }: ReleaseRow): boolean => series === 'network';

/** Of files of releases in memory: as many as several releases have, or one zip file. */
const mostFileBytes = 32 * 1024 * 1024;

/** Who makes releases and takes them back. */
const releaseMakers: readonly RoleId[] = ['director', 'admin'];

const contentTypes: Readonly<Record<string, string>> = {
  csv: 'text/csv; charset=utf-8',
  json: 'application/json',
  md: 'text/markdown; charset=utf-8',
  cff: 'text/yaml; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** How far the maker is, in the language of who asks: it was begun in another's. */
const said = (making: ReleaseMaking): ReleaseMaking => ({ ...making, words: sayWritten(making.words) });

/** Releases and their files: whoever may read the network's figures may take them home. */
export const releases = (registry: Registry, downloads: Downloads, maker: ReleaseMaker): Hono<AppEnv> => {
  const shelf = shelfOf(registry);
  // A release is never changed, so that its files are read once; whether it may be read is asked each time.
  const kept = keepAnswers(mostFileBytes);
  return new Hono<AppEnv>()
    .get('/network/releases', async (context) => {
      const signIn = requireRole(context.get('signIn'), releaseReaders, releaseScopes);
      const rows = await releasesFor(registry, signIn);
      const list = await Promise.all(rows.map((row) => releaseOf(registry, row)));
      const making = rows.some(isOfNetwork) ? null : maker.making(await networkSeriesFor(shelf, signIn));
      const reason = list.length === 0 ? sayWritten(making ?? noRelease) : null;
      return context.json({ releases: list, reason, making: making !== null });
    })
    .get('/network/releases/making', async (context) => {
      const signIn = requireRole(context.get('signIn'), releaseMakers);
      const series = await seriesOf(registry, signIn);
      const state = said(maker.state(series));
      return context.json(state.state === 'none' ? ((await blockedFor(registry, series)) ?? state) : state);
    })
    .post('/network/releases', async (context) => {
      const signIn = requireRole(context.get('signIn'), releaseMakers);
      const request = await bodyOf(context, makeReleaseSchema);
      const series = await seriesOf(registry, signIn);
      if (signIn.demo && !series.synthetic) {
        throw new HttpProblem('conflict', { detail: say('The demonstration releases synthetic clinics alone.') });
      }
      maker.start(series, request, doneBy(context));
      return context.json(said(maker.state(series)), 202);
    })
    .post('/network/releases/:number/withdraw', async (context) => {
      const signIn = requireRole(context.get('signIn'), releaseMakers);
      const number = context.req.param('number');
      const { release } = await releaseAsked(shelf, signIn, number);
      const own = await seriesOf(registry, signIn);
      if (release === null || release.series !== own.series || release.clinicId !== own.clinicId) throw notFound();
      if (signIn.demo && !release.synthetic) throw notFound();
      const { because } = await bodyOf(context, withdrawReleaseSchema);
      await withdraw(registry, { number: release.number, because }, doneBy(context)).catch((error: unknown) => {
        throw error instanceof ReleaseError
          ? new HttpProblem('conflict', { detail: sayWritten(error.message) })
          : error;
      });
      return context.body(null, 204);
    })
    .get('/network/releases/:number/:name', async (context) => {
      const signIn = requireRole(context.get('signIn'), releaseReaders, releaseScopes);
      const { number, name } = context.req.param();
      const { release } = await releaseAsked(shelf, signIn, number);
      if (release === null) throw notFound();
      const made = await downloads(context, { release: release.number, file: name }, () =>
        kept(`${release.number} ${name}`, async () => {
          const file = await fileOf(registry, release.number, name);
          if (file === null) throw notFound();
          return sent(file.bytes, file.rowCount, `enthesis_release-${release.number}_${name}`);
        }),
      );
      return send(context, made);
    })
    .get('/network/releases/:file{[^/]+\\.zip}', async (context) => {
      const signIn = requireRole(context.get('signIn'), releaseReaders, releaseScopes);
      const number = context.req.param('file').slice(0, -'.zip'.length);
      const { release } = await releaseAsked(shelf, signIn, number);
      if (release === null) throw notFound();
      const made = await downloads(context, { release: release.number, file: 'all' }, () =>
        kept(`${release.number}.zip`, async () =>
          sent(await zipOf(registry, release), null, `enthesis_release-${release.number}.zip`),
        ),
      );
      return send(context, made);
    });
};

const sent = (bytes: Uint8Array, rows: number | null, name: string) => {
  const ending = name.split('.').at(-1) ?? '';
  return encoded(new Uint8Array(bytes), rows, {
    'content-type': contentTypes[ending] ?? (ending === 'zip' ? 'application/zip' : 'text/plain; charset=utf-8'),
    'content-disposition': attachment(name),
  });
};

/** All files of a release as one: stored, not packed, and dated by the release, so that it is the same bytes for ever. */
const zipOf = async (registry: Registry, { number, asOf }: ReleaseRow): Promise<Uint8Array> => {
  const files = await filesOf(registry, number);
  const folder: Record<string, Uint8Array> = {};
  for (const { name } of files) {
    const file = await fileOf(registry, number, name);
    if (file !== null) folder[`enthesis_release-${number}/${name}`] = file.bytes;
  }
  // Read as local time by the library: noon is the same day everywhere.
  return zipSync(folder, { level: 0, mtime: `${asOf}T12:00:00` });
};

const releaseOf = async (registry: Registry, row: ReleaseRow): Promise<Release> => {
  const [files, changelog] = await Promise.all([filesOf(registry, row.number), changelogOf(registry, row.number)]);
  return {
    number: row.number,
    series: row.series,
    vintage: row.vintage,
    asOf: row.asOf,
    policy: policySchema.parse(row.policy),
    vocabularyVersion: row.vocabularyVersion,
    synthetic: row.synthetic,
    current: row.isCurrent,
    methodsVersion: row.methodsVersion,
    madeAt: row.madeAt.toISOString(),
    withdrawn: row.withdrawn === null ? null : { at: row.withdrawn.at.toISOString(), because: row.withdrawn.because },
    changes: changesInWords(changelog),
    files: files.map(({ name, sha256, rowCount, size }) => ({ name, sha256, rows: rowCount, bytes: size })),
  };
};
