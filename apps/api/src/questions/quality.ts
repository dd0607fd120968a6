import { captions, compareStrata, findings, type Label, quality as question, stratumLabel } from '@enthesis/contract';
import { allOf, asOf, qualityOf, readClinic } from '@enthesis/db';
import { hiddenInLine } from '@enthesis/disclosure';
import { say } from '@enthesis/languages';
import type { Answered } from '../answer/asked.ts';
import { metaOf, noDenominators } from '../answer/meta.ts';
import { total } from '../answer/tally.ts';
import { conditionWords, percent, whole } from '../answer/words.ts';

interface Looked {
  readonly lookedAt: number;
  readonly found: number;
}
type Row = Looked & { readonly finding: string; readonly year: string; readonly import: number };

const allYears: Label = { id: 'all', label: say('All years') };
const allImports: Label = { id: 'all', label: say('All imports') };

const figuresOf = (rows: readonly Looked[]) => {
  const [lookedAt, found] = [total(rows, 'lookedAt'), total(rows, 'found')];
  return { lookedAt, found, share: lookedAt === 0 ? null : found / lookedAt };
};
const noFigures = { lookedAt: null, found: null, share: null };

interface Part {
  readonly year: Label;
  readonly import: Label;
  readonly rows: readonly Row[];
}

const yearsOf = (rows: readonly Row[]): readonly Part[] =>
  [...new Set(rows.map(({ year }) => year))].toSorted(compareStrata('year')).map((year) => ({
    year: { id: year, label: stratumLabel('year', year) },
    import: allImports,
    rows: rows.filter((row) => row.year === year),
  }));

const importsOf = (rows: readonly Row[]): readonly Part[] =>
  [...new Set(rows.map((row) => row.import))]
    .toSorted((a, b) => a - b)
    .map((number) => ({
      year: allYears,
      import: { id: `${number}`, label: number === 0 ? say('Before imports were numbered') : say`Import ${number}` },
      rows: rows.filter((row) => row.import === number),
    }));

/** The cells of one finding: all together, then by year, then by import. Totals are known: no hidden part stands alone. */
const cellsOf = (finding: Label, rows: readonly Row[], minCell: number) => {
  const whole = [{ year: allYears, import: allImports, rows }];
  return [whole, yearsOf(rows), importsOf(rows)].flatMap((parts) => {
    const hidden = hiddenInLine(
      parts.map((part) => total(part.rows, 'lookedAt')),
      minCell,
    );
    return parts.map(({ rows: own, ...labels }, place) => {
      const because = hidden[place] ?? null;
      const figures = figuresOf(own);
      const open = figures.lookedAt === 0 ? ('empty' as const) : ('shown' as const);
      const status = because === null ? open : ('hidden' as const);
      return { finding, ...labels, status, because, flags: [], ...(status === 'shown' ? figures : noFigures) };
    });
  });
};

/** The two most frequent findings about courses, in words. */
const sentenceOf = (rows: readonly Row[], about: string, minCell: number): string => {
  if (rows.length === 0) return say`No course${about} has been imported.`;
  const [first] = findings;
  const courses = total(
    rows.filter(({ finding }) => finding === first?.id),
    'lookedAt',
  );
  if (courses < minCell) return say`Fewer than ${minCell} courses: too few to show.`;
  const inWords = findings
    .filter(({ of }) => of === 'courses')
    .map(({ id, label }) => ({ label, ...figuresOf(rows.filter(({ finding }) => finding === id)) }))
    .flatMap(({ label, lookedAt, found, share }) =>
      share === null || found === 0 || lookedAt < minCell ? [] : [{ label, lookedAt, found, share }],
    )
    .toSorted((a, b) => b.share - a.share)
    .slice(0, 2)
    .map(
      ({ label, lookedAt, found, share }) =>
        say`${say(label).toLowerCase()}, ${whole(found)} of ${whole(lookedAt)} courses (${percent(share)})`,
    );
  if (inWords.length === 0)
    return say`As far as it can be shown, no course${about} lacks a baseline, a session or a score that was due.`;
  return say`Found most often${about === '' ? '' : say` in courses${about}`}: ${inWords.join('; ')}.`;
};

/** Which rows deserve a second look? */
export const quality: Answered = {
  question,
  queries: (reader, _, selection) => [qualityOf(reader, selection)],
  answer: async (asking) => {
    const { registry, clinic, selection, minCell } = asking;
    const { rows, imported } = await readClinic(registry, clinic.clinicId, (reader) =>
      allOf({
        rows: qualityOf(reader, selection).execute(),
        imported: asOf(reader),
      }),
    );
    const cells = findings.flatMap(({ id, label }) =>
      cellsOf(
        { id, label },
        rows.filter(({ finding }) => finding === id),
        minCell,
      ),
    );
    const meta = metaOf(asking, {
      question,
      imported,
      denominators: noDenominators,
      instruments: [],
      sentence: sentenceOf(rows, conditionWords(registry.vocabulary, selection), minCell),
      captions: [...(clinic.synthetic ? [captions.synthetic] : []), captions.units],
    });
    return question.answerSchema.parse({ cells, meta });
  },
};
