/** What the variables of a release may be cut by, in the order in which a snapshot keeps a course's places. */
export const cuts = ['none', 'session_band', 'sex', 'age_band', 'guidance'] as const;
export type Cut = (typeof cuts)[number];

/** A variable as it is counted. */
export interface CountedVariable {
  readonly id: string;
  /** The variable whose values it cuts another way; its own id where it does not. */
  readonly base: string;
  readonly over: Cut;
}

/** What a patient is called where nobody without the noise key may recognise anybody. */
export interface MemberKeys {
  /** 32 bits, as `recordKey` of the disclosure rules. */
  readonly recordKey: number;
  /** 16 bytes that name the patient in snapshots. */
  readonly name: Buffer;
  /** 32 bytes that the patient's values in snapshots are hidden with; kept nowhere. */
  readonly secret: Buffer;
}

/** A condition and level, and the number that snapshots know the place by. */
export interface PlaceCode {
  readonly over: Cut;
  readonly condition: string;
  readonly level: string;
  readonly code: number;
}

export interface CountRequest {
  readonly clinics: readonly number[];
  readonly variables: readonly CountedVariable[];
  readonly places: readonly PlaceCode[];
  readonly keysOf: (member: string) => MemberKeys;
}
