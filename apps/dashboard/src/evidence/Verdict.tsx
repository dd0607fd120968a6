import { type VerdictId, verdictLabels } from '@enthesis/contract';
import styles from './evidence.module.css';

/** A verdict in its words; the colour only repeats them. */
export const Verdict = ({ verdict }: { readonly verdict: VerdictId }) => (
  <span className={styles.verdict} data-verdict={verdict}>
    {verdictLabels[verdict]}
  </span>
);
