import {
  type AnyMeta,
  answerHref,
  flagWords,
  type Question,
  reasonWords,
  type Selection,
  statusWords,
} from '@enthesis/contract';
import { columnsOf } from './csv.ts';

/** What stands beside a CSV file so that it can be read and cited without this program. */
export const metadataOf = (question: Question, selection: Selection, meta: AnyMeta, rows: number) => ({
  title: question.title,
  summary: question.summary,
  csv: answerHref(question, selection, 'csv'),
  rows,
  columns: columnsOf(question, meta).map(({ name, description }) => ({ name, description })),
  status: statusWords,
  because: reasonWords,
  flags: flagWords,
  meta,
});
