import {
  comparisonWords,
  levelWords,
  neutralBit,
  never,
  signatureLength,
  signatureLetters,
  testKinds,
  testWords,
} from './layout.ts';
import { type Code, constant, four, op, unsigned } from './machine-code.ts';
import { floatAt, signedAt, type View, wordAt } from './pair-twin.ts';

/** Parameters first; then whole numbers, then fours of them; behind those what is worked out once. */
const at = {
  ...{ row: 0, from: 1, to: 2, threshold: 3, out: 4, other: 5, passed: 6, start: 7 },
  ...{ sum: 8, best: 9, open: 10, held: 11 },
  kept: 12,
};
const wholes = at.sum - at.other;

type Lanes = Code;

/** Makes the code in the order in which it runs: what one part works out, a later part reads. */
interface Filter {
  readonly view: View;
  /** Where a word of all ordered rows stands. */
  columnOf(slot: number): number;
  /** The value of that name: worked out where it is asked for first. */
  once(name: string, value: () => Lanes): Lanes;
  /** What is worked out in here may be skipped, so that nothing behind it may read it. */
  inside(code: () => Code): Code;
  /** Fours that were given a place. */
  readonly places: number;
}

function filterOn(view: View, program: number): Filter {
  const [columns, columnBytes] = [wordAt(view, program + 20), wordAt(view, program + 24)];
  let known = new Map<string, number>();
  let places = 0;
  return {
    view,
    columnOf: (slot) => columns + (slot - 1) * columnBytes,
    once(name, value) {
      const found = known.get(name);
      if (found !== undefined) return get(found);
      const code = value();
      const place = at.kept + places;
      places += 1;
      known.set(name, place);
      return [...code, op.tee, ...unsigned(place)];
    },
    inside(code) {
      const before = known;
      known = new Map(before);
      const made = code();
      known = before;
      return made;
    },
    get places() {
      return places;
    },
  };
}

/**
 * The program as machine code: `candidates(a, from, to, threshold, out)`, that writes which of some ordered rows may weigh the
 * threshold or more with row `a`, and gives how many. Four rows at a time, and few branches: most pairs are not one, which of them
 * look like one cannot be foretold, and a processor that guesses wrong loses more than it takes to work out a level. Near texts are
 * judged by their signatures alone, so that it never says no to a pair that weighs enough.
 */
export function filterFunction(view: View, program: number): Code {
  const filter = filterOn(view, program);
  const places = Array.from(
    { length: wordAt(view, program) },
    (_, index) => wordAt(view, program + 4) + index * comparisonWords * 4,
    // What takes most comes first, so that most pairs need few comparisons.
  ).sort((one, other) => signedAt(view, one + 12) - signedAt(view, other + 12));
  const comparisons = places.flatMap((comparison, index) => {
    const rest = places.slice(index + 1).reduce((sum, later) => sum + signedAt(view, later + 20), 0);
    const least = [...get(at.threshold), ...constant(rest), op.minus, ...four.splat];
    return [
      ...comparisonCode(filter, comparison),
      ...set(at.sum, [...get(at.sum), ...get(at.best), ...four.add]),
      // What the later ones can add at most does not reach the threshold: done with these four.
      ...set(at.held, [...get(at.sum), ...least, ...four.atLeast]),
      ...[...get(at.held), ...four.any, op.isZero, op.branchIf, 0],
    ];
  });
  return [
    ...[2, wholes, 0x7f, ...unsigned(at.kept - at.sum + filter.places), 0x7b],
    ...set(at.start, get(at.out)),
    ...set(at.row, [...get(at.row), ...constant(2), op.left]),
    ...[op.block, 0x40, op.loop, 0x40],
    ...[...get(at.from), ...get(at.to), op.unsignedAtLeast, op.branchIf, 1],
    ...set(at.other, [...get(at.from), ...constant(2), op.left]),
    ...[op.block, 0x40],
    ...set(at.sum, alike(signedAt(view, program + 8))),
    ...comparisons,
    ...passed,
    op.end,
    ...set(at.from, [...get(at.from), ...constant(4), op.add]),
    ...[op.branch, 0, op.end, op.end],
    ...[...get(at.out), ...get(at.start), op.minus, ...constant(2), op.right, op.end],
  ];
}

