import {
  baselineDays,
  captions,
  courseGapDays,
  definitionOf,
  horizons,
  methodsVersion,
  responders,
  sessionsCap,
  viewIds,
  viewLabels,
  withheldWords,
} from '@enthesis/contract';
import { settings } from '@enthesis/env';

/** Single figures and sentences that sections speak of, each from where it is decided. */
export const facts = (): Readonly<Record<string, string>> => ({
  methodsVersion,
  courseGapDays: `${courseGapDays}`,
  baselineFirst: `${baselineDays.first}`,
  baselineLast: `${baselineDays.last}`,
  sessionsCap: `${sessionsCap}`,
  headline: headline(),
  minCell: minCell(),
  registryCaption: captions.registry,
  receivedCaption: captions.sessionsReceived(null, null),
  unitsCaption: captions.units,
  notRecorded: withheldWords['not-recorded-between-sessions'],
  ...Object.fromEntries(viewIds.map((id) => [`view_${id}`, viewLabels[id]])),
});

/** What the first page asks, in words. */
const headline = (): string => {
  const { definition, horizon, measure } = responders.defaults;
  const at = horizons.find(({ id }) => id === horizon)?.label;
  if (definition === null || at === undefined) throw new Error('the responders question has no default definition');
  return `${measure} ${definitionOf(definition).label}, at ${at}`;
};

const minCell = (): string => {
  const setting = settings.find(({ name }) => name === 'ENTHESIS_CLINIC_MIN_CELL');
  if (setting?.default == null) throw new Error('the setting ENTHESIS_CLINIC_MIN_CELL has no default');
  return setting.default;
};
