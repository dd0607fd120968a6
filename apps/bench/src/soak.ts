import { execFileSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import autocannon from 'autocannon';
import { firstPath, neverRepeated } from './asking.ts';
import { correcting, correctUntilSeen } from './changing.ts';
import { code, fillRegistry } from './filling.ts';
import { machineNow, machineWords } from './machine.ts';
import { shortly } from './measure.ts';
import { type Server, startServer } from './server.ts';
import { inThrowAway } from './throw-away.ts';

// Half of what the server can do, for as long as asked: what it answers, how late and with how much memory, by minute. Scores
// are corrected all the while, so that answers which were kept have to be counted again.

const { values } = parseArgs({
  options: { minutes: { type: 'string', default: '30' }, courses: { type: 'string', default: '10000' } },
});
const minutes = Number(values.minutes);
const courses = Number(values.courses);
if (!(minutes >= 1 && courses >= 1)) throw new Error('--minutes and --courses take numbers from 1.');

const connections = 16;
const requests = neverRepeated().map((path) => ({ path }));

/** All questions in turn over several connections, as fast as they are answered or at a rate. */
const askAll = ({ base, headers }: Server, seconds: number, rate?: number): Promise<autocannon.Result> =>
  autocannon({
    url: base,
    headers,
    requests,
    connections,
    duration: seconds,
    ...(rate !== undefined && { overallRate: rate }),
  });

const megabytesOf = (pid: number): number =>
  Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) / 1024;

await inThrowAway({ shared_buffers: '1GB' }, async ({ registry, url, folder }) => {
  const { drawn } = await fillRegistry(registry, { courses, clinics: 1, dataFolder: folder });
  const correct = await correcting(registry, drawn, folder);
  const server = await startServer(url, folder, code);
  try {
    await askAll(server, 10);
    const limit = (await askAll(server, 20)).requests.average;
    console.log(machineWords(await machineNow(registry)));
    console.log(
      `${courses} courses; the limit is ${Math.round(limit)} answers a second, over ${connections} connections.\n`,
    );
    console.log(
      '| Minute | Answers a second | p50 | p99 | Failed | Memory of the server | A score corrected, until seen |',
    );
    console.log('| ---: | ---: | ---: | ---: | ---: | ---: | ---: |');
    for (let minute = 1; minute <= minutes; minute += 1) {
      const asking = askAll(server, 60, Math.max(1, Math.round(limit / 2)));
      const corrected = await correctUntilSeen(server, firstPath, correct);
      const { requests: answers, latency, errors, non2xx } = await asking;
      const cells = [
        minute,
        Math.round(answers.average),
        shortly(latency.p50),
        shortly(latency.p99),
        errors + non2xx,
        `${Math.round(megabytesOf(server.pid))} MB`,
        shortly(corrected.median),
      ];
      console.log(`| ${cells.join(' | ')} |`);
    }
  } finally {
    await server.stop();
  }
});
