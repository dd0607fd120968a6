import { networkResponders, responders, type Selection, toSearch } from '@enthesis/contract';
import { say } from '@enthesis/languages';
import { useState } from 'react';
import { Link } from 'wouter';
import { useAnswer } from '../ask.ts';
import { Rates } from '../charts/Rates.tsx';
import figures from '../figure/Figure.module.css';
import { Captions, Origin } from '../figure/Footnotes.tsx';
import { ProblemNote, problemOf } from '../figure/ProblemNote.tsx';
import { prose } from '../format.ts';
import { conditionPoints } from '../questions/points.ts';

/**
 * The own clinic's exact rates beside the network's protected ones, row by row: two figures of two kinds, each with its own
 * interval, and no order among clinics. Each has its own file, for they are two answers.
 */
export const ClinicAgainstNetwork = ({ selection }: { readonly selection: Selection }) => {
  const [read, setRead] = useState<string | null>(null);
  const asked: Selection = { ...selection, by: ['condition'] };
  const own = useAnswer(responders, asked);
  const network = useAnswer(networkResponders, asked);
  const error = own.error ?? network.error;
  if (error !== null) {
    return (
      <ProblemNote problem={problemOf(error)} retry={() => void Promise.all([own.refetch(), network.refetch()])} />
    );
  }
  if (own.data === undefined || network.data === undefined) {
    return (
      <div className={figures.skeleton} style={{ height: 480 }} role="status">
        <span className="unseen">{say('Loading the comparison')}</span>
      </div>
    );
  }
  const [ownMeta, networkMeta] = [own.data.meta, network.data.meta];
  const clinic = ownMeta.clinic.name;
  if (networkMeta.release === null) return null;
  return (
    <section
      id="against"
      className={figures.figure}
      aria-labelledby="against-title"
      aria-busy={own.isFetching || network.isFetching}
      data-figure="against"
    >
      <div className={figures.head}>
        <h2 id="against-title">{say`Responder rate by condition: ${clinic} and all clinics`}</h2>
      </div>
      <p className={figures.sentence}>
        {prose(say`${clinic}: ${ownMeta.sentence} All clinics: ${networkMeta.sentence}`)}
      </p>
      <Rates
        heading={say('Condition')}
        name={`${ownMeta.sentence} ${networkMeta.sentence}`}
        panels={[
          {
            id: 'own',
            heading: say('This clinic'),
            points: conditionPoints(own.data.cells),
            absence: say('none, or pooled'),
          },
          {
            id: 'network',
            heading: say('All clinics'),
            absence: say('not in the release'),
            points: conditionPoints(network.data.cells).map((point) => ({ ...point, href: null })),
          },
        ]}
        onRead={setRead}
      />
      <p aria-live="polite">{read === null ? '\u00a0' : prose(read)}</p>
      <p className={figures.caption}>
        {say(
          'The own rates are exact, those of all clinics protected; the own clinic is one of all. Patients differ between clinics, and so does follow-up: a lower or higher rate is not worse or better care.',
        )}
      </p>
      <p>
        <Link href={`/responders?${toSearch(responders, selection)}`}>{say('The own figures with their file')}</Link>{' '}
        <Link href={`/network?${toSearch(networkResponders, asked)}`}>{say('All clinics with their files')}</Link>
      </p>
      <Captions metas={[networkMeta]} />
      <Origin metas={[networkMeta]} />
    </section>
  );
};
