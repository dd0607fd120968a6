import {
  answerHref,
  fromSearch,
  QueryError,
  questionParameters,
  questions,
  type Selection,
  toSearch,
} from '@enthesis/contract';
import { importSource, registerClinic, syntheticClinic, syntheticSource } from '@enthesis/intake';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Door, openDoor } from './door.ts';

/** Most clinics have about 150 courses; in a large one little is hidden or pooled. */
const clinics = { small: 150, large: 900 } as const;
type Code = keyof typeof clinics;

let door: Door;
let directors: Readonly<Record<Code, { readonly cookie: string }>>;
beforeAll(async () => {
  door = await openDoor();
  const { registry, dataFolder } = door;
  const open = async (code: Code) => {
    const clinic = syntheticClinic({ code, name: code, courses: clinics[code], seed: 11 });
    await registerClinic(registry, { code, name: code, synthetic: true, dataFolder });
    await importSource(registry, { clinic: code, source: syntheticSource(clinic), dataFolder });
    return door.signIn('director', code);
  };
  directors = { small: await open('small'), large: await open('large') };
});
afterAll(() => door.close());

type Question = (typeof questions)[number];

/** A parameter left out, which is most often so, or given one of its values. */
const parameterOf = (question: Question, index: number): fc.Arbitrary<string> => {
  const parameter = questionParameters(question)[index];
  if (parameter === undefined) return fc.constant('');
  const values = parameter.allowed(door.registry.vocabulary).map(({ id }) => id);
  if (values.length === 0) return fc.constant('');
  const given =
    parameter.many === 'one'
      ? fc.constantFrom(...values)
      : fc
          .subarray(values, { minLength: 1, maxLength: Math.min(3, values.length) })
          .map((some) => some.join(`&${parameter.name}=`));
  const written = parameter.many === 'joined' ? given.map((some) => some.replaceAll(/&[a-z]+=/g, ',')) : given;
  return fc.option(
    written.map((value) => `${parameter.name}=${value}`),
    { nil: '', freq: 2 },
  );
};

const accepted = (question: Question, search: string): Selection | null => {
  try {
    return fromSearch(question, door.registry.vocabulary, search);
  } catch (error) {
    if (error instanceof QueryError) return null;
    throw error;
  }
};

/** What may be asked of a question, as far as the contract accepts it. */
const selectionsOf = (question: Question): fc.Arbitrary<Selection> =>
  fc
    .tuple(...questionParameters(question).map((_, index) => parameterOf(question, index)))
    .map((parts) => accepted(question, parts.filter((part) => part !== '').join('&')))
    .filter((selection) => selection !== null);

const snake = (name: string) => name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** What a cell says, by the names of the file's columns and as the file writes it. */
const asRecord = (cell: object): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(cell).flatMap(([name, value]: [string, unknown]) => {
      if (Array.isArray(value)) return [[snake(name), value.join(';')]];
      if (typeof value === 'object' && value !== null && 'id' in value && 'label' in value)
        return [
          [`${snake(name)}_id`, String(value.id)],
          [snake(name), String(value.label)],
        ];
      return [[snake(name), typeof value === 'string' ? value : value === null ? '' : JSON.stringify(value)]];
    }),
  );

/** Over all questions, two hundred addresses and a few. */
const numRuns = Math.ceil(200 / questions.length);

test.each(questions)(
  'at random addresses of $name answer, file and what describes it say the same',
  async (question) => {
    await fc.assert(
      fc.asyncProperty(selectionsOf(question), fc.constantFrom<Code>('small', 'large'), async (selection, code) => {
        const ask = async (form: 'json' | 'csv' | 'metadata') => {
          const answer = await door.request(answerHref(question, selection, form), { headers: directors[code] });
          expect(answer.status, answerHref(question, selection, form)).toBe(200);
          return answer.text();
        };
        const { cells, meta } = question.answerSchema.parse(JSON.parse(await ask('json')));
        const rows = parse<Record<string, string>>(await ask('csv'), { columns: true });
        expect(rows).toHaveLength(cells.length);
        for (const [index, cell] of cells.entries()) expect(rows[index]).toMatchObject(asRecord(cell));
        // What a chart's footer and a file say of the question is one text.
        const filters = meta.parameters.map(({ name, value }) => `${name}=${value}`).join('; ');
        expect(new Set(rows.map((row) => row.filters))).toEqual(new Set(rows.length === 0 ? [] : [filters]));
        const described = JSON.parse(await ask('metadata')) as { rows: number; meta: unknown; csv: string };
        expect(described).toMatchObject({ rows: rows.length, meta, csv: answerHref(question, selection, 'csv') });
        expect(meta.search).toBe(toSearch(question, selection));
      }),
      { numRuns, seed: 150 },
    );
  },
);
