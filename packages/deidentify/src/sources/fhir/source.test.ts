import { expect, it } from 'vitest';
import { exampleFolder } from '../../../test/example-folder.ts';
import { asFhir } from '../../../test/exports/index.ts';
import { comparable, deidentified, fileOf, tidyAgain } from '../../../test/round-trip.ts';

const registry = asFhir(exampleFolder, '2026-01-31');

it.each(['ndjson', 'bundle'] as const)('gives the tidy folder back from FHIR as %s', async (form) => {
  const done = await deidentified([fileOf(`registry.${form}`, registry[form])], registry);
  expect(comparable(await tidyAgain(done))).toEqual(comparable(exampleFolder));
  expect(done.summary.dropped).toEqual(['Encounter (1)']);
});
