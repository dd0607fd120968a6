import type { Fault } from '@enthesis/contract';

/** What is wrong, and in which element. */
export type PathFault = Fault & { readonly path: string };
