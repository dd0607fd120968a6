import { apiBase, type Me } from '@enthesis/contract';
import { keepLanguage, type Language, languageIds, languages, readersLanguage } from '@enthesis/languages';
import { useEffect, useId } from 'react';
import { sendJson } from '../ask.ts';
import styles from './Shell.module.css';

/** The page is loaded anew, so that no word stays from before. */
const readIn = (language: Language): void => {
  if (keepLanguage(language)) window.location.reload();
};

/** Each language by its own name. An account keeps the choice, for its other browsers and for its mails. */
export const LanguageChoice = ({ user }: Pick<Me, 'user'>) => {
  const id = useId();
  const kept = user?.language ?? null;
  useEffect(() => {
    if (kept !== null && kept !== readersLanguage()) readIn(kept);
  }, [kept]);
  const choose = (language: Language) => {
    const read = () => readIn(language);
    if (user === null) read();
    else void sendJson('POST', `${apiBase}/account/language`, { language }).then(read, read);
  };
  return (
    <p className={styles.language}>
      {/* Whoever cannot read the page finds the word in both. */}
      <label htmlFor={id} lang="mul">
        Language · Idioma
      </label>{' '}
      <select id={id} value={readersLanguage()} onChange={({ target }) => choose(target.value as Language)}>
        {languageIds.map((language) => (
          <option key={language} value={language} lang={language}>
            {languages[language].name}
          </option>
        ))}
      </select>
    </p>
  );
};
