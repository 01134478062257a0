import assert from 'node:assert/strict';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, test } from 'node:test';
import { cli, cliJson, testFolder } from '../../test/cli.node.ts';

const node = 'veenwijde-college';
const table = `kvk;handelsnaam;adres;afkomst
90000011;Loods en Opslag Veenwijde B.V.;Turfkade 12, 9999 XA Veenwijde;x
90000028;Meulenkamp Holding B.V.;Turfkade 12, 9999 XA Veenwijde;x
;Zonder nummer;Nergens 1;x
`;

function given(t: { after(done: () => void): void }, content: string = table) {
  const data = testFolder(t);
  const file = join(data, 'register');
  writeFileSync(file, content);
  const line = (...more: string[]) => [
    ...['import', 'register', file, '--node', node, '--data', data, '--source', 'kvk-uittreksel'],
    ...more,
  ];
  return { data, file, line };
}

const ground = ['--ground', 'Handelsregisterwet 21; Awb 5:11'];
const drafts = (data: string): readonly string[] => {
  const folder = join(data, node, 'registers');
  return existsSync(folder) ? readdirSync(folder) : [];
};

describe('a register from the command line', () => {
  test('comes in as a draft that says who may accept it, and once', async (t) => {
    const { line, data } = given(t);
    const first = await cliJson(line(...ground));
    assert.equal(first.exit, 1, 'one row was refused');
    const { records, refused, stage, mayAccept, difference, dropped } = first.json;
    assert.deepEqual([records, refused, stage], [2, 1, 'offered']);
    assert.deepEqual(mayAccept, ['noor', 'femke', 'tess']);
    assert.deepEqual([difference.added, dropped], [2, ['afkomst']]);
    assert.equal(first.json.refusedItems[0].line, 4);
    const again = await cliJson(line(...ground));
    assert.deepEqual([again.json.isKnown, again.json.loadId], [true, first.json.loadId]);
    assert.equal(drafts(data).length, 1);
    const said = await cli(line(...ground));
    assert.match(said.out, /Eerder ingelezen\. 2 gegevens[\s\S]*concept[\s\S]*noor, femke, tess/);
  });

  test('is accepted by somebody who may, and not by who may not', async (t) => {
    const { line, data } = given(t);
    const niels = await cli(line(...ground, '--user', 'niels', '--accept', '--reason', 'Klopt.'), { locale: 'en' });
    assert.equal(niels.exit, 3, niels.err);
    assert.match(niels.err, /niels may not accept this; the draft waits. Who may: noor, femke, tess/);
    const tess = await cliJson(line(...ground, '--user', 'tess', '--accept', '--reason', 'Klopt.'));
    assert.equal(tess.json.stage, 'accepted');
    const changed = given(t, table.replace('Meulenkamp Holding', 'Meulenkamp Beheer'));
    const { difference } = (await cliJson(changed.line(...ground, '--data', data))).json;
    assert.deepEqual(difference, { added: 0, changed: 1, gone: 0, same: 1 });
  });

  test('tried out shows what each column becomes, and keeps nothing', async (t) => {
    const { line, data } = given(t, 'bsn;voornaam;achternaam;afkomst;hobby\n900000012;Ann;Voorbeeld;x;vissen\n');
    const { exit, json } = await cliJson(line('--dry-run'));
    assert.equal(exit, 0);
    const origin = json.columns.find((one: { column: string }) => one.column === 'afkomst');
    assert.equal(origin.kept, false);
    assert.ok(origin.rules.length > 0, 'the rules say why');
    assert.equal(json.records[0].values.ethnicity, undefined);
    const said = await cli(line('--dry-run'));
    assert.match(said.out, /voornaam: wordt Person\.firstName/);
    assert.match(said.out, /afkomst: blijft weg, geen grond voor Person\.ethnicity \(.+\)/);
    assert.match(said.out, /hobby: blijft weg, de indeling noemt deze kolom niet/);
    assert.deepEqual(drafts(data), []);
  });

  test('may be an answer of a base register that was kept', async (t) => {
    const { data } = given(t);
    const file = resolve(import.meta.dirname, '../../test/adapters/brp-personen.json');
    const line = ['import', 'register', file, '--node', node, '--data', data, '--source', 'brp', '--from', 'brp'];
    const { exit, json } = await cliJson([...line, ...ground]);
    assert.deepEqual([exit, json.records, json.format], [0, 2, 'brp']);
    assert.equal((await cli([...line, '--from', 'rdw', ...ground])).exit, 2);
  });

  test('that was stopped half-way goes on where it was', async (t) => {
    const rows = Array.from({ length: 9_000 }, (_, at) => `${90_000_000 + at};Bedrijf ${at};Turfkade ${at}`);
    const { line } = given(t, `kvk;handelsnaam;adres\n${rows.join('\n')}\n`);
    const stopped = await cli(line(...ground), { interruptAfter: 5_000 });
    assert.equal(stopped.exit, 130);
    assert.match(stopped.err, /Doe het opnieuw/);
    const { exit, json } = await cliJson(line(...ground));
    assert.deepEqual([exit, json.records, json.isKnown], [0, 9_000, false]);
  });
});

