import type { ModelId } from '@enthesis/contract';
import { say } from '@enthesis/languages';
import styles from './Rates.module.css';
import type { RatePanel } from './rates.ts';

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
