import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { present } from '../core/assert.ts';
import { parse } from '../core/record.ts';
import { type Mapping, mappingRecord } from '../steps/entities/mapping.ts';
import { recordFault, type SourceRecord } from '../steps/entities/source-record.ts';
import { openRegister } from './register-file.node.ts';
import type { RegisterFile } from './register-load.node.ts';
import { parquetPieces } from './register-parquet.node.ts';
import { SheetError } from './sheet-fault.ts';

const shared = resolve(import.meta.dirname, '../../../shared/data');
const examples = resolve(import.meta.dirname, '../../examples/registers');
const isHere = (path: string): boolean => existsSync(join(shared, path));
const noData = 'the public sets do not lie beside the repository';

let folder = '';
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'register-file-'));
});
after(() => rmSync(folder, { recursive: true, force: true }));

interface Read {
  readonly file: RegisterFile;
  readonly records: readonly SourceRecord[];
  readonly faults: readonly { readonly line: number; readonly code: string; readonly en: string }[];
}

async function readAt(path: string, mapping?: Mapping): Promise<Read> {
  const opening = await openRegister(path, mapping);
  assert.ok('opened' in opening, JSON.stringify(opening));
  const { file } = opening.opened;
  const records: SourceRecord[] = [];
  const faults: Read['faults'][number][] = [];
  for await (const items of file.pieces())
    for (const item of items) {
      const fault = item.kind === 'fault' ? item : recordFault(item.record);
      if (fault) faults.push({ line: item.line, code: fault.code, en: fault.reason.en });
      else if (item.kind === 'record') records.push(item.record);
    }
  return { file, records, faults };
}

function read(content: string | Buffer, mapping?: Mapping): Promise<Read> {
  const path = join(folder, 'file');
  writeFileSync(path, content);
  return readAt(path, mapping);
}

const lines = (...values: readonly unknown[]): string => values.map((one) => `${JSON.stringify(one)}\n`).join('');
const mappingAt = (name: string): Mapping => {
  const found = parse(mappingRecord, JSON.parse(readFileSync(join(examples, name), 'utf8')));
  return present('good' in found ? found.good : undefined, 'an example is right');
};
const codes = ({ faults }: Read) => faults.map(({ line, code }) => [line, code]);

describe('FollowTheMoney', () => {
  const person = { id: 'p1', schema: 'Person', properties: { name: ['Ann Voorbeeld'], topics: ['poi'] } };

  test('comes in under its own names; what has no place here is left out and told', async () => {
    const found = await read(lines(person, { id: 'a', schema: 'PublicBody', properties: { name: 'Gemeente' } }));
    assert.equal(found.file.format, 'ftm');
    assert.deepEqual(found.records, [
      { id: 'p1', kind: 'Person', values: { name: ['Ann Voorbeeld'] } },
      { id: 'a', kind: 'Organization', values: { name: ['Gemeente'] } },
    ]);
    assert.deepEqual(found.file.leftOut, ['Person.topics']);
    assert.equal(found.file.merges, true);
  });

  test('an unknown property refuses its entity by name, and the rest goes on', async () => {
    const odd = { id: 'p2', schema: 'Person', properties: { name: ['B'], shoeSize: ['43'] } };
    const found = await read(
      lines(odd, { id: 'x', schema: 'Spaceship', properties: {} }, { schema: 'Person' }, person),
    );
    assert.deepEqual(codes(found), [
      [1, 'property-unknown'],
      [2, 'kind-unknown'],
      [3, 'ftm-shape'],
    ]);
    assert.match(found.faults[0]?.en ?? '', /shoeSize/);
    assert.match(found.faults[1]?.en ?? '', /Spaceship/);
    assert.equal(found.records.length, 1);
  });

  test('a name that JavaScript minds is refused like any other', async () => {
    const found = await read(`{"id":"p","schema":"Person","properties":{"__proto__":["x"],"name":["A"]}}\n`);
    assert.deepEqual(codes(found), [[1, 'property-unknown']]);
  });
});

