import {
  change,
  cohort,
  coverage,
  difference,
  distribution,
  type ModelId,
  networkResponders,
  ownResponders,
  quality,
  responders,
  responseBySession,
  retreatment,
  robustness,
  safety,
  sessions,
  trajectory,
  trend,
} from '@enthesis/contract';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import notes from '../figure/notes.module.css';
import { FurtherFigures } from '../network/further.tsx';
import { NetworkConditions, NetworkHeat, NetworkSessionsReceived } from '../network/responders.tsx';
import { OwnResponders } from '../own/responders.tsx';
import { RespondersAtAGlance } from '../questions/at-a-glance.tsx';
import { ByImport } from '../questions/by-import.tsx';
import { ChangeOverTime } from '../questions/change.tsx';
import { Cohort } from '../questions/cohort.tsx';
import { Coverage } from '../questions/coverage.tsx';
import { Difference } from '../questions/difference.tsx';
import { AtLeast, Improvement } from '../questions/distribution.tsx';
import { Quality } from '../questions/quality.tsx';
import { RespondersHeat } from '../questions/responders.tsx';
import { CloserLook, FirstResponse } from '../questions/response-by-session.tsx';
import { Retreatment } from '../questions/retreatment.tsx';
import { Specifications, TippingShare } from '../questions/robustness.tsx';
import { Safety } from '../questions/safety.tsx';
import { Treatment } from '../questions/sessions.tsx';
import { BySessionsReceived } from '../questions/sessions-received.tsx';
import { Trajectory } from '../questions/trajectory.tsx';
import { Trend } from '../questions/trend.tsx';
import styles from './Gallery.module.css';
import { type State, states } from './states.ts';

const groups = { ...difference.defaults, of: 'sex', first: 'female', second: 'male' } as const;

/** Every figure of a clinic once, each as its page opens it; what is told and what trials found are lists of words. */
const ofClinic: readonly ReactNode[] = [
  <RespondersAtAGlance key="glance" selection={responders.defaults} />,
  <RespondersHeat key="heat" selection={responders.defaults} />,
  <Coverage key="coverage" selection={coverage.defaults} />,
  <BySessionsReceived key="received" selection={responders.defaults} exact={false} />,
  <FirstResponse key="first" selection={responseBySession.defaults} />,
  <CloserLook key="closer" selection={{ ...responseBySession.defaults, view: 'km' }} />,
  <Trajectory key="trajectory" selection={trajectory.defaults} />,
  <Improvement key="improvement" selection={distribution.defaults} />,
  <AtLeast key="at-least" selection={distribution.defaults} />,
  <ChangeOverTime key="change" selection={change.defaults} />,
  <Cohort key="cohort" selection={cohort.defaults} />,
  <Difference key="difference" selection={groups} />,
  <Specifications key="specifications" selection={robustness.defaults} />,
  <TippingShare key="tipping" selection={robustness.defaults} />,
  <Treatment key="treatment" selection={sessions.defaults} />,
  <Retreatment key="retreatment" selection={retreatment.defaults} />,
  <Safety key="safety" selection={safety.defaults} />,
  <Trend key="trend" selection={trend.defaults} />,
  <ByImport key="by-import" />,
  <Quality key="quality" selection={quality.defaults} />,
];

/** What stands beside those of one clinic where somebody directs several; nothing of it is ever withheld. */
const ofOwn: readonly ReactNode[] = [<OwnResponders key="own" selection={ownResponders.defaults} />];

/** Rates with a model to read them by. */
const withModel = (model: ModelId): readonly ReactNode[] => [
  <RespondersAtAGlance key="glance" selection={{ ...responders.defaults, model }} />,
  <BySessionsReceived
    key="received"
    selection={{ ...responders.defaults, condition: model === 'pooled' ? ['low-back'] : [], model }}
    exact={false}
  />,
];

/** Every figure over all clinics once. */
const ofNetwork: readonly ReactNode[] = [
  <NetworkConditions key="conditions" selection={networkResponders.defaults} />,
  <NetworkSessionsReceived key="received" selection={networkResponders.defaults} />,
  <NetworkHeat key="heat" selection={networkResponders.defaults} />,
  <FurtherFigures key="further" selection={networkResponders.defaults} />,
];

const figuresIn = (state: State): readonly ReactNode[] => {
  if (state === 'modelled') return withModel('chance');
  if (state === 'pooled') return withModel('pooled');
  if (state === 'network' || state === 'unreleased') return ofNetwork;
  return state === 'withheld' ? ofClinic : [...ofClinic, ...ofOwn];
};

/** The workbench: all figures in one state at a time. */
export const Gallery = ({ state }: { readonly state: State }) => {
  const client = useQueryClient();
  return (
    <div className={styles.gallery}>
      <nav aria-label="States">
        {Object.keys(states).map((one) => (
          <a key={one} href={`?state=${one}`} aria-current={one === state ? 'page' : undefined}>
            {one}
          </a>
        ))}
      </nav>
      <main>
        <h1>{states[state]}</h1>
        {state === 'stale' ? (
          <button type="button" className={notes.button} onClick={() => void client.invalidateQueries()}>
            Ask again
          </button>
        ) : null}
        {figuresIn(state)}
      </main>
    </div>
  );
};
