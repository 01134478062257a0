/** Format: WebAssembly Core Specification 2.0, chapter 5, with the shared memory of the threads proposal. */
export type Code = readonly number[];

export const op = {
  block: 0x02,
  if: 0x04,
  else: 0x05,
  end: 0x0b,
  branch: 0x0c,
  branchIf: 0x0d,
  return: 0x0f,
  call: 0x10,
  select: 0x1b,
  get: 0x20,
  set: 0x21,
  load: 0x28,
  loadByte: 0x2d,
  tee: 0x22,
  loop: 0x03,
  store: 0x36,
  constant: 0x41,
  realConstant: 0x44,
  isZero: 0x45,
  equal: 0x46,
  differs: 0x47,
  less: 0x48,
  more: 0x4a,
  atMost: 0x4c,
  atLeast: 0x4e,
  realAtLeast: 0x66,
  ones: 0x69,
  add: 0x6a,
  minus: 0x6b,
  unsignedAtLeast: 0x4f,
  unsignedMore: 0x4b,
  and: 0x71,
  or: 0x72,
  xor: 0x73,
  left: 0x74,
  right: 0x76,
} as const;

/** Four whole numbers at a time, with the prefix that all these have. */
const lanes = (code: number): Code => [0xfd, ...unsigned(code)];
export const four = {
  load: lanes(0x00),
  loadOne: lanes(0x09),
  constant: lanes(0x0c),
  loadByteLane: lanes(0x54),
  splat: lanes(0x11),
  numberAt: lanes(0x1b),
  equal: lanes(0x37),
  more: lanes(0x3c),
  atMost: lanes(0x3d),
  atLeast: lanes(0x3f),
  and: lanes(0x4e),
  andNot: lanes(0x4f),
  or: lanes(0x50),
  xor: lanes(0x51),
  choose: lanes(0x52),
  any: lanes(0x53),
  onesOfBytes: lanes(0x62),
  addBytePairs: lanes(0x7d),
  addPairs: lanes(0x7f),
  size: lanes(0xa0),
  bits: lanes(0xa4),
  left: lanes(0xab),
  right: lanes(0xad),
  add: lanes(0xae),
  minus: lanes(0xb1),
  least: lanes(0xb7),
  most: lanes(0xb8),
} as const;

/** Parameters first; the last is a number with a point. */
export const localCount = { whole: 6, real: 1 };
export const local = {
  a: 0,
  b: 1,
  threshold: 2,
  sum: 3,
  best: 4,
  one: 5,
  other: 6,
  pattern: 7,
  held: 8,
  similarity: 9,
} as const;
export type Local = (typeof local)[keyof typeof local];
export type Row = typeof local.a | typeof local.b;

export function unsigned(value: number): Code {
  const bytes: number[] = [];
  for (let rest = value >>> 0; ; rest >>>= 7) {
    if (rest < 128) return [...bytes, rest];
    bytes.push((rest & 127) | 128);
  }
}

export function signed(value: number): Code {
  const bytes: number[] = [];
  for (let rest = value | 0; ; rest >>= 7) {
    if (rest >= -64 && rest < 64) return [...bytes, rest & 127];
    bytes.push((rest & 127) | 128);
  }
}

export const section = (id: number, content: Code): Code => [id, ...unsigned(content.length), ...content];
export const name = (text: string): Code => [text.length, ...[...text].map((char) => char.charCodeAt(0))];
export const get = (of: Local): Code => [op.get, of];
export const set = (of: Local, value: Code): Code => [...value, op.set, of];
export const constant = (value: number): Code => [op.constant, ...signed(value)];
export const add = (to: Local, value: Code): Code => set(to, [...get(to), ...value, op.add]);
export const both = (first: Code, ...more: readonly Code[]): Code => [
  ...first,
  ...more.flatMap((one) => [...one, op.and]),
];
export const either = (one: Code, other: Code): Code => [...one, ...other, op.or];
/** A word of a row. */
export const wordOf = (row: Row, slot: number): Code => [...get(row), op.load, 2, ...unsigned(slot * 4)];
export const isThere = (slot: number): Code =>
  both([...wordOf(local.a, slot), ...constant(0), op.differs], [...wordOf(local.b, slot), ...constant(0), op.differs]);
