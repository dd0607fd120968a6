import { written } from '@enthesis/languages';
import type { Fault } from './report.ts';

/** Kinds of column that clinics' exports carry and that are refused with a sentence of their own. */
const refusedKinds: ReadonlyArray<Fault & { readonly names: RegExp }> = [
  {
    names: /(?:^|_)(?:date|dob|birth\w*|time|timestamp)(?:_|$)|date$|^day_of/,
    rule: written`unknown column, ${written('looks like dates')}`,
    allowed: written('no dates: count the days from the first session and give them in the column day'),
  },
  {
    names:
      /name|mail|phone|mobile|fax|address|street|city|zip|post_?code|postal|ssn|social|mrn|insurance|licen[cs]e|initials/,
    rule: written`unknown column, ${written('looks as if it identified patients')}`,
    allowed: written('no identifiers: remove the column before the file leaves the clinic'),
  },
  {
    names: /note|comment|remark|text|description/,
    rule: written`unknown column, ${written('looks like free text')}`,
    allowed: written('codes and numbers only: remove the column'),
  },
  {
    names: /^age(?:_years)?$/,
    rule: written`unknown column, ${written('looks like ages')}`,
    allowed: written('age_band, in bands of ten years (0-9 to 80-89, 90+)'),
  },
];

/** What speaks against a column of this name, as `asColumnName` gives it; null where nothing does. */
export const refusedKind = (name: string): Fault | null => {
  const kind = refusedKinds.find(({ names }) => names.test(name));
  return kind === undefined ? null : { rule: kind.rule, allowed: kind.allowed };
};

/** The name somebody may have meant: "Study ID" is study_id. */
export const asColumnName = (cell: string): string => cell.trim().toLowerCase().replaceAll(/[ -]+/g, '_');

/** A header cell as a report may repeat it: one that could be a patient's value is named by its place. */
export const sayable = (cell: string, place: number): string =>
  /^[A-Za-z][A-Za-z _-]{0,39}\d{0,2}$/.test(cell) ? cell : `column ${place + 1}`;
