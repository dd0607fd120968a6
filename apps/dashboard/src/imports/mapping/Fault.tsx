import { MappingError } from '@enthesis/deidentify';
import { say, sayWritten } from '@enthesis/languages';
import { ProblemNote } from '../../figure/ProblemNote.tsx';
import uploads from '../imports.module.css';
import { Problems } from '../Problems.tsx';
import { WorkError } from './work.ts';

/** What came in the way: places in the file, or words. */
export const Fault = ({ fault }: { readonly fault: unknown }) => {
  if (fault === null) return null;
  if (fault instanceof WorkError && fault.problems.length > 0) {
    return (
      <div className={uploads.warn} role="alert">
        <p>{say('The file cannot be read further. Nothing has left this computer.')}</p>
        <Problems problems={fault.problems} more={false} csv={null} />
      </div>
    );
  }
  const said = fault instanceof WorkError || fault instanceof MappingError;
  return (
    <ProblemNote
      problem={{
        title: say('This could not be done'),
        detail: said ? sayWritten(fault.message) : say('The page could not work with this file.'),
      }}
    />
  );
};
