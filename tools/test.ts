/**
 * Everything a change must pass, in the order in which it fails fastest: types, style, rooms, screens, tests.
 * What the machine lacks is said and counted as skipped, never as passed.
 */
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';

const root = resolve(import.meta.dirname, '..');
process.chdir(root);
const only = process.argv.slice(2);

function step(name: string, command: readonly string[]): void {
  const started = performance.now();
  const [file = '', ...args] = command;
  const done = spawnSync(process.execPath, [join(root, file), ...args], { stdio: 'inherit' });
  if (done.status !== 0) {
    console.error(`${name}: failed`);
    process.exit(1);
  }
  console.log(`${name}: good (${((performance.now() - started) / 1000).toFixed(1)} s)`);
}

/** Debian's browser, where there is none and this machine lets us: journeys want a real one. */
function ensureBrowser(): void {
  const browsers = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
  const mayInstall = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (browsers.some((path) => existsSync(path)) || !mayInstall) return;
  console.log('browser: fetching Debian chromium for the journeys ...');
  spawnSync('sh', ['-c', 'apt-get update -qq && apt-get install -y -qq chromium'], {
    stdio: 'ignore',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}

mkdirSync('.build', { recursive: true });
if (only.length === 0) {
  step('types', ['node_modules/typescript/bin/tsc', '-b']);
  step('style', ['node_modules/@biomejs/biome/bin/biome', 'ci', '--error-on-warnings', '.']);
  step('rooms', ['tools/tidy.ts']);
  step('screens', ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn']);
  ensureBrowser();
}

/** Room that a whole run has several times over. */
const memoryBytes = 4 * 1024 ** 3;

/**
 * Stores of tests lie in memory where a system offers that: the product still syncs at every commit, and no disk makes it
 * wait. A killed process loses as little as on a disk; what a power cut does is no test of ours.
 */
function keepFoldersInMemory(): void {
  const memory = '/dev/shm';
  if (process.platform !== 'linux' || !existsSync(memory)) return;
  const { bavail, bsize } = statfsSync(memory);
  if (bavail * bsize < memoryBytes) return;
  const folder = mkdtempSync(join(memory, 'schakel-tests-'));
  // PostgreSQL runs as somebody else when we are root, and has a folder of its own in it.
  chmodSync(folder, 0o755);
  process.env['TMPDIR'] = folder;
  const remove = () => rmSync(folder, { recursive: true, force: true });
  process.once('exit', remove);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
}

const memoryOfTimes = join('.build', 'test-milliseconds.json');

/** How long each file took the last time. */
function knownTimes(): Map<string, number> {
  try {
    return new Map(JSON.parse(readFileSync(memoryOfTimes, 'utf8')));
  } catch {
    return new Map();
  }
}

const times = knownTimes();
const timeOf = (file: string): number => times.get(relative(root, file)) ?? Number.POSITIVE_INFINITY;

/** The longest first, so that no processor waits for one long file at the end; what nobody timed yet may be long. */
const files = (only.length > 0 ? only : globSync('{src,test,tools}/**/*.test.ts'))
  .map((file) => resolve(file))
  .sort()
  .reverse()
  .sort((one, other) => (timeOf(one) === timeOf(other) ? 0 : timeOf(other) - timeOf(one)));

keepFoldersInMemory();
const counted = { passed: 0, failed: 0, skipped: 0 };
const running = run({
  files,
  concurrency: Math.min(4, Math.max(2, availableParallelism())),
  timeout: 600_000,
  execArgv: ['--import', join(root, 'tools', 'untracked.ts')],
});
running.on('test:summary', ({ file, duration_ms: ms }) => {
  if (file !== undefined) times.set(relative(root, file), Math.round(ms));
});
running.on('test:pass', (test) => {
  if (test.details.type === 'suite') return;
  if (test.skip !== undefined) counted.skipped += 1;
  else counted.passed += 1;
});
running.on('test:fail', (test) => {
  if (test.details.type !== 'suite') counted.failed += 1;
  process.exitCode = 1;
});
running.compose(spec).pipe(process.stdout);
running.on('end', () => {
  setImmediate(() => {
    if (counted.passed + counted.failed === 0) process.exitCode = 1;
    writeFileSync(memoryOfTimes, JSON.stringify([...times]));
    const longest = files.map((file) => [timeOf(file), relative(root, file)] as const).sort(([a], [b]) => b - a);
    console.log('\nlongest files:');
    for (const [ms, file] of longest.slice(0, 10)) console.log(`${(ms / 1000).toFixed(1).padStart(7)} s  ${file}`);
    console.log(`\n${counted.passed} passed, ${counted.failed} failed, ${counted.skipped} skipped`);
  });
});
