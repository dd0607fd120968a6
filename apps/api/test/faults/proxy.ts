import { createServer, type Socket } from 'node:net';

/** A TCP proxy of the test's own on one port, before a server that may change its port or fall silent. */
export interface Tap {
  readonly port: number;
  /** Where connections lead from now on. */
  leadTo(port: number): void;
  /** Lets nothing through any more, without a word to either side. */
  stall(): void;
  /** Cuts every connection, and lets new ones through. */
  resume(): void;
  close(): Promise<void>;
}

export const openProxy = async (targetPort: number): Promise<Tap> => {
  let target = targetPort;
  let stalled = false;
  const sockets = new Set<Socket>();
  const keep = (socket: Socket, other: () => Socket) => {
    sockets.add(socket);
    socket.on('data', (piece) => {
      if (!stalled) other().write(piece);
    });
    socket.on('close', () => {
      sockets.delete(socket);
      if (!stalled) other().destroy();
    });
    socket.on('error', () => {});
  };
  const server = createServer((client) => {
    const onward: Socket = new (client.constructor as typeof Socket)();
    onward.connect(target, '127.0.0.1');
    keep(client, () => onward);
    keep(onward, () => client);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the proxy has no port');
  const cutAll = () => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    port: address.port,
    leadTo: (port) => {
      target = port;
    },
    stall: () => {
      stalled = true;
    },
    resume: () => {
      cutAll();
      stalled = false;
    },
    close: () =>
      new Promise((resolve) => {
        cutAll();
        server.close(() => resolve());
      }),
  };
};
