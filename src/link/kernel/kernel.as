// The scoring kernel, in AssemblyScript. `tools/build-kernel.ts` makes `kernel-bytes.ts` of it; `twin.ts` says the same in
// TypeScript, and a property test holds them together. Memory is laid out by `layout.ts`: the numbers below are its numbers.
//
// Sources: Hyyro, "A bit-vector algorithm for computing Levenshtein and Damerau edit distances" (2003); Winkler, "String
// comparator metrics and enhanced decision rules in the Fellegi-Sunter model" (1990).

const signatureMask: u32 = 0x1fffff;
const firstMask: u32 = 0x3e00000;
const lengthShift: u32 = 26;
/** Of the number of tests; the bit above it says that the level is neutral: it stops the search and says nothing. */
const countMask: u32 = 0x7fffffff;

/** Behind the pointers of the tables. */
const patternPlace: usize = 60;
/** Behind the tables. */
const listPlace: usize = 64 + (15 << 11);
const filteredRows: u32 = 512;

let program: usize = 0;
let scratch: usize = 0;
let pattern: u32 = 0;

/**
 * Of the ordered rows `from` up to `to`, those that may weigh the threshold or more with row `a`: their numbers, in their order, at
 * `out`. Gives how many. Made for each program by `filter-code.ts`.
 */
@external("env", "candidates")
declare function candidates(a: u32, from: u32, to: u32, threshold: i32, out: usize): u32;

/** What two rows weigh, with their pattern put at `out`: made for each program too. */
@external("env", "exact")
declare function exact(a: usize, b: usize, out: usize): i32;

/** Whether both were made, or all is worked out by the tables of the program. */
let isMade: bool = false;

/** Where the comparisons stand, and this thread's own memory: 64 bytes of built pointers, then the tables. */
export function use(programAt: usize, scratchAt: usize): void {
  program = programAt;
  scratch = scratchAt;
}

export function takeMade(): void {
  isMade = true;
}

// --- strings: an entry is a length byte and at most 63 bytes ---

@inline function tableOf(index: usize): usize {
  return scratch + 64 + (index << 11);
}

/** Makes the table of bit positions of a text, unless it stands there already. */
function prepare(index: usize, entry: usize): usize {
  const table = tableOf(index);
  const held = <usize>load<u32>(scratch + (index << 2));
  if (held == entry) return table;
  if (held != 0) {
    const heldEnd = held + 1 + <usize>load<u8>(held);
    for (let at = held + 1; at < heldEnd; at++) store<u64>(table + (<usize>load<u8>(at) << 3), 0);
  }
  const length = <usize>load<u8>(entry);
  for (let at: usize = 0; at < length; at++) {
    const cell = table + (<usize>load<u8>(entry + 1 + at) << 3);
    store<u64>(cell, load<u64>(cell) | ((<u64>1) << <u64>at));
  }
  store<u32>(scratch + (index << 2), <u32>entry);
  return table;
}

function jaroWinklerWith(table: usize, a: usize, b: usize): f64 {
  const lengthA = <i32>load<u8>(a);
  const lengthB = <i32>load<u8>(b);
  if (lengthA == 0 || lengthB == 0) return 0;
  const longest = max(lengthA, lengthB);
  const window = max(longest / 2 - 1, 0);
  let mask: u64 = ((<u64>2) << <u64>window) - 1;
  let takenA: u64 = 0;
  let takenB: u64 = 0;
  for (let at = 0; at < lengthB; at++) {
    const open = load<u64>(table + (<usize>load<u8>(b + 1 + at) << 3)) & mask & ~takenA;
    takenA |= open & (0 - open);
    takenB |= (<u64>(open != 0)) << <u64>at;
    mask = at < window ? (mask << 1) | 1 : mask << 1;
  }
  if (takenA == 0) return 0;
  const matches = <f64>popcnt(takenA);
  let crossed = 0;
  while (takenB != 0) {
    const bit = takenA & (0 - takenA);
    const char = <usize>load<u8>(b + 1 + <usize>ctz(takenB));
    if ((load<u64>(table + (char << 3)) & bit) == 0) crossed++;
    takenA ^= bit;
    takenB &= takenB - 1;
  }
  const jaro = (matches / <f64>lengthA + matches / <f64>lengthB + (matches - <f64>(crossed / 2)) / matches) / 3.0;
  if (jaro <= 0.7) return jaro;
  let prefix = 0;
  const longestPrefix = min(min(lengthA, lengthB), 4);
  while (prefix < longestPrefix && load<u8>(a + 1 + prefix) == load<u8>(b + 1 + prefix)) prefix++;
  return jaro + <f64>prefix * 0.1 * (1.0 - jaro);
}

