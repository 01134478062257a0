import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { lettersBetween } from '../../bench/shelf-fit.ts';
import { longestWord } from './keys.ts';
import { beginningSlipsAllowed, slipsAllowed, slipsCounter } from './slips.ts';

/** Few letters, so that words are near each other and swaps come often. */
const word = fc.oneof(
  fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 9 }),
  fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: longestWord }),
  fc.constantFrom('meulenkamp', 'muelenkmap', 'meulen', 'molenkamp', 'z'.repeat(longestWord)),
);

test('slips are counted as by filling the whole table, up to the most that count', () => {
  fc.assert(
    fc.property(word, fc.array(word, { maxLength: 6 }), fc.integer({ min: 0, max: 4 }), (typed, others, most) => {
      const count = slipsCounter(typed, most);
      for (const other of others) {
        const [whole, begun] = [lettersBetween(typed, other, false), lettersBetween(typed, other, true)];
        const wanted = { whole: Math.min(whole, most + 1), begun: Math.min(begun, most + 1) };
        assert.deepEqual(count(other), wanted, `${typed} ${other} ${most}`);
      }
    }),
    { numRuns: 3_000 },
  );
});

const allowed: readonly (readonly [word: string, slips: number, inBeginning: number])[] = [
  ['j', 0, 0],
  ['ja', 1, 0],
  ['jan', 1, 0],
  ['kaya', 1, 0],
  ['bakker', 1, 1],
  ['jonkers', 2, 1],
  ['12', 0, 0],
  ['12a', 0, 0],
  ['90000035', 0, 0],
  ['9999xa', 1, 0],
  ['kete1werk', 2, 1],
];
for (const [text, slips, inBeginning] of allowed)
  test(`"${text}" may have ${slips} slips, and ${inBeginning} as a beginning`, () => {
    assert.deepEqual([slipsAllowed(text), beginningSlipsAllowed(text)], [slips, inBeginning]);
  });
