import { importTables, type Rule } from '@enthesis/contract';
import { say } from '@enthesis/languages';
import { WordTable } from '../figure/WordTable.tsx';

/** What a column may hold, in words. */
const ruleWords = (rule: Rule): string => {
  switch (rule.kind) {
    case 'code':
      return rule.codes.join(', ');
    case 'integer':
      return say`whole number ${rule.min} to ${rule.max}`;
    case 'number':
      return say`number ${rule.min} to ${rule.max}`;
    case 'study-id':
      return say('2 to 32 letters, digits, - or _; no date, phone or record number');
    case 'practitioner':
      return say('P1 to P999');
    case 'condition':
      return say('id of a condition (Methods)');
    case 'instrument':
      return say('id of an instrument (Methods)');
    case 'score':
      return say('number within the range of the instrument');
  }
};

/** The columns of the files. */
export const Format = () => (
  <>
    {importTables.map(({ file, required, columns }) => (
      <section key={file} aria-labelledby={`format-${file}`}>
        <h3 id={`format-${file}`}>
          <code>{file}</code> {required ? '' : say('(may be absent)')}
        </h3>
        <WordTable
          caption={say`Columns of ${file}`}
          headings={[say('Column'), say('Needed'), say('Holds'), say('Meaning')]}
          rows={columns.map((column) => ({
            id: column.name,
            fields: [
              <code key="name">{column.name}</code>,
              say(column.required ? 'always' : 'optional'),
              ruleWords(column.rule),
              column.meaning,
            ],
          }))}
        />
      </section>
    ))}
  </>
);
