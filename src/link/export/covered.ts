import { type Cover, coverText } from './cover.ts';
import type { Written } from './formats.ts';

export const coverName = 'cover.json';

/** An export that is ready to be sent: its files, and the cover, which is also the last of them. */
export interface Covered {
  readonly cover: Cover;
  readonly files: readonly { readonly name: string; readonly mediaType: string; readonly text: string }[];
}

/** Writes the files and hashes each; `digest` is SHA-256 over UTF-8 in lower case hex. The cover goes into the ledger before the files go out. */
export function covered({ format, slip, nodes, edges, files }: Written, digest: (text: string) => string): Covered {
  const whole = files.map(({ name, mediaType, text }) => ({ name, mediaType, text: [...text].join('') }));
  const hashed = whole.map(({ name, text }) => ({ name, bytes: bytesOf(text), sha256: digest(text) }));
  const cover: Cover = { ...slip, format, nodes, edges, files: hashed };
  return { cover, files: [...whole, { name: coverName, mediaType: 'application/json', text: coverText(cover) }] };
}

/** Bytes of a text in UTF-8. */
function bytesOf(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}
