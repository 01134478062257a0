import type { Bilingual } from '../../core/bilingual.ts';
import { isObject } from '../../web/kit/problem.ts';

/** What the queries of this step answer, as the pages need it; each guard looks at what a page leans on. */

export interface Told {
  readonly property: string;
  readonly value: string;
}

/** One line of a search. */
export interface FoundRow {
  readonly ref: string;
  readonly source: string;
  readonly title: string;
  readonly kind: string;
  readonly caption: string;
  readonly telling: readonly Told[];
  readonly grade: string;
}

export interface SearchAnswer {
  readonly rows: readonly FoundRow[];
  readonly facets: {
    readonly kinds: { readonly [kind: string]: number };
    readonly sources: { readonly [source: string]: number };
  };
  readonly counts: { readonly found: number; readonly limit: number };
  /** Registers that were looked in, also when nothing was found. */
  readonly sources: readonly { readonly source: string; readonly title: string; readonly asOf: string }[];
  readonly next?: { readonly after: string };
}

/** Something against one fact; `outcome` once it was settled. */
export interface Dispute {
  readonly disputeId: string;
  readonly at: string;
  readonly by: string;
  readonly outcome?: 'corrected' | 'kept';
  readonly settledAt?: string;
  readonly told?: { readonly value?: string; readonly should?: string; readonly reason?: string };
}

/** Who says something: a register, how good it is, of which day, and until when it is kept. */
export interface Said {
  readonly ref: string;
  readonly source: string;
  readonly title: string;
  readonly supplier: string;
  readonly grade: string;
  readonly asOf: string;
  readonly originRegime: string;
  readonly taxOrigin?: boolean;
  readonly criminal?: boolean;
  readonly expiresOn: string;
  readonly disputes?: readonly Dispute[];
}

export interface FactOf {
  readonly property: string;
  readonly category: string;
  readonly isContradictory: boolean;
  readonly values: readonly { readonly value: string; readonly saidBy: readonly Said[] }[];
}

export interface Relation {
  readonly kind: string;
  /** `to`: the thing of the page is at the beginning of it. */
  readonly direction: 'to' | 'from';
  readonly other?: { readonly ref: string; readonly kind: string; readonly caption: string };
  readonly role?: string;
  readonly startDate?: string;
  readonly endDate?: string;
  readonly percentage?: string;
  readonly source: string;
  readonly title: string;
  readonly grade: string;
}

export interface Moment {
  readonly on: string;
  readonly property: string;
  readonly title?: string;
  readonly relation?: Relation;
}

export interface RecordOf extends Said {
  readonly kind: string;
  readonly caption: string;
}

/** One step of a comparison in words, with its weight in bits. */
export interface Weighed {
  readonly said: Bilingual;
  readonly strength: Bilingual;
  readonly bits: number;
}

/** A record that may be about the same one and that nobody judged yet. */
export interface AlikeRow extends RecordOf {
  /** Hundredths of a bit. */
  readonly weight: number;
  readonly comparison: readonly Weighed[];
}

export interface Pair {
  readonly left: string;
  readonly right: string;
}

/** Somebody who got something that rests on this thing. */
export interface GivenTo {
  readonly to: string;
  /** Has a node here, and is told by post. */
  readonly isNode: boolean;
  readonly at: string;
}

export interface ThingAnswer {
  readonly given: readonly GivenTo[];
  readonly ref: string;
  readonly kind: string;
  readonly caption: string;
  readonly names: readonly string[];
  readonly grades: { readonly best: string; readonly worst: string };
  readonly facts: readonly FactOf[];
  readonly relations: readonly Relation[];
  readonly moreRelations?: boolean;
  readonly timeline: readonly Moment[];
  readonly records: readonly RecordOf[];
  readonly alike: readonly AlikeRow[];
  readonly joins: readonly (Pair & { readonly judgedAt: string })[];
  readonly why: {
    readonly purpose: string;
    readonly under: string;
    readonly sources: readonly {
      readonly source: string;
      readonly title: string;
      readonly ground: string;
      readonly rules: readonly string[];
    }[];
  };
}

