import type { Bilingual } from '../core/bilingual.ts';
import { choice, flag, id, list, optional, rows, text, whole } from '../core/field.ts';
import { type Of, record } from '../core/record.ts';
import { mostComparisons, mostLevels, type TestKind, testKinds } from './kernel/layout.ts';

/**
 * A plan says how records of one kind are linked, as data: which columns, how they are cleaned, which records are
 * compared at all (passes), by what (comparisons with levels), and what becomes of the links. It names no data set: a column
 * lists the names under which files have it, and what a file has not got is left out.
 */

const fact = (nl: string, en: string) => ({ label: { nl, en } satisfies Bilingual, privacy: 'open' }) as const;
const name = (nl: string, en: string) => text({ ...fact(nl, en), max: 80 });
const cleanerNames = optional(list(name('Opschoner', 'Cleaner'), { ...fact('Opschoners', 'Cleaners'), max: 8 }));

const columnRow = record('column', fact('Kolom', 'Column').label, {
  name: id(fact('Naam', 'Name')),
  /** Alternatives, the first that a file has counts; `a+b` joins two columns with a space. */
  from: list(text({ ...fact('Kolom in het bestand', 'Column in the file'), max: 400 }), {
    ...fact('Kolommen in het bestand', 'Columns in the file'),
    max: 40,
    min: 1,
  }),
  clean: cleanerNames,
  isRequired: optional(flag(fact('Verplicht', 'Required'))),
});

const keyRow = record('key', fact('Sleutel', 'Key').label, {
  column: id(fact('Kolom', 'Column')),
  clean: cleanerNames,
});

const passRow = record('pass', fact('Ronde', 'Pass').label, {
  keys: rows(keyRow, { ...fact('Sleutels', 'Keys'), max: 4, min: 1 }),
});

/** `known` holds when both have a value, whatever it is. */
export type PlanTestKind = TestKind | 'known';

const kinds: readonly PlanTestKind[] = [
  'known',
  'equal',
  'jaro-winkler',
  'osa',
  'levenshtein',
  'swap',
  'cross',
  'initial',
  'day-month-swap',
  'same-day-month',
  'same-year',
  'years-apart',
  'prefix',
];

const testRow = record('test', fact('Toets', 'Test').label, {
  is: choice({
    ...fact('Soort', 'Kind'),
    options: kinds.map((value) => ({ value, label: { nl: value, en: value } })),
  }),
  column: id(fact('Kolom', 'Column')),
  /** For `swap` and `cross`. */
  other: optional(id(fact('Andere kolom', 'Other column'))),
  /** Hundredths for `jaro-winkler`; edits, years or letters for the others. */
  limit: optional(whole({ ...fact('Grens', 'Limit'), min: 0, max: 100 })),
});

const levelRow = record('level', fact('Niveau', 'Level').label, {
  nl: name('In woorden', 'In Dutch words'),
  en: name('In het Engels', 'In English words'),
  /** All must hold. */
  when: rows(testRow, { ...fact('Toetsen', 'Tests'), max: 4, min: 1 }),
  /** Columns whose value counts more when it is rare. */
  rarity: optional(list(id(fact('Kolom', 'Column')), { ...fact('Zeldzaamheid van', 'Rarity of'), max: 2 })),
  /** When it holds, the comparison says nothing: another comparison has counted it already. */
  isNeutral: optional(flag(fact('Zegt niets', 'Says nothing'))),
  /** Thousandths of a bit, instead of what would be learned. */
  weight: optional(whole({ ...fact('Gewicht', 'Weight'), min: -60_000, max: 60_000 })),
});

const comparisonRow = record('comparison', fact('Vergelijking', 'Comparison').label, {
  name: id(fact('Naam', 'Name')),
  nl: name('In woorden', 'In Dutch words'),
  en: name('In het Engels', 'In English words'),
  /** What is said when no level holds. */
  otherwiseNl: name('In woorden als niets klopt', 'In Dutch words when nothing holds'),
  otherwiseEn: name('In het Engels als niets klopt', 'In English words when nothing holds'),
  /** The first that holds counts. */
  levels: rows(levelRow, { ...fact('Niveaus', 'Levels'), max: mostLevels, min: 1 }),
  /**
   * Thousandths of a bit when none holds. Alone, without weights on the levels, it says what a difference takes where no file
   * can teach it: two numbers that can both be right and differ.
   */
  weightOtherwise: optional(whole({ ...fact('Gewicht anders', 'Weight otherwise'), min: -60_000, max: 60_000 })),
  /** At most so many of a thousand true pairs differ here. Without such a bound EM takes common names or households for persons. */
  mostDifferPermille: optional(whole({ ...fact('Verschilt hooguit', 'Differs at most'), min: 1, max: 999 })),
});

