import { expect, test } from 'vitest';
import { snippetsFor } from './snippets.ts';

const codeOf = (address: string, id: string): string | undefined =>
  snippetsFor(address).find((snippet) => snippet.id === id)?.code;

test('the whole address stands in curl; R and Python get its query in parts', () => {
  const address = 'https://outcomes.example.org/api/v1/clinic/response-by-session.csv?measure=function&horizon=12m';
  expect(codeOf(address, 'curl')).toContain(`'${address}'`);
  expect(codeOf(address, 'r')).toContain('req_url_query(measure = "function", horizon = "12m")');
  expect(codeOf(address, 'python')).toContain('params={"measure": "function", "horizon": "12m"}');
  expect(codeOf(address, 'python')).toContain('response_by_session = pandas.read_csv');
});

test('a default query has no parameters to pass', () => {
  const address = 'https://outcomes.example.org/api/v1/clinic/responders.csv';
  expect(codeOf(address, 'r')).not.toContain('req_url_query');
  expect(codeOf(address, 'python')).not.toContain('params');
});

test('no snippet holds a token: each reads it from a file', () => {
  const snippets = snippetsFor('https://outcomes.example.org/api/v1/clinic/responders.csv');
  for (const { code } of snippets) expect(code).toContain('~/.enthesis-token');
});
