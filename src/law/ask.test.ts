import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { ofRules } from './activate.ts';
import { ask } from './ask.ts';
import { type Change, given, sharing, vary } from './basis/law-case.ts';
import type { Answer } from './question.ts';
import type { Rule, RulePack } from './rule.ts';

const on = '2026-11-23';
const say = (text: string) => ({ nl: `${text} nl`, en: `${text} en` });
const citation = (article: string, paragraph?: string) => ({
  act: 'Proefwet',
  article,
  ...(paragraph === undefined ? {} : { paragraph }),
  validFrom: on,
  checkedOn: on,
  checkedBy: 'test',
});
const rule = (id: string, effect: Rule['effect'], more: Partial<Rule> = {}): Rule => ({
  id,
  effect,
  actions: ['provide'],
  when: { all: [] },
  duty: 'may',
  retention: '0',
  basis: [citation('1')],
  sentence: say(id),
  obligations: [say(`do ${id}`)],
  alternatives: [say(`instead of ${id}`)],
  confidence: 'H',
  ...more,
});
const permit = (id: string, more?: Partial<Rule>) => rule(id, 'permit', more);
const forbid = (id: string, more?: Partial<Rule>) => rule(id, 'forbid', more);
const answerOf = (rules: readonly Rule[], change: Change = {}, without: readonly string[] = []): Answer =>
  ask(ofRules(rules, { profile: 'demo', on, packVersion: 'test' }), vary(sharing, change, without));
const dutch = (texts: readonly { readonly nl: string }[]) => texts.map(({ nl }) => nl);

describe('the sentence, the duty and the term', () => {
  test('of the first permit; of the duty when there is one', () => {
    const possible = answerOf([permit('P1', { retention: 'OWN' }), permit('P2')]);
    assert.deepEqual([possible.duty, possible.explanation.nl, possible.retention], ['may', 'P1 nl', 'OWN']);
    const due = answerOf([permit('P1', { retention: 'OWN' }), permit('P2', { duty: 'must', retention: 'WPG' })]);
    assert.deepEqual([due.duty, due.explanation.nl, due.retention], ['must', 'P2 nl', 'WPG']);
    assert.deepEqual(due.ruleIds, ['P1', 'P2']);
  });

  test('of a bar, and a bar is no duty', () => {
    const barred = answerOf([permit('P1'), forbid('F1', { duty: 'must' }), forbid('F2')]);
    assert.deepEqual([barred.duty, barred.explanation.nl, barred.ruleIds], ['may', 'F1 nl', ['F1', 'F2']]);
  });

  test('of the permit whose approval is missing, else of the bar that an approval lifts', () => {
    const asked = answerOf([permit('P1', { approvals: ['rac'] })]);
    assert.deepEqual([asked.effect, asked.explanation.nl], ['allow-with-approval', 'P1 nl']);
    const lifts = forbid('F1', { when: { not: { fact: 'approval.person', is: true } } });
    const lifted = answerOf([permit('P1'), lifts]);
    assert.deepEqual(
      [lifted.effect, lifted.explanation.nl, lifted.ruleIds],
      ['allow-with-approval', 'F1 nl', ['F1', 'P1']],
    );
    assert.equal(answerOf([permit('P1', { approvals: ['rac'] }), lifts]).explanation.nl, 'P1 nl');
    const other = answerOf([permit('P1', { approvals: ['rac'] }), lifts], { approvals: given('rac') });
    assert.equal(other.explanation.nl, 'F1 nl');
  });

  test('of nothing: near, far, or not known yet', () => {
    const near = answerOf([permit('P1', { when: { fact: 'context.racStatus', is: 'none' } })]);
    assert.match(near.explanation.en, /comes closest/);
    assert.deepEqual(near.whyNot, [{ ruleId: 'P1', sentence: say('P1'), unmet: ['context.racStatus'] }]);
    assert.match(answerOf([]).explanation.en, /knows no rule/);
    const asks = answerOf([permit('P1', { retention: 'OWN', when: { fact: 'recipient.necessary', is: true } })]);
    assert.match(asks.explanation.en, /Not enough is known/);
    assert.deepEqual([asks.retention, asks.ruleIds], ['0', ['P1']]);
  });
});

