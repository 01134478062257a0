import { createHash } from 'node:crypto';
import { closeSync, fsyncSync, openSync, renameSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { type Cover, type CoveredFile, coverText } from './cover.ts';
import type { Written } from './formats.ts';

export const coverName = 'cover.json';

/**
 * Writes the files of an export into a folder, each hashed as it is written, and the cover last: a folder with a cover
 * is whole. The cover goes into the ledger before the folder is given away.
 */
export function writeCovered(folder: string, written: Written): Cover {
  const files = written.files.map(({ name, text }) => writeHashed(join(folder, name), { name, text }));
  const cover = coverOf(written, files);
  writeHashed(join(folder, coverName), { name: coverName, text: [coverText(cover)] });
  return cover;
}

/** The cover of an export whose files stay in memory: for an answer that is sent at once. */
export function coveredInMemory(written: Written): {
  readonly cover: Cover;
  readonly texts: ReadonlyMap<string, string>;
} {
  const texts = new Map<string, string>();
  const files = written.files.map(({ name, text }): CoveredFile => {
    const whole = [...text].join('');
    texts.set(name, whole);
    const bytes = Buffer.from(whole);
    return { name, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
  });
  const cover = coverOf(written, files);
  texts.set(coverName, coverText(cover));
  return { cover, texts };
}

const coverOf = ({ format, slip, nodes, edges }: Written, files: readonly CoveredFile[]): Cover => ({
  ...slip,
  format,
  nodes,
  edges,
  files,
});

/** Text is gathered up to this length before it is written. */
const pieceLength = 1 << 16;

function writeHashed(
  path: string,
  { name, text }: { readonly name: string; readonly text: Iterable<string> },
): CoveredFile {
  const part = `${path}.part`;
  const file = openSync(part, 'w', 0o600);
  const hash = createHash('sha256');
  let [gathered, bytes] = ['', 0];
  const flush = (): void => {
    const piece = Buffer.from(gathered);
    hash.update(piece);
    for (let at = 0; at < piece.length; ) at += writeSync(file, piece, at);
    bytes += piece.length;
    gathered = '';
  };
  try {
    for (const piece of text) {
      gathered += piece;
      if (gathered.length >= pieceLength) flush();
    }
    flush();
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(part, path);
  return { name, bytes, sha256: hash.digest('hex') };
}
