import { keepLanguage, type Language, languageIds, languages, readersLanguage } from '@enthesis/languages';
import { useId } from 'react';
import styles from './Shell.module.css';

/** Each language by its own name. The page is loaded anew, so that no word stays from before. */
export const LanguageChoice = () => {
  const id = useId();
  return (
    <p className={styles.language}>
      {/* Whoever cannot read the page finds the word in both. */}
      <label htmlFor={id} lang="mul">
        Language · Idioma
      </label>{' '}
      <select
        id={id}
        value={readersLanguage()}
        onChange={({ target }) => {
          keepLanguage(target.value as Language);
          window.location.reload();
        }}
      >
        {languageIds.map((language) => (
          <option key={language} value={language} lang={language}>
            {languages[language].name}
          </option>
        ))}
      </select>
    </p>
  );
};
