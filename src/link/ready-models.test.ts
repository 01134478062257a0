import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { compareFew } from './compare-few.ts';
import { firmComparer, personComparer } from './ready-models.ts';

/** A hundred thousand records in which every name is held by a hundred and every birth date by four. */
const common = { records: 100_000, count: async (column: string) => (column === 'birth' ? 4 : 100) };

const person = (...cells: readonly string[]): readonly string[] => cells;
const bsn = ['900000004', '900000016'] as const;

const one = person('Willem Hendrik', 'van Meulen', '1971-03-12', '', 'M', '', '9999XA', 'Turfkade', '12', 'Veenwijde');

const pairs: readonly {
  readonly what: string;
  readonly other: readonly string[];
  readonly least?: number;
  readonly most?: number;
}[] = [
  { what: 'the same record', other: one, least: 20 },
  {
    what: 'a slip in the name',
    other: person('Wilem', 'van Meulen', '1971-03-12', '', 'M', '', '9999XA', 'Turfkade', '12', 'Veenwijde'),
    least: 5,
  },
  {
    what: 'his twin sister',
    other: person('Maria', 'van Meulen', '1971-03-12', '', 'V', '', '9999XA', 'Turfkade', '12', 'Veenwijde'),
    most: -5,
  },
  {
    what: 'his son of the same name',
    other: person('Willem Hendrik', 'van Meulen', '1999-08-01', '', 'M', '', '9999XA', 'Turfkade', '12', 'Veenwijde'),
    most: -5,
  },
  {
    what: 'somebody else of that name',
    other: person('Willem', 'van Meulen', '1950-11-30', '', 'M', '', '8888ZZ', 'Dorpsweg', '3', 'Rietmeer'),
    most: -5,
  },
];

describe('one record against a few, under the ready model', () => {
  for (const { what, other, least, most } of pairs)
    test(what, async () => {
      const [found] = await compareFew({ ...personComparer(), common }, one, [other]);
      assert.ok(found, 'each other has an explanation');
      if (least !== undefined) assert.ok(found.bits >= least, `${found.bits}`);
      if (most !== undefined) assert.ok(found.bits <= most, `${found.bits}`);
      const sum = found.parts.reduce((added, { bits }) => added + bits, found.priorBits);
      assert.ok(Math.abs(sum - found.bits) < 0.01, 'the steps add up to the weight');
    });

  test('two numbers that can both be right and differ say that it is another', async () => {
    const withNumber = (number: string) => one.map((cell, at) => (at === 5 ? number : cell));
    const [same] = await compareFew({ ...personComparer(), common }, withNumber(bsn[0]), [withNumber(bsn[0])]);
    const [other] = await compareFew({ ...personComparer(), common }, withNumber(bsn[0]), [withNumber(bsn[1])]);
    assert.ok((same?.bits ?? 0) - (other?.bits ?? 0) > 20, JSON.stringify([same?.bits, other?.bits]));
  });

  test('firms of one name with another number in it are two', async () => {
    const firm = (name: string, kvk: string) => [name, kvk, '', '', '9999XA', 'Turfkade', '12', 'Veenwijde', '', ''];
    const [same, other] = await compareFew({ ...firmComparer(), common }, firm('Veen Beheer I B.V.', ''), [
      firm('Veen Beheer I B.V.', ''),
      firm('Veen Beheer II B.V.', ''),
    ]);
    assert.ok((same?.bits ?? 0) > (other?.bits ?? 0) + 2, JSON.stringify([same?.bits, other?.bits]));
  });
});
