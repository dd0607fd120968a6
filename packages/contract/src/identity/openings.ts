import { say } from '@enthesis/languages';
import { z } from 'zod';
import { emailSchema } from './sign-in.ts';

/** A clinic's figures opened by its director to one researcher: internal figures, not protected ones. */
export const openingSchema = z.strictObject({
  id: z.uuid(),
  email: z.string(),
  displayName: z.string(),
  openedBy: z.string().nullable(),
  openedAt: z.iso.datetime(),
});
export type Opening = z.infer<typeof openingSchema>;

/** Answer of `GET /api/v1/clinic/openings`. */
export const openingListSchema = z.strictObject({ openings: z.array(openingSchema) });

/** Body of `POST /api/v1/clinic/openings`: the e-mail of somebody who is a researcher of the registry. */
export const openSchema = z.strictObject({ email: emailSchema });

/** Stands with every figure that a researcher reads of an opened clinic. */
export const openedWords = say(
  'Internal, not protected: exact figures of one clinic, opened to you by its director. Do not pass them on or publish them; published figures come from a release.',
);
