import { say } from '@enthesis/languages';
import { type DragEvent, type ReactNode, useId, useState } from 'react';
import { droppedFiles } from './dropped.ts';
import styles from './imports.module.css';

/** A place to drop files or a folder on, with a button that does the same. */
export const DropZone = ({
  label,
  onFiles,
  accept,
  many = true,
  disabled = false,
  children,
}: {
  /** The words of the button. */
  readonly label: string;
  readonly onFiles: (files: readonly File[]) => void;
  readonly accept?: string;
  readonly many?: boolean;
  readonly disabled?: boolean;
  readonly children?: ReactNode;
}) => {
  const id = useId();
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    if (!disabled) void droppedFiles(event.dataTransfer).then(onFiles);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is for the mouse alone; the button does the same.
    <div
      className={styles.drop}
      data-over={over}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <input
        id={id}
        type="file"
        className="unseen"
        accept={accept}
        multiple={many}
        disabled={disabled}
        onChange={({ target }) => {
          onFiles([...(target.files ?? [])]);
          // The same file, mended, may be chosen again.
          target.value = '';
        }}
      />
      <label htmlFor={id} className={styles.choose}>
        {label}
      </label>
      <span className={styles.dim}>{children ?? say(many ? 'or drop them here' : 'or drop it here')}</span>
    </div>
  );
};
