import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { givers } from './approval-givers.ts';
import { approvalBit } from './approval-set.ts';
import { approvedIn } from './approvals.ts';
import { type Change, resultToThird, vary } from './basis/law-case.ts';
import type { Approval, ApprovalKind } from './question.ts';
import { approvalKinds, approvalRoles, organs } from './terms.ts';

const now = Date.parse('2026-11-23T10:00:00Z');
const word = (change: Partial<Approval>): Approval => ({
  kind: 'no-objection',
  by: 'mila',
  role: 'participant',
  org: 'politie',
  organ: 'politie',
  at: '2026-11-20T09:00:00Z',
  scope: 'zaak-1',
  given: true,
  ...change,
});
const said = (approvals: readonly Approval[], participants?: readonly string[]) =>
  approvedIn(vary(resultToThird, { approvals, ...(participants ? { context: { participants } } : {}) }), now);
const has = (set: number, kind: ApprovalKind = 'no-objection') => (set & approvalBit(kind)) !== 0;
const later = '2026-11-21T09:00:00Z';

describe('the latest word counts', () => {
  test('of an organ, whoever spoke for it', () => {
    const { granted, refused } = said([word({ given: false }), word({ by: 'other', at: later })]);
    assert.deepEqual([has(granted), has(refused)], [true, false]);
  });

  test('two organs of one organisation each keep their own', () => {
    const mayor = word({ org: 'gemeente', organ: 'burgemeester', given: false });
    const { refused } = said([mayor, word({ org: 'gemeente', organ: 'college', by: 'noor', at: later })]);
    assert.ok(has(refused));
  });

  test('of a reviewer only the own one: nobody takes back what a colleague found', () => {
    const review = { kind: 'second-reviewer', role: 'reviewer', org: 'rietmeer', organ: 'college' } as const;
    const { granted, refused } = said([word({ ...review, given: false }), word({ ...review, by: 'other', at: later })]);
    assert.deepEqual([has(granted, 'second-reviewer'), has(refused, 'second-reviewer')], [false, true]);
    const own = said([word({ ...review, given: false }), word({ ...review, at: later })]);
    assert.ok(has(own.granted, 'second-reviewer'));
  });

  test('of two words at one moment the refusal counts, in either order', () => {
    const both = [word({}), word({ given: false })];
    for (const words of [both, both.toReversed()]) assert.ok(has(said(words).refused));
  });
});

describe('where each of several answers', () => {
  test('one answer is not enough, and it is told who has not answered', () => {
    const { granted, outstanding } = said([word({})], ['politie', 'openbaar-ministerie']);
    assert.equal(has(granted), false);
    assert.deepEqual(outstanding.get('no-objection'), ['openbaar-ministerie']);
  });

  test('all answers are enough', () => {
    const om = word({ org: 'openbaar-ministerie', organ: 'om', by: 'lotte' });
    const { granted, outstanding } = said([word({}), om], ['politie', 'openbaar-ministerie']);
    assert.deepEqual([has(granted), outstanding.size], [true, 0]);
  });

  test('somebody who is not among them is not counted, and that is said', () => {
    const { granted, notes } = said([word({ org: 'douane', organ: 'douane' })], ['politie', 'openbaar-ministerie']);
    assert.equal(has(granted), false);
    assert.deepEqual(
      notes.map(({ code, pointer }) => [code, pointer]),
      [['approval-not-theirs', '/approvals/0/org']],
    );
  });
});

