import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { TestRegion } from '../../../test/region.node.ts';
import { node, registers } from '../../../test/register-case.node.ts';
import { loadedInto, whoIs } from '../../bench/register-house.node.ts';
import { prng } from '../../core/prng.ts';
import { plainReader } from '../../house/reader.ts';
import { refOf } from '../../house/register-load.node.ts';
import { sha256 } from '../../house/safe.node.ts';
import { type Sight, sightsOf } from '../entities/sight.ts';
import type { SourceRecord } from '../entities/source-record.ts';
import type { Reader } from '../step.ts';
import { materialOf } from './export.ts';
import { pathsBetween, reachOf } from './reach.ts';
import { Walk } from './walk.ts';

/** Walks over registers of which the reader may see a part, on the shelf itself. */

const source = 'verzonnen';
let region: TestRegion;
let loads = 0;
before(async () => {
  region = await TestRegion.open();
});
after(() => region.close());

const firm = (id: string): SourceRecord => ({ id, kind: 'Company', values: { name: [`Firma ${id}`] } });
const person = (id: string, values: SourceRecord['values'] = { lastName: ['Meulenkamp'] }): SourceRecord => ({
  id,
  kind: 'Person',
  values,
});
const directs = (id: string, ends: readonly [string, string], more: SourceRecord['values'] = {}): SourceRecord => ({
  id,
  kind: 'Directorship',
  values: { director: [ends[0]], organization: [ends[1]], ...more },
});
const owns = (id: string, [owner, asset]: readonly [string, string]): SourceRecord => ({
  id,
  kind: 'Ownership',
  values: { owner: [owner], asset: [asset] },
});

type MayField = (category: string, field: string) => boolean;

/** Reads the records in as a register, and looks at it as somebody who may see these fields. */
async function looking<T>(
  records: readonly SourceRecord[],
  mayField: MayField,
  work: (walk: Walk, refTo: (id: string) => string) => Promise<T>,
): Promise<T> {
  const { corridor } = region.node(node);
  loads += 1;
  const digest = sha256(`${loads}`);
  const context = { progress: () => undefined };
  await loadedInto(corridor, { source, records: records.length, digest, made: () => records, context });
  const entered = await corridor.mayAlso({ who: whoIs('noor'), ...registers }, 'register.offer');
  assert.ok('context' in entered, JSON.stringify(entered));
  return corridor.parts.store.read(async (tx) => {
    const reader: Reader = plainReader(tx, corridor.parts);
    const sights = (await sightsOf(reader, entered.context)).map((sight): Sight => ({ ...sight, mayField }));
    return work(new Walk(sights, reader), (id) => refOf(corridor, source, id));
  });
}

const everything: MayField = () => true;
const noDirectors: MayField = (_category, field) => field !== 'directors';

const captionsNear = (records: readonly SourceRecord[], mayField: MayField, id: string) =>
  looking(records, mayField, async (walk, refTo) => {
    const start = await walk.stopAt(refTo(id));
    if (!start) return undefined;
    const { near, isComplete, hubs } = await reachOf(start, walk, { steps: 1, most: 500 });
    return { count: near.length, isComplete, hubs: hubs.length };
  });

describe('what the reader may not see', () => {
  const things = [
    firm('f-1'),
    person('p-1'),
    ...Array.from({ length: 40 }, (_, at) => person(`h-${at}`, { bsn: [`9${at}`] })),
  ];
  const shown = [...things, directs('d-1', ['p-1', 'f-1'])];
  const hidden = Array.from({ length: 6_000 }, (_, at) => directs(`x-${at}`, [`h-${at % 40}`, 'f-1']));
  const noNumbers: MayField = (category) => category !== 'bsn';

  test('makes no hub, however many relations it has', async () => {
    const without = await captionsNear(shown, noNumbers, 'f-1');
    assert.deepEqual(without, { count: 1, isComplete: true, hubs: 0 });
    assert.deepEqual(await captionsNear([...shown, ...hidden], noNumbers, 'f-1'), without);
  });

  test('is not there to be asked about either', async () => {
    const records = [...shown, directs('x-1', ['h-1', 'f-1'])];
    assert.equal(await captionsNear(records, noNumbers, 'h-1'), undefined);
    assert.equal(await captionsNear(records, noNumbers, 'nobody'), undefined);
    assert.deepEqual(await captionsNear(records, everything, 'h-1'), { count: 1, isComplete: true, hubs: 0 });
  });

  test('and a relation of which the ends are hidden is no step', async () => {
    assert.deepEqual(await captionsNear(shown, noDirectors, 'f-1'), { count: 0, isComplete: true, hubs: 0 });
  });
});

