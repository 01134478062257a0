import assert from 'node:assert/strict';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { after, before, describe, test } from 'node:test';
import { cli, cliJson, sampleFile, testFolder } from '../../test/cli.node.ts';
import { testServer } from '../../test/postgres.node.ts';
import { TestRegion, weighedToTerritory, weighings } from '../../test/region.node.ts';
import { sha256 } from '../house/safe.node.ts';
import { verifySqlite } from '../house/verify-sqlite.node.ts';

const node = 'veenwijde-college';
const folders: (() => void)[] = [];
/** Closed and whole: two nodes that exchanged a post, one signal parked. Each test works on a copy. */
let pristine: string;

before(async () => {
  pristine = testFolder({ after: (done) => void folders.push(done) });
  const region = await TestRegion.open({ folder: pristine });
  for (const decision of [weighings.partnership, parked]) {
    const signalId = await weighedToTerritory(region);
    await region.done('noor', 'weighing.weight', { signalId, ...weighings.weight, ...decision });
  }
  await region.house.settle();
  await region.house.close();
});
after(() => {
  for (const done of folders) done();
});

const parked = { outcome: 'park' };

function copyOf(t: { after(done: () => void): void }): string {
  const data = testFolder(t);
  cpSync(pristine, data, { recursive: true });
  return data;
}

function change(data: string, of: string, ...statements: string[]): void {
  const database = new DatabaseSync(join(data, of, 'ledger.sqlite'));
  for (const statement of statements) database.exec(statement);
  database.close();
}

const head = (data: string, of: string): number => {
  const database = new DatabaseSync(join(data, of, 'ledger.sqlite'), { readOnly: true });
  const seq = Number(database.prepare('SELECT max(seq) AS seq FROM ledger').get()?.['seq']);
  database.close();
  return seq;
};

interface Reported {
  readonly node: string;
  readonly fault?: { readonly seq: number; readonly code: string };
  readonly witnessFault?: { readonly seq: number; readonly code: string; readonly saidBy: string };
}

const faultsIn = (nodes: readonly Reported[]) =>
  nodes.flatMap(({ node: id, fault, witnessFault }) => {
    const found = fault ?? witnessFault;
    return found ? [[id, found.seq, found.code]] : [];
  });

test('an untouched partnership holds, with its payloads, its witnesses and its views', async (t) => {
  const data = copyOf(t);
  const { exit, json } = await cliJson(['verify', '--data', data, '--deep']);
  assert.deepEqual(faultsIn(json.nodes), []);
  assert.equal(exit, 0);
  const own = json.nodes.find((one: Reported) => one.node === node);
  assert.ok(own.payloads.open > 0 && own.payloads.sealed > 0);
  assert.ok(own.views.rows >= 2 && own.views.behind === 0);
  assert.ok(json.witnesses.checked > 0);
  assert.match((await cli(['verify', '--data', data])).out, /regels kloppen/);
});

