import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';

/** A mail that a server has taken. */
export interface Delivered {
  readonly from: string;
  readonly to: readonly string[];
  /** The link in its text. */
  readonly link: string;
  readonly raw: string;
}

/** A real SMTP server on a port of its own. */
export interface MailServer {
  /** Its address, as the settings name one. */
  readonly url: string;
  /** The next mail, waited for. */
  next(): Promise<Delivered>;
  close(): Promise<void>;
}

/** @param refuses whether it takes no mail from anybody */
export const openMailServer = async ({ refuses = false } = {}): Promise<MailServer> => {
  const taken: Delivered[] = [];
  const waiting: ((mail: Delivered) => void)[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: (_address, _session, done) => done(refuses ? new Error('no such mailbox') : null),
    onData: (stream, { envelope }, done) => {
      void text(stream).then((raw) => {
        const from = envelope.mailFrom === false ? '' : envelope.mailFrom.address;
        const to = envelope.rcptTo.map(({ address }) => address);
        // Long lines are folded in transport.
        const [link = ''] = /https?:\S+/.exec(raw.replaceAll('=\r\n', '').replaceAll('=3D', '=')) ?? [];
        const mail = { from, to, link, raw };
        const first = waiting.shift();
        if (first === undefined) taken.push(mail);
        else first(mail);
        done();
      });
    },
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  return {
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    next: () =>
      new Promise((resolve) => {
        const first = taken.shift();
        if (first === undefined) waiting.push(resolve);
        else resolve(first);
      }),
    close: () =>
      new Promise((resolve) => {
        server.close(resolve);
      }),
  };
};
