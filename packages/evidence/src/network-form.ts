import type { Claim, Source } from './claims/claim.ts';

/** Definitions that figures over all clinics are published for, at the default floor. */
const published = ['r30', 'r50', 'worse', 'mcid'];

const hasForm = (source: Source): boolean => {
  switch (source.kind) {
    case 'responders':
    case 'lists':
    case 'first-response':
      return published.includes(new URLSearchParams(source.search).get('definition') ?? 'r30');
    case 'treatment':
      return source.aspect === 'sessions' || source.aspect === 'course-gaps';
    default:
      return false;
  }
};

/** Whether the figures over all clinics can hold everything that a claim's verdict rests on. */
export const inNetworkForm = ({ untested, readings }: Claim): boolean =>
  untested === undefined && readings.filter(({ claimed }) => claimed).every(({ source }) => hasForm(source));
