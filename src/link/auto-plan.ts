import { type Candidates, candidatePasses } from './candidate-passes.ts';
import type { ColumnProfile, Sample } from './column-profile.ts';
import { isSubject, profilesOf } from './column-profile.ts';
import { comparisonOf, type Fact, factOf, figuresOf, joinedLevels, shown, type Width } from './fact-comparisons.ts';
import { withFigureWeights, withWeights } from './given-weights.ts';
import { withJoined } from './joined-columns.ts';
import { mostComparisons, mostLevels } from './kernel/layout.ts';
import { leaningsOf } from './leaning-columns.ts';
import { personFrame } from './person-frame.ts';
import type { Plan, PlanColumn, PlanComparison } from './plan.ts';
import { fits, slotsOf } from './slots.ts';
import { commonWordsOf } from './word-cleaners.ts';

/** What two files call their columns, and some of their rows. */
export interface AutoFacts {
  readonly sample: Sample;
  /** One to dedupe, two to link. */
  readonly files: number;
  /** The ready plan for persons: where a file has their names, it is the frame. */
  readonly person: Plan;
}

export const autoName = 'auto';

/**
 * A plan made from a heading and a sample of the rows, without labels. `undefined` when no column says anything. Pure: the same
 * sample gives the same plan.
 */
export function autoPlan({ sample, files, person }: AutoFacts): Plan | undefined {
  const subjectsOf = (of: Sample): readonly ColumnProfile[] =>
    profilesOf(of).filter((profile) => isSubject(profile, files));
  const framed = personFrame({ sample, profiles: subjectsOf(sample), person });
  if (framed) return framed;
  const joined = withJoined(sample);
  return factPlan(joined, subjectsOf(joined));
}

/** A word in more than one of so many cells, and in at least so many, is common. */
const commonShare = 400;
const leastCommon = 4;

/** The plan for records of which nothing is known but their columns. */
function factPlan(sample: Sample, profiles: readonly ColumnProfile[]): Plan | undefined {
  const ranked = profiles.toSorted((a, b) => tells(b) - tells(a) || a.at - b.at);
  const facts = withinRow(ranked);
  if (facts.length === 0) return undefined;
  const groups = groupsOf(facts, sample);
  const comparisons = groups.map(comparisonOfGroup).slice(0, mostComparisons);
  const kept = new Set(groups.slice(0, mostComparisons).flat());
  const used = facts.filter((fact) => kept.has(fact));
  const extra = used.flatMap((fact) => (needsFigures(fact) ? [figuresOf(fact)] : []));
  const all: PlanComparison[] = [...comparisons];
  const columns: PlanColumn[] = used.flatMap((fact) => fact.columns);
  const isAlone = facts.length === 1;
  if (isAlone) all.splice(0, 1, ...all.slice(0, 1).map((comparison) => withWeights(comparison, sample.rows.length)));
  for (const { column, comparison: made } of extra) {
    const comparison = isAlone ? withFigureWeights(made) : made;
    if (all.length === mostComparisons || !fits(slotsOf({ comparisons: [...all, comparison] }))) break;
    all.push(comparison);
    columns.push(column);
  }
  const candidates: Candidates = candidatePasses(
    used.map((fact) => ({
      ...fact,
      columns: columns.filter(({ from }) => from.includes(fact.columns[0]?.from[0] ?? '')),
    })),
  );
  const texts = used.filter(isText);
  const leastCount = Math.max(leastCommon, Math.ceil(sample.rows.length / commonShare));
  return {
    name: autoName,
    nl: 'Gemaakt uit de kolommen van het bestand',
    en: 'Made from the columns of the file',
    columns: [...columns, ...candidates.columns].slice(0, mostColumns),
    passes: candidates.passes,
    comparisons: all,
    commonWords: commonWordsOf(cellsOf(texts, sample), leastCount),
    ...settings,
  };
}

const mostColumns = 40;
/** Rather too few together than a wrong one: from two chances in three on. */
const settings = { linkPercent: 66, missingBits: -6 } as const;

function* cellsOf(texts: readonly Fact[], { rows }: Sample): Generator<string> {
  for (const row of rows) for (const { profile } of texts) yield row[profile.at] ?? '';
}

const isText = ({ profile: { kind } }: Fact): boolean => kind === 'text' || kind === 'essay';