describe('BODS 0.4', () => {
  const statement = (recordType: string, recordId: string, recordDetails: object, more: object = {}) => ({
    ...{ statementId: `${recordId}-statement`.padEnd(32, '0'), recordId, recordType, recordStatus: 'new' },
    ...{ recordDetails: { isComponent: false, ...recordDetails }, ...more },
  });
  const entity = statement('entity', 'e1', {
    entityType: { type: 'registeredEntity', details: 'B.V.' },
    name: 'Loods B.V.',
    identifiers: [{ id: '90000011', scheme: 'NL-KVK' }],
    jurisdiction: { name: 'Netherlands', code: 'NL' },
  });
  const person = statement('person', 'p1', {
    personType: 'knownPerson',
    names: [{ type: 'legal', fullName: 'Ann Voorbeeld', givenName: 'Ann', familyName: 'Voorbeeld' }],
    nationalities: [{ code: 'NL' }],
    deathDate: '2020',
  });
  const between = (interestedParty: unknown, interests: readonly object[]) =>
    statement('relationship', 'r1', { subject: 'e1', interestedParty, interests });

  test('becomes things, and a relation for each interest with its share and days', async () => {
    const shares = { type: 'shareholding', directOrIndirect: 'direct', share: { exclusiveMinimum: 25, maximum: 50 } };
    const board = { type: 'boardMember', startDate: '2020-01-01', endDate: '2021-01-01' };
    const found = await read(JSON.stringify([entity, person, between('p1', [shares, board])], undefined, 2));
    assert.equal(found.file.format, 'bods');
    assert.deepEqual(found.faults, []);
    const [firm, ann, ownership, directorship] = found.records;
    assert.deepEqual(firm?.values['kvkNumber'], ['90000011']);
    assert.deepEqual(firm?.values['legalForm'], ['B.V.']);
    assert.deepEqual(ann?.values['nationality'], ['NL']);
    assert.deepEqual(ownership, {
      id: 'r1',
      kind: 'Ownership',
      values: { owner: ['p1'], asset: ['e1'], role: ['shareholding'], percentage: ['>25-50'] },
    });
    assert.equal(directorship?.id, 'r1/1');
    assert.deepEqual(directorship?.values['endDate'], ['2021-01-01']);
    assert.deepEqual(found.file.leftOut, ['person.deathDate']);
  });

  test('a relationship that points at nothing is refused with its statement and line', async () => {
    const found = await read(lines(entity, between('p-elsewhere', [])));
    assert.deepEqual(codes(found), [[2, 'bods-dangling']]);
    assert.match(found.faults[0]?.en ?? '', /r1-statement0+ points with interestedParty/);
    assert.doesNotMatch(found.faults[0]?.en ?? '', /p-elsewhere/);
  });

  test('a party that nobody tells is named with the reason', async () => {
    const found = await read(lines(entity, between({ reason: 'subjectExemptFromDisclosure' }, [])));
    assert.match(found.faults[0]?.en ?? '', /subjectExemptFromDisclosure/);
  });

  test('of statements about one record the last counts, and a closed one no longer', async () => {
    const renamed = {
      ...entity,
      recordStatus: 'updated',
      recordDetails: { ...entity.recordDetails, name: 'Hal B.V.' },
    };
    const closed = statement('person', 'p1', {}, { recordStatus: 'closed' });
    const found = await read(lines(entity, person, renamed, closed, between('p1', [])));
    assert.deepEqual(codes(found), [
      [1, 'bods-replaced'],
      [2, 'bods-replaced'],
      [4, 'bods-closed'],
      [5, 'bods-dangling'],
    ]);
    assert.deepEqual(found.records[0]?.values['name'], ['Hal B.V.']);
  });

  test('of an earlier version is refused as a whole', async () => {
    await assert.rejects(read(lines({ statementID: 'x', statementType: 'personStatement' })), { code: 'bods-version' });
  });
});

