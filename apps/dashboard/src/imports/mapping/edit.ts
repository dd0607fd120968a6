import type { Vocabulary } from '@enthesis/contract';
import {
  type ColumnDraft,
  type ColumnProfile,
  type Field,
  isCoded,
  knownCodes,
  type MappingDraft,
  proposeCodes,
  valueKey,
} from '@enthesis/deidentify';
import { fieldLabels, isDateField } from './fields.ts';

export type TableDraft = Exclude<MappingDraft, { kind: 'fhir' }>;

/** The draft with another meaning of one column; null drops it. */
export const withColumn = (draft: TableDraft, column: string, mapping: ColumnDraft | null): TableDraft => {
  if (mapping !== null) return { ...draft, columns: { ...draft.columns, [column]: mapping } };
  return { ...draft, columns: Object.fromEntries(Object.entries(draft.columns).filter(([name]) => name !== column)) };
};

/** What a column means once somebody has chosen it from the list: with what its values say by themselves. */
export const chosenMapping = (choice: string, profile: ColumnProfile, vocabulary: Vocabulary): ColumnDraft | null => {
  if (choice.startsWith('score:')) return { field: 'score', instrument: choice.slice('score:'.length) };
  const field: Exclude<Field, 'score'> | undefined = fieldLabels.find(([id]) => id === choice)?.[0];
  if (field === undefined) return null;
  if (isDateField(field)) {
    const [only, another] = profile.dateOrders;
    return only !== undefined && another === undefined ? { field, order: only } : { field };
  }
  if (!isCoded(field)) return { field };
  const { codes } = proposeCodes(field, profile.values, vocabulary);
  return Object.keys(codes).length === 0 ? { field } : { field, codes };
};

/** A value of a coded column and what it stands for; null where nobody has said yet. */
export interface ValueMeaning {
  readonly value: string;
  readonly rows: number;
  readonly code: string | null;
}

const codesIn = (mapping: ColumnDraft): Readonly<Record<string, string>> =>
  ('codes' in mapping ? mapping.codes : undefined) ?? {};

/** The values of a coded column with what they stand for, those without a meaning first; none where it is not coded. */
export const meaningsOf = (
  mapping: ColumnDraft,
  profile: ColumnProfile,
  blank: readonly string[],
  vocabulary: Vocabulary,
): readonly ValueMeaning[] => {
  const { field } = mapping;
  if (!isCoded(field)) return [];
  const given = new Map(Object.entries(codesIn(mapping)).map(([value, code]) => [valueKey(value), code]));
  const known = new Map(knownCodes(field, vocabulary).map((code) => [valueKey(code), code]));
  const unknown = new Set(blank.map(valueKey));
  return profile.values
    .filter(({ value }) => !unknown.has(valueKey(value)))
    .map(({ value, rows }) => {
      const itself = field === 'practitioner' && /^p\d{1,3}$/i.test(value) ? value.toUpperCase() : null;
      return { value, rows, code: given.get(valueKey(value)) ?? known.get(valueKey(value)) ?? itself };
    })
    .toSorted((a, b) => Number(a.code !== null) - Number(b.code !== null));
};

/** A coded column with another meaning of one value; null takes it back. */
export const withCode = (mapping: ColumnDraft, value: string, code: string | null): ColumnDraft => {
  const others = Object.entries(codesIn(mapping)).filter(([known]) => valueKey(known) !== valueKey(value));
  return { ...mapping, codes: Object.fromEntries(code === null ? others : [...others, [value, code]]) } as ColumnDraft;
};

/** A draft in which a setting is set, or taken back where it is undefined. */
export const withSetting = <Name extends keyof TableDraft>(
  draft: TableDraft,
  name: Name,
  value: TableDraft[Name] | undefined,
): TableDraft => {
  const others = Object.fromEntries(Object.entries(draft).filter(([key]) => key !== name));
  return { ...(others as unknown as TableDraft), ...(value === undefined ? {} : { [name]: value }) };
};

/** A column mapping in which one property is set, or taken back where it is blank. */
export const withProperty = (
  mapping: ColumnDraft,
  name: 'order' | 'on' | 'of' | 'range' | 'both',
  value: string,
): ColumnDraft => {
  const others = Object.fromEntries(Object.entries(mapping).filter(([key]) => key !== name));
  return { ...others, ...(value === '' ? {} : { [name]: value }) } as ColumnDraft;
};
