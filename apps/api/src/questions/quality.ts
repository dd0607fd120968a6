import { captions, compareStrata, findings, type Label, quality as question, stratumLabel } from '@enthesis/contract';
import { asOf, qualityOf, readClinic } from '@enthesis/db';
import { hiddenInLine } from '@enthesis/disclosure';
import type { Answered } from '../answer/asked.ts';
import { metaOf, noDenominators } from '../answer/meta.ts';
import { total } from '../answer/tally.ts';
import { conditionWords, percent, whole } from '../answer/words.ts';

interface Looked {
  readonly lookedAt: number;
  readonly found: number;
}
type Row = Looked & { readonly finding: string; readonly year: string };

const allYears: Label = { id: 'all', label: 'All years' };

const figuresOf = (rows: readonly Looked[]) => {
  const [lookedAt, found] = [total(rows, 'lookedAt'), total(rows, 'found')];
  return { lookedAt, found, share: lookedAt === 0 ? null : found / lookedAt };
};
const noFigures = { lookedAt: null, found: null, share: null };

/** The cells of one finding: all years, then each. The total is known, so that no hidden year stands alone. */
const cellsOf = (finding: Label, rows: readonly Row[], minCell: number) => {
  const years = rows.toSorted((a, b) => compareStrata('year')(a.year, b.year));
  const hidden = hiddenInLine(
    years.map(({ lookedAt }) => lookedAt),
    minCell,
  );
  const overall = total(rows, 'lookedAt');
  const lines = [
    { year: allYears, of: rows, because: overall > 0 && overall < minCell ? ('under-minimum' as const) : null },
    ...years.map((row, place) => ({
      year: { id: row.year, label: stratumLabel('year', row.year) },
      of: [row],
      because: hidden[place] ?? null,
    })),
  ];
  return lines.map(({ year, of, because }) => {
    const figures = figuresOf(of);
    const status =
      because !== null ? ('hidden' as const) : figures.lookedAt === 0 ? ('empty' as const) : ('shown' as const);
    return { finding, year, status, because, flags: [], ...(status === 'shown' ? figures : noFigures) };
  });
};

/** The two most frequent findings about courses, in words. */
const sentenceOf = (rows: readonly Row[], about: string, minCell: number): string => {
  if (rows.length === 0) return `No course${about} has been imported.`;
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
        `${label.toLowerCase()}, ${whole(found)} of ${whole(lookedAt)} courses (${percent(share)})`,
    );
  if (inWords.length === 0) return `No course${about} lacks a baseline, a session or a score that was due.`;
  return `Found most often${about === '' ? '' : ` in courses${about}`}: ${inWords.join('; ')}.`;
};

/** Which rows deserve a second look? */
export const quality: Answered = {
  question,
  queries: (reader, _, selection) => [qualityOf(reader, selection)],
  answer: async (asking) => {
    const { registry, clinic, selection, minCell } = asking;
    const { rows, imported } = await readClinic(registry, clinic.clinicId, async (reader) => ({
      rows: await qualityOf(reader, selection).execute(),
      imported: await asOf(reader),
    }));
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
