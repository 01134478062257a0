import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { JsonObject } from '../../src/core/canonical.ts';
import { TestRegion, weighings } from '../region.node.ts';

let region: TestRegion;
before(async () => {
  region = await TestRegion.open();
});
after(() => region.close());

const quoting = (words: string): JsonObject => ({
  indicators: weighings.first.indicators.map((use) => ({ ...use, words })),
});

/** A judgement has to be written by a person, and an indicator has to be backed by words of the signal. */
describe('a weighing is refused', () => {
  const cases: readonly { readonly name: string; readonly change: JsonObject; readonly code: string }[] = [
    { name: 'whose necessity is a zero-width space', change: { necessity: '\u200b' }, code: 'input-wrong' },
    { name: 'whose reason is a Hangul filler', change: { reason: '\u3164 \u2060' }, code: 'input-wrong' },
    { name: 'whose reason is an empty Braille cell', change: { reason: '\u2800' }, code: 'input-wrong' },
    { name: 'that quotes a quotation mark', change: quoting('"'), code: 'words-not-in-signal' },
    { name: 'that quotes a full stop', change: quoting('.'), code: 'words-not-in-signal' },
  ];
  for (const { name, change, code } of cases) {
    test(name, async () => {
      const signalId = await region.done('bram', 'signal.record', region.barn);
      const reply = await region.as('noor', 'weighing.first', { signalId, ...weighings.first, ...change });
      assert.equal('refusal' in reply && reply.refusal.code, code);
    });
  }
});
