import {
  captions,
  conditionWithin,
  definitionOf,
  type Label,
  positionWords,
  sites as question,
  type Reason,
  type Selection,
  type SitesCell,
} from '@enthesis/contract';
import { allOf, asOf, type ClinicReader, type Dispersion, readClinic } from '@enthesis/db';
import { clinicTable } from '@enthesis/disclosure';
import { say } from '@enthesis/languages';
import type { Answered, Asking } from '../answer/asked.ts';
import { metaOf, noDenominators } from '../answer/meta.ts';
import { lowUnder, standing } from '../answer/standing.ts';
import { talliesOf, total } from '../answer/tally.ts';
import { courses, horizonWords, outcomeWords, percent, points, tooFew, whole } from '../answer/words.ts';
import { releaseName } from '../network/policy.ts';
import { outcomeClassesOf, outcomeVariable } from '../network/rates.ts';
import { against, type HeldAgainst, limitsAt, noFigures, sizesUpTo, sumCounts } from '../sites/against.ts';
import { sitesCaptions } from '../sites/captions.ts';
import { networkRelease, type Reference, referenceOf } from '../sites/reference.ts';
import { countsOf, responders } from './responders.ts';

const clinicPoint: Label = { id: 'clinic', label: say('This clinic') };
const limitsPoint: Label = { id: 'limits', label: say('Limits for a clinic of so many courses') };
const all: Label = { id: 'all', label: say('All conditions') };

type Own = Awaited<ReturnType<typeof ownOf>>;

/** The clinic's own courses by condition, and of which of them too few are to be shown. */
const ownOf = async (reader: ClinicReader, { registry, selection, minCell }: Asking) => {
  const byCondition: Selection = { ...selection, by: ['condition'] };
  const { tallied, imported } = await allOf({
    tallied: talliesOf(reader, byCondition, responders.query(reader, registry, byCondition), responders.own),
    imported: asOf(reader),
  });
  const { vocabulary } = registry;
  const table = clinicTable(tallied, {
    vocabulary,
    selection: byCondition,
    minCell,
    withAllRow: selection.condition.length === 0,
    sizeOf: (tallies) => total(tallies, 'eligible'),
  });
  return {
    counts: vocabulary.conditions.map(({ id }) => ({
      condition: id,
      ...countsOf(tallied.filter((row) => row.condition === id).map(({ tally }) => tally)),
    })),
    hidden: (id: string): Reason | null => table.find((row) => row.condition?.id === id)?.hidden ?? null,
    imported,
  };
};

const heldAgainst = (own: Own, { strata }: Reference): readonly HeldAgainst[] =>
  strata.map((stratum) => ({
    own: sumCounts(own.counts.filter(({ condition }) => stratum.conditions.includes(condition))),
    stratum,
  }));

type Row = Omit<SitesCell, 'point'>;

/** The rows of the clinic: all conditions of which there is a rate, then one condition after the other. */
const rowsOf = (
  own: Own,
  reference: Reference,
  dispersion: Dispersion | null,
  { registry, selection, minCell }: Asking,
): readonly Row[] => {
  const how = { classes: outcomeClassesOf(selection), policy: reference.policy, readFrom: lowUnder };
  const held = heldAgainst(own, reference);
  const rowOf = (condition: Label, some: readonly HeldAgainst[], absence: Reason | null, spread: Dispersion | null) => {
    const { eligible: size, followed } = sumCounts(some.map((part) => part.own));
    const tooSmall = size > 0 && size < minCell ? ('under-minimum' as const) : null;
    const state = standing({ size, due: size, followed }, absence ?? own.hidden(condition.id) ?? tooSmall);
    const isSeen = state.status === 'shown' || state.status === 'low';
    return { condition, ...state, ...(isSeen ? against(some, { ...how, dispersion: spread }) : noFigures) };
  };
  const { condition: named } = selection;
  const ofConditions = registry.vocabulary.conditions
    .filter(({ id }) => named.length === 0 || named.includes(id))
    .map(({ id, label }) => {
      const some = held.filter(({ stratum }) => stratum.conditions.length === 1 && stratum.conditions.includes(id));
      return rowOf({ id, label }, some, reference.absence(id), null);
    });
  if (named.length > 0) return ofConditions;
  const reached = new Set(held.flatMap(({ stratum }) => stratum.conditions));
  const left = sumCounts(own.counts.filter(({ condition }) => !reached.has(condition))).followed;
  const overall = rowOf(all, held, held.length === 0 ? 'not-in-release' : null, dispersion);
  const isSeen = overall.status === 'shown' || overall.status === 'low';
  // Whoever names nothing is not told which conditions a release lacks.
  return [
    { ...overall, leftOut: isSeen && (left === 0 || left >= minCell) ? left : null },
    ...ofConditions.filter(({ because }) => because !== 'not-in-release'),
  ];
};

