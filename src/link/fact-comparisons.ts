import type { ColumnProfile } from './column-profile.ts';
import type { PlanColumn, PlanComparison, PlanLevel, PlanTest } from './plan.ts';

/** A column of the file with what the plan makes of it. */
export interface Fact {
  readonly profile: ColumnProfile;
  /** What the plan's columns are called after. */
  readonly slug: string;
  readonly columns: readonly PlanColumn[];
  /** How near two values are, the nearest first. */
  readonly levels: readonly PlanLevel[];
}

/** How much room a text gets: all tests, the main ones, or a single column. */
export type Width = 'full' | 'plain' | 'narrow';

type Words = Pick<PlanLevel, 'nl' | 'en'>;
const level = ({ nl, en }: Words, when: readonly PlanTest[], rarity?: string): PlanLevel => ({
  nl,
  en,
  when,
  ...(rarity === undefined ? {} : { rarity: [rarity] }),
});
const equal = (column: string): PlanTest => ({ is: 'equal', column });
const near = (column: string, limit: number): PlanTest => ({ is: 'jaro-winkler', column, limit });

/** What is shown of a heading. */
export const shown = (heading: string): string => heading.trim().slice(0, 40);

const says = {
  same: (name: string): Words => ({ nl: `zelfde ${name}`, en: `same ${name}` }),
  order: (name: string): Words => ({
    nl: `dezelfde woorden van ${name}`,
    en: `the same words of ${name}`,
  }),
  nearly: (name: string): Words => ({ nl: `bijna dezelfde ${name}`, en: `nearly the same ${name}` }),
  nearWords: (name: string): Words => ({
    nl: `bijna dezelfde woorden van ${name}`,
    en: `nearly the same words of ${name}`,
  }),
  rareBoth: (name: string): Words => ({
    nl: `dezelfde zeldzame woorden van ${name}`,
    en: `the same rare words of ${name}`,
  }),
  alike: (name: string): Words => ({ nl: `${name} lijkt erop`, en: `similar ${name}` }),
  alikeWords: (name: string): Words => ({ nl: `woorden van ${name} lijken erop`, en: `similar words of ${name}` }),
  rare: (name: string): Words => ({
    nl: `een zeldzaam woord van ${name} gelijk`,
    en: `a rare word of ${name} the same`,
  }),
  digit: (name: string): Words => ({ nl: `${name} verschilt één teken`, en: `${name} differs in one character` }),
  digits: (name: string): Words => ({ nl: `${name} verschilt twee tekens`, en: `${name} differs in two characters` }),
  close: (name: string): Words => ({ nl: `${name} dichtbij`, en: `${name} close` }),
  closer: (name: string): Words => ({ nl: `${name} heel dichtbij`, en: `${name} very close` }),
  start: (name: string): Words => ({ nl: `zelfde begin van ${name}`, en: `same start of ${name}` }),
  figures: (name: string): Words => ({ nl: `zelfde cijfers in ${name}`, en: `same figures in ${name}` }),
  swapped: (name: string): Words => ({
    nl: `dag en maand van ${name} verwisseld`,
    en: `day and month of ${name} swapped`,
  }),
  order8: (name: string): Words => ({
    nl: `cijfers van ${name} in andere volgorde`,
    en: `digits of ${name} in another order`,
  }),
  day: (name: string): Words => ({ nl: `zelfde dag, ander jaar van ${name}`, en: `same day, another year of ${name}` }),
  year: (name: string): Words => ({ nl: `alleen hetzelfde jaar van ${name}`, en: `only the same year of ${name}` }),
} as const;

/** The columns and levels of one column of the file, by its kind. */
export function factOf(profile: ColumnProfile, slug: string, width: Width): Fact {
  const { columns, levels } = partsOf(profile, slug, width);
  return { profile, slug, columns, levels };
}

