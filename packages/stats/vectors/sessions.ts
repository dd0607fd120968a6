import { aalenJohansen } from '../src/aalen-johansen.ts';
import { cochranArmitage } from '../src/cochran-armitage.ts';
import { kaplanMeier } from '../src/kaplan-meier.ts';
import { meetsPercent } from '../src/responder.ts';
import { medianSession, type SessionExits } from '../src/session-exits.ts';
import { wilson } from '../src/wilson.ts';
import aalenJohansenCases from './aalen-johansen.json' with { type: 'json' };
import { compare } from './comparison.ts';
import kaplanMeierCases from './kaplan-meier.json' with { type: 'json' };
import toyRegistryCases from './toy-registry.json' with { type: 'json' };

/** A patient of the toy registry: a score before the first session and one after each. */
interface Patient {
  readonly baseline: number;
  readonly scores: readonly number[];
  readonly status: string;
}

/** First responses by session, and the three ways of counting them on one toy registry. */
export const sessions = {
  kaplanMeier: compare(kaplanMeierCases, (exits) => {
    const steps = kaplanMeier(exits);
    return { steps, median: medianSession(steps) };
  }),
  aalenJohansen: compare(aalenJohansenCases, (exits) =>
    aalenJohansen(exits).map((step) => ({
      ...step,
      stillWaiting: 1 - step.cumulativeIncidence - step.cumulativeStopped,
    })),
  ),
  toyRegistry: compare(toyRegistryCases, ({ patients, percent }) => {
    const numbers = [1, 2, 3, 4, 5, 6];
    const ended = patients.filter(({ status }) => status === 'ended');
    const byTotal = numbers.map((session) => countAt(having(ended, session), session, percent));
    const trend = cochranArmitage(byTotal.map(({ session, n, responders }) => ({ score: session, n, responders })));
    const exits = numbers.map((session) => exitsAt(patients, session, percent));
    return {
      byTotal,
      afterExactly: numbers.map((session) =>
        countAt(
          patients.filter(({ scores }) => scores.length >= session),
          session,
          percent,
        ),
      ),
      firstResponse: curvesOf(exits),
      trend: trend && { ...trend, chiSquared: trend.z ** 2 },
    };
  }),
};

function having(patients: readonly Patient[], sessionCount: number): Patient[] {
  return patients.filter(({ scores }) => scores.length === sessionCount);
}

function responds({ baseline, scores }: Patient, session: number, percent: number): boolean {
  return meetsPercent(baseline, scores[session - 1] ?? null, percent) === true;
}

function countAt(patients: readonly Patient[], session: number, percent: number) {
  const responders = patients.filter((patient) => responds(patient, session, percent)).length;
  return {
    session,
    n: patients.length,
    responders,
    rate: responders / patients.length,
    interval: wilson(responders, patients.length),
  };
}

/** In the toy registry a patient who responds has no further session. */
function exitsAt(patients: readonly Patient[], session: number, percent: number): SessionExits {
  const leaving = having(patients, session);
  const unmet = leaving.filter((patient) => !responds(patient, session, percent));
  const stopped = unmet.filter(({ status }) => status === 'ended').length;
  return { session, responded: leaving.length - unmet.length, stopped, ongoing: unmet.length - stopped };
}

function curvesOf(exits: readonly SessionExits[]) {
  const optimistic = kaplanMeier(exits);
  return aalenJohansen(exits).map((step, index) => ({
    session: step.session,
    atRisk: step.atRisk,
    kaplanMeier: optimistic[index]?.cumulativeIncidence,
    kaplanMeierInterval: optimistic[index]?.interval,
    aalenJohansen: step.cumulativeIncidence,
    standardError: step.standardError,
    aalenJohansenInterval: step.interval,
    stopped: step.cumulativeStopped,
  }));
}
