import { say } from '@enthesis/languages';
import { counted } from '../../format.ts';
import { Bar } from '../Bar.tsx';
import uploads from '../imports.module.css';
import type { Busy } from './use-mapping.ts';

/** Each pass goes through the whole file. */
const passes = { survey: 0, check: 1 } as const;

/** How far the work on this computer is. */
export const BusyNote = ({
  busy: { what, progress },
  rows,
  cancel,
}: {
  readonly busy: Busy;
  /** Rows of the file; null where they are not known yet. */
  readonly rows: number | null;
  readonly cancel: () => void;
}) => {
  const label = say(what === 'looking' ? 'Looking through the file' : 'De-identifying on this computer');
  const read = progress === null ? '' : say`, pass ${passes[progress.pass] + 1} of 2: ${counted(progress.rows, 'row')}`;
  const share =
    progress === null || rows === null || rows === 0
      ? null
      : (progress.rows + passes[progress.pass] * rows) / (2 * rows);
  return (
    <div className={uploads.column} role="status">
      <Bar label={label} share={share} words={`${label}${read}`} />
      <div>
        <button type="button" className={uploads.secondary} onClick={cancel}>
          {say('Cancel')}
        </button>
      </div>
    </div>
  );
};