/** Each with the entry that is named for it. */
const tampered: readonly {
  readonly says: string;
  readonly sql: (last: number) => readonly string[];
  readonly found: (last: number) => readonly [seq: number, code: string];
}[] = [
  {
    says: 'one character of a line',
    sql: () => [`UPDATE ledger SET line = replace(line, '"userId":"noor"', '"userId":"door"') WHERE seq = 3`],
    found: () => [3, 'changed'],
  },
  {
    says: 'one character of a hash',
    sql: () => [
      "UPDATE ledger SET hash = CASE substr(hash,1,1) WHEN '0' THEN '1' ELSE '0' END || substr(hash,2) WHERE seq = 4",
    ],
    found: () => [4, 'changed'],
  },
  {
    says: 'one character of a payload',
    sql: () => ["UPDATE payload SET body = replace(body, 'schuur', 'Schuur') WHERE seq = 2"],
    found: () => [2, 'payload'],
  },
  {
    says: 'one word of a decision in the log',
    sql: () => [`UPDATE record SET body = replace(body, '"allow"', '"deny"') WHERE seq = 2`],
    found: () => [2, 'record'],
  },
  {
    says: 'a decision that belongs to no line',
    sql: (last) => [`INSERT INTO record (seq, body) VALUES (${last + 3}, '{}')`],
    found: (last) => [last + 3, 'record-extra'],
  },
  {
    says: 'a payload that changed places',
    sql: () => ['UPDATE payload SET body = (SELECT body FROM payload WHERE seq = 2) WHERE seq = 1'],
    found: () => [1, 'payload'],
  },
  {
    says: 'a payload that belongs to no line',
    sql: (last) => [`INSERT INTO payload (seq, salt, body) VALUES (${last + 7}, 's', '{}')`],
    found: (last) => [last + 7, 'payload-extra'],
  },
  { says: 'a line that was taken out', sql: () => ['DELETE FROM ledger WHERE seq = 2'], found: () => [2, 'gap'] },
  {
    says: 'two lines that changed places',
    sql: () => [
      'UPDATE ledger SET seq = -2 WHERE seq = 2',
      'UPDATE ledger SET seq = 2 WHERE seq = 3',
      'UPDATE ledger SET seq = 3 WHERE seq = -2',
    ],
    found: () => [2, 'changed'],
  },
  {
    says: 'a line before the first',
    sql: () => ["INSERT INTO ledger (seq, line, hash) VALUES (0, '{}', '')"],
    found: () => [0, 'gap'],
  },
];

describe('verify names the first entry that does not hold', () => {
  for (const { says, sql, found } of tampered) {
    test(says, async (t) => {
      const data = copyOf(t);
      const last = head(data, node);
      change(data, node, ...sql(last));
      const { exit, json } = await cliJson(['verify', '--data', data]);
      assert.equal(exit, 1);
      assert.deepEqual(faultsIn(json.nodes), [[node, ...found(last)]]);
      const said = await cli(['verify', '--data', data, '--node', node]);
      assert.match(said.out, new RegExp(`^${node}: regel ${found(last)[0]} klopt niet\\.`, 'm'));
    });
  }

  test('a tail that was cut off, because another node saw it', async (t) => {
    const data = copyOf(t);
    const cut = 3;
    change(
      data,
      node,
      `DELETE FROM ledger WHERE seq > ${cut}`,
      `DELETE FROM payload WHERE seq > ${cut}`,
      `DELETE FROM record WHERE seq > ${cut}`,
    );
    const { exit, json } = await cliJson(['verify', '--data', data, '--node', node]);
    assert.equal(exit, 1);
    const [report] = json.nodes;
    assert.equal(report.witnessFault.code, 'witness-missing');
    assert.ok(report.witnessFault.seq > cut);
    assert.equal(report.witnessFault.saidBy, 'riec-bureau');
  });

  test('a chain that was written anew, because another node saw the old one', async (t) => {
    const data = copyOf(t);
    rewriteFrom(data, 2);
    const { json } = await cliJson(['verify', '--data', data]);
    const report = json.nodes.find((one: Reported) => one.node === node);
    assert.equal(report.fault, undefined, 'the new chain holds in itself');
    assert.equal(report.witnessFault.code, 'witness');
  });

  test('also when threads share the work', async (t) => {
    const data = copyOf(t);
    const last = grow(data, 120_000);
    const file = join(data, node, 'ledger.sqlite');
    for (const threads of [1, 2, 3]) {
      const whole = await verifySqlite(file, { threads });
      assert.deepEqual([whole.entries, whole.fault, whole.head.seq], [last, undefined, last]);
    }
    change(data, node, `UPDATE ledger SET line = replace(line, '{', '{ ') WHERE seq IN (70000, 110000)`);
    for (const threads of [1, 3]) assert.equal((await verifySqlite(file, { threads })).fault?.seq, 70_000);
  });

  test('with --deep a row of a view that does not follow from the ledger', async (t) => {
    const data = copyOf(t);
    const row = firstRow(data);
    change(data, node, `UPDATE viewRow SET lane = 'closed' WHERE view = '${row.view}' AND key = '${row.key}'`);
    assert.equal((await cli(['verify', '--data', data])).exit, 0, 'the chain itself holds');
    const deep = await cliJson(['verify', '--data', data, '--deep', '--node', node]);
    assert.equal(deep.exit, 1);
    assert.deepEqual([deep.json.nodes[0].views.fault.view, deep.json.nodes[0].views.fault.key], [row.view, row.key]);
    const rebuilt = await cliJson(['rebuild', '--data', data, '--node', node]);
    assert.deepEqual([rebuilt.exit, rebuilt.json.nodes[0].equal], [1, false]);
    assert.equal((await cli(['verify', '--data', data, '--deep', '--node', node])).exit, 0);
  });

  for (const [says, statement] of [
    ['that is missing', (view: string, key: string) => `DELETE FROM viewRow WHERE view = '${view}' AND key = '${key}'`],
    [
      'that nobody recorded',
      (view: string) =>
        `INSERT INTO viewRow (view, key, lane, sort, body) VALUES ('${view}', 'signal-x', 'open', '', '{}')`,
    ],
  ] as const) {
    test(`with --deep a row ${says}`, async (t) => {
      const data = copyOf(t);
      const { view, key } = firstRow(data);
      change(data, node, statement(view, key));
      assert.equal((await cli(['verify', '--data', data, '--deep', '--node', node])).exit, 1);
    });
  }
});

