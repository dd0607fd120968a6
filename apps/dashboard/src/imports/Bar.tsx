import styles from './imports.module.css';

/** How far something is; without a share only that it goes on. */
export const Bar = ({
  label,
  share,
  words,
}: {
  readonly label: string;
  /** 0 to 1; null where the whole is not known. */
  readonly share: number | null;
  readonly words: string;
}) => (
  <div className={styles.bar}>
    <progress aria-label={label} max={1} {...(share === null ? {} : { value: Math.min(1, share) })} />
    <span>{words}</span>
  </div>
);