function editsWith(table: usize, a: usize, b: usize, isOsa: bool): i32 {
  const lengthA = <i32>load<u8>(a);
  const lengthB = <i32>load<u8>(b);
  if (lengthA == 0) return lengthB;
  let plus: u64 = ~(<u64>0);
  let minus: u64 = 0;
  let diagonal: u64 = 0;
  let before: u64 = 0;
  let distance = lengthA;
  const last: u64 = (<u64>1) << <u64>(lengthA - 1);
  for (let at = 0; at < lengthB; at++) {
    const equal = load<u64>(table + (<usize>load<u8>(b + 1 + at) << 3));
    const turned: u64 = isOsa ? ((~diagonal & equal) << 1) & before : 0;
    diagonal = (((equal & plus) + plus) ^ plus) | equal | minus | turned;
    let up = minus | ~(diagonal | plus);
    const down = diagonal & plus;
    if (up & last) distance++;
    if (down & last) distance--;
    up = (up << 1) | 1;
    plus = (down << 1) | ~(diagonal | up);
    minus = up & diagonal;
    before = equal;
  }
  return distance;
}

export function jaroWinkler(a: usize, b: usize): f64 {
  return jaroWinklerWith(prepare(0, a), a, b);
}

/** With a table of its own, for made code. */
export function similarityBy(index: usize, a: usize, b: usize): f64 {
  return jaroWinklerWith(prepare(index, a), a, b);
}

export function levenshtein(a: usize, b: usize): i32 {
  return editsWith(prepare(0, a), a, b, false);
}

export function osa(a: usize, b: usize): i32 {
  return editsWith(prepare(0, a), a, b, true);
}

// --- bounds from two signatures: 6 bits of length, 5 of the first letter, 21 of letters ---

/** Never fewer letters than two texts have in common. */
@inline function lettersShared(a: u32, b: u32): i32 {
  const ofA = <i32>(a >>> lengthShift) - <i32>popcnt(a & ~b & signatureMask);
  const ofB = <i32>(b >>> lengthShift) - <i32>popcnt(b & ~a & signatureMask);
  return min(ofA, ofB);
}

/** False only when two texts certainly start with another letter. */
@inline function sameStart(a: u32, b: u32): bool {
  return ((a ^ b) & firstMask) == 0;
}

/** Never below the similarity itself. */
export function jaroWinklerBound(a: u32, b: u32): f64 {
  const lengthA = <i32>(a >>> lengthShift);
  const lengthB = <i32>(b >>> lengthShift);
  if (lengthA == 0 || lengthB == 0) return 0;
  const matches = lettersShared(a, b);
  if (matches <= 0) return 0;
  const jaro = (<f64>matches / <f64>lengthA + <f64>matches / <f64>lengthB + 1.0) / 3.0;
  const boost = sameStart(a, b) && jaro > 0.7 ? 0.4 : 0.0;
  return jaro + boost * (1.0 - jaro) + 1e-9;
}

/** Never above the distance itself. */
export function editsBound(a: u32, b: u32): i32 {
  const lengthA = <i32>(a >>> lengthShift);
  const lengthB = <i32>(b >>> lengthShift);
  const missing = max(<i32>popcnt(a & ~b & signatureMask), <i32>popcnt(b & ~a & signatureMask));
  return max(missing, lengthA > lengthB ? lengthA - lengthB : lengthB - lengthA);
}

