import type { Canvas } from './canvas.ts';
import { attributes, escaped } from './markup.ts';

interface Run {
  text: string;
  left: number;
  right: number;
  top: number;
  height: number;
}

/** The lines a text node was broken into, each with its place in the window. */
const runsOf = (node: Text): readonly Run[] => {
  const runs: Run[] = [];
  const range = node.ownerDocument.createRange();
  for (const { 0: piece, index } of node.data.matchAll(/\s+|[^\s]+/g)) {
    range.setStart(node, index);
    range.setEnd(node, index + piece.length);
    const place = range.getClientRects()[0];
    if (place === undefined || place.width === 0) continue;
    const last = runs.at(-1);
    if (last !== undefined && Math.abs(last.top - place.top) < 2) {
      last.text += piece.replaceAll(/\s+/g, (blank) => (blank.includes('\u202f') ? blank : ' '));
      last.right = place.right;
    } else if (piece.trim() !== '') {
      runs.push({ text: piece, left: place.left, right: place.right, top: place.top, height: place.height });
    }
  }
  return runs;
};

const measuring = () => document.createElement('canvas').getContext('2d');

/** How far under the top of its line a face's letters stand, as a share of the line's height. */
const baselineOf = (context: CanvasRenderingContext2D | null, style: CSSStyleDeclaration): number => {
  if (context === null) return 0.8;
  context.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  const { fontBoundingBoxAscent: up, fontBoundingBoxDescent: down } = context.measureText('x');
  return up / (up + down);
};

/** A way to draw words where they stand, in their own face; lines keep their width where that face is missing. */
export const makeWriter = (canvas: Canvas) => {
  const context = measuring();
  return (node: Text, style: CSSStyleDeclaration): void => {
    const baseline = baselineOf(context, style);
    for (const { text, left, right, top, height } of runsOf(node)) {
      const words = text.trimEnd();
      const { x, y } = canvas.placeOf(new DOMRect(left, top, right - left, height));
      const place = { x, y: y + height * baseline };
      const face = {
        fill: style.color,
        'font-family': style.fontFamily,
        'font-size': style.fontSize,
        'font-weight': style.fontWeight,
        textLength: words === text ? right - left : undefined,
        style: 'font-variant-numeric: tabular-nums lining-nums; white-space: pre',
      };
      canvas.add(`<text${attributes({ ...place, ...face })}>${escaped(words)}</text>`);
    }
  };
};
