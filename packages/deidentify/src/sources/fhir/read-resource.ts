import type { Vocabulary } from '@enthesis/contract';
import { written } from '@enthesis/languages';
import type { z } from 'zod';
import { type Day, readDate } from '../../dates.ts';
import type { Entry } from '../../entry.ts';
import type { FhirMapping } from '../../mapping/mapping.ts';
import type { FoundResource } from '../../readers/resources.ts';
import { eventReader } from './events.ts';
import { extensionReader } from './extensions.ts';
import { conditionIn, type FhirIndex, type IndexedCondition, indexCondition, keyOf } from './index-of.ts';
import type { PathFault } from './path-fault.ts';
import { type Place, placer } from './place.ts';
import {
  adverseEventSchema,
  codesIn,
  conditionSchema,
  observationSchema,
  procedureSchema,
  type Reference,
  responseSchema,
} from './resources.ts';
import { type ScoreRead, scoreReader } from './scores.ts';

/** What a resource says. `skipped`: of a kind that is read, but about no treated episode; `unused`: of another kind. */
type Said = Entry | PathFault | 'skipped' | 'unused';
export type ReadResource = (found: FoundResource) => Said;

/** Statuses of what really happened. */
const done = new Set(['completed', 'final', 'amended', 'corrected']);

/**
 * Compiles a mapping into a reader of resources.
 *
 * @throws {MappingError} where the mapping names something that does not exist.
 */
export const resourceReader = (mapping: FhirMapping, index: FhirIndex, vocabulary: Vocabulary): ReadResource => {
  const readScore = scoreReader(mapping, vocabulary);
  const readEvent = eventReader(mapping);
  const readExtensions = extensionReader(mapping, vocabulary);
  const placeOf = placer(index);
  const sessions = new Set(mapping.sessions);
  const entryOf = entryMaker(mapping);

  const scored = (found: FoundResource, from: Scored): Said => {
    const { read, subject, focus, at } = from;
    if (!done.has(from.status ?? '') || read === null) return 'skipped';
    if ('rule' in read) return read;
    if (mapping.condition === undefined && !index.hasTreated(keyOf(subject ?? {}))) return 'skipped';
    return placed(placeOf(found, subject, focus), (place) =>
      onDay(at, (day) => entryOf(place, { day, scores: [read] })),
    );
  };

  const readers = new Map<string, ReadResource>([
    [
      'Condition',
      reader(conditionSchema, (found, resource) => {
        const condition = indexCondition(resource, mapping);
        if (condition === null || !index.isTreated(condition)) return 'skipped';
        const more = readExtensions(resource.extension);
        if ('rule' in more) return more;
        return placed(placeOf(found, resource.subject, []), ({ patient }) => {
          const said = { sex: patient.sex, birth: patient.birth, about: more.about };
          const place = { patient, condition };
          if (resource.recordedDate === undefined) return entryOf(place, said);
          return onDay(resource.recordedDate, (enrolled) => entryOf(place, { ...said, enrolled }));
        });
      }),
    ],
    [
      'Procedure',
      reader(procedureSchema, (found, resource) => {
        const isSession = codesIn(resource.code).some((code) => sessions.has(code));
        if (!isSession || !done.has(resource.status ?? '')) return 'skipped';
        const more = readExtensions(resource.extension);
        if ('rule' in more) return more;
        const coded = conditionIn(resource.reasonCode.flatMap(codesIn), mapping);
        return placed(placeOf(found, resource.subject, resource.reasonReference), ({ patient, condition }) =>
          onDay(resource.performedDateTime ?? resource.performedPeriod?.start, (day) =>
            entryOf({ patient, condition: condition ?? conditionNamed(coded) }, { day, session: more.session }),
          ),
        );
      }),
    ],
    [
      'Observation',
      reader(observationSchema, (found, resource) => {
        const { status, subject, focus } = resource;
        const at = resource.effectiveDateTime ?? resource.effectivePeriod?.start;
        return scored(found, { read: readScore.observation(resource), status, subject, focus, at });
      }),
    ],
    [
      'QuestionnaireResponse',
      reader(responseSchema, (found, resource) => {
        const { status, subject, authored } = resource;
        return scored(found, { read: readScore.response(resource), status, subject, focus: [], at: authored });
      }),
    ],
    [
      'AdverseEvent',
      reader(adverseEventSchema, (found, resource) => {
        if (mapping.events === undefined) return 'unused';
        const { subject, suspectEntity } = resource;
        const isOurs = mapping.condition !== undefined || index.hasTreated(keyOf(subject ?? {}));
        const event = readEvent(resource);
        if (event === null || resource.actuality === 'potential' || !isOurs) return 'skipped';
        if ('rule' in event) return event;
        const more = readExtensions(resource.extension);
        if ('rule' in more) return more;
        const about = suspectEntity.flatMap(({ instance }) => index.reasonsOf(keyOf(instance ?? {})));
        const said = {
          ...event,
          severity: event.severity || (more.event?.severity ?? ''),
          days: more.event?.days ?? '',
        };
        return placed(placeOf(found, subject, about), (place) =>
          onDay(resource.date, (day) => entryOf(place, { day, events: [said] })),
        );
      }),
    ],
  ]);
  return (found) => readers.get(found.resource.resourceType)?.(found) ?? 'unused';
};

interface Scored {
  readonly read: ScoreRead;
  readonly status: string | undefined;
  readonly subject: Reference | undefined;
  readonly focus: readonly Reference[];
  readonly at: string | undefined;
}

/** Reads a resource of one kind, if it is what its kind should be and nothing changes its meaning. */
const reader =
  <Resource>(schema: z.ZodType<Resource>, read: (found: FoundResource, resource: Resource) => Said): ReadResource =>
  (found) => {
    const parsed = schema.safeParse(found.resource);
    if (!parsed.success) {
      return {
        path: found.resource.resourceType,
        rule: written('not as FHIR R4 has it'),
        allowed: written('resources as R4 defines them'),
      };
    }
    const { modifierExtension } = found.resource;
    if (Array.isArray(modifierExtension) && modifierExtension.length > 0) {
      const allowed = written('resources whose meaning nothing changes');
      return { path: 'modifierExtension', rule: written('a modifier extension'), allowed };
    }
    return read(found, parsed.data);
  };

const entryMaker =
  (mapping: FhirMapping) =>
  ({ patient, condition }: Place, said: Partial<Entry>): Entry => ({
    chart: patient.chart,
    day: null,
    condition: condition?.condition ?? mapping.condition ?? null,
    sides: condition?.side === 'both' && mapping.both === 'two-episodes' ? ['left', 'right'] : [condition?.side ?? ''],
    sex: null,
    birth: null,
    enrolled: null,
    about: {},
    session: null,
    scores: [],
    events: [],
    ...said,
  });

const conditionNamed = (means: string | null): IndexedCondition | null => {
  if (means === null) return null;
  const [condition = '', side = ''] = means.split('/');
  return { patient: '', condition, side };
};

const placed = (place: Place | PathFault | 'skipped', say: (place: Place) => Said): Said =>
  place === 'skipped' || 'rule' in place ? place : say(place);

const onDay = (text: string | undefined, say: (day: Day) => Said): Said => {
  const path = 'performed, effective, authored or date';
  if (text === undefined)
    return { path, rule: 'blank', allowed: written('a date wherever there is a session, a score or an event') };
  const day = readDate(text.slice(0, 10), 'ymd');
  if (typeof day === 'number') return say(day);
  return { path, rule: written('a date without its day'), allowed: written('YYYY-MM-DD, with or without a time') };
};
