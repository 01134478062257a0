import { filterFunction } from './filter-code.ts';
import { comparisonWords, levelWords, neutralBit, testKinds, testWords } from './layout.ts';
import {
  add,
  both,
  type Code,
  constant,
  either,
  get,
  isThere,
  local,
  localCount,
  name,
  op,
  section,
  set,
  unsigned,
  wordOf,
} from './machine-code.ts';
import { floatAt, signedAt, type View, viewOf, wordAt } from './pair-twin.ts';
import { isKnown, lengthOf, testCode } from './test-code.ts';

/**
 * The program as a WebAssembly module with two functions: `candidates` of `filter-code.ts`, and `exact(a, b, out)`, that gives what
 * two rows weigh and puts their pattern at `out`. Near texts are asked of a kernel, by the functions that it is given; what
 * the numbers of the plan decide stands in the code. The kernel's own tables give the same, a test says.
 */
export function madeCode(memory: ArrayBufferLike, program: number): Uint8Array<ArrayBuffer> {
  const view = viewOf(memory);
  const [i32, f64] = [0x7f, 0x7c];
  const sized = (whole: Code): Code => [...unsigned(whole.length), ...whole];
  const exact = [2, localCount.whole, i32, localCount.real, f64, ...exactBody(view, program), op.end];
  const bodies = [...sized(filterFunction(view, program)), ...sized(exact)];
  const imported = (what: string, kind: Code): Code => [...name('env'), ...name(what), ...kind];
  const types = [
    [0x60, 3, i32, i32, i32, 1, i32],
    [0x60, 3, i32, i32, i32, 1, f64],
    [0x60, 5, i32, i32, i32, i32, i32, 1, i32],
  ];
  return Uint8Array.from([
    ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, [types.length, ...types.flat()]),
    ...section(2, [
      3,
      ...imported('memory', [2, 3, 1, ...unsigned(65_536)]),
      ...imported('holds', [0, 0]),
      ...imported('similarityBy', [0, 1]),
    ]),
    ...section(3, [2, 2, 0]),
    ...section(7, [2, ...name('candidates'), 0, 2, ...name('exact'), 0, 3]),
    ...section(10, [2, ...bodies]),
  ]);
}

const called = { holds: 0, similarityBy: 1 } as const;
/** The third parameter here. */
const out = local.threshold;
const i32Result = 0x7f;

function exactBody(view: View, program: number): Code {
  const first = wordAt(view, program + 4);
  const comparisons = Array.from({ length: wordAt(view, program) }, (_, index) =>
    comparisonCode(view, first + index * comparisonWords * 4),
  );
  return [
    ...set(local.sum, constant(signedAt(view, program + 8))),
    ...comparisons.flatMap((one) => [...one, ...add(local.sum, get(local.best))]),
    ...[...get(out), ...get(local.pattern), op.store, 2, 0],
    ...get(local.sum),
  ];
}

/** Leaves in `best` what the comparison weighs, and sets its bits of the pattern. */
function comparisonCode(view: View, comparison: number): Code {
  const [first, count] = [wordAt(view, comparison), wordAt(view, comparison + 4)];
  const shift = wordAt(view, comparison + 24);
  const marked = (value: Code): Code => set(local.pattern, either(get(local.pattern), value));
  const levels = Array.from({ length: count }, (_, index): Code => {
    const level = first + index * levelWords * 4;
    const isNeutral = wordAt(view, level + 4) >= neutralBit;
    const found = isNeutral ? set(local.best, constant(0)) : weighed(view, level);
    const mark = isNeutral ? [] : marked(constant((index + 2) << shift));
    return [op.block, 0x40, ...guards(view, level), ...found, ...mark, op.branch, 1, op.end];
  });
  const otherwise = constant(signedAt(view, comparison + 12));
  const known = isKnown(wordAt(view, comparison + 8));
  return [
    ...set(local.held, constant(-1)),
    ...[op.block, 0x40, ...levels.flat()],
    ...set(local.one, known),
    ...set(local.best, [...otherwise, ...constant(0), ...get(local.one), op.select]),
    ...marked([...get(local.one), ...constant(shift), op.left]),
    op.end,
  ];
}

