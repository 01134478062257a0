import { openRistretto } from './ristretto.node.ts';
import type { Ristretto } from './ristretto.ts';
import { EngineAbsent, openNativeRistretto } from './ristretto-native.node.ts';

/** Where the group is computed. Both give the same bytes; `native` needs a library that few machines have. */
export const engines = ['wasm', 'native'] as const;
export type Engine = (typeof engines)[number];

const variable = 'SCHAKEL_OPRF';

const unknownEngine = {
  nl: `${variable} is niet wasm of native. Kies een van de twee, of laat het weg.`,
  en: `${variable} is not wasm or native. Choose one of the two, or leave it out.`,
};

/** What the machine's keeper asked for: `SCHAKEL_OPRF`, and `wasm` when that says nothing. Throws `EngineAbsent`. */
export function engineAsked(environment: NodeJS.ProcessEnv = process.env): Engine {
  const asked = environment[variable] || 'wasm';
  const found = engines.find((engine) => engine === asked);
  if (found === undefined) throw new EngineAbsent(`${variable} names no engine`, { todo: unknownEngine });
  return found;
}

/** Throws `EngineAbsent` when this machine lacks what the engine needs. It never takes another one instead. */
export const openEngine = (engine: Engine): Promise<Ristretto> =>
  engine === 'native' ? openNativeRistretto() : openRistretto();
