import { randomBytes } from 'node:crypto';
import { assert, present } from '../core/assert.ts';
import { believe } from '../core/believe.ts';
import { type Engine, engines, openEngine } from '../match/engine.node.ts';
import { buildFilter, type Filter, findTags, writeFilter } from '../match/filter.ts';
import { accepted, packInputs, tagsOf } from '../match/frame.ts';
import { type Oprf, openOprf } from '../match/oprf.node.ts';
import { EngineAbsent } from '../match/ristretto-native.node.ts';
import {
  cpuSeconds,
  type EngineFigures,
  type FilterFigures,
  measureEngine,
  measureFilter,
} from './match-engine.node.ts';

/** One run of the whole matching, both sides, in the order in which it happens. */
export const phases = ['setup', 'request', 'evaluate', 'result'] as const;
export type Phase = (typeof phases)[number];
export type Contestant = Engine | 'psi.js';

export interface VersusFacts {
  /** On each side. */
  readonly elements: number;
  readonly tags: number;
  readonly lookups: number;
}

export interface VersusRun {
  /** Microseconds of the processor for each element of one side. */
  readonly micros: Readonly<Record<Phase, number>>;
  /** The places of what was asked that were found, and whether they are those that both lists hold. */
  readonly found: number;
  readonly exact: boolean;
  /** Bytes for each element: question and answer, and what the holder hands out. */
  readonly wireBytes: number;
  readonly setupBytes: number;
}

export interface VersusResult {
  readonly runs: { readonly [Name in Contestant]?: VersusRun };
  readonly engines: { readonly [Name in Engine]?: EngineFigures };
  readonly filter: FilterFigures;
}

interface Matching {
  readonly run: Readonly<Record<Phase, () => unknown>>;
  /** The places found, after the last phase. */
  found(): readonly number[];
  sizes(): { readonly wire: number; readonly setup: number };
}

interface Lists {
  readonly held: readonly string[];
  readonly asked: readonly string[];
}

const before = 'the phases follow each other';
const frameElements = 8_192;
const mode = 'oprf';

/** In frames, as they travel. */
function framesOf(list: readonly string[]): readonly Uint8Array[] {
  const frames: Uint8Array[] = [];
  for (let at = 0; at < list.length; at += frameElements) {
    frames.push(accepted(packInputs(list.slice(at, at + frameElements).map((input) => Buffer.from(input)))));
  }
  return frames;
}

function ours(oprf: Oprf, { held, asked }: Lists): Matching {
  const { key } = accepted(oprf.deriveKeyPair({ mode, seed: randomBytes(32), info: new Uint8Array(0) }));
  let filter: Filter | undefined;
  let inputs: readonly Uint8Array[] = [];
  let blinded: readonly { readonly blinds: Uint8Array; readonly blinded: Uint8Array }[] = [];
  let evaluated: readonly Uint8Array[] = [];
  let found: readonly number[] = [];
  return {
    run: {
      setup() {
        const tags = framesOf(held).map((frame) => tagsOf(accepted(oprf.direct({ mode, key, inputs: frame }))));
        filter = accepted(buildFilter({ tags: Buffer.concat(tags), random: (count) => randomBytes(count) }));
        return writeFilter(filter);
      },
      request() {
        inputs = framesOf(asked);
        blinded = inputs.map((frame) => accepted(oprf.blind({ mode, inputs: frame })));
      },
      evaluate() {
        evaluated = blinded.map((frame) => accepted(oprf.evaluate({ key, blinded: frame.blinded })));
      },
      result() {
        const tags = evaluated.map((frame, at) => {
          const question = { inputs: present(inputs[at], before), blinds: present(blinded[at], before).blinds };
          return tagsOf(accepted(oprf.finalize({ ...question, evaluated: frame })));
        });
        found = findTags(present(filter, before), Buffer.concat(tags));
      },
    },
    found: () => found,
    sizes: () => ({
      wire: [...blinded.map((frame) => frame.blinded), ...evaluated].reduce((sum, { length }) => sum + length, 0),
      setup: filter ? writeFilter(filter).length : 0,
    }),
  };
}

/** `undefined` where it was left out, as without what only tests and measurements need. */
async function psiLibrary() {
  try {
    const { default: open } = await import('@openmined/psi.js');
    return await open();
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ERR_MODULE_NOT_FOUND') return undefined;
    throw cause;
  }
}
type PsiLibrary = NonNullable<Awaited<ReturnType<typeof psiLibrary>>>;

