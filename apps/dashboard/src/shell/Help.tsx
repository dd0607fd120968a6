import { say } from '@enthesis/languages';
import { useState } from 'react';
import { Dialog } from './Dialog.tsx';
import styles from './Keys.module.css';
import type { NavigationLink } from './Navigation.tsx';
import { letters } from './shortcuts.ts';
import { areOn, turn } from './use-shortcuts.ts';

const always = [
  { keys: ['?'], does: say('This list') },
  { keys: ['/'], does: say('Find a condition') },
  { keys: ['v'], does: say('Saved views') },
  { keys: ['t'], does: say('The figure in view as a table, or back') },
  { keys: ['d'], does: say('Download the file of the figure in view') },
  { keys: ['i'], does: say('How the figure in view is read, its sources and columns') },
  { keys: ['Esc'], does: say('Close what is open') },
] as const;

/** All keys and what they do. */
export const Help = ({
  links,
  onClose,
}: {
  readonly links: readonly NavigationLink[];
  readonly onClose: () => void;
}) => {
  const [on, setOn] = useState(areOn);
  const pages = links.flatMap(({ href, label }) => {
    const letter = letters[href];
    return letter === undefined ? [] : [{ keys: ['g', letter], does: label }];
  });
  return (
    <Dialog title={say('Keys')} onClose={onClose}>
      <dl className={styles.keys}>
        {[...always, ...pages].map(({ keys, does }) => (
          <div key={does}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <label className={styles.turn}>
        <input
          type="checkbox"
          checked={on}
          onChange={({ target }) => {
            turn(target.checked);
            setOn(target.checked);
          }}
        />
        <span>{say('Single keys do this in this browser')}</span>
      </label>
    </Dialog>
  );
};
