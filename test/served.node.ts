import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';

const main = resolve(import.meta.dirname, '../src/main.node.ts');

/** The program as a process of its own, the way people run it. */
export class Served {
  readonly address: string;
  readonly process: ChildProcess;

  /** Lines on standard output, and everything on standard error, so far. */
  readonly lines: readonly string[];
  readonly told: readonly string[];

  private constructor(process: ChildProcess, of: Pick<Served, 'address' | 'lines' | 'told'>) {
    this.process = process;
    this.address = of.address;
    this.lines = of.lines;
    this.told = of.told;
  }

  static async start(args: readonly string[]): Promise<Served> {
    const child = spawn(process.execPath, [main, 'serve', ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
    const [said, told]: [string[], string[]] = [[], []];
    child.stderr.on('data', (bytes: Buffer) => told.push(bytes.toString()));
    const lines = createInterface({ input: child.stdout });
    lines.on('line', (line) => said.push(line));
    const first = await Promise.race([
      once(lines, 'line').then(([line]) => String(line)),
      once(child, 'exit').then(() => Promise.reject(new Error(`serve stopped: ${told.join('')}`))),
    ]);
    const address = /https?:\/\/\S+/.exec(first)?.[0];
    if (!address) throw new Error(`no address in: ${first}`);
    return new Served(child, { address, lines: said, told });
  }

  async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
    if (this.process.exitCode !== null || this.process.signalCode !== null) return;
    const gone = once(this.process, 'exit');
    this.process.kill(signal);
    await gone;
  }
}

export function folder(): { readonly path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'schakel-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** A person at a browser without a browser: signs in and sends commands under a task. */
export class Official {
  readonly #address: string;
  readonly #cookie: string;
  readonly #purpose: { readonly Purpose: string; readonly Under: string };

  private constructor(address: string, cookie: string, purpose: { Purpose: string; Under: string }) {
    this.#address = address;
    this.#cookie = cookie;
    this.#purpose = purpose;
  }

  static async at(address: string, userId: string, purpose: string, under: string): Promise<Official> {
    const response = await fetch(`${address}/v1/sessions`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ userId }),
    });
    if (response.status !== 201) throw new Error(`sign in: ${response.status} ${await response.text()}`);
    const cookie = (response.headers.get('Set-Cookie') ?? '').split(';')[0] ?? '';
    return new Official(address, cookie, { Purpose: purpose, Under: under });
  }

  async send(
    path: string,
    body: object,
    key: string = crypto.randomUUID(),
  ): Promise<{ readonly status: number; readonly body: Body }> {
    const response = await fetch(`${this.#address}/v1${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Cookie: this.#cookie, 'Idempotency-Key': key, ...this.#purpose },
      body: JSON.stringify(body),
    });
    return { status: response.status, body: await response.json() };
  }
}

export type Body = { readonly [member: string]: unknown };
