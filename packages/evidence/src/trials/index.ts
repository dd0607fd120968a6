import { backAndPelvis } from './back-and-pelvis.ts';
import { knee } from './knee.ts';
import { osgoodSchlatter } from './osgood-schlatter.ts';
import { shoulderAndElbow } from './shoulder-and-elbow.ts';
import { tendons } from './tendons.ts';
import { type Trial, trialSchema } from './trial.ts';

/** Every study, in the order of the files: region by region. A row that does not fit its schema stops the start. */
export const trials: readonly Trial[] = [
  ...backAndPelvis,
  ...knee,
  ...osgoodSchlatter,
  ...shoulderAndElbow,
  ...tendons,
].map((row) => trialSchema.parse(row));
