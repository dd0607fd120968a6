import { responders, type Selection } from '@enthesis/contract';
import { useAnswer } from '../ask.ts';
import { prose } from '../format.ts';
import styles from './Lead.module.css';

/** The answer in one sentence, at the head of the page; its shares stand out. */
export const Lead = ({ selection }: { readonly selection: Selection }) => {
  const { data } = useAnswer(responders, selection);
  if (data?.meta.asOf === null) return null;
  return (
    <p className={styles.lead} aria-live="polite">
      {data === undefined
        ? '\u00a0'
        : prose(data.meta.sentence)
            .split(/(\d[\d,.]*\u202f%(?! CI))/)
            .map((part, index) => (index % 2 === 1 ? <strong key={`${index}-${part}`}>{part}</strong> : part))}
    </p>
  );
};
