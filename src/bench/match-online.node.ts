import { fork } from 'node:child_process';
import { generateKeyPairSync, hash, type KeyObject, sign } from 'node:crypto';
import { Agent, request } from 'node:http';
import { resolve } from 'node:path';
import { assert, present } from '../core/assert.ts';
import { type Filter, findTags, readFilter } from '../match/filter.ts';
import { accepted, elementBytes, packInputs, tagsOf } from '../match/frame.ts';
import { type KeySpecId, keySpec, sentinelsOf } from '../match/key-spec.ts';
import { type Oprf, openOprf } from '../match/oprf.node.ts';
import { keysToAsk } from '../steps/rounds/subject.ts';
import { atMost, type BenchContext, type Figure, quantile, rounded } from './figure.ts';
import type { OnlineFacts, OnlineQuestion, OnlineReady } from './match-online-way.node.ts';
import { benchSubject, holderCount } from './rounds-region.ts';

const way = resolve(import.meta.dirname, 'match-online-way.node.ts');
const mode = 'oprf';

/**
 * The protocol alone, one subject at a time: eight keys and a sentinel beside each are blinded, signed and put to fifteen holders over
 * HTTP; each checks the signature and evaluates; the asker takes the blinding off and looks in fifteen sets of filters. What a whole
 * round costs with case, gate and ledger on both sides is measured by `bench rounds`.
 */
export async function onlineFigures(context: BenchContext): Promise<readonly Figure[]> {
  const inputs = keysToAsk(benchSubject).map(({ input }) => input);
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const askerKey = publicKey.export({ format: 'der', type: 'spki' }).toString('base64');
  const facts: OnlineFacts = { holders: holderCount, inputs, askerKey };
  const child = fork(way, [JSON.stringify(facts)], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const ready = await new Promise<OnlineReady>((done, failed) => {
    child.once('message', (message: OnlineReady) => done(message));
    child.once('exit', () => failed(new Error('the holders stopped before they were ready')));
  });
  const asker = new OnlineAsker(await openOprf(), { ready, privateKey, inputs });
  try {
    const millis: number[] = [];
    for (let round = 0; round < (context.isQuick ? 40 : 300); round += 1) {
      const before = performance.now();
      const known = await asker.ask();
      millis.push(performance.now() - before);
      assert(known === Math.ceil(holderCount / 3), 'exactly the holders that know the subject are found');
    }
    // The first few warm up what is compiled.
    const warm = millis.slice(10);
    const name = `one subject, ${inputs.length} keys, ${holderCount} holders`;
    return [
      { name: `${name}, p50`, value: rounded(quantile(warm, 0.5)), unit: 'ms' },
      { name: `${name}, p95`, value: rounded(quantile(warm, 0.95)), unit: 'ms', target: atMost(100) },
    ];
  } finally {
    asker.close();
    child.disconnect();
  }
}

interface OnlineParts {
  readonly ready: OnlineReady;
  readonly privateKey: KeyObject;
  readonly inputs: readonly string[];
}

const specOf = (input: string): KeySpecId =>
  present(keySpec(input.slice(0, input.indexOf('\0'))), 'a key names its specification').id;

class OnlineAsker {
  readonly #oprf: Oprf;
  readonly #parts: OnlineParts;
  readonly #agent = new Agent({ keepAlive: true, maxSockets: holderCount });
  readonly #filters: readonly ReadonlyMap<string, Filter>[];
  /** By kind of key: the keys of the subject and, last, a sentinel. */
  readonly #asked: ReadonlyMap<string, readonly string[]>;

  constructor(oprf: Oprf, parts: OnlineParts) {
    this.#oprf = oprf;
    this.#parts = parts;
    this.#filters = parts.ready.filters.map(
      (own) =>
        new Map(
          own.map((one) => [
            one.keySpec,
            accepted(readFilter(one.geometry, new Uint8Array(Buffer.from(one.bytes, 'base64')))),
          ]),
        ),
    );
    const bySpec = Map.groupBy(parts.inputs, specOf);
    this.#asked = new Map([...bySpec].map(([spec, inputs]) => [spec, [...inputs, sentinelsOf(spec)[3] ?? '']]));
  }

  /** How many holders know the subject. */
  async ask(): Promise<number> {
    const all = [...this.#asked.values()].flat();
    const inputs = accepted(packInputs(all.map((one) => new TextEncoder().encode(one))));
    const { blinds, blinded } = accepted(this.#oprf.blind({ mode, inputs }));
    let at = 0;
    const frames = [...this.#asked].map(([spec, own]) => {
      const elements = Buffer.from(blinded.subarray(at * elementBytes, (at + own.length) * elementBytes));
      at += own.length;
      return { keySpec: spec, elements: elements.toString('base64') };
    });
    const grant = `match/1 question ${hash('sha256', JSON.stringify(frames), 'hex')}`;
    const signature = sign(null, Buffer.from(grant), this.#parts.privateKey).toString('base64');
    const body = JSON.stringify({ signature, grant, frames } satisfies OnlineQuestion);
    const answers = this.#filters.map(async (filters, holder) => {
      const evaluated = Buffer.concat(
        (await this.#post(holder, body)).map((one) => Buffer.from(one.elements, 'base64')),
      );
      return this.#knows(filters, tagsOf(accepted(this.#oprf.finalize({ inputs, blinds, evaluated }))));
    });
    return (await Promise.all(answers)).filter((knows) => knows).length;
  }

  /** The sentinel of each kind must be found; then a hit is a hit, and a miss a miss. */
  #knows(filters: ReadonlyMap<string, Filter>, tags: Uint8Array): boolean {
    let [at, hits] = [0, 0];
    for (const [spec, own] of this.#asked) {
      const part = tags.subarray(at * 8, (at + own.length) * 8);
      const found = findTags(present(filters.get(spec), 'each holder has a filter of each kind'), part);
      assert(found.includes(own.length - 1), 'the holder used the key of its filter');
      hits += found.length - 1;
      at += own.length;
    }
    return hits > 0;
  }

  #post(holder: number, body: string): Promise<OnlineQuestion['frames']> {
    return new Promise((done, failed) => {
      const headers = { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body) };
      const { port } = this.#parts.ready;
      const options = { host: '127.0.0.1', port, path: `/${holder}`, method: 'POST', headers, agent: this.#agent };
      const going = request(options, (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => void parts.push(part));
        response.on('end', () => done(JSON.parse(Buffer.concat(parts).toString('utf8')).frames));
      });
      going.on('error', failed);
      going.end(body);
    });
  }

  close(): void {
    this.#agent.destroy();
  }
}
