import { definitionIds } from '@enthesis/contract';
import { written } from '@enthesis/languages';
import { z } from 'zod';
import { familyIds } from './families.ts';

const text = z.string().trim().min(3);
const share = z.number().min(0).max(100);

/** What an outcome reports. Only a proportion of responders at one time point can stand beside a responder rate. */
export const outcomeKinds = [
  'proportion',
  'cumulative-incidence',
  'any-relief',
  'change',
  'difference-of-changes',
  'percent-change',
  'none',
] as const;
export type OutcomeKind = (typeof outcomeKinds)[number];

/** What a study found between its arms. Null and contrary findings stand beside the others, always. */
export const foundIds = ['difference', 'no-difference', 'favours-control', 'no-comparison'] as const;
export type FoundId = (typeof foundIds)[number];
export const foundLabels: Readonly<Record<FoundId, string>> = {
  difference: written('A difference between the arms, in favour of prolotherapy'),
  'no-difference': written('No difference between the arms'),
  'favours-control': written('Mixed, or in favour of the control'),
  'no-comparison': written('Nobody compared'),
};

/** One arm's result; what was not published, or could not be verified, is null. */
const armSchema = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9-]+$/),
    label: text,
    role: z.enum(['active', 'control']),
    n: z.int().positive().nullable(),
    responders: z.int().nonnegative().nullable().default(null),
    percent: share.nullable().default(null),
    /** As published, in percent. */
    ci95: z.tuple([share, share]).nullable().default(null),
    /** Improvement in points of the instrument, or a difference of two. */
    change: z.number().nullable().default(null),
    changeWords: text.nullable().default(null),
    /** False where a number in circulation could not be found in the paper or its abstract: it is not shown. */
    displayable: z.boolean().default(true),
  })
  .refine(
    ({ responders, n, percent }) =>
      responders === null || (n !== null && percent !== null && Math.abs((100 * responders) / n - percent) < 0.06),
    { message: 'responders need n, and the percentage that they make' },
  )
  .refine(({ ci95, percent }) => ci95 === null || percent === null || (ci95[0] <= percent && percent <= ci95[1]), {
    message: 'the percentage lies outside its interval',
  })
  .refine(({ displayable, responders, percent, change }) => displayable || !(responders ?? percent ?? change), {
    message: 'a result that is not displayable must not be written down',
  });

const outcomeSchema = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9-]+$/),
    instrument: text,
    family: z.enum(familyIds),
    months: z.number().positive().nullable(),
    kind: z.enum(outcomeKinds),
    /** The definition of this registry that it is; null where it is none of them. */
    definition: z.enum(definitionIds).nullable().default(null),
    /** In the words of the study. */
    definitionWords: text.nullable().default(null),
    /** Points that a definition by the MCID asked for. */
    threshold: z.number().positive().nullable().default(null),
    /** Why it stands on no chart, whatever is asked for. */
    offChart: text.nullable().default(null),
    caveat: text.nullable().default(null),
    arms: z.array(armSchema).min(1),
  })
  .refine(({ kind, arms }) => kind !== 'none' || arms.every(({ percent, change }) => percent === null && !change), {
    message: 'an outcome of kind none has no numbers',
  });

/** One study with everything it reports that is written down here. Adding a trial is adding one of these. */
export const trialSchema = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9-]+$/),
    label: text,
    year: z.int().min(1930).max(2100).nullable(),
    conditions: z.array(z.string()).min(1),
    /** What was treated, in the words of the study. */
    treated: text,
    design: text,
    /** Whether arms were compared that patients were assigned to. */
    controlled: z.boolean(),
    retrospective: z.boolean().default(false),
    found: z.enum(foundIds),
    sessions: text,
    source: text,
    doi: z
      .string()
      .regex(/^10\.\d{4,}\/\S+$/)
      .nullable()
      .default(null),
    pmid: z
      .string()
      .regex(/^\d{7,8}$/)
      .nullable()
      .default(null),
    caveat: text.nullable().default(null),
    outcomes: z.array(outcomeSchema).min(1),
  })
  .refine(({ controlled, outcomes }) => !controlled || outcomes.every(hasBothSides), {
    message: 'a controlled study names its control beside its active arm in every outcome',
  })
  .refine(({ controlled, found }) => controlled || found === 'no-comparison', {
    message: 'a study without a control found nothing between arms',
  });

export type Trial = z.output<typeof trialSchema>;
export type TrialRow = z.input<typeof trialSchema>;
export type Outcome = Trial['outcomes'][number];
export type Arm = Outcome['arms'][number];

/** A difference between two arms is both of them at once. */
const hasBothSides = ({ kind, arms }: { kind: OutcomeKind; arms: ReadonlyArray<{ role: string }> }): boolean =>
  kind === 'difference-of-changes' || (arms.some(isActive) && arms.some(isControl));
const isActive = ({ role }: { role: string }) => role === 'active';
const isControl = ({ role }: { role: string }) => role === 'control';
