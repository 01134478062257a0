import { prng } from '../../core/prng.ts';
import type { EdgeChunk } from './builder.ts';

/** A network from a seed: most edges stay near, a quarter go anywhere, a tenth go to a hub. Nobody in it exists. */
export interface InventedNetwork {
  readonly seed: number;
  readonly nodes: number;
  readonly edges: number;
  readonly kinds: number;
  readonly classes: number;
}

const nearShare = 0.65;
const farShare = 0.25;
/** How far a near edge goes. */
const nearby = 50;

/** The policy class of a node: the first is what most are. */
export function* inventedClasses({ seed, nodes, classes }: InventedNetwork, chunk: number): Generator<Uint16Array> {
  const dice = prng(seed + 1);
  for (let done = 0; done < nodes; done += chunk) {
    const length = Math.min(chunk, nodes - done);
    yield Uint16Array.from({ length }, () => classOf(dice.word(), classes));
  }
}

export function* inventedEdges(about: InventedNetwork, chunk: number): Generator<EdgeChunk> {
  const { seed, nodes, edges, kinds, classes } = about;
  const dice = prng(seed);
  const hubs = Math.max(1, Math.floor(nodes / 10_000));
  const otherEnd = (from: number): number => {
    const share = dice.word() / 2 ** 32;
    if (share < nearShare) return (from + 1 + dice.below(nearby)) % nodes;
    if (share < nearShare + farShare) return dice.below(nodes);
    const lean = dice.word() / 2 ** 32;
    return Math.floor(lean * lean * hubs) * Math.max(1, Math.floor(nodes / hubs));
  };
  for (let done = 0; done < edges; done += chunk) {
    const length = Math.min(chunk, edges - done);
    const made = {
      from: new Uint32Array(length),
      to: new Uint32Array(length),
      kind: new Uint16Array(length),
      policy: new Uint16Array(length),
    };
    for (let at = 0; at < length; at += 1) {
      const from = dice.below(nodes);
      made.from[at] = from;
      made.to[at] = otherEnd(from);
      made.kind[at] = dice.below(kinds);
      made.policy[at] = classOf(dice.word(), classes);
    }
    yield made;
  }
}

/** Seven in eight have the first class. */
const classOf = (word: number, classes: number): number => ((word & 7) === 0 ? (word >>> 3) % classes : 0);
