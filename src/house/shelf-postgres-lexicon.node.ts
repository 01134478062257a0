import type { Hash } from 'node:crypto';
import { type LexiconSource, RowsAsPages } from './shelf-lexicon.ts';
import { pageOf } from './shelf-page-check.node.ts';
import { hashOf } from './shelf-pages.ts';
import type { Ask } from './shelf-postgres-ask.node.ts';
import { postgresFault } from './store-postgres-fault.node.ts';
import { bytesOf, numberOf, textOf } from './store-rows.ts';

/** Behind every word, for its letters all stand before this. */
const end = '{';

/** The words of a load in its tables, as it keeps them now or as the first form did. */
export function postgresLexicon(ask: Ask, isFirstForm: boolean): LexiconSource {
  if (isFirstForm)
    return new RowsAsPages({
      each: async (many) => (await ask('eachWord', many)).map((row) => textOf(row, 'text')),
      between: async (from, to = end) =>
        (await ask('wordsBetween', from, to)).map((row) => ({
          text: textOf(row, 'text'),
          fields: 0,
          numbers: [numberOf(row, 'number')],
        })),
    });
  return {
    firsts: async () => (await ask('firsts')).map((row) => textOf(row, 'first')),
    async bodies(from, to) {
      const bodies = (await ask('lexicon', from, to)).map((row) => pageOf(hashOf(textOf(row, 'first')), bytesOf(row)));
      if (bodies.length === to - from && bodies.every((body) => body !== undefined)) return bodies;
      throw postgresFault('broken');
    },
  };
}

/** Adds the pages of the lexicon in their order, each after its place and first word. */
export async function digestLexicon(ask: Ask, hash: Hash): Promise<void> {
  const pagesAtOnce = 500;
  for (let from = 0; ; from += pagesAtOnce) {
    const rows = await ask('lexicon', from, from + pagesAtOnce);
    if (rows.length === 0) return;
    for (const row of rows) hash.update(`${numberOf(row, 'place')} ${textOf(row, 'first')} `).update(bytesOf(row));
  }
}
