import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { cli, cliJson, testFolder } from '../../test/cli.node.ts';
import { type PersonRecord, personRecords } from '../sim/registers/person-register.ts';

const records = [...personRecords({ seed: 31, records: 3_000 })];
const register = records.filter(({ source }) => source === 'residents');
const others = records.filter(({ source }) => source !== 'residents');
const inRegister = new Set(register.map(({ person }) => person));

const csv = (heading: string, rows: readonly (readonly string[])[]): string =>
  [heading, ...rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','))].join('\n');
const registerRow = ({ person, fields }: PersonRecord): readonly string[] => [
  ...[`p${person}`, fields.givenNames, `${fields.prefix} ${fields.surname}`.trim(), fields.bornOn],
  ...[fields.postcode, fields.street, fields.houseNumber, fields.city, fields.bsn],
];
const registerFile = csv(
  'id,voornamen,geslachtsnaam,geboortedatum,postcode,straatnaam,huisnummer,woonplaats,bsn',
  register.map(registerRow),
);
/** The list has its columns in another order, under other names. */
const listRow = ({ fields }: PersonRecord, at: number): readonly string[] => [
  ...[fields.bornOn, `${fields.prefix} ${fields.surname}`.trim(), fields.givenNames],
  ...[fields.houseNumber, fields.postcode, `row-${at}`],
];
const listHeading = 'Geboren,Achternaam,Voornaam,Huisnummer,Postcode,id';

async function lookedUp(t: Parameters<typeof testFolder>[0], list: string, more: readonly string[] = []) {
  const folder = testFolder(t);
  const [listPath, registerPath, out] = ['list.csv', 'register.csv', 'found.csv'].map((name) => join(folder, name));
  assert.ok(listPath && registerPath && out);
  writeFileSync(listPath, list);
  writeFileSync(registerPath, registerFile);
  const said = await cliJson(['look-up', listPath, registerPath, '--out', out, ...more]);
  return { said, out, lines: existsSync(out) ? readFileSync(out, 'utf8').trim().split('\n') : [] };
}

test('each row of a list finds its person in the register, whatever its columns are called, with the reasons in two languages', async (t) => {
  const asked = others.slice(0, 200);
  const { said, lines } = await lookedUp(t, csv(listHeading, asked.map(listRow)));
  assert.equal(said.exit, 0, said.err);
  assert.match(said.err, /Een mens beslist/);
  assert.equal(lines[0], 'id,rank,found_id,chance,bits,uitleg,explanation');
  const first = new Map(
    lines.slice(1).flatMap((line) => {
      const [id, rank, found] = line.split(',');
      return rank === '1' ? [[id, found] as const] : [];
    }),
  );
  const known = asked.flatMap(({ person }, at) => (inRegister.has(person) ? [{ person, at }] : []));
  const right = known.filter(({ person, at }) => first.get(`row-${at}`) === `p${person}`);
  assert.ok(right.length > 0.93 * known.length, `${right.length} of ${known.length}`);
  assert.match(lines.join('\n'), /zelfde geboortedatum(, [a-z]+)?: (zeer )?sterk/);
  assert.match(lines.join('\n'), /same date of birth(, [a-z]+)?: (very )?strong/);
});

test('who is not there has a line that says so, and so has a row without anything', async (t) => {
  const stranger = ['1899-01-01', 'Xyzzyq', 'Quuxplugh', '9', '9999 ZZ', 'row-0'];
  const { said, lines } = await lookedUp(t, csv(listHeading, [stranger, ['', '', '', '', '', 'row-1']]));
  assert.equal(said.exit, 0, said.err);
  assert.deepEqual(
    lines.slice(1).map((line) => line.split(',').slice(0, 3)),
    [
      ['row-0', '0', ''],
      ['row-1', '0', ''],
    ],
  );
});

test('no more candidates than were asked for, the likest first', async (t) => {
  const { lines } = await lookedUp(t, csv(listHeading, others.slice(0, 100).map(listRow)), ['--most', '2']);
  const ranks = lines.slice(1).map((line) => Number(line.split(',')[1]));
  assert.ok(ranks.every((rank) => rank <= 2) && ranks.includes(2));
  const bits = lines.slice(1).map((line) => Number(line.split(',')[4]));
  for (const [at, rank] of ranks.entries())
    if (rank === 2) assert.ok((bits[at - 1] ?? 0) >= (bits[at] ?? 0), lines.slice(at, at + 2).join('\n'));
});

const bad: readonly (readonly [string, string, readonly string[], RegExp])[] = [
  ['columns of no register', 'kleur,smaak\nrood,zoet\n', [], /--plan/],
  ['a plan without weights of its own', `${listHeading}\n`, ['--plan', 'person'], /person-nl/],
  ['an id that comes twice', `${listHeading}\n,A,B,,,x\n,C,D,,,x\n`, [], /regel 3/],
  ['a row that is not closed', `${listHeading}\n"1971,A,B,,,x\n`, [], /list\.csv/],
  ['more candidates than can be explained', `${listHeading}\n`, ['--most', '1000'], /64/],
];
for (const [name, list, more, told] of bad)
  test(`${name}: told, and nothing is written`, async (t) => {
    const { said, lines } = await lookedUp(t, list, more);
    assert.notEqual(said.exit, 0);
    assert.match(said.err, told);
    assert.deepEqual(lines, []);
  });

test('an answer is not written over what is read', async (t) => {
  const folder = testFolder(t);
  const [listPath, registerPath] = ['list.csv', 'register.csv'].map((name) => join(folder, name));
  assert.ok(listPath && registerPath);
  writeFileSync(listPath, csv(listHeading, others.slice(0, 3).map(listRow)));
  writeFileSync(registerPath, registerFile);
  for (const command of ['look-up', 'link'])
    for (const out of [listPath, join(folder, '.', 'register.csv')]) {
      const said = await cliJson([command, listPath, registerPath, '--out', out]);
      assert.notEqual(said.exit, 0);
      assert.match(said.err, /--out/);
    }
  assert.equal(readFileSync(registerPath, 'utf8'), registerFile);
  assert.deepEqual(readdirSync(folder).sort(), ['list.csv', 'register.csv']);
});

test('help names what it needs', async () => {
  const { out } = await cli(['look-up', '--help']);
  assert.match(out, /REGISTER/);
});
