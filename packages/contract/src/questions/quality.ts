import { say } from '@enthesis/languages';
import { count, share } from '../answer.ts';
import { question } from '../question.ts';
import { responders } from './responders.ts';

/** Which rows deserve a second look? Counts only: which patients they are about, only the clinic's own files tell. */
export const quality = question({
  name: 'quality',
  title: say('Data quality'),
  summary: 'What in the imported rows deserves a second look, by year of start and by import.',
  path: '/clinic/quality',
  parameters: ['condition'],
  defaults: { ...responders.defaults, measure: null, definition: null, by: [] },
  readers: ['data-manager'],
  labels: ['finding', 'year', 'import'],
  figures: { lookedAt: count, found: count, share },
  columns: {
    lookedAt: say('Courses, sessions or scores looked at.'),
    found: say('Of those, how many deserve a second look.'),
    share: say('found / looked_at.'),
  },
});
