import type { Setting } from '@enthesis/env';

/** Settings that the image and docker-compose.yml fix: inside a container only one value is right. */
export const fixedInCompose: readonly string[] = [
  'ENTHESIS_DATA',
  'DATABASE_URL',
  'DATABASE_PASSWORD_FILE',
  'ENTHESIS_BACKUPS',
  'ENTHESIS_POSTGRES_TOOLS',
  'ENTHESIS_CHROMIUM',
  'ENTHESIS_METRICS_PORT',
  'ENTHESIS_TRUSTED_PROXIES',
  'HOST',
  'ENTHESIS_DEMO_PUBLISHED_ON_LOOPBACK',
];

/** Read by docker-compose.yml alone, and therefore no setting of the program. */
const composeOnly: readonly Setting[] = [
  {
    name: 'POSTGRES_PASSWORD_FILE',
    meaning:
      'A file with the password of the Postgres that docker compose starts, which nothing but Enthesis can reach.',
    allowed: 'the path of a file that anybody may read, in a folder that nobody else may enter',
    default: './deploy/demo-password',
    secret: false,
  },
  {
    name: 'DATABASE_HOST',
    meaning: 'Which of the services of docker-compose.yml holds the registry.',
    allowed: 'postgres; or coordinator with COMPOSE_PROFILES=citus and ENTHESIS_CITUS=1',
    default: 'postgres',
    secret: false,
  },
  {
    name: 'TLS',
    meaning: 'Who certifies the address, where docker-compose.public.yml is used.',
    allowed: "a mail address for a public authority (ACME), or internal for one of Caddy's own",
    default: null,
    secret: false,
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
