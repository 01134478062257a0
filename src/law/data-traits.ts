import { disclosures } from './disclosure.ts';
import { carried, sourcesOf } from './lineage.ts';
import type { Category, OriginRegime, Resource, Source } from './question.ts';
import { specialCategories } from './terms.ts';

/** What a piece of data is in the eyes of the law; absent means that it cannot be told yet. */
export interface DataTraits {
  /** WGS 2.22; `none`: the act does not open it. */
  readonly tier?: Tier | undefined;
  readonly tax?: boolean | undefined;
  readonly criminal?: boolean | undefined;
  readonly special?: boolean | undefined;
  readonly automated?: boolean | undefined;
  readonly secrecyClosed?: boolean | undefined;
  readonly fiodOnly?: boolean | undefined;
  /** The flags as they count: absent on a plain category is no. */
  readonly flags: {
    readonly special: boolean | undefined;
    readonly criminal: boolean | undefined;
    readonly taxOrigin: boolean | undefined;
    readonly automated: boolean | undefined;
  };
}

export type Tier = '1' | '2' | '3' | 'staff' | 'none';

/**
 * A derivation may hold anything, so what it rests on must be said. Any other category says by itself what it
 * is, and an absent flag is then no. A flag can only add a taint, never take away what regime or category show.
 */
const derivations: readonly Category[] = ['signal', 'result', 'wealth-report', 'relations-report', 'trend-report'];

export function traitsOf(resource: Resource): DataTraits {
  return {
    flags: flagsOf(resource),
    tax: carried(resource, taxOf),
    criminal: carried(resource, criminalOf),
    special: carried(resource, specialOf),
    automated: carried(resource, (source) => flagsOf(source).automated),
    tier: heaviestTier(resource),
    secrecyClosed: carried(resource, secrecyOf),
    fiodOnly: fiodOnlyOf(resource),
  };
}

function flagsOf(source: Source): DataTraits['flags'] {
  const { category } = source;
  const derived = category === undefined ? undefined : derivations.includes(category);
  const flag = (value: boolean | undefined) => value ?? (derived === false ? false : undefined);
  const kinds = source.specialCategories;
  return {
    special: flag(kinds?.length ? true : (source.special ?? (kinds ? false : undefined))),
    criminal: flag(source.criminal),
    taxOrigin: flag(source.taxOrigin),
    automated: flag(source.automated),
  };
}

const taxOf = (source: Source): boolean | undefined =>
  some(flagsOf(source).taxOrigin, is(source.category, ['tax']), is(source.originRegime, taxRegimes));

const criminalOf = (source: Source): boolean | undefined =>
  some(flagsOf(source).criminal, is(source.category, ['police', 'judicial']), is(source.originRegime, criminalRegimes));

const specialOf = (source: Source): boolean | undefined =>
  some(
    flagsOf(source).special,
    is(source.category, specialCategories),
    is(source.originRegime, ['medical', 'JEUGDWET', 'WMO']),
  );

/** The exception for FIOD (WGS 1.7(6)) holds when every part with tax data is FIOD's. */
function fiodOnlyOf(resource: Resource): boolean | undefined {
  const tainted = sourcesOf(resource).filter((source) => taxOf(source) !== false);
  if (tainted.length === 0) return resource.fiodOnly;
  return resource.fiodOnly !== false && tainted.every((source) => source.fiodOnly === true);
}

const heaviness: readonly Tier[] = ['1', '2', '3', 'staff'];

/** The heaviest of the thing and everything it was made from; unknown as long as a part is, unless nothing opens it. */
function heaviestTier(resource: Resource): Tier | undefined {
  const tiers = [resource, ...sourcesOf(resource)].map(ownTier);
  if (tiers.includes('none')) return 'none';
  if (tiers.includes(undefined)) return undefined;
  return heaviness.findLast((tier) => tiers.includes(tier));
}

/** Of one thing. What a derivation leaves unsaid, its parts settle. */
const ownTier = (source: Source): Tier | undefined =>
  tierOf({
    category: source.category,
    regime: source.originRegime,
    tax: carried(source, taxOf),
    criminal: carried(source, criminalOf),
    special: carried(source, specialOf),
  });

