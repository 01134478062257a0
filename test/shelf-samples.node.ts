import { createHash } from 'node:crypto';
import { lettersBetween } from '../src/bench/shelf-fit.ts';
import { present } from '../src/core/assert.ts';
import type { NewRow, Sealed, ShelfFiles } from '../src/house/shelf.ts';
import type { LexiconWord } from '../src/house/shelf-lexicon-pages.ts';
import { indexWords, keysOf } from '../src/steps/entities/keys.ts';
import type { SourceRecord, Values } from '../src/steps/entities/source-record.ts';
import { propertyNamed, wordFields } from '../src/steps/entities/vocabulary.ts';
import type { LikeAsked } from '../src/steps/shelf.ts';

export const refFor = (id: string): string => createHash('sha256').update(id).digest('hex').slice(0, 32);

export const rowOf = (
  id: string,
  values: Values,
  of: { readonly kind?: string; readonly line?: number } = {},
): NewRow => ({
  line: of.line ?? 1,
  ref: refFor(id),
  record: { id, kind: of.kind ?? 'Person', values },
});

const firsts = ['Aaltje', 'Bram', 'Çağlar', 'Dirk', 'Éloïse', 'Fatma', 'Gijs', 'Юрий', '李', 'Noor'];
const lasts = [
  'van der Meulenkamp',
  'Özdemirhan',
  'de Vries',
  "'t Hart",
  'Molenkamp',
  'Kowalczyk',
  'Jansen',
  'Janssen',
];

/** Invented people, each other than the others, and firms of which they are director. */
export const sampleRows = (count: number): readonly NewRow[] =>
  Array.from({ length: count }, (_, at) => {
    const line = at + 2;
    if (at % 5 === 4)
      return rowOf(
        `d-${at}`,
        { director: [`p-${at - 1}`], organization: [`f-${at - 2}`], role: ['bestuurder'] },
        { kind: 'Directorship', line },
      );
    if (at % 5 === 2)
      return rowOf(
        `f-${at}`,
        { name: [`Loods ${lasts[at % lasts.length]} ${at} B.V.`], address: [`Turfkade ${at}, 9999 XA Veenwijde`] },
        { kind: 'Company', line },
      );
    const year = 1940 + (at % 60);
    return rowOf(
      `p-${at}`,
      {
        firstName: [present(firsts[at % firsts.length], 'the rest is below the length')],
        lastName: [present(lasts[(at * 7) % lasts.length], 'the rest is below the length')],
        birthDate: [`${year}-0${(at % 9) + 1}-1${at % 10}`],
      },
      { line },
    );
  });

export interface WriteFacts {
  readonly batch?: number;
  readonly merges?: boolean;
}

/** Writes a whole load in batches and seals it. */
export async function written(
  shelf: ShelfFiles,
  loadId: string,
  rows: readonly NewRow[],
  { batch = 64, merges = false }: WriteFacts = {},
): Promise<Sealed> {
  const writer = await shelf.write(loadId);
  try {
    for (let at = 0; at < rows.length; at += batch) {
      const some = rows.slice(at, at + batch);
      await writer.add(some, { doneItems: at + some.length, note: `up to ${at + some.length}` });
    }
    return await writer.seal({ merges });
  } finally {
    await writer.close();
  }
}

/** What a load must answer, kept in the simplest way: no hash, no page, no file. */
export class NaiveSegment {
  readonly #rows: readonly NewRow[];
  readonly #numbers = new Map<string, number[]>();
  readonly #words = new NaiveWords();

  constructor(rows: readonly NewRow[]) {
    this.#rows = rows;
    for (const [number, { record }] of rows.entries()) {
      for (const key of keysOf(record)) this.#numbers.set(key, [...(this.#numbers.get(key) ?? []), number]);
      for (const [name, values] of Object.entries(record.values)) {
        const { category, field, words } = present(propertyNamed(record.kind, name), 'a sample has what can be kept');
        if (words)
          for (const word of values.flatMap(indexWords)) this.#words.add({ word, where: `${category}:${field}` });
      }
    }
  }

  get keys(): readonly string[] {
    return [...this.#numbers.keys()];
  }

  /** In the order in which they turned up. */
  get words(): readonly string[] {
    return this.#words.texts;
  }

  get keptWords(): readonly LexiconWord[] {
    return this.#words.kept;
  }

  find(key: string): readonly number[] {
    return this.#numbers.get(key) ?? [];
  }

  wordsLike(word: string, asked: LikeAsked): readonly string[] {
    return this.#words.like(word, asked);
  }

  /** As `Sealed` says: SHA-256 over reference, kind and values, by reference. */
  get digest(): string {
    const lines = this.#rows.map(({ ref, record }) => `${ref} ${record.kind} ${JSON.stringify(record.values)}\n`);
    return createHash('sha256').update(lines.sort().join('')).digest('hex');
  }

  record(number: number): SourceRecord & { readonly number: number; readonly ref: string } {
    const { ref, record } = present(this.#rows[number], 'a test asks for a record that exists');
    return { ...record, number, ref };
  }
}

/** Words by the fields in which they stand, as they turned up, each field by itself. */
export class NaiveWords {
  readonly #byField = new Map<string, string[]>();
  readonly #texts = new Set<string>();

  add({ word, where }: { readonly word: string; readonly where: string }): void {
    this.#texts.add(word);
    const held = this.#byField.get(where) ?? [];
    this.#byField.set(where, held.includes(word) ? held : [...held, word]);
  }

  get texts(): readonly string[] {
    return [...this.#texts];
  }

  /** As a load keeps them. */
  get kept(): readonly LexiconWord[] {
    return this.texts.map((text) => {
      const numbers = wordFields.map((where) => this.#byField.get(where)?.indexOf(text) ?? -1);
      const fields = numbers.reduce((sum, number, place) => (number < 0 ? sum : sum + 2 ** place), 0);
      return { text, fields, numbers: numbers.filter((number) => number >= 0) };
    });
  }

  /** Looks at those of the fields that may be seen, and at nothing else. */
  like(word: string, asked: LikeAsked): readonly string[] {
    const lowest = new Map<string, number>();
    for (const [where, words] of this.#byField) {
      const [category = '', field = ''] = where.split(':');
      if (!asked.mayField(category, field)) continue;
      for (const [number, text] of words.entries())
        lowest.set(text, Math.min(number, lowest.get(text) ?? Number.POSITIVE_INFINITY));
    }
    const order = [...lowest].sort(([one, first], [other, second]) => first - second || (one < other ? -1 : 1));
    return naiveLikes(
      order.map(([text]) => text),
      word,
      asked,
    );
  }
}

/** Words like one, by looking at each: whole ones with so many slips, then those it begins with so many, then with one slip more. */
export function naiveLikes(
  words: readonly string[],
  word: string,
  { slips, begun = -1, most }: LikeAsked,
): readonly string[] {
  const sorts: string[][] = [];
  for (const other of words) {
    const whole = lettersBetween(word, other, false);
    const beginning = lettersBetween(word, other, true);
    const isWhole = whole <= slips && (whole <= beginning || beginning > begun);
    if (other === word || (!isWhole && beginning > begun)) continue;
    const sort = isWhole ? whole * 2 : beginning * 2 + 1;
    sorts[sort] = [...(sorts[sort] ?? []), other].slice(0, most);
  }
  return sorts.flat();
}

export async function listed<T>(items: AsyncIterable<T>): Promise<readonly T[]> {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
}
