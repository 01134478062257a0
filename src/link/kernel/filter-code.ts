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
import {
  add,
  both,
  type Code,
  constant,
  either,
  get,
  isThere,
  local,
  op,
  type Row,
  set,
  unsigned,
  wordOf,
} from './machine-code.ts';
import { floatAt, signedAt, type View, wordAt } from './pair-twin.ts';

/**
 * The program as machine code: the body of `bound(a, b, threshold)`, that gives at least what two rows weigh, or anything below
 * the threshold once it is sure that they weigh less. Most pairs are not one and end here, after a few loads and compares with
 * every number of the plan in place. Near texts are judged by their signatures alone.
 */
export function filterBody(view: View, program: number): Code {
  return [...add(local.sum, constant(signedAt(view, program + 8))), ...comparisonsOf(view, program), ...get(local.sum)];
}

/** Keeps the larger; `best` and a value that was put in `one`. */
const largerInBest = (value: Code): Code => [
  ...set(local.one, value),
  ...set(local.best, [
    ...get(local.one),
    ...get(local.best),
    ...get(local.one),
    ...get(local.best),
    op.more,
    op.select,
  ]),
];

/** What takes most comes first, so that most pairs need few comparisons. */
function comparisonsOf(view: View, program: number): Code {
  const places = Array.from(
    { length: wordAt(view, program) },
    (_, index) => wordAt(view, program + 4) + index * comparisonWords * 4,
  ).sort((one, other) => signedAt(view, one + 12) - signedAt(view, other + 12));
  return places.flatMap((comparison, index) => {
    const rest = places.slice(index + 1).reduce((sum, later) => sum + signedAt(view, later + 20), 0);
    return [
      ...comparisonCode(view, comparison),
      ...add(local.sum, get(local.best)),
      // What the later ones can add at most does not reach the threshold: done.
      ...[op.block, 0x40],
      ...[...get(local.sum), ...constant(rest), op.add, ...get(local.threshold), op.atLeast, op.branchIf, 0],
      ...[...constant(never), op.return, op.end],
    ];
  });
}

/** Whether any of these columns is known on both sides. */
export const isKnown = (columns: number): Code =>
  Array.from({ length: 32 }, (_, slot) => slot)
    .filter((slot) => (columns >>> slot) & 1)
    .map(isThere)
    .reduce<Code>((some, one) => either(some, one), constant(0));

/** Leaves in `best` at least what the comparison weighs. */
function comparisonCode(view: View, comparison: number): Code {
  const [first, count] = [wordAt(view, comparison), wordAt(view, comparison + 4)];
  const levels = Array.from({ length: count }, (_, index) => levelCode(view, first + index * levelWords * 4)).flat();
  const otherwise = signedAt(view, comparison + 12);
  const known = isKnown(wordAt(view, comparison + 8));
  const last = [...constant(otherwise), ...constant(0), ...known, op.select];
  return [...set(local.best, constant(never)), op.block, 0x40, ...levels, ...largerInBest(last), op.end];
}

/** When the level surely holds, leaves the comparison with it; when it perhaps holds, goes on and remembers it. */
function levelCode(view: View, level: number): Code {
  const [test, counted] = [wordAt(view, level), wordAt(view, level + 4)];
  const tests = Array.from({ length: counted % neutralBit }, (_, index) =>
    testCode(view, test + index * testWords * 4),
  );
  const isNeutral = counted >= neutralBit;
  const isSure = tests.every((one) => one.isSure);
  const weight = signedAt(view, level + 8);
  const value = isNeutral ? constant(0) : weightCode(view, level, weight);
  const guards = tests.flatMap(({ code }) => [...code, op.isZero, op.branchIf, 0]);
  return [op.block, 0x40, ...guards, ...largerInBest(value), ...(isSure ? [op.branch, 1] : []), op.end];
}

/** Rarity counts in full where the two have the same value, also in a level for near ones; else it can only take. */
function weightCode(view: View, level: number, weight: number): Code {
  const rarity = [level + 12, level + 20].flatMap((place) => {
    const [table, slot] = [wordAt(view, place), wordAt(view, place + 4)];
    if (table === 0) return [];
    const [a, b] = [wordOf(local.a, slot), wordOf(local.b, slot)];
    const held = [...a, ...constant(2), op.left, op.load, 2, ...unsigned(table)];
    return [...held, ...constant(0), ...a, ...b, op.equal, op.select, op.add];
  });
  return [...constant(weight), ...rarity];
}