describe('whose word counts for what', () => {
  const nameless = ({ org: _, organ: __, ...rest }: Approval): Approval => rest;
  const codes = (approval: Approval, change: Change = {}) =>
    approvedIn(vary(resultToThird, { ...change, approvals: [approval] }), now).notes.map(({ code }) => code);
  const rac = word({ kind: 'rac', by: 'ellen', role: 'rac-member', org: 'rac', organ: 'rac' });
  const mayor = word({
    kind: 'competent-authority',
    by: 'karel',
    role: 'mayor',
    org: 'gemeente',
    organ: 'burgemeester',
  });

  for (const [title, approval, change, expected] of [
    ['for the case', rac, {}, []],
    ['for the item', { ...rac, scope: 'item-1' }, {}, []],
    [
      'for the kind of provision, of the committee',
      { ...rac, scope: 'to-register' },
      { context: { provisionKind: 'to-register' } },
      [],
    ],
    [
      'for another kind of provision',
      { ...rac, scope: 'to-bank' },
      { context: { provisionKind: 'to-register' } },
      ['approval-out-of-scope'],
    ],
    [
      'for nothing, of a case without a number',
      { ...rac, scope: '' },
      { context: { caseId: '' } },
      ['approval-out-of-scope'],
    ],
    ['for none, of no case', { ...rac, scope: 'none' }, { context: { caseId: 'none' } }, ['approval-out-of-scope']],
    [
      'for all, of a case that is called so',
      { ...rac, scope: '*' },
      { context: { caseId: '*' } },
      ['approval-out-of-scope'],
    ],
    ['of a mayor, of ordinary police data', mayor, { resource: { originRegime: 'WPG-8' } }, []],
    [
      'of a mayor, of what an investigation found',
      mayor,
      { resource: { originRegime: 'WPG-9' } },
      ['approval-not-theirs'],
    ],
    [
      'of a mayor, of what was made from it',
      mayor,
      { resource: { derivedFrom: [{ originRegime: 'WPG-10-1-a' }] } },
      ['approval-not-theirs'],
    ],
    [
      'of a prosecutor, of what an investigation found',
      { ...mayor, role: 'public-prosecutor', organ: 'om' },
      { resource: { originRegime: 'WPG-9' } },
      [],
    ],
    ['of somebody whose organ is not told', nameless(rac), {}, []],
    ['of a bureau, that is no participant', word({ organ: 'bureau' }), {}, ['approval-not-theirs']],
    ['at the very moment', { ...rac, at: '2026-11-23T10:00:00Z' }, {}, []],
    ['a moment later', { ...rac, at: '2026-11-23T10:00:00.001Z' }, {}, ['approval-not-yet']],
    ['at a moment that does not exist', { ...rac, at: '2026-02-31' }, {}, ['approval-not-yet']],
    ['until the very moment', { ...rac, expiresAt: '2026-11-23T10:00:00Z' }, {}, []],
    ['until a moment before', { ...rac, expiresAt: '2026-11-23T09:59:59.999Z' }, {}, ['approval-expired']],
    ['until a day that does not exist', { ...rac, expiresAt: '2027-02-30' }, {}, ['approval-expired']],
    [
      'of the giver, when only one supplied it',
      word({ kind: 'source-consent', org: 'gemeente-veenwijde', organ: 'college' }),
      {},
      [],
    ],
    ['of another than the one that supplied it', word({ kind: 'source-consent' }), {}, ['approval-not-theirs']],
    ['of an organisation that is not told', nameless(word({ kind: 'source-consent' })), {}, []],
  ] as const satisfies readonly (readonly [string, Approval, Change, readonly string[]])[])
    test(`${title}: ${expected.join() || 'counts'}`, () => assert.deepEqual(codes(approval, change), expected));

  test('of several suppliers each consents, and who has not is told', () => {
    const derivedFrom = [{ originOrg: 'politie' }, { originOrg: 'douane' }];
    const police = word({ kind: 'source-consent' });
    const customs = word({ kind: 'source-consent', org: 'douane', organ: 'douane', by: 'daan' });
    const of = (approvals: readonly Approval[]) =>
      approvedIn(vary(resultToThird, { approvals, resource: { derivedFrom } }), now);
    assert.deepEqual(of([]).outstanding.get('source-consent'), ['douane', 'politie']);
    assert.deepEqual(of([police]).outstanding.get('source-consent'), ['douane']);
    assert.deepEqual(
      [has(of([police]).granted, 'source-consent'), has(of([police, customs]).granted, 'source-consent')],
      [false, true],
    );
    const refusing = of([police, { ...customs, given: false }]);
    assert.deepEqual(
      [has(refusing.refused, 'source-consent'), refusing.outstanding.get('source-consent')],
      [true, ['douane']],
    );
  });

  test('of one participant alone nothing is outstanding', () => {
    const { granted, outstanding } = said([word({})], ['politie']);
    assert.deepEqual([has(granted), outstanding.size], [true, 0]);
  });
});

describe('who may give what', () => {
  const beside = ['bureau', 'rac', 'dpo', 'auditor', 'press', 'citizen'];
  const supervisors = ['dnb', 'afm', 'acm', 'igj', 'nza', 'ap', 'college'];
  interface May {
    readonly roles: readonly string[];
    readonly only?: readonly string[];
    readonly not?: readonly string[];
    /** A colleague may take back what somebody said for the organ. */
    readonly asOrgan: boolean;
  }
  const table: { readonly [K in ApprovalKind]: May } = {
    'competent-authority': { roles: ['public-prosecutor', 'mayor'], only: ['om', 'burgemeester'], asOrgan: true },
    'source-consent': { roles: ['participant'], not: beside, asOrgan: true },
    'no-objection': { roles: ['participant'], not: beside, asOrgan: true },
    rac: { roles: ['rac-member'], only: ['rac'], asOrgan: true },
    'human-review': { roles: ['reviewer'], asOrgan: false },
    'second-reviewer': { roles: ['reviewer'], asOrgan: false },
    person: { roles: ['data-subject'], only: ['citizen'], asOrgan: false },
    'participants-order': { roles: ['participant'], asOrgan: true },
    supervisor: { roles: ['supervisor'], only: supervisors, asOrgan: true },
    minister: { roles: ['minister'], only: ['minister'], asOrgan: true },
    'legal-check': { roles: ['lawyer'], asOrgan: false },
  };
  const org = 'gemeente-veenwijde';
  for (const kind of approvalKinds) {
    const { roles, only, not, asOrgan } = table[kind];
    test(`${kind}: ${roles.join(' or ')}, and nobody else`, () => {
      for (const role of approvalRoles) {
        for (const organ of organs) {
          const isTheirs = roles.includes(role) && (only?.includes(organ) ?? !not?.includes(organ));
          const { granted } = approvedIn({ ...resultToThird, approvals: [word({ kind, role, org, organ })] }, now);
          assert.equal(has(granted, kind), isTheirs, `${role} ${organ}`);
        }
      }
    });
    test(`${kind}: whom to ask is told in both languages`, () => {
      const { who } = givers[kind];
      assert.ok(who.nl.endsWith('.') && who.en.endsWith('.'));
    });
    test(`${kind}: ${asOrgan ? 'an organ speaks, whoever its voice is' : 'everybody has a word of their own'}`, () => {
      const role = approvalRoles.find((one) => roles.includes(one));
      const organ = organs.find((one) => only?.includes(one) ?? !not?.includes(one));
      assert.ok(role && organ);
      const first = word({ kind, role, org, organ, given: false });
      const { granted } = approvedIn(
        { ...resultToThird, approvals: [first, word({ kind, role, org, organ, by: 'other', at: later })] },
        now,
      );
      assert.equal(has(granted, kind), asOrgan);
    });
  }
});
