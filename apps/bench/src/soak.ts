import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { correcting } from './changing.ts';
import { code, fillRegistry } from './filling.ts';
import { machineNow, machineWords } from './machine.ts';
import { shortly, spreadOf } from './measure.ts';
import { startServer } from './server.ts';
import { askForAMinute, type Minute, overload } from './soaking.ts';
import { inThrowAway } from './throw-away.ts';

// Half of what the server can do, for as long as asked: what it answers, how late and with how much memory, by minute. Scores
// are corrected all the while, so that answers which were kept have to be counted again; what it can do is measured so as
// well. Then far more than it can do, and one more minute of half.

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '30' },
    courses: { type: 'string', default: '10000' },
    out: { type: 'string' },
  },
});
const minutes = Number(values.minutes);
const courses = Number(values.courses);
if (!(minutes >= 1 && courses >= 1)) throw new Error('--minutes and --courses take numbers from 1.');

const lines: string[] = [];
const say = (line: string): void => {
  console.log(line);
  lines.push(line);
};

const row = (name: string | number, { perSecond, p50, p99, failed, megabytes, seen }: Minute): string =>
  `| ${[
    name,
    Math.round(perSecond),
    shortly(p50),
    shortly(p99),
    failed,
    `${Math.round(megabytes)} MB`,
    shortly(spreadOf(seen).median),
  ].join(' | ')} |`;

await inThrowAway({ shared_buffers: '1GB' }, async ({ registry, url, folder }) => {
  const { drawn } = await fillRegistry(registry, { courses, clinics: 1, dataFolder: folder });
  const correct = await correcting(registry, drawn, folder);
  const server = await startServer(url, folder, code);
  try {
    await askForAMinute(server, correct);
    const limit = (await askForAMinute(server, correct)).perSecond;
    const half = Math.max(1, Math.round(limit / 2));
    say(`${machineWords(await machineNow(registry))}. ${courses.toLocaleString('en-US')} courses.\n`);
    say(`As fast as it answers: ${Math.round(limit)} a second. Asked from then on: ${half} a second.\n`);
    say('| Minute | Answers a second | p50 | p99 | Failed | Memory of the server | A score corrected, until seen |');
    say('| ---: | ---: | ---: | ---: | ---: | ---: | ---: |');
    for (let minute = 1; minute <= minutes; minute += 1) say(row(minute, await askForAMinute(server, correct, half)));
    const { connections, answered, toldWhen, failed } = await overload(server);
    say(row('after being asked too much', await askForAMinute(server, correct, half)));
    say(
      `\nAsked too much, ten seconds over ${connections} connections: ${answered} answers, ${toldWhen} times told when to come back, ` +
        `${failed} failed otherwise.`,
    );
  } finally {
    await server.stop();
  }
});
if (values.out !== undefined) {
  await mkdir(values.out, { recursive: true });
  await writeFile(join(values.out, 'soak-table.md'), `${lines.join('\n')}\n`);
}
