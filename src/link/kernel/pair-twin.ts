import { comparisonWords, entryBytes, levelWords, mostRowWords, neutralBit, testKinds, testWords } from './layout.ts';
import { editsBetween, jaroWinklerOf } from './text-twin.ts';

/** The kernel's memory, seen four ways. */
export interface View {
  readonly bytes: Uint8Array;
  readonly words: Uint32Array;
  readonly numbers: Int32Array;
  readonly floats: Float64Array;
}

export const viewOf = (memory: SharedArrayBuffer | ArrayBuffer): View => ({
  bytes: new Uint8Array(memory),
  words: new Uint32Array(memory),
  numbers: new Int32Array(memory),
  floats: new Float64Array(memory),
});

export const wordAt = ({ words }: View, pointer: number): number => words[pointer >>> 2] ?? 0;
export const signedAt = ({ numbers }: View, pointer: number): number => numbers[pointer >>> 2] ?? 0;
export const floatAt = ({ floats }: View, pointer: number): number => floats[pointer >>> 3] ?? 0;
export const textAt = ({ bytes }: View, pointer: number): Uint8Array =>
  bytes.subarray(pointer + 1, pointer + 1 + (bytes[pointer] ?? 0));

/** Where two rows stand. */
type Rows = readonly [a: number, b: number];

const isTextKind = (kind: number): boolean => kind >= testKinds['jaro-winkler'] && kind <= testKinds.levenshtein;

/** What both rows have in a word. */
const codesAt = (view: View, [a, b]: Rows, slot: number): Rows => [
  wordAt(view, a + slot * 4),
  wordAt(view, b + slot * 4),
];

function holds(view: View, test: number, rows: Rows): boolean {
  const kind = wordAt(view, test);
  const limit = floatAt(view, test + 16);
  const [a, b] = codesAt(view, rows, wordAt(view, test + 4));
  if (kind === testKinds.equal) return a === b && a !== 0;
  if (kind === testKinds.swap || kind === testKinds.cross) {
    const [otherA, otherB] = codesAt(view, rows, wordAt(view, test + 8));
    const there = a === otherB && a !== 0;
    const back = otherA === b && otherA !== 0;
    return kind === testKinds.swap ? there && back : there || back;
  }
  if (a === 0 || b === 0) return false;
  if (kind >= testKinds['day-month-swap'] && kind <= testKinds['years-apart']) return datesAgree(kind, [a, b], limit);
  const arena = wordAt(view, test + 12);
  const [textA, textB] = [textAt(view, arena + a * entryBytes), textAt(view, arena + b * entryBytes)];
  if (isTextKind(kind)) {
    if (a === b) return true;
    if (kind === testKinds['jaro-winkler']) return jaroWinklerOf(textA, textB) >= limit;
    return editsBetween(textA, textB, kind === testKinds.osa) <= limit;
  }
  if (kind === testKinds.initial) return (textA.length === 1 || textB.length === 1) && textA[0] === textB[0];
  if (textA.length < limit || textB.length < limit) return false;
  return textA.subarray(0, limit).every((byte, index) => byte === textB[index]);
}

/** What a rare value adds and a common one takes. Of two values that are near, only what the more common takes. */
function rarity(view: View, table: number, [a, b]: Rows): number {
  const ofA = signedAt(view, table + a * 4);
  return a === b ? ofA : Math.min(0, Math.max(ofA, signedAt(view, table + b * 4)));
}

function weightOf(view: View, level: number, rows: Rows): number {
  let weight = signedAt(view, level + 8);
  for (const place of [level + 12, level + 20]) {
    const table = wordAt(view, place);
    if (table !== 0) weight += rarity(view, table, codesAt(view, rows, wordAt(view, place + 4)));
  }
  return weight;
}

/** Weight and bits of one comparison. */
function levelOf(view: View, comparison: number, rows: Rows): { readonly weight: number; readonly level: number } {
  const [first, count] = [wordAt(view, comparison), wordAt(view, comparison + 4)];
  for (let index = 0; index < count; index += 1) {
    const level = first + index * levelWords * 4;
    const [test, counted] = [wordAt(view, level), wordAt(view, level + 4)];
    const tests = counted % neutralBit;
    let isHeld = true;
    for (let one = 0; one < tests && isHeld; one += 1) isHeld = holds(view, test + one * testWords * 4, rows);
    if (isHeld && counted >= neutralBit) return { weight: 0, level: 0 };
    if (isHeld) return { weight: weightOf(view, level, rows), level: index + 2 };
  }
  const columns = wordAt(view, comparison + 8);
  for (let slot = 0; slot < mostRowWords; slot += 1) {
    const isCompared = ((columns >>> slot) & 1) === 1;
    if (isCompared && codesAt(view, rows, slot).every((code) => code !== 0))
      return { weight: signedAt(view, comparison + 12), level: 1 };
  }
  return { weight: 0, level: 0 };
}

/** Weight and pattern of two rows under the program. */
export function scored(view: View, program: number, rows: Rows): { readonly weight: number; readonly pattern: number } {
  let [weight, pattern] = [signedAt(view, program + 8), 0];
  for (let index = 0; index < wordAt(view, program); index += 1) {
    const comparison = wordAt(view, program + 4) + index * comparisonWords * 4;
    const found = levelOf(view, comparison, rows);
    weight += found.weight;
    pattern |= found.level << wordAt(view, comparison + 24);
  }
  return { weight, pattern: pattern >>> 0 };
}

/** Dates as year * 512 + month * 32 + day. */
function datesAgree(kind: number, [a, b]: readonly [number, number], limit: number): boolean {
  const years = Math.abs((a >>> 9) - (b >>> 9));
  switch (kind) {
    case testKinds['day-month-swap']:
      return years === 0 && ((a >>> 5) & 15) === (b & 31) && (a & 31) === ((b >>> 5) & 15);
    case testKinds['same-day-month']:
      return (a & 511) === (b & 511);
    case testKinds['same-year']:
      return years === 0;
    default:
      return years <= limit;
  }
}
