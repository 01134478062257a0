import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { NaiveWords, naiveLikes } from '../../test/shelf-samples.node.ts';
import { prng } from '../core/prng.ts';
import { longestWord } from '../steps/entities/keys.ts';
import { wordFields } from '../steps/entities/vocabulary.ts';
import { HeldPages } from './shelf-held.ts';
import { Lexicon, type LexiconSource, RowsAsPages } from './shelf-lexicon.ts';
import { type LexiconWord, lexiconOrder, lexiconPages } from './shelf-lexicon-pages.ts';

/** Pages of words as they turned up, and the places that were read. */
function pagesOf(words: readonly LexiconWord[]): LexiconSource & { readonly read: number[] } {
  const pages = [...lexiconPages(lexiconOrder(words))];
  const read: number[] = [];
  return {
    read,
    firsts: async () => pages.map(({ first }) => first),
    async bodies(from, to) {
      read.push(from);
      return pages.slice(from, to).map(({ body }) => body);
    },
  };
}

/** The same words as the first form kept them. */
function rowsOf(words: readonly string[]): LexiconSource {
  const inOrder = lexiconOrder(words.map((text, number) => ({ text, fields: 0, numbers: [number] })));
  return new RowsAsPages({
    each: async (many) => inOrder.filter((_, at) => at % many === 0).map(({ text }) => text),
    between: async (from, to) => inOrder.filter(({ text }) => text >= from && (to === undefined || text < to)),
  });
}

const letters = (unit: readonly string[], maxLength: number) =>
  fc.string({ unit: fc.constantFrom(...unit), minLength: 1, maxLength });
const word = fc.oneof(
  letters(['a', 'b', 'c', '7'], 8),
  letters(['a', 'b'], longestWord),
  fc.constantFrom('meulenkamp', 'meulenkampen', 'molenkamp', 'zz', '0', 'z'.repeat(longestWord)),
);
const where = fc.constantFrom(...wordFields, 'identity:name', 'identity:name', 'contact:address');
const asked = fc.record(
  {
    slips: fc.integer({ min: 0, max: 2 }),
    begun: fc.integer({ min: 0, max: 2 }),
    most: fc.integer({ min: 1, max: 9 }),
    mayField: fc
      .uniqueArray(where)
      .map((seen) => (category: string, field: string) => seen.some((one) => one === `${category}:${field}`)),
  },
  { requiredKeys: ['slips', 'most', 'mayField'] },
);

test('a lexicon gives the words that looking at each of what may be seen gives, from pages and from rows of the first form', async () => {
  const question = fc.tuple(word, asked);
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ word, where }), { maxLength: 1_200, size: 'max' }),
      fc.array(question, { minLength: 1, maxLength: 5 }),
      async (standing, questions) => {
        const naive = new NaiveWords();
        for (const one of standing) naive.add(one);
        const lexicon = new Lexicon(pagesOf(naive.kept), new HeldPages());
        const first = new Lexicon(rowsOf(naive.texts), new HeldPages());
        for (const [typed, of] of questions) {
          assert.deepEqual(await lexicon.like(typed, of), naive.like(typed, of), typed);
          // That form does not know where a word stands.
          assert.deepEqual(await first.like(typed, of), naiveLikes(naive.texts, typed, of), typed);
        }
      },
    ),
    // To make hundreds of words fewer takes minutes; the words that are told are enough to see it again.
    { numRuns: 60, endOnFailure: true },
  );
});

/** Words of syllables, in an order that has nothing to do with their letters. */
function manyTexts(count: number): readonly string[] {
  const dice = prng(11);
  const syllables = ['ba', 'der', 'ka', 'lo', 'men', 'ra', 'sta', 'ti', 'vo', 'zu'];
  const made = new Set<string>();
  while (made.size < count) made.add(Array.from({ length: 5 }, () => dice.pick(syllables)).join(''));
  return [...made];
}

const asNames = (texts: readonly string[]): readonly LexiconWord[] =>
  texts.map((text, number) => ({ text, fields: 1, numbers: [number] }));
const mayField = () => true;

test('pages on which nothing can stand are not read', async () => {
  const source = pagesOf(asNames(manyTexts(20_000)));
  const held = new HeldPages();
  const lexicon = new Lexicon(source, held);
  const pages = (await source.firsts()).length;
  assert.ok(pages > 100);
  await lexicon.like('stakamenvo', { slips: 0, begun: 0, most: 10, mayField });
  const few = source.read.length;
  assert.ok(few * 64 < pages + 64 * 10, `${few} times`);
  await lexicon.like('stakamenvo', { slips: 0, begun: 0, most: 10, mayField });
  assert.equal(source.read.length, few, 'what was read is held');
});

test('what is held stays within its bytes, and what was used longest ago goes first', async () => {
  const words = manyTexts(4_000);
  const [one, other, third] = [pagesOf(asNames(words)), pagesOf(asNames(words)), pagesOf(asNames(words))];
  const bytes = [...lexiconPages(lexiconOrder(asNames(words)))].reduce((sum, { body }) => sum + body.length, 0);
  const held = new HeldPages(bytes * 2);
  const all = { slips: 2, begun: 2, most: 5, mayField };
  const lexicons = [one, other, third].map((source) => new Lexicon(source, held));
  const look = async (at: number) => {
    assert.deepEqual(await lexicons[at]?.like('kalo', all), naiveLikes(words, 'kalo', all));
    assert.ok(held.bytes <= bytes * 2);
  };
  await look(0);
  await look(1);
  const before = [one.read.length, other.read.length];
  await look(0);
  await look(2);
  await look(0);
  assert.deepEqual([one.read.length, other.read.length], before, 'the first was used just now, so the second went');
  await look(1);
  assert.ok(other.read.length > (before[1] ?? 0));
  for (const lexicon of lexicons) lexicon.close();
  assert.equal(held.bytes, 0);
});

test('one load whose words are more than may be held is read again, and answers the same', async () => {
  const words = manyTexts(6_000);
  const source = pagesOf(asNames(words));
  const held = new HeldPages(10_000);
  const lexicon = new Lexicon(source, held);
  const asked = { slips: 2, most: 20, mayField };
  for (const typed of ['derkalo', 'zuzuzuzuzu'])
    assert.deepEqual(await lexicon.like(typed, asked), naiveLikes(words, typed, asked));
  assert.ok(held.bytes <= 10_000);
});

test('of a load that is closed nothing is held, also when an answer comes late or somebody still asks', async () => {
  const words = manyTexts(4_000);
  const source = pagesOf(asNames(words));
  const late = Promise.withResolvers<void>();
  const waits: LexiconSource = {
    firsts: source.firsts,
    async bodies(from, to) {
      await late.promise;
      return source.bodies(from, to);
    },
  };
  const held = new HeldPages();
  const lexicon = new Lexicon(waits, held);
  const all = { slips: 2, begun: 2, most: 5, mayField };
  const answer = lexicon.like('kalo', all);
  lexicon.close();
  late.resolve();
  assert.deepEqual(await answer, naiveLikes(words, 'kalo', all));
  assert.equal(held.bytes, 0);
  const before = source.read.length;
  assert.deepEqual(await lexicon.like('kalo', all), naiveLikes(words, 'kalo', all));
  assert.equal(held.bytes, 0);
  assert.ok((source.read.length - before) * 32 < (await source.firsts()).length + 64, 'and no page is read twice');
});
