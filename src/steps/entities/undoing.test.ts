import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import { TestRegion } from '../../../test/region.node.ts';
import { canonical, type JsonObject } from '../../core/canonical.ts';
import { loadRegister } from '../../house/register-load.node.ts';
import { tableFile } from '../../house/register-table.node.ts';

/**
 * However records are judged to be one, split, judged otherwise and taken back: when all verdicts are taken back, every thing is what it
 * was before anybody said anything, to the byte; and in between a thing has exactly the records that standing verdicts join.
 */

const node = 'veenwijde-college';
const registers = { purpose: 'municipal-enforcement', under: 'veenwijde-college-registers' } as const;
const count = 6;

let region: TestRegion;
const refs: string[] = [];

before(async () => {
  region = await TestRegion.open();
  const path = join(region.folder, 'people.csv');
  const names = ['Ada', 'Bo', 'Cor', 'Dirk', 'Els', 'Fenna'];
  writeFileSync(path, `id;naam\n${names.map((name, at) => `${at + 1};${name} Veenstra-Proef`).join('\n')}\n`);
  const table = await tableFile(path, {
    things: [{ name: 'person', kind: 'Person', id: ['id'], values: [{ property: 'name', from: ['naam'] }] }],
  });
  assert.ok('file' in table);
  const outcome = await loadRegister({
    corridor: region.node(node).corridor,
    who: { actor: { userId: 'sanne', organ: node, role: 'analyst', machine: false }, designatedFor: [] },
    ...registers,
    source: 'people',
    facts: {
      ...{ title: 'Mensen', supplier: 'proef', asOf: '2026-11-01', sourceGrade: 'A', contentGrade: '2' },
      ...{ originRegime: 'AVG', criminal: false, taxOrigin: false, ground: 'Awb 5:11' },
      ...{ purposes: ['municipal-enforcement'], firstProcessedAt: region.now, expiresOn: '2027-11-23' },
    },
    file: table.file,
  });
  assert.ok('report' in outcome, JSON.stringify(outcome));
  const { loadId } = outcome.report;
  await region.done('noor', 'register.accept', { source: 'people', loadId, reason: 'Goed.' }, registers);
  for (const name of names) {
    const found = await region.as('noor', 'entity.search', { text: name, kind: 'Person' }, registers);
    assert.ok('answer' in found);
    const rows: readonly { readonly ref: string }[] = JSON.parse(JSON.stringify(found.answer['rows']));
    refs.push(rows[0]?.ref ?? '');
  }
});
after(() => region.close());

const shown = async (ref: string): Promise<JsonObject> => {
  const reply = await region.as('noor', 'entity.show', { ref }, registers);
  assert.ok('answer' in reply, JSON.stringify(reply));
  // What looks alike and was said to be two is no longer proposed; that is about the list, not about the thing.
  const { alike: _, ...thing } = reply.answer;
  return thing;
};

const worldOf = async (): Promise<string> => canonical(await Promise.all(refs.map(shown)));

const doIt = (user: string, name: string, raw: JsonObject) =>
  region.as(user, name, raw, { ...registers, key: randomUUID() });

type Act = { readonly a: number; readonly b: number; readonly verdict: 'same' | 'different' | 'unsure' | 'undo' };

const acts: fc.Arbitrary<Act[]> = fc.array(
  fc.record({
    a: fc.integer({ min: 0, max: count - 1 }),
    b: fc.integer({ min: 0, max: count - 1 }),
    verdict: fc.constantFrom<Act['verdict']>('same', 'different', 'unsure', 'undo'),
  }),
  { maxLength: 14 },
);

async function carryOut({ a, b, verdict }: Act, standing: Map<string, Act['verdict']>): Promise<void> {
  if (a === b) return;
  const [left = '', right = ''] = [refs[Math.min(a, b)], refs[Math.max(a, b)]];
  const key = `${Math.min(a, b)} ${Math.max(a, b)}`;
  const pair = { left, right };
  await doIt('sanne', 'twin.propose', {
    ...pair,
    ...{
      leftSource: 'people',
      rightSource: 'people',
      leftSupplier: 'proef',
      rightSupplier: 'proef',
      weight: 0,
      impact: 0,
    },
  });
  const reply =
    verdict === 'undo'
      ? await doIt('noor', 'twin.undo', { ...pair, reason: 'Terug.' })
      : await doIt('noor', 'twin.judge', { ...pair, verdict, reason: 'Proef.' });
  if ('refusal' in reply) return;
  if (verdict === 'undo') standing.delete(key);
  else standing.set(key, verdict);
}

/** Which records hang together over verdicts that stand, by the plainest means. */
function groupsOf(standing: ReadonlyMap<string, Act['verdict']>): readonly number[] {
  const group = Array.from({ length: count }, (_, at) => at);
  for (let round = 0; round < count; round += 1)
    for (const [key, verdict] of standing) {
      const [a = 0, b = 0] = key.split(' ').map(Number);
      const least = Math.min(group[a] ?? 0, group[b] ?? 0);
      if (verdict === 'same') group[a] = group[b] = least;
    }
  return group;
}

test('any row of verdicts taken back gives back the exact first state', async () => {
  const first = await worldOf();
  await fc.assert(
    fc.asyncProperty(acts, async (list) => {
      const standing = new Map<string, Act['verdict']>();
      for (const act of list) await carryOut(act, standing);
      const group = groupsOf(standing);
      for (const [at, ref] of refs.entries()) {
        const records: readonly { readonly ref: string }[] = JSON.parse(JSON.stringify((await shown(ref))['records']));
        const expected = refs.filter((_, other) => group[other] === group[at]).toSorted();
        assert.deepEqual(records.map((one) => one.ref).toSorted(), expected);
      }
      for (const key of standing.keys()) {
        const [a = 0, b = 0] = key.split(' ').map(Number);
        await doIt('femke', 'twin.undo', { left: refs[a] ?? '', right: refs[b] ?? '', reason: 'Terug.' });
      }
      assert.equal(await worldOf(), first);
    }),
    { numRuns: 12, seed: 20_261_128 },
  );
});
