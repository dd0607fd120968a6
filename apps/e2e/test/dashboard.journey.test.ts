import { describe } from 'vitest';
import { findBrowser } from '../src/browser.ts';
import { setStage } from '../src/stage.ts';
import { accessJourneys } from './access.ts';
import { apiDocsJourneys } from './api-docs.ts';
import { briefJourneys } from './brief.ts';
import { briefCommandJourneys } from './brief-command.ts';
import { chartNoteJourneys } from './chart-notes.ts';
import { clickJourneys } from './clicks.ts';
import { everyPageJourneys } from './every-page.ts';
import { figureJourneys } from './figures.ts';
import { galleryJourneys } from './gallery.ts';
import { importJourneys } from './imports.ts';
import { mappingJourneys } from './imports-mapping.ts';
import { keyboardJourneys } from './keyboard.ts';
import { languageJourneys } from './languages.ts';
import { overviewJourneys } from './overview.ts';
import { parityJourneys } from './parity.ts';
import { pictureJourneys } from './pictures.ts';
import { savedViewJourneys } from './saved-views.ts';

const browser = findBrowser();

// One server and one browser serve all journeys: filling the demonstration is what takes time.
describe.skipIf(browser === null)('the dashboard in a browser', () => {
  const stage = setStage(browser ?? '');
  accessJourneys(stage);
  // Before any journey that keeps or imports something.
  pictureJourneys(stage);
  overviewJourneys(stage);
  figureJourneys(stage);
  clickJourneys(stage);
  keyboardJourneys(stage);
  languageJourneys(stage);
  savedViewJourneys(stage);
  chartNoteJourneys(stage);
  briefJourneys(stage);
  briefCommandJourneys(stage);
  importJourneys(stage);
  mappingJourneys(stage);
  everyPageJourneys(stage);
  apiDocsJourneys(stage);
  galleryJourneys(stage);
  parityJourneys(stage);
});
