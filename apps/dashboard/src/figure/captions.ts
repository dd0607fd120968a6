import { type AnyMeta, captions } from '@enthesis/contract';

/** Captions that hold for every figure alike: the page says them once (PageNote), the banner says the last. */
const pageCaptions: readonly string[] = [captions.registry, captions.units, captions.synthetic];

const descriptive = captions.sessionsReceived(null, null);

/** The part of a caption that is the same whoever was followed: how many were stands in the rows of such a figure. */
const withoutCounts = (caption: string): string => (caption.startsWith(descriptive) ? descriptive : caption);

/**
 * The captions under a figure, each once. One that does not hold for all of its answers begins with the name of those it
 * holds for: "Pain: in 4 courses ...".
 *
 * @param names what each answer is called; one answer alone needs no name
 * @param said those that stand beside the figure already
 */
export const captionsOf = (
  metas: ReadonlyArray<Pick<AnyMeta, 'captions'>>,
  names: readonly string[],
  said: readonly string[] = [],
): readonly string[] => {
  const own = metas.map((meta) => {
    const mine = meta.captions.filter(
      (caption) => !pageCaptions.includes(caption) && !said.includes(withoutCounts(caption)),
    );
    return metas.length > 1 ? mine.map(withoutCounts) : mine;
  });
  return [...new Set(own.flat())].map((caption) => {
    const holding = own.flatMap((mine, index) => (mine.includes(caption) ? [names[index] ?? ''] : []));
    return holding.length === metas.length ? caption : `${holding.join(', ')}: ${caption}`;
  });
};
