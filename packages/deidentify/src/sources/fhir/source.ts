import type { ImportProblem, Vocabulary } from '@enthesis/contract';
import type { EntrySource, Reading } from '../../entry.ts';
import type { NamedFile } from '../../files.ts';
import type { FhirMapping, Field } from '../../mapping/mapping.ts';
import { type FoundResource, resourcesIn } from '../../readers/resources.ts';
import { indexOf } from './index-of.ts';
import { type ReadResource, resourceReader } from './read-resource.ts';

/**
 * FHIR R4 resources: diagnoses as episodes, procedures as sessions, observations and questionnaire responses as
 * scores, adverse events as events where the mapping says that they are written down. Other kinds are counted and left alone.
 *
 * @throws {SourceError} where a file is no FHIR.
 */
export const fhirSource = async (
  files: readonly NamedFile[],
  mapping: FhirMapping,
  vocabulary: Vocabulary,
): Promise<EntrySource> => {
  const index = await indexOf(allResources(files), mapping);
  const read = resourceReader(mapping, index, vocabulary);
  return {
    columnOf: (field) => paths[field] ?? null,
    recordsEvents: mapping.events !== undefined,
    dropped: [...index.unused].map(([kind, count]) => `${kind} (${count})`),
    readings: () => readingsOf(files, read),
  };
};

async function* allResources(files: readonly NamedFile[]): AsyncGenerator<FoundResource> {
  for (const file of files) yield* resourcesIn(file);
}

async function* readingsOf(files: readonly NamedFile[], read: ReadResource): AsyncGenerator<Reading> {
  for await (const found of allResources(files)) {
    const { file, line } = found;
    const said = read(found);
    if (said === 'unused') continue;
    if (said === 'skipped') yield { file, line, entries: [], problems: [], skipped: true };
    else if ('rule' in said) {
      const problem: ImportProblem = { file, line, column: said.path, rule: said.rule, allowed: said.allowed };
      yield { file, line, entries: [], problems: [problem], skipped: false };
    } else yield { file, line, entries: [said], problems: [], skipped: false };
  }
}

/** Where in FHIR a field stands, for problems. */
const paths: Readonly<Partial<Record<Field, string>>> = {
  chart_number: 'Patient.identifier',
  date: 'performed, effective, authored or date',
  condition: 'Condition.code',
  side: 'Condition.bodySite',
  sex: 'Patient.gender',
  birth_date: 'Patient.birthDate',
  birth_year: 'Patient.birthDate',
  score: 'Observation.value',
  event: 'AdverseEvent.event',
  event_severity: 'AdverseEvent.severity',
};
