import { say } from '@enthesis/languages';
/** Something unwanted after a session. */
export interface EventType {
  readonly id: string;
  readonly label: string;
}

/** The types of event, in the order of files and answers. */
export const eventTypes = [
  { id: 'soreness', label: say('Soreness') },
  { id: 'injection-pain', label: say('Pain of the injection') },
  { id: 'bleeding', label: say('Bleeding or bruising') },
  { id: 'numbness', label: say('Numbness') },
  { id: 'fullness', label: say('Feeling of fullness') },
  { id: 'stiffness', label: say('Stiffness') },
  { id: 'lightheadedness', label: say('Lightheadedness') },
  { id: 'allergic-reaction', label: say('Allergic reaction') },
  { id: 'infection', label: say('Infection') },
  { id: 'nerve-injury', label: say('Nerve injury') },
  { id: 'other-serious', label: say('Other serious event') },
] as const satisfies readonly EventType[];
export type EventTypeId = (typeof eventTypes)[number]['id'];
export const eventTypeIds: readonly EventTypeId[] = eventTypes.map(({ id }) => id);

/** The type that says how bad it was, whatever else is said. */
export const seriousByType: EventTypeId = 'other-serious';

/** How bad an event was, where it was said. */
export const severities = [
  { id: 'mild', label: say('Mild') },
  { id: 'moderate', label: say('Moderate') },
  { id: 'serious', label: say('Serious') },
] as const;
export type SeverityId = (typeof severities)[number]['id'];
export const severityIds: readonly SeverityId[] = severities.map(({ id }) => id);