describe('what must be done, and what else may', () => {
  const emergency = (rules: readonly Rule[]): Answer =>
    ask(ofRules(rules, { profile: 'demo', on, packVersion: 'test' }), {
      ...sharing,
      time: { ...sharing.time, emergency: true },
    });

  test('allowed: the duties of every rule, each once, and what the data ask; nothing else is needed', () => {
    const both = answerOf([permit('P1'), permit('P2'), permit('P3', { obligations: [say('do P1')] })]);
    assert.deepEqual(dutch(both.obligations), ['do P1 nl', 'do P2 nl']);
    assert.deepEqual(both.alternatives, []);
    for (const [resource, words] of [
      [{ statement: 'opinion' }, /opinion and not a fact/],
      [{ statement: 'fact' }, undefined],
      [{ quality: 'doubtful' }, /in doubt/],
      [{ quality: 'disputed' }, /in doubt/],
      [{ quality: 'checked' }, undefined],
      [{ supplierConditions: ['niet doorgeven'] }, /attached to these data/],
      [{ supplierConditions: [] }, undefined],
    ] as const) {
      const [, added, ...more] = answerOf([permit('P1')], { resource }).obligations;
      assert.equal(more.length, 0);
      if (words) assert.match(added?.en ?? '', words);
      else assert.equal(added, undefined);
    }
    assert.match(emergency([permit('P1')]).obligations[1]?.en ?? '', /reviewed afterwards/);
  });

  test('barred: what the bar asks, and what may be done instead, each once', () => {
    const bars = [forbid('F1'), forbid('F2', { alternatives: [say('instead of F1'), say('or this')] })];
    const barred = answerOf([...bars, permit('P1')], { resource: { statement: 'opinion' } });
    assert.deepEqual(dutch(barred.obligations), ['do F1 nl', 'do F2 nl']);
    assert.deepEqual(dutch(barred.alternatives), ['instead of F1 nl', 'or this nl']);
    assert.deepEqual(emergency(bars).obligations.length, 2);
  });

  test('denied because nothing allows it: no duties, and what always may be tried', () => {
    const denied = answerOf([permit('P1', { when: { fact: 'context.racStatus', is: 'none' } })]);
    assert.deepEqual(denied.obligations, []);
    assert.match(denied.alternatives[0]?.en ?? '', /another act/);
  });

  test('not known yet: no duties; with an approval: those too, and what else may', () => {
    const open = { fact: 'recipient.necessary', is: true } as const;
    assert.deepEqual(answerOf([permit('P1', { when: open })]).obligations, []);
    const asked = answerOf([permit('P1', { approvals: ['rac'] })]);
    assert.deepEqual([dutch(asked.obligations), dutch(asked.alternatives)], [['do P1 nl'], ['instead of P1 nl']]);
  });
});

describe('the last day', () => {
  const resource = {
    firstProcessedAt: '2026-03-01T09:00:00Z',
    lastProcessedAt: '2026-05-01T09:00:00Z',
    adviceGivenAt: '2026-04-01T09:00:00Z',
  };
  for (const [retention, day] of [
    ['T5F', '2031-03-01T09:00:00.000Z'],
    ['T5L', '2031-05-01T09:00:00.000Z'],
    ['BIB5', '2031-04-01T09:00:00.000Z'],
    ['OWN', undefined],
    ['0', undefined],
  ] as const)
    test(`${retention}: ${day}`, () =>
      assert.equal(answerOf([permit('P1', { retention })], { resource }).destroyBy, day));
  test('not told when the start is not known', () =>
    assert.ok(!('destroyBy' in answerOf([permit('P1', { retention: 'T5L' })]))));
  test('of the earliest thing in it', () => {
    const made = { derivedFrom: [{ firstProcessedAt: '2022-01-01T00:00:00Z' }] };
    assert.equal(
      answerOf([permit('P1', { retention: 'T5F' })], { resource: made }).destroyBy,
      '2027-01-01T00:00:00.000Z',
    );
  });
});

describe('how sure it is, and on what', () => {
  test('every article once', () => {
    const basis = [citation('1'), citation('2', '1'), citation('2', '2')];
    const { citations } = answerOf([
      permit('P1', { basis }),
      permit('P2', { basis: [citation('2', '1'), citation('3')] }),
    ]);
    assert.deepEqual(
      citations.map(({ article, paragraph }) => `${article} ${paragraph ?? ''}`.trim()),
      ['1', '2 1', '2 2', '3'],
    );
  });

  test('as sure as the least sure rule; of no rule at all not sure', () => {
    assert.equal(answerOf([permit('P1'), permit('P2')]).confidence, 'H');
    assert.equal(answerOf([permit('P1'), permit('P2', { confidence: 'M' })]).confidence, 'M');
    assert.equal(answerOf([]).confidence, 'M');
  });

  test('signed when every rule is, and somebody wrote one', () => {
    const signed = { by: 'a lawyer', on };
    assert.equal(answerOf([permit('P1', { signed })]).signed, true);
    assert.equal(answerOf([permit('P1', { signed }), permit('P2')]).signed, false);
    assert.equal(answerOf([permit('P1', { signed: { ...signed, on: '2026-11-24' } })]).signed, false);
    assert.equal(answerOf([]).signed, false);
  });

  test('the banner stands there as long as a permit is unsigned', () => {
    assert.ok(answerOf([permit('P1')]).banner);
    assert.ok(!('banner' in answerOf([permit('P1', { signed: { by: 'a lawyer', on } })])));
    assert.ok(!('banner' in answerOf([forbid('F1')])));
  });

  test('fields are opened by an answer that is yes, and by no other', () => {
    assert.ok(answerOf([permit('P1')]).allowedFields.length > 0);
    assert.deepEqual(answerOf([permit('P1', { approvals: ['rac'] })]).allowedFields, []);
    assert.deepEqual(answerOf([forbid('F1')]).allowedFields, []);
  });
});

