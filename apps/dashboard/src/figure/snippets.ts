/** A few lines of a language that fetch one file. */
export interface Snippet {
  readonly id: string;
  readonly label: string;
  readonly code: string;
}

const nameOf = (path: string): string => path.replace(/^.*\//, '').replaceAll('-', '_');

/**
 * How to fetch a figure's file from a script: its address stands in each, the token stays in a file of the reader's.
 *
 * @param address of the CSV, whole, with its query
 */
export const snippetsFor = (address: string): readonly Snippet[] => {
  const { origin, pathname, searchParams } = new URL(address);
  const path = `${origin}${pathname}`;
  const name = nameOf(pathname.replace(/\.csv$/, ''));
  const asked = [...searchParams];
  const quoted = asked.map(([key, value]) => `${key} = ${JSON.stringify(value)}`);
  const keyed = asked.map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`);
  return [
    {
      id: 'curl',
      label: 'curl',
      code: [
        `printf 'header = "Authorization: Bearer %s"\\n' "$(cat ~/.enthesis-token)" |`,
        `  curl --config - --fail --output ${name}.csv \\`,
        `    '${address}'`,
      ].join('\n'),
    },
    {
      id: 'r',
      label: 'R',
      code: [
        'library(httr2)',
        '',
        'token <- readLines("~/.enthesis-token", n = 1)',
        `answer <- request("${path}") |>`,
        ...(quoted.length === 0 ? [] : [`  req_url_query(${quoted.join(', ')}) |>`]),
        '  req_auth_bearer_token(token) |>',
        '  req_perform()',
        `${name} <- read.csv(text = resp_body_string(answer), na.strings = "")`,
      ].join('\n'),
    },
    {
      id: 'python',
      label: 'Python',
      code: [
        'from pathlib import Path',
        'import io, pandas, requests',
        '',
        'token = Path("~/.enthesis-token").expanduser().read_text().strip()',
        'answer = requests.get(',
        `    "${path}",`,
        ...(keyed.length === 0 ? [] : [`    params={${keyed.join(', ')}},`]),
        '    headers={"Authorization": f"Bearer {token}"},',
        '    timeout=30,',
        ')',
        'answer.raise_for_status()',
        `${name} = pandas.read_csv(io.StringIO(answer.text))`,
      ].join('\n'),
    },
  ];
};
