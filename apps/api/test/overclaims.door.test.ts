import { answerHref, fromSearch, overclaimIn, questionParameters, questions } from '@enthesis/contract';
import { importSource, registerClinic, syntheticClinic, syntheticSource } from '@enthesis/intake';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Door, openDoor } from './door.ts';
import { ownWords } from './own-words.ts';
import { releaseByHand } from './release-by-hand.ts';

/** Clinics with courses enough, with too few to show, and with none: each is answered in other words. */
const clinics = { many: 220, few: 3, none: 0 } as const;
type ClinicCode = keyof typeof clinics;
const codes = Object.keys(clinics) as readonly ClinicCode[];

let door: Door;
beforeAll(async () => {
  door = await openDoor();
  const { registry, dataFolder } = door;
  for (const code of codes) {
    const clinic = syntheticClinic({ code, name: code, courses: clinics[code], seed: 3, interimScores: 0.9 });
    await registerClinic(registry, { code, name: code, synthetic: true, dataFolder });
    if (clinic.courses === 0) continue;
    await importSource(registry, { clinic: code, source: syntheticSource(clinic), dataFolder });
  }
  await releaseByHand(door.registry, 1, [
    { id: 'low-back', met: 205, notMet: 190 },
    { id: 'knee-oa', met: 160, notMet: 130 },
  ]);
});
afterAll(() => door.close());

type Question = (typeof questions)[number];

/** Each value of each parameter once, the others at their defaults; of the long lists two values are enough. */
const searchesOf = (question: Question): readonly string[] => {
  const { vocabulary } = door.registry;
  const asked = questionParameters(question).flatMap(({ name, allowed }) => {
    const values =
      name === 'condition' || name === 'instrument' ? allowed(vocabulary).slice(0, 2) : allowed(vocabulary);
    return values.map(({ id }) => `${name}=${id}`);
  });
  return ['', ...asked].filter((search) => isAnswered(question, search));
};

const isAnswered = (question: Question, search: string): boolean => {
  try {
    fromSearch(question, door.registry.vocabulary, search);
    return true;
  } catch {
    return false;
  }
};

test.each(questions.map((question) => [question.name, question] as const))(
  'no word of any answer to %s claims more than a registry can show',
  async (_, question) => {
    const searches = searchesOf(question);
    expect(searches.length).toBeGreaterThan(1);
    const sentences = new Set<string>();
    for (const code of codes) {
      const headers = await door.signIn('director', code);
      for (const search of searches) {
        const selection = fromSearch(question, door.registry.vocabulary, search);
        const answer = await door.request(answerHref(question, selection), { headers });
        const text = await answer.text();
        expect(answer.status, `${code}: ${search}`).toBe(200);
        expect(overclaimIn(ownWords(text)), `${code}: ${search}`).toBeNull();
        sentences.add((JSON.parse(text) as { meta: { sentence: string } }).meta.sentence);
      }
    }
    const described = await door.request(answerHref(question, question.defaults, 'metadata'), {
      headers: await door.signIn('director', 'many'),
    });
    expect(overclaimIn(await described.text())).toBeNull();
    // A clinic with courses is not answered like one without.
    expect(sentences.size).toBeGreaterThan(1);
  },
);

test('nor does the description of the API', async () => {
  const description = await (await door.request('/api/openapi.json')).text();
  expect(description).toContain(questions[0].summary);
  expect(overclaimIn(description)).toBeNull();
});
