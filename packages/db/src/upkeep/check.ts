/** One thing that was looked at, in words for whoever runs the registry. */
export interface Check {
  readonly what: string;
  /** `broken` keeps people from their work; `warning` will, or may, one day. */
  readonly state: 'ok' | 'warning' | 'broken';
  readonly found: string;
  /** How to mend it; null where nothing is to be mended. */
  readonly mend: string | null;
}

export const well = (what: string, found: string): Check => ({ what, state: 'ok', found, mend: null });
export const warning = (what: string, found: string, mend: string): Check => ({ what, state: 'warning', found, mend });
export const broken = (what: string, found: string, mend: string): Check => ({ what, state: 'broken', found, mend });