describe('a copy of a chain', () => {
  test('can be checked alone, and holds nothing personal', async (t) => {
    const data = copyOf(t);
    const copy = join(data, 'copy.jsonl');
    assert.equal((await cli(['verify', '--export', copy, '--node', node, '--data', data])).exit, 0);
    assert.ok(!readFileSync(copy, 'utf8').includes('Voorbeelddijk'));
    const alone = testFolder(t);
    const elsewhere = join(alone, 'copy.jsonl');
    cpSync(copy, elsewhere);
    const { exit, json } = await cliJson(['verify', '--copy', elsewhere]);
    assert.deepEqual([exit, json.nodes[0].entries], [0, head(data, node)]);
    const printed = await cli(['verify', '--export', '-', '--node', node, '--data', data]);
    assert.equal(`${printed.out}\n`, readFileSync(copy, 'utf8'));
  });

  const changes: readonly (readonly [string, (lines: string[]) => string[], number])[] = [
    ['a changed line', (lines) => lines.map((line, at) => (at === 2 ? line.replace('noor', 'door') : line)), 3],
    ['two lines that changed places', (lines) => [lines[1] ?? '', lines[0] ?? '', ...lines.slice(2)], 1],
    ['a line that is missing', (lines) => lines.toSpliced(1, 1), 2],
    ['a line twice', (lines) => lines.toSpliced(1, 0, lines[0] ?? ''), 1],
    ['a text that is no line', (lines) => lines.toSpliced(1, 1, '{"seq":2}'), 2],
    ['a text that is no JSON', (lines) => lines.toSpliced(3, 1, 'x'), 4],
  ];
  for (const [says, edit, seq] of changes) {
    test(`with ${says} is found out`, async (t) => {
      const data = copyOf(t);
      const copy = join(data, 'copy.jsonl');
      await cli(['verify', '--export', copy, '--node', node, '--data', data]);
      writeFileSync(copy, edit(readFileSync(copy, 'utf8').trimEnd().split('\n')).join('\n'));
      const { exit, json } = await cliJson(['verify', '--copy', copy]);
      assert.deepEqual([exit, json.nodes[0].fault.seq], [1, seq]);
    });
  }

  test('that was cut short is found out by a partner that saw more', async (t) => {
    const data = copyOf(t);
    const copy = join(data, 'copy.jsonl');
    await cli(['verify', '--export', copy, '--node', node, '--data', data]);
    writeFileSync(copy, readFileSync(copy, 'utf8').split('\n').slice(0, 2).join('\n'));
    assert.equal((await cli(['verify', '--copy', copy])).exit, 0, 'alone it cannot be known');
    const { exit, json } = await cliJson(['verify', '--copy', copy, '--node', node, '--data', data]);
    assert.deepEqual([exit, json.nodes[0].witnessFault.code], [1, 'witness-missing']);
  });
});

