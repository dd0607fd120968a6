export { ChromiumError, findChromium } from './chromium.ts';
export { type AccessSettings, type Env, readEnv } from './env.ts';
export { EnvError, type EnvProblem } from './env-error.ts';
export { makeKeyFile, writeSecret } from './key-file.ts';
export { isLoopback } from './loopback.ts';
export { type Setting, settings } from './settings.ts';
