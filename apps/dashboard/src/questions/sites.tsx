import { positionWords, reasonWords, type Selection, type SitesCell, sites, statusWords } from '@enthesis/contract';
import { say } from '@enthesis/languages';
import { Drawing } from '../charts/Columns.tsx';
import { layoutFunnel } from '../charts/funnel.ts';
import type { Column } from '../figure/DataTable.tsx';
import styles from '../figure/Figure.module.css';
import { Figure } from '../figure/Figure.tsx';
import notes from '../figure/notes.module.css';
import { absent, count, figure, hundredths, percent, percentRange, points, prose, range } from '../format.ts';
import { clinicRows, funnelOf } from './funnel-points.ts';

const { columns: meaning } = sites;
type Figures = Exclude<keyof typeof meaning, 'position'>;

const column = (heading: string, key: Figures, write: (value: number) => string): Column<SitesCell> => ({
  key,
  heading,
  meaning: meaning[key],
  write: (cell) => figure(cell[key], write),
});

const between = (
  heading: string,
  lower: Figures,
  upper: Figures,
  write: (lower: number, upper: number) => string = limitRange,
): Column<SitesCell> => ({
  key: lower,
  heading,
  meaning: `${meaning[lower]} ${meaning[upper]}`,
  write: (cell) => range(cell[lower], cell[upper], write),
});

/** Limits are cut off at none and all where they are read. */
const limitRange = (lower: number, upper: number): string => percentRange(Math.max(0, lower), Math.min(1, upper));

const columns: readonly Column<SitesCell>[] = [
  column(say('Followed'), 'followed', count),
  column(say('Responders'), 'responders', count),
  column(say('Rate'), 'rate', percent),
  between(say('95 % interval'), 'ci95Lower', 'ci95Upper', percentRange),
  column(say('Left out'), 'leftOut', count),
  column(say('All clinics'), 'networkRate', percent),
  column(say('Expected'), 'expected', points),
  column(say('Ratio'), 'ratio', hundredths),
  column(say('Standardised'), 'standardisedRate', percent),
  between(say('95 % limits'), 'limit95Lower', 'limit95Upper'),
  between(say('99.8 % limits'), 'limit998Lower', 'limit998Upper'),
  column(say('Phi'), 'phi', points),
  between(say('Widened, 95 %'), 'widened95Lower', 'widened95Upper'),
  between(say('Widened, 99.8 %'), 'widened998Lower', 'widened998Upper'),
  {
    key: 'position',
    heading: say('Lies'),
    meaning: meaning.position,
    write: ({ position }) => (position === null ? absent : prose(positionWords[position])),
  },
];

/** Why the first row has no funnel, in the contract's words. */
const absenceOf = (cells: readonly SitesCell[]): string => {
  const [own] = clinicRows(cells);
  if (own === undefined) return statusWords.empty;
  return own.because === null ? statusWords[own.status] : reasonWords[own.because];
};

const Funnel = ({ cells, name }: { readonly cells: readonly SitesCell[]; readonly name: string }) => {
  const funnel = funnelOf(cells);
  if (funnel === null) return <p className={notes.empty}>{absenceOf(cells)}.</p>;
  const held = funnel.standardised ?? funnel.rate;
  return (
    <>
      <Drawing
        layout={layoutFunnel(funnel, {
          target: say`all clinics ${percent(funnel.target)}`,
          own: held === null ? '' : say`this clinic ${percent(held)}`,
        })}
        name={name}
        height={300}
      />
      <p className={styles.caption}>
        {say(
          'Across: courses followed. Dotted line: the published rate of all clinics. Dashed: limits that 95 % of clinics of a size would keep by chance; outer lines: 99.8 %. Full dot: this clinic, standardised by condition. Hollow, with its 95 % interval: its rate as counted. No other clinic is drawn.',
        )}
      </p>
    </>
  );
};

/** Whether this clinic differs from all clinics by more than chance; no clinic is ranked. */
export const Sites = ({ selection }: { readonly selection: Selection }) => (
  <Figure
    id="sites"
    title={sites.title}
    question={sites}
    selection={{ ...selection, by: [] }}
    height={420}
    about={
      <p>
        {say(
          'The smaller a clinic, the further its rate is thrown by chance: the limits open to the left. The own counts are exact, the rate of all clinics is that of a release. With conditions together the own rate is standardised: as many responders as this clinic has, over as many as it would have if each condition responded as over all clinics. The drawing is of the first row of the table; the table also has each condition by itself.',
        )}
      </p>
    }
    columns={columns}
    chart={({ cells, meta }) => <Funnel cells={cells} name={prose(meta.sentence)} />}
  />
);
