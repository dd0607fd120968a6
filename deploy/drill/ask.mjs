/// <reference types="node" />
// Runs inside the container, through Caddy, as a person's browser would ask: signs in as the drill's director and prints
// an answer's figures and its file, without what differs from start to start.
import { connect, createServer } from 'node:net';

// The demonstration is opened by the name of this machine alone: what is asked here is passed on to Caddy.
const passage = createServer((socket) => {
  const caddy = connect(8080, 'front');
  socket.pipe(caddy).pipe(socket);
  socket.on('error', () => caddy.destroy());
  caddy.on('error', () => socket.destroy());
});
await new Promise((listening) => {
  passage.listen(8081, '127.0.0.1', () => listening(null));
});
passage.unref();
const front = 'http://127.0.0.1:8081';

const answer = await fetch(`${front}/api/v1/demo/sign-in`, {
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ role: 'director', clinic: 'drill' }),
});
if (answer.status !== 204) throw new Error(`sign-in answered ${answer.status}`);
const cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? '';
for (const path of ['/api/v1/clinic/responders', '/api/v1/clinic/responders.csv', '/api/v1/clinic/coverage.csv']) {
  const asked = await fetch(`${front}${path}`, { headers: { cookie } });
  if (asked.status !== 200) throw new Error(`${path} answered ${asked.status}`);
  const text = await asked.text();
  const { cells } = path.endsWith('.csv') ? { cells: text } : /** @type {{ cells: unknown }} */ (JSON.parse(text));
  console.log(typeof cells === 'string' ? cells : JSON.stringify(cells));
}