// --- tests ---

@inline function word(row: usize, slot: u32): u32 {
  return load<u32>(row + (<usize>slot << 2));
}

@inline function entryOf(arena: u32, code: u32): usize {
  return <usize>arena + (<usize>code << 6);
}

/** What was worked out for the pair at hand, and for which word of the rows. */
let sharedOf: u32 = 0xffffffff;
let shared: i32 = 0;
let similarityOf: u32 = 0xffffffff;
let similarity: f64 = 0;

/** For made code too, which asks this of a near text that its bounds let through. */
export function holds(test: usize, a: usize, b: usize): u32 {
  const op = load<u32>(test);
  const slot = load<u32>(test, 4);
  const codeA = word(a, slot);
  const codeB = word(b, slot);
  if (op == 1) return <u32>(codeA == codeB && codeA != 0);
  if (op == 5 || op == 6) {
    const otherA = word(a, load<u32>(test, 8));
    const otherB = word(b, load<u32>(test, 8));
    const there = codeA == otherB && codeA != 0;
    const back = otherA == codeB && otherA != 0;
    return <u32>(op == 5 ? there && back : there || back);
  }
  if (codeA == 0 || codeB == 0) return 0;
  if (op <= 4) {
    if (codeA == codeB) return 1;
    const slots = load<u32>(test, 28);
    const signatureA = word(a, slots);
    const signatureB = word(b, slots);
    if (op == 2) {
      // The fewest letters that two texts of these lengths must share, worked out beforehand for this limit.
      if (sharedOf != slot) {
        shared = lettersShared(signatureA, signatureB);
        sharedOf = slot;
      }
      const lengths = ((signatureA >>> lengthShift) << 6) | (signatureB >>> lengthShift) | (<u32>sameStart(signatureA, signatureB) << 12);
      if (shared < <i32>load<u8>(<usize>load<u32>(test, 8) + <usize>lengths)) return 0;
    } else if (editsBound(signatureA, signatureB) > load<i32>(test, 8)) return 0;
    const arena = load<u32>(test, 12);
    const index = <usize>load<u32>(test, 24);
    const entryA = entryOf(arena, codeA);
    const entryB = entryOf(arena, codeB);
    if (op == 2) {
      if (similarityOf != slot) {
        similarity = jaroWinklerWith(prepare(index, entryA), entryA, entryB);
        similarityOf = slot;
      }
      return <u32>(similarity >= load<f64>(test, 16));
    }
    return <u32>(editsWith(prepare(index, entryA), entryA, entryB, op == 3) <= load<i32>(test, 8));
  }
  const limit = load<f64>(test, 16);
  if (op == 7 || op == 12) {
    const slots = load<u32>(test, 28);
    if (slots != 0) {
      const signatureA = word(a, slots);
      const signatureB = word(b, slots);
      if (!sameStart(signatureA, signatureB)) return 0;
      if (op == 7 && signatureA >>> lengthShift != 1 && signatureB >>> lengthShift != 1) return 0;
    }
    return startsAlike(test, codeA, codeB, op == 7);
  }
  return datesAgree(op, codeA, codeB, <i32>limit);
}

function startsAlike(test: usize, codeA: u32, codeB: u32, isInitial: bool): u32 {
  const arena = load<u32>(test, 12);
  const entryA = entryOf(arena, codeA);
  const entryB = entryOf(arena, codeB);
  const lengthA = <u32>load<u8>(entryA);
  const lengthB = <u32>load<u8>(entryB);
  if (isInitial) return <u32>((lengthA == 1 || lengthB == 1) && load<u8>(entryA, 1) == load<u8>(entryB, 1));
  const length = <u32>load<f64>(test, 16);
  if (lengthA < length || lengthB < length) return 0;
  for (let at: usize = 1; at <= <usize>length; at++) if (load<u8>(entryA + at) != load<u8>(entryB + at)) return 0;
  return 1;
}

