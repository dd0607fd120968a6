/** An exact decimal number: digits / 10^places. */
export interface Decimal {
  readonly digits: bigint;
  readonly places: number;
}

/**
 * Reads a decimal as it is written: '2.1' and the number 2.1 (whose shortest spelling is '2.1') both become 21 / 10.
 * @throws {RangeError} if it is not written as plain digits with an optional sign and decimal point.
 */
export function decimal(written: string | number): Decimal {
  const parts = /^(-?\d+)(?:\.(\d+))?$/.exec(String(written));
  if (parts === null) throw new RangeError('a decimal is written in plain digits, such as 7 or 2.1');
  const [, whole = '', fraction = ''] = parts;
  return { digits: BigInt(whole + fraction), places: fraction.length };
}

export function minus(a: Decimal, b: Decimal): Decimal {
  const places = Math.max(a.places, b.places);
  return { digits: atPlaces(a, places) - atPlaces(b, places), places };
}

export function times(a: Decimal, b: Decimal): Decimal {
  return { digits: a.digits * b.digits, places: a.places + b.places };
}

export function isAtLeast(a: Decimal, b: Decimal): boolean {
  return minus(a, b).digits >= 0n;
}

function atPlaces(a: Decimal, places: number): bigint {
  return a.digits * 10n ** BigInt(places - a.places);
}
