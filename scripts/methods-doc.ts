import { writeFileSync } from 'node:fs';
import { methodsDocument } from './methods-doc/document.ts';

// Writes docs/methods.md; a test holds the committed file against the same text.

writeFileSync(new URL('../docs/methods.md', import.meta.url), methodsDocument());
