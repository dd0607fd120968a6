import { groupLabels } from '@enthesis/contract';
import { say } from '@enthesis/languages';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { useVocabulary } from '../ask.ts';
import { Dialog } from './Dialog.tsx';
import styles from './Keys.module.css';

/** Finds a condition by a piece of its name and leads to its page. */
export const ConditionSearch = ({ onClose }: { readonly onClose: () => void }) => {
  const { conditions } = useVocabulary();
  const [words, setWords] = useState('');
  const [, navigate] = useLocation();
  const wanted = words.trim().toLowerCase();
  const found = conditions.filter(({ label }) => label.toLowerCase().includes(wanted));
  const [first] = found;
  return (
    <Dialog title={say('Find a condition')} onClose={onClose}>
      <form
        className={styles.search}
        onSubmit={(event) => {
          event.preventDefault();
          if (first === undefined) return;
          navigate(`/conditions/${first.id}`);
          onClose();
        }}
      >
        <label>
          <span>{say('Part of its name; Enter opens the first')}</span>
          <input type="search" data-first value={words} onChange={({ target }) => setWords(target.value)} />
        </label>
      </form>
      <p className="unseen" role="status">
        {say`${found.length} found`}
      </p>
      <ul className={styles.found}>
        {found.map(({ id, label, group }) => (
          <li key={id}>
            <Link href={`/conditions/${id}`} onClick={onClose}>
              {label}
            </Link>{' '}
            <span>{groupLabels[group] ?? group}</span>
          </li>
        ))}
      </ul>
      {found.length === 0 ? <p>{say('No condition has these letters in its name.')}</p> : null}
    </Dialog>
  );
};
