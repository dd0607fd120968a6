export { noiseKeyFile } from './noise-key.ts';
export { createRelease, type Released, type ReleaseRequest } from './release.ts';
export { ReleaseError } from './release-error.ts';
