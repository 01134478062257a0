import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { pieces, quoted } from './page-quote.ts';

const text = 'De ramen zijn “afgeplakt”.\nEr wordt  contant betaald.';

const cases: readonly { readonly words: string; readonly found: string | undefined }[] = [
  { words: 'ramen', found: 'ramen' },
  { words: 'RAMEN ZIJN', found: 'ramen zijn' },
  { words: 'zijn "afgeplakt', found: 'zijn “afgeplakt' },
  { words: 'er wordt contant', found: 'Er wordt  contant' },
  { words: 'deuren', found: undefined },
  { words: '  ', found: undefined },
];

for (const { words, found } of cases)
  test(`"${words}" ${found === undefined ? 'is not quoted' : 'is quoted'}`, () => {
    const stretch = quoted(text, words);
    assert.equal(stretch && text.slice(stretch.from, stretch.to), found);
  });

test('the pieces of a text are the text, whatever is quoted', () => {
  fc.assert(
    fc.property(fc.string(), fc.array(fc.string({ maxLength: 6 })), (whole, quotes) => {
      assert.equal(
        pieces(whole, quotes)
          .map((piece) => piece.text)
          .join(''),
        whole,
      );
    }),
  );
});

test('overlapping quotes are marked once', () => {
  const marked = pieces('abcdef', ['abc', 'bcd', 'f']).filter((piece) => piece.isMarked);
  assert.deepEqual(
    marked.map((piece) => piece.text),
    ['abc', 'd', 'f'],
  );
});
