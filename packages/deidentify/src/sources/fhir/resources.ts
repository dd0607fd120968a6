import { z } from 'zod';

// What is used of FHIR R4 (hl7.org/fhir/R4), and no more: everything else in a resource is never looked at.

const coding = z.looseObject({
  system: z.string().optional(),
  code: z.string().optional(),
  display: z.string().optional(),
});
const concept = z.looseObject({ coding: z.array(coding).default([]) });
export type Concept = z.infer<typeof concept>;
const reference = z.looseObject({ reference: z.string().optional() });
export type Reference = z.infer<typeof reference>;
const extension = z.looseObject({
  url: z.string(),
  valueString: z.string().optional(),
  valueCode: z.string().optional(),
  valueInteger: z.number().optional(),
  valueDecimal: z.number().optional(),
  valueBoolean: z.boolean().optional(),
});
export type Extension = z.infer<typeof extension>;
const quantity = z.looseObject({
  value: z.number().optional(),
  comparator: z.string().optional(),
  unit: z.string().optional(),
  code: z.string().optional(),
});
export type Quantity = z.infer<typeof quantity>;

const any = {
  id: z.string().optional(),
  contained: z.array(z.looseObject({ resourceType: z.string(), id: z.string().optional() })).default([]),
  extension: z.array(extension).default([]),
  /** Changes what the resource means, so it must be understood or the resource refused. */
  modifierExtension: z.array(z.unknown()).default([]),
};

export const patientSchema = z.looseObject({
  ...any,
  identifier: z.array(z.looseObject({ system: z.string().optional(), value: z.string().optional() })).default([]),
  gender: z.string().optional(),
  birthDate: z.string().optional(),
});

export const conditionSchema = z.looseObject({
  ...any,
  subject: reference.optional(),
  code: concept.optional(),
  bodySite: z.array(concept).default([]),
  recordedDate: z.string().optional(),
  verificationStatus: concept.optional(),
});
export type Condition = z.infer<typeof conditionSchema>;

export const procedureSchema = z.looseObject({
  ...any,
  status: z.string().optional(),
  subject: reference.optional(),
  code: concept.optional(),
  performedDateTime: z.string().optional(),
  performedPeriod: z.looseObject({ start: z.string().optional() }).optional(),
  reasonReference: z.array(reference).default([]),
  reasonCode: z.array(concept).default([]),
});
export type Procedure = z.infer<typeof procedureSchema>;

export const observationSchema = z.looseObject({
  ...any,
  status: z.string().optional(),
  subject: reference.optional(),
  focus: z.array(reference).default([]),
  code: concept.optional(),
  effectiveDateTime: z.string().optional(),
  effectivePeriod: z.looseObject({ start: z.string().optional() }).optional(),
  valueQuantity: quantity.optional(),
  valueInteger: z.number().optional(),
  valueString: z.string().optional(),
});
export type Observation = z.infer<typeof observationSchema>;

export const adverseEventSchema = z.looseObject({
  ...any,
  /** `actual`, or `potential`: one that did not happen. */
  actuality: z.string().optional(),
  event: concept.optional(),
  subject: reference.optional(),
  date: z.string().optional(),
  seriousness: concept.optional(),
  severity: concept.optional(),
  suspectEntity: z.array(z.looseObject({ instance: reference.optional() })).default([]),
});
export type AdverseEvent = z.infer<typeof adverseEventSchema>;

const answer = z.looseObject({
  valueDecimal: z.number().optional(),
  valueInteger: z.number().optional(),
  valueQuantity: quantity.optional(),
});
export interface ResponseItem {
  readonly linkId?: string | undefined;
  readonly answer?: readonly z.infer<typeof answer>[] | undefined;
  readonly item?: readonly ResponseItem[] | undefined;
}
/** Deeper than any questionnaire; a response cannot make the reading endless. */
const itemSchema = (depth: number): z.ZodType<ResponseItem> =>
  z.looseObject({
    linkId: z.string().optional(),
    answer: z.array(answer).optional(),
    item: depth === 0 ? z.undefined().optional() : z.array(itemSchema(depth - 1)).optional(),
  });
export const responseSchema = z.looseObject({
  ...any,
  status: z.string().optional(),
  subject: reference.optional(),
  questionnaire: z.string().optional(),
  authored: z.string().optional(),
  item: z.array(itemSchema(6)).default([]),
});
export type QuestionnaireResponse = z.infer<typeof responseSchema>;

/** The codes of a concept as `system|code`. */
export const codesIn = (found: Concept | undefined): readonly string[] =>
  (found?.coding ?? []).flatMap(({ system, code }) => (system && code ? [`${system}|${code}`] : []));
