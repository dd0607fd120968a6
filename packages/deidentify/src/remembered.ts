/** Values of a column repeat; beyond this many different ones they are worked out anew, so that memory stays flat. */
const mostRemembered = 10_000;

/** The same function, which remembers what it found for a text. */
export const remembered = <Found>(find: (text: string) => Found): ((text: string) => Found) => {
  const known = new Map<string, Found>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const found = find(text);
    if (known.size < mostRemembered) known.set(text, found);
    return found;
  };
};
