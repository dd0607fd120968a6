import type { ModelId } from '@enthesis/contract';
import { say } from '@enthesis/languages';
import { useElementSize } from '@mantine/hooks';
import { type CSSProperties, useState } from 'react';
import { Link } from 'wouter';
import { percent, percentRange, prose } from '../format.ts';
import { later } from '../shell/later.tsx';
import { NotDrawn } from './NotDrawn.tsx';
import styles from './Rates.module.css';
import {
  axisHeight,
  isLongName,
  layoutRates,
  type RatePanel,
  type RatePoint,
  type RateRow,
  type RatesLayout,
  rowShapeOf,
  rowsOf,
} from './rates.ts';

/** Where a drawing will be. */
const ToBeDrawn = () => <div aria-busy="true" />;

const RatesPlot = later(async () => (await import('./RatesPlot.tsx')).RatesPlot, {
  waiting: ToBeDrawn,
  missing: () => <NotDrawn />,
});

/** Under this width the words of a row stand above its plot. */
const narrowBelow = 350;
/** Under this width a panel has no room to write the follow-up of each row. */
const tightBelow = 560;

/** Tells which row a reader points at, or that it is none. */
export type OnRead = (words: string | null) => void;

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

const Row = ({
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

/** A panel's number, for the style sheet to place it by. */
const placeOf = (index: number): CSSProperties => ({ '--panel': index });

/** The sign of a model, and what it is. */
const ModelSign = ({ model }: { readonly model: ModelId }) =>
  model === 'none' ? null : (
    <>
      {' '}
      <svg viewBox="0 0 14 14" width="14" height="14" aria-hidden="true">
        {model === 'chance' ? (
          <rect width="14" height="14" rx="2" fill="var(--model)" />
        ) : (
          <rect x="3" y="3" width="8" height="8" fill="none" stroke="var(--model-mark)" strokeWidth="1.8" />
        )}
      </svg>
      {model === 'chance'
        ? say(
            ' Shaded, a model, not a measurement: the rate to be expected if nothing changed, only because those who feel worst when first asked tend to feel less bad when asked again (regression to the mean).',
          )
        : say(' A model, not a measurement: the rate pooled with all clinics.')}
    </>
  );

/** The signs of the chart, drawn once where they are used; or the row that is pointed at, in words. */
export const Reading = ({
  read,
  model = 'none',
}: {
  readonly read: string | null;
  /** The model that is drawn. */
  readonly model?: ModelId;
}) => (
  <p className={styles.reading}>
    {read === null ? (
      <>
        <svg viewBox="0 0 56 14" width="56" height="14" aria-hidden="true">
          <rect x="1" y="2" width="54" height="10" rx="2" fill="var(--band)" />
          <path d="M13 7h28M13 4v6M41 4v6" stroke="var(--accent)" strokeWidth="1.6" />
          <circle cx="27" cy="7" r="4" fill="var(--accent)" />
        </svg>
        <span>
          {say(
            'Dot and line: rate of those followed, 95 % interval. Pale band: from none to all of the others responding. Hollow: few. Dashed: under 10. △ under 80 % followed up, ▲ under 60 %.',
          )}
          <ModelSign model={model} />
        </span>
      </>
    ) : (
      <span>{read}</span>
    )}
  </p>
);

/** The model that rows of the panels have beside them. */
export const modelIn = (panels: readonly RatePanel[]): ModelId => {
  const points = panels.flatMap((panel) => panel.points);
  if (points.some(({ chance }) => chance !== null)) return 'chance';
  return points.some(({ pooled }) => pooled !== null) ? 'pooled' : 'none';
};

interface Props {
  /** Side by side, on the same rows; one panel has room for the follow-up of each row too. */
  readonly panels: readonly RatePanel[];
  /** What a row is: "Condition". */
  readonly heading: string;
  /** The drawing's accessible name. */
  readonly name: string;
  /** Height all rows together may take before they shrink. */
  readonly room?: number;
  /** Whether it has to share a sheet of paper: rows are low, and never in several lines. */
  readonly compact?: boolean;
  /** Hears what is pointed at, where the words for it stand outside; without one they stand under the chart. */
  readonly onRead?: OnRead;
}

/**
 * Responder rates, one row each: a dot with its interval over the band of what the unreached could change, and beside
 * it the numbers. The words are text of the page; only the drawing is a picture.
 */
export const Rates = ({ panels, heading, name, room, compact = false, onRead }: Props) => {
  const { ref, width } = useElementSize<HTMLDivElement>();
  const [read, setRead] = useState<string | null>(null);
  const { rows, without } = rowsOf(panels);
  const narrow = !compact && width > 0 && width < narrowBelow;
  const longNames = panels.length === 1 && rows.some(isLongName);
  const shape = rowShapeOf({ rows: rows.length, panels: panels.length, narrow, room, compact, longNames });
  return (
    <div ref={ref}>
      <div
        className={styles.chart}
        data-narrow={narrow}
        data-panels={panels.length}
        data-long-names={longNames}
        data-tight={!narrow && width < tightBelow * panels.length}
        style={{
          '--row': `${shape.rowHeight}px`,
          '--rows': rows.length,
          '--axis': `${axisHeight}px`,
          '--lines': shape.rowHeight < 32 || narrow ? 1 : 2,
        }}
      >
        <div className={styles.head} aria-hidden="true">
          <span className={styles.label}>{heading}</span>
          {panels.map(({ id, heading: over }, index) => (
            <span key={id} className={styles.numbers} style={placeOf(index)}>
              <span className={styles.over}>{over}</span>
              <span className={styles.rate}>{say('rate')}</span>
              <span className={styles.responders}>{say('responders')}</span>
              <span className={styles.followed}>
                <span className={styles.followedWords}>{say('followed up')}</span>
              </span>
            </span>
          ))}
        </div>
        <ol className={styles.rows}>
          {rows.map((row) => (
            <Row key={row.id} row={row} panels={panels} onRead={onRead ?? setRead} />
          ))}
        </ol>
        {panels.map((panel, index) => (
          <Picture
            key={panel.id}
            layout={layoutRates(
              rows.map(({ points }) => points[index] ?? null),
              shape.rowHeight,
              shape.middleOf(index),
            )}
            name={panel.heading === null ? name : `${panel.heading}: ${name}`}
            axis={index === 0 || !narrow}
            place={placeOf(index)}
          />
        ))}
      </div>
      {without.length === 0 ? null : <p className={styles.without}>{say`No courses: ${without.join(', ')}.`}</p>}
      {onRead === undefined ? <Reading read={read} model={modelIn(panels)} /> : null}
    </div>
  );
};

const Picture = ({
  layout,
  name,
  axis,
  place,
}: {
  readonly layout: RatesLayout;
  readonly name: string;
  readonly axis: boolean;
  readonly place: CSSProperties;
}) => {
  const { ref, width } = useElementSize<HTMLDivElement>();
  return (
    <div ref={ref} className={styles.plot} style={place} role="img" aria-label={name}>
      <div aria-hidden="true">
        {width > 0 ? <RatesPlot layout={layout} width={width} axis={axis} /> : <ToBeDrawn />}
      </div>
    </div>
  );
};
