import type { LoggedDownload } from '@enthesis/db';
import { ReleaseError, type Verified, verifyFile, verifyHash } from '@enthesis/release';
import type { Command } from 'commander';
import { exitCode } from '../exit-code.ts';
import { fromCaller } from '../paths.ts';
import { inRegistry } from '../registry.ts';

const hash = /^[0-9a-f]{64}$/;

/** `enthesis release verify FILE|HASH` */
export const releaseVerify = (release: Command): void => {
  release
    .command('verify')
    .description('tell which release or query a downloaded file or a printed brief is, byte for byte')
    .argument('<file>', 'the file, as it was downloaded, or the hash in the footer of a brief')
    .action((file: string) =>
      inRegistry(async ({ registry }) => {
        const verified = hash.test(file)
          ? await verifyHash(registry, file)
          : await verifyFile(registry, fromCaller(file)).catch((error: NodeJS.ErrnoException) => {
              if (error.syscall === undefined) throw error;
              throw new ReleaseError(`${file} cannot be read (${error.code}).`);
            });
        const known = inWords(verified);
        console.log([`SHA-256 ${verified.sha256}`, ...known].join('\n'));
        if (known.length > 0) return;
        console.error('No release has a file with these bytes, and the log knows of no download or brief of it.');
        process.exitCode = exitCode.refused;
      }),
    );
};

const inWords = ({ published, downloaded, printed }: Verified): readonly string[] => {
  const known: string[] = [];
  if (published !== null) {
    const { release, name } = published;
    const standing = release.withdrawn === null ? '' : `, withdrawn: ${release.withdrawn.because}`;
    known.push(`It is ${name} of release ${release.number} of ${release.asOf}${standing}.`);
  }
  if (downloaded !== null) known.push(`It was downloaded ${whence(downloaded)}`);
  if (printed !== null)
    known.push('It is a brief of these files:', ...printed.map((file) => `  downloaded ${whence(file)}`));
  return known;
};

const whence = ({ at, clinic, detail }: LoggedDownload): string => {
  const asked = Object.entries(detail).filter(([key]) => key !== 'sha256');
  return (
    `on ${at.toISOString().slice(0, 10)}${clinic === null ? '' : ` from clinic ${clinic}`}: ` +
    asked.map(([key, value]) => `${key} ${JSON.stringify(value)}`).join(', ')
  );
};
