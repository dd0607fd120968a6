import { rm } from 'node:fs/promises';
import { build } from 'esbuild';

// Pieces that both entrances share are named after what is in them: those of earlier builds would stay.
await rm('dist', { recursive: true, force: true });

/** Files that plain Node starts quickly; packages that find their own files at run time stay outside. */
await build({
  entryPoints: ['src/main.ts', 'src/one-reader.ts'],
  outdir: 'dist',
  bundle: true,
  splitting: true,
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
