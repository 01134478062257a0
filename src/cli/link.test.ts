import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { cli, cliJson, testFolder } from '../../test/cli.node.ts';
import { inventedPeople } from '../link/invented-people.ts';

const csv = (rows: readonly (readonly string[])[]): string => rows.map((row) => `${row.join(',')}\n`).join('');
const people = inventedPeople({ people: 400, twiceShare: 0.4, errorShare: 0.1, seed: 3 });
const file = (rows = people.rows): string => csv([people.heading, ...rows]);

test('one file gives every record its cluster, and each pair its explanation in two languages', async (t) => {
  const folder = testFolder(t);
  const [path, out, pairs] = ['a.csv', 'clusters.csv', 'pairs.csv'].map((name) => join(folder, name));
  assert.ok(path && out && pairs);
  writeFileSync(path, file());
  const said = await cliJson(['link', path, '--out', out, '--explain', pairs, '--workers', '1']);
  assert.equal(said.exit, 0, said.err);
  assert.match(said.err, /Een mens beslist/);
  const lines = readFileSync(out, 'utf8').trim().split('\n');
  assert.equal(lines[0], 'id,cluster,confidence');
  assert.equal(lines.length, people.rows.length + 1);
  const clusterOf = new Map(lines.slice(1).map((line) => [line.split(',')[0], line.split(',')[1]]));
  const together = people.truth.flatMap((person, at) => (at > 0 && people.truth[at - 1] === person ? [at] : []));
  const found = together.filter((at) => clusterOf.get(`r${at}`) === clusterOf.get(`r${at - 1}`));
  // Where the name or the birth date is another altogether, two records at one address are taken for two persons.
  assert.ok(found.length > 0.93 * together.length, `${found.length} of ${together.length}`);
  const explained = readFileSync(pairs, 'utf8');
  assert.match(explained, /zelfde geboortedatum(, [a-z]+)?: (zeer )?sterk \(\+\d+,\d\)/);
  assert.match(explained, /same date of birth(, [a-z]+)?: (very )?strong \(\+\d+\.\d\)/);
  const ranks = explained
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(',')[0]);
  assert.equal(new Set(ranks).size, ranks.length, 'no two pairs share a place');
  assert.deepEqual(readdirSync(folder).sort(), ['a.csv', 'clusters.csv', 'pairs.csv'], 'nothing else is left');
  const again = join(folder, 'again.csv');
  await cli(['link', path, '--out', again, '--workers', '2']);
  assert.equal(readFileSync(again, 'utf8'), readFileSync(out, 'utf8'));
});

test('how a file is written does not change what is found in it', async (t) => {
  const folder = testFolder(t);
  const quoted = [people.heading, ...people.rows]
    .map((row) => `${row.map((cell) => `"${cell}"`).join(';')};\r\n`)
    .join('\r\n');
  const found: string[] = [];
  // UTF-16 is read by its texts, the others by their bytes.
  for (const [at, content] of [file(), `\uFEFF${quoted}`, Buffer.from(`\uFEFF${file()}`, 'utf16le')].entries()) {
    const [path, out] = [join(folder, `${at}.csv`), join(folder, `${at}.out.csv`)];
    writeFileSync(path, content);
    assert.equal((await cli(['link', path, '--out', out, '--workers', '1'])).exit, 0);
    found.push(readFileSync(out, 'utf8'));
  }
  assert.equal(found[1], found[0]);
  assert.equal(found[2], found[0]);
});

