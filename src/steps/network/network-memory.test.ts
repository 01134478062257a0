import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { TestRegion } from '../../../test/region.node.ts';
import { accepted, asked, node, rowsOf } from '../../../test/register-case.node.ts';
import { prng } from '../../core/prng.ts';

/** Firms and their directors, so that ways of several steps are there, and one man with more firms than are followed. */
function register(seed: number): string {
  const dice = prng(seed);
  const rows = ['kvk;handelsnaam;adres;bestuurder;voornamen;voorvoegsel;achternaam;geboren;afkomst'];
  const row = (firm: number, person: number) =>
    `${90_000_000 + firm};Firma ${firm} B.V.;Turfkade ${firm}, 9999 XA Veenwijde;p-${person};Bram;;Persoon${person};12-03-1971;onbekend`;
  for (let firm = 0; firm < 160; firm += 1)
    for (let at = 0; at < 1 + dice.below(2); at += 1) rows.push(row(firm, dice.below(120)));
  for (let firm = 200; firm < 560; firm += 1) rows.push(row(firm, 999));
  rows.push(row(200, 3));
  return `${rows.join('\n')}\n`;
}

let region: TestRegion;
let loadId: string;
before(async () => {
  region = await TestRegion.open({ networkFrom: 50 });
  loadId = await accepted(region, 'kvk-uittreksel', register(5));
});
after(() => region.close());

const refOf = async (text: string): Promise<string> =>
  String(rowsOf(await asked(region, 'noor', 'entity.search', { text }))[0]?.['ref']);

/** Everything that somebody can ask about some things. */
async function answers(): Promise<string> {
  const refs = await Promise.all(['Firma 3', 'Firma 17', 'Persoon5', 'Firma 201', 'Persoon999'].map(refOf));
  const said: unknown[] = [];
  for (const ref of refs) {
    said.push(await asked(region, 'noor', 'network.neighbours', { ref, steps: 1 }));
    said.push(await asked(region, 'noor', 'network.neighbours', { ref, steps: 2 }));
    said.push(await asked(region, 'noor', 'network.group', { ref }));
    said.push(await asked(region, 'noor', 'network.paths', { from: refs[0] ?? '', to: ref }));
  }
  return JSON.stringify(said);
}

const shelf = () => region.node(node).corridor.parts.shelf;

async function standsInMemory(id: string): Promise<void> {
  for (let tries = 0; tries < 200 && !shelf().network(id); tries += 1) await wait(25);
  assert.ok(shelf().network(id), 'the relations came to stand in memory');
}

describe('relations of a load in memory', () => {
  test('are made when somebody first asks, and give the answers that the shelf gave', async () => {
    const fromShelf = await answers();
    await standsInMemory(loadId);
    assert.equal(await answers(), fromShelf);
    assert.match(fromShelf, /"hubs":\["[0-9a-f]+/);
  });

  test('go when a newer load takes the place of theirs, and answers follow', async () => {
    const before = await answers();
    const newer = await accepted(region, 'kvk-uittreksel', register(6));
    const fromShelf = await answers();
    assert.notEqual(fromShelf, before);
    await standsInMemory(newer);
    assert.equal(await answers(), fromShelf);
  });

  test('a load that is dropped while they are made does not come back, and the node can be closed', async () => {
    const other = await TestRegion.open({ networkFrom: 50 });
    const { shelf: its } = other.node(node).corridor.parts;
    const first = await accepted(other, 'kvk-uittreksel', register(7));
    assert.equal(its.network(first), undefined);
    // The thread has begun and is not done: it needs longer than this to read its own program.
    await wait(20);
    await its.drop(first);
    const second = await accepted(other, 'vergunningen', register(8), { supplier: 'gemeente-veenwijde' });
    for (let tries = 0; tries < 200 && !its.network(second); tries += 1) await wait(25);
    assert.ok(its.network(second));
    assert.equal(its.network(first), undefined);
    assert.equal(await its.open(first), undefined);
    await other.close();
  });

  test('what does not fit is made once there is room', async () => {
    const other = await TestRegion.open({ networkFrom: 50, networkBytes: 30_000 });
    const { shelf: its } = other.node(node).corridor.parts;
    const stands = async (id: string): Promise<boolean> => {
      for (let tries = 0; tries < 120 && !its.network(id); tries += 1) await wait(25);
      return its.network(id) !== undefined;
    };
    const first = await accepted(other, 'kvk-uittreksel', register(7));
    assert.ok(await stands(first));
    const second = await accepted(other, 'vergunningen', register(8), { supplier: 'gemeente-veenwijde' });
    assert.equal(await stands(second), false);
    await its.drop(first);
    assert.ok(await stands(second));
    await other.close();
  });
});
