/** A way of learning about a few patients from what is published, and what has to be shown of it. */
export interface Attack {
  readonly tried: string;
  /** Whether the naive publisher has to be caught; not, where the attack is on the service rather than on figures. */
  readonly naive: 'falls' | 'not tried';
  /** What is attacked: the rules, on random networks; the API, with the synthetic clinics. */
  readonly on: readonly ('rules' | 'api')[];
}

const both = ['rules', 'api'] as const;

/** Every attack that has to fail. Tests of one begin with its title, so that a table can be made of them. */
export const attacks = {
  '01': { tried: 'read every block', naive: 'not tried', on: both },
  '02': { tried: 'subtract what is shown from a margin', naive: 'falls', on: both },
  '03': { tried: 'ask for all, and for all but a few', naive: 'falls', on: both },
  '04': { tried: 'subtract the rows of the own clinic, and of opened ones', naive: 'falls', on: both },
  '05': { tried: 'ask a thousand times, under other names, for random halves', naive: 'falls', on: both },
  '06': { tried: 'watch figures before and after one patient joins', naive: 'falls', on: both },
  '07': { tried: 'correct one score of the same patients', naive: 'falls', on: both },
  '08': { tried: 'work the number of patients out of a mean', naive: 'falls', on: both },
  '09': { tried: 'find a block where everybody is alike', naive: 'falls', on: both },
  '10': { tried: 'ask for baselines of all, and of those who came back', naive: 'falls', on: both },
  '11': { tried: 'take every file of every release home and add up', naive: 'not tried', on: ['api'] },
  '12': { tried: 'difference twelve quarters', naive: 'falls', on: both },
  '13': { tried: 'take a class count at its word', naive: 'falls', on: both },
  '14': { tried: 'let 24 join and 23 leave again', naive: 'falls', on: both },
  '15': { tried: 'name another clinic, or go where the role may not', naive: 'not tried', on: ['api'] },
  '16': { tried: 'tell a condition left out from one nobody has', naive: 'not tried', on: ['api'] },
  '17': { tried: 'sort, page, cut and group by anything', naive: 'not tried', on: ['api'] },
  '18': { tried: 'read metrics, probes, errors and the log', naive: 'not tried', on: ['api'] },
  '19': { tried: 'read a network of two clinics', naive: 'falls', on: both },
  '20': { tried: 'solve for every small place', naive: 'falls', on: both },
  '21': { tried: 'add and subtract published groups, exactly', naive: 'falls', on: both },
  '22': { tried: 'all of it on networks of any shape', naive: 'not tried', on: both },
} as const satisfies Readonly<Record<string, Attack>>;

export type AttackId = keyof typeof attacks;
export const attackIds = (Object.keys(attacks) as AttackId[]).toSorted();

/** How the tests of an attack are headed: each in it begins with `naive:`, `ours:` or, through the service, `api:`. */
export const titleOf = (id: AttackId): string => `${id} ${attacks[id].tried}`;
