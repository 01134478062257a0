/** Anything JSON can hold. Optional means absent: `undefined` members are left out, `null` is not used. */
export type Json = string | number | boolean | null | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json | undefined;
}

/**
 * Canonical JSON (RFC 8785 for the values we keep): members sorted by UTF-16 code unit, no white space,
 * whole or finite numbers as ECMAScript prints them. The same value gives the same bytes everywhere.
 */
export function canonical(value: Json | undefined): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value ?? null);
  const known = texts.get(value);
  if (known !== undefined) return known;
  const text = isList(value) ? `[${value.map(canonical).join(',')}]` : objectText(value);
  if (settledOnes.has(value)) texts.set(value, text);
  return text;
}

function objectText(value: JsonObject): string {
  const members: string[] = [];
  for (const key of Object.keys(value).sort()) {
    const member = value[key];
    if (member !== undefined) members.push(`${JSON.stringify(key)}:${canonical(member)}`);
  }
  return `{${members.join(',')}}`;
}

const settledOnes = new WeakSet<object>();
const texts = new WeakMap<object, string>();

/** Freezes data through and through. What cannot change has one canonical text, which is then made once. */
export function settled<T>(data: T): T {
  if (typeof data !== 'object' || data === null || settledOnes.has(data)) return data;
  settledOnes.add(data);
  for (const member of Object.values(data)) settled(member);
  Object.freeze(data);
  return data;
}

const isList = (value: readonly Json[] | JsonObject): value is readonly Json[] => Array.isArray(value);
