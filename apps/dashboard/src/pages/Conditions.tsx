import { type Condition, type CoverageCell, coverage, groupLabels } from '@enthesis/contract';
import { say } from '@enthesis/languages';
import { Link } from 'wouter';
import { useAnswer, useVocabulary } from '../ask.ts';
import { counted } from '../format.ts';
import { PageHeading } from '../shell/PageHeading.tsx';
import styles from './Conditions.module.css';

/** Whether a row of the answer pools conditions, this one perhaps among them. */
const mayBePooled = (cells: readonly CoverageCell[], { group }: Condition): boolean =>
  cells.some((cell) => cell.condition?.id === 'other' || cell.condition?.id === `other-${group}`);

/** How many courses a condition has here, or why no number stands beside it. */
const enrolledWords = (cells: readonly CoverageCell[] | undefined, condition: Condition): string => {
  const cell = cells?.find((one) => one.condition?.id === condition.id);
  if (cells === undefined) return '\u00a0';
  if (cell === undefined) return mayBePooled(cells, condition) ? say('too few to stand alone') : say('no courses');
  if (cell.status === 'empty') return say('no courses');
  return cell.enrolled === null ? say('hidden') : counted(cell.enrolled, 'course');
};

/** All conditions of the vocabulary, by region of the body, each with its page. */
export const Conditions = () => {
  const { conditions } = useVocabulary();
  const { data } = useAnswer(coverage, { ...coverage.defaults, by: ['condition'] });
  const groups = [...new Set(conditions.map(({ group }) => group))];
  return (
    <>
      <PageHeading title={say('Conditions')}>
        {say('One page each: responders by number of sessions, change over time, who is counted.')}
      </PageHeading>
      <div className={styles.groups}>
        {groups.map((group) => (
          <section key={group} aria-labelledby={`group-${group}`}>
            <h2 id={`group-${group}`} className={styles.group}>
              {groupLabels[group] ?? group}
            </h2>
            <ul>
              {conditions
                .filter((condition) => condition.group === group)
                .map((condition) => (
                  <li key={condition.id} className={styles.condition}>
                    <Link href={`/conditions/${condition.id}`}>{condition.label}</Link>
                    <span>{enrolledWords(data?.cells, condition)}</span>
                  </li>
                ))}
            </ul>
          </section>
        ))}
      </div>
    </>
  );
};
