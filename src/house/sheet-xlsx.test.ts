import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { packedZeros, type ZipPart, zip } from '../../test/zip.node.ts';
import { readSheet, SheetError, type SheetItem, type SheetLimits, sheetLimits } from './sheet.node.ts';
import { numberKind, serialText } from './sheet-date.ts';

const folder = await mkdtemp(join(tmpdir(), 'sheet-xlsx-'));
after(() => rm(folder, { recursive: true }));

let files = 0;

/** Reads a file of these bytes under a name that says nothing; each item in short. */
async function shorts(content: Uint8Array, limits?: SheetLimits): Promise<string[]> {
  files += 1;
  const path = join(folder, `${files}.csv`);
  await writeFile(path, content);
  return (await read(path, limits)).map(short);
}

async function read(path: string, limits?: SheetLimits): Promise<SheetItem[]> {
  const items: SheetItem[] = [];
  for await (const item of readSheet(path, limits)) items.push(item);
  return items;
}

function short(item: SheetItem): string {
  if (item.kind === 'row') return `${item.line}: ${item.cells.join('|')}`;
  return `${item.line}: !${item.code}${item.column === undefined ? '' : ` ${item.column}`}`;
}

function refused(code: string): (error: unknown) => boolean {
  return (error) => {
    assert.ok(error instanceof SheetError, String(error));
    assert.equal(error.code, code);
    return true;
  };
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

interface Book {
  readonly rows: string;
  readonly strings?: string;
  readonly styles?: string;
  readonly properties?: string;
  readonly sheets?: string;
}

/** The parts of a workbook; the second sheet is the one with the rows. */
function parts({ rows, strings = '', styles = '', properties = '', sheets }: Book): ZipPart[] {
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`;
  const relations = (inner: string) => `${declaration}<Relationships>${inner}</Relationships>`;
  const tabs =
    sheets ?? '<sheet name="Verborgen" sheetId="1" state="hidden" r:id="a"/><sheet name="Blad" sheetId="2" r:id="b"/>';
  const book = `<workbook xmlns="${main}" xmlns:r="${office}">${properties}<sheets>${tabs}</sheets></workbook>`;
  return [
    { name: '_rels/.rels', content: relations(relation('x', 'officeDocument', 'xl/workbook.xml')) },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: relations(
        relation('a', 'worksheet', 'worksheets/sheet1.xml') +
          relation('b', 'worksheet', '/xl/worksheets/sheet2.xml') +
          relation('c', 'sharedStrings', 'sharedStrings.xml') +
          relation('d', 'styles', 'styles.xml') +
          relation('e', 'vbaProject', 'vbaProject.bin'),
      ),
    },
    { name: 'xl/workbook.xml', content: declaration + book, stored: true },
    { name: 'xl/sharedStrings.xml', content: `${declaration}<sst xmlns="${main}">${strings}</sst>` },
    { name: 'xl/styles.xml', content: `${declaration}<styleSheet xmlns="${main}">${styles}</styleSheet>` },
    { name: 'xl/worksheets/sheet1.xml', content: sheetXml('<row r="1"><c r="A1"><v>9</v></c></row>') },
    { name: 'xl/worksheets/sheet2.xml', content: sheetXml(rows) },
    { name: 'xl/vbaProject.bin', content: 'never unpacked' },
  ];
}

function sheetXml(rows: string): string {
  const control = '<controls><control><xdr:row>7</xdr:row></control></controls>';
  return `${declaration}<worksheet xmlns="${main}"><sheetData>${rows}</sheetData>${control}</worksheet>`;
}

const text = (place: string, value: string) => `<c r="${place}" t="inlineStr"><is><t>${value}</t></is></c>`;
const heading = `<row r="1">${text('A1', 'a')}${text('B1', 'b')}</row>`;

const strings = `<si><t>nummer</t></si><si><r><t xml:space="preserve">Loods </t></r><r><rPr><b/></rPr><t>Veldweg</t></r><rPh sb="0" eb="1"><t>x</t></rPh></si><si><t>één &amp; <![CDATA[<twee>]]></t></si><si><t>regel_x000D_twee _x005F_x0041_</t></si>`;

const styles = `<numFmts><numFmt numFmtId="164" formatCode="dd\\-mm\\-yyyy"/><numFmt numFmtId="165" formatCode="&quot;dag&quot; 0.0"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="22"/></cellXfs>`;

const cases: readonly { readonly says: string; readonly book: Book; readonly gives: readonly string[] }[] = [
  {
    says: 'shared strings: rich text joined, phonetics left out, escapes undone',
    book: {
      strings,
      rows: '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row><row r="2"><c r="A2" t="s"><v>2</v></c><c r="B2" t="s"><v>3</v></c></row>',
    },
    gives: ['1: nummer|Loods Veldweg', '2: één & <twee>|regel\rtwee _x0041_'],
  },
  {
    says: 'sparse rows and cells, and rows and cells without a reference',
    book: {
      rows: `<row r="3">${text('B3', 'b')}${text('D3', 'd')}</row><row r="7" hidden="1"><c r="D7"><v>4</v></c><c r="XFD7" s="1"/></row><row><c><v>1</v></c></row><row r="9"/>`,
    },
    gives: ['3: |b||d', '7: |||4', '8: 1|||'],
  },
  {
    says: 'numbers, truth values, errors',
    book: {
      rows: `${heading}<row r="2"><c r="A2"><v>0.30000000000000004</v></c><c r="B2" t="b"><v>1</v></c></row><row r="3"><c r="A3"><v>1234567890123450</v></c></row><row r="4"><c r="B4" t="e"><v>#N/A</v></c></row><row r="5"><c r="A5"><v>1E-2</v></c><c r="B5" t="str"><v>x</v></c></row><row r="6"><c r="A6"><v>0x10</v></c></row><row r="7"><c r="A7" t="s"><v>99</v></c></row>`,
    },
    gives: [
      '1: a|b',
      '2: 0.3|true',
      '3: !number-digits 1',
      '4: !error-value 2',
      '5: 0.01|x',
      '6: !cell-broken 1',
      '7: !cell-broken 1',
    ],
  },
  {
    says: 'dates by style: builtin, custom, quoted letters, with a time',
    book: {
      styles,
      rows: `${heading}<row r="2"><c r="A2" s="1"><v>46056</v></c><c r="B2" s="2"><v>46056</v></c></row><row r="3"><c r="A3" s="3"><v>1.5</v></c><c r="B3" s="4"><v>46056.604166666664</v></c></row><row r="4"><c r="A4" s="1"><v>60</v></c></row><row r="5"><c r="A5" t="d"><v>2026-02-03T00:00:00</v></c></row>`,
    },
    gives: ['1: a|b', '2: 2026-02-03|2026-02-03', '3: 1.5|2026-02-03T14:30:00', '4: !date-range 1', '5: 2026-02-03|'],
  },
  {
    says: 'the date system of 1904',
    book: {
      styles,
      properties: '<workbookPr date1904="1"/>',
      rows: `${heading}<row r="2"><c r="A2" s="1"><v>44594</v></c></row>`,
    },
    gives: ['1: a|b', '2: 2026-02-03|'],
  },
  {
    says: 'formulas are faults, also the cells that an array formula fills',
    book: {
      rows: `${heading}<row r="2"><c r="A2"><v>1</v></c><c r="B2"><f>1+1</f><v>2</v></c></row><row r="3"><c r="A3"><f t="shared" si="0"/><v>2</v></c></row><row r="4"><c r="B4" cm="1"><f t="array" ref="B4:B5">X</f><v>1</v></c></row><row r="5"><c r="B5"><v>1</v></c></row><row r="6"><c r="B6"><v>1</v></c></row>`,
    },
    gives: ['1: a|b', '2: !formula 2', '3: !formula 1', '4: !formula 2', '5: !formula 2', '6: |1'],
  },
  {
    says: 'more cells than the heading, a cell out of order, a cell of another row',
    book: {
      rows: `${heading}<row r="2">${text('C2', 'c')}</row><row r="3">${text('B3', 'b')}${text('A3', 'a')}</row><row r="4">${text('A9', 'a')}</row><row r="5">${text('A5', 'a')}</row>`,
    },
    gives: ['1: a|b', '2: !cells-count', '3: !cell-broken 3', '4: !cell-broken 1', '5: a|'],
  },
];

