import { useElementSize } from '@mantine/hooks';
import { lazy, Suspense, useState } from 'react';
import { Link } from 'wouter';
import { percent, prose } from '../format.ts';
import styles from './Rates.module.css';
import { axisHeight, layoutRates, type RatePoint } from './rates.ts';

const RatesPlot = lazy(() => import('./RatesPlot.tsx'));

/** Under this width the words of a row stand above its plot. */
const narrowBelow = 440;

const Row = ({ point, onRead }: { readonly point: RatePoint; readonly onRead: (point: RatePoint | null) => void }) => (
  <li
    className={styles.row}
    data-mark={point.mark}
    data-overall={point.overall}
    onMouseEnter={() => onRead(point)}
    onMouseLeave={() => onRead(null)}
    onFocus={() => onRead(point)}
    onBlur={() => onRead(null)}
  >
    <span className={styles.label}>
      {point.href === null ? point.label : <Link href={point.href}>{point.label}</Link>}
      {point.truth === null ? null : <span className="unseen"> (in truth {percent(point.truth)})</span>}
    </span>
    {point.respondersWords === null ? (
      <span className={styles.absent}>{point.absence}</span>
    ) : (
      <>
        <span className={styles.rate}>{point.rateWords}</span>
        <span className={styles.responders}>{point.respondersWords}</span>
        <span className={styles.followed}>
          <span className={styles.narrowOnly}>followed </span>
          {point.followedWords}
          {point.note === null ? null : (
            <span className={styles.note}>
              <span aria-hidden="true">{point.note.sign}</span>
              <span className="unseen"> {prose(point.note.words)}</span>
            </span>
          )}
        </span>
      </>
    )}
  </li>
);

/** The signs of the chart, drawn once where they are used. */
const Key = () => (
  <>
    <svg viewBox="0 0 56 14" width="56" height="14" aria-hidden="true">
      <rect x="1" y="2" width="54" height="10" rx="2" fill="var(--band)" />
      <path d="M13 7h28M13 4v6M41 4v6" stroke="var(--accent)" strokeWidth="1.6" />
      <circle cx="27" cy="7" r="4" fill="var(--accent)" />
    </svg>
    <span>
      Dot and line: rate of those followed, 95&nbsp;% interval. Pale band: from none to all of the others responding.
      Hollow: few. Dashed: under 10. △&nbsp;under 80&nbsp;% followed up, ▲&nbsp;under 60&nbsp;%.
    </span>
  </>
);

/**
 * Responder rates, one row each: a dot with its interval over the band of what the unreached could change, and beside
 * it the numbers. The words are text of the page; only the drawing is a picture.
 */
export const Rates = ({
  points,
  heading,
  name,
}: {
  readonly points: readonly RatePoint[];
  /** What a row is: "Condition". */
  readonly heading: string;
  /** The drawing's accessible name. */
  readonly name: string;
}) => {
  const { ref, width } = useElementSize<HTMLDivElement>();
  const { ref: plotRef, width: plotWidth } = useElementSize<HTMLDivElement>();
  const [read, setRead] = useState<RatePoint | null>(null);
  const rows = points.filter(({ mark }) => mark !== 'empty');
  const without = points.filter(({ mark }) => mark === 'empty');
  const narrow = width > 0 && width < narrowBelow;
  const layout = layoutRates(rows, narrow);
  return (
    <div ref={ref}>
      <div
        className={styles.chart}
        data-narrow={narrow}
        style={{
          '--row': `${layout.rowHeight}px`,
          '--rows': rows.length,
          '--axis': `${axisHeight}px`,
          '--lines': layout.rowHeight < 32 || narrow ? 1 : 2,
        }}
      >
        <div className={styles.head} aria-hidden="true">
          <span className={styles.label}>{heading}</span>
          <span className={styles.rate}>rate</span>
          <span className={styles.responders}>responders</span>
          <span className={styles.followed}>followed up</span>
        </div>
        <ol className={styles.rows}>
          {rows.map((point) => (
            <Row key={point.id} point={point} onRead={setRead} />
          ))}
        </ol>
        <div ref={plotRef} className={styles.plot} role="img" aria-label={name}>
          <div aria-hidden="true">
            <Suspense fallback={null}>
              {plotWidth > 0 ? <RatesPlot layout={layout} width={plotWidth} /> : null}
            </Suspense>
          </div>
        </div>
      </div>
      {without.length === 0 ? null : (
        <p className={styles.without}>No courses: {without.map(({ label }) => label).join(', ')}.</p>
      )}
      <p className={styles.reading}>
        {read === null ? <Key /> : <span>{`${read.label}: ${prose(read.reading)}`}</span>}
      </p>
    </div>
  );
};
