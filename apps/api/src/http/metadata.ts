import {
  type AnyQuestion,
  answerHref,
  flagWords,
  type Meta,
  reasonWords,
  type Selection,
  statusWords,
} from '@enthesis/contract';
import { columnsOf } from './csv.ts';

/** What stands beside a CSV file so that it can be read and cited without this program. */
export const metadataOf = (question: AnyQuestion, selection: Selection, meta: Meta, rows: number) => ({
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
