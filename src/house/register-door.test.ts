import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { TestRegion } from '../../test/region.node.ts';
import { upkeep } from './node.ts';
import { RegisterInbox } from './register-inbox.node.ts';

const headers = { Purpose: 'municipal-enforcement', Under: 'veenwijde-college-registers' };
const csv = 'kvk;handelsnaam;plaats;geloof\n90000011;Loods en Opslag;Veenwijde;onbekend\n90000028;Holding;Veenwijde;\n';
const origin = { originRegime: 'AVG', criminal: false, taxOrigin: false };
const things = [
  {
    name: 'company',
    kind: 'Company',
    id: ['kvk'],
    values: [
      { property: 'name', from: ['handelsnaam'] },
      { property: 'kvkNumber', from: ['kvk'] },
    ],
  },
];
const said = {
  ...{ source: 'proef', title: 'Proef', supplier: 'kvk', asOf: '2026-11-01', sourceGrade: 'A', contentGrade: '2' },
  ...{ ...origin, ground: 'Awb 5:11', purposes: ['municipal-enforcement'], expiresOn: '2027-11-01' },
};

let region: TestRegion;
let door: ReturnType<TestRegion['door']>;
before(async () => {
  region = await TestRegion.open();
  door = region.door();
});
after(() => region.close());

type Held = { readonly [name: string]: unknown };

async function asked(method: string, path: string, body?: object | string, more: object = headers) {
  const response = await region.http(door, method, path, { ...(body ? { body } : {}), headers: { ...more } });
  const held: Held = await response.json();
  return { status: response.status, held };
}

/** Of bytes, as a browser sends a file. */
async function laid(content: string | Buffer) {
  const session = await region.http(door, 'POST', '/v1/sessions', { body: { userId: 'niels' } });
  const Cookie = (session.headers.get('Set-Cookie') ?? '').split(';')[0] ?? '';
  const body = new Uint8Array(Buffer.from(content));
  const response = await door.request('/v1/register-files', { method: 'PUT', body, headers: { ...headers, Cookie } });
  const held: Held = await response.json();
  return { status: response.status, held };
}

/** Of a draft that was started, when it is there or refused. */
async function drafted(input: object): Promise<Held> {
  const { held } = await asked('POST', '/v1/register-drafts', input);
  return endOf(`/v1/register-drafts/${String(held['draftId'])}`);
}

async function endOf(path: string): Promise<Held> {
  let ended = await asked('GET', path);
  for (let tries = 0; tries < 200 && !['done', 'refused'].includes(String(ended.held['stage'])); tries += 1) {
    await pause(25);
    ended = await asked('GET', path);
  }
  return JSON.parse(JSON.stringify(ended.held['report'] ?? ended.held));
}

const inbox = () => join(region.folder, 'veenwijde-college', 'registers', 'inbox');

