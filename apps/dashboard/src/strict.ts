import { config } from 'zod';

// The pages run without eval (content security policy). Schemas ask once, when they are made, whether they may compile
// themselves, so this module is loaded before any of them.
config({ jitless: true });
