/** The letter after `g` that leads to a page. */
export const letters: Readonly<Record<string, string>> = {
  '/responders': 'r',
  '/sessions': 's',
  '/change': 'c',
  '/trend': 'y',
  '/treatment': 't',
  '/safety': 'f',
  '/cohort': 'w',
  '/robustness': 'b',
  '/evidence': 'v',
  '/conditions': 'n',
  '/network': 'e',
  '/imports': 'i',
  '/quality': 'q',
  '/openings': 'o',
  '/users': 'u',
  '/clinics': 'k',
  '/log': 'l',
  '/brief': 'p',
  '/account': 'a',
  '/methods': 'm',
};

/** What a key asks for. */
export type Wish =
  | { readonly kind: 'help' | 'search' | 'views' | 'table' | 'download' | 'about' }
  | { readonly kind: 'go'; readonly href: string };

/** What a key means, and whether the next one names a page. */
export interface Heard {
  readonly wish: Wish | null;
  readonly going: boolean;
}

const single: Readonly<Record<string, Exclude<Wish['kind'], 'go'>>> = {
  '?': 'help',
  '/': 'search',
  v: 'views',
  t: 'table',
  d: 'download',
  i: 'about',
};

/**
 * Hears one key.
 *
 * @param going whether the key before was `g`
 * @param pages addresses of the pages that this reader has
 */
export const hear = (key: string, going: boolean, pages: readonly string[]): Heard => {
  if (going) {
    const href = pages.find((page) => letters[page] === key);
    return { wish: href === undefined ? null : { kind: 'go', href }, going: false };
  }
  if (key === 'g') return { wish: null, going: true };
  const kind = single[key];
  return { wish: kind === undefined ? null : { kind }, going: false };
};

const typed = 'input, select, textarea, [contenteditable], dialog, [role=menu]';

/** Whether a key press is meant for something else: a field, an open menu or window, or the browser. */
export const isForOthers = ({ altKey, ctrlKey, metaKey, target }: KeyboardEvent): boolean =>
  altKey || ctrlKey || metaKey || (target instanceof Element && target.closest(typed) !== null);

/** The figure a key is about: the one with the focus, else the first whose head is in the window. */
export const figureInView = (): HTMLElement | null => {
  const focused = document.activeElement?.closest<HTMLElement>('[data-figure]');
  if (focused !== null && focused !== undefined) return focused;
  const all = [...document.querySelectorAll<HTMLElement>('[data-figure]')];
  return all.find((figure) => figure.getBoundingClientRect().top > -40) ?? all.at(-1) ?? null;
};

/** Presses one of a figure's own buttons; its table is turned to from its chart, and back. */
export const press = (figure: HTMLElement | null, kind: 'table' | 'download' | 'about'): void => {
  const wanted =
    kind === 'table' ? ':is([data-key=table], [data-key=chart])[aria-pressed=false]' : `[data-key=${kind}]`;
  const button = figure?.querySelector<HTMLElement>(wanted);
  button?.focus();
  button?.click();
};
