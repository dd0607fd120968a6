import { builtServer } from '../paths.ts';

/** Dashboard and API as the director of a clinic sees them, asked within this process: no port leads to them. */
export interface Pages {
  /** Answers a GET. */
  readonly ask: (request: Request) => Promise<Response>;
  readonly close: () => Promise<void>;
}

/** What the built server hands over for it. */
interface Entrance {
  readonly openForOneReader: (asked: { readonly clinic: string; readonly address: string }) => Promise<Pages>;
}

/**
 * Opens the pages of a clinic's director on the registry that the environment names. There is no sign-in that could be
 * stolen or stay behind: who may ask is whoever holds what this returns.
 *
 * @param address scheme, host and port that the pages are to have
 * @throws {IntakeError} where the server has not been built.
 */
export const openPages = async (asked: { readonly clinic: string; readonly address: string }): Promise<Pages> => {
  const { openForOneReader } = (await import(await builtServer('one-reader.js'))) as Entrance;
  return openForOneReader(asked);
};
