import type { Pending, SignIn } from '../identity/sign-ins.ts';
import type { Client } from './client.ts';

/** What middleware leaves for routes. */
export interface AppEnv {
  /** What the server hands over of the connection; nothing where the app is asked without one. */
  readonly Bindings: { readonly incoming?: { readonly socket?: { readonly remoteAddress?: string } } };
  readonly Variables: {
    requestId: string;
    client: Client;
    /** Who is asking; null for nobody. */
    signIn: SignIn | null;
    /** Somebody who has begun to sign in and is nobody yet. */
    pending: Pending | null;
  };
}
