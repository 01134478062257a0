import type { FileHandle } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { crc32 } from 'node:zlib';
import { type Entry, fromRandomAccessReaderPromise, RandomAccessReader, type ZipFile } from 'yauzl';
import { bytesOf } from './sheet-bytes.node.ts';
import { SheetError, type SheetLimits, sheetReason } from './sheet-fault.ts';

/** A workbook has some dozens of parts; thousands are an attack on whoever lists them. */
const entryLimit = 4096;

/** Below this a high ratio costs nothing and is normal: an empty styled sheet packs very well. */
const ratioFromBytes = 1024 * 1024;

/**
 * A ZIP from a stranger, read as a stream: every declared size is checked when the list is read, every real size
 * while unpacking, and no part is ever held in memory. Only XML parts can be asked for, so pictures and macros
 * are never unpacked.
 */
export class Archive {
  readonly #zip: ZipFile;
  readonly #limits: SheetLimits;
  readonly #entries = new Map<string, Entry>();
  #unpacked = 0;

  private constructor(zip: ZipFile, limits: SheetLimits) {
    this.#zip = zip;
    this.#limits = limits;
  }

  static async open(file: FileHandle, fileBytes: number, limits: SheetLimits): Promise<Archive> {
    try {
      const zip = await fromRandomAccessReaderPromise(new FileReader(file), fileBytes, { autoClose: false });
      const archive = new Archive(zip, limits);
      await archive.#list();
      return archive;
    } catch (cause) {
      throw asSheetError(cause);
    }
  }

  has(name: string): boolean {
    return this.#entries.has(name.toLowerCase());
  }

  /** The bytes of one part. Throws at the end when its checksum is wrong. */
  async *part(name: string, bytesLimit: number): AsyncGenerator<Uint8Array> {
    const entry = this.#entries.get(name.toLowerCase());
    if (entry === undefined) throw new SheetError(sheetReason.xlsxBroken, { entry: name });
    let unpacked = 0;
    let checksum = 0;
    try {
      const stream = await this.#zip.openReadStreamPromise(entry);
      for await (const piece of stream) {
        if (!(piece instanceof Uint8Array)) throw new SheetError(sheetReason.xlsxBroken, { entry: name });
        unpacked += piece.length;
        this.#unpacked += piece.length;
        if (
          unpacked > bytesLimit ||
          this.#unpacked > this.#limits.unpackedBytes ||
          this.#inflated(unpacked, entry.compressedSize)
        ) {
          throw new SheetError(sheetReason.xlsxTooMuch, { entry: name });
        }
        checksum = crc32(piece, checksum);
        yield piece;
      }
    } catch (cause) {
      throw asSheetError(cause, name);
    }
    if (checksum !== entry.crc32) throw new SheetError(sheetReason.xlsxBroken, { entry: name });
  }

  async #list(): Promise<void> {
    if (this.#zip.entryCount > entryLimit) throw new SheetError(sheetReason.xlsxTooMuch);
    let declared = 0;
    for await (const entry of this.#zip.eachEntry()) {
      const { fileName } = entry;
      declared += entry.uncompressedSize;
      if (declared > this.#limits.unpackedBytes || this.#inflated(entry.uncompressedSize, entry.compressedSize)) {
        throw new SheetError(sheetReason.xlsxTooMuch, { entry: fileName });
      }
      if (entry.isEncrypted()) throw new SheetError(sheetReason.xlsxEncrypted, { entry: fileName });
      if (!/\.(?:xml|rels)$/i.test(fileName)) continue;
      // Two parts of one name: another program could read the other one than we do.
      const key = fileName.toLowerCase();
      if (this.#entries.has(key)) throw new SheetError(sheetReason.xlsxBroken, { entry: fileName });
      this.#entries.set(key, entry);
    }
  }

  #inflated(unpacked: number, packed: number): boolean {
    return unpacked > ratioFromBytes && unpacked > packed * this.#limits.unpackRatio;
  }
}

/**
 * Our file under the ZIP library. It answers an offset that no file can have with an error: the library reads
 * such offsets from the file (ZIP64), and its own reader then throws where nobody can catch it.
 */
class FileReader extends RandomAccessReader {
  readonly #file: FileHandle;

  constructor(file: FileHandle) {
    super();
    this.#file = file;
  }

  override read(
    buffer: Buffer,
    offset: number,
    length: number,
    position: number,
    callback: (error: Error | null, bytesRead?: number) => void,
  ): void {
    if (!Number.isSafeInteger(position) || position < 0) {
      setImmediate(callback, new RangeError('offset outside the file'));
      return;
    }
    this.#file.read(buffer, offset, length, position).then(
      ({ bytesRead }) => setImmediate(callback, null, bytesRead),
      (error) => setImmediate(callback, error),
    );
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from(bytesOf(this.#file, { start, end }), { objectMode: false });
  }
}

function asSheetError(cause: unknown, entry?: string): SheetError {
  if (cause instanceof SheetError) return cause;
  const encrypted = cause instanceof Error && /encrypt/i.test(cause.message);
  const why = encrypted ? sheetReason.xlsxEncrypted : sheetReason.xlsxBroken;
  return new SheetError(why, entry === undefined ? { cause } : { entry, cause });
}
