import { chance } from './chance.node.ts';

/**
 * A post with a file, as `multipart/form-data` (RFC 7578): first the part `post`, then the part `attachment`, and nothing else. In
 * this order the signature can be checked before anything of the file is held.
 */

export const formType = 'multipart/form-data';
/** What stands around the two contents at most, in bytes. */
const aroundLimit = 4_096;
/** Bytes that are handed over at a time, so that a slow line shows that it still moves. */
const stride = 256 * 1_024;

export interface PostForm {
  readonly type: string;
  readonly length: number;
  chunks(): Iterable<Uint8Array>;
}

export function postForm(post: string, attachment: Uint8Array): PostForm {
  const boundary = `schakel-${chance(16).toString('hex')}`;
  const head = Buffer.from(
    `--${boundary}\r\nContent-Disposition: form-data; name="post"\r\nContent-Type: application/json\r\n\r\n${post}\r\n` +
      `--${boundary}\r\nContent-Disposition: form-data; name="attachment"; filename="attachment"\r\n` +
      'Content-Type: application/octet-stream\r\n\r\n',
  );
  const tail = Buffer.from(`\r\n--${boundary}--\r\n`);
  return {
    type: `${formType}; boundary=${boundary}`,
    length: head.length + attachment.length + tail.length,
    *chunks() {
      yield head;
      for (let at = 0; at < attachment.length; at += stride) yield attachment.subarray(at, at + stride);
      yield tail;
    },
  };
}

export interface FormLimits {
  readonly postBytes: number;
  readonly attachmentBytes: number;
}

export const formBytesLimit = ({ postBytes, attachmentBytes }: FormLimits): number =>
  postBytes + attachmentBytes + aroundLimit;

export interface ReadForm {
  readonly post: Uint8Array;
  /** Reads the rest, into memory of the size that was told before; nothing when it is no such file. */
  attachment(): Promise<Uint8Array | undefined>;
}

export interface FormBody {
  readonly contentType: string;
  /** Of everything, as the sender told. */
  readonly length: number;
  readonly body: AsyncIterable<Uint8Array>;
  readonly limits: FormLimits;
}

/** Reads up to where the file begins; nothing when it is another form. Whoever stops there leaves the rest unread. */
export async function readPostForm({ contentType, length, body, limits }: FormBody): Promise<ReadForm | undefined> {
  const boundary = boundaryOf(contentType);
  if (boundary === undefined) return undefined;
  const chunks = body[Symbol.asyncIterator]();
  let held = Buffer.alloc(0);
  for (;;) {
    const head = headOf(held, boundary);
    if (head === 'other' || (head && head.post.length > limits.postBytes)) return undefined;
    if (head) {
      const size = length - head.end;
      const rest = { first: held.subarray(head.end), size, limit: limits.attachmentBytes, boundary };
      return { post: head.post, attachment: () => attachmentOf(chunks, rest) };
    }
    if (held.length > limits.postBytes + aroundLimit) return undefined;
    const next = await chunks.next();
    if (next.done) return undefined;
    held = Buffer.concat([held, next.value]);
  }
}

/** RFC 2046: at most 70 characters, in quotes or not. */
function boundaryOf(contentType: string): string | undefined {
  const [, quoted, plain] =
    /^multipart\/form-data\s*;\s*boundary=(?:"([\w'()+,./:=? -]{1,70})"|([\w'+.-]{1,70}))\s*$/i.exec(contentType) ?? [];
  return quoted ?? plain;
}

/** Where the parts stand; undefined as long as not enough of them came in. */
function headOf(held: Buffer, boundary: string): { readonly post: Buffer; readonly end: number } | 'other' | undefined {
  const post = partAt(held, `--${boundary}\r\n`, { from: 0, name: 'post' });
  if (typeof post !== 'number') return post;
  const between = held.indexOf(`\r\n--${boundary}\r\n`, post);
  if (between < 0) return undefined;
  const end = partAt(held, `\r\n--${boundary}\r\n`, { from: between, name: 'attachment' });
  return typeof end === 'number' ? { post: held.subarray(post, between), end } : end;
}

/** Where the content of a part begins whose delimiter stands at `from`. */
function partAt(
  held: Buffer,
  delimiter: string,
  { from, name }: { readonly from: number; readonly name: string },
): number | 'other' | undefined {
  const start = from + delimiter.length;
  if (held.length < start) return undefined;
  if (held.toString('latin1', from, start) !== delimiter) return 'other';
  const end = held.indexOf('\r\n\r\n', start);
  if (end < 0) return undefined;
  const lines = held.toString('latin1', start, end).split('\r\n');
  const named = new RegExp(`^content-disposition:\\s*form-data\\s*;(?:.*;)?\\s*name="${name}"\\s*(?:;|$)`, 'i');
  return lines.some((line) => named.test(line)) ? end + 4 : 'other';
}

async function attachmentOf(
  chunks: AsyncIterator<Uint8Array>,
  of: { readonly first: Buffer; readonly size: number; readonly limit: number; readonly boundary: string },
): Promise<Uint8Array | undefined> {
  const { first, size, limit, boundary } = of;
  if (size < first.length || size > limit + aroundLimit) return undefined;
  // Once, and not as copies of pieces: it may be large.
  const held = Buffer.alloc(size);
  let filled = first.copy(held);
  for (;;) {
    const next = await chunks.next();
    if (next.done) break;
    if (filled + next.value.length > size) return undefined;
    held.set(next.value, filled);
    filled += next.value.length;
  }
  const tail = [`\r\n--${boundary}--\r\n`, `\r\n--${boundary}--`].find((one) =>
    held.subarray(Math.max(0, size - one.length)).equals(Buffer.from(one)),
  );
  return filled === size && tail !== undefined ? held.subarray(0, size - tail.length) : undefined;
}
