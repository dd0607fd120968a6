import { say } from '@enthesis/languages';
import { useQuery } from '@tanstack/react-query';
import { useVocabulary } from '../ask.ts';
import { prose } from '../format.ts';
import { noteLine } from './marks.ts';
import { notesQuery } from './requests.ts';

/** As many as one sheet of paper has room for. */
const mostInBrief = 6;

/** The clinic's latest notes in one paragraph, and how many stand elsewhere; nothing where there is none. */
export const NotesInBrief = () => {
  const { conditions } = useVocabulary();
  const notes = useQuery(notesQuery).data?.notes ?? [];
  if (notes.length === 0) return null;
  const latest = notes.slice(-mostInBrief);
  const earlier = notes.length - latest.length;
  return (
    <p>
      <strong>{say("What changed, in the clinic's own words.")}</strong>{' '}
      {prose(latest.map((note) => noteLine(note, conditions)).join('; '))}.
      {earlier === 0 ? '' : ` ${say`Earlier notes, on the page by year: ${earlier}.`}`}
    </p>
  );
};
