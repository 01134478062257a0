import type { OriginRegime, Resource, Source } from './question.ts';
import { originRegimes } from './terms.ts';

/**
 * What was made from other data carries what those data were: their taints, their age, their givers and the
 * secrecy they lie under. A derivation can only add to that, whatever it says of itself.
 */

/** Everything it was made from, nearest first; itself left out. Bounded by the record that parses a question. */
export function sourcesOf({ derivedFrom = [] }: Source): readonly Source[] {
  return derivedFrom.flatMap((source) => [source, ...sourcesOf(source)]);
}

/** The sources that were made from nothing else: those who gave them can consent. */
export const rootsOf = (source: Source): readonly Source[] =>
  source.derivedFrom?.length ? source.derivedFrom.flatMap(rootsOf) : [source];

/** Organisations that supplied what is in it, sorted. */
export const suppliersOf = (resource: Resource): readonly string[] =>
  [...new Set(rootsOf(resource).flatMap(({ originOrg }) => (originOrg ? [originOrg] : [])))].sort();

/** Every regime that lies on it, its own first. The gate must say yes under each of them. */
export function regimesOf(resource: Resource): readonly (OriginRegime | undefined)[] {
  const own = resource.originRegime;
  const others = new Set(sourcesOf(resource).map(({ originRegime }) => originRegime));
  others.delete(own);
  // Made from known things only, it lies under their regimes; a part of which it is not said keeps it open.
  const known = originRegimes.filter((regime) => others.has(regime));
  return others.has(undefined) ? [own, ...known, undefined] : [own, ...known];
}

/** Kleene or over the thing and its sources; what is not said of a whole is told by its parts. */
export function carried(source: Source, own: (source: Source) => boolean | undefined): boolean | undefined {
  const parts = source.derivedFrom ?? [];
  const mine = own(source);
  if (parts.length === 0 || mine === true) return mine;
  const theirs = parts.map((part) => carried(part, own));
  if (theirs.includes(true)) return true;
  return theirs.includes(undefined) ? undefined : false;
}

/** The earliest first processing of all, ISO; absent as long as that of one part is not known (WGS 1.8(7)). */
export function firstProcessedOf(
  source: Source,
  msOf: (text: string | undefined) => number | undefined,
): string | undefined {
  const parts = (source.derivedFrom ?? []).map((part) => firstProcessedOf(part, msOf));
  if (parts.includes(undefined)) return undefined;
  const own = source.firstProcessedAt;
  const all = own === undefined ? parts : [own, ...parts];
  return all.reduce<string | undefined>((first, one) => {
    if (first === undefined) return one;
    return (msOf(one) ?? Number.POSITIVE_INFINITY) < (msOf(first) ?? Number.POSITIVE_INFINITY) ? one : first;
  }, undefined);
}
