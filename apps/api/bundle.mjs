import { build } from 'esbuild';

/** One file that plain Node starts quickly; packages that find their own files at run time stay outside. */
await build({
  entryPoints: ['src/main.ts'],
  outfile: 'dist/main.js',
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  sourcemap: true,
  external: ['pg-native'],
  // What is machine code is laid beside the bundle, so that `dist` is all that has to be carried about.
  loader: { '.node': 'copy' },
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  },
  logLevel: 'warning',
});