for (const { says, book, gives } of cases) {
  test(`XLSX: ${says}`, async () => assert.deepEqual(await shorts(zip(parts(book))), gives));
}

const good = parts({ rows: heading });
const withSheet = (sheet: Omit<ZipPart, 'name'>) =>
  zip(good.map((part) => (part.name === 'xl/worksheets/sheet2.xml' ? { name: part.name, ...sheet } : part)));
const laughs =
  '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]><worksheet>&c;</worksheet>';
const whole = zip(good);

const refusals: readonly (readonly [string, Uint8Array, string, SheetLimits?])[] = [
  ['a bomb', withSheet({ content: packedZeros(200), packed: true, declaredBytes: 200 * 2 ** 20 }), 'xlsx-too-much'],
  [
    'a bomb that lies about its size',
    withSheet({ content: packedZeros(200), packed: true, declaredBytes: 999 }),
    'xlsx-broken',
  ],
  [
    'a part that is smaller than it says',
    withSheet({ content: sheetXml(heading), declaredBytes: 9999 }),
    'xlsx-broken',
  ],
  ['more unpacked bytes than allowed', whole, 'xlsx-too-much', { ...sheetLimits, unpackedBytes: 1000 }],
  [
    'a picture that is a bomb',
    zip([...good, { name: 'a.png', content: packedZeros(2), packed: true, declaredBytes: 2 ** 31 }]),
    'xlsx-too-much',
  ],
  [
    'too many parts',
    zip(Array.from({ length: 5000 }, (_, n) => ({ name: `${n}`, content: '', stored: true }))),
    'xlsx-too-much',
  ],
  ['entities in entities', withSheet({ content: laughs }), 'xlsx-doctype'],
  ['an entity of its own', withSheet({ content: '<worksheet>&c;</worksheet>' }), 'xlsx-broken'],
  ['XML nested without end', withSheet({ content: '<a>'.repeat(10_000) }), 'xlsx-too-much'],
  [
    'one tag without end',
    withSheet({ content: `<a b="${Array.from({ length: 400_000 }, String).join('')}` }),
    'xlsx-too-much',
  ],
  ['XML that stops', withSheet({ content: '<worksheet><sheetData>' }), 'xlsx-broken'],
  [
    'XML that is not UTF-8',
    withSheet({ content: Buffer.from('<worksheet>\xe9</worksheet>', 'latin1') }),
    'xlsx-broken',
  ],
  ['rows out of order', withSheet({ content: sheetXml(`${heading}<row r="1"/>`) }), 'xlsx-broken'],
  ['a truncated file', whole.subarray(0, whole.length / 2), 'xlsx-broken'],
  ['a wrong checksum', Buffer.from(whole.toString('latin1').replace('Blad', 'Bled'), 'latin1'), 'xlsx-broken'],
  ['one name for two parts', zip([...good, { name: 'XL/Workbook.xml', content: '' }]), 'xlsx-broken'],
  ['a part with a password', withSheet({ content: sheetXml(heading), encrypted: true }), 'xlsx-encrypted'],
  ['an archive of other files', zip([{ name: 'word.xml', content: '<a/>' }]), 'unknown-format'],
  ['an archive of nothing', zip([]), 'unknown-format'],
  ['an archive end that points outside the numbers', outside(), 'xlsx-broken'],
  [
    'only hidden sheets',
    zip(parts({ rows: heading, sheets: '<sheet name="x" state="veryHidden" r:id="b"/>' })),
    'xlsx-no-sheet',
  ],
  ['a sheet without rows', withSheet({ content: sheetXml('<row r="1"/>') }), 'empty'],
  ['a formula in the heading', withSheet({ content: sheetXml('<row r="1"><c r="A1"><f>1</f></c></row>') }), 'formula'],
];

