import type { Json, JsonObject } from '../core/canonical.ts';
import { kindNamed, kinds } from '../steps/entities/vocabulary.ts';

/**
 * The Reconciliation Service API 0.2 (W3C community group report, 2023), as OpenRefine speaks it: pure translation between its
 * queries and our own look-up. Nothing is ever said to match by itself: a person chooses.
 */

export interface Manifest {
  readonly base: string;
}

const typeOf = ({ name, label }: { readonly name: string; readonly label: { readonly en: string } }) => ({
  id: name,
  name: label.en,
});

const things = kinds.filter(({ ends }) => ends === undefined);

export const manifest = ({ base }: Manifest): JsonObject => ({
  versions: ['0.2'],
  name: 'Schakel: registers of this node',
  identifierSpace: `${base}/id/`,
  schemaSpace: 'https://followthemoney.tech/explorer/schemata/',
  defaultTypes: things.map(typeOf),
  view: { url: `${base}/view/{{id}}` },
  suggest: {
    type: { service_url: base, service_path: '/suggest/type' },
    property: { service_url: base, service_path: '/suggest/property' },
  },
});

/** Types or properties whose name begins with what was typed. */
export const suggested = (what: string, prefix: string): JsonObject => {
  const start = prefix.trim().toLowerCase();
  const all =
    what === 'type'
      ? things.map(typeOf)
      : [
          ...new Map(
            things
              .flatMap(({ properties }) => properties)
              .map(({ name, label }) => [name, { id: name, name: label.en }]),
          ).values(),
        ];
  return {
    result: all.filter(({ id, name }) => id.toLowerCase().startsWith(start) || name.toLowerCase().startsWith(start)),
  };
};

/** One query of the batch, as a row of `entity.reconcile`. */
export interface AskedRow {
  readonly key: string;
  readonly row: JsonObject;
  readonly limit: number;
}

const isObject = (held: unknown): held is { readonly [name: string]: unknown } =>
  typeof held === 'object' && held !== null && !Array.isArray(held);

/** Reads a batch of queries; nothing when it is not one. A query without text has no row, and gets an empty answer. */
export function rowsIn(
  batch: unknown,
): { readonly keys: readonly string[]; readonly rows: readonly AskedRow[] } | undefined {
  if (!isObject(batch)) return undefined;
  const rows: AskedRow[] = [];
  for (const [key, held] of Object.entries(batch)) {
    if (!isObject(held)) return undefined;
    const text = typeof held['query'] === 'string' ? held['query'].trim().slice(0, 200) : '';
    if (text === '') continue;
    const limit = typeof held['limit'] === 'number' ? Math.max(1, Math.min(10, Math.trunc(held['limit']))) : 5;
    const details = Array.isArray(held['properties']) ? held['properties'].flatMap(detailOf).slice(0, 10) : [];
    const row = { text, kind: kindOf(held['type']), ...(details.length > 0 ? { details } : {}) };
    rows.push({ key, row, limit });
  }
  return { keys: Object.keys(batch), rows };
}

/** The first type that is known; without one, a company: a list of people says that it is one. */
function kindOf(type: unknown): string {
  const named: readonly unknown[] = Array.isArray(type) ? type : [type];
  for (const one of named) {
    const id = isObject(one) ? one['id'] : one;
    if (typeof id === 'string' && kindNamed(id)) return id;
  }
  return 'Company';
}

function detailOf(held: unknown): readonly { readonly property: string; readonly value: string }[] {
  if (!isObject(held) || typeof held['pid'] !== 'string') return [];
  const values: readonly unknown[] = Array.isArray(held['v']) ? held['v'] : [held['v']];
  const [first] = values;
  const told = isObject(first) ? (first['name'] ?? first['id']) : first;
  const value = typeof told === 'number' ? String(told) : told;
  return typeof value === 'string' && value.trim() !== ''
    ? [{ property: held['pid'], value: value.slice(0, 300) }]
    : [];
}

/** The answer to a batch, from what `entity.reconcile` found for its rows in their order. */
export function resultsOf(
  asked: { readonly keys: readonly string[]; readonly rows: readonly AskedRow[] },
  found: readonly Json[],
): JsonObject {
  const byKey = new Map(asked.rows.map(({ key }, at) => [key, found[at]]));
  return Object.fromEntries(asked.keys.map((key) => [key, { result: candidatesIn(byKey.get(key)) }]));
}

const candidatesIn = (answer: Json | undefined): readonly Json[] => {
  const held = isObject(answer) ? answer['candidates'] : undefined;
  return Array.isArray(held) ? held.filter(isObject).map(resultOf) : [];
};

function resultOf(row: { readonly [name: string]: unknown }): JsonObject {
  const kind = kindNamed(String(row['kind']));
  const score = Number(row['score']);
  return {
    id: String(row['ref']),
    name: String(row['caption']),
    description: `${String(row['title'])}, ${String(row['asOf'])}`,
    type: kind ? [typeOf(kind)] : [],
    score,
    match: false,
    features: [{ id: 'likeness', value: score }],
  };
}
