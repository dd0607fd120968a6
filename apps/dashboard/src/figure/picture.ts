import { say } from '@enthesis/languages';
import { save } from '../imports/save.ts';
import { drawElementToSvg } from '../picture/draw.ts';

/** Points of the picture a pixel of the page becomes. */
const sharpness = 2;

/** Turns a drawing into a picture. @throws {Error} where the browser cannot draw it. */
const toPng = async (svg: string): Promise<Blob> => {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth * sharpness;
  canvas.height = image.naturalHeight * sharpness;
  const context = canvas.getContext('2d');
  context?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((done, fail) =>
    canvas.toBlob(
      (blob) => (blob === null ? fail(new Error('The picture could not be drawn')) : done(blob)),
      'image/png',
    ),
  );
};

const day = (now: Date): string => now.toISOString().slice(0, 10);

/** A file name that says page, figure and what was chosen. */
const nameOf = (figure: string, { pathname, search }: Location): string =>
  ['enthesis', pathname, figure, search, day(new Date())]
    .map((part) => part.replaceAll(/[^a-z0-9]+/gi, '-').replaceAll(/^-|-$/g, ''))
    .filter((part) => part !== '')
    .join('_');

/**
 * Saves a figure of the page as it is shown: with its title, subtitle, sentence, caveats and origin, and under them the
 * address it was taken from.
 */
export const savePicture = async (figure: string, kind: 'png' | 'svg'): Promise<void> => {
  const root = document.getElementById(figure);
  if (root === null) return;
  const title = root.querySelector('h2')?.textContent ?? figure;
  const { origin, pathname, search } = window.location;
  const taken = say`Enthesis · taken ${day(new Date())} from ${origin}${pathname}${search}#${figure}`;
  const svg = drawElementToSvg(root, title, [taken]);
  const name = `${nameOf(figure, window.location)}.${kind}`;
  if (kind === 'svg') save(name, svg, 'image/svg+xml;charset=utf-8');
  else save(name, await toPng(svg));
};
