import { open, stat } from 'node:fs/promises';
import type { RegisterForm } from '../steps/entities/register-file.ts';
import { isOldBods, looksLikeBods } from './register-bods.ts';
import { registerReason } from './register-fault.ts';
import { looksLikeFtm } from './register-ftm.ts';
import { firstByteOf, type JsonRecord, jsonPieces } from './register-json.node.ts';
import { registerLimits } from './register-table.node.ts';
import { headOf } from './sheet-bytes.node.ts';
import { SheetError, sheetReason } from './sheet-fault.ts';

/**
 * In which form a register comes: its bytes tell, and of JSON its first object; its name is not looked at. Under a mapping every
 * file of JSON is read as objects with members. Throws SheetError for what is no register.
 */
export async function formOf(path: string, of: { readonly isMapped: boolean }): Promise<RegisterForm> {
  const bytes = await bytesTell(path);
  if (bytes !== 'json') return bytes;
  const first = await firstObject(path);
  if (of.isMapped) return 'json-lines';
  if (looksLikeFtm(first)) return 'ftm';
  if (!looksLikeBods(first)) return 'json-lines';
  if (isOldBods(first)) throw new SheetError(registerReason.otherBods);
  return 'bods';
}

async function bytesTell(path: string): Promise<'table' | 'parquet' | 'json'> {
  const size = await sizeOf(path);
  if (size === 0) throw new SheetError(sheetReason.empty);
  if (size > registerLimits.fileBytes) throw new SheetError(sheetReason.tooBig(registerLimits.fileBytes / 2 ** 20));
  const file = await open(path);
  try {
    const head = await headOf(file, 4_096);
    const magic = head.subarray(0, 4).toString('hex');
    if (magic === '50415231') return 'parquet';
    if (['504b0304', '504b0506', 'd0cf11e0'].includes(magic)) return 'table';
    // A table may be UTF-16, which says so itself; anything else with a zero byte is no text.
    const isUtf16 = magic.startsWith('fffe') || magic.startsWith('feff');
    if (head.includes(0) && !isUtf16) throw new SheetError(registerReason.unknownFormat);
    const first = String.fromCharCode((await firstByteOf(file)) ?? 0);
    return first === '{' || first === '[' ? 'json' : 'table';
  } finally {
    await file.close();
  }
}

/** Looked at before it is opened, for opening a pipe would wait for its writer. */
async function sizeOf(path: string): Promise<number> {
  try {
    const found = await stat(path);
    if (found.isFile()) return found.size;
  } catch (cause) {
    throw new SheetError(sheetReason.notAFile, { cause });
  }
  throw new SheetError(sheetReason.notAFile);
}

/** Broken lines at the beginning say nothing of the others. */
const mostBroken = 100;

async function firstObject(path: string): Promise<JsonRecord> {
  let broken = 0;
  for await (const items of jsonPieces(path)) {
    const found = items.find((item) => item.kind === 'value');
    if (found) return found.value;
    broken += items.length;
    if (broken >= mostBroken) break;
  }
  throw new SheetError(registerReason.noJson);
}