describe('a relation that was said twice', () => {
  const records = [
    ...[firm('f-1'), person('p-1')],
    directs('d-1', ['p-1', 'f-1'], { role: ['bestuurder'], startDate: ['2010-01-01'], endDate: ['2012-01-01'] }),
    directs('d-2', ['p-1', 'f-1'], { role: ['bestuurder'], startDate: ['2024-01-01'] }),
  ];

  test('is one link, of which what still holds is told first', () =>
    looking(records, everything, async (walk, refTo) => {
      const start = await walk.stopAt(refTo('p-1'));
      assert.ok(start);
      const { links } = await walk.linksOf(start);
      assert.equal(links.length, 1);
      const told = links[0] ? await walk.told(links[0]) : [];
      assert.deepEqual(
        told.map(({ startDate, endDate }) => [startDate, endDate]),
        [
          ['2024-01-01', undefined],
          ['2010-01-01', '2012-01-01'],
        ],
      );
    }));

  test('goes out as two', () =>
    looking(records, everything, async (walk, refTo) => {
      const start = await walk.stopAt(refTo('p-1'));
      assert.ok(start);
      const { edges } = await materialOf(start, await reachOf(start, walk, { steps: 1, most: 10 }), walk);
      assert.deepEqual(edges.map(({ since, until }) => [since, until]).sort(), [
        ['2010-01-01', '2012-01-01'],
        ['2024-01-01', undefined],
      ]);
      assert.equal(new Set(edges.map(({ id }) => id)).size, 2);
    }));
});

test('a relation of a hub goes out although the hub does not tell it', () => {
  const firms = Array.from({ length: 360 }, (_, at) => firm(`f-${at}`));
  const records = [person('p-1'), ...firms, ...firms.map(({ id }, at) => directs(`d-${at}`, ['p-1', id]))];
  return looking(records, everything, async (walk, refTo) => {
    for (const id of ['f-3', 'f-355']) {
      const start = await walk.stopAt(refTo(id));
      assert.ok(start);
      const { nodes, edges } = await materialOf(start, await reachOf(start, walk, { steps: 1, most: 10 }), walk);
      assert.deepEqual([nodes.length, edges.length], [2, 1]);
    }
  });
});

test('ways are as short and as many as a search through all relations finds', async () => {
  const dice = prng(17);
  const things = Array.from({ length: 60 }, (_, at) => firm(`f-${at}`));
  const pairs = Array.from({ length: 75 }, (): readonly [string, string] => [
    `f-${dice.below(60)}`,
    `f-${dice.below(60)}`,
  ]);
  const records = [
    ...things,
    ...pairs.map((ends, at) => (at % 2 === 0 ? directs(`r-${at}`, ends) : owns(`r-${at}`, ends))),
  ];
  await looking(records, everything, async (walk, refTo) => {
    for (let at = 0; at < 120; at += 1) {
      const [from, to] = [`f-${dice.below(60)}`, `f-${dice.below(60)}`];
      const [start, end] = [await walk.stopAt(refTo(from)), await walk.stopAt(refTo(to))];
      assert.ok(start && end);
      const { paths, sureUpTo } = await pathsBetween(start, end, walk);
      const steps = stepsBetween(pairs, from, to);
      assert.equal(paths[0]?.links.length, steps !== undefined && steps <= 6 ? steps : undefined, `${from} ${to}`);
      assert.ok(
        paths.every(({ links }) => links.length === paths[0]?.links.length && (links.at(-1)?.to ?? start) === end),
      );
      if (paths.length === 0) assert.equal(sureUpTo, 6);
    }
  });
});

/** Plainly, ring by ring. */
function stepsBetween(pairs: readonly (readonly [string, string])[], from: string, to: string): number | undefined {
  let ring = new Set([from]);
  const seen = new Set(ring);
  for (let steps = 0; ring.size > 0; steps += 1) {
    if (ring.has(to)) return steps;
    const next = new Set<string>();
    for (const [one, other] of pairs)
      for (const [here, there] of [
        [one, other],
        [other, one],
      ] as const)
        if (ring.has(here) && !seen.has(there)) next.add(there);
    for (const one of next) seen.add(one);
    ring = next;
  }
  return undefined;
}
