import { describe } from 'vitest';
import { findBrowser } from '../src/browser.ts';
import { setStage } from '../src/stage.ts';
import { accountsBegun } from './accounts-begun.ts';
import { accountsInUse } from './accounts-in-use.ts';

const browser = findBrowser();

// A registry's first days, in order: each journey finds what the one before has left.
describe.skipIf(browser === null)('accounts in a browser', () => {
  const stage = setStage(browser ?? '', { ENTHESIS_DEMO: '0' });
  accountsBegun(stage);
  accountsInUse(stage);
});
