import { canonical, type Json } from '../core/canonical.ts';

/**
 * Sixteen hex digits that change when the value changes (two runs of FNV-1a over canonical JSON). It tells
 * versions apart; it proves nothing to someone who wants to deceive. What is signed has a real digest.
 */
export function fingerprint(value: unknown): string {
  const json: Json = JSON.parse(JSON.stringify(value));
  return fnv1aTwice(canonical(json));
}

/** Both runs in one walk over the text: that of all rules is long, and every program that starts makes it. */
function fnv1aTwice(text: string): string {
  let [one, other] = [0x811c9dc5, 0x050c5d1f];
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    one = Math.imul(one ^ unit, prime);
    other = Math.imul(other ^ unit, prime);
  }
  return [one, other].map((hash) => (hash >>> 0).toString(16).padStart(8, '0')).join('');
}

const prime = 0x01000193;
