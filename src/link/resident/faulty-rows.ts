import type { Prng } from '../../core/prng.ts';

/**
 * Rows as somebody else could have written them: of a row of the register some cells are gone, are those of another, or have a slip.
 * Which faults a list will have nobody knows, and a register does not show the faults that it has not got; so they are made.
 */

const mostFaults = 4;

type Fault = (cell: string, other: string, chance: Prng) => string;

const letters = 'abcdefghijklmnopqrstuvwxyz';

/** Another letter for a letter, another figure for a figure. */
function slipped(cell: string, chance: Prng): string {
  if (cell === '') return cell;
  const at = chance.below(cell.length);
  const put = /\d/.test(cell[at] ?? '') ? String(chance.below(10)) : (letters[chance.below(letters.length)] ?? '');
  return cell.slice(0, at) + put + cell.slice(at + 1);
}

function swapped(cell: string, chance: Prng): string {
  if (cell.length < 2) return cell;
  const at = chance.below(cell.length - 1);
  return cell.slice(0, at) + (cell[at + 1] ?? '') + (cell[at] ?? '') + cell.slice(at + 2);
}

const faults: readonly Fault[] = [
  () => '',
  (_cell, other) => other,
  (cell, _other, chance) => slipped(cell, chance),
  (cell, _other, chance) => slipped(slipped(cell, chance), chance),
  (cell, _other, chance) => swapped(cell, chance),
  // An initial, a part of a name, or the parts in another order.
  (cell) => cell.slice(0, 1),
  (cell) => cell.split(' ')[0] ?? '',
  (cell) => cell.split(' ').slice(1).join(' '),
  (cell) => cell.split(' ').toReversed().join(' '),
];

/** One to four of these cells with a fault each. */
export function faultyRow(
  row: readonly string[],
  {
    other,
    places,
    chance,
  }: { readonly other: readonly string[]; readonly places: readonly number[]; readonly chance: Prng },
): readonly string[] {
  const made = [...row];
  const count = 1 + chance.below(Math.min(mostFaults, places.length));
  for (let fault = 0; fault < count; fault += 1) {
    const place = places[chance.below(places.length)] ?? 0;
    const make = faults[chance.below(faults.length)];
    if (make) made[place] = make(made[place] ?? '', other[place] ?? '', chance);
  }
  return made;
}
