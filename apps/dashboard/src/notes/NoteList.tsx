import { say } from '@enthesis/languages';
import { useQuery } from '@tanstack/react-query';
import { useVocabulary } from '../ask.ts';
import { prose } from '../format.ts';
import { noteLine, notesAbout } from './marks.ts';
import styles from './notes.module.css';
import { notesQuery } from './requests.ts';

/** The notes on a chart of these conditions, none meaning all; none at all while they are on their way. */
export const useNotes = (conditions: readonly string[]) =>
  notesAbout(useQuery(notesQuery).data?.notes ?? [], conditions);

/** What the numbers on a chart over time stand for: the clinic's own notes, by when they are about. */
export const NoteList = ({ conditions }: { readonly conditions: readonly string[] }) => {
  const notes = useNotes(conditions);
  const vocabulary = useVocabulary();
  if (notes.length === 0) return null;
  return (
    <div className={styles.list}>
      <p>
        {say(
          'Upright lines: notes of the clinic, in its own words. That one thing followed another does not show that it came of it.',
        )}
      </p>
      <ol>
        {notes.map((note, index) => (
          // Written, not made by the style sheet: a saved picture holds what is written.
          <li key={note.id}>{`${index + 1}. ${prose(noteLine(note, vocabulary.conditions))}`}</li>
        ))}
      </ol>
    </div>
  );
};
