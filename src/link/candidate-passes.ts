import type { Fact } from './fact-comparisons.ts';
import type { PlanColumn, PlanPass } from './plan.ts';

/** Which records are compared: the surest and smallest keys first, so that what costs too much can be dropped from the end. */
export interface Candidates {
  readonly passes: readonly PlanPass[];
  /** Columns that only passes need. */
  readonly columns: readonly PlanColumn[];
}

type Key = PlanPass['keys'][number];
const key = (column: string, ...clean: readonly string[]): Key => (clean.length === 0 ? { column } : { column, clean });
/** A rare word, from the column that has it, or from the folded text. */
const rare = ({ slug, columns }: Fact, place: number, ...clean: readonly string[]): Key => {
  const own = `${slug}-rare-${place}`;
  return columns.some(({ name }) => name === own) ? key(own, ...clean) : key(slug, `rare-${place}`, ...clean);
};
const pass = (...keys: readonly Key[]): PlanPass => ({ keys });
const mostPasses = 36;

export function candidatePasses(facts: readonly Fact[]): Candidates {
  const texts = facts.filter(({ profile: { kind } }) => kind === 'text');
  const essays = facts.filter(({ profile: { kind } }) => kind === 'essay');
  const [first, second, third] = texts;
  const dates = facts.filter(({ profile: { kind } }) => kind === 'date');
  const codes = facts.filter(({ profile: { kind, distinct } }) => kind === 'code' && distinct > 0.05);
  const small = facts.filter(({ profile: { kind } }) => !['text', 'essay', 'date', 'code'].includes(kind));
  const others = [...dates, ...codes, ...small];
  const passes = [
    ...codes.map(({ slug }) => pass(key(slug))),
    ...(first ? wholeText(first) : []),
    ...texts.flatMap(({ slug, columns }) =>
      columns.some(({ name }) => name === `${slug}-figures`) ? [pass(key(`${slug}-figures`))] : [],
    ),
    ...(first ? rareWords(first) : []),
    ...(first && second ? pairOf(first, second) : []),
    ...(second ? wholeText(second) : []),
    ...dates.flatMap((date) => datePasses(date, texts)),
    ...(first ? others.slice(0, 6).flatMap((other) => withOther(first, other)) : []),
    ...(first && third ? pairOf(first, third) : []),
    ...(second ? others.slice(0, 3).flatMap((other) => withOther(second, other)) : []),
    ...(second && third ? pairOf(second, third).slice(0, 2) : []),
    ...(second ? rareWords(second) : []),
    ...(third ? wholeText(third).slice(0, 1) : []),
    ...essays.slice(0, 1).map((essay) => pass(rare(essay, 1), rare(essay, 2))),
    ...(first ? [] : combined(others)),
  ];
  return { passes: passes.slice(0, mostPasses), columns: [] };
}

/** The whole text, its words in any order, its letters alone, its sounds, its start. */
const wholeText = ({ slug }: Fact): readonly PlanPass[] => [
  pass(key(slug, 'telling-words')),
  pass(key(slug, 'alphanumeric')),
  pass(key(slug, 'sound-words')),
  pass(key(slug, 'alphanumeric', 'first-9')),
];

/** One word alone makes large blocks: where it does, the pass is narrowed or dropped. */
const rareWords = (fact: Fact): readonly PlanPass[] => [
  pass(rare(fact, 1), rare(fact, 2)),
  pass(rare(fact, 1)),
  pass(rare(fact, 2)),
  pass(rare(fact, 1, 'skeleton')),
  pass(rare(fact, 2), rare(fact, 3)),
  pass(rare(fact, 1), rare(fact, 3)),
  pass(rare(fact, 3)),
];

const pairOf = (a: Fact, b: Fact): readonly PlanPass[] => [
  pass(rare(a, 1), rare(b, 1)),
  pass(key(a.slug, 'first-4'), key(b.slug, 'first-4')),
  pass(rare(a, 2), rare(b, 1)),
  pass(rare(a, 1, 'skeleton'), rare(b, 1, 'skeleton')),
];

function withOther(fact: Fact, { slug: other, profile: { kind } }: Fact): readonly PlanPass[] {
  if (kind === 'date') return [];
  return [
    pass(rare(fact, 1), key(other)),
    pass(key(fact.slug, 'alphanumeric', 'first-4'), key(other)),
    pass(rare(fact, 2), key(other)),
  ];
}

function datePasses({ slug: date }: Fact, texts: readonly Fact[]): readonly PlanPass[] {
  const [first, second] = texts;
  if (!first) return [pass(key(date))];
  return [
    pass(key(date), key(first.slug, 'first-1')),
    pass(key(date), rare(first, 1)),
    pass(key(`${date}-digits`), rare(first, 1, 'skeleton')),
    pass(key(date, 'month-day'), rare(first, 1, 'skeleton')),
    pass(key(date, 'year'), rare(first, 1, 'skeleton')),
    pass(key(date, 'year-month'), rare(first, 2, 'skeleton')),
    pass(key(date, 'year'), key(first.slug, 'first-3')),
    ...(second ? [pass(key(date), key(second.slug, 'first-1'))] : []),
    pass(key(date)),
  ];
}

/** Without any text: every two of what there is. */
const combined = (facts: readonly Fact[]): readonly PlanPass[] =>
  facts.flatMap(({ slug: one }, at) => facts.slice(at + 1).map(({ slug: other }) => pass(key(one), key(other))));
