import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { ofRules } from './activate.ts';
import { approvalSet, everyApproval, kindsIn, setsBySize } from './approval-set.ts';
import { type Decision, decide, narrower } from './decide.ts';
import type { Facts, FactValue, Known } from './facts.ts';
import type { ApprovalKind } from './question.ts';
import type { Condition, Rule } from './rule.ts';
import { approvalKinds } from './terms.ts';

const on = '2026-11-23';
const base: Omit<Rule, 'id' | 'effect' | 'when'> = {
  actions: ['provide'],
  duty: 'may',
  retention: '0',
  basis: [{ act: 'Proefwet', article: '1', validFrom: on, checkedOn: on, checkedBy: 'test' }],
  sentence: { nl: 'Zo staat het er.', en: 'So it says.' },
  obligations: [],
  alternatives: [{ nl: 'Wacht.', en: 'Wait.' }],
  confidence: 'H',
};
type More = Partial<Pick<Rule, 'kinds' | 'approvals'>>;
const permit = (id: string, when: Condition, more: More = {}): Rule => ({
  ...base,
  ...more,
  id,
  effect: 'permit',
  when,
});
const forbid = (id: string, when: Condition, more: More = {}): Rule => ({
  ...base,
  ...more,
  id,
  effect: 'forbid',
  when,
});

const factsOf = (entries: { readonly [name: string]: FactValue }): Facts => new Map(Object.entries(entries));
type Rest = Partial<Omit<Known, 'facts' | 'granted' | 'refused'>> & {
  readonly granted?: readonly ApprovalKind[];
  readonly refused?: readonly ApprovalKind[];
};
const knownOf = (entries: { readonly [name: string]: FactValue }, { granted, refused, ...rest }: Rest = {}): Known => ({
  facts: factsOf(entries),
  parts: [],
  hangs: new Map(),
  outstanding: new Map(),
  notes: [],
  ...rest,
  granted: approvalSet(granted ?? []),
  refused: approvalSet(refused ?? []),
});
const saying = (rules: readonly Rule[], ...known: readonly [Known, ...Known[]]): Decision =>
  decide(ofRules(rules, { profile: 'demo', on, packVersion: 'test' }), 'provide', known);

/** A decision in few words: rules by id. */
function brief(decision: Decision): unknown {
  const ids = (list: readonly { readonly rule: Rule }[]) => list.map(({ rule }) => rule.id).join(' ');
  if (decision.effect === 'allow') return ['allow', ids(decision.permits)];
  if (decision.effect === 'ask') return ['ask', ids(decision.rules), decision.inputs];
  if (decision.effect === 'deny')
    return [
      'deny',
      ids(decision.forbids),
      decision.nearest.map(({ active, ...miss }) => ({ id: active.rule.id, ...miss })),
    ];
  return [decision.effect, ids(decision.permits), ids(decision.lifted), decision.missing];
}

const necessary = { fact: 'recipient.necessary', is: true } as const;
const compatible = { fact: 'recipient.compatible', is: true } as const;
const minimal = { fact: 'judgements.minimalFields', is: true } as const;
const college = { fact: 'subject.organ', is: 'college' } as const;
const rac = { fact: 'approval.rac', is: true } as const;
const [isSo, isNot] = [true, false];

