import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { rowOf, written } from '../../../test/shelf-samples.node.ts';
import { present } from '../../core/assert.ts';
import { looked } from '../../house/reader.ts';
import { emptyShelf, type NewRow, type ShelfFiles } from '../../house/shelf.ts';
import { openShelf } from '../../house/shelf-sqlite.node.ts';
import { search } from './search.ts';

let shelf: ShelfFiles;
let folder = '';
let loads = 0;
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'schakel-hidden-'));
  shelf = openShelf(folder);
});
after(async () => {
  await shelf.close();
  rmSync(folder, { recursive: true, force: true });
});

/** What somebody who may see names and nothing else finds in a load with these rows: ids of records with their scores. */
async function found(rows: readonly NewRow[], text: string): Promise<readonly string[]> {
  loads += 1;
  const loadId = `load-${loads}`;
  await written(shelf, loadId, rows, { batch: 1_000 });
  const raw = present(await shelf.open(loadId), 'the load is whole');
  const searched = {
    source: 'people',
    segment: looked(raw, { shelf: emptyShelf, shown: () => undefined }),
    mayField: (category: string, field: string) => category === 'identity' && field === 'name',
  };
  const answer = await search([searched], { text });
  return answer.map(({ number, score }) => `${rows[number]?.record.id} ${score}`);
}

const person = (id: string, values: Readonly<Record<string, string>>): NewRow =>
  rowOf(id, Object.fromEntries(Object.entries(values).map(([name, value]) => [name, [value]])));

describe('a field that the reader may not see changes nothing of a search', () => {
  const jan = person('jan', { firstName: 'Jan', surnamePrefix: 'van der', lastName: 'Meer' });

  test('when a word that was typed as one stands in it', async () => {
    const without = [jan, person('noor', { firstName: 'Noor', lastName: 'Zilver' })];
    const withHidden = [jan, person('noor', { firstName: 'Noor', lastName: 'Zilver', address: 'Vandermeer 3' })];
    const first = await found(without, 'vandermeer');
    assert.equal(first.length, 1);
    assert.deepEqual(await found(withHidden, 'vandermeer'), first);
  });

  /** As many as there are words with one other letter. */
  const nearWords = (count: number): readonly string[] => {
    const made = new Set<string>();
    for (const letter of 'abcdefghijklmnopqrstuvwxyz')
      for (let at = 0; at < 11; at += 1) made.add(`zwartendijk`.slice(0, at) + letter + `zwartendijk`.slice(at + 1));
    for (const known of ['zwartendijk', 'zwartemdijk']) made.delete(known);
    return [...made].slice(0, count);
  };

  test('when more words than are looked at are as like what was typed', async () => {
    const zwart = person('zwart', { firstName: 'Noor', lastName: 'Zwartemdijk' });
    const people = (hidden: boolean) =>
      nearWords(260).map((word, at) =>
        // Each of another name, so that what is looked for is no word that turned up early.
        person(`p-${at}`, { lastName: `Bos${word.slice(0, 4)}${at}`, ...(hidden ? { address: `${word} 3` } : {}) }),
      );
    const first = await found([...people(false), zwart], 'zwartendijk');
    assert.equal(first.length, 1);
    assert.deepEqual(await found([...people(true), zwart], 'zwartendijk'), first);
  });

  test('when it has the words that are seen elsewhere in another order', async () => {
    const words = nearWords(260);
    const people = words.map((word, at) => person(`p-${at}`, { firstName: 'Fleur', lastName: word }));
    const noor = { firstName: 'Noor', lastName: 'Bos' };
    const first = await found([person('noor', noor), ...people], 'zwartendijk');
    assert.ok(first.length < words.length, 'not all are looked at');
    const address = words.toReversed().slice(0, 60).join(' ');
    assert.deepEqual(await found([person('noor', { ...noor, address }), ...people], 'zwartendijk'), first);
  });
});

describe('a word that is two particles', () => {
  for (const text of ['bender', 'piet bender', 'vonder', 'ramses vonder'])
    test(`is looked for as a word: ${text}`, async () => {
      const rows = [
        person('other', { firstName: 'Ben', surnamePrefix: 'der', lastName: 'Zilver' }),
        person('ramses', { firstName: 'Ramses', lastName: 'Zonder' }),
      ];
      assert.deepEqual(
        (await found(rows, text)).map((one) => one.split(' ')[0]),
        text.endsWith('vonder') ? ['ramses'] : [],
      );
    });
});
