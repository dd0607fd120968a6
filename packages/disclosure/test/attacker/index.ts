// What attackers of the service bring with them: the list of attacks, a solver, and the publisher that has to fall.
export { titleOf } from './attacks.ts';
export { type Cell, count, meanKnown, rangeOf, sizeKnown, sum, withinScale } from './linear-program.ts';
