import { pieces } from '../pieces.ts';
import styles from './notes.module.css';

/** How figures come into being: the command that imports a folder. */
export const HowToImport = ({ clinic }: { readonly clinic: string }) => (
  <div className={styles.how}>
    <p>
      {pieces`A folder with ${<code>episodes.csv</code>}, ${<code>scores.csv</code>} and, where there were treatment visits, ${<code>sessions.csv</code>} and ${<code>events.csv</code>} becomes figures with one command on the machine that runs this registry:`}
    </p>
    <pre>
      <code>{`npm run -s enthesis -- import FOLDER --clinic ${clinic}`}</code>
    </pre>
    <p>
      {pieces`${<code>--dry-run</code>} checks the folder and says what would change, without changing anything. ${<code>--replace</code>} makes the folder the clinic’s whole registry. Any faulty row refuses the whole import and is named by file, line and column, never by its value. The same content twice changes nothing.`}
    </p>
  </div>
);
