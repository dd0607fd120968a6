import { allRows, type ImportRecord, importerLabels } from '@enthesis/contract';
import { importsOf, readClinic } from '@enthesis/db';
import { clinicNamed } from '@enthesis/intake';
import type { Command } from 'commander';
import { inRegistry } from '../registry.ts';
import { table } from '../table.ts';

interface Options {
  readonly clinic: string;
  readonly json: boolean;
}

/** `enthesis imports --clinic CODE [--json]` */
export const imports = (program: Command): void => {
  program
    .command('imports')
    .description("a clinic's imports, latest first")
    .requiredOption('--clinic <code>', 'the clinic')
    .option('--json', 'print the history as JSON', false)
    .action(({ clinic, json }: Options) =>
      inRegistry(async ({ registry }) => {
        const { clinicId } = await clinicNamed(registry, clinic);
        const history = await readClinic(registry, clinicId, importsOf);
        if (json) console.log(JSON.stringify(history, null, 2));
        else console.log(history.length === 0 ? 'Nothing has been imported yet.' : historyInWords(history));
      }),
    );
};

const historyInWords = (history: readonly ImportRecord[]): string => {
  const header = ['IMPORT', 'WHEN (UTC)', 'BY', 'MODE', 'ADDED', 'CHANGED', 'REMOVED', 'LEFT OUT', 'CONTENT', 'UNDONE'];
  const lines = history.map((record) => [
    String(record.number),
    minutes(record.at),
    record.by === null ? '-' : importerLabels[record.by],
    record.mode,
    ...[record.added, record.changed, record.removed, record.leftOut].map((rows) => String(allRows(rows))),
    record.contentSha256?.slice(0, 12) ?? '-',
    record.undone === null ? '-' : `${minutes(record.undone.at)} by ${importerLabels[record.undone.by]}`,
  ]);
  return table([header, ...lines], [0, 4, 5, 6, 7]);
};

const minutes = (at: string): string => at.slice(0, 16).replace('T', ' ');