test('two files are linked one to one, with their own headings', async (t) => {
  const folder = testFolder(t);
  const [a, b, out] = ['a.csv', 'b.csv', 'c.csv'].map((name) => join(folder, name));
  assert.ok(a && b && out);
  writeFileSync(a, file(people.rows.slice(0, 200)));
  const heading = ['Record ID', 'Voornamen', 'Geslachtsnaam', 'Geboren', 'Straatnaam', 'Huisnummer', 'Postcode'];
  writeFileSync(b, csv([heading, ...people.rows.slice(0, 200)]).replaceAll(',', ';'));
  assert.equal((await cli(['link', a, b, '--out', out, '--workers', '1'])).exit, 0);
  const lines = readFileSync(out, 'utf8').trim().split('\n');
  assert.equal(lines[0], 'id,cluster,confidence,file');
  assert.equal(lines.length, 401);
  const sizes = new Map<string, number>();
  for (const line of lines.slice(1)) {
    const cluster = line.split(',')[1] ?? '';
    sizes.set(cluster, (sizes.get(cluster) ?? 0) + 1);
  }
  assert.ok([...sizes.values()].every((size) => size <= 2));
});

test('a run that was stopped goes on where it was and gives the same', async (t) => {
  const folder = testFolder(t);
  const [path, out, whole] = ['a.csv', 'c.csv', 'whole.csv'].map((name) => join(folder, name));
  assert.ok(path && out && whole);
  writeFileSync(path, file());
  const stopped = await cli(['link', path, '--out', out, '--workers', '1'], { interruptAfter: 5 });
  assert.equal(stopped.exit, 130);
  assert.ok(!existsSync(out));
  const { json } = await cliJson(['link', path, '--out', out, '--workers', '1']);
  assert.equal(json.reused, 5);
  await cli(['link', path, '--out', whole, '--workers', '1']);
  assert.equal(readFileSync(out, 'utf8'), readFileSync(whole, 'utf8'));
});

const bad: readonly (readonly [says: string, content: string | Buffer, answer: RegExp])[] = [
  [
    'a delimiter that changes half-way',
    file(people.rows.slice(0, 3)) + file(people.rows.slice(3, 6)).replaceAll(',', ';'),
    /a\.csv, regel 5,.*\n.*(cel|kolom)/,
  ],
  [
    'invalid UTF-8',
    Buffer.concat([Buffer.from(`${file(people.rows.slice(0, 3))}r9,ééé`), Buffer.of(0xff), Buffer.from(',b,,,,\n')]),
    /niet te lezen|klopt niet/,
  ],
  [
    'a row of 100,000 characters',
    `${file(people.rows.slice(0, 3))}r9,${'x'.repeat(100_000)},b,1990-01-01,s,1,1234AB\n`,
    /regel 5,/,
  ],
  [
    'a quote that does not close',
    `${file(people.rows.slice(0, 3))}r9,"Jan,b,1990-01-01,s,1,1234AB\n`,
    /regel 5,.*\n.*aanhalingsteken/,
  ],
  [
    'a NUL byte, far from the start',
    `${file(people.rows.slice(0, 300))}r999,J\0n,b,1990-01-01,s,1,1234AB\n`,
    /regel 302,.*\n.*NUL/,
  ],
  ['no column to compare by', 'id,kleur\n1,rood\n', /ontbreekt/],
  ['an id twice', file([...people.rows.slice(0, 3), ...people.rows.slice(0, 1)]), /regel 5,.*\n.*eerdere regel/],
  ['nothing at all', '', /leeg/],
];

test('what is wrong with a file is said, with its line, and nothing is written', async (t) => {
  const folder = testFolder(t);
  for (const [at, [says, content, answer]] of bad.entries()) {
    const own = join(folder, String(at));
    mkdirSync(own);
    writeFileSync(join(own, 'a.csv'), content);
    const said = await cli(['link', join(own, 'a.csv'), '--out', join(own, 'c.csv'), '--workers', '1']);
    assert.equal(said.exit, 2, `${says}: ${said.err}`);
    assert.match(said.err, answer, says);
    assert.deepEqual(readdirSync(own), ['a.csv']);
  }
  writeFileSync(join(folder, 'a.csv'), file());
  const noId = await cli(['link', join(folder, 'a.csv'), '--id', 'sleutel']);
  assert.match(noId.err, /"sleutel"/);
  const noPlan = await cli(['link', join(folder, 'a.csv'), '--plan', 'persoon']);
  assert.match(noPlan.err, /person-nl, person, firm-nl, address-nl/);
});

