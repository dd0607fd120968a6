import { chmod, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { onFiles } from './start-error.ts';

/** Used by root alone, where the checkout lies under a closed folder such as /root that Postgres' account cannot enter. */
const root = '/var/lib/enthesis';

/** Makes the folder `name` where every account may enter it, whatever the umask. */
export async function openFolder(name: string): Promise<string> {
  const folder = join(root, name);
  await onFiles(folder, async () => {
    for (const place of [root, folder]) {
      await mkdir(place, { recursive: true });
      await chmod(place, 0o755);
    }
  });
  return folder;
}
