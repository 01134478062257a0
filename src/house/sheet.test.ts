import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import fc from 'fast-check';
import { readSheet, SheetError, type SheetItem, type SheetLimits, sheetLimits, writeCsvCell } from './sheet.node.ts';

const folder = await mkdtemp(join(tmpdir(), 'sheet-'));
after(() => rm(folder, { recursive: true }));

let files = 0;

/** Reads a file of these bytes; each item in short: `line: cell|cell` or `line: !code`. */
async function shorts(content: string | Uint8Array, limits?: SheetLimits): Promise<string[]> {
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
  return item.kind === 'row' ? `${item.line}: ${item.cells.join('|')}` : `${item.line}: !${item.code}`;
}

function refused(code: string, line?: number): (error: unknown) => boolean {
  return (error) => {
    assert.ok(error instanceof SheetError, String(error));
    assert.deepEqual({ code: error.code, line: error.line }, { code, line });
    assert.notEqual(error.reason.nl, error.reason.en);
    return true;
  };
}

const cases: readonly {
  readonly says: string;
  readonly content: string | Uint8Array;
  readonly gives: readonly string[];
}[] = [
  {
    says: 'semicolon, byte order mark, CRLF',
    content: '\uFEFFnummer;plaats\r\n1;Veenwijde\r\n2;Oudeloo\r\n',
    gives: ['1: nummer|plaats', '2: 1|Veenwijde', '3: 2|Oudeloo'],
  },
  {
    says: 'Windows-1252 with é and €',
    content: Buffer.from('plaats;bedrag\ncaf\xe9 aan zee;\x80 5\n', 'latin1'),
    gives: ['1: plaats|bedrag', '2: café aan zee|€ 5'],
  },
  {
    says: 'Windows-1252 whose only é is the last byte',
    content: Buffer.from('plaats\ncaf\xe9', 'latin1'),
    gives: ['1: plaats', '2: café'],
  },
  { says: 'UTF-8 without a mark', content: 'naam\nZoë 😀', gives: ['1: naam', '2: Zoë 😀'] },
  {
    says: 'UTF-16LE',
    content: Buffer.from('\uFEFFnaam\tplaats\r\nZoë\tOudeloo\r\n', 'utf16le'),
    gives: ['1: naam|plaats', '2: Zoë|Oudeloo'],
  },
  {
    says: 'UTF-16BE',
    content: Buffer.from('\uFEFFnaam;plaats\nZoë;Oudeloo', 'utf16le').swap16(),
    gives: ['1: naam|plaats', '2: Zoë|Oudeloo'],
  },
  { says: 'comma', content: 'a,b\n1,"2,5"\n', gives: ['1: a|b', '2: 1|2,5'] },
  { says: 'tab and CR', content: 'a\tb\r1\t2;3\r', gives: ['1: a|b', '2: 1|2;3'] },
  { says: 'pipe', content: 'a|b,c\n1|2\n', gives: ['1: a|b,c', '2: 1|2'] },
  { says: 'one column', content: 'naam\nHaverdam\n', gives: ['1: naam', '2: Haverdam'] },
  {
    says: 'delimiters in a quoted heading do not count',
    content: '"a,b,c,d";e\n1;2',
    gives: ['1: a,b,c,d|e', '2: 1|2'],
  },
  {
    says: 'a delimiter that is declared',
    content: 'sep=,\r\na,b;c;d\r\n1,2\r\n',
    gives: ['2: a|b;c;d', '3: 1|2'],
  },
  {
    says: 'quoted delimiters, quotes and newlines',
    content: 'a;b\r\n"1;2";"zei ""ja"""\r\n"boven\r\nonder";""\r\n3;4\r\n',
    gives: ['1: a|b', '2: 1;2|zei "ja"', '3: boven\nonder|', '5: 3|4'],
  },
  {
    says: 'a quote inside an unquoted cell is text',
    content: 'a;b\n5" buis;x "y"',
    gives: ['1: a|b', '2: 5" buis|x "y"'],
  },
  {
    says: 'a quote that never closes',
    content: 'a;b\n1;2\n3;"vier\n5;6\n7;8\n',
    gives: ['1: a|b', '2: 1|2', '3: !quote-open', '4: 5|6', '5: 7|8'],
  },
  {
    says: 'a quote that the quote of a later row closes by accident',
    content: 'a;b\n1;"twee\n3;4\n5;"zes; zeven"\n8;9\n',
    gives: ['1: a|b', '2: !quote-open', '3: 3|4', '4: 5|zes; zeven', '5: 8|9'],
  },
  {
    says: 'a broken quote after a good cell of two lines names the line where it opened',
    content: 'a;b\n"1\n1";"2\n3;4',
    gives: ['1: a|b', '3: !quote-open', '4: 3|4'],
  },
  {
    says: 'text after a closing quote',
    content: 'a;b\n"1"x;2\n3;4',
    gives: ['1: a|b', '2: !quote-open', '3: 3|4'],
  },
  {
    says: 'too many and too few cells',
    content: 'a;b\n1;2;3\n4\n5;6;;;\n7;8',
    gives: ['1: a|b', '2: !cells-count', '3: !cells-count', '4: 5|6', '5: 7|8'],
  },
  {
    says: 'empty lines, rows and columns at the end',
    content: '\n\na;b;;\n\n1;2;;\n;;;\n3;;;\n   \n',
    gives: ['3: a|b', '5: 1|2', '7: 3|'],
  },
  {
    says: 'control characters are kept',
    content: 'a;b\n\u0007;\u001b[2J\n',
    gives: ['1: a|b', '2: \u0007|\u001b[2J'],
  },
];

