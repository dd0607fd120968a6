import type { Vocabulary } from '@enthesis/contract';
import {
  finishMapping,
  type MappingDraft,
  type NamedFile,
  type Profile,
  type Progress,
  type Proposal,
  proposeMapping,
} from '@enthesis/deidentify';
import { useRef, useState } from 'react';
import type { Crosswalk } from './CrosswalkStep.tsx';
import { keepMapping, keptMapping } from './kept.ts';
import { type How, lookThrough, type Prepared, prepare } from './work.ts';

/** Where the work on a clinic's files stands. */
export interface Work {
  readonly files: readonly NamedFile[];
  readonly profile: Profile;
  readonly proposal: Proposal;
  readonly draft: MappingDraft;
  /** Whether the draft was opened from what this browser kept last time. */
  readonly kept: boolean;
}

/** What the page is busy with. */
export interface Busy {
  readonly what: 'looking' | 'preparing';
  readonly progress: Progress | null;
}

/**
 * The work of the mapping page: open files, change the draft, de-identify. Whatever is changed throws away what was
 * made of it before.
 */
export const useMapping = (clinic: string, vocabulary: Vocabulary) => {
  const [work, setWork] = useState<Work | null>(null);
  const [crosswalk, setCrosswalk] = useState<Crosswalk | null>(null);
  const [prepared, setPrepared] = useState<Prepared | null>(null);
  const [busy, setBusy] = useState<Busy | null>(null);
  const [fault, setFault] = useState<unknown>(null);
  const running = useRef<AbortController>(null);

  const during = async (what: Busy['what'], task: (signal: AbortSignal) => Promise<void>) => {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    setBusy({ what, progress: null });
    setFault(null);
    setPrepared(null);
    try {
      await task(controller.signal);
    } catch (error) {
      if (!controller.signal.aborted) setFault(error);
    } finally {
      if (running.current === controller) setBusy(null);
    }
  };

  const open = (files: readonly File[], how: How = {}) =>
    during('looking', async (signal) => {
      const named = files.map((file) => ({ name: file.name, blob: file }));
      await look(named, how, signal);
    });
  const look = async (files: readonly NamedFile[], how: How, signal: AbortSignal) => {
    const profile = await lookThrough(files, how, signal);
    const proposal = proposeMapping(profile, vocabulary);
    const kept = keptMapping(clinic, profile);
    setWork({ files, profile, proposal, draft: kept ?? proposal.draft, kept: kept !== null });
  };
  return {
    work,
    crosswalk,
    prepared,
    busy,
    fault,
    open,
    lookAgain: (how: How) => during('looking', (signal) => look(work?.files ?? [], how, signal)),
    change: (draft: MappingDraft, kept = false) => {
      setPrepared(null);
      setWork((before) => (before === null ? null : { ...before, draft, kept }));
    },
    changeCrosswalk: (next: Crosswalk | null) => {
      setPrepared(null);
      setCrosswalk(next);
    },
    prepare: ({ files, draft }: Work, ids: Crosswalk, asOf: string | null) =>
      during('preparing', async (signal) => {
        const mapping = finishMapping(draft);
        const text = ids === 'first-time' ? null : ids.text;
        const tell = (progress: Progress) => setBusy({ what: 'preparing', progress });
        setPrepared(await prepare({ files, mapping, vocabulary, crosswalk: text, asOf }, signal, tell));
        keepMapping(clinic, mapping);
      }),
    cancel: () => running.current?.abort(),
    close: () => {
      running.current?.abort();
      setWork(null);
      setPrepared(null);
      setFault(null);
    },
  };
};

export type Mapping = ReturnType<typeof useMapping>;