const get = (of: number): Code => [op.get, ...unsigned(of)];
const set = (of: number, value: Code): Code => [...value, op.set, ...unsigned(of)];

/** Writes the numbers of those of the four that are left and are not behind the last row. */
const passed: Code = [
  ...set(at.passed, [
    ...[...get(at.held), ...four.bits],
    ...[...constant(1), ...get(at.to), ...get(at.from), op.minus, ...constant(4)],
    ...[...get(at.to), ...get(at.from), op.minus, ...constant(4), op.less, op.select],
    ...[op.left, ...constant(1), op.minus, op.and],
  ]),
  ...[0, 1, 2, 3].flatMap((lane) => [
    ...[...get(at.out), ...get(at.from), ...constant(lane), op.add, op.store, 2, 0],
    ...get(at.out),
    ...[...get(at.passed), ...constant(lane), op.right, ...constant(1), op.and, ...constant(2), op.left],
    ...[op.add, op.set, at.out],
  ]),
];

const alike = (value: number): Lanes => [...constant(value), ...four.splat];
const both = (first: Lanes, ...more: readonly Lanes[]): Lanes => [
  ...first,
  ...more.flatMap((one) => [...one, ...four.and]),
];
const either = (one: Lanes, other: Lanes): Lanes => [...one, ...other, ...four.or];
const nothing = alike(0);

/** The word of row `a`, four times. */
const ofRow = ({ columnOf }: Filter, slot: number): Lanes => [
  ...[...get(at.row), ...four.loadOne, 2, ...unsigned(columnOf(slot))],
];
const ofOthers = ({ columnOf }: Filter, slot: number): Lanes => [
  ...[...get(at.other), ...four.load, 2, ...unsigned(columnOf(slot))],
];
const isThere = (filter: Filter, slot: number): Lanes =>
  filter.once(`there ${slot}`, () => [
    ...[...ofRow(filter, slot), ...ofOthers(filter, slot), ...four.least, ...nothing, ...four.more],
  ]);
const areEqual = (filter: Filter, one: number, other: number): Lanes =>
  filter.once(`equal ${one} ${other}`, () => [...ofRow(filter, one), ...ofOthers(filter, other), ...four.equal]);
/** The row's word, known, is this one of the others. */
const isSame = (filter: Filter, one: number, other: number): Lanes =>
  filter.once(`same ${one} ${other}`, () => [
    ...areEqual(filter, one, other),
    ...filter.once(`none ${one}`, () => [...ofRow(filter, one), ...nothing, ...four.equal]),
    ...four.andNot,
  ]);

/** Any of these columns is known on both sides. */
const isKnown = (filter: Filter, columns: number): Lanes =>
  Array.from({ length: 32 }, (_, slot) => slot)
    .filter((slot) => (columns >>> slot) & 1)
    .map((slot) => isThere(filter, slot))
    .reduce<Lanes>((some, one) => either(some, one), nothing);

const levelsOf = ({ view }: Filter, comparison: number): readonly number[] =>
  Array.from({ length: wordAt(view, comparison + 4) }, (_, index) => wordAt(view, comparison) + index * levelWords * 4);

const testsOf = ({ view }: Filter, level: number): readonly number[] =>
  Array.from(
    { length: wordAt(view, level + 4) % neutralBit },
    (_, index) => wordAt(view, level) + index * testWords * 4,
  );

const isNear = (kind: number): boolean => kind >= testKinds['jaro-winkler'] && kind <= testKinds.levenshtein;

/** Leaves in `best` at least what the comparison weighs. */
function comparisonCode(filter: Filter, comparison: number): Code {
  const { view } = filter;
  const start = [...set(at.best, alike(never)), ...set(at.open, alike(-1))];
  const [first, ...more] = levelsOf(filter, comparison);
  const decided = first === undefined ? [] : levelCode(filter, first);
  const rest = filter.inside(() => {
    const levels = more.flatMap((level) => levelCode(filter, level));
    const last = both(alike(signedAt(view, comparison + 12)), isKnown(filter, wordAt(view, comparison + 8)));
    return [...levels, ...largerWhere(last, get(at.open))];
  });
  // In a pass by what the first level asks, that decides all pairs.
  const isDecided = [...get(at.open), ...four.any, op.isZero, op.branchIf, 0];
  return [...start, ...decided, op.block, 0x40, ...isDecided, ...rest, op.end];
}

