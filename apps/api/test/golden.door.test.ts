import { fromSearch } from '@enthesis/contract';
import { readClinic } from '@enthesis/db';
import { format } from 'sql-formatter';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { answered } from '../src/questions/index.ts';
import { type Door, openDoor } from './door.ts';

let door: Door;
beforeAll(async () => {
  door = await openDoor();
});
afterAll(() => door.close());

test.each(answered.map((each) => [each.question.name, each] as const))(
  'the SQL of %s, asked without a query, is the committed one',
  async (name, { question, queries }) => {
    const selection = fromSearch(question, door.registry.vocabulary, '');
    const compiled = await readClinic(door.registry, 0, async (reader) =>
      queries(reader, door.registry, selection).map((query) => query.compile()),
    );
    const texts = compiled.map(({ sql, parameters }) => {
      const text = format(sql, { language: 'postgresql', keywordCase: 'lower' });
      return `${text}\n-- ${JSON.stringify(parameters)}\n`;
    });
    await expect(texts.join('\n')).toMatchFileSnapshot(`golden/${name}.sql`);
  },
);
