import { attributes } from './markup.ts';

/** A rectangle in pixels of the drawing. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A drawing in the making. */
export interface Canvas {
  readonly add: (markup: string) => void;
  /** A fill of thin slanted lines in a colour. */
  readonly hatch: (colour: string) => string;
  /** Where a rectangle of the window lies in the drawing. */
  readonly placeOf: (rectangle: DOMRect) => Place;
  /** Everything drawn so far, with what its fills need. */
  readonly markup: () => string;
}

/** An empty drawing whose upper left corner is that of a rectangle of the window. */
export const makeCanvas = ({ left, top }: DOMRect): Canvas => {
  const drawn: string[] = [];
  const hatches: string[] = [];
  return {
    add: (markup) => drawn.push(markup),
    hatch: (colour) => {
      if (!hatches.includes(colour)) hatches.push(colour);
      return `url(#hatch-${hatches.indexOf(colour)})`;
    },
    placeOf: ({ x, y, width, height }) => ({ x: x - left, y: y - top, width, height }),
    markup: () => {
      const pattern = { width: 7, height: 7, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' };
      const patterns = hatches.map(
        (colour, index) =>
          `<pattern${attributes({ id: `hatch-${index}`, ...pattern })}><path${attributes({ d: 'M0 0v7', stroke: colour, 'stroke-width': 1.5 })}/></pattern>`,
      );
      return `<defs>${patterns.join('')}</defs>${drawn.join('\n')}`;
    },
  };
};
