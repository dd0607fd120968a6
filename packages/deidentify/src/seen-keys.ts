/**
 * Remembers whole numbers up to 2^53 in 16 bytes each, up to a limit, after which it knows nothing of new ones: a
 * double beyond it is still refused by the import itself, only with less to go by.
 */
export class SeenKeys {
  readonly #limit: number;
  #slots = new Float64Array(1 << 12);
  #count = 0;

  /** @param limit how many keys are remembered at most */
  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Adds a key; says whether it was there before. */
  add(key: number): boolean {
    const slots = this.#slots;
    const slot = slotOf(slots, key);
    if (slots[slot] === key + 1) return true;
    if (this.#count >= this.#limit) return false;
    slots[slot] = key + 1;
    this.#count += 1;
    if (this.#count * 2 > slots.length) this.#grow();
    return false;
  }

  #grow(): void {
    const slots = new Float64Array(this.#slots.length * 2);
    for (const stored of this.#slots) if (stored !== 0) slots[slotOf(slots, stored - 1)] = stored;
    this.#slots = slots;
  }
}

/** Where a key stands or would stand; 0 is a free slot, so keys are stored one higher. */
const slotOf = (slots: Float64Array, key: number): number => {
  const mask = slots.length - 1;
  let slot = mixed(key) & mask;
  while (slots[slot] !== 0 && slots[slot] !== key + 1) slot = (slot + 1) & mask;
  return slot;
};

/** Spreads near keys far apart, as MurmurHash3 ends: slots are chosen by the lowest bits. */
const mixed = (key: number): number => {
  let bits = ((key % 4_294_967_296) | 0) ^ Math.imul(Math.floor(key / 4_294_967_296), 0x9e3779b1);
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return bits ^ (bits >>> 16);
};