/** Keeps the larger of `best` and a value, where a level holds. */
const largerWhere = (value: Lanes, where: Lanes): Code =>
  set(at.best, [...value, ...get(at.best), ...four.most, ...get(at.best), ...where, ...four.choose]);

/** Where the level surely holds, the comparison is done with it; where it perhaps holds, it is remembered and others follow. */
function levelCode(filter: Filter, level: number): Code {
  const { view } = filter;
  const tests = testsOf(filter, level);
  const isNeutral = wordAt(view, level + 4) >= neutralBit;
  const [near, plain] = [
    tests.filter((test) => isNear(wordAt(view, test))),
    tests.filter((test) => !isNear(wordAt(view, test))),
  ];
  const isSure = tests.every((test) => isSureKind(wordAt(view, test)));
  const found = (): Code => [
    ...largerWhere(isNeutral ? nothing : weightCode(filter, level), get(at.held)),
    ...(isSure ? set(at.open, [...get(at.open), ...get(at.held), ...four.andNot]) : []),
  ];
  const held = (of: readonly number[], first: Lanes): Code =>
    set(at.held, both(first, ...of.map((test) => testCode(filter, test))));
  if (near.length === 0 || plain.length === 0) return [...held(tests, get(at.open)), ...found()];
  // Where the plain tests hold for none, the texts are not looked at.
  const asked = held(plain, get(at.open));
  const inside = filter.inside(() => [...held(near, get(at.held)), ...found()]);
  return [...asked, op.block, 0x40, ...get(at.held), ...four.any, op.isZero, op.branchIf, 0, ...inside, op.end];
}

/** Rarity counts in full where the two have the same value, also in a level for near ones; else it can only take. */
function weightCode(filter: Filter, level: number): Lanes {
  const { view, columnOf } = filter;
  const weight = alike(signedAt(view, level + 8));
  const rarity = [level + 12, level + 20].flatMap((place) => {
    const [table, slot] = [wordAt(view, place), wordAt(view, place + 4)];
    if (table === 0) return [];
    const code = [...get(at.row), op.load, 2, ...unsigned(columnOf(slot))];
    const held = (): Lanes => [...code, ...constant(2), op.left, ...four.loadOne, 2, ...unsigned(table)];
    return [...both(filter.once(`rarity ${table} ${slot}`, held), areEqual(filter, slot, slot)), ...four.add];
  });
  return [...weight, ...rarity];
}

const perhaps: ReadonlySet<number> = new Set([testKinds.initial, testKinds.prefix]);
/** Says exactly whether the test holds; else never no when it does. */
const isSureKind = (kind: number): boolean => !isNear(kind) && !perhaps.has(kind);

function testCode(filter: Filter, test: number): Lanes {
  const { view } = filter;
  const [kind, slot, other] = [wordAt(view, test), wordAt(view, test + 4), wordAt(view, test + 8)];
  const signature = wordAt(view, test + 28);
  switch (kind) {
    case testKinds.equal:
      return isSame(filter, slot, slot);
    case testKinds.swap:
    case testKinds.cross: {
      const there = isSame(filter, slot, other);
      const back = isSame(filter, other, slot);
      return kind === testKinds.swap ? both(there, back) : either(there, back);
    }
    case testKinds['jaro-winkler']:
      return both(isThere(filter, slot), similarCode(filter, signature, other));
    case testKinds.osa:
    case testKinds.levenshtein:
      return both(isThere(filter, slot), fewEditsCode(filter, signature, floatAt(view, test + 16)));
    case testKinds.initial:
    case testKinds.prefix:
      return isThere(filter, slot);
    default:
      return both(isThere(filter, slot), dateCode(filter, test));
  }
}