type Parts = Pick<Fact, 'columns' | 'levels'>;
function partsOf(profile: ColumnProfile, slug: string, width: Width): Parts {
  const name = shown(profile.heading);
  const column = (suffix: string, clean: readonly string[]): PlanColumn => ({
    name: `${slug}${suffix}`,
    from: [profile.key],
    clean: ['filled', ...clean],
  });
  switch (profile.kind) {
    case 'date':
      return {
        columns: [
          column('', [profile.dateCleaner ?? 'date']),
          column('-digits', [profile.dateCleaner ?? 'date', 'sorted-digits']),
        ],
        levels: [
          level(says.same(name), [equal(slug)], slug),
          level(says.digit(name), [{ is: 'osa', column: slug, limit: 1 }]),
          level(says.swapped(name), [{ is: 'day-month-swap', column: slug }]),
          level(says.order8(name), [equal(`${slug}-digits`)]),
          level(says.day(name), [{ is: 'same-day-month', column: slug }]),
          level(says.digits(name), [{ is: 'osa', column: slug, limit: 2 }]),
          level(says.year(name), [{ is: 'same-year', column: slug }]),
        ],
      };
    case 'year':
      return {
        columns: [column('', ['year-of'])],
        levels: [level(says.same(name), [equal(slug)]), yearsApart(says.closer(name), slug, 1)],
      };
    case 'duration':
      return {
        columns: [column('', ['duration'])],
        levels: [yearsApart(says.closer(name), slug, 2), yearsApart(says.close(name), slug, 8)],
      };
    case 'number':
      return numberParts(profile, name, { slug, column });
    case 'code':
      return {
        columns: [column('', ['alphanumeric'])],
        levels: [
          level(says.same(name), [equal(slug)], slug),
          level(says.digit(name), [{ is: 'osa', column: slug, limit: 1 }]),
        ],
      };
    case 'category':
      return {
        columns: [column('', ['fold'])],
        levels: [
          level(says.same(name), [equal(slug)], slug),
          ...(profile.letters >= 3 ? [level(says.start(name), [{ is: 'prefix', column: slug, limit: 2 }])] : []),
        ],
      };
    default:
      return textParts(profile, name, { slug, column, width });
  }
}

interface Making {
  readonly slug: string;
  column(suffix: string, clean: readonly string[]): PlanColumn;
}

const yearsApart = (words: Words, column: string, limit: number): PlanLevel =>
  level(words, [{ is: 'years-apart', column, limit }]);

/** A number with few values counts things (a track, a floor): it is the same or not. Others can be near. */
function numberParts({ values, distinct }: ColumnProfile, name: string, { slug, column }: Making): Parts {
  if (values < 200 || distinct < 0.02) {
    return { columns: [column('', ['ordinal'])], levels: [level(says.same(name), [equal(slug)])] };
  }
  return {
    columns: [column('', ['amount'])],
    levels: [
      level(says.same(name), [equal(slug)]),
      yearsApart(says.closer(name), slug, 3),
      yearsApart(says.close(name), slug, 20),
    ],
  };
}

/** Texts of several words: the same, the same words, near, and rare words in common. */
function textParts(
  { kind, words, letters }: ColumnProfile,
  name: string,
  { slug, column, width }: Making & { readonly width: Width },
): Parts {
  const [ordered, first, second] = [`${slug}-words`, `${slug}-rare-1`, `${slug}-rare-2`];
  const whole = column('', ['fold']);
  const isOne = words < 1.2 && letters < 30;
  if (width === 'narrow' || isOne) {
    return {
      columns: [whole],
      levels: [
        level(says.same(name), [equal(slug)], slug),
        level(says.nearly(name), [near(slug, 92)]),
        level(says.alike(name), [near(slug, 80)]),
      ],
    };
  }
  const rare = [column('-rare-1', ['rare-1']), column('-rare-2', ['rare-2'])];
  const rareLevels = [
    level(says.rareBoth(name), [equal(first), equal(second)], first),
    level(says.rare(name), [equal(first)], first),
    level(says.rare(name), [{ is: 'cross', column: first, other: second }]),
  ];
  if (kind === 'essay') return { columns: rare, levels: rareLevels };
  const plain = [
    level(says.same(name), [equal(slug)], slug),
    level(says.order(name), [equal(ordered)], ordered),
    level(says.nearly(name), [near(slug, 95)]),
    level(says.nearWords(name), [near(ordered, 93)]),
    level(says.alike(name), [near(slug, words > 2.5 ? 92 : 88)]),
  ];
  const columns = [whole, column('-words', words > 5 ? ['rarest-first'] : ['fold', 'sorted-words'])];
  if (width === 'plain') {
    return { columns, levels: [...plain, level(says.alikeWords(name), [near(ordered, 80)])] };
  }
  const [both, one, crossed] = rareLevels;
  return {
    columns: [...columns, ...rare],
    levels: [
      ...plain,
      ...(both ? [both] : []),
      level(says.alikeWords(name), [equal(first), near(ordered, 75)]),
      level(says.alikeWords(name), [near(ordered, 82)]),
      ...(one ? [one] : []),
      ...(crossed ? [crossed] : []),
      level(says.alike(name), [near(slug, 75)]),
    ],
  };
}

