import { rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { brief as choices, fromSearch, toSearch } from '@enthesis/contract';
import { findClinic } from '@enthesis/db';
import { findChromium } from '@enthesis/env';
import { IntakeError } from '@enthesis/intake';
import { type Language, languageIds } from '@enthesis/languages';
import { type Command, Option } from 'commander';
import { noting } from '../noting.ts';
import { fromCaller, isThere } from '../paths.ts';
import { inBrowser } from '../printing/browser.ts';
import { openPages } from '../printing/pages.ts';
import { type Paper, papers, printPage } from '../printing/print-page.ts';
import { inRegistry } from '../registry.ts';

interface Asked {
  readonly clinic: string;
  readonly out: string;
  readonly query: string;
  readonly paper: Paper;
  readonly language: Language;
}

/** `enthesis brief --clinic CODE --out FILE [--query QUERY] [--paper PAPER] [--language LANGUAGE]` */
export const brief = (program: Command): void => {
  program
    .command('brief')
    .description("print a clinic's brief as a PDF of one page, with a Chromium of this machine")
    .requiredOption('--clinic <code>', 'the clinic it is about')
    .requiredOption('--out <file>', 'the PDF to make')
    .option('--query <query>', "what is chosen on it, as its page's address says it: 'horizon=12m&definition=mcid'", '')
    .addOption(new Option('--paper <paper>', 'what it is to be printed on').choices(Object.keys(papers)).default('a4'))
    .addOption(new Option('--language <language>', 'what it is written in').choices(languageIds).default('en'))
    .action(printBrief);
};

const printBrief = (asked: Asked): Promise<void> =>
  inRegistry(async ({ registry, chromium, address, onProgress, signal }) => {
    const { clinic: code, paper, language } = asked;
    const out = fromCaller(asked.out);
    if (await isThere(out)) throw new IntakeError(`${asked.out} is there already. Name a file that is not.`);
    if (!(await isThere(dirname(out))))
      throw new IntakeError(`The folder of ${asked.out} is not there. Make it, or name another.`);
    const search = toSearch(choices, fromSearch(choices, registry.vocabulary, asked.query));
    const clinic = await findClinic(registry, code);
    if (clinic === null) throw new IntakeError('There is no clinic with this code. See: enthesis clinic list');
    const page = new URL(`/brief${search === '' ? '' : `?${search}`}`, address());

    onProgress('Reading the figures and drawing the page');
    const pdf = await inBrowser(findChromium(chromium), signal, async (browser) => {
      const pages = await openPages({ clinic: code, address: page.origin });
      try {
        return await printPage(browser, { page, ready: 'article', ask: pages.ask, paper, language });
      } finally {
        await pages.close();
      }
    });
    await writeWhole(out, pdf, () => noting('brief-printed', code, { search, paper, language })(registry.audit));
    console.log(`Wrote ${asked.out}: the brief of ${clinic.name}, for ${papers[paper]}.`);
  });

/** Has a file appear under its name once it is whole and `note` has been taken of it, or not at all. */
const writeWhole = async (path: string, bytes: Buffer, note: () => Promise<void>): Promise<void> => {
  const beside = `${path}.part`;
  try {
    await writeFile(beside, bytes);
    await note();
    await rename(beside, path);
  } finally {
    await rm(beside, { force: true });
  }
};
