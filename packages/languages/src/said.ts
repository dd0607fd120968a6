import { parseSync } from 'vite';

interface Node {
  readonly type: string;
  readonly [part: string]: unknown;
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string';

const parts = (node: Node): readonly Node[] => Object.values(node).flat().filter(isNode);

const nameOf = (node: unknown): unknown => (isNode(node) && node.type === 'Identifier' ? node.name : undefined);

const textOf = (node: Node | undefined): string | undefined =>
  node?.type === 'Literal' && typeof node.value === 'string' ? node.value : undefined;

/** The texts that an expression can be: both of `few ? 'a' : 'b'`. */
const textsOf = (node: Node | undefined): readonly string[] => {
  if (node?.type === 'ConditionalExpression')
    return [node.consequent, node.alternate].flatMap((one) => textsOf(one as Node));
  const text = textOf(node);
  return text === undefined ? [] : [text];
};

const templateOf = (quasi: Node): string =>
  (quasi.quasis as readonly { readonly value: { readonly cooked: string } }[])
    .map(({ value }, index) => (index === 0 ? value.cooked : `{${index - 1}}${value.cooked}`))
    .join('');

const tags: readonly unknown[] = ['say', 'sayPieces', 'pieces', 'written'];

const messagesOf = (node: Node): readonly string[] => {
  if (node.type === 'TaggedTemplateExpression' && tags.includes(nameOf(node.tag)))
    return [templateOf(node.quasi as Node)];
  if (node.type !== 'CallExpression') return [];
  const given = node.arguments as readonly Node[];
  if (nameOf(node.callee) === 'say' || nameOf(node.callee) === 'written') {
    const about = textOf(given[1]);
    return textsOf(given[0]).map((text) => (about === undefined ? text : `${text}|${about}`));
  }
  // Without a word for several it is the one with an s.
  if (nameOf(node.callee) !== 'counted') return [];
  const [one, several] = [textOf(given[1]), textOf(given[2])];
  return one === undefined ? [] : [one, several ?? `${one}s`];
};

/** The messages that a TypeScript source says, in its order: whatever stands in `say`, `pieces` and `counted`. */
export const messagesSaid = (path: string, source: string): readonly string[] => {
  // Elsewhere a function of the same name is another's.
  if (!/@enthesis\/languages|pieces\.ts|format\.ts/.test(source)) return [];
  const visit = (node: Node): readonly string[] => [...messagesOf(node), ...parts(node).flatMap(visit)];
  return visit(parseSync(path, source).program as unknown as Node);
};