describe('what came near', () => {
  const near = (rules: readonly Rule[], entries: { readonly [name: string]: FactValue }, rest: Rest = {}) =>
    brief(saying(rules, knownOf(entries, rest)));

  test('the permits with the fewest parts that do not hold, with those parts, at most three', () => {
    const rules = ['P1', 'P2', 'P3', 'P4'].map((id) => permit(id, { all: [necessary, minimal] }));
    const far = permit('P0', { all: [necessary, compatible] });
    const facts = { 'recipient.necessary': isNot, 'recipient.compatible': isNot, 'judgements.minimalFields': isSo };
    const miss = { unmet: ['recipient.necessary'], distance: 1 };
    assert.deepEqual(near([far, ...rules], facts), ['deny', '', ['P1', 'P2', 'P3'].map((id) => ({ id, ...miss }))]);
    assert.deepEqual(near([far], facts), [
      'deny',
      '',
      [{ id: 'P0', unmet: ['recipient.necessary', 'recipient.compatible'], distance: 2 }],
    ]);
  });

  test('an approval that was refused is a part that does not hold', () => {
    const rules = [permit('P1', necessary, { approvals: ['rac', 'person'] })];
    assert.deepEqual(near(rules, { 'recipient.necessary': isNot }, { refused: ['rac'] }), [
      'deny',
      '',
      [{ id: 'P1', unmet: ['recipient.necessary', 'approval.rac'], distance: 2 }],
    ]);
  });

  test('of those about the same kind of organ and data, when there are any', () => {
    const about = permit('P2', { all: [college, necessary, compatible] });
    const rules = [permit('P1', { all: [{ ...college, is: 'politie' }] }), about];
    const facts = { 'subject.organ': 'college', 'recipient.necessary': isNot, 'recipient.compatible': isNot };
    assert.deepEqual(near(rules, facts), [
      'deny',
      '',
      [{ id: 'P2', unmet: ['recipient.necessary', 'recipient.compatible'], distance: 2 }],
    ]);
    assert.deepEqual(near(rules, { ...facts, 'subject.organ': 'om' }), [
      'deny',
      '',
      [{ id: 'P1', unmet: ['subject.organ'], distance: 1 }],
    ]);
  });

  test('a part about an organ and something else besides does not put a permit aside', () => {
    const mixed = permit('P1', { all: [{ any: [{ ...college, is: 'politie' }, necessary] }] });
    const rules = [mixed, permit('P2', { all: [college, necessary, compatible] })];
    const facts = { 'subject.organ': 'college', 'recipient.necessary': isNot, 'recipient.compatible': isNot };
    assert.deepEqual(near(rules, facts), [
      'deny',
      '',
      [{ id: 'P1', unmet: ['subject.organ', 'recipient.necessary'], distance: 1 }],
    ]);
  });

  test('of another kind of partnership only when this kind has no permit', () => {
    const [mine, other] = [
      permit('P1', { all: [necessary, compatible] }, { kinds: ['RIEC'] }),
      permit('P2', necessary, { kinds: ['ZVH'] }),
    ];
    const facts = { 'context.kind': 'RIEC', 'recipient.necessary': isNot, 'recipient.compatible': isNot };
    const unmet = ['recipient.necessary', 'recipient.compatible'];
    assert.deepEqual(near([mine, other], facts), ['deny', '', [{ id: 'P1', unmet, distance: 2 }]]);
    assert.deepEqual(near([other], facts), [
      'deny',
      '',
      [{ id: 'P2', unmet: ['context.kind', 'recipient.necessary'], distance: 2 }],
    ]);
    // Of which kind it is may be unknown: then every rule matters.
    assert.deepEqual(brief(saying([other], knownOf({ 'recipient.necessary': isSo }))), ['ask', 'P2', ['context.kind']]);
  });

  test('nothing, when a rule forbids it', () =>
    assert.deepEqual(near([permit('P1', necessary), forbid('F1', compatible)], { 'recipient.compatible': isSo }), [
      'deny',
      'F1',
      [],
    ]));
});

describe('approvals', () => {
  test('the fewest that are enough, of equally few the first in order', () => {
    const both = permit('P1', necessary, { approvals: ['no-objection', 'rac'] });
    const one = (kind: ApprovalKind) => permit(`P-${kind}`, necessary, { approvals: [kind] });
    const known = knownOf({ 'recipient.necessary': isSo });
    assert.deepEqual(brief(saying([both, one('person'), one('rac')], known)), [
      'allow-with-approval',
      'P-rac',
      '',
      ['rac'],
    ]);
    assert.deepEqual(brief(saying([both], known)), ['allow-with-approval', 'P1', '', ['no-objection', 'rac']]);
    const halfway = knownOf({ 'recipient.necessary': isSo }, { granted: ['rac'] });
    assert.deepEqual(brief(saying([both], halfway)), ['allow-with-approval', 'P1', '', ['no-objection']]);
    const gone = knownOf({ 'recipient.necessary': isSo }, { refused: ['rac'] });
    assert.deepEqual(brief(saying([one('person'), one('rac')], gone)), [
      'allow-with-approval',
      'P-person',
      '',
      ['person'],
    ]);
  });

  test('sets are tried from none to all, each once, smaller ones first, then in the order of the kinds', () => {
    assert.equal(new Set(setsBySize).size, everyApproval + 1);
    assert.deepEqual(setsBySize.slice(0, approvalKinds.length + 2).map(kindsIn), [
      [],
      ...approvalKinds.map((kind) => [kind]),
      approvalKinds.slice(0, 2),
    ]);
    assert.equal(setsBySize.at(-1), everyApproval);
  });

  test('that lift a bar are named with the bar', () => {
    const rules = [permit('P1', necessary), forbid('F1', { all: [minimal, { not: rac }] })];
    const known = knownOf({ 'recipient.necessary': isSo, 'judgements.minimalFields': isSo });
    assert.deepEqual(brief(saying(rules, known)), ['allow-with-approval', 'P1', 'F1', ['rac']]);
  });
});

