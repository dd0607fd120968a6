import { ordersOf } from '../dates.ts';
import { readNumber } from '../values.ts';
import { type DateOrder, dateOrders } from './mapping.ts';

/** One distinct value of a column. */
export interface SeenValue {
  readonly value: string;
  readonly rows: number;
}

/** What a column holds, seen over the whole file. */
export interface ColumnProfile {
  readonly column: string;
  /** Rows with a value. */
  readonly filled: number;
  /** Distinct values, most frequent first, up to 200. */
  readonly values: readonly SeenValue[];
  /** Whether there are more distinct values than are listed. */
  readonly more: boolean;
  /** Share of values that are a date in some order, 0 to 1. */
  readonly dates: number;
  /** Orders in which every date is one. Two: the user must say which; none although there are dates: they are mixed. */
  readonly dateOrders: readonly DateOrder[];
  /** First lines whose date is one in this order only. */
  readonly onlyInOrder: Readonly<Partial<Record<DateOrder, readonly number[]>>>;
  /** Share of values that are a number, 0 to 1; "8/10" and "7-8" count. */
  readonly numbers: number;
  /** Smallest and largest plain number; null where there is none. */
  readonly range: readonly [number, number] | null;
  /** Values such as "7-8". */
  readonly rangesWritten: number;
  /** Values such as "7,5". */
  readonly commasWritten: number;
}

const mostValues = 200;
const mostLines = 5;

/** Gathers a column's profile value by value. */
export class ColumnTally {
  readonly #column: string;
  readonly #values = new Map<string, number>();
  readonly #onlyInOrder = new Map<DateOrder, number[]>();
  #orders: readonly DateOrder[] = dateOrders;
  #more = false;
  #filled = 0;
  #dates = 0;
  #numbers = 0;
  #ranges = 0;
  #commas = 0;
  #least = Number.POSITIVE_INFINITY;
  #greatest = Number.NEGATIVE_INFINITY;

  constructor(column: string) {
    this.#column = column;
  }

  add(value: string, line: number): void {
    if (value === '') return;
    this.#filled += 1;
    this.#addValue(value);
    this.#addDate(value, line);
    this.#addNumber(value);
  }

  #addValue(value: string): void {
    const known = this.#values.get(value);
    if (known === undefined && this.#values.size >= mostValues) this.#more = true;
    else this.#values.set(value, (known ?? 0) + 1);
  }

  #addDate(value: string, line: number): void {
    const orders = ordersOf(value);
    if (orders.length === 0) return;
    this.#dates += 1;
    this.#orders = this.#orders.filter((order) => orders.includes(order));
    const [only, another] = orders;
    if (only === undefined || another !== undefined) return;
    const lines = this.#onlyInOrder.get(only) ?? [];
    if (lines.length < mostLines) lines.push(line);
    this.#onlyInOrder.set(only, lines);
  }

  #addNumber(value: string): void {
    const comma = /^[-+]?\d+,\d+$/.test(value);
    const range = /^\d{1,3}(?:[.,]\d)?\s?(?:-|–|—|to)\s?\d{1,3}(?:[.,]\d)?$/i.test(value);
    const fraction = /^\d{1,3}(?:[.,]\d)?\s?\/\s?\d{1,3}$/.test(value);
    if (comma) this.#commas += 1;
    if (range) this.#ranges += 1;
    const number = readNumber(value.replace(/\s?%$/, ''), { decimalComma: true });
    if (typeof number === 'string') {
      this.#least = Math.min(this.#least, Number(number));
      this.#greatest = Math.max(this.#greatest, Number(number));
    }
    if (typeof number === 'string' || range || fraction) this.#numbers += 1;
  }

  profile(): ColumnProfile {
    const share = (count: number) => (this.#filled === 0 ? 0 : count / this.#filled);
    return {
      column: this.#column,
      filled: this.#filled,
      values: [...this.#values].map(([value, rows]) => ({ value, rows })).toSorted((a, b) => b.rows - a.rows),
      more: this.#more,
      dates: share(this.#dates),
      dateOrders: this.#dates === 0 ? [] : this.#orders,
      onlyInOrder: Object.fromEntries(this.#onlyInOrder),
      numbers: share(this.#numbers),
      range: this.#least <= this.#greatest ? [this.#least, this.#greatest] : null,
      rangesWritten: this.#ranges,
      commasWritten: this.#commas,
    };
  }
}
