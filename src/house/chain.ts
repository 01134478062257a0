import { believe } from '../core/believe.ts';
import { canonical, type JsonObject } from '../core/canonical.ts';
import type { Entry } from '../core/event.ts';

/** SHA-256 in lower case hex. Handed in, because a pure file does no cryptography of its own. */
export type Digest = (text: string) => string;

/** The hash that stands before the first line of every chain. */
export const genesis = '0'.repeat(64);

export const lineOf = (entry: Entry): string => canonical(asJson(entry));

/** `hash(n) = SHA-256(hash(n-1) LF line(n))`: one changed byte breaks every later hash. */
export const linkHash = (digest: Digest, before: string, line: string): string => digest(`${before}\n${line}`);

/** The salted hash under which a personal part is known in the chain. The salt dies with the part. */
export const payloadHash = (digest: Digest, salt: string, body: string): string => digest(`${salt}\n${body}`);

/** An entry holds only JSON; its optional members are absent. */
function asJson({ actor, via, ...entry }: Entry): JsonObject {
  return { ...entry, actor: { ...actor }, ...(via ? { via: { ...via } } : {}) };
}

export const entryOf = (line: string): Entry =>
  believe(JSON.parse(line), 'the line was made by `lineOf`; its hash is checked by verify');
