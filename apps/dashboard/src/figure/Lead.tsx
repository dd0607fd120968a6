import { responders, type Selection } from '@enthesis/contract';
import { useAnswer } from '../ask.ts';
import { prose } from '../format.ts';
import styles from './Lead.module.css';
import { NothingImported } from './NothingImported.tsx';

/** Sets off the shares of a sentence; what stands in brackets stays as it is. */
const emphasised = (sentence: string) =>
  sentence
    .split(/(\(.*?\)|\d+\u202f%)/)
    .map((part, index) =>
      /^\d/.test(part) && index % 2 === 1 ? <strong key={`${index}-${part}`}>{part}</strong> : part,
    );

/** The answer in one sentence, at the head of the page; its shares stand out. */
export const Lead = ({ selection }: { readonly selection: Selection }) => {
  const { data, error } = useAnswer(responders, selection);
  if (error !== null && data === undefined) return null;
  if (data?.meta.asOf === null) return <NothingImported />;
  return (
    <p className={styles.lead} aria-live="polite">
      {data === undefined ? '\u00a0' : emphasised(prose(data.meta.sentence))}
    </p>
  );
};
