import { randomBytes } from 'node:crypto';
import { believe } from '../core/believe.ts';
import { type Engine, openEngine } from '../match/engine.node.ts';
import { buildFilter, findTags, writeFilter } from '../match/filter.ts';
import { accepted, elementAt, elementBytes, maxElements, packInputs, scalarBytes, tagBytes } from '../match/frame.ts';
import { openOprf } from '../match/oprf.node.ts';

/** Processor time, so that other work on the machine counts for little. Ratios of one run are safer than rates. */
export function cpuSeconds(run: () => void): number {
  const before = process.cpuUsage();
  run();
  const used = process.cpuUsage(before);
  return (used.user + used.system) / 1e6;
}

const rounds = 5;

/** The quietest of five rounds, one of each in turn, so that a noisy moment does not fall on one of them alone. */
function quietest<N extends string>(runs: Readonly<Record<N, () => unknown>>): Readonly<Record<N, number>> {
  const best: Partial<Record<string, number>> = {};
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, run] of Object.entries<() => unknown>(runs)) {
      best[name] = Math.min(best[name] ?? Number.POSITIVE_INFINITY, cpuSeconds(run));
    }
  }
  return believe(best, 'every run left its time under its own name');
}

export interface EngineFigures {
  readonly elements: number;
  /** Elements in a second of one core. */
  readonly perSecond: Readonly<Record<'multiply' | 'blind' | 'evaluate' | 'finalize' | 'direct', number>>;
  /** The same as a share of bare scalar multiplication in the same run. */
  readonly shareOfMultiply: Readonly<Record<'blind' | 'evaluate' | 'finalize' | 'direct', number>>;
  /** What an element costs on the wire: question and answer. */
  readonly bytesPerElement: number;
  /** Milliseconds for a proof over 16 elements, and for its verification with the outputs. */
  readonly proofMillis: { readonly prove: number; readonly verify: number };
}

/** What the engine does on one core, against the scalar multiplication that it cannot do without. */
export async function measureEngine(engine: Engine, elements = 4_096): Promise<EngineFigures> {
  const [oprf, group] = await Promise.all([openOprf(engine), openEngine(engine)]);
  const mode = 'voprf';
  const seed = randomBytes(32);
  const { key, publicKey } = accepted(oprf.deriveKeyPair({ mode, seed, info: new Uint8Array(0) }));
  const text = new TextEncoder();
  const pack = (count: number) =>
    accepted(packInputs(Array.from({ length: count }, (_, at) => text.encode(`bsn.1\0${100_000_000 + at}`))));
  const inputs = pack(Math.min(elements, maxElements));
  const { blinds, blinded } = accepted(oprf.blind({ mode, inputs }));
  const evaluated = accepted(oprf.evaluate({ key, blinded }));
  const [into, count] = [new Uint8Array(elementBytes), blinds.length / scalarBytes];
  const few = { inputs: pack(16), blinds: blinds.subarray(0, 512), blinded: blinded.subarray(0, 512) };
  const proved = accepted(oprf.prove({ key, blinded: few.blinded }));
  const seconds = quietest({
    multiply() {
      for (let at = 0; at < count; at += 1) group.multiply(into, key, elementAt(blinded, at));
    },
    blind: () => oprf.blind({ mode, inputs }),
    evaluate: () => oprf.evaluate({ key, blinded }),
    finalize: () => oprf.finalize({ inputs, blinds, evaluated }),
    direct: () => oprf.direct({ mode, key, inputs }),
    prove: () => accepted(oprf.prove({ key, blinded: few.blinded })),
    verify: () => accepted(oprf.verify({ ...few, ...proved, publicKey })),
  });
  const rate = (one: number): number => Math.round(count / one);
  const share = (one: number): number => Math.round((seconds.multiply / one) * 1_000) / 1_000;
  return {
    elements: count,
    perSecond: {
      multiply: rate(seconds.multiply),
      blind: rate(seconds.blind),
      evaluate: rate(seconds.evaluate),
      finalize: rate(seconds.finalize),
      direct: rate(seconds.direct),
    },
    shareOfMultiply: {
      blind: share(seconds.blind),
      evaluate: share(seconds.evaluate),
      finalize: share(seconds.finalize),
      direct: share(seconds.direct),
    },
    bytesPerElement: (blinded.length + evaluated.length) / count,
    proofMillis: { prove: seconds.prove * 1_000, verify: seconds.verify * 1_000 },
  };
}

export interface FilterFigures {
  readonly tags: number;
  /** What the list is shown as. */
  readonly size: number;
  readonly buildSeconds: number;
  /** In the file, for each tag that it is shown to have. */
  readonly bytesPerShown: number;
  /** The same for each tag of the list: the padding counts with it. */
  readonly bytesPerTag: number;
  readonly lookupMicroseconds: number;
  readonly lookups: number;
  /** Strangers that were found: about one in 4,295 million is expected. */
  readonly falsePositives: number;
}

/** A filter over so many tags, and what strangers find in it. Seconds of the processor. */
export function measureFilter({ tags = 1_000_000, lookups = 10_000_000 } = {}): FilterFigures {
  const list = new Uint8Array(randomBytes(tags * tagBytes));
  const build = () => accepted(buildFilter({ tags: list, random: (count) => randomBytes(count) }));
  const first = build();
  const buildSeconds = Math.min(...[1, 2, 3].map(() => cpuSeconds(build)));
  const bytes = writeFilter(first).length;
  const batch = 1_000_000;
  let [falsePositives, seconds, asked] = [0, 0, 0];
  for (; asked < lookups; asked += batch) {
    const strangers = new Uint8Array(randomBytes(batch * tagBytes));
    seconds += cpuSeconds(() => {
      falsePositives += findTags(first, strangers).length;
    });
  }
  return {
    tags,
    size: first.size,
    buildSeconds,
    bytesPerShown: bytes / first.size,
    bytesPerTag: bytes / tags,
    lookupMicroseconds: (seconds / asked) * 1e6,
    lookups: asked,
    falsePositives,
  };
}
