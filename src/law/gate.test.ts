import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { activate, type Profile } from './activate.ts';
import { answerBytes, ask } from './ask.ts';
import { lawCases } from './basis/cases.ts';
import { packs } from './basis/index.ts';
import { given, sharing, vary } from './basis/law-case.ts';
import { compile } from './condition.ts';
import { knownOf } from './facts.ts';
import { factNames, knownFact } from './known-facts.ts';
import { purposes } from './purposes.ts';
import type { Answer, Approval, Question } from './question.ts';
import type { Rule, RulePack } from './rule.ts';

const on = '2026-11-23';
const demo = activate(packs, { profile: 'demo', on });
const rules = packs.filter((pack) => pack.validFrom <= on).flatMap((pack) => pack.rules);

const police: Question = vary(sharing, {
  subject: { org: 'politie', organ: 'politie' },
  resource: { category: 'police', originOrg: 'politie', originRegime: 'WPG-8' },
});

const forbidAll: Rule = {
  id: 'TT01',
  effect: 'forbid',
  actions: ['provide'],
  when: { all: [] },
  duty: 'may',
  retention: '0',
  basis: [{ act: 'Proefwet', article: '1', validFrom: on, checkedOn: on, checkedBy: 'test' }],
  sentence: { nl: 'Nu niet meer.', en: 'No longer.' },
  obligations: [],
  alternatives: [{ nl: 'Wacht.', en: 'Wait.' }],
  confidence: 'H',
};
const packOf = (validFrom: string, ...its: readonly Rule[]): RulePack => ({
  id: 'proefwet',
  title: { nl: 'Proefwet', en: 'Test act' },
  validFrom,
  signatory: { nl: 'Niemand', en: 'Nobody' },
  rules: its,
});

describe('rule rows', () => {
  for (const rule of rules) {
    test(`${rule.id} is complete`, () => {
      const texts = [rule.sentence, ...rule.obligations, ...rule.alternatives];
      for (const text of texts) assert.ok(text.nl.length > 5 && text.en.length > 5);
      assert.ok(rule.sentence.nl.endsWith('.') && rule.sentence.en.endsWith('.'));
      assert.ok(rule.actions.length > 0 && rule.basis.length > 0);
      if (rule.effect === 'forbid') assert.ok(rule.alternatives.length > 0);
      for (const citation of rule.basis) {
        assert.match(citation.checkedBy, /no lawyer/);
        if (citation.act === 'WGS') assert.equal(citation.bwbId, 'BWBR0049962');
      }
    });
  }

  test('every id is used once', () => {
    assert.equal(new Set(demo.rules.map((rule) => rule.id)).size, demo.rules.length);
  });

  test('every input has a question in two languages, every computed fact names inputs', () => {
    for (const name of factNames) {
      const fact = knownFact(name);
      if (fact?.question) assert.ok(fact.question.nl.endsWith('?') && fact.question.en.endsWith('?'), name);
      else for (const input of fact?.from ?? [name]) assert.ok(knownFact(input)?.question, `${name}: ${input}`);
    }
  });

  test('facts have distinct Cedar names and purposes distinct codes', () => {
    assert.equal(new Set(factNames.map((name) => name.replaceAll(/[.-]/g, '_'))).size, factNames.length);
    assert.equal(new Set(purposes.map((purpose) => purpose.code)).size, purposes.length);
  });
});

