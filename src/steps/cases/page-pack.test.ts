import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { riecVoorbeeldregio } from '../../law/partners/riec-voorbeeldregio.ts';
import { packs } from '../../packs/index.ts';
import { chosenIn, effortOf, packOf } from './page-pack.ts';

const partnership = riecVoorbeeldregio.id;

describe('pack of a case', () => {
  const cases = [
    { theme: 'buitengebied', of: partnership, pack: 'countryside' },
    { theme: 'post', of: partnership, pack: undefined },
    { theme: 'buitengebied', of: 'nobody', pack: undefined },
  ];
  for (const { theme, of, pack } of cases) {
    test(`${of}, ${theme}: ${pack ?? 'none'}`, () => {
      assert.equal(packOf([riecVoorbeeldregio], { partnership: of, theme })?.id, pack);
    });
  }
});

describe('chosen barriers', () => {
  const model = packs.find((pack) => pack.id === 'countryside')?.barrierModel ?? [];

  test('hang in the order of the model, not of the choosing; unknown ones do not hang', () => {
    const chosen = chosenIn(model, [
      { barrierId: 'closure', owner: 'veenwijde-burgemeester' },
      { barrierId: 'nothing-like-it', owner: 'politie' },
      { barrierId: 'farm-visit', owner: 'veenwijde-college' },
    ]);
    assert.deepEqual(
      chosen.map((one) => [one.step.id, one.barrier.id, one.owner]),
      [
        ['find-location', 'farm-visit', 'veenwijde-college'],
        ['produce', 'closure', 'veenwijde-burgemeester'],
      ],
    );
  });

  test('work adds up, lead time is the longest', () => {
    const barriers = model.flatMap((step) => step.barriers);
    assert.deepEqual(effortOf([]), { count: 0, hours: 0, days: 0 });
    assert.deepEqual(effortOf(barriers.filter((one) => ['closure', 'farm-visit'].includes(one.id))), {
      count: 2,
      hours: 33,
      days: 28,
    });
  });
});