/** As its own documentation does it, with its default way of handing out the list. */
function theirs({ server, client }: PsiLibrary, { held, asked }: Lists): Matching {
  assert(server && client, 'psi.js for this runtime has both sides');
  const [holder, asker] = [server.createWithNewKey(true), client.createWithNewKey(true)];
  // It divides the rate by what is asked: this gives one accident in 2^32 for each, as our filter does.
  const rate = asked.length / 2 ** 32;
  let setup: ReturnType<typeof holder.createSetupMessage> | undefined;
  let request: ReturnType<typeof asker.createRequest> | undefined;
  let response: ReturnType<typeof holder.processRequest> | undefined;
  let found: readonly number[] = [];
  const lengthOf = (message?: { serializeBinary(): Uint8Array }): number => message?.serializeBinary().length ?? 0;
  return {
    run: {
      setup() {
        setup = holder.createSetupMessage(rate, asked.length, held);
      },
      request() {
        request = asker.createRequest(asked);
      },
      evaluate() {
        response = holder.processRequest(present(request, before));
      },
      result() {
        found = asker.getIntersection(present(setup, before), present(response, before));
      },
    },
    found: () => found,
    sizes: () => ({ wire: lengthOf(request) + lengthOf(response), setup: lengthOf(setup) }),
  };
}

/** Half of what is asked is held. */
function listsOf(elements: number): Lists {
  const list = (from: number) => Array.from({ length: elements }, (_, at) => `bsn.1\0${100_000_000 + from + at}`);
  return { held: list(0), asked: list(elements / 2) };
}

type Entrant = readonly [Contestant, (lists: Lists) => Matching];

async function entrants(): Promise<readonly Entrant[]> {
  const found: Entrant[] = [];
  for (const engine of engines) {
    try {
      await openEngine(engine);
    } catch (cause) {
      if (cause instanceof EngineAbsent) continue;
      throw cause;
    }
    const oprf = await openOprf(engine);
    found.push([engine, (lists) => ours(oprf, lists)]);
  }
  const psi = await psiLibrary();
  if (psi) found.push(['psi.js', (lists) => theirs(psi, lists)]);
  return found;
}

const rounds = 3;

/**
 * Each phase by everybody, one behind the other and in each round in the other order, so that a noisy moment does not
 * fall on one of them alone. The quietest round of each counts.
 */
function raced(entered: readonly Entrant[], lists: Lists): VersusResult['runs'] {
  const running = entered.map(([name, open]) => ({ name, matching: open(lists), seconds: new Map<Phase, number>() }));
  for (let round = 0; round < rounds; round += 1) {
    for (const phase of phases) {
      for (const { matching, seconds } of round % 2 === 0 ? running : running.toReversed()) {
        const took = cpuSeconds(matching.run[phase]);
        seconds.set(phase, Math.min(seconds.get(phase) ?? Number.POSITIVE_INFINITY, took));
      }
    }
  }
  const elements = lists.asked.length;
  const half = elements / 2;
  return Object.fromEntries(
    running.map(({ name, matching, seconds }) => {
      const micros = Object.fromEntries(phases.map((phase) => [phase, ((seconds.get(phase) ?? 0) / elements) * 1e6]));
      const found = matching.found().toSorted((one, other) => one - other);
      const { wire, setup } = matching.sizes();
      const run = {
        micros: believe<Record<Phase, number>>(micros, 'one for each phase'),
        found: found.length,
        exact: found.length === half && found.every((place, at) => place === at),
        wireBytes: wire / elements,
        setupBytes: setup / elements,
      } satisfies VersusRun;
      return [name, run];
    }),
  );
}

if (process.argv[1] === import.meta.filename) {
  const facts = believe<VersusFacts>(JSON.parse(process.argv[2] ?? ''), 'the bench that started this file wrote it');
  const entered = await entrants();
  // Compilers warm up on a small one first.
  raced(entered, listsOf(400));
  const runs = raced(entered, listsOf(facts.elements));
  const measured: { [Name in Engine]?: EngineFigures } = {};
  for (const engine of engines) {
    if (runs[engine]) measured[engine] = await measureEngine(engine);
  }
  const result: VersusResult = { runs, engines: measured, filter: measureFilter(facts) };
  console.log(JSON.stringify(result));
}
