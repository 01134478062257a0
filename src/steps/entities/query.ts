import type { JsonObject } from '../../core/canonical.ts';
import { choice, optional, text, whole } from '../../core/field.ts';
import { record } from '../../core/record.ts';
import { refuser } from '../../core/refusal.ts';
import { oneFile } from '../../law/plan.ts';
import { type Query, query } from '../step.ts';
import { lookUp } from './about.ts';
import { reconcile } from './reconcile-query.ts';
import { entityRefusals } from './refusals.ts';
import { keepers, registerPurposes } from './register-commands.ts';
import { registerQueries } from './register-query.ts';
import { ref, source } from './schema.ts';
import { type Found, inOrder, search } from './search.ts';
import { type Sight, sightsOf } from './sight.ts';
import { captionOf, type SourceRecord, seenOf } from './source-record.ts';
import { longestQuestion } from './terms.ts';
import { shownEntity } from './thing.ts';
import { twinQueries } from './twin-query.ts';
import { disputes, registers, twinsAtLeft, twinsAtRight } from './view.ts';
import { kindNamed, kinds } from './vocabulary.ts';

const refuse = refuser(entityRefusals);

const kindField = optional(
  choice({
    label: { nl: 'Soort', en: 'Kind' },
    privacy: 'open',
    options: kinds.map(({ name, label }) => ({ value: name, label })),
  }),
);

const entitySearch = query({
  name: 'entity.search',
  plan: oneFile,
  reads: [registers],
  readsShelf: true,
  path: '/entity-searches',
  label: { nl: 'Opzoeken in de registers', en: 'Look up in the registers' },
  input: record(
    'EntitySearch',
    { nl: 'Opzoeken', en: 'Look up' },
    {
      text: text({
        label: { nl: 'Naam, nummer, adres of datum', en: 'Name, number, address or date' },
        privacy: 'personal',
        max: longestQuestion,
      }),
      kind: kindField,
      source: optional(source),
      limit: optional(whole({ label: { nl: 'Aantal', en: 'Number' }, privacy: 'open', min: 1, max: 50 })),
      after: optional(text({ label: { nl: 'Na', en: 'After' }, privacy: 'open', max: 120 })),
    },
  ),
  purposes: registerPurposes,
  roles: keepers,
  about: ({ kind }) => lookUp(kindNamed(kind ?? 'Person')?.category ?? 'identity'),
  async run(input, reader, context) {
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
  },
});

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

const entityShow = query({
  name: 'entity.show',
  plan: oneFile,
  reads: [registers, twinsAtLeft, twinsAtRight, disputes],
  readsShelf: true,
  path: '/entity-views',
  label: {
    nl: 'Alles over één persoon, bedrijf, gebouw of ding',
    en: 'All about one person, company, building or thing',
  },
  input: record('EntityView', { nl: 'Gegevens opvragen', en: 'Ask for data' }, { ref, kind: kindField }),
  purposes: registerPurposes,
  roles: keepers,
  about: ({ kind }) => lookUp(kindNamed(kind ?? 'Person')?.category ?? 'identity'),
  async run(input, reader, context) {
    const answer = await shownEntity(input.ref, reader, context);
    return answer ? { answer } : refuse('no-such-record');
  },
});

export const entityQueries: readonly Query[] = [
  ...registerQueries,
  entitySearch,
  entityShow,
  reconcile,
  ...twinQueries,
];
