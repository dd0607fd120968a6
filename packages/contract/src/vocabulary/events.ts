/** Something unwanted after a session. */
export interface EventType {
  readonly id: string;
  readonly label: string;
}

/** The types of event, in the order of files and answers. */
export const eventTypes = [
  { id: 'soreness', label: 'Soreness' },
  { id: 'injection-pain', label: 'Pain of the injection' },
  { id: 'bleeding', label: 'Bleeding or bruising' },
  { id: 'numbness', label: 'Numbness' },
  { id: 'fullness', label: 'Feeling of fullness' },
  { id: 'stiffness', label: 'Stiffness' },
  { id: 'lightheadedness', label: 'Lightheadedness' },
  { id: 'allergic-reaction', label: 'Allergic reaction' },
  { id: 'infection', label: 'Infection' },
  { id: 'nerve-injury', label: 'Nerve injury' },
  { id: 'other-serious', label: 'Other serious event' },
] as const satisfies readonly EventType[];
export type EventTypeId = (typeof eventTypes)[number]['id'];
export const eventTypeIds: readonly EventTypeId[] = eventTypes.map(({ id }) => id);

/** The type that says how bad it was, whatever else is said. */
export const seriousByType: EventTypeId = 'other-serious';

/** How bad an event was, where it was said. */
export const severities = [
  { id: 'mild', label: 'Mild' },
  { id: 'moderate', label: 'Moderate' },
  { id: 'serious', label: 'Serious' },
] as const;
export type SeverityId = (typeof severities)[number]['id'];
export const severityIds: readonly SeverityId[] = severities.map(({ id }) => id);
