/** The name under which a reader hears a field of the kit, which shows it in another cell of the table. */
const nameOf = (field: Element): string => {
  const parameter = field.closest('[data-param-name]')?.getAttribute('data-param-name');
  if (parameter != null) return parameter;
  return field.id === 'servers' ? 'Server' : 'Kind of content';
};

const unnamed = ['select', 'input', 'textarea'].map((field) => `${field}:not([aria-label])`).join();

const left: ReadonlyArray<readonly [string, Readonly<Record<string, string>>]> = [
  // Below the title of the page, without leaving out a level.
  ['h3.opblock-tag', { 'aria-level': '2' }],
  ['h4.opblock-title', { 'aria-level': '3' }],
  ['.information-container', { role: 'region', 'aria-label': 'What this describes' }],
  ['.scheme-container', { role: 'region', 'aria-label': 'How it is asked' }],
  // It scrolls, and not for those with a mouse alone.
  ['pre', { tabindex: '0' }],
];

/** Gives the elements that are there what the kit leaves out. */
const mend = (root: Element): void => {
  for (const field of root.querySelectorAll(unnamed)) field.setAttribute('aria-label', nameOf(field));
  for (const [elements, attributes] of left)
    for (const element of root.querySelectorAll(elements))
      for (const [name, value] of Object.entries(attributes)) {
        if (element.getAttribute(name) !== value) element.setAttribute(name, value);
      }
};

/**
 * Mends what the kit that draws the description leaves in the way of readers with a screen reader or a keyboard, whenever it
 * has drawn something: fields without a name, headings that leave out a level, code that only a mouse scrolls.
 */
export const keepMended = (root: Element): void => {
  new MutationObserver(() => mend(root)).observe(root, { childList: true, subtree: true });
};
