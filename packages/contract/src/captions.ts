import { locale, say } from '@enthesis/languages';

const whole = (count: number): string => count.toLocaleString(locale());

/** Fixed words that stand beside figures. Each says what a figure must not be read as. */
export const captions = {
  registry: say(
    'Uncontrolled registry data. In a controlled trial saline arms improved as well: 36 % had more than 50 % less pain at 12 months (Yelland 2004), against 46 % with dextrose.',
  ),
  units: say('Counted in courses, not patients: two treated sides are two courses.'),
  sessionsReceived: (followed: number | null, eligible: number | null): string =>
    say(
      'Descriptive only. How many sessions a patient has depends on how the patient feels: those who respond early stop, those who do not continue or leave. Differences between the numbers of sessions are not the effect of more sessions.',
    ) + (followed === null || eligible === null ? '' : say` Followed ${whole(followed)} of ${whole(eligible)}.`),
  firstResponse: (started: number, rule: string, stoppedPercent: number, lastSession: number): string =>
    say`Share of the ${whole(started)} courses started that had met this for the first time by session k: ${rule}. Those who stopped without having responded stay in the count (${stoppedPercent} % by session ${lastSession}). This does not show that later sessions do anything: nobody untreated is compared, and pain often falls by itself.`,
  kaplanMeier: say(
    'As if nobody had stopped, and as if those who did would have responded as often as the others: an optimistic reading. Those who stopped are taken out of the count.',
  ),
  afterExactly: say(
    'Those who responded early have left, so later rows are about those who had not: a lower share later is what that alone would make.',
  ),
  landmark: say(
    'By sessions received before month 3, among those scored at the horizon. Who had more sessions by then was chosen by how they felt: not the effect of more sessions.',
  ),
  plan: say(
    'By the number of sessions planned at the first one, whatever was received: the fairest of these comparisons, and still between patients who were different from the start.',
  ),
  notTheSame: say(
    'Each time has its own patients: a later mean can differ because others were reached, not because scores moved. Ask for the same patients to see scores move.',
  ),
  ongoing: (courses: number): string =>
    say`${whole(courses)} ${courses === 1 ? say('course is') : say('courses are')} still in treatment and left out here, because the final number of sessions is not known yet.`,
  sessionsAfterScore: (courses: number): string =>
    say`In ${whole(courses)} ${courses === 1 ? 'course' : 'courses'} treatment went on after the score that counts here; all sessions of the course are counted.`,
  dueThroughUnknown: (courses: number): string =>
    say`For ${whole(courses)} ${courses === 1 ? 'course' : 'courses'} the import does not say which follow-up windows had closed; all count as due, so follow-up can look worse than it is.`,
  specifications: say(
    'Every rate is of the same courses, counted in another way: how far they lie apart shows how much the answer hangs on that choice, not how sure it is.',
  ),
  notApplicable: (definitions: string): string =>
    say`Left out, because no course here has a baseline on an instrument to which they can be applied: ${definitions}.`,
  baselineScores: say(
    'Baseline pain and function are means with their standard deviation, in points of the instrument: each course once for pain and once for function, on the first instrument of its condition that response can be judged on, whatever the score. They are of all courses, followed or not.',
  ),
  followedOrNot: say(
    'Those followed and those not are described, not explained: a standardised difference is no test, in small groups it is large by chance alone, and what was not recorded is not compared.',
  ),
  retreatment: say(
    'Among courses that have ended; a session more than 180 days after the one before begins another course. Those lost sight of count for as long as they were seen, as if the others were like them. Not coming back is not the same as being well.',
  ),
  treatment: say(
    'How treatment was given, of index courses. How many sessions and how far apart is decided by patient and practitioner as they go: none of it is the cause of what became of a course.',
  ),
  events: say(
    'Events are what was written down: what nobody asked for, or told, is not among them, and few events can mean that little was asked. Nobody untreated is compared, so that an event need not come from the treatment.',
  ),
  noEvent: say(
    'No event among those counted does not say that there is none: the upper bound is the share up to which one would go unseen in so few.',
  ),
  eventIntervals: say(
    'Counted are sessions and courses with at least one event of a kind, so that kinds do not add up. The intervals are exact for sessions that have nothing to do with each other; those of one patient do.',
  ),
  ownClinics: say(
    'Each clinic stands by itself, in the order of names. Clinics differ in who they treat and in who came back to be scored: a higher rate does not show that a clinic treats better.',
  ),
  ownSynthetic: (names: string): string => say`Invented clinics, no real patient: ${names}.`,
  chance: say(
    'What baseline scores alone would bring by chance is a model, not a measurement: the rate if two scores of a patient agreed only in part (correlation 0.5 to 0.8) and nothing else happened, each baseline falling back towards all baselines of this clinic on the same instrument. Natural recovery is not in it. A rate above the band does not show what brought it about.',
  ),
  pooled: say(
    'Rates pooled with all clinics are a model, not a measurement: as if 20 courses more had been followed that responded as often as all clinics do, own courses among them. It steadies rates of few, and takes for granted that this clinic is like the others, with the same conditions treated. Rates by number of sessions that are drawn closer still do not show what a session does.',
  ),
  trials: say(
    'Trials chose their patients, and compared them with others drawn by lot; here nobody is. A rate that lies beside theirs is no result of a comparison. Control arms are given wherever active ones are, and studies that found no difference are never left out.',
  ),
  imports: say(
    'What an import changed says which courses came and which were reached, not how treatment does. Imports stand together where one of them alone would be about too few courses.',
  ),
  groups: say(
    'Two groups that formed themselves, not by lot: what tells them apart is not shown to make the difference. The interval takes the groups as independent.',
  ),
  protected: say(
    'Protected figures of a release: counts are rounded to multiples of 5 and means carry a little noise, so sums can differ by a few from what was counted. Groups that are too small are pooled or left out of every figure, totals included. Intervals are wider for it.',
  ),
  bandsPooled: say(
    'Where too few patients had a number of sessions, neighbouring numbers are one row: a row of all conditions joins whatever any of them joins.',
  ),
  onePatient: say(
    'One course for each patient and condition: of two treated sides the one with more sessions, the right one if equal. Courses still in treatment have no final number of sessions and are left out.',
  ),
  single: say('Figures of one clinic, released by its director to researchers by name.'),
  synthetic: say('Synthetic demonstration data: no real patient is in these figures.'),
} as const;
