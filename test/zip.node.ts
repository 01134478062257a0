import { constants, crc32, deflateRawSync } from 'node:zlib';

/** A file in a ZIP for tests. `declaredBytes` is a lie about its unpacked size, `stored` leaves it unpacked. */
export interface ZipPart {
  readonly name: string;
  readonly content: string | Uint8Array;
  readonly stored?: true;
  readonly declaredBytes?: number;
  /** The content is a deflate stream already; `declaredBytes` tells what it unpacks to. */
  readonly packed?: true;
  readonly encrypted?: true;
}

/** Writes a ZIP (APPNOTE 4.3) as small as it can be: no dates, no comments, no ZIP64. */
export function zip(parts: readonly ZipPart[]): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const name = Buffer.from(part.name, 'utf8');
    const content = Buffer.from(part.content);
    const data = part.stored || part.packed ? content : deflateRawSync(content);
    // From "version needed" up to the length of the extra field, the same in both headers.
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    shared.writeUInt16LE(part.encrypted ? 0x801 : 0x800, 2);
    shared.writeUInt16LE(part.stored ? 0 : 8, 4);
    shared.writeUInt32LE(crc32(content), 10);
    shared.writeUInt32LE(data.length, 14);
    shared.writeUInt32LE(part.declaredBytes ?? content.length, 18);
    shared.writeUInt16LE(name.length, 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    const file = Buffer.concat([Buffer.from('PK\x03\x04'), shared, name, data]);
    files.push(file);
    directory.push(Buffer.from('PK\x01\x02\x14\0', 'latin1'), shared, place, name);
    offset += file.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...files, list, end]);
}

/** A deflate stream that unpacks to so many MiB of zeros, made without ever having them in memory. */
export function packedZeros(mebibytes: number): Buffer {
  const one = deflateRawSync(Buffer.alloc(2 ** 20), { finishFlush: constants.Z_SYNC_FLUSH });
  const finalEmptyBlock = Buffer.from([3, 0]);
  return Buffer.concat([...Array.from({ length: mebibytes }, () => one), finalEmptyBlock]);
}
