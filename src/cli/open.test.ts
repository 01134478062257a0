import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { after, before, test } from 'node:test';
import { cli, cliJson, testFolder } from '../../test/cli.node.ts';
import { TestRegion } from '../../test/region.node.ts';
import { askedRound, asPost, known, roundCase, upkeepAll } from '../../test/round-case.node.ts';

const desk = 'riec-bureau';
const folders: (() => void)[] = [];
let data: string;
let [kept, gone, seed] = ['', '', ''];

before(async () => {
  data = testFolder({ after: (done) => void folders.push(done) });
  const region = await TestRegion.open({ folder: data });
  const { caseId } = await roundCase(region);
  gone = await askedRound(region, caseId, [known.stranger]);
  region.passDays(8);
  await upkeepAll(region, [desk]);
  region.passDays(31);
  await upkeepAll(region, [desk]);
  kept = await askedRound(region, caseId, [known.willem]);
  await asPost(region, desk, {
    from: 'veenwijde-college',
    name: 'opening.demand',
    raw: { roundId: kept, before: region.now },
  });
  const shown = await region.shown(
    'hugo',
    'opening.show',
    { roundId: kept, organ: 'veenwijde-college' },
    { purpose: 'oversight-log', under: `${desk}-oversight` },
  );
  seed = String(shown['seed']);
  await region.house.close();
});
after(() => {
  for (const done of folders) done();
});

const file = (name: string, held: unknown): string => {
  const path = join(data, name);
  writeFileSync(path, typeof held === 'string' ? held : JSON.stringify(held));
  return path;
};

test('verify makes every question again, and says how many can still be opened', async () => {
  const { json } = await cliJson(['verify', '--data', data, '--node', desk]);
  assert.equal(json.sound, true);
  assert.deepEqual(json.nodes[0].rounds, { openable: 1, gone: 1, faults: [] });
});

test('a question that was kept opens; one of which the seed is gone does not, and the chain holds', async () => {
  const at = ['open', '--data', data, '--node', desk];
  assert.deepEqual((await cliJson([...at, '--round', kept])).json, { roundId: kept, outcome: 'equal' });
  assert.deepEqual((await cliJson([...at, '--round', gone])).json, { roundId: gone, outcome: 'gone' });
  // Whom it was about is said nowhere.
  const told = await cli([...at, '--round', kept]);
  assert.doesNotMatch(told.out, /Meulenkamp|1971/);
});

test('an auditor with a copy of the chain checks what is shown, and a false opening is found', async () => {
  const copy = join(data, 'copy.jsonl');
  await cli(['verify', '--data', data, '--node', desk, '--export', copy]);
  const opening = { roundId: kept, subjects: [known.willem], seed };
  const right = file('right.json', opening);
  const { json } = await cliJson(['open', '--copy', copy, '--opening', right]);
  assert.deepEqual(json, { roundId: kept, outcome: 'equal' });
  for (const [name, held] of [
    ['other.json', { ...opening, subjects: [known.stranger] }],
    ['seed.json', { ...opening, seed: Buffer.alloc(32, 1).toString('base64') }],
  ] as const) {
    const reply = await cli(['open', '--copy', copy, '--opening', file(name, held), '--json']);
    assert.deepEqual(JSON.parse(reply.out), { roundId: kept, outcome: 'different' });
    assert.notEqual(reply.exit, 0);
  }
});

const wrong: readonly { readonly name: string; readonly held: unknown }[] = [
  { name: 'no JSON', held: '{' },
  { name: 'no seed', held: { roundId: 'round-1', subjects: [{ kvk: '90000011' }] } },
  { name: 'a number that cannot be', held: { roundId: 'round-1', subjects: [{ bsn: '1' }], seed: 'AAAA' } },
];
for (const { name, held } of wrong)
  test(`an opening with ${name} is told as such`, async () => {
    const reply = await cli(['open', '--data', data, '--node', desk, '--opening', file('wrong.json', held)]);
    assert.notEqual(reply.exit, 0);
    assert.match(reply.err, /opening/);
  });

test('a question that was changed beside the chain is found', async (t) => {
  const database = new DatabaseSync(join(data, desk, 'ledger.sqlite'));
  t.after(() => database.close());
  const row = database
    .prepare('SELECT seq FROM ledger WHERE line LIKE ? ORDER BY seq LIMIT 1')
    .get(`%"stream":"round/${kept}"%`);
  const seq = Number(row?.['seq']);
  database.exec(`UPDATE payload SET body = replace(body, '1971-03-12', '1972-03-12') WHERE seq = ${seq}`);
  const { json } = await cliJson(['verify', '--data', data, '--node', desk]);
  assert.deepEqual([json.sound, json.nodes[0].fault.seq], [false, seq]);
  const opened = await cliJson(['open', '--data', data, '--node', desk, '--round', kept]);
  assert.deepEqual([opened.json.outcome, opened.exit === 0], ['different', false]);
});