describe('what is not right is said before anything is read', () => {
  const faults: readonly { readonly of: string; readonly more: readonly string[]; readonly says: RegExp }[] = [
    { of: 'no ground', more: [], says: /--ground/ },
    { of: 'a grade that there is not', more: [...ground, '--grade', 'G9'], says: /--grade/ },
    { of: 'a day that there is not', more: [...ground, '--as-of', '31-02-2026'], says: /--as-of/ },
    { of: 'accepting without a reason', more: [...ground, '--accept'], says: /--reason/ },
    { of: 'somebody who may not', more: [...ground, '--user', 'bram'], says: /Kies met --user: noor/ },
    { of: 'a mapping that is not there', more: [...ground, '--map', 'nowhere.json'], says: /nowhere\.json/ },
  ];
  for (const { of, more, says } of faults)
    test(of, async (t) => {
      const { line } = given(t);
      const { exit, err } = await cli(line(...more));
      assert.equal(exit, 2);
      assert.match(err, says);
    });

  test('a term that is too far away', async (t) => {
    const { line } = given(t);
    const { exit, err } = await cli(line(...ground, '--expires', '2099-01-01'));
    assert.equal(exit, 3);
    assert.match(err, /laatste dag/);
  });

  test('columns that cannot be guessed, with the heading', async (t) => {
    const { line, file } = given(t, 'a;b\n1;2\n');
    const { exit, err } = await cli(line(...ground));
    assert.equal(exit, 2);
    assert.match(err, /a \| b[\s\S]*--map/);
    writeFileSync(file, '');
    assert.equal((await cli(line(...ground))).exit, 2);
  });

  test('a mapping with a column, a kind or a property that there is not', async (t) => {
    const { line, data } = given(t);
    const map = join(data, 'map.json');
    const values = [{ property: 'shoeSize', from: ['schoen'] }];
    writeFileSync(map, JSON.stringify({ things: [{ name: 'x', kind: 'Company', id: ['kvk'], values }] }));
    const { exit, err } = await cli(line(...ground, '--map', map));
    assert.equal(exit, 2);
    assert.match(err, /schoen[\s\S]*shoeSize/);
  });

  test('a file that turns out to be damaged leaves nothing behind', async (t) => {
    const { line, data, file } = given(t);
    writeFileSync(file, Buffer.from('\ufeffkvk;handelsnaam\n1;één\n', 'utf8'));
    writeFileSync(file, Buffer.concat([Buffer.from('\ufeffkvk;handelsnaam\n1;één\n'), Buffer.from([0xff, 0x0a])]));
    const { exit, err } = await cli(line(...ground));
    assert.equal(exit, 2);
    assert.match(err, /beschadigd/);
    assert.deepEqual(drafts(data), []);
  });
});