describe('activation', () => {
  const profiles: readonly { profile: Profile; banner: boolean; unsignedPermits: boolean }[] = [
    { profile: 'demo', banner: true, unsignedPermits: true },
    { profile: 'rehearsal', banner: true, unsignedPermits: true },
    { profile: 'production', banner: false, unsignedPermits: false },
  ];
  for (const { profile, banner, unsignedPermits } of profiles) {
    test(`${profile}: unsigned permits ${unsignedPermits ? 'stay, with a banner' : 'are left out'}`, () => {
      const active = activate(packs, { profile, on });
      const unsigned = active.rules.filter((rule) => rule.effect === 'permit' && !rule.signed);
      assert.equal(unsigned.length > 0, unsignedPermits);
      assert.equal(active.banner !== undefined, banner);
      const forbids = rules.filter((rule) => rule.effect === 'forbid' && rule.confidence !== 'L');
      for (const forbid of forbids) assert.ok(active.rules.includes(forbid), forbid.id);
      const left = rules.filter((rule) => rule.confidence === 'L' || (rule.effect === 'permit' && !unsignedPermits));
      assert.equal(active.leftOut.length, left.length);
      for (const { toSign } of active.leftOut) assert.ok(toSign.nl.length > 0 && toSign.en.length > 0);
    });
  }

  test('production allows nothing as long as nobody signed', () => {
    const production = activate(packs, { profile: 'production', on });
    for (const { question } of lawCases) assert.notEqual(ask(production, question).effect, 'allow');
  });

  test('a signature switches a permit on in production, from its day', () => {
    const signed = packs.map((pack) => ({
      ...pack,
      rules: pack.rules.map((rule) =>
        rule.id === 'R02' ? { ...rule, signed: { by: 'a lawyer', on: '2026-11-23' } } : rule,
      ),
    }));
    const today = ask(activate(signed, { profile: 'production', on }), sharing);
    assert.equal(today.effect, 'allow');
    assert.equal(today.signed, true);
    assert.equal(ask(activate(signed, { profile: 'production', on: '2026-11-22' }), sharing).effect, 'deny');
    assert.equal(ask(demo, sharing).signed, false);
  });

  test('a rule dated next month changes nothing today', () => {
    const next = packOf('2026-12-01', forbidAll);
    const today = activate([...packs, next], { profile: 'demo', on });
    assert.equal(today.packVersion, demo.packVersion);
    assert.equal(ask(today, sharing).effect, 'allow');
    const later = activate([...packs, next], { profile: 'demo', on: '2026-12-01' });
    assert.deepEqual(ask(later, sharing).ruleIds, ['TT01']);
    assert.notEqual(later.packVersion, demo.packVersion);
  });

  test('a newer version of a pack takes the place of the older one', () => {
    const versions = [...packs, packOf('2026-01-01', forbidAll), packOf('2026-11-01')];
    assert.equal(ask(activate(versions, { profile: 'demo', on }), sharing).effect, 'allow');
    assert.equal(ask(activate(versions, { profile: 'demo', on: '2026-10-31' }), sharing).effect, 'deny');
  });

  test('a low-confidence row is off in every profile', () => {
    const lead = packOf('2026-01-01', { ...forbidAll, id: 'TT01', confidence: 'L' });
    const leads = rules.filter((rule) => rule.confidence === 'L').map((rule) => rule.id);
    const active = activate([...packs, lead], { profile: 'demo', on });
    assert.equal(ask(active, sharing).effect, 'allow');
    assert.deepEqual(
      active.leftOut.map(({ ruleId, reason }) => ({ ruleId, reason })),
      [...leads, 'TT01'].sort().map((ruleId) => ({ ruleId, reason: 'low-confidence' })),
    );
  });

  test('refuses a fact that does not exist, also when it comes from a file', () => {
    const misspelt = JSON.parse('{"fact":"subject.organn","is":"college"}');
    assert.throws(() => compile(misspelt), /known facts only/);
  });
});

