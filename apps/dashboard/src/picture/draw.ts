import { drawBox } from './boxes.ts';
import { type Canvas, makeCanvas } from './canvas.ts';
import { attributes, escaped } from './markup.ts';
import { makeWriter } from './words.ts';

/** What of a style a drawing within the page is drawn with. */
const looks = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-opacity',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'paint-order',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
] as const;

/** Words for those who listen only, and what is not shown, stay out of a picture. */
const isLeft = (element: Element, style: CSSStyleDeclaration): boolean =>
  style.display === 'none' ||
  style.visibility === 'hidden' ||
  style.clipPath !== 'none' ||
  element.getAttribute('data-leave') === 'true';

/** A drawing of the page, its styles written into it, where it stands. */
const drawDrawing = (canvas: Canvas, drawing: SVGSVGElement): void => {
  const copy = drawing.cloneNode(true);
  if (!(copy instanceof SVGSVGElement)) return;
  const originals = [drawing, ...drawing.querySelectorAll('*')];
  const copies = [copy, ...copy.querySelectorAll('*')];
  for (const [index, original] of originals.entries()) {
    const style = getComputedStyle(original);
    const target = copies[index];
    for (const name of looks) target?.setAttribute(name, style.getPropertyValue(name));
    target?.removeAttribute('style');
    target?.removeAttribute('class');
  }
  for (const [name, value] of Object.entries(canvas.placeOf(drawing.getBoundingClientRect())))
    copy.setAttribute(name, `${value}`);
  copy.setAttribute('overflow', 'visible');
  canvas.add(new XMLSerializer().serializeToString(copy));
};

type Writer = ReturnType<typeof makeWriter>;

const drawElement = (canvas: Canvas, write: Writer, element: Element): void => {
  const style = getComputedStyle(element);
  if (isLeft(element, style)) return;
  if (element instanceof SVGSVGElement) {
    drawDrawing(canvas, element);
    return;
  }
  if (style.display !== 'contents') drawBox(canvas, canvas.placeOf(element.getBoundingClientRect()), style);
  for (const child of element.childNodes) {
    if (child instanceof Text) write(child, style);
    else if (child instanceof Element) drawElement(canvas, write, child);
  }
};

/** How far what an element holds reaches to the right of it: what scrolls in the page is drawn whole. */
const overhangOf = (root: Element): number =>
  Math.max(
    0,
    ...[...root.querySelectorAll('section')]
      .filter((element) => getComputedStyle(element).overflowX === 'auto')
      .map(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth),
  );

const gap = 16;
const lineHeight = 15;

/**
 * Draws an element of the page as it is shown now, as one file that needs nothing else: every style is written into it,
 * every word stays a word. On paper it is light, whatever the page is.
 *
 * @param title what the file is called, for those who listen
 * @param notes lines to stand under it
 */
export const drawElementToSvg = (root: HTMLElement, title: string, notes: readonly string[]): string => {
  const page = root.ownerDocument.documentElement.style;
  const scheme = page.colorScheme;
  // Read within one task, before the page is painted anew: nobody sees it change.
  page.colorScheme = 'only light';
  try {
    const place = root.getBoundingClientRect();
    const canvas = makeCanvas(place);
    drawElement(canvas, makeWriter(canvas), root);
    const { color, fontFamily, backgroundColor } = getComputedStyle(root);
    const words = notes.map((note, index) => {
      const at = { x: gap, y: place.height + gap + index * lineHeight };
      return `<text${attributes({ ...at, fill: color, 'font-family': fontFamily, 'font-size': 11 })}>${escaped(note)}</text>`;
    });
    const width = Math.ceil(place.width + overhangOf(root));
    const height = Math.ceil(place.height + gap + notes.length * lineHeight);
    const size = { width, height, viewBox: `0 0 ${width} ${height}` };
    return [
      `<svg${attributes({ xmlns: 'http://www.w3.org/2000/svg', ...size, role: 'img' })}>`,
      `<title>${escaped(title)}</title>`,
      `<rect${attributes({ width, height, fill: backgroundColor })}/>`,
      canvas.markup(),
      ...words,
      '</svg>',
    ].join('\n');
  } finally {
    page.colorScheme = scheme;
  }
};
