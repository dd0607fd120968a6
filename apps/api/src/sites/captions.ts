import { say } from '@enthesis/languages';
/** What a clinic within all clinics must not be read as. */
export const sitesCaptions = {
  against: say(
    'One clinic against all, never clinics against each other: no other clinic has a point here, and none is ranked. The own counts are exact, of courses; those of all clinics are protected, with one course for each patient and condition. The own clinic is one of all. Limits say what chance alone would make of a clinic of this size: outside them is a reason to look at who was treated and who was followed, not a verdict.',
  ),
  standardised: say(
    'Standardised by condition alone, with the published rates as they are: other differences between patients stay in it. Conditions of which the release has no rate are left out on both sides.',
  ),
} as const;
