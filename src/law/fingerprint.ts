import { canonical, type Json } from '../core/canonical.ts';

/**
 * Sixteen hex digits that change when the value changes (two runs of FNV-1a over canonical JSON). It tells
 * versions apart; it proves nothing to someone who wants to deceive. What is signed has a real digest.
 */
export function fingerprint(value: unknown): string {
  const json: Json = JSON.parse(JSON.stringify(value));
  const text = canonical(json);
  return [0x811c9dc5, 0x050c5d1f].map((seed) => fnv1a(text, seed)).join('');
}

function fnv1a(text: string, seed: number): string {
  let hash = seed;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
