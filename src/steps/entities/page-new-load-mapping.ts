import type { Mapping } from './mapping.ts';
import { type Kind, kindNamed, kinds } from './vocabulary.ts';

/** What somebody chose for the columns of a file, and the mapping that follows from it. */
export interface Chosen {
  /** `Company.name` for each column that is taken. */
  readonly columns: { readonly [column: string]: string };
  /** The column by which each kind is known. */
  readonly ids: { readonly [kind: string]: string };
  /** A kind of relation between the two things of a row: `Directorship`. */
  readonly relation: string;
}

export const things: readonly Kind[] = kinds.filter(({ ends }) => ends === undefined);
export const relations: readonly Kind[] = kinds.filter(({ ends }) => ends !== undefined);

export const splitPlace = (place: string): readonly [kind: string, property: string] => {
  const [kind = '', property = ''] = place.split('.');
  return [kind, property];
};

/** Kinds of which a column is taken, in the order of the vocabulary. */
export function kindsIn({ columns }: Pick<Chosen, 'columns'>): readonly string[] {
  const named = new Set(Object.values(columns).map((place) => splitPlace(place)[0]));
  return things.map(({ name }) => name).filter((name) => named.has(name));
}

/** From, what is said, to: of a relation the first kind directs or owns the second. */
export function endsIn(chosen: Pick<Chosen, 'columns'>): readonly [from: string, to: string] | undefined {
  const [first, second, ...more] = kindsIn(chosen);
  return first !== undefined && second !== undefined && more.length === 0 ? [first, second] : undefined;
}

export function chosenFrom(guess: Mapping | undefined): Chosen {
  const found = guess?.things ?? [];
  return {
    columns: Object.fromEntries(
      found.flatMap(({ kind, values }) =>
        values.flatMap(({ property, from }) => (from ?? []).map((column) => [column, `${kind}.${property}`] as const)),
      ),
    ),
    ids: Object.fromEntries(found.flatMap(({ kind, id }) => (id?.[0] === undefined ? [] : [[kind, id[0]] as const]))),
    relation: '',
  };
}

export function mappingFrom(chosen: Chosen): Mapping {
  const named = kindsIn(chosen).map((kind) => {
    const values = Map.groupBy(
      Object.entries(chosen.columns).filter(([, place]) => splitPlace(place)[0] === kind),
      ([, place]) => splitPlace(place)[1],
    );
    const id = chosen.ids[kind];
    return {
      name: kind.toLowerCase(),
      kind,
      ...(id === undefined ? {} : { id: [id] }),
      values: [...values].map(([property, held]) => ({ property, from: held.map(([column]) => column) })),
    };
  });
  const ends = endsIn(chosen);
  const [at, towards] = kindNamed(chosen.relation)?.ends ?? [];
  if (!ends || at === undefined || towards === undefined) return { things: named };
  const [from, to] = ends;
  const joined = {
    name: 'relation',
    kind: chosen.relation,
    values: [
      { property: at, thing: from.toLowerCase() },
      { property: towards, thing: to.toLowerCase() },
    ],
  };
  return { things: [...named, joined] };
}

/** A name for an address, made of a title: `Vergunningen Veenwijde` gives `vergunningen-veenwijde`. */
export const sourceFrom = (title: string): string =>
  title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80);
