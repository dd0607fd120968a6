/** Fixed words that stand beside figures. Each says what a figure must not be read as. */
export const captions = {
  registry:
    'Uncontrolled registry data. In a controlled trial saline arms improved as well: 36 % had more than 50 % less pain at 12 months (Yelland 2004), against 46 % with dextrose.',
  units: 'Counted in courses, not patients: two treated sides are two courses.',
  sessionsReceived: (followed: number | null, eligible: number | null): string =>
    'Descriptive only. How many sessions a patient has depends on how the patient feels: those who respond early stop, those who do not continue or leave. Differences between the numbers of sessions are not the effect of more sessions.' +
    (followed === null || eligible === null ? '' : ` Followed ${followed} of ${eligible}.`),
  ongoing: (courses: number): string =>
    `${courses} ${courses === 1 ? 'course is' : 'courses are'} still in treatment and left out here, because the final number of sessions is not known yet.`,
  sessionsAfterScore: (courses: number): string =>
    `In ${courses} ${courses === 1 ? 'course' : 'courses'} treatment went on after the score that counts here; all sessions of the course are counted.`,
  dueThroughUnknown: (courses: number): string =>
    `For ${courses} ${courses === 1 ? 'course' : 'courses'} the import does not say which follow-up windows had closed; all count as due, so follow-up can look worse than it is.`,
  synthetic: 'Synthetic demonstration data: no real patient is in these figures.',
} as const;
