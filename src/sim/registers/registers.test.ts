import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { passesElevenTest } from '../../core/value/eleven-test.ts';
import { postcode } from '../../core/value/postcode.ts';
import { cleaners } from '../../link/clean/index.ts';
import { csvLine, csvLines } from './csv.ts';
import { nineFigures } from './draw.ts';
import { type FirmRecord, firmColumns, firmRecords, firmRow } from './firm-register.ts';
import { defaultPersonRates, noErrors, personErrors } from './person-errors.ts';
import {
  type PersonRecord,
  type PersonRegisterOptions,
  personColumns,
  personRecords,
  personRow,
} from './person-register.ts';
import { writePersons } from './write-registers.node.ts';

const digestOf = (lines: Iterable<string>): string => {
  const hash = createHash('sha256');
  for (const line of lines) hash.update(line);
  return hash.digest('hex');
};
const personFile = (options: PersonRegisterOptions) =>
  csvLines({ columns: personColumns, rows: personRecords(options), fieldsOf: personRow });
const firmFile = (seed: number) =>
  csvLines({ columns: firmColumns, rows: firmRecords({ seed, records: 2_000 }), fieldsOf: firmRow });

test('the same seed gives the same bytes, another seed other ones', () => {
  const digest = (seed: number) => digestOf(personFile({ seed, records: 3_000 }));
  assert.equal(digest(1), digest(1));
  assert.notEqual(digest(1), digest(2));
  assert.equal(digestOf(firmFile(1)), digestOf(firmFile(1)));
  assert.notEqual(digestOf(firmFile(1)), digestOf(firmFile(2)));
});

