import { z } from 'zod';
import { type DimensionKey, dimensionShape, metaSchema, standingShape } from './answer.ts';
import { networkMetaSchema, networkStandingShape } from './network/answer.ts';
import { ownMetaSchema } from './own/answer.ts';
import { type Parameter, type ParameterName, parameters, type Selection } from './selection.ts';
import { isPaired } from './vocabulary/definitions.ts';
import type { RoleId } from './vocabulary/roles.ts';
import type { Vocabulary } from './vocabulary/vocabulary.ts';

/**
 * Whose courses a question is about: one clinic's, exact and live; those of each clinic that somebody directs, likewise;
 * or all clinics', protected, per release.
 */
export type Scope = 'clinic' | 'own' | 'network';

/** A question of the closed list: its address, what may be asked, and the figures its cells carry. */
export interface Question<Figures extends z.ZodRawShape = z.ZodRawShape> {
  readonly name: string;
  readonly title: string;
  /** One sentence for navigation and the API description. */
  readonly summary: string;
  readonly path: `/${Scope}/${string}`;
  readonly parameters: readonly ParameterName[];
  /** The values this question takes of a parameter, where it does not take all. */
  readonly only?: Partial<Readonly<Record<ParameterName, readonly string[]>>>;
  readonly defaults: Selection;
  /** Who may ask, beside the director. */
  readonly readers?: readonly RoleId[];
  /** What every cell is labelled with, whatever the query: two columns each, behind those of `by`. */
  readonly labels?: readonly DimensionKey[];
  /** The figures of a cell, in column order. */
  readonly figures: Figures;
  /** Per figure: what a column of a file holds. */
  readonly columns: Readonly<Record<keyof Figures & string, string>>;
}

/** Declares a question and makes the schema of its answer. */
export const question = <const Figures extends z.ZodRawShape>(row: Question<Figures>) => {
  // A figure may bear a dimension's name (coverage counts courses with a baseline); the figure is meant then.
  type Shape = Omit<typeof dimensionShape, keyof Figures> & typeof standingShape & Figures;
  const shape: Shape = { ...dimensionShape, ...standingShape, ...row.figures };
  const cellSchema = z.strictObject(shape);
  return { ...row, cellSchema, answerSchema: z.strictObject({ cells: z.array(cellSchema), meta: metaSchema }) };
};

/** Declares a question about all clinics: each cell carries the date of its own figures, and the answer its release. */
export const networkQuestion = <const Figures extends z.ZodRawShape>(
  row: Question<Figures> & { readonly path: `/network/${string}` },
) => {
  type Shape = Omit<typeof dimensionShape, keyof Figures> & typeof networkStandingShape & Figures;
  const shape: Shape = { ...dimensionShape, ...networkStandingShape, ...row.figures };
  const cellSchema = z.strictObject(shape);
  return { ...row, cellSchema, answerSchema: z.strictObject({ cells: z.array(cellSchema), meta: networkMetaSchema }) };
};

/** Declares a question about the clinics that one person directs: each row is of one of them. */
export const ownQuestion = <const Figures extends z.ZodRawShape>(
  row: Question<Figures> & { readonly path: `/own/${string}` },
) => {
  type Shape = Omit<typeof dimensionShape, keyof Figures> & typeof standingShape & Figures;
  const shape: Shape = { ...dimensionShape, ...standingShape, ...row.figures };
  const cellSchema = z.strictObject(shape);
  return { ...row, cellSchema, answerSchema: z.strictObject({ cells: z.array(cellSchema), meta: ownMetaSchema }) };
};

export const apiBase = '/api/v1';

/** The parameters of a question, in contract order, each with the values this question takes. */
export const questionParameters = ({
  parameters: names,
  only,
}: Pick<Question, 'parameters' | 'only'>): readonly Parameter[] =>
  names.map((name) => {
    const taken = only?.[name];
    const parameter = parameters[name];
    if (taken === undefined) return parameter;
    return {
      ...parameter,
      allowed: (vocabulary) => parameter.allowed(vocabulary).filter(({ id }) => taken.includes(id)),
    };
  });

/**
 * Writes a selection as a query string: defaults left out, keys in contract order, so that one selection has one
 * spelling for page, API and file.
 */
export const toSearch = (asked: Pick<Question, 'parameters' | 'only' | 'defaults'>, selection: Selection): string => {
  const search = new URLSearchParams();
  for (const { name, many } of questionParameters(asked)) {
    // An instrument carries its measure with it, and a pair has both.
    if (name === 'measure' && (selection.instrument !== null || isPaired(selection.definition))) continue;
    const values = valuesOf(selection, name);
    if (values.join() === valuesOf(asked.defaults, name).join()) continue;
    for (const value of many === 'joined' ? [values.join(',')] : values) search.append(name, value);
  }
  return search.toString().replaceAll('%2C', ',');
};

/** The values a selection holds for one parameter, as written in an address. */
export const valuesOf = (selection: Selection, name: ParameterName): readonly string[] => {
  const value = selection[name];
  if (value === null) return [];
  return typeof value === 'string' ? [value] : value;
};

/** The address of a question's answer as JSON, CSV or metadata. */
export const answerHref = (
  asked: Pick<Question, 'path' | 'parameters' | 'only' | 'defaults'>,
  selection: Selection,
  form: 'json' | 'csv' | 'metadata' = 'json',
): string => {
  const search = toSearch(asked, selection);
  const ending = { json: '', csv: '.csv', metadata: '.metadata.json' }[form];
  return `${apiBase}${asked.path}${ending}${search === '' ? '' : `?${search}`}`;
};

/** The words of a value, such as "6 months" for `6m`. */
export const wordsOf = (vocabulary: Vocabulary, parameter: Parameter, value: string): string =>
  parameter.allowed(vocabulary).find(({ id }) => id === value)?.label ?? value;
