import { listClinics, type Registry, type Series } from '@enthesis/db';
import { clinicNamed, requireKeys } from '@enthesis/intake';
import { createRelease, type Released } from '@enthesis/release';
import { type Command, Option } from 'commander';
import { inRegistry } from '../registry.ts';

interface Options {
  readonly clinic?: string;
  readonly synthetic: boolean;
  readonly newVintage: boolean;
  readonly prefer?: 'bands' | 'condition';
}

/** `enthesis release create [--clinic CODE] [--synthetic] [--new-vintage] [--prefer bands|condition]` */
export const releaseCreate = (release: Command): void => {
  release
    .command('create')
    .description('release protected figures over all clinics, or over one')
    .option('--clinic <code>', 'one clinic, for the researchers that its director names')
    .option('--synthetic', 'the synthetic clinics, where there are real ones', false)
    .option('--new-vintage', 'cut the blocks anew; releases of before must be withdrawn first', false)
    .addOption(
      new Option('--prefer <what>', 'keep bands, pooling small conditions, or keep condition, pooling bands').choices([
        'bands',
        'condition',
      ]),
    )
    .action(({ prefer, newVintage, ...options }: Options) =>
      inRegistry(async ({ registry, dataFolder, licence, onProgress, signal }) => {
        const series = await seriesOf(registry, options);
        await requireKeys(registry, dataFolder, series);
        const released = await createRelease(registry, {
          dataFolder,
          series,
          newVintage,
          licence,
          ...(prefer === undefined ? {} : { prefer }),
          by: { actor: 'command-line' },
          onProgress,
          signal,
        });
        console.log(inWords(released));
      }),
    );
};

/** The real clinics, if there are any, unless the synthetic ones are asked for: the two are never in one release. */
const seriesOf = async (
  registry: Registry,
  { clinic, synthetic }: Pick<Options, 'clinic' | 'synthetic'>,
): Promise<Series> => {
  if (clinic !== undefined) {
    const { clinicId, synthetic: isSynthetic } = await clinicNamed(registry, clinic);
    return { series: 'single', synthetic: isSynthetic, clinicId };
  }
  const anyReal = (await listClinics(registry)).some((row) => !row.synthetic);
  return { series: 'network', synthetic: synthetic || !anyReal, clinicId: null };
};

const inWords = ({ number, vintage, newVintageBecause, blocks, moved, carried }: Released): string =>
  [
    `Release ${number} is out.`,
    newVintageBecause === null
      ? `It goes on with vintage ${vintage}.`
      : `It begins vintage ${vintage}, because ${newVintageBecause}.`,
    `${blocks} blocks: ${moved} with new figures, ${carried} carried forward.`,
  ].join('\n');
