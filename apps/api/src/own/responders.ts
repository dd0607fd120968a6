import {
  captions,
  responders as clinicQuestion,
  methodsVersion,
  type OwnMeta,
  type OwnRespondersCell,
  ownResponders as question,
  type RespondersAnswer,
  rateFigures,
  type Selection,
  toSearch,
} from '@enthesis/contract';
import type { Registry } from '@enthesis/db';
import { locale, say } from '@enthesis/languages';
import { responderRates } from '@enthesis/stats';
import { z } from 'zod';
import { answer } from '../answer/answer.ts';
import { parametersInWords } from '../answer/meta.ts';
import { conditionWords, horizonWords, outcomeWords, percent, tooFew, whole } from '../answer/words.ts';
import type { SignedInClinic } from '../identity/sign-ins.ts';
import { responders } from '../questions/responders.ts';

/** Who asks what of which clinics. */
interface Asking {
  readonly registry: Registry;
  /** In the order of their names. */
  readonly clinics: readonly SignedInClinic[];
  readonly selection: Selection;
  readonly minCell: number;
}

/** The figures of a row, without the models and tests that stand beside them on the clinic's own page. */
const figuresSchema = z.object(rateFigures);
const figuresOf = (cell: RespondersAnswer['cells'][number]) => figuresSchema.parse(cell);

const followUpRateOf = ({ eligible, followed, responders: met }: Pick<OwnRespondersCell, keyof typeof rateFigures>) =>
  eligible === null || followed === null || met === null
    ? null
    : responderRates({ eligible, followed, responders: met }).followUpRate;

/** The rows of one clinic, as its own page has them: all conditions together, or each that is named. */
const rowsOf = async (clinic: SignedInClinic, { registry, selection, minCell }: Asking) => {
  const asked: Selection = { ...selection, by: ['condition'] };
  const given = await answer(responders, { registry, clinic, selection: asked, minCell });
  const { cells, meta } = clinicQuestion.answerSchema.parse(given);
  const named = selection.condition.length > 0;
  const rows = cells
    .filter(({ condition }) => named || condition?.id === 'all')
    .map((cell): OwnRespondersCell => {
      const { condition, status, because, flags } = cell;
      return {
        clinic: { id: clinic.code, label: clinic.name },
        condition,
        status,
        because,
        flags,
        ...figuresOf(cell),
        followUpRate: followUpRateOf(cell),
      };
    });
  return { rows, asOf: meta.asOf };
};

/** One row in words, named by its clinic, and by its condition where several are asked for. */
const rowInWords = (cell: OwnRespondersCell, severalConditions: boolean): string => {
  const { clinic, condition, status, responders: met, followed, rate, ci95Lower, ci95Upper } = cell;
  const name = [clinic?.label, severalConditions ? condition && say(condition.label) : undefined]
    .filter((part) => part !== undefined)
    .join(', ');
  if (status === 'empty') return say`${name}: no courses.`;
  if (status === 'hidden' || met === null || followed === null) return say`${name}: hidden, too few courses.`;
  const counts = say`${whole(met)} of ${whole(followed)}`;
  if (rate === null || ci95Lower === null || ci95Upper === null) return say`${name}: nobody was followed.`;
  if (status === 'low') return `${name}: ${counts}. ${tooFew()}`;
  return say`${name}: ${counts} followed, ${percent(rate)} (95 % CI ${percent(ci95Lower)} to ${percent(ci95Upper)}).`;
};

const metaOf = (
  { registry, selection, minCell }: Asking,
  cells: readonly OwnRespondersCell[],
  clinics: OwnMeta['clinics'],
): OwnMeta => {
  const invented = clinics.filter(({ synthetic }) => synthetic).map(({ name }) => name);
  const about = `${outcomeWords(selection)}${conditionWords(registry.vocabulary, selection)}, ${horizonWords(selection)}`;
  const inWords = cells.map((cell) => rowInWords(cell, selection.condition.length > 1));
  return {
    question: question.name,
    title: question.title,
    scope: 'own',
    synthetic: invented.length > 0,
    clinics,
    methodsVersion,
    minCell,
    search: toSearch(question, selection),
    parameters: parametersInWords(question, selection, registry.vocabulary),
    sentence: `${say`Each clinic by itself (${about}).`} ${inWords.join(' ')}`,
    captions: [
      ...(invented.length === 0 ? [] : [syntheticWords(invented, clinics.length)]),
      captions.ownClinics,
      captions.units,
      captions.registry,
    ],
  };
};

/** All are invented, as in the demonstration; or some, and then it is said which. */
const syntheticWords = (invented: readonly string[], of: number): string =>
  invented.length === of ? captions.synthetic : captions.ownSynthetic(new Intl.ListFormat(locale()).format(invented));

/** What share of courses responded at each clinic that somebody directs? */
export const ownResponders = async (asking: Asking) => {
  const cells: OwnRespondersCell[] = [];
  const clinics: OwnMeta['clinics'] = [];
  // One clinic after the other, each read with nothing but its own rows in sight.
  for (const clinic of asking.clinics) {
    const { rows, asOf } = await rowsOf(clinic, asking);
    cells.push(...rows);
    clinics.push({ code: clinic.code, name: clinic.name, synthetic: clinic.synthetic, asOf });
  }
  return question.answerSchema.parse({ cells, meta: metaOf(asking, cells, clinics) });
};
