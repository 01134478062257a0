import { signatureLength, signatureLetters, testKinds } from './layout.ts';
import {
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
import { floatAt, type View, wordAt } from './pair-twin.ts';

/** Whether any of these columns is known on both sides. */
export const isKnown = (columns: number): Code =>
  Array.from({ length: 32 }, (_, slot) => slot)
    .filter((slot) => (columns >>> slot) & 1)
    .map(isThere)
    .reduce<Code>((some, one) => either(some, one), constant(0));

interface TestCode {
  readonly code: Code;
  /** Says exactly whether the test holds; else never no when it does. */
  readonly isSure: boolean;
}

const sure = (code: Code): TestCode => ({ code, isSure: true });
const perhaps = (code: Code): TestCode => ({ code, isSure: false });

/** One test of two rows, for the exact score; near texts are judged by their signatures alone. */
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
function similarCode(signature: number, table: number): Code {
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

function fewEditsCode(signature: number, limit: number): Code {
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
