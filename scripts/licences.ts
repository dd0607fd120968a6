import { writeFileSync } from 'node:fs';
import { licencesDocument } from './licences/document.ts';
import { shippedHere } from './licences/installed.ts';

// Writes docs/licences.md from what is installed; a test holds the committed file against the same text.

writeFileSync(new URL('../docs/licences.md', import.meta.url), licencesDocument(shippedHere()));