export type Is<T> = (held: unknown) => held is T;

export const isListOf =
  <T>(is: Is<T>) =>
  (held: unknown): held is readonly T[] =>
    Array.isArray(held) && held.every(is);

export const hasTexts = (held: { readonly [name: string]: unknown }, ...names: readonly string[]): boolean =>
  names.every((name) => typeof held[name] === 'string');

const isTold: Is<Told> = (held): held is Told => isObject(held) && hasTexts(held, 'property', 'value');

const isFoundRow: Is<FoundRow> = (held): held is FoundRow =>
  isObject(held) &&
  hasTexts(held, 'ref', 'source', 'title', 'kind', 'caption', 'grade') &&
  isListOf(isTold)(held['telling']);

const isCounts = (held: unknown): boolean =>
  isObject(held) && Object.values(held).every((count) => typeof count === 'number');

export const isSearchAnswer: Is<SearchAnswer> = (held): held is SearchAnswer =>
  isObject(held) &&
  isListOf(isFoundRow)(held['rows']) &&
  isObject(held['facets']) &&
  isCounts(held['facets']['kinds']) &&
  isCounts(held['facets']['sources']) &&
  isCounts(held['counts']) &&
  Array.isArray(held['sources']) &&
  held['sources'].every((one) => isObject(one) && hasTexts(one, 'source', 'title', 'asOf'));

export const isSaid: Is<Said> = (held): held is Said =>
  isObject(held) && hasTexts(held, 'ref', 'source', 'title', 'supplier', 'grade', 'asOf', 'originRegime', 'expiresOn');

const isFact: Is<FactOf> = (held): held is FactOf =>
  isObject(held) &&
  hasTexts(held, 'property', 'category') &&
  Array.isArray(held['values']) &&
  held['values'].every((one) => isObject(one) && hasTexts(one, 'value') && isListOf(isSaid)(one['saidBy']));

export const isRelation: Is<Relation> = (held): held is Relation =>
  isObject(held) &&
  hasTexts(held, 'kind', 'direction', 'source', 'title', 'grade') &&
  (held['other'] === undefined || isObject(held['other']));

const isMoment: Is<Moment> = (held): held is Moment => isObject(held) && hasTexts(held, 'on', 'property');

const isRecord: Is<RecordOf> = (held): held is RecordOf => isSaid(held) && hasTexts({ ...held }, 'kind', 'caption');

const isBilingual = (held: unknown): boolean => isObject(held) && hasTexts(held, 'nl', 'en');

export const isWeighed: Is<Weighed> = (held): held is Weighed =>
  isObject(held) && isBilingual(held['said']) && isBilingual(held['strength']) && typeof held['bits'] === 'number';

const isAlikeRow: Is<AlikeRow> = (held): held is AlikeRow =>
  isRecord(held) &&
  'weight' in held &&
  typeof held.weight === 'number' &&
  'comparison' in held &&
  isListOf(isWeighed)(held.comparison);

const isWhy = (held: unknown): boolean =>
  isObject(held) &&
  hasTexts(held, 'purpose', 'under') &&
  Array.isArray(held['sources']) &&
  held['sources'].every(
    (one) => isObject(one) && hasTexts(one, 'source', 'title', 'ground') && Array.isArray(one['rules']),
  );

export const isThingAnswer: Is<ThingAnswer> = (held): held is ThingAnswer =>
  isObject(held) &&
  hasTexts(held, 'ref', 'kind', 'caption') &&
  Array.isArray(held['names']) &&
  Array.isArray(held['given']) &&
  isObject(held['grades']) &&
  hasTexts(held['grades'], 'best', 'worst') &&
  isListOf(isFact)(held['facts']) &&
  isListOf(isRelation)(held['relations']) &&
  isListOf(isMoment)(held['timeline']) &&
  isListOf(isRecord)(held['records']) &&
  Array.isArray(held['joins']) &&
  isListOf(isAlikeRow)(held['alike']) &&
  isWhy(held['why']);
