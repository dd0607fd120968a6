import { writeFileSync } from 'node:fs';
import { settings } from '@enthesis/env';
import { envExample } from './env-example/text.ts';

// Writes .env.example from the settings; a test holds the committed file against the same text.

writeFileSync(new URL('../.env.example', import.meta.url), envExample(settings));
