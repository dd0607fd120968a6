// A sign-in service of a clinic, as a process of its own: oidc-provider with its development pages, where any name is
// taken. Prints its address, then "ready"; the redirect address comes as the first argument.
import { createServer } from 'node:http';
import { Provider } from 'oidc-provider';

const [redirectUri] = process.argv.slice(2);
const server = createServer();
server.listen(0, '127.0.0.1', () => {
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  const issuer = `http://127.0.0.1:${port}`;
  const provider = new Provider(issuer, {
    clients: [{ client_id: 'enthesis', client_secret: 'the-secret-of-the-client', redirect_uris: [redirectUri] }],
    // What the service tells of an address is the same for everybody: it must not matter.
    findAccount: (_, id) => ({
      accountId: id,
      claims: () => ({ sub: id, name: `Person ${id}`, email: 'admin@example.org', email_verified: true }),
    }),
    claims: { openid: ['sub'], profile: ['name'], email: ['email', 'email_verified'] },
    conformIdTokenClaims: false,
    cookies: { keys: ['of-this-test'] },
  });
  server.on('request', provider.callback());
  console.log(issuer);
  console.log('ready');
});