/** How much a column tells in bits, when it is filled; texts also tell how near they are. */
export const tells = ({ chance, filled, kind }: ColumnProfile): number =>
  filled * -Math.log2(Math.max(chance, 1e-6)) * (kind === 'text' ? 1.3 : kind === 'essay' ? 0.6 : 1);

const needsFigures = ({ profile: { kind, figures, words } }: Fact): boolean =>
  kind === 'text' && words >= 1.5 && figures > 0.03;

/** Columns that say nearly nothing are left out, and the last get less room where the row is full. */
const leastBits = 0.35;

function withinRow(ranked: readonly ColumnProfile[]): readonly Fact[] {
  const telling = ranked.filter((profile) => tells(profile) > leastBits && profile.filled > 0.02).slice(0, mostFacts);
  for (const widths of roomier) {
    const facts = factsOf(telling, widths);
    const columns = facts.flatMap((fact) => fact.columns).length;
    const comparisons = facts.map((fact) => comparisonOfGroup([fact]));
    if (fits(slotsOf({ comparisons })) && columns <= mostColumns - 6) return facts;
  }
  return factsOf(telling.slice(0, mostComparisons), ['narrow']);
}
const mostFacts = 12;

/** Widths of the first text, the second, ...; the last holds for all others. */
const roomier: readonly (readonly Width[])[] = [
  ['full', 'full', 'plain'],
  ['full', 'plain', 'plain', 'narrow'],
  ['full', 'plain', 'narrow'],
  ['full', 'narrow'],
  ['plain', 'narrow'],
];

function factsOf(profiles: readonly ColumnProfile[], widths: readonly Width[]): readonly Fact[] {
  let texts = 0;
  const slugs = new Set<string>();
  return profiles.map((profile) => {
    const width = widths[Math.min(texts, widths.length - 1)] ?? 'narrow';
    if (profile.kind === 'text') texts += 1;
    const slug = slugOf(profile, slugs);
    slugs.add(slug);
    return factOf(profile, slug, width);
  });
}

export function slugOf({ key, at }: ColumnProfile, taken: ReadonlySet<string>): string {
  const slug = key
    .normalize('NFD')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 30)
    .replace(/-+$/, '');
  return slug === '' || taken.has(slug) ? `column-${at + 1}` : slug;
}

/** Where something is: one comparison, whatever the cells say. */
const isPlace = ({ profile: { key } }: Fact): boolean =>
  /(?:^|_)(?:street|straat|strasse|rue|addr|address|adres|adresse|house|huisnummer|hausnummer|zip|zipcode|postcode|postal|plz|city|town|suburb|plaats|woonplaats|ort|ville|state|province|provincie|region|county|latitude|longitude|lat|lon|lng)(?:_|\d|$)/.test(
    key,
  );

/** Facts that lean on each other together, the most telling first. */
function groupsOf(facts: readonly Fact[], sample: Sample): readonly (readonly Fact[])[] {
  const group = facts.map((_, at) => at);
  const join = (one: number, other: number): void => {
    const [from, to] = [group[other], group[one]];
    for (const [at, of] of group.entries()) if (of === from && to !== undefined) group[at] = to;
  };
  const places = [...facts.keys()].filter((at) => facts[at] && isPlace(facts[at]));
  for (const at of places.slice(1)) join(places[0] ?? at, at);
  for (const { one, other } of leaningsOf(
    sample,
    facts.map(({ profile }) => profile),
  ))
    join(Math.min(one, other), Math.max(one, other));
  const groups = new Map<number, Fact[]>();
  for (const [at, fact] of facts.entries()) {
    const of = group[at] ?? at;
    groups.set(of, [...(groups.get(of) ?? []), fact]);
  }
  return [...groups.values()];
}

/** At most so many of a thousand true pairs differ: a main text seldom does, what is beside it often. */
const differs = ({ profile: { kind, filled, distinct } }: Fact): number => {
  if (kind === 'text') return filled > 0.8 && distinct > 0.2 ? 150 : 500;
  return kind === 'code' || kind === 'category' || kind === 'essay' ? 500 : 200;
};

function comparisonOfGroup(facts: readonly Fact[]): PlanComparison {
  const names = facts.map(({ profile }) => shown(profile.heading)).join(', ');
  const name = facts[0]?.slug ?? autoName;
  const [only] = facts;
  const differ = facts.length === 1 && only ? differs(only) : 500;
  return comparisonOf(name, names, names, joinedLevels(facts, mostLevels), differ);
}
