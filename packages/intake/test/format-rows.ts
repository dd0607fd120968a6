import { allowedIn, builtInVocabulary, type Column, type Instrument } from '@enthesis/contract';

/** A column as docs/import-format.md lists it. */
export const columnRow = (column: Column): string => {
  const { name, required, rule, meaning } = column;
  const listed = rule.kind === 'condition' || rule.kind === 'instrument';
  const allowed = listed ? `[one of these](#${rule.kind}s)` : allowedIn(column, builtInVocabulary);
  return `| \`${name}\` | ${required ? 'yes' : 'no'} | ${allowed} | ${meaning} |`;
};

/** An instrument as docs/import-format.md lists it. */
export const instrumentRow = ({ id, label, min, max, direction }: Instrument): string =>
  `| \`${id}\` | ${label} | ${min} to ${max ?? 'any'} | ${direction === 'lower-is-better' ? 'lower' : 'higher'} |`;
