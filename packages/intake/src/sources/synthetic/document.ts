import { builtInConditions, eventTypes, horizons, severityIds } from '@enthesis/contract';
import type { SyntheticClinic } from './clinic.ts';
import { demoClinics } from './demo-clinics.ts';
import { patientChance, type Range, truth } from './truth.ts';

/** The tables of docs/synthetic.md by the name of their place in it, made from the stated truth itself. */
export const documentTables = (): Readonly<Record<string, string>> => ({
  conditions: table(['Condition', 'Chance per session', 'By session 3', 'By session 6', 'Usual pain'], conditionRows()),
  events: table(['Event', 'Per 100 sessions', 'Mild, moderate, serious', 'Days'], eventRows()),
  rules: table(['What', 'Truth'], ruleRows()),
  clinics: table(clinicHead, clinicRows()),
});

/** A page with its tables made anew: each stands between `<!-- table: name -->` and `<!-- end -->`. */
export const withTables = (page: string): string => {
  const tables = documentTables();
  return page.replace(
    /(<!-- table: (\w+) -->\n)[\s\S]*?(<!-- end -->)/g,
    (_, opening: string, name: string, closing: string) =>
      `${opening}${tables[name] ?? `no table ${name}\n`}${closing}`,
  );
};

type Row = readonly string[];

const table = (head: Row, rows: readonly Row[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |\n`).join('');

const percent = (share: number): string => `${Math.round(share * 1000) / 10} %`;
const span = ([lowest, highest]: Range, show: (value: number) => string = String) =>
  `${show(lowest)} to ${show(highest)}`;

const conditionRows = (): readonly Row[] =>
  builtInConditions.flatMap(({ id, label }) => {
    const stated = truth.conditions[id];
    if (stated === undefined) return [];
    const by = (session: number) => percent(respondedBy(session, stated.chance));
    return [[label, percent(stated.chance), by(3), by(6), stated.usualPain.toFixed(1)]];
  });

/** Share of patients who have responded by a session if none of them stops, averaged over their own chances. */
const respondedBy = (session: number, meanChance: number): number => {
  const steps = 1_000;
  let responded = 0;
  for (let step = 0.5; step < steps; step += 1) {
    responded += 1 - (1 - patientChance(meanChance, step / steps)) ** session;
  }
  return responded / steps;
};

const ruleRows = (): readonly Row[] => {
  const { functionLost, transient, secondCourse, followUpOdds } = truth;
  return [
    ["A patient's own chance per session", "the condition's mean times 3u², u uniform on 0 to 1"],
    ['SD of usual pain between patients', `${truth.usualPainSd} points, within ${span(truth.usualPainRange)}`],
    ['Extra pain when a course begins', `${span(truth.flare)} points, gone by day ${truth.flareDays}`],
    ['SD of one reading of pain', `${truth.painNoiseSd} points`],
    [
      'Share of function usually lost',
      `${percent(functionLost.atFive)} at a usual pain of 5, ${percent(functionLost.perPoint)} more per point, SD ${percent(functionLost.sd)}`,
    ],
    ['SD of one reading of function', `${percent(truth.functionNoiseSd)} of the scale`],
    ['What a response takes away of usual pain', `${span(truth.gain, percent)}, reached in ${truth.onsetDays} days`],
    ['What it takes away of lost function', `${truth.functionGain} times as much`],
    ['Responses that fade', `${percent(transient.share)}, after ${span(transient.lastsDays)} days`],
    ['Stops after a session, in response', percent(truth.stopAfterResponse)],
    ['Stays away after a session, without response', percent(truth.dropOut)],
    [
      'Second course',
      `${percent(secondCourse.afterFading)} where a response fades, else ${percent(secondCourse.otherwise)}; ${span(secondCourse.gapDays)} days after the first`,
    ],
    ['Enrolled but never treated', percent(truth.withoutSession)],
    [
      'Odds of a score, by horizon',
      horizons.map(({ id, label }) => `${label} × ${followUpOdds.horizon[id]}`).join(', '),
    ],
    ['Odds of a score, by patient', `half × ${followUpOdds.reach}, half ÷ ${followUpOdds.reach}`],
    ['Odds of a score, in response', `× ${followUpOdds.inResponse}`],
    ['Odds of a score, after staying away', `× ${followUpOdds.droppedOut}`],
  ];
};

const eventRows = (): readonly Row[] =>
  eventTypes.map(({ id, label }) => {
    const { chance, severities, days } = truth.events[id];
    const all = severities.reduce((sum, [, weight]) => sum + weight, 0);
    const shares = severityIds.map((severity) => {
      const [, weight = 0] = severities.find(([choice]) => choice === severity) ?? [];
      return percent(weight / all);
    });
    return [label, (chance * 100).toFixed(2), shares.join(', '), span(days)];
  });

const clinicHead = ['Clinic', 'Code', 'Courses', 'Score at 6 months', 'At sessions', 'Days between', 'Apart from that'];

const clinicRows = (): readonly Row[] =>
  demoClinics.map((clinic) => [
    clinic.name,
    `\`${clinic.code}\``,
    clinic.courses.toLocaleString('en-US'),
    percent(clinic.followUp),
    clinic.interimScores === 0 ? 'not asked' : percent(clinic.interimScores),
    `${clinic.gapDays}`,
    specialties(clinic).join('; '),
  ]);

const specialties = (clinic: SyntheticClinic): readonly string[] => [
  ...(clinic.functionInstrument === 'second' ? ['function by the second instrument of the order'] : []),
  ...(clinic.vas100Until === null ? [] : [`pain on the visual analogue scale up to ${clinic.vas100Until}`]),
  ...(clinic.recordsEvents ? [] : ['events not recorded']),
  ...(clinic.impressionOfChange ? ['impression of change'] : []),
  ...(clinic.asks.length === 0 ? [] : [`also ${clinic.asks.join(', ')}`]),
  ...(clinic.stabilityRating ? ['rating of stability'] : []),
  ...(clinic.columnsNotKept.length === 0 ? [] : [`no ${clinic.columnsNotKept.join(', ')}`]),
];
