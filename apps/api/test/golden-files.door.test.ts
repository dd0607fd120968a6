import { answerHref, fromSearch, questions } from '@enthesis/contract';
import { importSource, registerClinic, syntheticClinic, syntheticSource } from '@enthesis/intake';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Door, openDoor } from './door.ts';
import { releaseByHand } from './release-by-hand.ts';

const code = 'golden';

let door: Door;
beforeAll(async () => {
  door = await openDoor();
  const { registry, dataFolder } = door;
  // Scored between sessions as well, so that no question is withheld.
  const clinic = syntheticClinic({ code, name: code, courses: 300, seed: 3, interimScores: 0.9 });
  await registerClinic(registry, { code, name: code, synthetic: true, dataFolder });
  await importSource(registry, { clinic: code, source: syntheticSource(clinic), dataFolder });
  await releaseByHand(registry, 1, [
    { id: 'low-back', met: 205, notMet: 190 },
    { id: 'knee-oa', met: 160, notMet: 130 },
    { id: 'si-joint', met: 115, notMet: 125 },
    { id: 'other', conditions: ['sciatica', 'tennis-elbow'], met: 90, notMet: 60 },
  ]);
});
afterAll(() => door.close());

test.each(questions.map((question) => [question.name, question] as const))(
  'the file of %s, asked without a query of one synthetic clinic, is the committed one',
  async (name, question) => {
    const selection = fromSearch(question, door.registry.vocabulary, '');
    const headers = await door.signIn('director', code);
    const answer = await door.request(answerHref(question, selection, 'csv'), { headers });
    const text = await answer.text();
    expect(text.split('\r\n').length).toBeGreaterThan(2);
    await expect(text.replaceAll('\r\n', '\n')).toMatchFileSnapshot(`golden/${name}.csv`);
  },
);
