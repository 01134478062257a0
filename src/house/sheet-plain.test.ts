import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import fc from 'fast-check';
import { readSheet, SheetError, sheetLimits } from './sheet.node.ts';
import { openPlainSheet } from './sheet-plain.node.ts';

const folder = await mkdtemp(join(tmpdir(), 'plain-'));
after(() => rm(folder, { recursive: true }));
let files = 0;

const small = { ...sheetLimits, cellChars: 12, columns: 5, rows: 20 };

/** The rows, the heading first; `undefined` where there is anything to say about the file. */
async function rowsOfSheet(path: string, limits = small): Promise<string[][] | undefined> {
  const rows: string[][] = [];
  try {
    for await (const item of readSheet(path, limits)) {
      if (item.kind === 'fault') return undefined;
      rows.push([...item.cells]);
    }
  } catch (cause) {
    assert.ok(cause instanceof SheetError);
    return undefined;
  }
  return rows;
}

async function rowsOfBytes(path: string, pieceBytes: number, limits = small): Promise<string[][] | undefined> {
  const sheet = await openPlainSheet(path, limits);
  if (!sheet) return undefined;
  const { heading, decode } = sheet;
  const rows = [[...heading]];
  const hashes = new Map<string, number>();
  const isRead = await sheet.read({
    pieceBytes,
    rows({ count, stride, starts, ends, hashes: own }, bytes) {
      for (let base = 0; base < count * stride; base += stride) {
        const row = heading.map((_, cell) => decode(bytes, starts[base + cell] ?? 0, ends[base + cell] ?? 0));
        for (const [cell, text] of row.entries()) {
          const hash = own[base + cell] ?? 0;
          assert.equal(hash, hashes.get(text) ?? hash, 'the same cell has the same hash, quoted or not');
          hashes.set(text, hash);
        }
        rows.push(row);
      }
      return true;
    },
  });
  await sheet.close();
  return isRead ? rows : undefined;
}

async function written(content: string | Uint8Array): Promise<string> {
  files += 1;
  const path = join(folder, `${files}.csv`);
  await writeFile(path, content);
  return path;
}

const odd = [
  'a',
  'bc',
  '1',
  'é',
  '😀',
  '\u00a0',
  ' ',
  '"',
  '""',
  ';',
  ';',
  ',',
  '\n',
  '\r\n',
  '\r',
  '\t',
  '\0',
  '\u2028',
];

test('what is read by bytes is what the reader of texts reads, or is left to it', async () => {
  const content = fc.array(fc.constantFrom(...odd), { maxLength: 40 }).map((parts) => parts.join(''));
  let read = 0;
  await fc.assert(
    fc.asyncProperty(content, fc.integer({ min: 1, max: 9 }), fc.boolean(), async (text, pieceBytes, isLatin) => {
      const whole = `${isLatin ? '' : '\uFEFF'}a;b\n1;2\n${text}`;
      const path = await written(isLatin ? Buffer.from(whole, 'latin1') : whole);
      const [byBytes, byTexts] = [await rowsOfBytes(path, pieceBytes), await rowsOfSheet(path)];
      if (byBytes) assert.deepEqual(byBytes, byTexts);
      if (byBytes) read += 1;
    }),
    { numRuns: 1500 },
  );
  assert.ok(read > 100, `${read}`);
});

test('good rows are read by bytes and not left', async () => {
  const cell = fc.string({ unit: fc.constantFrom('a', 'é', '"', ';', '\n', ' ', 'ß'), maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(cell, cell), { maxLength: 6 }),
      fc.integer({ min: 1, max: 9 }),
      async (rows, pieceBytes) => {
        const lines = [['k', 'l', 'm'], ...rows.map((row) => ['x', ...row])];
        const path = await written(
          lines.map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(';')).join('\r\n'),
        );
        assert.deepEqual(await rowsOfBytes(path, pieceBytes, { ...small, cellChars: 40 }), lines);
      },
    ),
    { numRuns: 300 },
  );
});

const given: readonly (readonly [says: string, content: string | Uint8Array, rows: number | undefined])[] = [
  ['a declared delimiter', 'sep=,\r\na,b\r\n1,2\r\n', 2],
  ['empty lines and columns at the end', '\n\na;b;;\n\n1;2;;\n;;;\n3;;;\n   \n', 3],
  ['Windows-1252', Buffer.from('naam;x\ncaf\xe9;1\n', 'latin1'), 2],
  ['UTF-16', Buffer.from('\uFEFFa;b\n1;2\n', 'utf16le'), undefined],
  ['a row with too few cells', 'a;b\n1\n', undefined],
  ['a delimiter that changes', 'a;b\n1;2\n3,4\n', undefined],
  ['a quote that does not close', 'a;b\n1;"2\n3;4\n', undefined],
  ['text behind a quote', 'a;b\n1;"2"x\n', undefined],
  ['a cell that is too long', `a;b\n1;${'x'.repeat(13)}\n`, undefined],
  ['more rows than may be', `a;b\n${'1;2\n'.repeat(21)}`, undefined],
  ['nothing', '', undefined],
];

for (const [says, content, rows] of given) {
  test(`by bytes: ${says}`, async () => {
    const path = await written(content);
    const found = await rowsOfBytes(path, 3);
    assert.equal(found?.length, rows);
    if (found) assert.deepEqual(found, await rowsOfSheet(path));
  });
}
