import { expect, it } from 'vitest';
import { exampleFolder } from '../../test/example-folder.ts';
import { asRedcap } from '../../test/exports/index.ts';
import { comparable, deidentified, fileOf, tidyAgain } from '../../test/round-trip.ts';

const project = asRedcap(exampleFolder, '2026-01-31');

it.each(['raw', 'labelled'] as const)(
  'gives the tidy folder back from a %s export with its dictionary',
  async (form) => {
    const files = [fileOf('dictionary.csv', project.dictionary), fileOf('export.csv', project[form])];
    const done = await deidentified(files, project);
    expect(comparable(await tidyAgain(done))).toEqual(comparable(exampleFolder));
    expect(done.summary.dropped).toEqual([
      'redcap_event_name',
      'redcap_repeat_instrument',
      'redcap_repeat_instance',
      'remarks',
    ]);
  },
);
