/**
 * What a newcomer waits: clones this repository into a folder of its own, says `npm start`, and prints the
 * seconds until the first page answers. Everything it makes is gone afterwards.
 */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const root = resolve(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'schakel-first-'));
const patienceMs = 600_000;

const started = performance.now();
const cloned = spawnSync('git', ['clone', '--quiet', root, join(folder, 'schakel')], { stdio: ['ignore', 2, 2] });
if (cloned.status !== 0) throw new Error('git could not clone');
// A group of its own: npm, the launcher and the program stop together.
const npm = spawn('npm', ['start', '--', '--port', '0'], {
  cwd: join(folder, 'schakel'),
  detached: true,
  stdio: ['ignore', 'pipe', 2],
});
const ended = new Promise((done) => npm.once('exit', done));
try {
  console.log(await firstPage());
} finally {
  if (npm.pid !== undefined && npm.exitCode === null) process.kill(-npm.pid, 'SIGTERM');
  await ended;
  // The program itself closes a moment after npm.
  await pause(500);
  rmSync(folder, { recursive: true, force: true });
}

async function firstPage(): Promise<string> {
  let said = '';
  npm.stdout?.setEncoding('utf8').on('data', (part: string) => {
    said += part;
  });
  while (performance.now() - started < patienceMs && npm.exitCode === null) {
    const address = /^http:\/\/\S+$/m.exec(said)?.[0];
    const answer = address ? await fetch(address).catch(() => undefined) : undefined;
    if (answer?.ok && /<html/i.test(await answer.text())) return ((performance.now() - started) / 1000).toFixed(1);
    await pause(50);
  }
  throw new Error('no page came');
}
