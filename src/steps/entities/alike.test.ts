import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { rowOf, written } from '../../../test/shelf-samples.node.ts';
import { present } from '../../core/assert.ts';
import { looked } from '../../house/reader.ts';
import { emptyShelf } from '../../house/shelf.ts';
import { openShelf } from '../../house/shelf-sqlite.node.ts';
import { alikeOf } from './alike.ts';

test('records that were judged before take no place among those that are compared', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'schakel-alike-'));
  const shelf = openShelf(folder);
  try {
    const values = { firstName: ['Willem'], lastName: ['Meulenkamp'], birthDate: ['1971-03-12'] };
    const rows = Array.from({ length: 80 }, (_, at) => rowOf(`p-${at}`, values));
    await written(shelf, 'load-1', rows);
    const raw = present(await shelf.open('load-1'), 'the load is whole');
    const searched = {
      source: 'people',
      segment: looked(raw, { shelf: emptyShelf, shown: () => undefined }),
      mayField: () => true,
    };
    const record = present(rows[0], 'there are rows').record;
    const judged = 77;
    const found = await alikeOf(record, [searched], { leastBits: -1_000, isOther: (_, number) => number > judged });
    assert.deepEqual(
      found.map(({ number }) => number),
      [78, 79],
    );
  } finally {
    await shelf.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