test('the file on disk holds the same bytes', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'registers-'));
  try {
    const options = { seed: 5, records: 2_000 };
    const written = readFileSync(await writePersons(folder, options), 'utf8');
    assert.equal(digestOf([written]), digestOf(personFile(options)));
    assert.equal(written.split('\n').length, 2_000 + 2);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('ten million rows may be asked for, and the first ten come at once', () => {
  const rows = personRecords({ seed: 1, records: 10_000_000, window: 1_000 });
  for (let count = 0; count < 10; count += 1) assert.equal(rows.next().done, false);
});

/** Rows without errors, by household. */
function households(options: PersonRegisterOptions): readonly (readonly PersonRecord[])[] {
  const groups = new Map<number, PersonRecord[]>();
  for (const row of personRecords({ copyShare: 0, ...options }))
    groups.set(row.household, [...(groups.get(row.household) ?? []), row]);
  // The last one may be cut off.
  return [...groups.values()].slice(0, -1);
}

test('twins share a birth date, a surname and an address, and are two people', () => {
  const all = households({ seed: 11, records: 3_000, kind: 'twins', window: 1 });
  assert.ok(all.length > 500);
  for (const rows of all) {
    const [one, other, ...more] = rows.filter((row) => row.suite === 'twins');
    assert.ok(one !== undefined && other !== undefined && more.length === 0);
    assert.notEqual(one.person, other.person);
    assert.notEqual(one.fields.bsn, other.fields.bsn);
    assert.notEqual(one.fields.givenNames, other.fields.givenNames);
    assert.equal(one.fields.bornOn, other.fields.bornOn);
    assert.equal(one.fields.postcode, other.fields.postcode);
    assert.equal(one.fields.prefix, other.fields.prefix);
  }
});

test('a father and a son of one name differ in birth date and number alone', () => {
  const all = households({ seed: 12, records: 3_000, kind: 'namesakes', window: 1 });
  assert.ok(all.length > 500);
  for (const rows of all) {
    const [father, son, ...more] = rows.filter((row) => row.suite === 'namesakes');
    assert.ok(father !== undefined && son !== undefined && more.length === 0);
    assert.notEqual(father.person, son.person);
    assert.equal(father.fields.givenNames, son.fields.givenNames);
    assert.equal(father.fields.surname, son.fields.surname);
    assert.equal(father.fields.postcode, son.fields.postcode);
    assert.ok(Number(son.fields.bornOn.slice(0, 4)) - Number(father.fields.bornOn.slice(0, 4)) >= 19);
  }
});

test('partners share an address, and a wife stands under more than one surname', () => {
  const surnames = new Map<number, Set<string>>();
  for (const row of personRecords({ seed: 13, records: 3_000, kind: 'partners', copyShare: 0.6, ownStyles: false })) {
    assert.equal(row.suite, 'partners');
    if (row.fields.sex !== 'f' || row.errors.length > 0) continue;
    surnames.set(row.person, (surnames.get(row.person) ?? new Set()).add(row.fields.surname));
  }
  assert.ok([...surnames.values()].filter(({ size }) => size > 1).length > 100);
});

test('twins and namesakes also turn up by themselves', () => {
  const seen = new Set([...personRecords({ seed: 3, records: 20_000 })].map((row) => row.suite));
  assert.deepEqual([...seen].sort(), ['', 'namesakes', 'twins']);
});

test('errors are made as often as was asked, where they can be made', () => {
  const counts = noErrors();
  const rows = [...personRecords({ seed: 4, records: 60_000, counts })];
  for (const kind of personErrors) {
    const { could, did } = counts[kind];
    const rate = defaultPersonRates[kind];
    const spread = Math.sqrt((rate * (1 - rate)) / could);
    assert.ok(could > 1_000, `${kind} could be made ${could} times`);
    assert.ok(Math.abs(did / could - rate) < 4 * spread, `${kind}: ${did} of ${could}, asked ${rate}`);
    assert.equal(rows.filter((row) => row.errors.includes(kind)).length, did);
  }
});

test('rates of nought make true copies, and a rate of one spoils all', () => {
  const none = Object.fromEntries(personErrors.map((kind) => [kind, 0]));
  const originals = new Map<number, string>();
  const rows = [...personRecords({ seed: 6, records: 2_000, rates: none, bsnShare: 1, window: 1, ownStyles: false })];
  for (const row of rows) {
    const text = JSON.stringify(row.fields);
    if (row.source === 'residents') originals.set(row.person, text);
    else assert.equal(text, originals.get(row.person));
  }
  for (const row of personRecords({ seed: 6, records: 2_000, rates: { ...none, moved: 1 } }))
    assert.deepEqual(row.errors, row.source === 'residents' ? [] : ['moved']);
});

test('registers write in ways of their own, and the cleaners see through them', () => {
  const none = Object.fromEntries(personErrors.map((kind) => [kind, 0]));
  const originals = new Map<number, readonly string[]>();
  for (const row of personRecords({ seed: 7, records: 4_000, rates: { ...none, 'address respelled': 1 }, window: 1 })) {
    const { fields } = row;
    const keys = [
      cleaners.surname(`${fields.prefix} ${fields.surname}`),
      cleaners.surnamePrefix(`${fields.prefix} ${fields.surname}`),
      cleaners.givenInitials(fields.givenNames),
      cleaners.firstName(fields.givenNames),
      cleaners.edtf(fields.bornOn),
      cleaners.street(fields.street),
      cleaners.houseNumber(`${fields.houseNumber} ${fields.addition}`),
      cleaners.postcode(fields.postcode),
    ];
    if (row.source === 'residents') originals.set(row.person, keys);
    else assert.deepEqual(keys, originals.get(row.person), JSON.stringify(fields));
  }
});

test('migrants are born on 1 January more often, and their names come in more spellings', () => {
  const rows = [...personRecords({ seed: 8, records: 40_000 })];
  const isMigrant = (row: PersonRecord): boolean => /^(?:al|el)$/i.test(row.fields.prefix);
  const share = (of: readonly PersonRecord[]): number =>
    of.filter((row) => row.fields.bornOn.endsWith('-01-01')).length / of.length;
  assert.ok(share(rows.filter(isMigrant)) > 0.04);
  assert.ok(share(rows.filter((row) => !isMigrant(row))) < 0.02);
  assert.ok(rows.some((row) => /\p{Script=Arabic}/u.test(row.fields.givenNames)));
  assert.ok(rows.some((row) => row.fields.bornOn.endsWith('-00-00')));
});

test('numbers pass their test and no two people share one; postcodes can be', () => {
  const seen = new Set<string>();
  for (const [from, form] of [
    [0, /^9\d{8}$/],
    [4_980_000, /^[89]\d{8}$/],
    [9_980_000, /^8\d{8}$/],
  ] as const)
    for (let serial = from; serial < from + 20_000 && serial < 10_000_000; serial += 1) {
      const figures = nineFigures(serial);
      assert.ok(form.test(figures) && passesElevenTest(figures), figures);
      seen.add(figures);
    }
  assert.equal(seen.size, 60_000);
  for (const row of personRecords({ seed: 9, records: 2_000, copyShare: 0 }))
    assert.equal(postcode.check(row.fields.postcode), undefined);
});

test('firms of one owner stand beside each other with numbers of their own', () => {
  const groups = new Map<number, Map<number, FirmRecord>>();
  for (const row of firmRecords({ seed: 2, records: 6_000 })) {
    const group = groups.get(row.group) ?? new Map<number, FirmRecord>();
    if (row.source === 'trade') group.set(row.firm, row);
    groups.set(row.group, group);
  }
  const sisters = [...groups.values()].filter((group) => group.size > 1);
  assert.ok(sisters.length > 200);
  for (const group of sisters) {
    const rows = [...group.values()];
    assert.equal(new Set(rows.map((row) => row.kvk)).size, rows.length);
    assert.equal(new Set(rows.map((row) => row.address.postcode)).size, 1);
  }
  assert.ok(sisters.some((group) => [...group.values()].some((row) => row.name.includes(' II '))));
});

test('a field with a comma, a quote or a line end stands in quotes', () => {
  assert.equal(csvLine(['a', 'b,c', 'd"e', 'f\ng', '']), 'a,"b,c","d""e","f\ng",\n');
});
