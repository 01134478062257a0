import assert from 'node:assert/strict';
import { hash } from 'node:crypto';
import { describe, test } from 'node:test';
import { activate } from './activate.ts';
import { packs } from './basis/index.ts';
import type { Rule, RulePack } from './rule.ts';
import { fingerprintOf, parseSignatures, type Signature, signed } from './signatures.ts';

const digest = (text: string) => hash('sha256', text, 'hex');
const today = '2026-11-23';
const on = today;

const placed = packs.flatMap((pack) => pack.rules.map((rule) => ({ pack, rule })));
const sign = (pack: RulePack, rule: Rule, changes: Partial<Signature> = {}): Signature => ({
  rule: rule.id,
  pack: pack.id,
  validFrom: pack.validFrom,
  fingerprint: fingerprintOf(rule, digest),
  by: 'A. Voorbeeld',
  on: '2026-11-20',
  office: 'Privacyjurist (verzonnen)',
  ...changes,
});
const everything = placed.map(({ pack, rule }) => sign(pack, rule));
const [first] = placed;
assert.ok(first);

function signedPacks(signatures: readonly Signature[], from: readonly RulePack[] = packs): readonly RulePack[] {
  const reply = signed(from, signatures, { digest, today });
  assert.ok('good' in reply, JSON.stringify(reply));
  return reply.good;
}

describe('signatures', () => {
  test('without them nothing changes', () => {
    assert.deepEqual(signedPacks([]), packs);
  });

  test('a signature for the very text signs the rule, and no other', () => {
    const { pack, rule } = first;
    const after = signedPacks([sign(pack, rule)]).flatMap((one) => one.rules);
    assert.deepEqual(
      after.filter((one) => one.signed).map((one) => [one.id, one.signed]),
      [[rule.id, { by: 'A. Voorbeeld', on: '2026-11-20', office: 'Privacyjurist (verzonnen)' }]],
    );
  });

  test('with every rule signed production leaves out leads only, and the banner is gone', () => {
    const active = activate(signedPacks(everything), { profile: 'production', on });
    assert.deepEqual([...new Set(active.leftOut.map((one) => one.reason))], ['low-confidence']);
    assert.equal(active.banner, undefined);
    assert.ok(activate(packs, { profile: 'production', on }).leftOut.some((one) => one.reason === 'unsigned-permit'));
  });

  test('a day before the signature the rule is unsigned still', () => {
    const active = activate(signedPacks(everything), { profile: 'production', on: '2026-11-19' });
    assert.ok(active.leftOut.some((one) => one.reason === 'unsigned-permit'));
  });

  test('every member of a rule is signed for, and the order of members is not', () => {
    for (const { rule } of placed) {
      const print = fingerprintOf(rule, digest);
      assert.match(print, /^[0-9a-f]{64}$/);
      const turned = JSON.stringify(Object.fromEntries(Object.entries(rule).reverse()));
      assert.equal(fingerprintOf(JSON.parse(turned), digest), print);
      assert.equal(fingerprintOf({ ...rule, signed: { by: 'x', on } }, digest), print);
      for (const changed of [
        { ...rule, when: { not: rule.when } },
        { ...rule, sentence: { ...rule.sentence, nl: `${rule.sentence.nl}.` } },
        { ...rule, duty: rule.duty === 'may' ? ('must' as const) : ('may' as const) },
      ])
        assert.notEqual(fingerprintOf(changed, digest), print, rule.id);
    }
  });
});

describe('a signature that does not fit is a fault that names the entry', () => {
  const { pack, rule } = first;
  const good = sign(pack, rule);
  const cases: readonly (readonly [code: string, signatures: readonly Signature[], pointer: string])[] = [
    ['unknown-pack', [sign(pack, rule, { pack: 'nowhere' })], '/signatures/0'],
    ['unknown-pack', [sign(pack, rule, { validFrom: '2020-01-01' })], '/signatures/0'],
    ['unknown-rule', [sign(pack, rule, { rule: 'R999' })], '/signatures/0'],
    ['other-text', [sign(pack, rule, { fingerprint: '0'.repeat(64) })], '/signatures/0'],
    ['not-yet', [sign(pack, rule, { on: '2026-11-24' })], '/signatures/0'],
    ['twice', [good, sign(pack, rule, { by: 'B. Voorbeeld' })], '/signatures/1'],
  ];
  for (const [code, signatures, pointer] of cases) {
    test(`${code} at ${pointer}`, () => {
      const reply = signed(packs, signatures, { digest, today });
      assert.ok('faults' in reply);
      assert.deepEqual(
        reply.faults.map((fault) => [fault.pointer, fault.code]),
        [[pointer, code]],
      );
      for (const { detail } of reply.faults) assert.ok(detail.nl.includes(signatures.at(-1)?.rule ?? '?'), detail.nl);
    });
  }

  test('a signed rule that is reworded afterwards', () => {
    const reworded = packs.map((one) =>
      one === pack
        ? { ...one, rules: one.rules.map((it) => (it === rule ? { ...it, sentence: { nl: 'Anders.', en: 'x' } } : it)) }
        : one,
    );
    const reply = signed(reworded, [good], { digest, today });
    assert.equal('faults' in reply && reply.faults[0]?.code, 'other-text');
  });
});

describe('the file', () => {
  test('comes through as it is', () => {
    assert.deepEqual(parseSignatures({ signatures: [sign(first.pack, first.rule)] }), {
      good: [sign(first.pack, first.rule)],
    });
  });

  const wrong: readonly (readonly [name: string, input: unknown, pointer: string])[] = [
    ['a list', [], ''],
    ['no signatures', {}, '/signatures'],
    ['an unknown member', { signatures: [], note: 'x' }, ''],
    ['an entry without a name', { signatures: [{ ...sign(first.pack, first.rule), by: '' }] }, '/signatures/0/by'],
    ['no such day', { signatures: [sign(first.pack, first.rule, { on: '2026-02-30' })] }, '/signatures/0/on'],
  ];
  for (const [name, input, pointer] of wrong) {
    test(`is refused: ${name}`, () => {
      const reply = parseSignatures(input);
      assert.ok('faults' in reply && reply.faults.some((fault) => fault.pointer === pointer), JSON.stringify(reply));
    });
  }
});
