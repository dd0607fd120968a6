import type { Mapping, MappingDraft } from './mapping.ts';

/** A text that is no mapping. The message names each place and what is allowed there. */
export class MappingError extends Error {
  override readonly name = 'MappingError';
}

/**
 * Reads a mapping file, YAML or JSON.
 *
 * @throws {MappingError}
 */
export const parseMapping = (_text: string): Mapping => {
  throw new Error('not built yet');
};

/** Writes a mapping, or a draft, as YAML, to be kept for next time. */
export const formatMapping = (_mapping: Mapping | MappingDraft): string => {
  throw new Error('not built yet');
};

/**
 * A draft whose questions are answered, as a mapping.
 *
 * @throws {MappingError} naming what is still open.
 */
export const finishMapping = (_draft: MappingDraft): Mapping => {
  throw new Error('not built yet');
};
