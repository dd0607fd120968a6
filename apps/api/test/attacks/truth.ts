import {
  type CountedVariable,
  type CountRow,
  type CrossedRow,
  countNetwork,
  countsOf,
  crossedCountsOf,
  memberClinics,
  type Registry,
  withPress,
} from '@enthesis/db';
import { byStratifier, networkStratifiers, networkVariables } from '@enthesis/disclosure';

/** What no attacker has: who is behind every published figure. */
export interface Truth {
  /** Counts of a variable: by clinic, condition, level and class. */
  readonly of: (variable: string) => readonly CountRow[];
  /** Counts of one variable by all its cuts at once. */
  readonly crossed: readonly CrossedRow[];
}

const variablesOf = ({ vocabulary }: Registry): readonly CountedVariable[] =>
  networkVariables(vocabulary).flatMap((variable) => {
    const { id, over } = variable;
    const plain: CountedVariable = { id, base: id, over };
    if (variable.kind !== 'classes' || !/^(outcome|mcid)-/.test(id)) return [plain];
    const cuts = networkStratifiers.map((cut) => ({ id: byStratifier(variable, cut).id, base: id, over: cut }));
    return [plain, ...cuts];
  });

/** Counts everything that a release may be about, as its press does, and leaves nothing behind. */
export const truthOf = (registry: Registry, crossedVariable: string): Promise<Truth> =>
  withPress(registry, async (client, beside) => {
    const clinics = await memberClinics(client, { series: 'network', synthetic: true, clinicId: null });
    const variables = variablesOf(registry);
    await countNetwork(client, beside, {
      clinics: clinics.map(({ clinicId }) => clinicId),
      variables,
      places: [],
      keysOf: (member) => {
        const name = Buffer.from(member.replaceAll('-', ''), 'hex');
        return { recordKey: 0, name, secret: Buffer.concat([name, name]) };
      },
    });
    const counts = new Map<string, readonly CountRow[]>();
    for (const { id } of variables) counts.set(id, await countsOf(client, id));
    return { of: (variable) => counts.get(variable) ?? [], crossed: await crossedCountsOf(client, crossedVariable) };
  });

/** The rows behind a published block. */
export const membersOf = (
  { of }: Pick<Truth, 'of'>,
  block: { readonly variable: string; readonly conditions: readonly string[]; readonly levels: readonly string[] },
): readonly CountRow[] =>
  of(block.variable).filter(
    ({ condition, level }) => block.conditions.includes(condition) && block.levels.includes(level),
  );

export const coursesIn = (rows: readonly CountRow[]): number => rows.reduce((sum, { courses }) => sum + courses, 0);
