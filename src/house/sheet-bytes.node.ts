import type { FileHandle } from 'node:fs/promises';

const pieceBytes = 64 * 1024;

/** The first bytes of a file; fewer when the file is shorter. */
export async function headOf(file: FileHandle, bytes: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(bytes), 0, bytes, 0);
  return buffer.subarray(0, bytesRead);
}

/** The bytes of a file from `start` up to `end`, piece by piece; fewer when the file is shorter. */
export async function* bytesOf(
  file: FileHandle,
  range: { readonly start: number; readonly end: number },
): AsyncGenerator<Buffer> {
  let at = range.start;
  while (at < range.end) {
    const piece = Buffer.allocUnsafe(Math.min(pieceBytes, range.end - at));
    const { bytesRead } = await file.read(piece, 0, piece.length, at);
    if (bytesRead === 0) return;
    at += bytesRead;
    yield piece.subarray(0, bytesRead);
  }
}
