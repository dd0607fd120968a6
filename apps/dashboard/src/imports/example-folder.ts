import { type ImportPart, importParts } from '@enthesis/contract';
import type { Folder } from './folder.ts';

/** The example that stands beside the description of the format, as text. */
const texts = import.meta.glob<string>('../../../../docs/import-example/*.csv', {
  query: '?raw',
  import: 'default',
  eager: true,
});

const fileOf = (part: ImportPart): readonly (readonly [ImportPart, File])[] => {
  const found = Object.entries(texts).find(([path]) => path.endsWith(`/${part}.csv`));
  return found === undefined ? [] : [[part, new File([found[1]], `${part}.csv`)]];
};

/** The example folder, as if somebody had chosen it. */
export const exampleFolder = (): Folder => Object.fromEntries(importParts.flatMap(fileOf));
