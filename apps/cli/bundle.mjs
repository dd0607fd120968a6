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
  // What drives a browser finds its own files at run time; an image has neither.
  external: ['pg-native', 'playwright-core'],
  banner: {
    js: [
      '#!/usr/bin/env -S node --enable-source-maps',
      "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
    ].join('\n'),
  },
  logLevel: 'warning',
});
