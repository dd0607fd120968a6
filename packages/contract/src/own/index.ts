import { ownResponders } from './responders.ts';

export * from './answer.ts';
export * from './responders.ts';

/** The closed list of questions about the clinics that one person directs, each clinic by itself. */
export const ownQuestions = [ownResponders] as const;