describe('a register comes in at the door', () => {
  let fileId = '';

  test('only for a purpose, and from somebody whose work it is', async () => {
    assert.equal((await asked('PUT', '/v1/register-files', csv)).status, 401);
    await region.signIn(door, 'bram');
    assert.equal((await asked('PUT', '/v1/register-files', csv)).held['code'], 'purpose-not-yours');
    await region.signIn(door, 'niels');
    assert.equal((await asked('PUT', '/v1/register-files', csv, {})).held['code'], 'purpose-missing');
    assert.ok(!existsSync(inbox()), 'nothing was written');
  });

  test('as a file that waits, the same file once, and nobody else finds it', async () => {
    const { status, held } = await asked('PUT', '/v1/register-files', csv);
    assert.equal(status, 201);
    fileId = String(held['fileId']);
    assert.match(fileId, /^file-[0-9a-f]{40}$/);
    assert.equal((await asked('PUT', '/v1/register-files', csv)).held['fileId'], fileId);
    assert.equal(readdirSync(inbox()).length, 1);
    await region.signIn(door, 'noor');
    const other = await asked('POST', '/v1/register-previews', { fileId, ...origin });
    const absent = await asked('POST', '/v1/register-previews', { fileId: 'file-0000000000', ...origin });
    assert.deepEqual({ ...other.held, instance: '' }, { ...absent.held, instance: '' });
    assert.equal(other.status, 404);
    await region.signIn(door, 'niels');
  });

  test('shows what it holds, and what has no ground with the rule that says so', async () => {
    const { held } = await asked('POST', '/v1/register-previews', { fileId, ...origin });
    assert.deepEqual(
      [held['kind'], held['form'], held['seen'], held['isWhole'], held['refused']],
      ['columns', 'table', 2, true, 0],
    );
    assert.deepEqual(held['columns'], [
      { name: 'kvk', examples: ['90000011', '90000028'] },
      { name: 'handelsnaam', examples: ['Loods en Opslag', 'Holding'] },
      { name: 'plaats', examples: ['Veenwijde'] },
      { name: 'geloof', examples: ['onbekend'] },
    ]);
    assert.ok(JSON.stringify(held['guess']).includes('"kvkNumber"'));
    const noGround: readonly { kind: string; property: string; rules: readonly string[] }[] = JSON.parse(
      JSON.stringify(held['noGround']),
    );
    const religion = noGround.find(({ property }) => property === 'religion');
    assert.ok(religion && religion.rules.length > 0, JSON.stringify(religion));
    assert.ok(!noGround.some(({ kind, property }) => kind === 'Company' && property === 'name'));
  });

  test('a mapping that does not fit is said, and starts nothing', async () => {
    const wrong = [{ name: 'company', kind: 'Company', id: ['kvk'], values: [{ property: 'name', from: ['naam'] }] }];
    const { held } = await asked('POST', '/v1/register-drafts', { fileId, ...said, things: wrong });
    assert.equal(held['code'], 'mapping-wrong');
    assert.deepEqual(held['missing'], ['De kolom "naam" staat niet in het bestand.']);
  });

  test('becomes a draft, and then the file is gone', async () => {
    const { status, held } = await asked('POST', '/v1/register-drafts', { fileId, ...said, things });
    assert.equal(status, 202, JSON.stringify(held));
    const path = `/v1/register-drafts/${String(held['draftId'])}`;
    const report = await endOf(path);
    assert.deepEqual([report['records'], report['added'], report['dropped']], [2, 2, ['geloof', 'plaats']]);
    assert.deepEqual(readdirSync(inbox()), []);
    await region.signIn(door, 'noor');
    assert.equal((await asked('GET', path)).status, 404, 'the loading of another is not told');
    await region.signIn(door, 'niels');
  });

  test('a table without a word on its columns is not guessed at', async () => {
    const { held } = await asked('PUT', '/v1/register-files', csv);
    const { held: refused } = await asked('POST', '/v1/register-drafts', { fileId: held['fileId'], ...said });
    assert.deepEqual(
      [refused['code'], refused['missing']],
      ['mapping-wrong', ['Zeg bij minstens één kolom wat hij wordt.']],
    );
  });
});

const lines = (...values: readonly unknown[]): string => values.map((one) => `${JSON.stringify(one)}\n`).join('');
const statement = (recordType: string, recordId: string, recordDetails: object) => ({
  ...{ statementId: `${recordId}-statement`.padEnd(32, '0'), recordId, recordType, recordStatus: 'new' },
  recordDetails: { isComponent: false, ...recordDetails },
});
const entity = statement('entity', 'e1', { entityType: { type: 'registeredEntity' }, name: 'Loods B.V.' });
const person = {
  id: 'p1',
  schema: 'Person',
  properties: { name: ['Ann Voorbeeld'], nationality: ['nl'], topics: ['x'] },
};
const parquet = readFileSync(resolve(import.meta.dirname, '../../test/registers/firms.parquet'));

