import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { activate } from './activate.ts';
import { nearCase } from './any-question.node.ts';
import { answerBytes, ask } from './ask.ts';
import { packs } from './basis/index.ts';
import { given } from './basis/law-case.ts';
import type { Answer, Question, Source } from './question.ts';
import { outsideScenarios } from './scenarios/outside.ts';
import { partnershipScenarios } from './scenarios/partnerships.ts';
import { approvalKinds, originRegimes, wgsKinds } from './terms.ts';

/** What the house promises whoever is written about, over questions by chance around everything that was written down. */
const on = '2026-11-23';
const active = activate(packs, { profile: 'demo', on });
const today = (question: Question): Question => ({ ...question, time: { now: `${on}T10:00:00Z` } });
const written = [...partnershipScenarios, ...outsideScenarios].map(({ question }) => today(question));
const nearScenario: fc.Arbitrary<Question> = fc
  .record({ base: fc.constantFrom(...written), other: fc.constantFrom(...written), part: fc.nat({ max: 5 }) })
  .map(({ base, other, part }) => ({
    ...base,
    ...(part === 0 ? { recipient: other.recipient ?? base.recipient ?? {} } : {}),
    ...(part === 1 ? { resource: other.resource } : {}),
    ...(part === 2 ? { context: other.context } : {}),
    ...(part === 3 ? { action: other.action } : {}),
  }));
const anyOf = fc.oneof(nearScenario, nearScenario, nearCase.map(today));

const { numRuns, seed } = { numRuns: 1500, seed: 26_11_23 };
/** Runs a promise over questions; `met` says how often the promise had something to say, so that none is empty. */
function promise(check: (question: Question, answer: Answer) => boolean, atLeast: number): void {
  let met = 0;
  fc.assert(
    fc.property(anyOf, (question) => {
      if (check(question, ask(active, question))) met += 1;
    }),
    { numRuns, seed },
  );
  assert.ok(met >= atLeast, `${met} questions put this to the test`);
}

const without = (question: Question, part: Partial<Question>): Question => ({ ...question, ...part });
const subset = (few: readonly string[], many: readonly string[]) => few.every((one) => many.includes(one));

