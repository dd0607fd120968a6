import { writeFile } from 'node:fs/promises';
import {
  type ColumnProposal,
  formatMapping,
  type Profile,
  type Proposal,
  profileFiles,
  proposeMapping,
  questionsOf,
} from '@enthesis/deidentify';
import type { Command } from 'commander';
import { fromCaller, openFile } from '../paths.ts';
import { table } from '../table.ts';

/** `enthesis map FILE... [--out mapping.yaml]`: proposes what the columns and values of a clinic's file mean. */
export const map = (program: Command): void => {
  program
    .command('map')
    .description("propose a mapping for a clinic's own file: spreadsheet, REDCap export or FHIR")
    .argument('<file...>', 'the file; of REDCap the export and its data dictionary')
    .option('--out <file>', 'write the mapping there, to be looked through and kept')
    .action(async (paths: readonly string[], { out }: { readonly out?: string }) => {
      const profile = await profileFiles(await Promise.all(paths.map(openFile)));
      const proposal = proposeMapping(profile);
      const mapping = formatMapping(proposal.draft);
      if (out === undefined) console.log(mapping);
      else await writeFile(fromCaller(out), mapping, { flag: 'wx' });
      // Beside the mapping, so that a mapping on standard output stays one.
      console.error(proposalInWords(proposal, profile, out ?? null));
    });
};

const proposalInWords = ({ draft, columns }: Proposal, profile: Profile, out: string | null): string => {
  const questions = questionsOf(draft, profile);
  const open = questions.filter(({ mayWait }) => !mayWait);
  return [
    columns.length === 0 ? '' : `${table([['COLUMN', 'MEANS', 'BECAUSE'], ...columns.map(columnInWords)])}\n`,
    ...questions.map(({ text, options }) => (options.length === 0 ? `? ${text}` : `? ${text} (${options.join(', ')})`)),
    ...(out === null
      ? []
      : [`Written to ${out}. Look it through: docs/deidentification.md says what each line means.`]),
    open.length === 0 ? 'Nothing is open.' : `${open.length} to be answered in the mapping before it can be used.`,
  ]
    .filter((line) => line !== '')
    .join('\n');
};

const columnInWords = ({ column, mapping, reason, unmapped }: ColumnProposal): readonly string[] => [
  column,
  mapping === null ? 'dropped' : mapping.field,
  unmapped.length === 0 ? reason : `${reason}; values without a code: ${unmapped.length}`,
];
