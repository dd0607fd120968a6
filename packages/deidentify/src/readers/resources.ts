import type { Fault } from '@enthesis/contract';
import { written } from '@enthesis/languages';
import { z } from 'zod';
import type { NamedFile } from '../files.ts';
import { SourceError } from '../source-error.ts';
import { firstBytes, textOf } from './bytes.ts';
import { lineBreaks, soundLines } from './lines.ts';

/** A FHIR resource as it stands; what of it is used is checked where it is used. */
export interface FoundResource {
  readonly file: string;
  /** Line of NDJSON; of a Bundle, the number of the entry. */
  readonly line: number;
  /** Address of a Bundle's entry; null in NDJSON. */
  readonly fullUrl: string | null;
  readonly resource: FhirResource;
}

const resourceSchema = z.looseObject({ resourceType: z.string(), id: z.string().optional() });
export type FhirResource = z.infer<typeof resourceSchema>;

const bundleSchema = z.looseObject({
  resourceType: z.literal('Bundle'),
  entry: z.array(z.looseObject({ fullUrl: z.string().optional(), resource: z.unknown() })).default([]),
});

/** A Bundle has to be held in memory whole; NDJSON has not. */
const largestBundle = 128 * 1_048_576;

/** Whether a file begins as JSON does. */
export const looksLikeJson = async (blob: Blob): Promise<boolean> =>
  /^\s*[{[]/.test(new TextDecoder().decode(await firstBytes(blob, 64)));

/**
 * The resources of an NDJSON file, read as a stream, or of a Bundle.
 *
 * @throws {SourceError} where the file is neither.
 */
export async function* resourcesIn(file: NamedFile): AsyncGenerator<FoundResource> {
  const bundle = await isOneDocument(file);
  yield* bundle ? bundleResources(file) : ndjsonResources(file);
}

/** One JSON document spans the whole file; NDJSON has a whole resource, no Bundle, in its first line. */
const isOneDocument = async ({ name, blob }: NamedFile): Promise<boolean> => {
  for await (const lines of soundLines(name, textOf(blob))) {
    const first = resourceSchema.safeParse(jsonOf(lines.trimStart().split('\n', 1)[0] ?? ''));
    return !first.success || first.data.resourceType === 'Bundle';
  }
  throw refusal(name, null, {
    rule: written('empty file'),
    allowed: written('FHIR R4 resources as NDJSON, or a Bundle'),
  });
};

async function* ndjsonResources({ name, blob }: NamedFile): AsyncGenerator<FoundResource> {
  let line = 1;
  for await (const lines of soundLines(name, textOf(blob))) {
    for (const [place, text] of lines.split('\n').entries()) {
      if (text.trim() === '') continue;
      const parsed = resourceSchema.safeParse(jsonOf(text));
      if (!parsed.success) throw refusal(name, line + place, notFhir);
      yield { file: name, line: line + place, fullUrl: null, resource: parsed.data };
    }
    line += lineBreaks(lines);
  }
}

async function* bundleResources({ name, blob }: NamedFile): AsyncGenerator<FoundResource> {
  if (blob.size > largestBundle) {
    const allowed = written`a Bundle of at most ${largestBundle / 1_048_576} MB; export more than that as NDJSON`;
    throw refusal(name, null, { rule: written('a Bundle too large'), allowed });
  }
  const document = jsonOf(await wholeText(blob));
  const bundle = bundleSchema.safeParse(document);
  if (!bundle.success) {
    const single = resourceSchema.safeParse(document);
    if (!single.success) throw refusal(name, null, notFhir);
    yield { file: name, line: 1, fullUrl: null, resource: single.data };
    return;
  }
  for (const [place, { fullUrl, resource }] of bundle.data.entry.entries()) {
    const parsed = resourceSchema.safeParse(resource);
    if (parsed.success) yield { file: name, line: place + 1, fullUrl: fullUrl ?? null, resource: parsed.data };
  }
}

const notFhir: Fault = {
  rule: written('not a FHIR resource'),
  allowed: written('FHIR R4 resources as NDJSON, or a Bundle'),
};

const wholeText = async (blob: Blob): Promise<string> => {
  let text = '';
  for await (const piece of textOf(blob)) text += piece;
  return text;
};

/** undefined where it is no JSON. */
const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
};

const refusal = (file: string, line: number | null, fault: Fault): SourceError =>
  new SourceError([{ file, line, column: null, ...fault }]);
