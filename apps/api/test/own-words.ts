/** An answer without the claims in it: those are what others tell patients, and are quoted as such. */
export const ownWords = (answer: string): string =>
  JSON.stringify(JSON.parse(answer, (key, value: unknown) => (key === 'claim' ? undefined : value)));
