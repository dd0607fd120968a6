import { type Registry, recountEverything } from '@enthesis/db';
import { importSource, registerClinic, type SyntheticClinic, syntheticClinic, syntheticSource } from '@enthesis/intake';

/** Code of the clinic that is asked. */
export const code = 'bench';

/** Courses drawn for themselves, a clinic's worth at most; the others are patients of these again, under keys of their own. */
const mostDrawn = 20_000;

export interface Filling {
  readonly courses: number;
  /** Over how many clinics. The first is the one that is asked. */
  readonly clinics: number;
  /** Folder under which the clinics' keys lie. */
  readonly dataFolder: string;
}

export interface Filled {
  readonly drawn: SyntheticClinic;
  readonly rows: { readonly courses: number; readonly sessions: number; readonly scores: number };
  /** Rows written, the counting of figures left out. */
  readonly writingSeconds: number;
  /** Counting all figures from all rows. */
  readonly countingSeconds: number;
}

/**
 * Fills an empty registry with synthetic courses: a clinic's worth through the import, and the rest as copies of its
 * patients inside Postgres, where a million take minutes. What repeats are patients, so that large registries have
 * somewhat fewer different cells than as many patients drawn one by one would have.
 */
export const fillRegistry = async (
  registry: Registry,
  { courses, clinics, dataFolder }: Filling,
  say: (line: string) => void = () => {},
): Promise<Filled> => {
  const times = Math.max(Math.ceil(courses / mostDrawn), clinics);
  const drawn = syntheticClinic({ code, name: 'Bench', courses: Math.ceil(courses / times), seed: 1 });
  const started = performance.now();
  const ids: number[] = [];
  for (let place = 0; place < clinics; place += 1) {
    const clinic = {
      code: place === 0 ? code : `${code}-${place}`,
      name: `Bench ${place}`,
      synthetic: true,
      dataFolder,
    };
    ids.push((await registerClinic(registry, clinic)).clinicId);
  }
  say(`importing ${drawn.courses} courses`);
  await importSource(registry, { clinic: code, source: syntheticSource(drawn), dataFolder });
  await registry.owner.transaction((client) => copyPatients(client, times - 1, ids, say));
  await registry.owner.query('vacuum analyze');
  const writingSeconds = (performance.now() - started) / 1000;
  say(`written in ${writingSeconds.toFixed(0)} s; counting`);
  const counting = performance.now();
  await registry.owner.transaction((client) => recountEverything(client));
  await registry.owner.query('vacuum analyze');
  const countingSeconds = (performance.now() - counting) / 1000;
  say(`counted in ${countingSeconds.toFixed(0)} s`);
  const { rows } = await registry.owner.query<Filled['rows']>(`
    select (select count(*)::int from intake.episode) as courses, (select count(*)::int from intake.session) as sessions,
           (select count(*)::int from intake.score) as scores`);
  const [held] = rows;
  if (held === undefined) throw new Error('the registry was not counted');
  return { drawn, rows: held, writingSeconds, countingSeconds };
};

type Client = Parameters<Parameters<Registry['owner']['transaction']>[0]>[0];

export const copyPatients = async (
  client: Client,
  times: number,
  clinics: readonly number[],
  say: (line: string) => void,
): Promise<void> => {
  await client.query(
    `create temporary table copied on commit drop as
     select e.episode_id as episode_of, nextval(pg_get_serial_sequence('intake.episode', 'episode_id')) as episode_id,
            md5(e.patient_key || '/' || n)::uuid as patient_key,
            ($2::int[])[1 + abs(hashtext(e.patient_key || '/' || n)) % cardinality($2)] as clinic_id
     from generate_series(1, $1) n cross join intake.episode e order by n, e.episode_id`,
    [times, clinics],
  );
  await client.query('analyze copied');
  for (const table of ['episode', 'session', 'score', 'event']) {
    say(`copying rows of ${table}, ${times} times`);
    const { rows } = await client.query<{ name: string }>(
      `select attname as name from pg_attribute
       where attrelid = format('intake.%I', $1::text)::regclass and attnum > 0 and not attisdropped order by attnum`,
      [table],
    );
    const names = rows.map(({ name }) => name);
    const own = ['episode_id', 'patient_key', ...(table === 'episode' ? ['clinic_id'] : [])];
    const values = names.map((name) => (own.includes(name) ? `c.${name}` : `held.${name}`));
    await client.query(
      `insert into intake.${table} (${names.join(', ')}) overriding system value
       select ${values.join(', ')} from copied c join intake.${table} held on held.episode_id = c.episode_of`,
    );
  }
};
