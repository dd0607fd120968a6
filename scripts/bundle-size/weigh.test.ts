import { expect, test } from 'vitest';
import { loadsOf } from './weigh.ts';

const manifest = {
  'index.html': {
    file: 'index.js',
    isEntry: true,
    imports: ['_kit'],
    dynamicImports: ['src/charts/Plot.tsx', 'src/pages/Methods.tsx', 'src/figure/picture.ts'],
  },
  _kit: { file: 'kit.js' },
  'src/charts/Plot.tsx': { file: 'plot.js', imports: ['_kit', '_recharts'] },
  _recharts: { file: 'recharts.js' },
  'src/figure/picture.ts': { file: 'picture.js' },
  'src/pages/Methods.tsx': {
    file: 'methods.js',
    imports: ['_kit', '_words'],
    dynamicImports: ['src/charts/Curve.tsx'],
  },
  _words: { file: 'words.js' },
  'src/charts/Curve.tsx': { file: 'curve.js', imports: ['_recharts'] },
};

test('the first page is the entry with its drawings; what a click loads is not counted', () => {
  expect(loadsOf(manifest).first.files).toEqual(['index.js', 'kit.js', 'plot.js', 'recharts.js']);
});

test('a further page adds only what was not there, its own drawings among it', () => {
  expect(loadsOf(manifest).further).toEqual([
    { name: 'src/pages/Methods.tsx', files: ['methods.js', 'words.js', 'curve.js'] },
  ]);
});

test('a manifest without an entry is refused', () => {
  expect(() => loadsOf({ _kit: { file: 'kit.js' } })).toThrow(/build the dashboard/);
});
