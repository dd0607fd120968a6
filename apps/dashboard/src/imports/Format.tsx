import { importTables, type Rule } from '@enthesis/contract';
import { WordTable } from '../figure/WordTable.tsx';

/** What a column may hold, in words. */
const ruleWords = (rule: Rule): string => {
  switch (rule.kind) {
    case 'code':
      return rule.codes.join(', ');
    case 'integer':
      return `whole number ${rule.min} to ${rule.max}`;
    case 'number':
      return `number ${rule.min} to ${rule.max}`;
    case 'study-id':
      return '2 to 32 letters, digits, - or _; no date, phone or record number';
    case 'practitioner':
      return 'P1 to P999';
    case 'condition':
      return 'id of a condition (Methods)';
    case 'instrument':
      return 'id of an instrument (Methods)';
    case 'score':
      return 'number within the range of the instrument';
  }
};

/** The columns of the files. */
export const Format = () => (
  <>
    {importTables.map(({ file, required, columns }) => (
      <section key={file} aria-labelledby={`format-${file}`}>
        <h3 id={`format-${file}`}>
          <code>{file}</code> {required ? '' : '(may be absent)'}
        </h3>
        <WordTable
          caption={`Columns of ${file}`}
          headings={['Column', 'Needed', 'Holds', 'Meaning']}
          rows={columns.map((column) => ({
            id: column.name,
            fields: [
              <code key="name">{column.name}</code>,
              column.required ? 'always' : 'optional',
              ruleWords(column.rule),
              column.meaning,
            ],
          }))}
        />
      </section>
    ))}
  </>
);
