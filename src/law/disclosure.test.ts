import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type Disclosure, disclosures } from './disclosure.ts';
import type { OriginRegime } from './question.ts';
import { originRegimes } from './terms.ts';

/** Written out a second time on purpose: what each duty of secrecy leaves for a partnership, and where that stands. */
const table: readonly (readonly [kind: Disclosure['kind'], regime: OriginRegime, article: string])[] = [
  ['none', 'AVG', 'AVG 6(1)(e)'],
  ['none', 'public', 'AVG 6(1)(e)'],
  ['none', 'HRW', 'Handelsregisterwet 21, 22'],

  ['room', 'BRP', 'WGS 1.5(1); Wet BRP 3.8'],
  ['room', 'SUWI', 'WGS 1.5(1); Wet SUWI 74'],
  ['room', 'PW', 'WGS 1.5(1); Participatiewet'],
  ['room', 'AWR', 'WGS 1.5(1); AWR 67'],
  ['room', 'ADW', 'WGS 1.5(1); Adw 1:33'],

  ['opening', 'WPG-8', 'WGS 1.5(2)(a); Wpg 20(3)'],
  ['opening', 'WPG-9', 'WGS 1.5(2)(a); Wpg 20(3)'],
  ['opening', 'WPG-10-1-a', 'WGS 1.5(2)(a); Wpg 20(3)'],
  ['opening', 'WPG-10-1-b', 'WGS 1.5(2)(a); Wpg 20(3)'],
  ['opening', 'WPG-10-1-c', 'WGS 1.5(2)(a); Wpg 20(3)'],
  ['opening', 'WPG-12', 'WGS 1.5(2)(a); Wpg 20(3)'],
  ['opening', 'WPG-13', 'WGS 1.5(2)(a); Wpg 20(3)'],
  ['opening', 'WJSG', 'WGS 1.5(2)(b); Wjsg 8b, 39fa, 51ca'],
  ['opening', 'WFT', 'WGS 1.5(2)(c); Wft 1:93ga'],
  ['opening', 'WWFT', 'WGS 1.5(2)(f); Wwft 22d, 23aa'],

  ['closed', 'WPG-14-removed', 'Wpg 14(2)'],

  ['own-act', 'HRW-UBO', 'Handelsregisterwet 22a, 28'],
  ['own-act', 'CAMERA', 'Gemeentewet 151c'],
  ['own-act', 'BIBOB', 'Wet Bibob 28'],
  ['own-act', 'medical', 'BW 7:457; WGS 2.29(2)'],
  ['own-act', 'JEUGDWET', 'Jeugdwet 7.3.11; WGS 2.29(2)'],
  ['own-act', 'WMO', 'Wmo 2015 5.3; WGS 2.29(2)'],
];

describe('what a duty of secrecy leaves for a partnership', () => {
  for (const [kind, regime, article] of table)
    test(`${regime}: ${kind}`, () => {
      assert.equal(disclosures[regime].kind, kind);
      assert.equal(disclosures[regime].article, article);
    });

  test('every regime stands in the table once', () => {
    assert.deepEqual(table.map(([, regime]) => regime).sort(), [...originRegimes].sort());
  });
});
