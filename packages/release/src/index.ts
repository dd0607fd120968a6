export { demoSeries, releaseDemo } from './demo.ts';
export { noiseKeyFile } from './noise-key.ts';
export { createRelease, type Released, type ReleaseRequest } from './release.ts';
export { ReleaseError } from './release-error.ts';
export { type Verified, verifyFile, verifyHash } from './verify.ts';
export { withdraw } from './withdraw.ts';
