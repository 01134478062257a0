import type { Hash } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { type LexiconSource, RowsAsPages } from './shelf-lexicon.ts';
import { pageOf } from './shelf-page-check.node.ts';
import { hashOf } from './shelf-pages.ts';
import { readGuarded, sqliteFault } from './store-sqlite-fault.node.ts';

const statements = {
  firsts: 'SELECT first FROM lexicon ORDER BY place',
  pages: 'SELECT place, first, body FROM lexicon WHERE place >= ? AND place < ? ORDER BY place',
  /** Of a load of the first form. */
  each: `SELECT text FROM (SELECT text, row_number() OVER (ORDER BY text) AS place FROM word) WHERE (place - 1) % ? = 0
    ORDER BY text`,
  between: 'SELECT number, text FROM word WHERE text >= ? AND text < ? ORDER BY text',
} as const;

/** Behind every word, for its letters all stand before this. */
const end = '{';

/** The words of a load in its file, as it keeps them now or as the first form did. */
export function sqliteLexicon(database: DatabaseSync, isFirstForm: boolean): LexiconSource {
  const asked = (name: keyof typeof statements, ...values: readonly (string | number)[]) =>
    readGuarded(() => {
      // The load was dropped while somebody still looked: looking again finds what stands there now.
      if (!database.isOpen) throw sqliteFault('busy');
      return database.prepare(statements[name]).all(...values);
    });
  if (isFirstForm)
    return new RowsAsPages({
      each: async (many) => asked('each', many).map(({ text }) => String(text)),
      between: async (from, to = end) =>
        asked('between', from, to).map(({ number, text }) => ({
          text: String(text),
          fields: 0,
          numbers: [Number(number)],
        })),
    });
  return {
    firsts: async () => asked('firsts').map(({ first }) => String(first)),
    async bodies(from, to) {
      const bodies = asked('pages', from, to).map(({ first, body }) =>
        body instanceof Uint8Array ? pageOf(hashOf(String(first)), body) : undefined,
      );
      return bodies.length === to - from && bodies.every((body) => body !== undefined) ? bodies : broken();
    },
  };
}

function broken(): never {
  throw sqliteFault('broken');
}

/** Adds the pages of the lexicon in their order, each after its place and first word. */
export function digestLexicon(database: DatabaseSync, hash: Hash): void {
  const pagesAtOnce = 500;
  const next = readGuarded(() => database.prepare(statements.pages));
  for (let from = 0; ; from += pagesAtOnce) {
    const rows = readGuarded(() => next.all(from, from + pagesAtOnce));
    if (rows.length === 0) return;
    for (const { place, first, body } of rows)
      hash.update(`${Number(place)} ${String(first)} `).update(body instanceof Uint8Array ? body : '');
  }
}