/** Figures among the words: `Part 2` is not `Part 3`. */
export function figuresOf({ profile, slug }: Fact): {
  readonly column: PlanColumn;
  readonly comparison: PlanComparison;
} {
  const name = shown(profile.heading);
  const own = `${slug}-figures`;
  return {
    column: {
      name: own,
      from: [profile.key],
      clean: ['filled', ...(profile.figures > manyFigures ? ['figure-word'] : ['fold', 'numerals'])],
    },
    comparison: comparisonOf(
      own,
      `cijfers in ${name}`,
      `figures in ${name}`,
      figureLevels(own, name, profile.figures > manyFigures),
      150,
    ),
  };
}

/** From this share on, figures are model numbers and less often the number of a part. */
const manyFigures = 0.4;
const figureLevels = (own: string, name: string, isModel: boolean): readonly PlanLevel[] => [
  level(says.figures(name), [equal(own)], own),
  ...(isModel ? [level(says.digit(name), [{ is: 'osa', column: own, limit: 1 }])] : []),
];

const mostShown = 80;
export const comparisonOf = (
  name: string,
  nl: string,
  en: string,
  levels: readonly PlanLevel[],
  mostDifferPermille: number,
): PlanComparison => ({
  name,
  nl: nl.slice(0, mostShown),
  en: en.slice(0, mostShown),
  otherwiseNl: `andere ${nl}`.slice(0, mostShown),
  otherwiseEn: `another ${en}`.slice(0, mostShown),
  levels,
  mostDifferPermille,
});

/** Facts that lean on each other, in one comparison: both the same or near, then the one, then the other. */
export function joinedLevels(facts: readonly Fact[], most: number): readonly PlanLevel[] {
  const [first, second, ...more] = facts;
  if (!first || !second) return first?.levels ?? [];
  const [a, b] = [main(first), main(second)];
  const and = (one: PlanLevel, other: PlanLevel): PlanLevel => ({
    nl: `${one.nl}, ${other.nl}`.slice(0, mostShown),
    en: `${one.en}, ${other.en}`.slice(0, mostShown),
    when: [...one.when, ...other.when],
    ...(one.rarity ? { rarity: one.rarity } : {}),
  });
  const [sameA, nearA] = [a.at(0), a.at(-1)];
  const [sameB, nearB] = [b.at(0), b.at(-1)];
  const both = [
    ...(sameA && nearB ? [and(sameA, nearB)] : []),
    ...(nearA && nearB && nearA !== sameA ? [and({ nl: nearA.nl, en: nearA.en, when: nearA.when }, nearB)] : []),
  ];
  const rest = more.flatMap((fact) => main(fact).slice(0, 1));
  const own = [...a, ...(sameB ? [sameB] : []), ...(nearB && nearB !== sameB ? [nearB] : [])];
  return [...both, ...own, ...rest].slice(0, most);
}

/** The same, and the nearest that still says a lot. */
function main({ levels, profile }: Fact): readonly PlanLevel[] {
  const [same] = levels;
  const isText = profile.kind === 'text';
  const next = isText
    ? levels.find(({ when: [test] }) => test?.is === 'jaro-winkler' && (test.limit ?? 0) <= 92)
    : levels[1];
  return [...(same ? [same] : []), ...(next && profile.kind !== 'category' ? [next] : [])];
}