/** Dates as year * 512 + month * 32 + day. */
function datesAgree(op: u32, a: u32, b: u32, limit: i32): u32 {
  const yearA = <i32>(a >>> 9);
  const yearB = <i32>(b >>> 9);
  if (op == 8) {
    return <u32>(yearA == yearB && ((a >>> 5) & 15) == (b & 31) && (a & 31) == ((b >>> 5) & 15));
  }
  if (op == 9) return <u32>((a & 511) == (b & 511));
  if (op == 10) return <u32>(yearA == yearB);
  const apart = yearA > yearB ? yearA - yearB : yearB - yearA;
  return <u32>(apart <= limit);
}

// --- levels ---

function levelHolds(level: usize, a: usize, b: usize): bool {
  let test = <usize>load<u32>(level);
  const end = test + (<usize>(load<u32>(level, 4) & countMask) << 5);
  for (; test < end; test += 32) if (holds(test, a, b) == 0) return false;
  return true;
}

/** What a rare value adds and a common one takes. Of two values that are near, only what the more common takes. */
@inline function rarity(table: u32, codeA: u32, codeB: u32): i32 {
  const ofA = load<i32>(<usize>table + (<usize>codeA << 2));
  if (codeA == codeB) return ofA;
  const ofB = load<i32>(<usize>table + (<usize>codeB << 2));
  return min(0, max(ofA, ofB));
}

function weightOf(level: usize, a: usize, b: usize): i32 {
  let weight = load<i32>(level, 8);
  const first = load<u32>(level, 12);
  if (first != 0) weight += rarity(first, word(a, load<u32>(level, 16)), word(b, load<u32>(level, 16)));
  const second = load<u32>(level, 20);
  if (second != 0) weight += rarity(second, word(a, load<u32>(level, 24)), word(b, load<u32>(level, 24)));
  return weight;
}

/** Whether any of the columns is known on both sides. */
function isKnown(comparison: usize, a: usize, b: usize): bool {
  let columns = load<u32>(comparison, 8);
  while (columns != 0) {
    const slot = <u32>ctz(columns);
    if (word(a, slot) != 0 && word(b, slot) != 0) return true;
    columns &= columns - 1;
  }
  return false;
}

/** The weight of the first level that holds; sets its four bits in the pattern. */
function exactly(comparison: usize, a: usize, b: usize): i32 {
  sharedOf = 0xffffffff;
  const first = <usize>load<u32>(comparison);
  const count = load<u32>(comparison, 4);
  const shift = load<u32>(comparison, 24);
  similarityOf = 0xffffffff;
  for (let at: u32 = 0; at < count; at++) {
    const level = first + (<usize>at << 5);
    if (!levelHolds(level, a, b)) continue;
    if (load<i32>(level, 4) < 0) return 0;
    pattern |= (at + 2) << shift;
    return weightOf(level, a, b);
  }
  if (!isKnown(comparison, a, b)) return 0;
  pattern |= 1 << shift;
  return load<i32>(comparison, 12);
}

// --- pairs ---

function scoreFully(a: usize, b: usize): i32 {
  if (isMade) {
    const made = exact(a, b, scratch + patternPlace);
    pattern = load<u32>(scratch + patternPlace);
    return made;
  }
  pattern = 0;
  let weight = load<i32>(program, 8);
  const count = load<u32>(program);
  let comparison = <usize>load<u32>(program, 4);
  for (let at: u32 = 0; at < count; at++, comparison += 32) weight += exactly(comparison, a, b);
  return weight;
}

/** Puts rows in the order of a list of row numbers, and their words a column at a time, for the filter. */
export function gather(rows: usize, order: usize, count: u32, out: usize): void {
  const rowBytes = <usize>load<u32>(program, 16);
  const columns = <usize>load<u32>(program, 20);
  const columnBytes = <usize>load<u32>(program, 24);
  const wordBytes = <usize>load<u32>(program, 28) << 2;
  for (let at: u32 = 0; at < count; at++) {
    let column = columns + (<usize>at << 2);
    const row = rows + <usize>load<u32>(order + (<usize>at << 2)) * rowBytes;
    for (let place: usize = 4; place < wordBytes; place += 4, column += columnBytes) store<u32>(column, load<u32>(row + place));
    let from = rows + <usize>load<u32>(order + (<usize>at << 2)) * rowBytes;
    for (const end = out + rowBytes; out < end; out += 16, from += 16) {
      store<u64>(out, load<u64>(from));
      store<u64>(out, load<u64>(from, 8), 8);
    }
  }
}