/** An end of central directory of the ZIP64 kind at an offset that no file has. */
function outside(): Buffer {
  const locator = Buffer.alloc(20, 0xff);
  locator.writeUInt32LE(0x07064b50, 0);
  return Buffer.concat([Buffer.from('PK\x03\x04'), locator, zip([])]);
}

for (const [says, content, code, limits] of refusals) {
  test(`refused: ${says}`, () => assert.rejects(shorts(content, limits), refused(code)));
}

test('limits of rows, columns and cells', async () => {
  const rows = `${heading}<row r="2">${text('A2', '12345')}</row><row r="3">${text('C3', 'c')}</row>`;
  const small = { ...sheetLimits, rows: 2, columns: 2, cellChars: 4 };
  assert.deepEqual(await shorts(zip(parts({ rows })), small), [
    '1: a|b',
    '2: !cell-too-long 1',
    '3: !too-many-columns 3',
  ]);
  await assert.rejects(shorts(zip(parts({ rows })), { ...small, rows: 1 }), refused('too-many-rows'));
});

test('a hundred thousand rows, and a reader that stops after one', async () => {
  const rows = Array.from({ length: 100_000 }, (_, n) => `<row r="${n + 2}"><c r="A${n + 2}"><v>${n}</v></c></row>`);
  const content = zip(parts({ rows: heading + rows.join('') }));
  const items = await shorts(content);
  assert.equal(items.length, 100_001);
  assert.equal(items.at(-1), '100001: 99999|');
  const path = join(folder, 'stop.xlsx');
  await writeFile(path, content);
  for await (const item of readSheet(path)) {
    assert.equal(item.line, 1);
    break;
  }
});

