import {
  type AllowedValue,
  apiBase,
  demoClinicsSchema,
  demoSignInSchema,
  meSchema,
  networkQuestions,
  ownQuestions,
  type Question,
  questionParameters,
  questions,
  truthAsked,
  truthSchema,
  truthWords,
  type Vocabulary,
} from '@enthesis/contract';
import { z } from 'zod';
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject } from 'zod-openapi';
import { identityPaths } from './identity.ts';
import { importPaths } from './imports.ts';
import { json, problem, signedIn } from './parts.ts';
import { ofReleases, releasePaths } from './releases.ts';

/** Where people read the description; the page itself is built with the dashboard. */
export const docsPath = '/api/docs';

/** The API description, made from the contract: what is not in the contract has no address. */
export const openApiDocument = (vocabulary: Vocabulary, demo: boolean): ReturnType<typeof createDocument> =>
  createDocument({
    openapi: '3.1.0',
    info: {
      title: 'Enthesis',
      version: '1',
      description:
        'Prolotherapy outcomes, by condition and by session. Aggregates only: there is no row-level export. ' +
        'What is described here stays: an address that is to go is marked as deprecated for a year before.',
    },
    servers: [{ url: '/' }],
    paths: inGroups({
      ...questionPaths(vocabulary),
      ...releasePaths,
      ...truthPath(vocabulary),
      ...resourcePaths,
      ...(demo ? demoPaths : {}),
    }),
  });

/** Every operation under the first word of its address, by which the page of the API puts them in groups. */
const inGroups = (paths: ZodOpenApiPathsObject): ZodOpenApiPathsObject =>
  Object.fromEntries(
    Object.entries(paths).map(([path, operations]) => {
      const [word = 'service'] = path.startsWith(`${apiBase}/`) ? path.slice(apiBase.length + 1).split(/[/.]/) : [];
      // Beside its operations, an address may name parameters that all of them take.
      const tagged = Object.entries(operations).map(([key, value]: [string, unknown]): [string, unknown] =>
        key === 'parameters' || typeof value !== 'object' ? [key, value] : [key, { ...value, tags: [word] }],
      );
      return [path, Object.fromEntries(tagged)];
    }),
  );

/** The values of a parameter: those listed, or any that matches one of the runs. */
const valuesOf = (allowed: readonly AllowedValue[]) => {
  const ids = allowed.filter(({ pattern }) => pattern === undefined).map(({ id }) => id);
  const runs = allowed.flatMap(({ pattern }) => (pattern === undefined ? [] : [{ pattern: pattern.source }]));
  return runs.length === 0
    ? { type: 'string' as const, enum: ids }
    : { type: 'string' as const, anyOf: [{ enum: ids }, ...runs] };
};

/** The query parameters of a question, each with its values and default. */
const parametersOf = (asked: Pick<Question, 'parameters' | 'only' | 'defaults'>, vocabulary: Vocabulary) =>
  questionParameters(asked).map((parameter) => {
    const values = valuesOf(parameter.allowed(vocabulary));
    const defaults = asked.defaults[parameter.name];
    const several = parameter.many !== 'one';
    return {
      name: parameter.name,
      in: 'query' as const,
      description: parameter.description,
      required: false,
      ...(several ? { style: 'form' as const, explode: parameter.many === 'repeated' } : {}),
      schema: {
        ...(several ? { type: 'array' as const, items: values } : values),
        ...(defaults === null || defaults.length === 0 ? {} : { default: defaults }),
      },
    };
  });

const scopeOf = ({ path }: Pick<Question, 'path'>) => (path.startsWith('/network/') ? 'network' : 'clinic');

const questionPaths = (vocabulary: Vocabulary): ZodOpenApiPathsObject =>
  Object.fromEntries(
    [...questions, ...ownQuestions, ...networkQuestions].flatMap((question) => {
      const path = `${apiBase}${question.path}`;
      const operation = (form: string, content: ZodOpenApiOperationObject['responses']): ZodOpenApiOperationObject => ({
        operationId: `${question.name}${form}`,
        summary: question.summary,
        parameters: parametersOf(question, vocabulary),
        responses: {
          ...content,
          '304': { description: 'Not changed since the ETag sent.' },
          '400': problem('A key or value is not allowed.'),
          ...signedIn,
          ...(scopeOf(question) === 'network' ? ofReleases : {}),
        },
      });
      const csv = {
        '200': { description: 'The same answer as a file.', content: { 'text/csv': { schema: z.string() } } },
      };
      return [
        [path, { get: operation('', { '200': json('The answer.', question.answerSchema) }) }],
        [`${path}.csv`, { get: operation('Csv', csv) }],
        [
          `${path}.metadata.json`,
          { get: operation('Metadata', { '200': json('What the file holds.', z.looseObject({})) }) },
        ],
      ];
    }),
  );

const truthPath = (vocabulary: Vocabulary): ZodOpenApiPathsObject => ({
  [`${apiBase}${truthAsked.path}`]: {
    get: {
      operationId: 'truth',
      summary: 'Of a synthetic clinic: the probabilities its invented patients were drawn with.',
      description: truthWords,
      parameters: parametersOf(truthAsked, vocabulary),
      responses: {
        '200': json('The probabilities.', truthSchema),
        '400': problem('A key or value is not allowed.'),
        ...signedIn,
        '404': problem('The clinic is real, or its truth is not stated here.'),
      },
    },
  },
});

const resourcePaths: ZodOpenApiPathsObject = {
  ...identityPaths,
  ...importPaths,
  [`${apiBase}/vocabulary`]: {
    get: {
      operationId: 'vocabulary',
      summary: 'Conditions and instruments of this registry.',
      responses: { '200': json('The vocabulary.', z.looseObject({})), '401': problem('Nobody is signed in.') },
    },
  },
  [`${apiBase}/me`]: {
    get: {
      operationId: 'me',
      summary: 'Who is signed in.',
      responses: { '200': json('Role and clinic.', meSchema), '401': problem('Nobody is signed in.') },
    },
  },
  '/healthz': {
    get: {
      operationId: 'healthz',
      summary: 'The process runs.',
      responses: { '200': json('Fine.', z.looseObject({})) },
    },
  },
  '/readyz': {
    get: {
      operationId: 'readyz',
      summary: 'The registry answers.',
      responses: { '200': json('Ready.', z.looseObject({})), '503': problem('Not ready.') },
    },
  },
  [docsPath]: {
    get: {
      operationId: 'docs',
      summary: 'This description as a page.',
      responses: { '302': { description: 'To the page.' } },
    },
  },
  '/api/openapi.json': {
    get: {
      operationId: 'openapi',
      summary: 'This description.',
      responses: { '200': json('OpenAPI 3.1.', z.looseObject({})) },
    },
  },
};

const demoPaths: ZodOpenApiPathsObject = {
  [`${apiBase}/demo/clinics`]: {
    get: {
      operationId: 'demoClinics',
      summary: 'The clinics to choose from.',
      responses: { '200': json('The clinics.', demoClinicsSchema) },
    },
  },
  [`${apiBase}/demo/sign-in`]: {
    post: {
      operationId: 'demoSignIn',
      summary: 'Signs in to the demonstration.',
      requestBody: { content: { 'application/json': { schema: demoSignInSchema } } },
      responses: {
        '204': { description: 'Signed in; the cookie is set.' },
        '400': problem('Not a role, or no such clinic.'),
      },
    },
  },
};