describe('JSON under a mapping', () => {
  const mapping: Mapping = {
    things: [
      {
        name: 'person',
        kind: 'Person',
        id: ['nr'],
        when: [{ column: 'soort', is: ['mens'] }],
        values: [
          { property: 'name', from: ['naam.voor', 'naam.achter'] },
          { property: 'phone', from: ['tel.0'] },
        ],
      },
    ],
  };

  test('reads members by their path, and only what the condition lets in', async () => {
    const one = {
      nr: 12,
      soort: 'Mens',
      naam: { voor: 'Ann', achter: 'Voorbeeld' },
      tel: ['06-1'],
      extra: { a: null, b: 1 },
    };
    const found = await read(lines(one, { nr: 13, soort: 'dier', naam: { voor: 'Rex' } }), mapping);
    assert.deepEqual(found.records, [
      { id: 'Person/12', kind: 'Person', values: { name: ['Ann Voorbeeld'], phone: ['06-1'] } },
    ]);
    assert.deepEqual(codes(found), [[2, 'no-id']]);
    assert.deepEqual(found.file.leftOut, ['extra.b']);
  });

  test('broken lines are faults in their place, and the next line goes on', async () => {
    const good = '{"nr":1,"soort":"mens","naam":{"voor":"A","achter":"B"},"tel":["1"]}';
    const deep = `${'{"a":'.repeat(40)}1${'}'.repeat(40)}`;
    const text = [good, '{"nr":', '[1]', '{"a":"\xff"}', deep, '', `{"a":"${'x'.repeat(5_000_000)}"}`, good].join('\n');
    const found = await read(Buffer.from(text, 'latin1'), mapping);
    assert.deepEqual(codes(found), [
      [2, 'json-broken'],
      [3, 'json-not-object'],
      [4, 'encoding'],
      [5, 'json-too-much'],
      [7, 'json-too-long'],
    ]);
    assert.equal(found.records.length, 2);
  });

  test('a list that never closes says where its last member began', async () => {
    const found = await read(
      '[\n{"nr":1,"soort":"mens","naam":{"voor":"A","achter":"B"},"tel":["1"]},\n{"nr":2,',
      mapping,
    );
    assert.deepEqual(codes(found), [[3, 'json-open']]);
    assert.equal(found.records.length, 1);
  });
});

describe('Parquet', () => {
  const path = resolve(import.meta.dirname, '../../test/registers/firms.parquet');

  test('is read group by group under a mapping, or under what its columns most likely are', async () => {
    const found = await readAt(path);
    assert.equal(found.file.format, 'parquet');
    assert.deepEqual(found.faults, []);
    assert.equal(found.records.length, 3);
    assert.deepEqual(found.records[2], {
      id: 'Company/90000035',
      kind: 'Company',
      values: { name: ['Kwekerij De Zonnehoek'], kvkNumber: ['90000035'], incorporationDate: ['2021-05-06'] },
    });
    assert.deepEqual(found.file.leftOut, ['werknemers']);
  });

  test('that is cut off or written over is refused in words', async () => {
    const bytes = readFileSync(path);
    await assert.rejects(read(bytes.subarray(0, bytes.length - 20)), { name: 'SheetError', code: 'parquet-broken' });
    await assert.rejects(read(Buffer.from(bytes).fill(0xee, 4, 200)), { name: 'SheetError', code: 'parquet-broken' });
  });

  const equalRows = resolve(import.meta.dirname, '../../test/registers/equal-rows.parquet');
  const readers = async () => {
    // What has ended is put away a moment later.
    await pause(50);
    return process.getActiveResourcesInfo().filter((one) => one === 'ProcessWrap').length;
  };

  test('of 59 million equal rows in one group is refused with what to do, and nobody goes on reading it', async () => {
    await assert.rejects(readAt(equalRows), (fault) => {
      assert.ok(fault instanceof SheetError && fault.code === 'row-group-too-long', String(fault));
      assert.match(fault.reason.en, /Write the file again, with fewer rows in a row group/);
      return true;
    });
    assert.equal(await readers(), 0);
  });

  test('that says it has few rows and has 59 million ends its own process at most', {
    timeout: 300_000,
  }, async () => {
    const bytes = readFileSync(equalRows);
    // The number of rows stands as 4 bytes in each place of the footer; in its place the same number of bytes that say 1,000.
    const footer = bytes.subarray(bytes.length - 8 - bytes.readUInt32LE(bytes.length - 8));
    for (let at = footer.indexOf('8093a238', 'hex'); at >= 0; at = footer.indexOf('8093a238', at, 'hex'))
      footer.write('d08f8000', at, 'hex');
    const lying = join(folder, 'lying.parquet');
    writeFileSync(lying, bytes);
    let rows = 0;
    try {
      for await (const items of parquetPieces(lying)) rows += items.length;
      // A machine that is quick enough, with room enough, gets to the end: no more than what it said that there is.
      assert.ok(rows <= 1_000, `${rows} rows`);
    } catch (fault) {
      assert.ok(fault instanceof SheetError && fault.code === 'parquet-broken', String(fault));
    }
    assert.equal(await readers(), 0);
  });

  test('is not read further when nobody wants more of it', async () => {
    for await (const items of parquetPieces(path)) {
      assert.ok(items.length > 0);
      assert.equal(await readers(), 1, 'in a process of its own');
      break;
    }
    assert.equal(await readers(), 0);
  });
});

