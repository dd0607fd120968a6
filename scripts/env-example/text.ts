import type { Setting } from '@enthesis/env';

/** Settings that the image and docker-compose.yml fix: inside a container only one value is right. */
export const fixedInCompose: readonly string[] = [
  'ENTHESIS_DATA',
  'DATABASE_URL',
  'DATABASE_PASSWORD_FILE',
  'ENTHESIS_BACKUPS',
  'ENTHESIS_POSTGRES_TOOLS',
  'ENTHESIS_METRICS_PORT',
  'HOST',
  'ENTHESIS_DEMO_PUBLISHED_ON_LOOPBACK',
];

/** Read by docker-compose.yml alone, and therefore no setting of the program. */
const composeOnly: readonly Setting[] = [
  {
    name: 'POSTGRES_PASSWORD',
    meaning: 'The password of the Postgres that docker compose starts, which nothing but Enthesis can reach.',
    allowed:
      "any text, in 'single quotes' where it holds $ or #; to change it after the first start see docs/operations.md",
    default: 'enthesis',
    secret: true,
  },
];

const heading = `# Settings of Enthesis. Every line is a comment: as it stands, this file changes nothing.
# docker compose reads a copy of it named .env. With npm start, put settings before the command:
#   PORT=8090 ENTHESIS_DEMO=0 npm start
# Written by "npx pnpm@12.21.0 env:example" from packages/env/src/settings.ts: edit them there.
`;

/**
 * The text of `.env.example`: each setting with its meaning, what is allowed, and its default, commented out so that
 * a verbatim copy is a working `.env`.
 */
export const envExample = (settings: readonly Setting[]): string =>
  [heading, ...settings.map(paragraph), ...composeOnly.map(paragraph)].join('\n');

const paragraph = ({ name, meaning, allowed, default: value }: Setting): string => {
  const fixed = fixedInCompose.includes(name) ? ['Under docker compose this is fixed.'] : [];
  const prose = [meaning, `Allowed: ${allowed}.`, ...fixed].map((line) => `# ${line}\n`);
  return `${prose.join('')}#${name}=${value ?? ''}\n`;
};
