import { build } from 'esbuild';

/** One file that starts on plain Node, for images without the sources; a checkout runs the sources themselves. */
await build({
  entryPoints: ['src/main.ts'],
  outfile: 'dist/main.js',
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  sourcemap: true,
  external: ['pg-native'],
  banner: {
    js: [
      '#!/usr/bin/env -S node --enable-source-maps',
      "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
    ].join('\n'),
  },
  logLevel: 'warning',
});
