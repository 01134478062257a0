import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cases, duckdbIsHere, level, linkedFiles, named, odd, oddPlan } from '../../../test/link-cases.node.ts';
import { present } from '../../core/assert.ts';
import { prng } from '../../core/prng.ts';
import { allCleaners } from '../all-cleaners.ts';
import { editsBetween, jaroWinklerOf } from '../kernel/text-twin.ts';
import { linkGatherer } from '../links.ts';
import { defaults } from '../plan.ts';
import { macrosSql } from './compare.ts';
import { openDuckdb } from './duckdb.node.ts';
import { referenceExecutor, TooManyLetters } from './reference.node.ts';

for (const [says, caseOf] of cases) {
  test(`SQL gives the same links, weights and patterns as the kernel: ${says}`, { skip: !duckdbIsHere }, async (t) => {
    const found = await caseOf();
    if (!found) return t.skip('the set is not here');
    const { bound, table, linked } = found;
    const leastBits = bound.plan.missingBits ?? defaults.missingBits;
    const { weights } = linked.model;
    const scored = await referenceExecutor()({ plan: bound.plan, table, cleaners: allCleaners, weights, leastBits });
    const gatherer = linkGatherer();
    gatherer.add(present(scored, 'nobody stops it').words);
    assert.ok(linked.links.count > 100, String(linked.links.count));
    assert.deepEqual(gatherer.done(table.ids.length), linked.links);
  });
}

test('more letters than there are of ASCII are refused, not compared in another way', {
  skip: !duckdbIsHere,
}, async () => {
  const rows = Array.from({ length: 200 }, (_, at) => [
    String(at),
    String.fromCodePoint(0x4e00 + at),
    'x',
    '',
    '',
    '',
    '1234',
  ]);
  const plan = { ...oddPlan, passes: [{ keys: [{ column: 'postcode' }] }] };
  await assert.rejects(async () => {
    const { bound, table, linked } = await linkedFiles(plan, [{ heading: odd.heading, rows }]);
    const { weights } = linked.model;
    await referenceExecutor()({ plan: bound.plan, table, cleaners: allCleaners, weights, leastBits: 0 });
  }, TooManyLetters);
});

test('the functions of the database are ours to the last bit, or are made so', { skip: !duckdbIsHere }, async () => {
  const dice = prng(34);
  const word = (letters: string, most: number): string =>
    Array.from({ length: 1 + dice.below(most) }, () => letters[dice.below(letters.length)]).join('');
  const pairs = Array.from({ length: 1_500 }, (_, at) => {
    const [letters, most] = at % 3 === 0 ? (['abcdefghij ', 63] as const) : (['abc', 9] as const);
    return [word(letters, most), word(letters, most)] as const;
  });
  const codes = Uint32Array.from(pairs.keys());
  const duckdb = await openDuckdb();
  try {
    const column = (name: string, of: 0 | 1) => ({
      name,
      type: 'VARCHAR' as const,
      codes,
      values: pairs.map((pair) => pair[of]),
    });
    await duckdb.load('pairs', [column('a', 0), column('b', 1)], pairs.length);
    const osa = {
      comparisons: [{ name: 'o', ...named, levels: [level({ is: 'osa' as const, column: 'a', limit: 3 })] }],
    };
    for (const macro of macrosSql(osa)) await duckdb.run(macro);
    const within = [1, 2, 3].map((limit) => `CASE WHEN length(a) < 10 THEN osa_within_${limit}(a, b) END`);
    const calls = `jaro_winkler_similarity(a, b), levenshtein(a, b), damerau_levenshtein(a, b), ${within.join(', ')}`;
    const rows: unknown[][] = [];
    for await (const columns of duckdb.columns(`SELECT ${calls} FROM pairs ORDER BY record`)) {
      for (const at of (columns[0] ?? []).keys()) rows.push(columns.map((one) => one[at]));
    }
    let apart = 0;
    for (const [at, pair] of pairs.entries()) {
      const [a, b] = pair.map((text) => new TextEncoder().encode(text));
      assert.ok(a && b);
      const turned = editsBetween(a, b, true);
      const [similarity, edits, damerau, ...held] = rows[at] ?? [];
      const wanted = a.length < 10 ? [1, 2, 3].map((limit) => turned <= limit) : [null, null, null];
      const own = [jaroWinklerOf(a, b), editsBetween(a, b, false), ...wanted];
      assert.deepEqual([similarity, Number(edits), ...held], own, pair.join(' / '));
      apart += Number(Number(damerau) !== turned);
    }
    assert.ok(apart > 10, `the unrestricted distance is another one: ${apart}`);
  } finally {
    duckdb.close();
  }
});
