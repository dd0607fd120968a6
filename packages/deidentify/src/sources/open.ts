import type { Vocabulary } from '@enthesis/contract';
import type { EntrySource } from '../entry.ts';
import type { NamedFile } from '../files.ts';
import type { Mapping } from '../mapping/mapping.ts';
import { fhirSource } from './fhir/source.ts';
import { redcapSource } from './redcap.ts';
import { visitsSource } from './visits.ts';

/**
 * Opens a clinic's files with their mapping.
 *
 * @throws {SourceError} where they cannot be read
 * @throws {MappingError} where the mapping contradicts itself
 */
export const openSource = async (
  files: readonly NamedFile[],
  mapping: Mapping,
  vocabulary: Vocabulary,
): Promise<EntrySource> => {
  switch (mapping.kind) {
    case 'visits':
      return visitsSource(files, mapping, vocabulary);
    case 'redcap':
      return redcapSource(files, mapping, vocabulary);
    case 'fhir':
      return fhirSource(files, mapping, vocabulary);
  }
};
