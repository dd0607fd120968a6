import { responseBySession as question, type Selection, type ViewId } from '@enthesis/contract';
import { allOf, asOf, type DefinedSelection, readClinic } from '@enthesis/db';
import type { Answered } from '../answer/asked.ts';
import { metaOf } from '../answer/meta.ts';
import { attendanceView } from '../by-session/attendance.ts';
import { aalenJohansenView, kaplanMeierView } from '../by-session/first-response.ts';
import { landmarkView, plannedView, receivedView } from '../by-session/received.ts';
import type { View } from '../by-session/view.ts';

const views: Readonly<Record<ViewId, View>> = {
  c: aalenJohansenView,
  km: kaplanMeierView,
  b: attendanceView,
  a: receivedView,
  landmark: landmarkView,
  plan: plannedView,
};

const viewOf = ({ view }: Selection): View => {
  if (view === null) throw new Error('response by session needs a view');
  return views[view];
};

const defined = (selection: Selection): DefinedSelection => {
  const { definition } = selection;
  if (definition === null) throw new Error('response by session needs a definition');
  return { ...selection, definition };
};

/** When do courses respond? */
export const responseBySession: Answered = {
  question,
  queries: (reader, registry, selection) => viewOf(selection).queries(reader, registry, defined(selection)),
  answer: async (asking) => {
    const selection = defined(asking.selection);
    const { looked, imported } = await readClinic(asking.registry, asking.clinic.clinicId, (reader) =>
      allOf({
        looked: viewOf(selection).look(reader, { ...asking, selection }),
        imported: asOf(reader),
      }),
    );
    const { cells, denominators, instruments, sentence, captions, withheld = null } = looked;
    const meta = metaOf(asking, { question, imported, denominators, instruments, sentence, captions, withheld });
    return question.answerSchema.parse({ cells, meta });
  },
};
