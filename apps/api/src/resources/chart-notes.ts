import { type ChartNote, mostChartNotes, newChartNoteSchema } from '@enthesis/contract';
import type { Registry } from '@enthesis/db';
import { say } from '@enthesis/languages';
import { Hono } from 'hono';
import type { AppEnv } from '../http/app-env.ts';
import { bodyOf } from '../http/body.ts';
import { idIn } from '../http/ids.ts';
import { HttpProblem, notFound } from '../http/problem.ts';
import { requireClinic } from '../identity/access.ts';
import { audit } from '../identity/audited.ts';
import { addInTurn } from '../identity/turns.ts';

/** Who says what changed at a clinic. */
const writers = ['director', 'data-manager'] as const;

const columns = 'n.note_id as id, n.since, n.words, n.condition, u.display_name as "by"';

/**
 * Notes of a clinic on its charts over time. They stand beside figures and are in none: no question, file or release
 * reads them. The log says that one was written, not what it says: an entry is kept for ever, a note can be taken away.
 */
export const chartNotes = (registry: Registry): Hono<AppEnv> =>
  new Hono<AppEnv>()
    .get('/clinic/notes', async (context) => {
      const { clinicId } = requireClinic(context.get('signIn'), [...writers, 'researcher']);
      const { rows } = await registry.identity.query<ChartNote>(
        `select ${columns} from identity.chart_note n left join identity.user u using (user_id)
         where n.clinic_id = $1 order by n.since, n.written_at, n.note_id`,
        [clinicId],
      );
      return context.json({ notes: rows });
    })
    .post('/clinic/notes', async (context) => {
      const { clinicId } = requireClinic(context.get('signIn'), writers);
      const { since, words, condition } = await bodyOf(context, newChartNoteSchema);
      const known = registry.vocabulary.conditions.map(({ id }) => id);
      if (condition !== null && !known.includes(condition)) {
        throw new HttpProblem('invalid-body', { parameter: 'condition', allowed: known });
      }
      const note = await addInTurn<ChartNote>(
        registry,
        { what: 'notes', whose: clinicId },
        `with n as (
           insert into identity.chart_note (clinic_id, user_id, since, words, condition)
           select $1, $2, $3, $4, $5
           where (select count(*) from identity.chart_note where clinic_id = $1) < ${mostChartNotes}
           returning *
         )
         select ${columns} from n left join identity.user u using (user_id)`,
        [clinicId, context.get('signIn')?.account?.userId ?? null, since, words, condition],
      );
      if (note === undefined) {
        throw new HttpProblem('conflict', { detail: say`At most ${mostChartNotes} notes are kept: remove one first.` });
      }
      await audit(registry, context, 'note-written', { detail: { note: note.id, since, condition } });
      return context.json(note, 201);
    })
    .delete('/clinic/notes/:id', async (context) => {
      const { clinicId } = requireClinic(context.get('signIn'), writers);
      const id = idIn(context);
      const { rowCount } = await registry.identity.query(
        'delete from identity.chart_note where clinic_id = $1 and note_id = $2',
        [clinicId, id],
      );
      if (rowCount === 0) throw notFound();
      await audit(registry, context, 'note-removed', { detail: { note: id } });
      return context.body(null, 204);
    });