for (const { says, content, gives } of cases) {
  test(`CSV: ${says}`, async () => assert.deepEqual(await shorts(content), gives));
}

const refusals: readonly (readonly [string, string | Uint8Array, string, number?])[] = [
  ['an empty file', '', 'empty'],
  ['a file of empty lines', '\r\n \r\n', 'empty'],
  ['an old Excel file', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'old-office'],
  ['bytes that are no text', Buffer.from([1, 0, 2, 0, 3]), 'unknown-format'],
  ['a web page', '<html><table><tr><td>a</td></tr></table>', 'unknown-format'],
  [
    'damaged UTF-8',
    Buffer.concat([Buffer.from('één;twee;ë\n1;2;'), Buffer.from([0xe9]), Buffer.from('\n')]),
    'encoding',
  ],
  ['damaged UTF-16', Buffer.concat([Buffer.from('\uFEFFa;b', 'utf16le'), Buffer.from([0x00])]), 'encoding'],
  ['a heading that cannot be read', 'a;"b\n1;2\n', 'quote-open', 1],
];

for (const [says, content, code, line] of refusals) {
  test(`refused: ${says}`, () => assert.rejects(shorts(content), refused(code, line)));
}

test('refused: a folder, and a file that is not there', async () => {
  const path = join(folder, 'folder.csv');
  await mkdir(path);
  await assert.rejects(read(path), refused('not-a-file'));
  await assert.rejects(read(join(folder, 'absent.csv')), refused('not-a-file'));
});

test('a fault tells line, column and both numbers', async () => {
  const path = join(folder, 'fault.csv');
  await writeFile(path, 'a;b\n1;2;3\n1;"2\n');
  const [, count, quote] = await read(path);
  assert.ok(count?.kind === 'fault' && quote?.kind === 'fault');
  assert.match(count.reason.nl, /heeft 3 cellen, de kop heeft er 2/);
  assert.deepEqual({ line: quote.line, column: quote.column }, { line: 3, column: 2 });
});

test('limits of rows, columns, cells and bytes', async () => {
  const small = { ...sheetLimits, rows: 2, columns: 2, cellChars: 4 };
  assert.deepEqual(await shorts('a;b\n1;12345\n1;2;;\n', small), ['1: a|b', '2: !cell-too-long', '3: 1|2']);
  assert.deepEqual(await shorts('a;b\n1;2;3\n', small), ['1: a|b', '2: !too-many-columns']);
  await assert.rejects(shorts('a;b\n1;2\n3;4\n5;6', small), refused('too-many-rows', 4));
  await assert.rejects(shorts('a;b;c\n', small), refused('too-many-columns', 1));
  await assert.rejects(shorts('a;b\n1;2', { ...small, fileBytes: 6 }), refused('too-big'));
});

test('a cell may span 200 lines and no more', async () => {
  const cell = (lines: number) => `a;b\n1;"${'x\n'.repeat(lines - 1)}x"\n2;3\n`;
  assert.equal((await shorts(cell(200))).length, 3);
  assert.equal((await shorts(cell(201)))[1], '2: !quote-open');
});

test('millions of empty lines are refused', () =>
  assert.rejects(shorts(`a;b\n${'\n'.repeat(4_100_000)}`), refused('too-many-lines')));

test('a line without end is one fault', async () => {
  const items = await shorts(`a;b\n1;${'x'.repeat(3 * 2 ** 20)}\n"2;${'x\\'.repeat(2 ** 20)}\n3;4\n`);
  assert.deepEqual(items, ['1: a|b', '2: !line-too-long', '3: !line-too-long', '4: 3|4']);
});

test('a hundred thousand rows', async () => {
  const items = await shorts(`nummer;tekst\n${'1;"een, twee"\r\n'.repeat(100_000)}`);
  assert.equal(items.length, 100_001);
  assert.equal(items.at(-1), '100001: 1|een, twee');
});

const harmlessCells: readonly (readonly [string, string])[] = [
  ['Veenwijde', 'Veenwijde'],
  ['a;b', '"a;b"'],
  ['zei "ja"', '"zei ""ja"""'],
  ['=1+1', "'=1+1"],
  ['+31', "'+31"],
  ['-1', '-1'],
  ['-2.82', '-2.82'],
  ['-1+1', "'-1+1"],
  ['-x', "'-x"],
  ['--1', "'--1"],
  ['@x', "'@x"],
  ['\t=1', '"\'\t=1"'],
  ['\rx', '"\'\rx"'],
  [' =1', "' =1"],
  ['＝1', "'＝1"],
  ['=HYPERLINK("x";"y")', '"\'=HYPERLINK(""x"";""y"")"'],
];

test('an exported cell never begins a formula', () => {
  for (const [text, cell] of harmlessCells) assert.equal(writeCsvCell(text), cell);
});

test('what is exported is read back, whatever the text', async () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'é', '"', ';', ',', '\n', ' ', '=', '|') });
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(text, text), { maxLength: 5 }), async (rows) => {
      const wanted = rows.map((row) => ['x', ...row]);
      const content = ['k;l;m', ...wanted.map((row) => row.map(writeCsvCell).join(';'))].join('\r\n');
      files += 1;
      const path = join(folder, `${files}.csv`);
      await writeFile(path, content);
      const items = (await read(path)).slice(1);
      assert.deepEqual(
        items.map((item) => (item.kind === 'row' ? item.cells.map((cell) => cell.replace(/^'/, '')) : item.code)),
        wanted,
      );
    }),
    { numRuns: 100 },
  );
});
