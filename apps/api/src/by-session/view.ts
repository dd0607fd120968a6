import type { Meta } from '@enthesis/contract';
import type { ClinicReader, DefinedSelection, Registry } from '@enthesis/db';
import type { Asking, Compilable } from '../answer/asked.ts';

/** The figures of a cell of response by session; what a view does not give is null. */
export interface SessionFigures {
  readonly session: number | null;
  readonly atRisk: number | null;
  readonly assessed: number | null;
  readonly responded: number | null;
  readonly stopped: number | null;
  readonly rate: number | null;
  readonly cumulativeIncidence: number | null;
  readonly ci95Lower: number | null;
  readonly ci95Upper: number | null;
  readonly cumulativeStopped: number | null;
  readonly assessedShare: number | null;
  readonly standardError: number | null;
}

export const noFigures: SessionFigures = {
  session: null,
  atRisk: null,
  assessed: null,
  responded: null,
  stopped: null,
  rate: null,
  cumulativeIncidence: null,
  ci95Lower: null,
  ci95Upper: null,
  cumulativeStopped: null,
  assessedShare: null,
  standardError: null,
};

/** What a view found, ready to be put between the covers of an answer. */
export interface Looked extends Pick<Meta, 'denominators' | 'instruments' | 'sentence'> {
  readonly captions: readonly string[];
  readonly cells: ReadonlyArray<Readonly<Record<string, unknown>>>;
  readonly withheld?: Meta['withheld'];
}

export type DefinedAsking = Asking & { readonly selection: DefinedSelection };

/** One way to look at response by session. */
export interface View {
  readonly queries: (reader: ClinicReader, registry: Registry, selection: DefinedSelection) => readonly Compilable[];
  readonly look: (reader: ClinicReader, asking: DefinedAsking) => Promise<Looked>;
}
