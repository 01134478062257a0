import { execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';

/** A real server to test against, or the reason why there is none. */
export type TestServer =
  | { readonly kind: 'there'; readonly url: string; stop(): Promise<void> }
  | { readonly kind: 'absent'; readonly reason: string };

const startTries = 200;
const startPauseMs = 50;

/**
 * `DATABASE_URL`, or else a throw-away cluster from an installed PostgreSQL: on a socket in a temporary folder
 * that nobody else can reach, without syncs because nobody needs it after the test.
 */
export async function testServer(): Promise<TestServer> {
  const url = process.env['DATABASE_URL'];
  if (url) return { kind: 'there', url, stop: async () => undefined };
  const folder = programFolder();
  if (!folder) return { kind: 'absent', reason: 'no DATABASE_URL and no installed PostgreSQL' };
  const user = plainUser();
  if (user === 'none') return { kind: 'absent', reason: 'PostgreSQL does not run as root, and no plain user is known' };
  return startCluster(folder, user);
}

function programFolder(): string | undefined {
  const debian = '/usr/lib/postgresql';
  const installed = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [
    ...installed.map((version) => join(debian, version, 'bin')),
    ...(process.env['PATH'] ?? '').split(delimiter),
  ];
  return folders.find((folder) => ['initdb', 'postgres'].every((program) => existsSync(join(folder, program))));
}

interface User {
  readonly uid?: number;
  readonly gid?: number;
}

/** PostgreSQL refuses to run as root; then it runs as a user that every system has. */
function plainUser(): User | 'none' {
  if (process.getuid?.() !== 0) return {};
  for (const name of ['postgres', 'nobody']) {
    try {
      const idOf = (flag: string) => Number(execFileSync('id', [flag, name], { stdio: 'pipe' }).toString());
      return { uid: idOf('-u'), gid: idOf('-g') };
    } catch {
      // This machine does not know the name; the next one may be there.
    }
  }
  return 'none';
}

/** Not the order of bytes, so that a column that forgot to ask for that order shows up. */
const dutchOrder = ['--locale-provider=icu', '--icu-locale=nl-NL'];

async function startCluster(folder: string, user: User): Promise<TestServer> {
  // Short, because a socket's path has room for some hundred bytes.
  const root = mkdtempSync(join(tmpdir(), 'pg-'));
  if (user.uid !== undefined && user.gid !== undefined) chownSync(root, user.uid, user.gid);
  const data = join(root, 'data');
  execFileSync(
    join(folder, 'initdb'),
    ['-D', data, '-U', 'schakel', '-A', 'trust', '--no-sync', '-E', 'UTF8', '--locale=C.UTF-8', ...dutchOrder],
    { ...user, cwd: root, stdio: 'pipe' },
  );
  const settings = { listen_addresses: '', unix_socket_directories: root, fsync: 'off', full_page_writes: 'off' };
  const server = spawn(
    join(folder, 'postgres'),
    ['-D', data, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    { ...user, cwd: root, stdio: 'ignore' },
  );
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  const kill = () => server.kill('SIGQUIT');
  process.once('exit', kill);
  const url = `postgres://schakel@/postgres?host=${root}`;
  const stop = async () => {
    process.removeListener('exit', kill);
    // Fast shutdown: does not wait for who is still connected.
    server.kill('SIGINT');
    await ended;
    rmSync(root, { recursive: true, force: true });
  };
  for (let tries = 0; tries < startTries; tries += 1) {
    if (server.exitCode !== null) break;
    if (await answers(url)) return { kind: 'there', url, stop };
    await pause(startPauseMs);
  }
  await stop();
  throw new Error('the throw-away PostgreSQL did not start');
}

async function answers(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}