describe('a file of another form', () => {
  before(() => region.signIn(door, 'niels'));
  const looked = async (content: string | Buffer): Promise<Held> => {
    const { status, held } = await laid(content);
    assert.equal(status, 201, JSON.stringify(held));
    const { held: look } = await asked('POST', '/v1/register-previews', { fileId: held['fileId'], ...origin });
    assert.equal(look['form'], held['form'], 'the same at both steps');
    return look;
  };

  test('of JSON lines shows its members by their path, and becomes a draft as a table does', async () => {
    const look = await looked(
      `${lines({ nr: 1, naam: { voor: 'Ann', achter: 'Vos' } }, { nr: 2, tel: ['06'] })}{"nr":`,
    );
    assert.deepEqual([look['kind'], look['form'], look['seen'], look['refused']], ['columns', 'json-lines', 3, 1]);
    assert.deepEqual(look['columns'], [
      { name: 'nr', examples: ['1', '2'] },
      { name: 'naam.voor', examples: ['Ann'] },
      { name: 'naam.achter', examples: ['Vos'] },
      { name: 'tel.0', examples: ['06'] },
    ]);
    assert.deepEqual(look['reasons'], [
      { reason: { nl: 'Dit is niet te lezen als JSON.', en: 'This cannot be read as JSON.' }, line: 3, count: 1 },
    ]);
    const values = [{ property: 'name', from: ['naam.voor', 'naam.achter'] }];
    const named = [{ name: 'person', kind: 'Person', id: ['nr'], values }];
    const { fileId } = look;
    const report = await drafted({ fileId, ...said, source: 'json', things: named });
    assert.deepEqual([report['records'], report['refused'], report['dropped']], [1, 2, ['tel.0']]);
  });

  test('of Parquet goes the same way', async () => {
    const look = await looked(parquet);
    assert.deepEqual([look['kind'], look['form'], look['seen'], look['isWhole']], ['columns', 'parquet', 3, true]);
    assert.ok(JSON.stringify(look['guess']).includes('"kvkNumber"'));
    const { guess, fileId } = look;
    const { things: guessed }: { readonly things?: unknown } = JSON.parse(JSON.stringify(guess));
    const report = await drafted({ fileId, ...said, source: 'parquet', things: guessed });
    assert.deepEqual([report['records'], report['refused']], [3, 0]);
  });

  test('of FollowTheMoney says what is in it and what is not kept and why, and needs no mapping', async () => {
    const odd = { id: 'p2', schema: 'Person', properties: { name: ['B'], shoeSize: ['43'] } };
    const onlyOrigin = { id: 'p4', schema: 'Person', properties: { nationality: ['nl'] } };
    const damaged = Buffer.from('{"id":"p5","schema":"Person","properties":{"name":["\xff"]}}\n', 'latin1');
    const look = await looked(
      Buffer.concat([Buffer.from(lines(person, odd, { ...odd, id: 'p3' }, onlyOrigin)), damaged]),
    );
    const { kind, form, kinds, leftOut, seen, refused, reasons, fileId } = look;
    assert.deepEqual([kind, form, seen, refused, leftOut], ['statements', 'ftm', 5, 4, ['Person.topics']]);
    assert.deepEqual(kinds, [
      {
        name: 'Person',
        records: 2,
        properties: [
          { name: 'name', records: 1, isKept: true, rules: [] },
          { name: 'nationality', records: 2, isKept: false, rules: ['A03', 'OT05'] },
        ],
      },
    ]);
    assert.match(
      JSON.stringify(reasons),
      /shoeSize.+"line":2,"count":2.+Nothing in it may be kept.+"line":4,"count":1.+not UTF-8.+"line":5/,
    );
    const report = await drafted({ fileId, ...said, source: 'ftm' });
    assert.deepEqual([report['records'], report['refused']], [1, 4]);
    assert.deepEqual(report['dropped'], ['Person.nationality', 'Person.topics']);
  });

  test('of BODS names what points at nothing, before and after', async () => {
    const between = statement('relationship', 'r1', { subject: 'e1', interestedParty: 'p-elsewhere', interests: [] });
    const look = await looked(JSON.stringify([entity, between]));
    const { form, kinds, refused, reasons, fileId } = look;
    assert.deepEqual([form, refused], ['bods', 1]);
    assert.match(JSON.stringify(kinds), /"Company","records":1/);
    assert.match(
      JSON.stringify(reasons),
      /r1-statement0+ wijst met interestedParty naar iets dat niet in het bestand staat/,
    );
    const report = await drafted({ fileId, ...said, source: 'bods' });
    assert.deepEqual([report['records'], report['refused']], [1, 1]);
    assert.match(JSON.stringify(report['refusedItems']), /bods-dangling/);
  });

  test('that goes on is looked at for a thousand items, and a reference past them is not judged', async () => {
    const many = Array.from({ length: 1_500 }, (_, at) => statement('entity', `m${at}`, { ...entity.recordDetails }));
    const towards = statement('relationship', 'r1', { subject: 'm0', interestedParty: 'm1499', interests: [] });
    const look = await looked(lines(towards, ...many));
    assert.deepEqual([look['seen'], look['isWhole'], look['refused']], [1_000, false, 0]);
    assert.equal((await drafted({ fileId: look['fileId'], ...said, source: 'long' }))['records'], 1_501);
  });

  test('shows no more columns and no longer examples than somebody can look at', async () => {
    const wide = Object.fromEntries(Array.from({ length: 300 }, (_, at) => [`k${at}`, 'x'.repeat(500)]));
    const look = await looked(lines({ [`long${'g'.repeat(200)}`]: 1, ...wide }));
    const columns: readonly { name: string; examples: readonly string[] }[] = JSON.parse(
      JSON.stringify(look['columns']),
    );
    assert.deepEqual([columns.length, look['otherColumns']], [256, 45]);
    assert.equal(columns[0]?.examples[0]?.length, 61);
  });

  test('of Parquet that would never end is refused when it is looked at and when it is loaded, and others are answered meanwhile', {
    timeout: 120_000,
  }, async () => {
    const endless = Buffer.from(parquet);
    // In the first column: the page no longer says how many values follow, and the library waits for them for ever.
    endless[148] = 0x80;
    const { status, held } = await laid(endless);
    assert.equal(status, 201, 'its beginning tells nothing');
    const { fileId } = held;
    let isAnswered = false;
    const both = Promise.all([
      asked('POST', '/v1/register-previews', { fileId, ...origin }),
      asked('POST', '/v1/register-drafts', { fileId, ...said, source: 'endless', things }),
    ]).finally(() => {
      isAnswered = true;
    });
    await pause(1_000);
    assert.equal((await asked('PUT', '/v1/register-files', csv)).status, 201);
    assert.equal(isAnswered, false, 'while it was being read');
    for (const { held: told } of await both) {
      assert.equal(told['code'], 'file-unreadable', JSON.stringify(told));
      assert.match(String(told['missing']), /Parquet-bestand is beschadigd/);
    }
    await pause(50);
    assert.ok(!process.getActiveResourcesInfo().includes('ProcessWrap'), 'nobody goes on reading it');
  });

  test('that is gone while it is opened holds up no next one', { timeout: 60_000 }, async () => {
    const { fileId } = (await laid(parquet)).held;
    const before = readdirSync(inbox()).map((name) => join(inbox(), name));
    const [path] = before.toSorted((one, other) => statSync(other).mtimeMs - statSync(one).mtimeMs);
    assert.ok(path !== undefined);
    const failed = asked('POST', '/v1/register-drafts', { fileId, ...said, source: 'gone', things });
    // The reader has been started and has not opened the file yet: that takes it longer than this.
    while (!process.getActiveResourcesInfo().includes('ProcessWrap')) await pause(1);
    rmSync(path);
    assert.equal((await failed).held['code'], 'our-fault');
    const next = (await laid(parquet)).held;
    const report = await drafted({ fileId: next['fileId'], ...said, source: 'next', things });
    assert.equal(report['code'], undefined, JSON.stringify(report));
  });

  const none: readonly { readonly of: string; readonly content: string | Buffer; readonly says: RegExp }[] = [
    {
      of: 'an archive that is no workbook',
      content: 'PK\u0003\u0004 and then nothing',
      says: /XLSX-bestand is beschadigd/,
    },
    { of: 'nothing', content: '\n', says: /Het bestand is leeg/ },
    { of: 'broken JSON', content: '{ no JSON\n', says: /niets dat te lezen is als JSON/ },
    { of: 'BODS of before 0.4', content: lines({ statementID: 'x', statementType: 'personStatement' }), says: /0\.4/ },
    { of: 'Parquet that is cut off', content: parquet.subarray(0, 300), says: /Parquet-bestand is beschadigd/ },
    { of: 'a PDF', content: '%PDF-1.7\n', says: /JSON-regels, FollowTheMoney en BODS/ },
    { of: 'a picture', content: Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), says: /Lezen kan: CSV, XLSX/ },
    {
      of: 'a table with damaged letters',
      content: Buffer.from([...Buffer.from('kvk;naam\n1;één\n2;twéé\n3;'), 0xff, 0x0a]),
      says: /letters/,
    },
  ];
  for (const { of, content, says } of none)
    test(`that is none is refused with the reason: ${of}`, async () => {
      const before = readdirSync(inbox()).length;
      const { status, held } = await laid(content);
      const { fileId } = held;
      // Damage further on in a file shows when it is looked at.
      const told = status === 201 ? (await asked('POST', '/v1/register-previews', { fileId, ...origin })).held : held;
      assert.equal(told['code'], 'file-unreadable');
      assert.match(String(told['missing']), says);
      if (status !== 201) assert.equal(readdirSync(inbox()).length, before, 'it does not stay');
    });
});

