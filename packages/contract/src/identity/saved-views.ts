import { z } from 'zod';

/** The most views that one person keeps in one place. */
export const mostSavedViews = 50;

/** A page of the dashboard and its query string: ids, numbers and commas, never free text. */
const addressSchema = z
  .string()
  .max(600)
  .regex(/^\/[a-z]+(?:[/-][a-z0-9]+)*(?:\?[\w=&,.*+%~-]+)?$/);

/** Body of `POST /api/v1/saved-views`. The name of a view that is there already gives that view its new address. */
export const newSavedViewSchema = z.strictObject({
  name: z.string().trim().min(1).max(60),
  address: addressSchema,
  /** Whether everybody who reads the clinic's figures finds it; false where only its maker does. */
  shared: z.boolean(),
});
export type NewSavedView = z.infer<typeof newSavedViewSchema>;

/** A named way back to a page as it was chosen. It keeps the choice and no figure: those are as of today. */
export const savedViewSchema = newSavedViewSchema.extend({
  id: z.uuid(),
  /** True where the reader made it, and may remove it. */
  own: z.boolean(),
  /** Who made it; null in the demonstration, which has no accounts. */
  by: z.string().nullable(),
  savedAt: z.iso.datetime(),
});
export type SavedView = z.infer<typeof savedViewSchema>;

/** Answer of `GET /api/v1/saved-views`, by name: the own ones and those that colleagues at the clinic share. */
export const savedViewListSchema = z.strictObject({ views: z.array(savedViewSchema) });
