import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';

/** The program in a process of its own, as a user starts it. */
export interface Server {
  readonly address: string;
  /** From the start of the process until the first answer. */
  readonly readyMs: number;
  rssMegabytes(): number;
  stop(): Promise<void>;
}

const main = resolve(import.meta.dirname, '../main.node.ts');
const compileCache = resolve(import.meta.dirname, '../../.build/compile-cache');

export async function startServer(dataRoot: string, more: readonly string[] = []): Promise<Server> {
  const before = performance.now();
  const child = spawn(
    process.execPath,
    [main, 'serve', '--demo', '--data', dataRoot, '--port', '0', '--json', ...more],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, NODE_COMPILE_CACHE: compileCache, DATABASE_URL: '' },
    },
  );
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  const lines = createInterface({ input: child.stdout });
  const first = await Promise.race([
    new Promise<string>((done) => lines.once('line', done)),
    ended.then(() => Promise.reject(new Error('the server ended before it was ready'))),
  ]);
  const { port }: { port?: unknown } = JSON.parse(first);
  const address = `http://127.0.0.1:${Number(port)}`;
  while ((await statusOf(`${address}/v1/session`)) !== 200) await pause(2);
  return {
    address,
    readyMs: performance.now() - before,
    rssMegabytes: () => rssOf(child.pid ?? 0),
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

const statusOf = (url: string): Promise<number> =>
  fetch(url).then(
    async (response) => {
      await response.arrayBuffer();
      return response.status;
    },
    () => 0,
  );

/** What the process holds in memory, code and files of the system included. */
function rssOf(pid: number): number {
  const kilobytes =
    process.platform === 'linux'
      ? /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
      : spawnSync('ps', ['-o', 'rss=', '-p', String(pid)]).stdout.toString();
  return Math.round(Number(kilobytes) / 1024);
}

export interface Answered {
  readonly status: number;
  readonly body: string;
  readonly cookie: string;
}

/** One keep-alive connection that somebody signed in on. */
export class Visitor {
  readonly #address: string;
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 1 });
  #cookie = '';

  constructor(address: string) {
    this.#address = address;
  }

  async signIn(userId: string): Promise<void> {
    const { status, cookie } = await this.post('/v1/sessions', { userId });
    if (status !== 201) throw new Error(`signing in answered ${status}`);
    this.#cookie = cookie;
  }

  post(path: string, body: object, headers: { readonly [name: string]: string } = {}): Promise<Answered> {
    const bytes = Buffer.from(JSON.stringify(body));
    return new Promise((done, failed) => {
      const sent = request(
        `${this.#address}${path}`,
        {
          method: 'POST',
          agent: this.#agent,
          headers: {
            ...headers,
            'Content-Type': 'application/json',
            'Content-Length': bytes.length,
            ...(this.#cookie === '' ? {} : { Cookie: this.#cookie }),
          },
        },
        (response) => {
          const parts: Buffer[] = [];
          response.on('data', (part: Buffer) => parts.push(part));
          response.once('error', failed);
          response.once('end', () =>
            done({
              status: response.statusCode ?? 0,
              body: Buffer.concat(parts).toString(),
              cookie: response.headers['set-cookie']?.[0]?.split(';')[0] ?? '',
            }),
          );
        },
      );
      sent.once('error', failed);
      sent.end(bytes);
    });
  }

  leave(): void {
    this.#agent.destroy();
  }
}
