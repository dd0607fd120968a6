import { say } from '@enthesis/languages';
/** Fixed words beside what courses cost, or beside its absence. */
export const costCaptions = {
  cost: (price: string): string =>
    say`Cost of a course: its injections at the clinic's price of ${price} each, which is what is asked, not what was paid. Only courses of which every session's injections are known; the price of one session is not told, because sessions hold different numbers of injections.`,
  noPrice: say(
    'The cost of a course is not given, because no price of an injection is set for this clinic. Its director sets it on the page of treatment as given, or with PUT /api/v1/clinic/price.',
  ),
} as const;
