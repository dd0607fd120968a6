import { say } from '@enthesis/languages';
/** Where the result of a trial stands: on the chart beside a registry's own figure, or in the table that says why not. */
export const placementIds = ['chart', 'table'] as const;
export type PlacementId = (typeof placementIds)[number];

/** What a row of the answer is about: a registry's own courses, or an arm of a trial. */
export const armRoles = ['registry', 'active', 'control'] as const;
export type ArmRole = (typeof armRoles)[number];
export const armRoleLabels: Readonly<Record<ArmRole, string>> = {
  registry: say('This clinic'),
  active: say('Prolotherapy'),
  control: say('Control'),
};