test('a plan that makes too many pairs is refused with its worst pass; a dry run only counts', async (t) => {
  const folder = testFolder(t);
  writeFileSync(join(folder, 'a.csv'), file());
  const equal = { nl: 'zelfde', en: 'same', when: [{ is: 'equal', column: 'name' }] };
  const plan = {
    name: 'own',
    nl: 'Eigen',
    en: 'Own',
    columns: [{ name: 'name', from: ['achternaam'], clean: ['fold'] }],
    passes: [{ keys: [{ column: 'name', clean: ['first-1'] }] }],
    comparisons: [
      { name: 'name', nl: 'naam', en: 'name', otherwiseNl: 'andere', otherwiseEn: 'other', levels: [equal] },
    ],
    mostPairs: 100,
  };
  writeFileSync(join(folder, 'plan.json'), JSON.stringify(plan));
  const args = ['link', join(folder, 'a.csv'), '--plan', join(folder, 'plan.json')];
  const refused = await cli(args);
  assert.equal(refused.exit, 3);
  assert.match(refused.err, /name first-1: \d+ paren, grootste blok \d+ regels/);
  const { exit, json } = await cliJson([...args, '--dry-run']);
  assert.equal(exit, 0);
  assert.ok(json.pairs > 100);
});

test('files with no row, one row or nothing in common still get an answer', async (t) => {
  const folder = testFolder(t);
  for (const rows of [people.rows.slice(0, 0), people.rows.slice(0, 1), people.rows.slice(0, 2)]) {
    writeFileSync(join(folder, 'a.csv'), file(rows));
    const { exit, err } = await cli(['link', join(folder, 'a.csv'), '--out', join(folder, 'c.csv'), '--workers', '1']);
    assert.equal(exit, 0, err);
    assert.equal(readFileSync(join(folder, 'c.csv'), 'utf8').trim().split('\n').length, rows.length + 1);
  }
});

test('without a plan the headings decide; a plan from the file is saved and gives the same again', async (t) => {
  const folder = testFolder(t);
  const [path, out, again, saved] = ['a.csv', 'c.csv', 'again.csv', 'plan.json'].map((name) => join(folder, name));
  assert.ok(path && out && again && saved);
  writeFileSync(path, file());
  assert.match((await cli(['link', path, '--out', out, '--workers', '1'])).err, /person-nl: kent 6 van de 6 kolommen/);
  const titles = people.rows.map(([id = '', given = '', surname = '', birth = '', street = '', house = '']) => [
    id,
    `${given} ${surname} ${street}`,
    street,
    birth,
    house,
  ]);
  writeFileSync(path, csv([['id', 'title', 'album', 'released', 'number'], ...titles]));
  const made = await cli(['link', path, '--out', out, '--save-plan', saved, '--workers', '1']);
  assert.equal(made.exit, 0, made.err);
  assert.match(made.err, /auto: .*gemaakt uit de 5 kolommen/);
  const plan = JSON.parse(readFileSync(saved, 'utf8'));
  assert.equal(plan.name, 'own');
  assert.ok(plan.comparisons.length > 1);
  assert.equal((await cli(['link', path, '--plan', saved, '--out', again, '--workers', '1'])).exit, 0);
  assert.equal(readFileSync(again, 'utf8'), readFileSync(out, 'utf8'));
});

test('a file that says nothing gives no plan', async (t) => {
  const folder = testFolder(t);
  writeFileSync(join(folder, 'a.csv'), 'id,kleur\n1,rood\n2,rood\n');
  const said = await cli(['link', join(folder, 'a.csv'), '--plan', 'auto', '--out', join(folder, 'c.csv')]);
  assert.equal(said.exit, 2);
  assert.match(said.err, /geen plan te maken/);
});