describe('what is asked', () => {
  test('first what the most rules hang on, then by name', () => {
    const rules = [
      permit('P1', { all: [necessary, minimal] }),
      permit('P2', { all: [necessary, compatible] }),
      forbid('F0', { any: [] }),
      forbid('F1', { all: [{ ...minimal, is: false }] }),
    ];
    assert.deepEqual(brief(saying(rules, knownOf({}))), [
      'ask',
      'P1 P2 F1',
      ['judgements.minimalFields', 'recipient.necessary', 'recipient.compatible'],
    ]);
  });

  test('an open permit is no question when another holds', () => {
    const rules = [permit('P1', necessary), permit('P2', compatible), forbid('F1', { ...minimal, is: false })];
    assert.deepEqual(brief(saying(rules, knownOf({ 'recipient.necessary': isSo }))), [
      'ask',
      'F1',
      ['judgements.minimalFields'],
    ]);
  });

  test('of a computed fact what it is computed from, as far as that is not known', () => {
    const rules = [permit('P1', { fact: 'taint.tax', is: false })];
    const entries = { 'resource.category': 'income', 'resource.originRegime': 'AVG' };
    assert.deepEqual(brief(saying(rules, knownOf(entries))), ['ask', 'P1', ['resource.taxOrigin']]);
    // Everything it comes from is known, so that it is open about a source.
    const all = { ...entries, 'resource.taxOrigin': isNot };
    assert.deepEqual(brief(saying(rules, knownOf(all))), ['ask', 'P1', ['resource.derivedFrom']]);
    const hangs = new Map([['taint.tax', ['resource.originOrg', 'resource.category']]]);
    assert.deepEqual(brief(saying(rules, knownOf(all, { hangs }))), ['ask', 'P1', ['resource.originOrg']]);
  });

  test('what is open about a part bars as a forbid does; what was said of the whole is asked of its sources', () => {
    const rules = [permit('P1', minimal), forbid('F1', necessary)];
    const parts = [factsOf({})];
    const known = knownOf({ 'judgements.minimalFields': isSo, 'recipient.necessary': isNot }, { parts });
    assert.deepEqual(brief(saying(rules, known)), ['ask', 'F1', ['resource.derivedFrom']]);
    const open = knownOf({ 'judgements.minimalFields': isSo }, { parts: [factsOf({ 'recipient.necessary': isNot })] });
    assert.deepEqual(brief(saying(rules, open)), ['ask', 'F1', ['recipient.necessary']]);
  });

  test('a permit looks at the whole alone; a forbid holds as soon as it holds for one part', () => {
    const rules = [permit('P1', minimal), forbid('F1', necessary)];
    const clean = { 'judgements.minimalFields': isSo, 'recipient.necessary': isNot };
    assert.deepEqual(
      brief(saying(rules, knownOf(clean, { parts: [factsOf(clean), factsOf({ 'recipient.necessary': isSo })] }))),
      ['deny', 'F1', []],
    );
    const without = factsOf({ 'judgements.minimalFields': isNot, 'recipient.necessary': isNot });
    assert.deepEqual(brief(saying(rules, knownOf(clean, { parts: [without] }))), ['allow', 'P1']);
  });
});

describe('several readings: the narrowest counts', () => {
  const rules = [permit('P1', necessary), permit('P2', minimal)];
  const [first, second] = [{ 'recipient.necessary': isSo }, { 'judgements.minimalFields': isSo }].map((entries) =>
    knownOf({ 'recipient.necessary': isNot, 'judgements.minimalFields': isNot, ...entries }),
  );
  assert.ok(first && second);
  const neither = knownOf({ 'recipient.necessary': isNot, 'judgements.minimalFields': isNot });
  const asks = knownOf({});

  test('two yeses are a yes on the rules of both, in the order of their ids, each once', () => {
    assert.deepEqual(brief(saying(rules, second, first)), ['allow', 'P1 P2']);
    assert.deepEqual(brief(saying(rules, first, first)), ['allow', 'P1']);
  });
  test('a no outweighs a question, a question an approval, an approval a yes, in either order', () => {
    const withRac = [permit('P0', compatible, { approvals: ['rac'] }), ...rules];
    const approval = knownOf({
      'recipient.necessary': isNot,
      'judgements.minimalFields': isNot,
      'recipient.compatible': isSo,
    });
    const no = knownOf({
      'recipient.necessary': isNot,
      'judgements.minimalFields': isNot,
      'recipient.compatible': isNot,
    });
    const steps = [first, approval, asks, no] as const;
    const effects = ['allow', 'allow-with-approval', 'ask', 'deny'];
    for (const [low, one] of steps.entries())
      for (const [high, other] of steps.entries())
        assert.equal(saying(withRac, one, other).effect, effects[Math.max(low, high)]);
  });
  test('approvals of both are missing, and both bars are told', () => {
    const bars = [
      permit('P1', { all: [] }),
      forbid('F1', { all: [necessary, { not: rac }] }),
      forbid('F2', { all: [minimal, { not: { fact: 'approval.person', is: true } }] }),
    ];
    const missing = ['rac', 'person'];
    assert.deepEqual(brief(saying(bars, second, first)), ['allow-with-approval', 'P1', 'F1 F2', missing]);
    assert.deepEqual(brief(saying(bars, first, first)), ['allow-with-approval', 'P1', 'F1', ['rac']]);
  });
  test('two noes: the bars of both; what came near only when nothing bars', () => {
    const barred = saying([...rules, forbid('F1', necessary)], first);
    assert.deepEqual(brief(barred), ['deny', 'F1', []]);
    const nearly = saying(rules, neither);
    assert.deepEqual(brief(narrower(nearly, barred)), ['deny', 'F1', []]);
    assert.deepEqual(narrower(nearly, nearly), nearly);
  });
  test('of equals the first stays', () => {
    const [one, other] = [saying(rules, asks), saying([permit('P9', compatible)], asks)];
    assert.equal(narrower(one, other), one);
    assert.equal(narrower(other, one), other);
  });
});