test('a rebuild gives the same bytes', async (t) => {
  const data = copyOf(t);
  const { exit, json } = await cliJson(['rebuild', '--data', data]);
  assert.equal(exit, 0);
  assert.ok(json.nodes.length > 2);
  assert.ok(json.nodes.every((one: { equal: boolean }) => one.equal));
  assert.match((await cli(['rebuild', '--data', data, '--node', node])).out, /byte voor byte gelijk/);
});

test('a node in PostgreSQL is taken in, checked, copied and rebuilt in the same way', async (t) => {
  const server = await testServer();
  if (server.kind === 'absent') return t.skip(server.reason);
  t.after(() => server.stop());
  const data = testFolder(t);
  const there = ['--data', data, '--database-url', server.url];
  const taken = await cliJson(['import', 'signals', sampleFile, '--node', node, ...there]);
  assert.equal(taken.json.taken, 25);
  const { exit, json } = await cliJson(['verify', '--deep', ...there]);
  assert.equal(exit, 0);
  // One of them is the rules by which was decided.
  assert.deepEqual(json.nodes[0].payloads, { open: 26, sealed: 0, gone: 0 });
  assert.equal(json.nodes[0].views.rows, 25);
  const copy = join(data, 'copy.jsonl');
  await cli(['verify', '--export', copy, '--node', node, ...there]);
  assert.equal((await cliJson(['verify', '--copy', copy])).json.nodes[0].entries, 26);
  assert.equal((await cliJson(['rebuild', ...there])).json.nodes[0].equal, true);
});

test('where there is no data it says so', async (t) => {
  for (const command of ['verify', 'rebuild']) {
    const said = await cli([command, '--data', testFolder(t)]);
    assert.equal(said.exit, 2);
    assert.match(said.err, /geen gegevens van een deelnemer[\s\S]*--data/);
  }
});

function firstRow(data: string): { readonly view: string; readonly key: string } {
  const database = new DatabaseSync(join(data, node, 'ledger.sqlite'), { readOnly: true });
  const row = database.prepare('SELECT view, key FROM viewRow LIMIT 1').get();
  database.close();
  return { view: String(row?.['view']), key: String(row?.['key']) };
}

/** What somebody with the file and without shame can do: change a line and chain everything after it anew. */
function rewriteFrom(data: string, seq: number): void {
  const database = new DatabaseSync(join(data, node, 'ledger.sqlite'));
  let hash = String(database.prepare('SELECT hash FROM ledger WHERE seq = ?').get(seq - 1)?.['hash']);
  const put = database.prepare('UPDATE ledger SET line = ?, hash = ? WHERE seq = ?');
  for (const row of database.prepare('SELECT seq, line FROM ledger WHERE seq >= ? ORDER BY seq').all(seq)) {
    const line = Number(row['seq']) === seq ? String(row['line']).replace('"noor"', '"door"') : String(row['line']);
    hash = sha256(`${hash}\n${line}`);
    put.run(line, hash, Number(row['seq']));
  }
  database.close();
}

/** Chains plain lines on, so that there is enough to share. Gives the last number. */
function grow(data: string, to: number): number {
  const database = new DatabaseSync(join(data, node, 'ledger.sqlite'));
  const last = database.prepare('SELECT seq, hash FROM ledger ORDER BY seq DESC LIMIT 1').get();
  let hash = String(last?.['hash']);
  const put = database.prepare('INSERT INTO ledger (seq, line, hash) VALUES (?, ?, ?)');
  database.exec('BEGIN');
  for (let seq = Number(last?.['seq']) + 1; seq <= to; seq += 1) {
    const line = `{"seq":${seq}}`;
    hash = sha256(`${hash}\n${line}`);
    put.run(seq, line, hash);
  }
  database.exec('COMMIT');
  database.close();
  return to;
}