/** The patterns of pairs of rows: `count` times two row numbers in, one word out. */
export function patterns(rows: usize, pairs: usize, count: u32, out: usize): void {
  const rowBytes = <usize>load<u32>(program, 16);
  for (let at: u32 = 0; at < count; at++) {
    const pair = pairs + (<usize>at << 3);
    scoreFully(rows + <usize>load<u32>(pair) * rowBytes, rows + <usize>load<u32>(pair, 4) * rowBytes);
    store<u32>(out + (<usize>at << 2), pattern);
  }
}

/** Weight and pattern of two rows, in two words. */
export function weigh(a: usize, b: usize, out: usize): void {
  store<i32>(out, scoreFully(a, b));
  store<u32>(out, pattern, 4);
}

/** Writes a pair behind the links that are there, when it weighs enough; gives how many there are now. */
@inline function linked(a: usize, b: usize, threshold: i32, out: usize, links: u32): u32 {
  const weight = scoreFully(a, b);
  if (weight < threshold) return links;
  const link = out + (<usize>links << 4);
  store<u32>(link, load<u32>(a));
  store<u32>(link, load<u32>(b), 4);
  store<i32>(link, weight, 8);
  store<u32>(link, pattern, 12);
  return links + 1;
}

/**
 * All pairs of the blocks of a job, until they are done or the links fill what was given. A block is three row numbers:
 * start, middle, end; a middle that is not the start splits it in the rows of two registers. Gives the number of links
 * (first record, second record, weight, pattern) and leaves in the job where it stopped.
 */
export function score(job: usize): u32 {
  const rows = <usize>load<u32>(job);
  const blocks = <usize>load<u32>(job, 4);
  let block = load<u32>(job, 8);
  const blockEnd = load<u32>(job, 12);
  let from = load<u32>(job, 16);
  const out = <usize>load<u32>(job, 20);
  const room = load<u32>(job, 24);
  const threshold = load<i32>(job, 28);
  // Without made code there is no filter, and all is worked out.
  const isBounded = isMade && load<u32>(job, 32) != 0;
  const rowBytes = <usize>load<u32>(program, 16);
  let pairs: f64 = load<f64>(job, 40);
  let links: u32 = 0;
  for (; block < blockEnd; block++, from = 0) {
    const at = blocks + <usize>block * 12;
    const start = load<u32>(at);
    const middle = load<u32>(at, 4);
    const end = load<u32>(at, 8);
    const isSplit = middle != start;
    const leftEnd = isSplit ? middle : end;
    for (let left = max(from, start); left < leftEnd; left++) {
      const right = isSplit ? middle : left + 1;
      if (links + (end - right) > room) {
        store<u32>(job, block, 8);
        store<u32>(job, left, 16);
        store<f64>(job, pairs, 40);
        return links;
      }
      const a = rows + <usize>left * rowBytes;
      const rowEnd = rows + <usize>end * rowBytes;
      pairs += <f64>(end - right);
      if (!isBounded) {
        for (let b = rows + <usize>right * rowBytes; b < rowEnd; b += rowBytes) links = linked(a, b, threshold, out, links);
        continue;
      }
      const list = scratch + listPlace;
      for (let first = right; first < end; first += filteredRows) {
        const found = candidates(left, first, min(first + filteredRows, end), threshold, list);
        for (let at: u32 = 0; at < found; at++) {
          const b = rows + <usize>load<u32>(list + (<usize>at << 2)) * rowBytes;
          links = linked(a, b, threshold, out, links);
        }
      }
    }
  }
  store<u32>(job, block, 8);
  store<u32>(job, 0, 16);
  store<f64>(job, pairs, 40);
  return links;
}
