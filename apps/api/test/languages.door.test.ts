import { problemSchema, responders } from '@enthesis/contract';
import { importSource, registerClinic, syntheticClinic, syntheticSource } from '@enthesis/intake';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Door, openDoor } from './door.ts';

// One address is answered in the language that a request prefers; files have one language.

let door: Door;
beforeAll(async () => {
  door = await openDoor();
  const { registry, dataFolder } = door;
  const clinic = syntheticClinic({ code: 'alder', name: 'Alder clinic', courses: 60, seed: 60 });
  await registerClinic(registry, { code: 'alder', name: 'Alder clinic', synthetic: true, dataFolder });
  await importSource(registry, { clinic: 'alder', source: syntheticSource(clinic), dataFolder });
});
afterAll(() => door.close());

const path = '/api/v1/clinic/responders';
const answerIn = async (answer: Response) => responders.answerSchema.parse(await answer.json());

test('an answer is sent, kept and tagged by language', async () => {
  const director = await door.signIn('director', 'alder');
  const ask = (language: string) => door.request(path, { headers: { ...director, 'accept-language': language } });
  const [english, spanish, none] = [await ask('en'), await ask('es-MX,es;q=0.9,en;q=0.5'), await ask('*')];
  expect(spanish.headers.get('content-language')).toBe('es');
  expect(english.headers.get('content-language')).toBe('en');
  expect(spanish.headers.get('vary')).toMatch(/accept-language/);
  expect(spanish.headers.get('etag')).not.toBe(english.headers.get('etag'));
  expect(none.headers.get('etag')).toBe(english.headers.get('etag'));
  const [inEnglish, inSpanish] = [await answerIn(english), await answerIn(spanish)];
  expect(inSpanish.meta.sentence).toMatch(/^De \d+ cursos que llegaron a 6 meses, \d+ tienen seguimiento/);
  expect(inSpanish.meta.captions).toContain('Se cuentan cursos, no pacientes: dos lados tratados son dos cursos.');
  const numbers = ({ cells }: Awaited<ReturnType<typeof answerIn>>) =>
    cells.map(({ condition: _, sessionBand: __, ...figures }) => figures);
  expect(numbers(inSpanish)).toEqual(numbers(inEnglish));
});

test('requests of two languages at once do not mix', async () => {
  const director = await door.signIn('director', 'alder');
  const languages = ['en', 'es', 'en', 'es', 'es', 'en'];
  const answers = await Promise.all(
    languages.map((language, index) =>
      door.request(`${path}?by=condition&horizon=${['6w', '3m', '12m'][index % 3]}`, {
        headers: { ...director, 'accept-language': language },
      }),
    ),
  );
  const sentences = await Promise.all(answers.map(async (answer) => (await answerIn(answer)).meta.sentence));
  expect(sentences.map((sentence) => (sentence.startsWith('Of ') ? 'en' : 'es'))).toEqual(languages);
});

test('a file is the same whatever language is asked for, and a refusal is said in it', async () => {
  const director = await door.signIn('director', 'alder');
  for (const ending of ['.csv', '.metadata.json']) {
    const [english, spanish] = await Promise.all(
      ['en', 'es'].map((language) =>
        door.request(`${path}${ending}`, { headers: { ...director, 'accept-language': language } }),
      ),
    );
    expect(await spanish?.text()).toBe(await english?.text());
  }
  const refused = await door.request(path, { headers: { 'accept-language': 'es' } });
  expect(problemSchema.parse(await refused.json()).title).toBe('Entre primero');
});
