import type { Question } from './question.ts';
import { responders } from './questions/responders.ts';

/** What may be chosen on the brief, the page that is printed: of the question it opens with, what one sheet of paper holds. */
export const brief: Pick<Question, 'name' | 'parameters' | 'defaults'> = {
  name: 'brief',
  parameters: ['definition', 'horizon', 'floor', 'model'],
  defaults: responders.defaults,
};
