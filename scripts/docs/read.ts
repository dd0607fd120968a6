/** Blocks of code of a Markdown text taken out, fenced or indented, with the text that is left. */
const apart = (markdown: string): { readonly text: string; readonly code: readonly string[] } => {
  const code: string[] = [];
  const text: string[] = [];
  let fence: string | null = null;
  let before = '';
  for (const line of markdown.split('\n')) {
    const mark = line.match(/^\s*(```+)(\w*)/);
    if (mark !== null) fence = fence === null ? `${mark[2] ?? ''}` : null;
    else if (fence !== null) code.push(line.trim());
    else if (/^ {4,}\S/.test(line) && (before === '' || /^ {4}/.test(before))) code.push(line.trim());
    else text.push(line);
    if (!(line === '' && /^ {4}/.test(before))) before = line;
  }
  return { text: text.join('\n'), code };
};

/** Words by which a line of code is a command for a terminal, after settings put before it. */
const aCommand = /^(?:[A-Z_]+=\S+ )*(?:deploy\/\S+\.sh|(?:npm|npx|pnpm|docker|sudo|cd|git|printf|curl|enthesis) +\S)/;

/** Every command that a Markdown text tells its reader to type, a continued line as one; in blocks and in code spans. */
export const commandsIn = (markdown: string): readonly string[] => {
  const { text, code } = apart(markdown);
  const lines = code
    .join('\n')
    .replaceAll(/[\\|]\n\s*/g, (end) => (end.startsWith('|') ? '| ' : ''))
    .split('\n');
  const spans = [...text.matchAll(/`([^`\n]+(?:\n[^`\n]+)?)`/g)].map(([, span = '']) => span.replaceAll('\n', ' '));
  const found = [...lines, ...spans].map((line) => line.replace(/\s+#.*$/, '').trim());
  return [...new Set(found.filter((line) => aCommand.test(line)))];
};

/** The names of a text's headings as GitHub makes anchors of them. */
export const anchorsIn = (markdown: string): ReadonlySet<string> => {
  const seen = new Map<string, number>();
  const headings = apart(markdown).text.matchAll(/^#{1,6} (.+)$/gm);
  return new Set(
    [...headings].map(([, heading = '']) => {
      const slug = heading
        .replaceAll(/\]\([^)]*\)/g, '')
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
        .trim()
        .replaceAll(' ', '-');
      const times = seen.get(slug) ?? 0;
      seen.set(slug, times + 1);
      return times === 0 ? slug : `${slug}-${times}`;
    }),
  );
};

/** Where a text's links and pictures lead inside this project: a path beside the text, empty for itself, and an anchor. */
export const linksIn = (markdown: string): ReadonlyArray<{ readonly path: string; readonly anchor: string | null }> => {
  const targets = [...apart(markdown).text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target);
  return targets
    .filter((target) => !/^[a-z]+:/.test(target))
    .map((target) => {
      const [path = '', anchor = null] = target.split('#');
      return { path, anchor };
    });
};