/** Leaves the level's block when one of its tests does not hold. */
function guards(view: View, level: number): Code {
  const [test, counted] = [wordAt(view, level), wordAt(view, level + 4)];
  return Array.from({ length: counted % neutralBit }, (_, index) => [
    ...exactTest(view, test + index * testWords * 4),
    ...[op.isZero, op.branchIf, 0],
  ]).flat();
}

/** What the level weighs; of two values that are near, rarity only takes, what the more common does. */
function weighed(view: View, level: number): Code {
  const rarity = [level + 12, level + 20].flatMap((place): Code => {
    const [table, slot] = [wordAt(view, place), wordAt(view, place + 4)];
    if (table === 0) return [];
    const [a, b] = [wordOf(local.a, slot), wordOf(local.b, slot)];
    const held = (of: Code): Code => [...of, ...constant(2), op.left, op.load, 2, ...unsigned(table)];
    const [one, other] = [get(local.one), get(local.other)];
    const larger = [...one, ...other, ...one, ...other, op.more, op.select];
    const near = [
      ...set(local.other, held(b)),
      ...set(local.other, larger),
      ...[...other, ...constant(0), ...other, ...constant(0), op.less, op.select],
    ];
    return add(local.best, [...set(local.one, held(a)), ...ifElse([...a, ...b, op.equal], one, near)]);
  });
  return [...set(local.best, constant(signedAt(view, level + 8))), ...rarity];
}

const ifElse = (condition: Code, then: Code, otherwise: Code): Code => [
  ...[...condition, op.if, i32Result],
  ...[...then, op.else, ...otherwise, op.end],
];
const andThen = (condition: Code, then: Code): Code => ifElse(condition, then, constant(0));

/** Like the filter's test, and where that only says perhaps, asked of the kernel. */
function exactTest(view: View, test: number): Code {
  const { code, isSure } = testCode(view, test);
  if (isSure) return code;
  const [kind, slot, signature] = [wordAt(view, test), wordAt(view, test + 4), wordAt(view, test + 28)];
  const isEqual = both(isThere(slot), [...wordOf(local.a, slot), ...wordOf(local.b, slot), op.equal]);
  const asked = [...constant(test), ...get(local.a), ...get(local.b), op.call, called.holds];
  switch (kind) {
    case testKinds['jaro-winkler']:
      return ifElse(isEqual, constant(1), andThen(code, similar(view, test)));
    case testKinds.initial: {
      const isInitial = (row: typeof local.a | typeof local.b): Code => [
        ...lengthOf(row, signature),
        ...constant(1),
        op.equal,
      ];
      return andThen(signature === 0 ? code : both(code, either(isInitial(local.a), isInitial(local.b))), asked);
    }
    case testKinds.prefix:
      return andThen(code, asked);
    default:
      return ifElse(isEqual, constant(1), andThen(code, asked));
  }
}

/** One similarity serves all levels of the comparison that look at the same texts. */
function similar(view: View, test: number): Code {
  const [slot, arena, table] = [wordAt(view, test + 4), wordAt(view, test + 12), wordAt(view, test + 24)];
  const entry = (row: typeof local.a | typeof local.b): Code => [
    ...[...wordOf(row, slot), ...constant(6), op.left],
    ...[...constant(arena), op.add],
  ];
  const limit = new Uint8Array(Float64Array.of(floatAt(view, test + 16)).buffer);
  return [
    ...[...get(local.held), ...constant(slot), op.differs, op.if, 0x40],
    ...set(local.similarity, [...constant(table), ...entry(local.a), ...entry(local.b), op.call, called.similarityBy]),
    ...set(local.held, constant(slot)),
    op.end,
    ...[...get(local.similarity), op.realConstant, ...limit, op.realAtLeast],
  ];
}