interface TestCode {
  readonly code: Code;
  /** Says exactly whether the test holds; else never no when it does. */
  readonly isSure: boolean;
}

const sure = (code: Code): TestCode => ({ code, isSure: true });
const perhaps = (code: Code): TestCode => ({ code, isSure: false });

export function testCode(view: View, test: number): TestCode {
  const [kind, slot, other] = [wordAt(view, test), wordAt(view, test + 4), wordAt(view, test + 8)];
  const limit = floatAt(view, test + 16);
  const signature = wordAt(view, test + 28);
  const [a, b] = [wordOf(local.a, slot), wordOf(local.b, slot)];
  const same = (one: Code, two: Code): Code => both([...one, ...two, op.equal], [...one, ...constant(0), op.differs]);
  switch (kind) {
    case testKinds.equal:
      return sure(same(a, b));
    case testKinds.swap:
    case testKinds.cross: {
      const [there, back] = [same(a, wordOf(local.b, other)), same(wordOf(local.a, other), b)];
      return sure(kind === testKinds.swap ? both(there, back) : either(there, back));
    }
    case testKinds['jaro-winkler']:
      return perhaps(both(isThere(slot), similarCode(signature, other)));
    case testKinds.osa:
    case testKinds.levenshtein:
      return perhaps(both(isThere(slot), fewEditsCode(signature, limit)));
    case testKinds.initial:
    case testKinds.prefix:
      return perhaps(isThere(slot));
    default:
      return sure(both(isThere(slot), dateCode(kind, slot, limit)));
  }
}

export const lengthOf = (row: Row, signature: number): Code => [
  ...wordOf(row, signature),
  ...constant(signatureLength),
  op.right,
];
/** Letters of one that are not in the other. */
const missingIn = (one: Row, other: Row, signature: number): Code => [
  ...[...wordOf(one, signature), ...wordOf(other, signature), ...constant(-1), op.xor, op.and],
  ...[...constant(2 ** signatureLetters - 1), op.and, op.ones],
];

/** The fewest common letters for these lengths, from the table, against those that there can be. */
export function similarCode(signature: number, table: number): Code {
  const ofA = [...lengthOf(local.a, signature), ...missingIn(local.a, local.b, signature), op.minus];
  const ofB = [...lengthOf(local.b, signature), ...missingIn(local.b, local.a, signature), op.minus];
  const firsts = ((1 << signatureLength) - 1) & ~(2 ** signatureLetters - 1);
  const differs = [...wordOf(local.a, signature), ...wordOf(local.b, signature), op.xor, ...constant(firsts), op.and];
  const place = [
    ...[...lengthOf(local.a, signature), ...constant(6), op.left],
    ...[...lengthOf(local.b, signature), op.or],
    ...[...differs, op.isZero, ...constant(12), op.left, op.or],
  ];
  return [
    ...set(local.other, [...place, op.loadByte, 0, ...unsigned(table)]),
    ...both([...ofA, ...get(local.other), op.atLeast], [...ofB, ...get(local.other), op.atLeast]),
  ];
}

export function fewEditsCode(signature: number, limit: number): Code {
  const [a, b] = [lengthOf(local.a, signature), lengthOf(local.b, signature)];
  const isFew = (count: Code): Code => [...count, ...constant(limit), op.atMost];
  return both(
    isFew([...a, ...b, op.minus]),
    isFew([...b, ...a, op.minus]),
    isFew(missingIn(local.a, local.b, signature)),
    isFew(missingIn(local.b, local.a, signature)),
  );
}

function dateCode(kind: number, slot: number, limit: number): Code {
  const [a, b] = [wordOf(local.a, slot), wordOf(local.b, slot)];
  const year = (of: Code): Code => [...of, ...constant(9), op.right];
  const month = (of: Code): Code => [...of, ...constant(5), op.right, ...constant(15), op.and];
  const day = (of: Code): Code => [...of, ...constant(31), op.and];
  const sameYear = [...year(a), ...year(b), op.equal];
  switch (kind) {
    case testKinds['day-month-swap']:
      return both(sameYear, [...month(a), ...day(b), op.equal], [...day(a), ...month(b), op.equal]);
    case testKinds['same-day-month']:
      return [...a, ...constant(511), op.and, ...b, ...constant(511), op.and, op.equal];
    case testKinds['same-year']:
      return sameYear;
    default: {
      const isNear = (one: Code, other: Code): Code => [
        ...year(one),
        ...year(other),
        op.minus,
        ...constant(limit),
        op.atMost,
      ];
      return both(isNear(a, b), isNear(b, a));
    }
  }
}
