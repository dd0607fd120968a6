import type { Vocabulary } from '@enthesis/contract';
import type { Profile } from '../../mapping/profile.ts';
import type { Proposal } from '../../mapping/propose.ts';

export const proposeFhir = (_profile: Profile, _vocabulary: Vocabulary): Proposal => {
  throw new Error('not built yet');
};
