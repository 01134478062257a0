/**
 * Everything a change must pass, in the order in which it fails fastest: types, style, rooms, screens, tests.
 * What the machine lacks is said and counted as skipped, never as passed.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, globSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
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

const files = (only.length > 0 ? only : globSync('{src,test,tools}/**/*.test.ts')).map((file) => resolve(file)).sort();
const counted = { passed: 0, failed: 0, skipped: 0 };
const running = run({ files, concurrency: 2, timeout: 600_000 });
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
    console.log(`\n${counted.passed} passed, ${counted.failed} failed, ${counted.skipped} skipped`);
  });
});
