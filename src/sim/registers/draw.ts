import { assert, present } from '../../core/assert.ts';
import { type Prng, prng } from '../../core/prng.ts';

/** Mixes the bits of a word, so that neighbouring seeds give streams that have nothing in common (murmur3). */
function mixed(word: number): number {
  let mix = word | 0;
  mix = Math.imul(mix ^ (mix >>> 16), 0x85ebca6b);
  mix = Math.imul(mix ^ (mix >>> 13), 0xc2b2ae35);
  return (mix ^ (mix >>> 16)) >>> 0;
}

/** A stream for one thing of many: the same whatever was made before it. `part` keeps streams of one thing apart. */
export const drawOf = (seed: number, index: number, part = 0): Prng =>
  prng(mixed(mixed(seed) ^ mixed(index + 0x9e3779b9) ^ mixed(part * 0x1000193)));

/** One of a list in order of frequency: what stands at rank r weighs 1 / (r + 3), much as names do. */
export function ranked<T>(list: readonly T[]): (draw: Prng) => T {
  assert(list.length > 0, 'there is something to draw from');
  const sums: number[] = [];
  let total = 0;
  for (let rank = 0; rank < list.length; rank += 1) {
    total += 1 / (rank + 3);
    sums.push(total);
  }
  return (draw) => {
    const mark = (draw.word() / 0x1_0000_0000) * total;
    let [low, high] = [0, sums.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] ?? 0) > mark) high = middle;
      else low = middle + 1;
    }
    return present(list[low], 'a mark below the total lies in the list');
  };
}

/** One of some kinds by their shares, which need not add up to one. */
export function shared<T extends string>(draw: Prng, shares: Readonly<Record<T, number>>): T {
  const kinds = Object.entries<number>(shares);
  const total = kinds.reduce((sum, [, share]) => sum + share, 0);
  let mark = (draw.word() / 0x1_0000_0000) * total;
  for (const [kind, share] of kinds) {
    mark -= share;
    if (mark < 0 && isKind(kind, shares)) return kind;
  }
  return present(
    kinds.map(([kind]) => kind).find((kind): kind is T => isKind(kind, shares)),
    'there is a kind to draw',
  );
}

const isKind = <T extends string>(kind: string, shares: Readonly<Record<T, number>>): kind is T => kind in shares;

const seriesSize = 5_000_000;

/**
 * Nine figures that pass the eleven-test, another for each serial below ten million. They start with a 9, where the numbers
 * kept free for tests lie too; from five million on, which only a measurement asks for, with an 8. No number of a resident is
 * known to us.
 */
export function nineFigures(serial: number): string {
  assert(serial >= 0 && serial < 2 * seriesSize, 'there are numbers for ten million');
  const first = serial < seriesSize ? 90_000_000 : 80_000_000;
  const stem = first + 2 * (((serial % seriesSize) * 2_718_281 + 141_421) % seriesSize);
  const rest = remainderOf(stem);
  // A step of one in the eighth figure adds two: where ten would have to be written, one is.
  return rest < 10 ? `${stem}${rest}` : `${stem + 1}${(rest + 2) % 11}`;
}

function remainderOf(stem: number): number {
  const figures = String(stem);
  let sum = 0;
  for (let place = 0; place < 8; place += 1) sum += Number(figures[place]) * (9 - place);
  return sum % 11;
}