describe('what is still missing', () => {
  const duty = [permit('P1', { when: { fact: 'recipient.participant', is: true } })];
  test('a task is chosen out of those of the receiver', () => {
    const [missing, ...more] = answerOf(duty, {}, ['recipient.taskOrDuty']).missingInputs;
    assert.equal(more.length, 0);
    assert.equal(missing?.input, 'recipient.taskOrDuty');
    assert.ok(missing.allowed?.includes('Invorderingswet 1990'));
    assert.equal(missing.allowed?.at(-1), 'none');
  });
  test('or written, when the act lists none', () => {
    const fec = {
      context: { partnership: 'fec', kind: 'FEC' },
      recipient: { organ: 'dnb', participantOf: ['fec'] },
    } as const;
    for (const [change, without] of [
      [{}, ['recipient.taskOrDuty', 'recipient.organ']],
      [{}, ['recipient.taskOrDuty', 'context.kind']],
    ] as const) {
      const missing = answerOf(duty, change, without).missingInputs.find(
        ({ input }) => input === 'recipient.taskOrDuty',
      );
      assert.ok(!missing?.allowed);
    }
    assert.notEqual(answerOf(duty, fec).effect, 'deny');
  });
  test('an approval of each says who has not given it', () => {
    const participants = ['politie', 'douane'];
    const [asked] = answerOf([permit('P1', { approvals: ['no-objection'] })], {
      context: { participants },
    }).missingApprovals;
    assert.deepEqual([asked?.kind, asked?.from], ['no-objection', participants]);
    const [rac] = answerOf([permit('P1', { approvals: ['rac'] })]).missingApprovals;
    assert.ok(rac && !('from' in rac) && rac.who.nl !== '');
  });
});

describe('acts that come later', () => {
  const pack = (id: string, ...rules: readonly Rule[]): RulePack => ({
    id,
    title: say(id),
    validFrom: '2027-01-01',
    signatory: say('a lawyer'),
    rules,
  });
  const later = [
    pack('with-a-permit', forbid('L0'), permit('L1')),
    pack('of-this-kind', permit('L2', { kinds: ['FEC', 'RIEC'] })),
    pack('of-another-kind', permit('L3', { kinds: ['FEC'] })),
    pack('of-another-act', permit('L4', { actions: ['browse'] })),
    pack('with-a-bar-alone', forbid('L5')),
  ];
  const told = (rules: readonly Rule[]) =>
    ask({ ...ofRules(rules, { profile: 'demo', on, packVersion: 'test' }), notYet: later }, sharing).notes;

  test('are told on a denial for want of a permit, when one of their permits could have a say', () => {
    const notes = told([]);
    assert.deepEqual(
      notes.map(({ code, pointer }) => [code, pointer]),
      Array(2).fill(['before-the-act', '/time/now']),
    );
    assert.deepEqual(
      notes.map(({ detail }) => detail),
      [
        {
          nl: 'Op 2026-11-23 golden deze regels nog niet: with-a-permit nl (vanaf 2027-01-01).',
          en: 'On 2026-11-23 these rules did not hold yet: with-a-permit en (from 2027-01-01).',
        },
        {
          nl: 'Op 2026-11-23 golden deze regels nog niet: of-this-kind nl (vanaf 2027-01-01).',
          en: 'On 2026-11-23 these rules did not hold yet: of-this-kind en (from 2027-01-01).',
        },
      ],
    );
  });
  test('and not when it is allowed or barred', () => {
    assert.deepEqual(told([permit('P1')]), []);
    assert.deepEqual(told([forbid('F1')]), []);
  });
});

test('rules stand in the order of their ids, also those that are open', () => {
  const open = { fact: 'recipient.necessary', is: true } as const;
  assert.deepEqual(answerOf([permit('P1', { when: open }), forbid('F1', { when: open })]).ruleIds, ['F1', 'P1']);
});

test('a permit with one missing approval of two speaks for itself', () => {
  const lifts = forbid('F1', { when: { not: { fact: 'approval.person', is: true } } });
  const half = answerOf([permit('P1', { approvals: ['rac', 'no-objection'] }), lifts], { approvals: given('rac') });
  assert.deepEqual([half.effect, half.explanation.nl], ['allow-with-approval', 'P1 nl']);
});

test('every answer says that it is no advice', () => {
  const { disclaimer } = answerOf([permit('P1')]);
  assert.match(disclaimer.nl, /geen juridisch advies/);
  assert.match(disclaimer.en, /not legal advice/);
});
