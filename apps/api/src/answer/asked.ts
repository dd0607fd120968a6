import type { AnyQuestion, Clinic, Meta, Selection } from '@enthesis/contract';
import type { ClinicReader, Registry } from '@enthesis/db';
import type { ReleaseAsked } from '../network/release-asked.ts';

/** A query that can be read before it is run. */
export interface Compilable {
  compile(): { readonly sql: string; readonly parameters: readonly unknown[] };
}

/** Who asks what of which clinic. */
export interface Asking {
  readonly registry: Registry;
  readonly clinic: Clinic & { readonly clinicId: number };
  readonly selection: Selection;
  readonly minCell: number;
  /** The release that figures over all clinics are read from; only where a question takes one. */
  readonly released?: ReleaseAsked;
}

/** Any answer of the list, as its own contract's schema leaves it. */
export interface Answer {
  readonly cells: ReadonlyArray<Readonly<Record<string, unknown>>>;
  readonly meta: Meta;
}

/** A question of the closed list with the queries it asks of the roll-ups and how it is answered. */
export interface Answered {
  readonly question: AnyQuestion;
  readonly queries: (reader: ClinicReader, registry: Registry, selection: Selection) => readonly Compilable[];
  readonly answer: (asking: Asking) => Promise<Answer>;
}
