import type { JsonObject } from '../../core/canonical.ts';
import type { Of } from '../../core/record.ts';
import type { Found as Answered, Context, Reader } from '../step.ts';
import type { searchInput } from './query.ts';
import { type Found, inOrder, search } from './search.ts';
import { type Sight, sightsOf } from './sight.ts';
import { captionOf, type SourceRecord, seenOf } from './source-record.ts';
import { kinds } from './vocabulary.ts';

/** Looks something up for one reader: a page of what fits, how much there is of each kind, and where was looked. */
export async function searched(input: Of<typeof searchInput>, reader: Reader, context: Context): Promise<Answered> {
  const sights = await sightsOf(reader, context);
  const found = await search(
    sights.filter((sight) => input.source === undefined || sight.source === input.source),
    { text: input.text, ...(input.kind === undefined ? {} : { kind: input.kind }) },
  );
  const limit = input.limit ?? 20;
  const rest = input.after === undefined ? found : found.filter((one) => isAfter(one, input.after ?? ''));
  const page = rest.slice(0, limit);
  const last = page.at(-1);
  return {
    answer: {
      rows: await shownRows(page),
      facets: facetsOf(found),
      counts: { found: Math.min(found.length, countLimit), limit: countLimit },
      sources: sights.map((sight) => ({
        source: sight.source,
        title: sight.load.offered.title,
        asOf: sight.load.offered.asOf,
      })),
      ...(rest.length > page.length && last ? { next: { after: placeOf(last) } } : {}),
    },
  };
}

/** Above this a search says "more than". */
const countLimit = 1_000;

const placeOf = ({ score, sight, number }: Found): string => `${score} ${sight.source} ${number}`;

function isAfter(found: Found, place: string): boolean {
  const [score = '', at = '', number = ''] = place.split(' ');
  const there = { score: Number(score), sight: { ...found.sight, source: at }, number: Number(number), kind: 0 };
  return inOrder(there, found) < 0;
}

async function shownRows(page: readonly Found[]): Promise<readonly JsonObject[]> {
  const bySight = new Map<Sight, number[]>();
  for (const { sight, number } of page) bySight.set(sight, [...(bySight.get(sight) ?? []), number]);
  const shown = new Map<string, JsonObject>();
  for (const [sight, numbers] of bySight)
    for (const one of await sight.segment.show(numbers)) {
      const seen = seenOf(one, sight.mayField);
      if (seen) shown.set(`${sight.source} ${one.number}`, rowOf(one.ref, seen, sight));
    }
  return page.flatMap(({ sight, number }) => {
    const row = shown.get(`${sight.source} ${number}`);
    return row ? [row] : [];
  });
}

/** The least by which somebody knows whether this is who they look for. */
const tellingProperties = ['birthDate', 'kvkNumber', 'registrationNumber', 'address', 'city', 'postalCode', 'role'];

const rowOf = (ref: string, seen: SourceRecord, sight: Sight): JsonObject => ({
  ref,
  source: sight.source,
  title: sight.load.offered.title,
  kind: seen.kind,
  caption: captionOf(seen),
  telling: tellingProperties.flatMap((property) => {
    const [value] = seen.values[property] ?? [];
    return value === undefined ? [] : [{ property, value }];
  }),
  grade: `${sight.load.offered.sourceGrade}${sight.load.offered.contentGrade}`,
});

function facetsOf(found: readonly Found[]): JsonObject {
  const byKind: { [kind: string]: number } = {};
  const bySource: { [source: string]: number } = {};
  for (const { kind, sight } of found) {
    const name = kinds[kind]?.name ?? 'other';
    byKind[name] = (byKind[name] ?? 0) + 1;
    bySource[sight.source] = (bySource[sight.source] ?? 0) + 1;
  }
  return { kinds: byKind, sources: bySource };
}
