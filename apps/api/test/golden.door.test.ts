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
  async (name, { question, query }) => {
    const selection = fromSearch(question, door.registry.vocabulary, '');
    const { sql, parameters } = await readClinic(door.registry, 0, async (reader) =>
      query(reader, door.registry, selection).compile(),
    );
    const text = format(sql, { language: 'postgresql', keywordCase: 'lower' });
    await expect(`${text}\n-- ${JSON.stringify(parameters)}\n`).toMatchFileSnapshot(`golden/${name}.sql`);
  },
);
