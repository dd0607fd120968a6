import { defineConfig } from 'vitepress';

const page = (text: string, link: string) => ({ text, link });

// The pages are the repository's own documents, gathered by gather.mjs.
export default defineConfig({
  title: 'Enthesis',
  description: 'Prolotherapy outcomes, by condition and by session.',
  srcDir: './pages',
  rewrites: { 'README.md': 'index.md' },
  outDir: './dist',
  cacheDir: './.vitepress/cache',
  cleanUrls: false,
  // What a document says of the sources leads to files that are not on the site. A test holds every link against them.
  ignoreDeadLinks: [/^http:\/\/localhost/, /\/(apps|packages|scripts|deploy)\//, /LICENSE$/, /import-example/],
  themeConfig: {
    search: { provider: 'local' },
    outline: [2, 3],
    sidebar: [
      {
        text: 'Begin',
        items: [
          page('Five minutes', '/'),
          page('Import guide', '/docs/import-format'),
          page('From spreadsheets, REDCap, FHIR', '/docs/deidentification'),
          page('Reading the charts', '/docs/reading'),
        ],
      },
      {
        text: 'What the figures mean',
        items: [
          page('Methods', '/docs/methods'),
          page('Evidence', '/docs/evidence'),
          page('The synthetic clinics', '/docs/synthetic'),
          page('Words', '/GLOSSARY'),
          page('Numbers that moved', '/NUMBERS'),
        ],
      },
      {
        text: 'Programs',
        items: [page('The API', '/docs/api'), page('Tokens', '/docs/tokens')],
      },
      {
        text: 'Running it',
        items: [
          page('Operating', '/docs/operations'),
          page('Access', '/docs/access'),
          page('Scaling', '/docs/scaling'),
          page('Privacy', '/docs/privacy'),
          page('Security', '/SECURITY'),
          page('Security checklist', '/docs/security-checklist'),
          page('Security review', '/docs/security-review'),
          page('Licences', '/docs/licences'),
        ],
      },
      {
        text: 'Working on it',
        items: [
          page('Contributing', '/CONTRIBUTING'),
          page('Architecture', '/ARCHITECTURE'),
          page('Changes', '/CHANGELOG'),
        ],
      },
    ],
  },
});