const shifted = (value: Lanes, by: number): Lanes => [...value, ...constant(by), ...four.right];
const masked = (value: Lanes, mask: number): Lanes => [...value, ...alike(mask), ...four.and];

/** What a signature says of the two: lengths, and letters of one that are not in the other. */
function boundsOf(filter: Filter, signature: number) {
  const [a, b] = [ofRow(filter, signature), ofOthers(filter, signature)];
  const missing = (one: Lanes, other: Lanes): Lanes => [
    ...masked([...one, ...other, ...four.andNot], 2 ** signatureLetters - 1),
    ...[...four.onesOfBytes, ...four.addBytePairs, ...four.addPairs],
  ];
  return {
    lengthOfRow: () => filter.once(`length ${signature}`, () => shifted(a, signatureLength)),
    lengthOfOthers: () => filter.once(`lengths ${signature}`, () => shifted(b, signatureLength)),
    missingInOthers: () => filter.once(`missing ${signature}`, () => missing(a, b)),
    missingInRow: () => filter.once(`missed ${signature}`, () => missing(b, a)),
    differ: () => filter.once(`differ ${signature}`, () => [...a, ...b, ...four.xor]),
  };
}

/** The fewest common letters for these lengths, from the table, against those that there can be. */
function similarCode(filter: Filter, signature: number, table: number): Lanes {
  const bounds = boundsOf(filter, signature);
  const firsts = ((1 << signatureLength) - 1) & ~(2 ** signatureLetters - 1);
  const shared = filter.once(`shared ${signature}`, () => [
    ...[...bounds.lengthOfRow(), ...bounds.missingInOthers(), ...four.minus],
    ...[...bounds.lengthOfOthers(), ...bounds.missingInRow(), ...four.minus, ...four.least],
  ]);
  const place = (): Lanes =>
    filter.once(`place ${signature}`, () => [
      ...[...bounds.lengthOfRow(), ...constant(6), ...four.left, ...bounds.lengthOfOthers(), ...four.or],
      ...masked([...masked(bounds.differ(), firsts), ...nothing, ...four.equal], 1 << 12),
      ...four.or,
    ]);
  // The places come first on the stack: each byte is put in what was read before it.
  const places = [3, 2, 1, 0].flatMap((lane) => [...place(), ...four.numberAt, lane]);
  const bytes = [0, 1, 2, 3].flatMap((lane) => [...four.loadByteLane, 0, ...unsigned(table), lane * 4]);
  return [...shared, ...places, ...nothing, ...bytes, ...four.atLeast];
}

function fewEditsCode(filter: Filter, signature: number, limit: number): Lanes {
  const bounds = boundsOf(filter, signature);
  const edits = filter.once(`edits ${signature}`, () => [
    ...[...bounds.missingInOthers(), ...bounds.missingInRow(), ...four.most],
    ...[...bounds.lengthOfRow(), ...bounds.lengthOfOthers(), ...four.minus, ...four.size, ...four.most],
  ]);
  return [...edits, ...alike(limit), ...four.atMost];
}

function dateCode(filter: Filter, test: number): Lanes {
  const { view } = filter;
  const [kind, slot] = [wordAt(view, test), wordAt(view, test + 4)];
  const [a, b] = [ofRow(filter, slot), ofOthers(filter, slot)];
  const year = (of: Lanes): Lanes => shifted(of, 9);
  const month = (of: Lanes): Lanes => masked(shifted(of, 5), 15);
  const day = (of: Lanes): Lanes => masked(of, 31);
  const sameYear = (): Lanes => filter.once(`year ${slot}`, () => [...year(a), ...year(b), ...four.equal]);
  switch (kind) {
    case testKinds['day-month-swap']:
      return both(sameYear(), [...month(a), ...day(b), ...four.equal], [...day(a), ...month(b), ...four.equal]);
    case testKinds['same-day-month']:
      return [...masked(a, 511), ...masked(b, 511), ...four.equal];
    case testKinds['same-year']:
      return sameYear();
    default: {
      const apart = [...year(a), ...year(b), ...four.minus, ...four.size];
      return [...apart, ...alike(floatAt(view, test + 16)), ...four.atMost];
    }
  }
}
