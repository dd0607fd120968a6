import { written } from '@enthesis/languages';
import { parse, stringify } from 'yaml';
import { finishMapping } from './finish.ts';
import type { Mapping, MappingDraft } from './mapping.ts';
import { MappingError } from './mapping-error.ts';

/** A mapping is a page; aliases could blow it up, and none is needed. */
const longestMapping = 1_048_576;

/**
 * Reads a mapping file, YAML or JSON.
 *
 * @throws {MappingError}
 */
export const parseMapping = (text: string): Mapping => {
  if (text.length > longestMapping) throw new MappingError(written('The mapping is longer than a megabyte.'));
  return finishMapping(parseYaml(text));
};

const parseYaml = (text: string): unknown => {
  try {
    return parse(text.replace(/^\uFEFF/, ''), {
      maxAliasCount: 0,
      uniqueKeys: true,
      prettyErrors: true,
      logLevel: 'error',
    }) as unknown;
  } catch (error) {
    throw new MappingError(
      written`The mapping is neither YAML nor JSON: ${error instanceof Error ? error.message : ''}`,
    );
  }
};

/** Writes a mapping, or a draft, as YAML, to be kept for next time. */
export const formatMapping = (mapping: Mapping | MappingDraft): string => stringify(mapping, { lineWidth: 120 });
