import { say } from '@enthesis/languages';
import type { CSSProperties } from 'react';
import { Link } from 'wouter';
import { percent, percentRange, prose } from '../format.ts';
import styles from './Rates.module.css';
import type { RatePanel, RatePoint, RateRow } from './rates.ts';

/** Tells which row a reader points at, or that it is none. */
export type OnRead = (words: string | null) => void;

/** A panel's number, for the style sheet to place it by. */
export const placeOf = (index: number): CSSProperties => ({ '--panel': index });

/** Numbers of one row in one panel. The interval is drawn; who listens hears it. */
const Numbers = ({ point, panel }: { readonly point: RatePoint | null; readonly panel: RatePanel }) => {
  const tag = panel.heading === null ? null : <span className={styles.tag}>{panel.heading} </span>;
  if (point === null || point.respondersWords === null)
    return (
      <>
        {tag}
        <span className={styles.absent}>
          {point === null
            ? (panel.absence ?? say('no courses'))
            : point.mark === 'empty'
              ? say('no courses')
              : point.absence}
          <Truth point={point} />
        </span>
      </>
    );
  return (
    <>
      {tag}
      <span className={styles.rate}>
        {point.rateWords}
        <Truth point={point} />
        <Modelled point={point} />
      </span>
      <span className={styles.responders}>
        {point.respondersWords}
        <span className="unseen">{` ${point.intervalWords} `}</span>
      </span>
      <span className={styles.followed}>
        <span className={styles.followedWords}>
          <span className={styles.narrowOnly}>{say('followed ')}</span>
          {point.followedWords}
        </span>
        {point.note === null ? null : (
          <span className={styles.note}>
            <span aria-hidden="true">{point.note.sign}</span>
            <span className="unseen"> {prose(point.note.words)}</span>
          </span>
        )}
      </span>
    </>
  );
};

const Truth = ({ point }: { readonly point: RatePoint | null }) =>
  point === null || point.truth === null ? null : (
    <span className="unseen">{say` (in truth ${percent(point.truth)})`}</span>
  );

/** The model a row is to be read by, for who listens; it is drawn, and in the table. */
const Modelled = ({ point: { chance, pooled } }: { readonly point: RatePoint }) => (
  <>
    {chance === null ? null : (
      <span className="unseen">{say` (by chance alone, a model: ${percentRange(chance.lower, chance.upper)})`}</span>
    )}
    {pooled === null ? null : (
      <span className="unseen">{say` (pooled with all clinics, a model: ${percent(pooled)})`}</span>
    )}
  </>
);

const readingOf = ({ label, points }: RateRow, panels: readonly RatePanel[]): string =>
  points
    .flatMap((point, index) => {
      const heading = panels[index]?.heading ?? null;
      return point === null ? [] : [`${heading === null ? '' : `${heading}: `}${prose(point.reading)}`];
    })
    .reduce((all, one, index) => `${all}${index === 0 ? ': ' : ' | '}${one}`, label);

/** A row in words and numbers, in the place of each panel. */
export const Row = ({
  row,
  panels,
  onRead,
}: {
  readonly row: RateRow;
  readonly panels: readonly RatePanel[];
  readonly onRead: OnRead;
}) => {
  const read = () => onRead(readingOf(row, panels));
  const leave = () => onRead(null);
  return (
    <li
      className={styles.row}
      data-overall={row.overall}
      onMouseEnter={read}
      onMouseLeave={leave}
      onFocus={read}
      onBlur={leave}
    >
      <span className={styles.label}>{row.href === null ? row.label : <Link href={row.href}>{row.label}</Link>}</span>
      {panels.map((panel, index) => (
        <span key={panel.id} className={styles.numbers} data-mark={row.points[index]?.mark} style={placeOf(index)}>
          <Numbers point={row.points[index] ?? null} panel={panel} />
        </span>
      ))}
    </li>
  );
};
