import type { SignIn } from '../identity/sign-ins.ts';

/** What middleware leaves for routes. */
export interface AppEnv {
  readonly Variables: {
    requestId: string;
    /** Who is asking; null for nobody. */
    signIn: SignIn | null;
  };
}
