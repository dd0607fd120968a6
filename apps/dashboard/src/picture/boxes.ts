import type { Canvas, Place } from './canvas.ts';
import { attributes } from './markup.ts';

/** Whether a colour of a computed style can be seen. */
const isSeen = (colour: string): boolean => colour !== 'transparent' && !/^rgba\(.*, 0\)$/.test(colour);

const pixels = (length: string): number => Number.parseFloat(length) || 0;

const sides = ['Top', 'Right', 'Bottom', 'Left'] as const;

interface Edge {
  readonly side: (typeof sides)[number];
  readonly width: number;
  readonly colour: string;
  readonly dash: string | undefined;
}

const edgesOf = (style: CSSStyleDeclaration): readonly Edge[] =>
  sides.flatMap((side) => {
    const width = pixels(style[`border${side}Width`]);
    const colour = style[`border${side}Color`];
    const line = style[`border${side}Style`];
    if (width === 0 || line === 'none' || !isSeen(colour)) return [];
    return [{ side, width, colour, dash: line === 'dashed' ? '4 3' : undefined }];
  });

/** The ends of one edge, in the middle of its line. */
const lineOf = ({ x, y, width, height }: Place, edge: Edge) => {
  const half = edge.width / 2;
  const [right, bottom] = [x + width, y + height];
  const ends = {
    Top: { x1: x, x2: right, y1: y + half, y2: y + half },
    Bottom: { x1: x, x2: right, y1: bottom - half, y2: bottom - half },
    Left: { x1: x + half, x2: x + half, y1: y, y2: bottom },
    Right: { x1: right - half, x2: right - half, y1: y, y2: bottom },
  };
  return ends[edge.side];
};

const frame = (
  { x, y, width, height }: Place,
  radius: number,
  line: number,
  look: Record<string, string | undefined>,
) =>
  `<rect${attributes({
    x: x + line / 2,
    y: y + line / 2,
    width: Math.max(0, width - line),
    height: Math.max(0, height - line),
    rx: Math.max(0, radius - line / 2),
    ...look,
  })}/>`;

const drawEdges = (canvas: Canvas, place: Place, style: CSSStyleDeclaration, radius: number): void => {
  const edges = edgesOf(style);
  const [first] = edges;
  if (first === undefined) return;
  const alike =
    edges.length === 4 && edges.every(({ width, colour }) => width === first.width && colour === first.colour);
  if (alike) {
    const look = {
      fill: 'none',
      stroke: first.colour,
      'stroke-width': `${first.width}`,
      'stroke-dasharray': first.dash,
    };
    canvas.add(frame(place, radius, first.width, look));
    return;
  }
  for (const edge of edges) {
    const look = { stroke: edge.colour, 'stroke-width': edge.width, 'stroke-dasharray': edge.dash };
    canvas.add(`<line${attributes({ ...lineOf(place, edge), ...look })}/>`);
  }
};

/** A ring drawn as a shadow without blur, as the fields of a table have it. */
const drawRing = (canvas: Canvas, place: Place, { boxShadow }: CSSStyleDeclaration, radius: number): void => {
  const ring = /^(\w+\(.*?\)) 0px 0px 0px ([\d.]+)px( inset)?$/.exec(boxShadow);
  const [, colour, width] = ring ?? [];
  if (colour === undefined || width === undefined) return;
  canvas.add(frame(place, radius, pixels(width), { fill: 'none', stroke: colour, 'stroke-width': width }));
};

/** Draws what an element is besides its words: its ground, its hatching, its edges. */
export const drawBox = (canvas: Canvas, place: Place, style: CSSStyleDeclaration): void => {
  const radius = Math.min(pixels(style.borderTopLeftRadius), place.height / 2);
  const { backgroundColor, backgroundImage } = style;
  if (isSeen(backgroundColor)) canvas.add(frame(place, radius, 0, { fill: backgroundColor }));
  const hatched = /^repeating-linear-gradient\(.*?(rgba?\(.*?\)|\w+\(.*?\))/.exec(backgroundImage)?.[1];
  if (hatched !== undefined) canvas.add(frame(place, radius, 0, { fill: canvas.hatch(hatched) }));
  drawEdges(canvas, place, style, radius);
  drawRing(canvas, place, style, radius);
};
