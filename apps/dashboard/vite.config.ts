import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [react()],
  // Everything is a file of its own, so that the pages run under a strict content security policy.
  build: {
    assetsInlineLimit: 0,
    // For the check of its size.
    manifest: true,
    // Browsers that know light-dark() themselves: spelled out for older ones it follows the system, not the reader's choice.
    cssTarget: ['chrome123', 'edge123', 'firefox120', 'safari17.5'],
    chunkSizeWarningLimit: 700,
    rolldownOptions: {
      // The dashboard, and the description of the API, which shares nothing with it.
      input: ['index.html', 'api-docs.html'],
      output: {
        codeSplitting: {
          // Together, so that src/strict.ts is run before any schema is made: whoever makes one imports this file first.
          groups: [
            { name: 'schemas', test: /[\\/](?:zod|src[\\/]strict\.ts)/, priority: 1 },
            // What an entry always loads is one file, although all of it waits for the reader's language.
            {
              name: 'start',
              tags: ['$initial'],
              test: /^(?!.*(?:swagger|api-docs|\.html|main\.tsx|preload-polyfill))/,
            },
          ],
        },
      },
    },
  },
  // Modules wait for the reader's language; a worker's too.
  worker: { format: 'es' },
  // Same origin as in production: the development server hands API requests on to `npm start`.
  // It keeps its own name for the host, or its requests would come from another site.
  server: {
    proxy: { '/api': { target: process.env.ENTHESIS_API ?? 'http://127.0.0.1:8080', changeOrigin: false } },
  },
});