const taxRegimes: readonly OriginRegime[] = ['AWR', 'ADW'];
const criminalRegimes: readonly OriginRegime[] = [
  'WPG-8',
  'WPG-9',
  'WPG-10-1-a',
  'WPG-10-1-b',
  'WPG-10-1-c',
  'WPG-12',
  'WPG-13',
  'WPG-14-removed',
  'WJSG',
];

const regimeTier: { readonly [R in OriginRegime]: 1 | 2 | 3 | 'none' } = {
  AVG: 1,
  public: 1,
  BRP: 1,
  SUWI: 1,
  PW: 1,
  HRW: 1,
  AWR: 2,
  ADW: 2,
  WJSG: 2,
  'WPG-8': 2,
  'WPG-13': 2,
  'WPG-9': 3,
  'WPG-10-1-a': 3,
  'WPG-10-1-c': 3,
  'WPG-10-1-b': 'none',
  'WPG-12': 'none',
  'WPG-14-removed': 'none',
  WWFT: 'none',
  WFT: 'none',
  BIBOB: 'none',
  medical: 'none',
  JEUGDWET: 'none',
  WMO: 'none',
  'HRW-UBO': 'none',
  CAMERA: 'none',
};

const categoryTier: { readonly [C in Category]: 1 | 2 | 'staff' | 'none' } = {
  signal: 1,
  result: 1,
  hit: 1,
  identity: 1,
  contact: 1,
  bsn: 1,
  'residence-status': 1,
  housing: 1,
  vehicles: 1,
  financial: 1,
  'land-register': 1,
  company: 1,
  income: 1,
  'business-relations': 1,
  permits: 1,
  supervision: 1,
  tax: 2,
  police: 2,
  judicial: 2,
  sexual: 2,
  staff: 'staff',
  health: 'none',
  care: 'none',
  ethnicity: 'none',
  religion: 'none',
  political: 'none',
  biometric: 'none',
  union: 'none',
  log: 'none',
  indicators: 'none',
  area: 'none',
  'wealth-report': 'none',
  'relations-report': 'none',
  'trend-report': 'none',
  goods: 'none',
  statistics: 'none',
  bulk: 'none',
  'person-score': 'none',
  blacklist: 'none',
  'mail-content': 'none',
  none: 'none',
};

interface TierParts {
  readonly category: Category | undefined;
  readonly regime: OriginRegime | undefined;
  readonly tax: boolean | undefined;
  readonly criminal: boolean | undefined;
  readonly special: boolean | undefined;
}

/** The heaviest of what the category, the regime and the taints say; what is not opened outweighs all. */
function tierOf({ category, regime, tax, criminal, special }: TierParts): Tier | undefined {
  const byCategory = category && categoryTier[category];
  const byRegime = regime && regimeTier[regime];
  if (byCategory === 'none' || byRegime === 'none') return 'none';
  if (special === true && category !== undefined && category !== 'sexual') return 'none';
  if (byCategory === undefined || byRegime === undefined) return undefined;
  if (byCategory === 'staff') return byRegime === 1 ? 'staff' : 'none';
  // Police data always lie under a police regime; without one the label is wrong, and wrong is not open.
  if (category === 'police' && !regime?.startsWith('WPG-')) return 'none';
  if (tax === undefined || criminal === undefined || special === undefined) return undefined;
  const heaviest = Math.max(byCategory, byRegime, tax || criminal ? 2 : 1);
  return heaviest === 1 ? '1' : heaviest === 2 ? '2' : '3';
}

function secrecyOf(source: Source & Pick<Resource, 'secrecyWithoutOpening'>): boolean | undefined {
  const { originRegime, secrecyWithoutOpening } = source;
  if (secrecyWithoutOpening === true) return true;
  if (originRegime === undefined) return undefined;
  const { kind } = disclosures[originRegime];
  if (kind === 'closed') return true;
  return kind === 'own-act' ? secrecyWithoutOpening : false;
}

const is = <V>(value: V | undefined, list: readonly V[]): boolean | undefined =>
  value === undefined ? undefined : list.includes(value);

/** Kleene or: one known yes settles it. */
function some(...parts: readonly (boolean | undefined)[]): boolean | undefined {
  if (parts.includes(true)) return true;
  return parts.includes(undefined) ? undefined : false;
}