test('upkeep takes away after a day what somebody laid ready before the start, though nobody comes to that inbox', async () => {
  const node = 'politie';
  const folder = join(region.folder, node, 'registers', 'inbox');
  const before = new RegisterInbox(join(region.folder, node));
  async function* body(text: string) {
    yield new TextEncoder().encode(text);
  }
  const left = await before.take('niels', body('kvk;naam\n1;Loods\n'), Date.now());
  const young = await before.take('niels', body('kvk;naam\n2;Holding\n'), Date.now());
  assert.ok('fileId' in left && 'fileId' in young);
  const path = await before.find('niels', left.fileId);
  assert.ok(path !== undefined);
  writeFileSync(join(folder, 'broken-off.part'), 'kvk');
  const dayAgo = Date.now() / 1_000 - 25 * 3_600;
  for (const one of [path, join(folder, 'broken-off.part')]) utimesSync(one, dayAgo, dayAgo);
  await upkeep(region.node(node));
  assert.equal(await before.find('niels', left.fileId), undefined);
  assert.ok(await before.find('niels', young.fileId), 'what was laid ready today stays');
  assert.equal(readdirSync(folder).length, 1);
});

test('a file over the limit leaves nothing, and what has lain for a day is taken away', async () => {
  const small = new RegisterInbox(join(region.folder, 'small'), 8);
  async function* body(text: string) {
    yield new TextEncoder().encode(text);
  }
  const refused = await small.take('niels', body('more than eight bytes'), Date.now());
  assert.ok('refusal' in refused && refused.refusal.code === 'file-too-large');
  const folder = join(region.folder, 'small', 'registers', 'inbox');
  assert.deepEqual(readdirSync(folder), []);
  const taken = await small.take('niels', body('eight...'), Date.now());
  assert.ok('fileId' in taken);
  const path = await small.find('niels', taken.fileId);
  assert.ok(path !== undefined);
  const dayAgo = Date.now() / 1_000 - 25 * 3_600;
  utimesSync(path, dayAgo, dayAgo);
  await small.sweep(Date.now());
  assert.deepEqual(readdirSync(folder), []);
});