/** The funnel around the first row's target, as a clinic of each size would have it. */
const funnelOf = ({ condition, networkRate, followed }: Row, dispersion: Dispersion | null): readonly SitesCell[] =>
  networkRate === null || followed === null
    ? []
    : sizesUpTo(followed).map((size) => ({
        point: limitsPoint,
        condition,
        status: 'shown',
        because: null,
        flags: [],
        ...noFigures,
        followed: size,
        networkRate,
        ...limitsAt(networkRate, size, dispersion),
      }));

/** What is known of how much clinics differ beyond chance. */
const dispersionWords = (dispersion: Dispersion | null): string => {
  if (dispersion === null)
    return say('Too few sites to say whether clinics differ by more than chance: that takes ten.');
  const { phi, isOverdispersed } = dispersion;
  return isOverdispersed
    ? say`Clinics differ by more than chance (phi ${points(phi)}), so that the limits are widened.`
    : say`Clinics do not differ by more than chance (phi ${points(phi)}).`;
};

const rowWords = (row: Row, { selection }: Asking, release: number): string => {
  const { followed, responders: met, rate, ci95Lower, ci95Upper, networkRate, standardisedRate, position } = row;
  const which = row.condition?.id === all.id ? '' : say` of ${conditionWithin(row.condition?.label ?? '')}`;
  if (row.because === 'under-minimum' || row.because === 'second-hidden') return say('Too few own courses to show.');
  if (row.because !== null) return say`Release ${release} has no rate${which} to hold this clinic against.`;
  if (followed === null || met === null || followed === 0)
    return say`No own course${which} followed at ${horizonWords(selection)} to hold against all clinics.`;
  const { verb } = definitionOf(selection.definition ?? 'r30');
  const own = say`Of ${courses(followed)}${which} followed here at ${horizonWords(selection)}, ${whole(met)} ${verb} (${outcomeWords(selection)})`;
  if (followed < lowUnder || rate === null || ci95Lower === null || ci95Upper === null) return `${own}. ${tooFew()}`;
  if (networkRate === null || position === null) return `${own}: ${percent(rate)}.`;
  const standardised =
    row.condition?.id !== all.id || standardisedRate === null
      ? say('This rate')
      : say`Standardised to all clinics by condition it is ${percent(standardisedRate)}, which`;
  return (
    say`${own}: ${percent(rate)} (95 % CI ${percent(ci95Lower)} to ${percent(ci95Upper)}); over all clinics ${percent(networkRate)}. ` +
    say`${standardised} lies ${positionWords[position]} for ${courses(followed)}.`
  );
};

/** Does this clinic differ from all clinics by more than chance? */
export const sites: Answered = {
  question,
  queries: (reader, registry, selection) => [responders.query(reader, registry, { ...selection, by: ['condition'] })],
  answer: async (asking) => {
    const { registry, clinic, selection } = asking;
    const release = networkRelease(asking);
    const own = await readClinic(registry, clinic.clinicId, (reader) => ownOf(reader, asking));
    const about = { question, imported: own.imported, denominators: noDenominators, instruments: [] };
    const synthetic = clinic.synthetic ? [captions.synthetic] : [];
    if (release === null) {
      const sentence = say('There is no release of all clinics yet to hold this clinic against.');
      const meta = metaOf(asking, {
        ...about,
        sentence,
        withheld: 'no-release',
        captions: [...synthetic, captions.units],
      });
      return question.answerSchema.parse({ cells: [], meta });
    }
    const reference = await referenceOf(registry, release, selection);
    const isOfRate = ({ variable, definition }: Dispersion) =>
      variable === outcomeVariable(selection) && definition === selection.definition;
    const overall = selection.condition.length === 0;
    const dispersion = overall ? (release.dispersion.find(isOfRate) ?? null) : null;
    const rows = rowsOf(own, reference, dispersion, asking);
    const [first] = rows;
    const sentence = first === undefined ? '' : rowWords(first, asking, release.number);
    const meta = metaOf(asking, {
      ...about,
      sentence: overall ? `${sentence} ${dispersionWords(dispersion)}` : sentence,
      captions: [
        ...synthetic,
        sitesCaptions.against,
        sitesCaptions.standardised,
        captions.protected,
        captions.registry,
      ],
      release: releaseName(release),
    });
    const cells = rows.map((row) => ({ point: clinicPoint, ...row }));
    return question.answerSchema.parse({
      cells: [...cells, ...(first === undefined ? [] : funnelOf(first, dispersion))],
      meta,
    });
  },
};
