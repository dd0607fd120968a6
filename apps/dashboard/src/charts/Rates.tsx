import { say } from '@enthesis/languages';
import { useElementSize } from '@mantine/hooks';
import { type CSSProperties, useState } from 'react';
import { later } from '../shell/later.tsx';
import { NotDrawn } from './NotDrawn.tsx';
import styles from './Rates.module.css';
import { modelIn, Reading } from './RatesReading.tsx';
import { type OnRead, placeOf, Row } from './RatesRow.tsx';
import { axisHeight, isLongName, layoutRates, type RatePanel, type RatesLayout, rowShapeOf, rowsOf } from './rates.ts';

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
