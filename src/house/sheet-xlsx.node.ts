import type { FileHandle } from 'node:fs/promises';
import { posix } from 'node:path';
import { numberKind } from './sheet-date.ts';
import { SheetError, type SheetItem, type SheetLimits, sheetReason } from './sheet-fault.ts';
import { WorksheetReader } from './sheet-worksheet.node.ts';
import { parseXml, readXml, type XmlListener } from './sheet-xml.node.ts';
import { Archive } from './sheet-zip.node.ts';

interface Relation {
  readonly id: string;
  /** The last word of the relation type; the part before it differs between the two editions of the norm. */
  readonly type: string;
  /** The name of the part in the archive. */
  readonly part: string;
}

/**
 * The rows of the first visible worksheet of an XLSX or XLSM file (ECMA-376), the heading first. Hidden rows and
 * columns are read too: hiding is not deleting. Macros, pictures and links are never unpacked, formulas never
 * evaluated. Rows may come before damage further on is found; on a thrown error they must not be kept.
 */
export async function* xlsxItems(file: FileHandle, fileBytes: number, limits: SheetLimits): AsyncGenerator<SheetItem> {
  const archive = await Archive.open(file, fileBytes, limits);
  const partBytes = Math.floor(limits.unpackedBytes / 4);
  const read = (name: string, listener: XmlListener) => readXml(archive.part(name, partBytes), listener, name);

  const workbook = (await relationsOf('', archive, read)).find(({ type }) => type === 'officeDocument');
  // A ZIP without a workbook is some other file: a text document, a folder of photos.
  if (workbook === undefined || !workbook.part.endsWith('.xml')) throw new SheetError(sheetReason.unknownFormat);
  const relations = await relationsOf(workbook.part, archive, read);
  const { sheetIds, from1904 } = await workbookOf(workbook.part, read);
  const sheet = sheetIds
    .map((sheetId) => relations.find(({ id, type }) => id === sheetId && type === 'worksheet'))
    .find((relation) => relation !== undefined);
  if (sheet === undefined) throw new SheetError(sheetReason.xlsxNoSheet, { entry: workbook.part });
  const strings = relations.find(({ type }) => type === 'sharedStrings');
  const styles = relations.find(({ type }) => type === 'styles');

  const reader = new WorksheetReader({
    strings: strings === undefined ? [] : await stringsOf(strings.part, read, limits),
    kinds: styles === undefined ? [] : await kindsOf(styles.part, read),
    from1904,
    limits,
  });
  const pieces = archive.part(sheet.part, limits.unpackedBytes);
  for await (const _ of parseXml(pieces, reader, sheet.part)) {
    for (const item of reader.take()) yield item;
  }
}

type Read = (name: string, listener: XmlListener) => Promise<void>;

/** The relations of a part, or of the whole package when the part is ''. Links to the outside are left out. */
async function relationsOf(part: string, archive: Archive, read: Read): Promise<Relation[]> {
  const folder = posix.dirname(part);
  const name = posix.join(folder, '_rels', `${posix.basename(part)}.rels`);
  const relations: Relation[] = [];
  if (!archive.has(name)) return relations;
  await read(name, {
    open(element, { Id: id, Type: type, Target: target, TargetMode: mode }) {
      if (element !== 'Relationship' || mode === 'External') return;
      if (id === undefined || type === undefined || target === undefined) return;
      const path = target.startsWith('/') ? target.slice(1) : posix.join(folder, target);
      relations.push({ id, type: type.slice(type.lastIndexOf('/') + 1), part: path });
    },
  });
  return relations;
}

/** The relation ids of the visible sheets in the order of the tabs, and the date system. */
async function workbookOf(
  part: string,
  read: Read,
): Promise<{ readonly sheetIds: readonly string[]; readonly from1904: boolean }> {
  const sheetIds: string[] = [];
  let from1904 = false;
  await read(part, {
    open(element, attributes, parent) {
      const { date1904, state = 'visible' } = attributes;
      // A text document is packed in the same way and also has one main part.
      if (parent === '' && element !== 'workbook') throw new SheetError(sheetReason.unknownFormat);
      if (element === 'workbookPr') from1904 = date1904 === '1' || date1904 === 'true';
      if (element !== 'sheet' || parent !== 'sheets' || state !== 'visible') return;
      // The relation id stands in a namespace of its own, whose prefix is the writer's choice.
      const id = Object.entries(attributes).find(([name]) => name.endsWith(':id'))?.[1];
      if (id !== undefined) sheetIds.push(id);
    },
  });
  return { sheetIds, from1904 };
}

/** The shared strings; the runs of rich text joined, phonetic hints left out. */
async function stringsOf(part: string, read: Read, limits: SheetLimits): Promise<readonly string[]> {
  const strings: string[] = [];
  let text = '';
  await read(part, {
    open(element, _attributes, parent) {
      if (element === 'si' && parent === 'sst') text = '';
    },
    text(piece, element, parent) {
      if (element !== 't' || (parent !== 'si' && parent !== 'r')) return;
      // One more than a cell may hold is enough to refuse the cells that use it.
      if (text.length <= limits.cellChars) text += piece;
    },
    close(element, parent) {
      if (element === 'si' && parent === 'sst') strings.push(text);
    },
  });
  return strings;
}

/** What a number stands for, by the index of the cell style. */
async function kindsOf(part: string, read: Read) {
  const codes = new Map<number, string>();
  const ids: number[] = [];
  await read(part, {
    open(element, { numFmtId, formatCode }, parent) {
      if (element === 'numFmt' && parent === 'numFmts' && formatCode !== undefined) {
        codes.set(Number(numFmtId), formatCode);
      }
      if (element === 'xf' && parent === 'cellXfs') ids.push(Number(numFmtId ?? 0));
    },
  });
  const kinds = new Map([...new Set(ids)].map((id) => [id, numberKind(id, codes.get(id))]));
  return ids.map((id) => kinds.get(id) ?? 'number');
}
