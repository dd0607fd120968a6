import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Hono } from 'hono';
import { accepts } from 'hono/accepts';
import type { AppEnv } from './app-env.ts';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
};

/**
 * Serves the built dashboard from memory. Only files that were there at the start exist, by exact name, so that no
 * path can lead anywhere else; any other page address gets the page, which finds its own way.
 *
 * @throws {Error} where the dashboard has not been built.
 */
export const serveDashboard = async (app: Hono<AppEnv>, folder: string): Promise<void> => {
  const files = await readAll(folder);
  const page = files.get('/index.html');
  if (page === undefined)
    throw new Error(`The dashboard is not built: ${folder} holds no index.html. Run npm start, which builds it.`);
  app.get('*', (context) => {
    const { pathname } = new URL(context.req.url);
    const file = files.get(pathname);
    const isPage = file === undefined || extname(pathname) === '.html';
    if (file === undefined && (pathname.startsWith('/api/') || extname(pathname) !== '')) return context.notFound();
    context.header('cache-control', isPage ? 'no-cache' : 'public, max-age=31536000, immutable');
    context.header('content-type', types[isPage ? '.html' : extname(pathname)] ?? 'application/octet-stream');
    const { plain, gzipped } = file ?? page;
    if (gzipped === null) return context.body(new Uint8Array(plain));
    context.header('vary', 'accept-encoding', { append: true });
    const form = accepts(context, { header: 'Accept-Encoding', supports: ['gzip', 'identity'], default: 'identity' });
    if (form === 'identity') return context.body(new Uint8Array(plain));
    context.header('content-encoding', 'gzip');
    return context.body(new Uint8Array(gzipped));
  });
};

/** A file as it is, and packed where that makes it smaller. It holds nobody's figures, so its size tells nothing. */
interface Held {
  readonly plain: Buffer;
  readonly gzipped: Buffer | null;
}

const packed = new Set(['.html', '.js', '.css', '.svg', '.json', '.webmanifest']);
const pack = promisify(gzip);

const hold = async (path: string): Promise<Held> => {
  const plain = await readFile(path);
  return { plain, gzipped: packed.has(extname(path)) ? await pack(plain, { level: 9 }) : null };
};

const readAll = async (folder: string): Promise<ReadonlyMap<string, Held>> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries.filter((entry) => entry.isFile() && !entry.name.endsWith('.map'));
  return new Map(
    await Promise.all(
      files.map(async (entry): Promise<[string, Held]> => {
        const path = join(entry.parentPath, entry.name);
        return [`/${relative(folder, path).split(sep).join('/')}`, await hold(path)];
      }),
    ),
  );
};
