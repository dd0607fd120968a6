import { say } from '@enthesis/languages';
/** Stands while the page's first words are on their way. */
export const Opening = () => (
  <p role="status" style={{ padding: 24, color: 'var(--muted)' }}>
    {say('Opening …')}
  </p>
);