describe('answers', () => {
  test('no rule at all: denied, with a sentence and a lawful next step', () => {
    const answer = ask(demo, vary(sharing, { action: 'export' }));
    assert.equal(answer.effect, 'deny');
    assert.deepEqual(answer.ruleIds, []);
    assert.ok(answer.explanation.nl.length > 0 && answer.alternatives.length > 0);
  });

  test('default deny names the nearest permit and what does not fit', () => {
    const answer = ask(demo, vary(sharing, { recipient: { involvedInActivity: false } }));
    assert.deepEqual(
      answer.whyNot.map((miss) => miss.ruleId),
      ['R02'],
    );
    assert.ok(answer.whyNot[0]?.unmet.includes('recipient.involvedInActivity'));
  });

  test('a duty is told as a duty, with its term and what must be done', () => {
    const answer = ask(demo, sharing);
    assert.equal(answer.duty, 'must');
    assert.equal(answer.retention, 'T5F');
    assert.equal(answer.destroyBy, '2031-03-01T09:00:00.000Z');
    assert.ok(answer.obligations.some((one) => one.nl.includes('UAVG 41')));
    assert.ok(answer.citations.some((one) => one.act === 'WGS' && one.article === '2.22'));
  });

  test('every answer to a case is complete in two languages', () => {
    const complete = (answer: Answer): boolean =>
      [
        answer.explanation,
        answer.disclaimer,
        ...answer.obligations,
        ...answer.alternatives,
        ...answer.missingApprovals.map((one) => one.who),
        ...answer.missingInputs.map((one) => one.question),
      ].every((text) => text.nl !== '' && text.en !== '');
    for (const { question } of lawCases) {
      const answer = ask(demo, question);
      assert.ok(complete(answer));
      if (answer.effect === 'deny') assert.ok(answer.alternatives.length > 0);
      if (answer.effect === 'ask') assert.ok(answer.missingInputs.length > 0);
      if (answer.effect === 'allow-with-approval') assert.ok(answer.missingApprovals.length > 0);
    }
  });

  test('the same question gives the same bytes, whatever the order of members and approvals', () => {
    const again = activate([...packs].reverse(), { profile: 'demo', on });
    for (const { question } of lawCases) {
      const turned: Question = {
        ...JSON.parse(JSON.stringify(Object.fromEntries(Object.entries(question).reverse()))),
        approvals: [...(question.approvals ?? [])].reverse(),
      };
      assert.equal(answerBytes(ask(again, turned)), answerBytes(ask(demo, question)));
    }
  });

  test('the bytes of an answer are the answer', () => {
    for (const { question, title } of lawCases) {
      const answer = ask(demo, question);
      assert.deepEqual(JSON.parse(answerBytes(answer)), JSON.parse(JSON.stringify(answer)), title);
    }
  });

  test('emergency does not bypass anything; it adds a review afterwards', () => {
    const urgent: Question = { ...police, time: { ...police.time, emergency: true } };
    assert.equal(ask(demo, urgent).effect, 'allow-with-approval');
    assert.equal(ask(demo, urgent).obligations.length, ask(demo, police).obligations.length + 1);
  });
});

describe('approvals', () => {
  const base: Approval = {
    kind: 'competent-authority',
    by: 'officier-1',
    role: 'public-prosecutor',
    at: '2026-11-20T09:00:00Z',
    scope: 'zaak-1',
    given: true,
  };
  const table: readonly { title: string; approvals: readonly Approval[]; effect: Answer['effect'] }[] = [
    { title: 'for the case', approvals: [base], effect: 'allow' },
    { title: 'for the item', approvals: [{ ...base, scope: 'item-1' }], effect: 'allow' },
    { title: 'for everything', approvals: [{ ...base, scope: '*' }], effect: 'allow-with-approval' },
    { title: 'for another case', approvals: [{ ...base, scope: 'zaak-2' }], effect: 'allow-with-approval' },
    { title: 'by a machine', approvals: [{ ...base, role: 'machine' }], effect: 'allow-with-approval' },
    {
      title: 'expired yesterday',
      approvals: [{ ...base, expiresAt: '2026-11-22' }],
      effect: 'allow-with-approval',
    },
    { title: 'good until today', approvals: [{ ...base, expiresAt: '2026-11-23' }], effect: 'allow' },
    { title: 'dated tomorrow', approvals: [{ ...base, at: '2026-11-24' }], effect: 'allow-with-approval' },
    { title: 'refused', approvals: [{ ...base, given: false }], effect: 'deny' },
    {
      title: 'refused, then given by the same person',
      approvals: [
        { ...base, given: false },
        { ...base, at: '2026-11-21' },
      ],
      effect: 'allow',
    },
    {
      title: 'given, and refused by another',
      approvals: [base, { ...base, by: 'officier-2', given: false }],
      effect: 'deny',
    },
    { title: 'of another kind', approvals: given('rac'), effect: 'allow-with-approval' },
  ];
  for (const { title, approvals, effect } of table) {
    test(`${title}: ${effect}`, () => assert.equal(ask(demo, { ...police, approvals }).effect, effect));
  }

  test('the asker is not their own second reviewer, and a kind of provision is for the RAC only', () => {
    const asOf = (approval: Approval, context = {}) =>
      knownOf(vary(sharing, { approvals: [approval], context }))[0].granted;
    const reviewer = { ...base, kind: 'second-reviewer', role: 'reviewer' } as const;
    assert.equal(asOf({ ...reviewer, by: 'user-1' }), 0);
    assert.notEqual(asOf({ ...reviewer, by: 'user-2' }), 0);
    const kind = { provisionKind: 'to-register' };
    assert.notEqual(asOf({ ...base, kind: 'rac', role: 'rac-member', scope: 'to-register' }, kind), 0);
    assert.equal(asOf({ ...base, kind: 'no-objection', role: 'participant', scope: 'to-register' }, kind), 0);
  });
});
