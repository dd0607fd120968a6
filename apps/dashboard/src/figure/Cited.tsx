import { sayWritten } from '@enthesis/languages';
import { prose } from '../format.ts';

/** A source as it was published, which is in English, unless the reader's language has words of its own for it. */
export const Cited = ({ source }: { readonly source: string }) => {
  const said = sayWritten(source);
  return <span lang={said === source ? 'en' : undefined}>{prose(said)}</span>;
};
