import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Stands between browser and server, passes everything on, and keeps every byte that went to the server. */
export interface Recorder {
  /** Its address, to be visited in place of the server's. */
  readonly address: string;
  /** All that was sent so far: request lines, headers and bodies. */
  readonly sent: () => string;
  readonly close: () => Promise<void>;
}

/** Records what is sent to a server. A browser's own account of a request leaves out the files in it. */
export const record = async (server: string): Promise<Recorder> => {
  const pieces: Buffer[] = [];
  const proxy = createServer((incoming, answer) => {
    const { method, url, headers } = incoming;
    pieces.push(Buffer.from(`${method} ${url}\n${JSON.stringify(headers)}\n`));
    const outgoing = request(new URL(url ?? '/', server), { method, headers }, (response) => {
      answer.writeHead(response.statusCode ?? 502, response.headers);
      response.pipe(answer);
    });
    // A request that its sender has given up is given up here too.
    outgoing.on('error', () => answer.destroy());
    answer.on('close', () => outgoing.destroy());
    incoming.on('data', (piece: Buffer) => pieces.push(piece));
    incoming.pipe(outgoing);
  });
  await new Promise<void>((done) => proxy.listen(0, '127.0.0.1', done));
  const { port } = proxy.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    sent: () => Buffer.concat(pieces).toString('latin1'),
    close: () =>
      new Promise((done) => {
        proxy.close(() => done());
        proxy.closeAllConnections();
      }),
  };
};