describe('promises of the gate', () => {
  test('nothing tax-tainted reaches a private party on its own interest, through any derivation', () => {
    const taxed = (question: Question): Question => ({
      ...question,
      action: 'give-result',
      context: { ...question.context, kind: 'RIEC' },
      recipient: { ...question.recipient, organ: 'private', ground: 'legitimate-interest' },
      resource: {
        ...question.resource,
        category: 'result',
        taxOrigin: false,
        originRegime: 'AVG',
        derivedFrom: [
          { category: 'result', originRegime: 'AVG', derivedFrom: [{ category: 'tax', originRegime: 'AWR' }] },
        ],
      },
      approvals: given(...approvalKinds),
    });
    promise((question) => {
      const answer = ask(active, taxed(question));
      assert.notEqual(answer.effect, 'allow');
      assert.notEqual(answer.effect, 'allow-with-approval');
      return answer.effect === 'deny';
    }, 1_000);
  });

  test('tier 3 never enters a scan', () => {
    promise((question) => {
      const scan: Question = {
        ...question,
        action: 'provide',
        context: { ...question.context, kind: 'RIEC', activity: 'scan' },
        resource: { ...question.resource, category: 'police', originRegime: 'WPG-9' },
        approvals: given(...approvalKinds),
      };
      const { effect } = ask(active, scan);
      assert.ok(effect === 'deny' || effect === 'ask', effect);
      return effect === 'deny';
    }, 1_000);
  });

  test('nothing older than its term is allowed', () => {
    promise((question, answer) => {
      if (answer.effect !== 'allow') return false;
      const { resource, context, action } = question;
      const old: Question = {
        ...question,
        resource: {
          ...resource,
          firstProcessedAt: '2021-11-22T09:59:59Z',
          lastProcessedAt: '2021-11-22T09:59:59Z',
          adviceGivenAt: '2021-11-22T09:59:59Z',
          legalHold: false,
        },
      };
      const later = ask(active, old);
      const isJoint = wgsKinds.some((kind) => kind === context.kind) && resource.originRegime !== 'BIBOB';
      // Publishing, telling an outcome and answering the person keep nothing; they have no term of their own.
      const keeps = ![
        'publish',
        'feedback',
        'account',
        'view-log',
        'data-subject-request',
        'report-error',
        'own-task',
      ].includes(action);
      if (isJoint && keeps && resource.category !== 'none' && context.purposeCode !== 'oversight-log')
        assert.notEqual(later.effect, 'allow', `${action} ${answer.ruleIds.join()}`);
      if (context.kind === 'WGPA') assert.notEqual(later.effect, 'allow');
      if (resource.originRegime === 'BIBOB' && action === 'disclose')
        assert.notEqual(later.effect, 'allow', later.ruleIds.join());
      return isJoint || context.kind === 'WGPA';
    }, 50);
  });

  test('no allow without case and purpose', () => {
    promise((question, answer) => {
      if (answer.effect !== 'allow' || question.action === 'publish') return false;
      for (const member of ['caseId', 'purposeCode'] as const) {
        const { [member]: _, ...rest } = question.context;
        assert.notEqual(ask(active, without(question, { context: rest })).effect, 'allow', member);
        assert.notEqual(
          ask(active, without(question, { context: { ...rest, [member]: 'none' } })).effect,
          'allow',
          member,
        );
      }
      return true;
    }, 150);
  });

  test('taking away an approval never turns deny into allow', () => {
    promise((question, answer) => {
      const { approvals = [] } = question;
      if (answer.effect !== 'deny' || approvals.length === 0) return false;
      const yeses = approvals.filter(({ given: yes }) => yes);
      for (const gone of yeses) {
        const fewer = approvals.filter((one) => one !== gone);
        assert.notEqual(ask(active, without(question, { approvals: fewer })).effect, 'allow');
      }
      return yeses.length > 0;
    }, 50);
  });

  test('a weighty reason of the source never turns deny into allow', () => {
    promise((question, answer) => {
      if (answer.effect === 'allow') return false;
      const judgements = { ...question.judgements, weightyReasons: 'yes' } as const;
      assert.notEqual(ask(active, without(question, { judgements })).effect, 'allow');
      return true;
    }, 500);
  });

  test('less authority never yields more: no wider answer and no more fields', () => {
    promise((question, answer) => {
      const { subject } = question;
      const { designatedFor: _, ...person } = subject;
      const weaker: readonly Question[] = [
        without(question, { subject: { ...person, designatedFor: [] } }),
        without(question, { subject: person }),
        without(question, { subject: { ...subject, authorisedUntil: '2026-11-22' } }),
        without(question, { subject: { ...subject, screening: 'none' } }),
        without(question, { approvals: [] }),
      ];
      for (const one of weaker) {
        const less = ask(active, one);
        assert.ok(subset(less.allowedFields, answer.allowedFields), `${less.allowedFields} of ${answer.allowedFields}`);
        if (answer.effect !== 'allow') assert.notEqual(less.effect, 'allow');
      }
      return answer.allowedFields.length > 0;
    }, 150);
  });

  test('fields that are not asked for do not go along', () => {
    promise((question, answer) => {
      const [first] = answer.allowedFields;
      if (first === undefined) return false;
      const few = ask(active, without(question, { resource: { ...question.resource, fields: [first] } }));
      assert.deepEqual(few.allowedFields, [first]);
      return true;
    }, 150);
  });

  test('every allow names a rule in force at that time, with its article', () => {
    const validFrom = new Map(packs.flatMap((pack) => pack.rules.map((rule) => [rule, pack.validFrom] as const)));
    const byId = new Map(active.rules.map((rule) => [rule.id, rule]));
    promise((question, answer) => {
      if (answer.effect !== 'allow') return false;
      assert.ok(answer.ruleIds.length > 0 && answer.citations.length > 0);
      for (const id of answer.ruleIds) {
        const rule = byId.get(id);
        assert.ok(rule && rule.effect === 'permit' && rule.confidence !== 'L', id);
        assert.ok((validFrom.get(rule) ?? '9999') <= question.time.now.slice(0, 10), id);
      }
      return true;
    }, 150);
  });

  test('a derivation is never freer than what it was made from', () => {
    const order = ['deny', 'ask', 'allow-with-approval', 'allow'];
    const source: fc.Arbitrary<Source> = fc.record({
      category: fc.constantFrom('housing', 'tax', 'police', 'health', 'result', 'permits'),
      originRegime: fc.constantFrom(...originRegimes),
      originOrg: fc.constantFrom('politie', 'belastingdienst', 'gemeente-veenwijde'),
      firstProcessedAt: fc.constantFrom('2026-01-01', '2021-01-01'),
    });
    let narrowed = 0;
    fc.assert(
      fc.property(anyOf, fc.array(source, { minLength: 1, maxLength: 3 }), (question, derivedFrom) => {
        const plain = ask(active, question);
        const derived = ask(active, without(question, { resource: { ...question.resource, derivedFrom } }));
        // G06 speaks of results with tax data only, so such a result may have a road that another has not.
        if (derived.effect === 'allow' && !derived.ruleIds.includes('G06')) {
          // What was not known of the whole may be told by its sources; a no never becomes a yes.
          const told = plain.missingInputs.every(({ input }) => input.startsWith('resource.'));
          assert.ok(plain.effect === 'allow' || (plain.effect === 'ask' && told), plain.effect);
        }
        if (order.indexOf(derived.effect) < order.indexOf(plain.effect)) narrowed += 1;
      }),
      { numRuns, seed },
    );
    assert.ok(narrowed > 100, `${narrowed} narrowed`);
  });

  test('the same question gives the same bytes', () => {
    promise((question, answer) => {
      assert.equal(answerBytes(ask(active, structuredClone(question))), answerBytes(answer));
      return true;
    }, 1_000);
  });
});
