import type { NamedFile } from '../../files.ts';
import { ColumnTally } from '../../mapping/column-profile.ts';
import type { Profile } from '../../mapping/profile.ts';
import { resourcesIn } from '../../readers/resources.ts';
import {
  adverseEventSchema,
  type Concept,
  conditionSchema,
  observationSchema,
  procedureSchema,
  responseSchema,
} from './resources.ts';

/** The codes that FHIR files hold, as `Observation http://loinc.org|72514-3`; their values are the codes' own words. */
export const profileFhir = async (files: readonly NamedFile[]): Promise<Profile> => {
  const tallies = new Map<string, ColumnTally>();
  const note = (name: string, words: string, line: number) => {
    const tally = tallies.get(name) ?? new ColumnTally(name);
    tallies.set(name, tally);
    tally.add(words || '(no words)', line);
  };
  let rows = 0;
  for (const file of files) {
    for await (const { resource, line } of resourcesIn(file)) {
      rows += 1;
      const { resourceType } = resource;
      const read = coded[resourceType]?.(resource);
      for (const { system, code, display } of read?.code?.coding ?? []) {
        if (system && code) note(`${resourceType} ${system}|${code}`, display ?? '', line);
      }
      if (read?.questionnaire) note(`${resourceType} ${read.questionnaire.replace(/\|[^|]*$/, '')}`, '', line);
      for (const url of read?.extensions ?? []) note(`${resourceType}.extension ${url}`, '', line);
    }
  }
  const file = files.map(({ name }) => name).join(', ');
  const columns = [...tallies.values()].map((tally) => tally.profile());
  return { kind: 'fhir', file, sheets: [], sheet: null, header: { line: 1, lines: 1 }, rows, columns, firstRows: [] };
};

interface Coded {
  readonly code?: Concept | undefined;
  readonly questionnaire?: string | undefined;
  readonly extensions: readonly string[];
}

const urls = (extensions: ReadonlyArray<{ readonly url: string }>) => extensions.map(({ url }) => url);
const conceptOf =
  (schema: typeof conditionSchema | typeof procedureSchema | typeof observationSchema) =>
  (resource: unknown): Coded | null => {
    const { data } = schema.safeParse(resource);
    return data === undefined ? null : { code: data.code, extensions: urls(data.extension) };
  };

const coded: Readonly<Record<string, (resource: unknown) => Coded | null>> = {
  Condition: conceptOf(conditionSchema),
  Procedure: conceptOf(procedureSchema),
  Observation: conceptOf(observationSchema),
  AdverseEvent: (resource) => {
    const { data } = adverseEventSchema.safeParse(resource);
    return data === undefined ? null : { code: data.event, extensions: urls(data.extension) };
  },
  QuestionnaireResponse: (resource) => {
    const { data } = responseSchema.safeParse(resource);
    return data === undefined ? null : { questionnaire: data.questionnaire, extensions: [] };
  },
};
