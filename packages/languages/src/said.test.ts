import { expect, test } from 'vitest';
import { messagesSaid } from './said.ts';

test('messages are found in calls, tags and counted words, and nowhere else', () => {
  const source = `
    import { say } from '@enthesis/languages';
    import { counted } from './format.ts';
    import { pieces } from './pieces.ts';
    const close = say('Close');
    const light = say('Light', 'colours');
    const either = say(few ? 'Few' : 'Many');
    const drawn = <p>{pieces\`Of \${n} see \${<a>{say('all')}</a>}.\`}</p>;
    const all = [counted(3, 'course'), counted(2, 'entry', 'entries'), other('Not said'), say(variable)];
  `;
  expect(messagesSaid('x.tsx', source)).toEqual([
    'Close',
    'Light|colours',
    'Few',
    'Many',
    'Of {0} see {1}.',
    'all',
    'course',
    'courses',
    'entry',
    'entries',
  ]);
});

test('a function of the same name is no message where nothing of the languages is imported', () => {
  expect(messagesSaid('x.ts', "const say = console.log; say('Stopping');")).toEqual([]);
});
