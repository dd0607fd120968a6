import { expect, it } from 'vitest';
import page from '../../../../docs/deidentification.md?raw';
import { columnMappingSchema } from './mapping.ts';
import { parseMapping } from './text.ts';

const examples = [...page.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, text = '']) => text);

it('every example of the document is a mapping', () => {
  expect(examples.map((text) => parseMapping(text).kind)).toEqual(['visits', 'redcap', 'fhir']);
});

it('the document names every field', () => {
  const fields = columnMappingSchema.options.map((option) => option.shape.field.value);
  expect(fields.filter((field) => !page.includes(`\`${field}\``))).toEqual([]);
});
