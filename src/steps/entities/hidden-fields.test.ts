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
