/** A program of its own that launches Postgres in argv[2], tells the outcome as one line of JSON, and lives on. */
import { launchPostgres } from '../src/embedded/launch.ts';

try {
  const { url } = await launchPostgres({ folder: process.argv[2] ?? '' });
  console.log(JSON.stringify({ url }));
} catch (error) {
  console.log(JSON.stringify({ refused: String(error) }));
}
process.stdin.resume();
