import assert from 'node:assert/strict';
import { test } from 'node:test';
import { prng } from '../core/prng.ts';
import { allCleaners } from './all-cleaners.ts';
import { bind } from './bind.ts';
import { outcomeOf } from './estimate.ts';
import { pairwise, truthOf } from './evaluate.ts';
import { type InventedFacts, inventedPeople } from './invented-people.ts';
import { type Linked, type LinkFacts, link } from './link.node.ts';
import type { Plan } from './plan.ts';
import { isRule, parsePlan } from './plan-parser.ts';
import { type ReadyPlan, readyPlan } from './ready-plans.node.ts';
import { isInEarlier, pairsIn } from './sample.ts';
import { tableBuilder } from './table.ts';

const some: InventedFacts = { people: 2000, twiceShare: 0.4, errorShare: 0.12, seed: 7 };

function ready(
  about: InventedFacts,
  change: Partial<Plan> = {},
  name: ReadyPlan = 'person',
): Omit<LinkFacts, 'workers'> & { readonly truth: readonly string[] } {
  const file = inventedPeople(about);
  const parsed = parsePlan(readyPlan(name), allCleaners);
  assert.ok('good' in parsed, JSON.stringify(parsed));
  const bound = bind({ ...parsed.good, ...change }, [file.heading], allCleaners);
  assert.ok('good' in bound);
  const builder = tableBuilder(bound.good.columns, 1);
  for (const row of file.rows) builder.add(0, row[0] ?? '', row);
  return { bound: bound.good, table: builder.done(), cleaners: allCleaners, truth: file.truth };
}

async function linked(facts: LinkFacts): Promise<Linked> {
  const outcome = await link(facts);
  assert.ok('good' in outcome);
  return outcome.good;
}

test('invented people are found back without labels', async () => {
  const facts = ready(some);
  const { clusters, pairs, costs } = await linked({ ...facts, workers: 1 });
  const { precision, recall } = pairwise(clusters, truthOf(facts.truth), { first: 0, isSplit: false });
  assert.ok(precision > 0.998 && recall > 0.985, `${precision} ${recall}`);
  assert.equal(pairs, costs.pairs, 'the estimate before is the number afterwards');
});

test('what true pairs are like is learned without labels, to within 0.03 of what they are', async () => {
  const facts = ready(some);
  const { links, model } = await linked({ ...facts, workers: 1, leastBits: -200 });
  const isTrue = [...links.a.keys()].filter((at) => facts.truth[links.a[at] ?? 0] === facts.truth[links.b[at] ?? 0]);
  for (const [comparison, estimated] of (model.chances?.m ?? []).entries()) {
    const outcomes = isTrue
      .map((at) => outcomeOf(links.pattern[at] ?? 0, comparison))
      .filter((one) => one !== undefined);
    for (const [outcome, chance] of estimated.entries()) {
      const share = outcomes.filter((one) => one === outcome).length / outcomes.length;
      assert.ok(Math.abs(share - chance) < 0.03, `${comparison} ${outcome}: ${share} and ${chance}`);
    }
  }
});

test('where a file leaves few comparisons, their number is still found and the prior holds', async () => {
  const all = ready({ ...some, people: 8000 }, {}, 'person-nl');
  // The file has values that are others altogether, which the rules about households take for other persons.
  const learned = all.bound.plan.comparisons.filter((comparison) => !isRule(comparison));
  const facts = { ...all, bound: { ...all.bound, plan: { ...all.bound.plan, comparisons: learned } } };
  const { clusters, model } = await linked({ ...facts, workers: 1 });
  const truth = truthOf(facts.truth);
  const { precision, recall } = pairwise(clusters, truth, { first: 0, isSplit: false });
  assert.ok(precision > 0.995 && recall > 0.97, `${precision} ${recall}`);
  const counts = new Map<number, number>();
  for (const subject of truth) counts.set(subject, (counts.get(subject) ?? 0) + 1);
  const pairs = [...counts.values()].reduce((sum, count) => sum + (count * (count - 1)) / 2, 0);
  assert.ok(Math.abs(model.matches / pairs - 1) < 0.05, `${model.matches} and ${pairs}`);
});

test('the same bytes come out for any number of threads, bounded or not', async () => {
  const facts = ready({ ...some, people: 700 });
  const one = await linked({ ...facts, workers: 1 });
  for (const workers of [2, 3]) {
    const more = await linked({ ...facts, workers, isBounded: workers === 2 });
    assert.deepEqual(more.links, one.links);
    assert.deepEqual(more.clusters, one.clusters);
  }
});

test('a plan that makes too many pairs is refused before it runs, with the worst blocks', async () => {
  const keys = [{ column: 'postcode', clean: ['first-1'] }];
  const facts = ready({ ...some, people: 700 }, { mostPairs: 10_000, passes: [{ keys }] });
  const outcome = await link({ ...facts, workers: 1 });
  assert.ok('tooMany' in outcome);
  assert.ok(outcome.tooMany.pairs > 10_000);
  const [cost] = outcome.tooMany.costs;
  assert.equal(cost?.name, 'postcode first-1');
  assert.ok((cost?.worst[0]?.pairs ?? 0) > 1000 && (cost?.worst[0]?.records ?? 0) > 40, JSON.stringify(cost));
});

test('a pass has exactly the pairs with its key, and a sample only has pairs of it', async () => {
  const facts = ready({ ...some, people: 120 });
  const { passes } = await linked({ ...facts, workers: 1 });
  for (const pass of passes) {
    const pairs = pairsIn(pass, 1_000_000, prng(1));
    const found = new Set<string>();
    for (let at = 0; at < pairs.length; at += 2) found.add(`${pairs[at]} ${pairs[at + 1]}`);
    const wanted = new Set<string>();
    for (const a of facts.table.ids.keys()) {
      for (const b of facts.table.ids.keys()) if (a < b && isInEarlier([pass], a, b)) wanted.add(`${a} ${b}`);
    }
    assert.deepEqual(found, wanted);
    const few = pairsIn(pass, 5, prng(2));
    for (let at = 0; at < few.length; at += 2) assert.ok(found.has(`${few[at]} ${few[at + 1]}`));
  }
});

test('weights that the plan brings are used as they are', async () => {
  const facts = ready({ ...some, people: 300 });
  const comparisons = facts.bound.plan.comparisons.map((comparison) => ({
    ...comparison,
    weightOtherwise: -4000,
    levels: comparison.levels.map((level) => ({ ...level, weight: 6000 })),
  }));
  const bound = { ...facts.bound, plan: { ...facts.bound.plan, comparisons } };
  const { model } = await linked({ ...facts, bound, workers: 1 });
  assert.equal(model.chances, undefined);
  assert.deepEqual(model.weights.comparisons[0]?.levels.slice(0, 2), [6, 6]);
});