test('a text with the name of a workbook is read as text', async () => {
  const path = join(folder, 'text.xlsx');
  await writeFile(path, 'a;b\n1;2\n');
  assert.deepEqual((await read(path)).map(short), ['1: a|b', '2: 1|2']);
});

test('number formats', () => {
  const kinds = [
    'General',
    '0.00E+00',
    '"dag" 0',
    '[Red]0',
    'd-m-yy',
    'mmm',
    '[$-413]d mmmm yyyy;@',
    'h:mm',
    'mm:ss',
    '[h]:mm',
    'dd/mm/yy\\ hh:mm',
  ];
  assert.deepEqual(
    kinds.map((code) => numberKind(164, code)),
    ['number', 'number', 'number', 'number', 'day', 'day', 'day', 'time', 'time', 'elapsed', 'moment'],
  );
  assert.deepEqual(
    [13, 14, 17, 20, 22, 46, 49].map((id) => numberKind(id)),
    ['number', 'day', 'day', 'time', 'moment', 'elapsed', 'number'],
  );
});

test('serial dates at the edges', () => {
  const from1900 = (serial: number) => serialText(serial, 'day', false);
  assert.deepEqual([0, 1, 59, 60, 61, 2_958_465, 2_958_466, -1, Number.NaN].map(from1900), [
    undefined,
    '1900-01-01',
    '1900-02-28',
    undefined,
    '1900-03-01',
    '9999-12-31',
    undefined,
    undefined,
    undefined,
  ]);
  assert.deepEqual(
    [0, 2_957_003, 2_957_004].map((serial) => serialText(serial, 'day', true)),
    ['1904-01-01', '9999-12-31', undefined],
  );
  assert.deepEqual([serialText(0.25, 'time', false), serialText(1.25, 'elapsed', false)], ['06:00:00', '30:00:00']);
  assert.equal(serialText(46056.99999999999, 'moment', false), '2026-02-04');
});