describe('a file that is none', () => {
  const files: readonly { readonly of: string; readonly content: string | Buffer; readonly code: string }[] = [
    { of: 'nothing', content: '', code: 'empty' },
    { of: 'spaces', content: '  \n \n', code: 'empty' },
    { of: 'a PDF', content: '%PDF-1.7\n%âãÏÓ\n', code: 'unknown-format' },
    { of: 'a web page', content: '<!doctype html><html></html>', code: 'unknown-format' },
    { of: 'a picture', content: Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), code: 'unknown-format' },
    { of: 'an archive that is no workbook', content: Buffer.from('504b0304aaaa', 'hex'), code: 'xlsx-broken' },
    { of: 'broken JSON', content: '{ this is no JSON\n{ nor is this\n', code: 'json-none' },
  ];
  for (const { of, content, code } of files)
    test(`${of}: ${code}`, async () => {
      await assert.rejects(read(content), { name: 'SheetError', code });
    });
});

describe('a table', () => {
  const firm: Mapping = {
    things: [{ name: 'firm', kind: 'Company', id: ['kvk'], values: [{ property: 'name', from: ['naam'] }] }],
  };

  test('whose delimiter changes half-way has its rows named from there on', async () => {
    const found = await read('kvk;naam\n1;A\n2;B\n3,C\n4,D\n5;E\n', firm);
    assert.deepEqual(codes(found), [
      [4, 'cells-count'],
      [5, 'cells-count'],
    ]);
    assert.equal(found.records.length, 3);
  });

  test('with a row of 100,000 characters goes on after it', async () => {
    const found = await read(`kvk;naam\n1;${'x'.repeat(100_000)}\n2;B\n`, firm);
    assert.deepEqual(codes(found), [[2, 'cell-too-long']]);
    assert.equal(found.records.length, 1);
  });

  test('with a value of 2,000 characters has that row refused', async () => {
    assert.deepEqual(codes(await read(`kvk;naam\n1;${'x'.repeat(2_000)}\n2;B\n`, firm)), [[2, 'too-long']]);
  });

  test('with damaged UTF-8 is refused as a whole', async () => {
    const bytes = Buffer.concat([Buffer.from('kvk;naam\n1;één\n2;twéé\n3;'), Buffer.from([0xff]), Buffer.from('\n')]);
    await assert.rejects(read(bytes, firm), { code: 'encoding' });
  });

  test('with a quote that never closes says where it opened, and goes on', async () => {
    const found = await read('kvk;naam\n1;"A\n2;B\n3;C\n', firm);
    assert.deepEqual(codes(found), [[2, 'quote-open']]);
    assert.equal(found.records.length, 2);
  });
});

describe('public sets', () => {
  const overseas = 'registers/uk-overseas-entities.csv';
  test('every company of the UK register of overseas entities comes in', {
    skip: isHere(overseas) ? false : noData,
  }, async () => {
    const found = await readAt(join(shared, overseas), mappingAt('uk-overseas-entities.json'));
    assert.deepEqual([found.records.length, found.faults.length], [30_221, 0]);
    assert.equal(new Set(found.records.map(({ id }) => id)).size, 30_221);
  });

  const senzing = 'linkage/senzing-truth/demo_v3';
  test('every record of the Senzing truth set comes in, people and firms apart', {
    skip: isHere(senzing) ? false : noData,
  }, async () => {
    const texts = ['customers', 'reference', 'watchlist'].map((name) =>
      readFileSync(join(shared, senzing, `${name}.json`), 'utf8').trim(),
    );
    const found = await read(texts.join('\n'), mappingAt('senzing.json'));
    assert.deepEqual(found.faults, []);
    const people = found.records.filter(({ kind }) => kind === 'Person');
    assert.deepEqual([people.length, found.records.length], [147, 159]);
  });
});