export const planRecord = record('plan', fact('Plan', 'Plan').label, {
  name: id(fact('Naam', 'Name')),
  nl: name('In woorden', 'In Dutch words'),
  en: name('In het Engels', 'In English words'),
  columns: rows(columnRow, { ...fact('Kolommen', 'Columns'), max: 40, min: 1 }),
  passes: rows(passRow, { ...fact('Rondes', 'Passes'), max: 40, min: 1 }),
  comparisons: rows(comparisonRow, { ...fact('Vergelijkingen', 'Comparisons'), max: mostComparisons, min: 1 }),
  /** Words that say little here, the commonest first: for the cleaners that ask for rare words. */
  commonWords: optional(list(name('Woord', 'Word'), { ...fact('Veelvoorkomende woorden', 'Common words'), max: 2000 })),
  /** From this chance on that two records are one, a link counts. */
  linkPercent: optional(whole({ ...fact('Koppelen vanaf', 'Link from'), min: 1, max: 99 })),
  /** What two records in one cluster take that were never compared or do not look alike. */
  missingBits: optional(whole({ ...fact('Ontbrekende koppeling', 'Missing link'), min: -30, max: 0 })),
  /**
   * Two records of which one comparison, or all together, say no more than this are known to be two: no others bring them into
   * one cluster. Without it they count as a missing link.
   */
  apartBits: optional(whole({ ...fact('Zeker twee vanaf', 'Surely two from'), min: -100, max: 0 })),
  /**
   * Of records that are surely two, one that fits both goes to neither, unless the best fits more than this better. Without it,
   * to the best.
   */
  doubtBits: optional(whole({ ...fact('Twijfel tot', 'Doubt up to'), min: 0, max: 60 })),
  /** No single link says more than this. */
  clipBits: optional(whole({ ...fact('Hoogste koppeling', 'Strongest link'), min: 1, max: 60 })),
  /** A plan that makes more pairs than this is refused before it runs. */
  mostPairs: optional(whole({ ...fact('Hoogste aantal paren', 'Most pairs'), min: 1, max: 20_000_000_000 })),
});

export type Plan = Of<typeof planRecord>;
export type PlanColumn = Plan['columns'][number];
export type PlanPass = Plan['passes'][number];
export type PlanComparison = Plan['comparisons'][number];
export type PlanLevel = PlanComparison['levels'][number];
export type PlanTest = PlanLevel['when'][number];

export const defaults = {
  linkPercent: 50,
  missingBits: -6,
  clipBits: 12,
  mostPairs: 500_000_000,
  mostDifferPermille: 250,
} as const;

/** Which kinds of test need a limit, a second column, the bytes of a text, or a date. */
export const needsLimit: ReadonlySet<PlanTestKind> = new Set([
  'jaro-winkler',
  'osa',
  'levenshtein',
  'years-apart',
  'prefix',
]);
export const needsOther: ReadonlySet<PlanTestKind> = new Set(['swap', 'cross']);
export const needsSignature: ReadonlySet<PlanTestKind> = new Set(['jaro-winkler', 'osa', 'levenshtein']);
export const needsText: ReadonlySet<PlanTestKind> = new Set([...needsSignature, 'initial', 'prefix']);
export const needsDate: ReadonlySet<PlanTestKind> = new Set([
  'day-month-swap',
  'same-day-month',
  'same-year',
  'years-apart',
]);

/** The number of a kind in the kernel's program. Two values that are known are two codes within any distance. */
export const kindNumber = (kind: PlanTestKind): number => testKinds[kind === 'known' ? 'years-apart' : kind];
const anyDistance = 2 ** 24;

/** What the kernel compares with: hundredths become a share. */
export const limitOf = ({ is, limit }: PlanTest): number =>
  is === 'known' ? anyDistance : is === 'jaro-winkler' ? (limit ?? 100) / 100 : (limit ?? 0);
