import assert from 'node:assert/strict';
import { existsSync, readdirSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { TestRegion } from '../../test/region.node.ts';
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

const inbox = () => join(region.folder, 'veenwijde-college', 'registers', 'inbox');

describe('a register comes in at the door', () => {
  let fileId = '';

  test('only for a purpose, and from somebody whose work it is', async () => {
    assert.equal((await asked('PUT', '/v1/register-files', csv)).status, 401);
    await region.signIn(door, 'bram');
    assert.equal((await asked('PUT', '/v1/register-files', csv)).held['code'], 'purpose-not-yours');
    await region.signIn(door, 'sanne');
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
    await region.signIn(door, 'sanne');
  });

  test('shows what it holds, and what has no ground with the rule that says so', async () => {
    const { held } = await asked('POST', '/v1/register-previews', { fileId, ...origin });
    assert.deepEqual(held['heading'], ['kvk', 'handelsnaam', 'plaats', 'geloof']);
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
    let ended = await asked('GET', path);
    for (let tries = 0; tries < 200 && ended.held['stage'] !== 'done'; tries += 1) {
      await pause(25);
      ended = await asked('GET', path);
    }
    const report: Held = JSON.parse(JSON.stringify(ended.held['report'] ?? ended.held));
    assert.deepEqual([report['records'], report['added'], report['dropped']], [2, 2, ['geloof', 'plaats']]);
    assert.deepEqual(readdirSync(inbox()), []);
    await region.signIn(door, 'noor');
    assert.equal((await asked('GET', path)).status, 404, 'the loading of another is not told');
    await region.signIn(door, 'sanne');
  });

  test('what is no table is refused with the reason', async () => {
    const zip = await asked('PUT', '/v1/register-files', 'PK\u0003\u0004 and then nothing');
    const { held } = await asked('POST', '/v1/register-previews', { fileId: zip.held['fileId'], ...origin });
    assert.equal(held['code'], 'file-unreadable');
  });
});

test('a file over the limit leaves nothing, and what has lain for a day is taken away', async () => {
  const small = new RegisterInbox(join(region.folder, 'small'), 8);
  async function* body(text: string) {
    yield new TextEncoder().encode(text);
  }
  const refused = await small.take('sanne', body('more than eight bytes'), Date.now());
  assert.ok('refusal' in refused && refused.refusal.code === 'file-too-large');
  const folder = join(region.folder, 'small', 'registers', 'inbox');
  assert.deepEqual(readdirSync(folder), []);
  const taken = await small.take('sanne', body('eight...'), Date.now());
  assert.ok('fileId' in taken);
  const path = await small.find('sanne', taken.fileId);
  assert.ok(path !== undefined);
  const dayAgo = Date.now() / 1_000 - 25 * 3_600;
  utimesSync(path, dayAgo, dayAgo);
  await small.sweep(Date.now());
  assert.deepEqual(readdirSync(folder), []);
});
