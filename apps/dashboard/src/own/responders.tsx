import {
  answerHref,
  type OwnMeta,
  type OwnRespondersCell,
  ownResponders as question,
  responders,
  type Selection,
} from '@enthesis/contract';
import { say } from '@enthesis/languages';
import { Rates } from '../charts/Rates.tsx';
import type { Column } from '../figure/DataTable.tsx';
import { Figure } from '../figure/Figure.tsx';
import type { FigureFile } from '../figure/Tools.tsx';
import { figure, percent, prose } from '../format.ts';
import { columns as clinicColumns } from '../questions/responders.tsx';
import { ownPoints } from './own-points.ts';

/** The columns of a clinic's rates, and what share of those due was followed. */
const columns: readonly Column<OwnRespondersCell>[] = [
  ...clinicColumns,
  {
    key: 'followUpRate',
    heading: say('Share followed'),
    meaning: question.columns.followUpRate,
    write: ({ followUpRate }) => figure(followUpRate, percent),
  },
];

/** A script's token reads one clinic: it asks for each by itself, and is given the same figures. */
const filesForScripts = (selection: Selection): readonly FigureFile[] => {
  const asked: Selection = { ...selection, by: ['condition'] };
  return [
    {
      words: say('A token reads one clinic: ask once with a token of each'),
      csv: answerHref(responders, asked, 'csv'),
      metadata: answerHref(responders, asked, 'metadata'),
    },
  ];
};

/** The responder rate of each clinic that the reader directs; none is added up, compared or ranked. */
export const OwnResponders = ({ selection }: { readonly selection: Selection }) => (
  <Figure<OwnRespondersCell, OwnMeta>
    id="own-clinics"
    title={say('Responder rate, each of my clinics by itself')}
    question={question}
    selection={selection}
    sentenceElsewhere
    height={260}
    about={
      <p>
        {say(
          'Each row is what the pages of that clinic show: those who met the definition, divided by those who were followed up. Rows stand in the order of names and are not ranked, nothing is added up over clinics and no difference is tested. What is hidden on the pages of a clinic is hidden here.',
        )}
      </p>
    }
    columns={columns}
    filesForScripts={filesForScripts(selection)}
    chart={({ cells, meta }) => (
      <Rates
        heading={say('Clinic')}
        name={prose(meta.sentence)}
        panels={[{ id: 'own', heading: null, points: ownPoints(cells, meta.clinics) }]}
        room={320}
      />
    )}
  />
);
