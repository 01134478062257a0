import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import fc from 'fast-check';
import { canonical, type Json } from '../core/canonical.ts';
import { activate, conditionOf } from './activate.ts';
import { answerBytes, ask } from './ask.ts';
import { packs } from './basis/index.ts';
import { sharing } from './basis/law-case.ts';
import { factsIn } from './condition.ts';
import { type Given, heardSoFar, type Interview, mostTicks, nextStep, type Step } from './interview.ts';
import { acts } from './interview-acts.ts';
import { categoryShelves, organShelves, regimeShelves } from './interview-groups.ts';
import { isTick, type Part, type Picked, questionIds, unknown } from './interview-part.ts';
import { interviewQuestions, parts } from './interview-questions.ts';
import { avoidableApprovals } from './interview-relevance.ts';
import { partnershipStories } from './interview-stories.ts';
import { outsideStories } from './interview-stories-outside.ts';
import type { Told } from './interview-told.ts';
import type { Answer } from './question.ts';
import { categories, organs, originRegimes } from './terms.ts';

const on = '2026-11-25';
const now = `${on}T10:00:00Z`;
const active = activate(packs, { profile: 'demo', on });
const open: Interview = { active, known: {}, now };

type Screen = Extract<Step, { kind: 'ask' }>;

interface Run {
  readonly given: readonly Given[];
  readonly screens: readonly Screen[];
  readonly end: Extract<Step, { kind: 'end' }>;
}

/** Somebody who answers: a choice out of its values, or yes or no to a statement. */
interface Visitor {
  choose(part: Part, values: readonly string[]): string;
  tick(part: Part): string;
}

/** Walks the interview to its end, as the page does. */
function run(interview: Interview, visitor: Visitor): Run {
  let given: readonly Given[] = [];
  const screens: Screen[] = [];
  for (;;) {
    const first = nextStep(interview, given);
    if (first.kind === 'end') return { given, screens, end: first };
    const [screen, draft] = chosen(interview, { given, visitor, first });
    screens.push(screen);
    const ticked = screen.ticks.map((part): Picked => ({ part: part.id, value: visitor.tick(part) }));
    given = [...given, { question: screen.question, picks: [...draft, ...ticked] }];
    assert.ok(given.length <= questionIds.length, 'at most eight questions');
  }
}

/** Makes the choices of one screen, one after the other. */
function chosen(
  interview: Interview,
  { given, visitor, first }: { readonly given: readonly Given[]; readonly visitor: Visitor; readonly first: Screen },
): readonly [Screen, readonly Picked[]] {
  let draft: readonly Picked[] = [];
  for (;;) {
    const step = draft.length === 0 ? first : nextStep(interview, given, draft);
    assert.ok(step.kind === 'ask', 'a screen stays until it is left');
    const open = step.choices.find(({ part }) => !draft.some((pick) => pick.part === part.id));
    assert.equal(step.isReady, open === undefined);
    if (!open) return [step, draft];
    const values = open.options.map(({ value }) => value);
    draft = [...draft, { part: open.part.id, value: visitor.choose(open.part, values) }];
  }
}

const counts: number[] = [];

describe('stories', () => {
  for (const story of [...partnershipStories, ...outsideStories]) {
    const { title, picks, not = [], so = [], wantsReason = false, effect, rules, approvals, questions } = story;
    test(`${title}: ${effect} after ${questions}`, () => {
      const asked = new Set<string>();
      const { given, end } = run(
        { ...open, wantsReason },
        {
          choose(part, values) {
            asked.add(part.id);
            const value = picks[part.id] ?? '';
            assert.ok(values.includes(value), `${part.id}: ${value} of ${values.join()}`);
            return value;
          },
          tick(part) {
            // What is ticked about the data makes it heavier; the other statements make it lighter.
            const isSo = part.question === 'data' ? so.includes(part.id) : !not.includes(part.id);
            return isSo ? 'yes' : 'no';
          },
        },
      );
      assert.equal(end.answer.effect, effect);
      for (const rule of rules) assert.ok(end.answer.ruleIds.includes(rule), end.answer.ruleIds.join());
      if (approvals)
        assert.deepEqual(
          end.answer.missingApprovals.map(({ kind }) => kind),
          approvals,
        );
      assert.deepEqual(
        Object.keys(picks).filter((part) => !asked.has(part)),
        [],
        'nothing was needed that nobody asked',
      );
      assert.equal(given.length, questions);
      if (!wantsReason) counts.push(given.length);
    });
  }

  test('on average at most five questions', () => {
    const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length;
    assert.ok(mean <= 5, `${mean}`);
  });
});
after(() => {
  const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length;
  console.log(`questions in ${counts.length} stories: mean ${mean.toFixed(1)}, at most ${Math.max(...counts)}`);
});

/** A visitor whose answers come from a tape. Most statements are true, so that runs are long. */
function byTape(tape: readonly number[]): Visitor {
  let at = 0;
  const next = (): number => {
    at += 1;
    return tape[(at - 1) % tape.length] ?? 0;
  };
  return {
    choose(part, values) {
      const number = next();
      if (number % 29 === 0 && !isTick(part) && part.mustBeKnown !== true) return unknown;
      return values[number % values.length] ?? unknown;
    },
    tick: () => (next() % 5 === 0 ? 'no' : next() % 31 === 0 ? unknown : 'yes'),
  };
}

const tapes = fc.array(fc.nat({ max: 5_000 }), { minLength: 24, maxLength: 24 });
const seed = 26_11_25;

const jsonOf = (value: unknown): Json => JSON.parse(JSON.stringify(value));
const bytesOf = ({ given, end }: Run): string => canonical(jsonOf({ given, ...end }));

describe('whatever is answered', () => {
  // The cases below walk the same ways, for they have one seed; a walk is pure, so each is walked once.
  const walked = new Map<string, Run>();
  const each = (check: (ran: Run, tape: readonly number[]) => void, numRuns = 600) =>
    fc.assert(
      fc.property(tapes, fc.nat({ max: acts.length - 1 }), fc.nat({ max: organs.length - 2 }), (tape, act, organ) => {
        // Every organ and every act gets its turn, however the tape runs.
        const visitor = byTape(tape);
        const fixed: Visitor = {
          ...visitor,
          choose(part, values) {
            if (part.id === 'act') return acts[act]?.value ?? unknown;
            return part.id === 'organ' ? (values[organ] ?? unknown) : visitor.choose(part, values);
          },
        };
        const way = [act, organ, ...tape].join();
        const ran = walked.get(way) ?? run(open, fixed);
        walked.set(way, ran);
        check(ran, tape);
      }),
      { numRuns, seed },
    );

  test('there are at most eight questions, each asked once, and none is empty', () =>
    each(({ given, screens }) => {
      assert.ok(given.length <= 8);
      assert.equal(new Set(given.map(({ question }) => question)).size, given.length);
      const asked = given.flatMap(({ picks }) => picks.map(({ part }) => part));
      assert.equal(new Set(asked).size, asked.length);
      for (const { choices, ticks } of screens) {
        assert.ok(choices.length + ticks.length > 0);
        assert.ok(ticks.length <= mostTicks);
        for (const { part, options } of choices) {
          assert.ok(options.length > 1, `${part.id} has a choice`);
          assert.equal(new Set(options.map(({ value }) => value)).size, options.length, part.id);
        }
      }
    }));

  test('what is asked is what the gate still misses, or what makes an approval needless', () =>
    each(({ given }) => {
      for (const [index, { picks }] of given.entries()) {
        const before = given.slice(0, index);
        for (const [at, { part: id }] of picks.entries()) {
          const part = parts.find((one) => one.id === id);
          assert.ok(part);
          // Statements stand together, so each was chosen before the first of them was ticked.
          const firstTick = picks.findIndex((pick) => parts.some((one) => one.id === pick.part && isTick(one)));
          const draft = picks.slice(0, isTick(part) ? firstTick : at);
          const { asked, answer } = heardSoFar(open, before, draft);
          if (!asked || !answer) assert.ok(id === 'organ' || id === 'act', id);
          else {
            assert.equal(answer.effect, 'ask', id);
            const wanted = [
              ...answer.missingInputs.map(({ input }) => input),
              ...(isTick(part) ? avoidableApprovals(active, asked) : []),
            ];
            assert.ok(
              part.inputs.some((input) => wanted.includes(input)),
              `${id}: ${wanted.join()}`,
            );
          }
        }
      }
    }));

  test('the end is the answer of the gate itself; it stays open only when somebody did not know', () =>
    each(({ given, end }) => {
      assert.equal(answerBytes(end.answer), answerBytes(ask(active, end.asked)));
      if (end.answer.effect === 'ask')
        assert.ok(given.some(({ picks }) => picks.some(({ value }) => value === unknown)));
    }));

  test('the same answers give the same bytes', () =>
    each((ran, tape) => {
      const again: Interview = { active: activate(packs, { profile: 'demo', on }), known: {}, now };
      const picks = new Map(ran.given.flatMap((one) => one.picks.map(({ part, value }) => [part, value] as const)));
      const visitor = {
        choose: (part: Part) => picks.get(part.id) ?? unknown,
        tick: (part: Part) => picks.get(part.id) ?? unknown,
      };
      assert.equal(bytesOf(run(again, visitor)), bytesOf(ran), tape.join());
    }, 150));

  test('an interview that ended early would have ended the same', () => {
    let met = 0;
    each(({ end }) => {
      const { effect } = end.answer;
      if (effect === 'ask') return;
      for (const [input, ...values] of later) {
        for (const value of values) {
          const question = JSON.parse(JSON.stringify(end.asked));
          const [section = '', member = ''] = input.split('.');
          if (question[section]?.[member] !== undefined) continue;
          question[section] = { ...question[section], [member]: value };
          const then = ask(active, question);
          // What was certain to bar and nobody said stays a bar when somebody says it later.
          const isBarred = then.effect !== 'allow' && then.ruleIds.some((id) => sureBars.has(id));
          assert.ok(then.effect === effect || isBarred, `${input} ${JSON.stringify(value)}: ${then.effect}`);
          met += 1;
        }
      }
    }, 200);
    assert.ok(met > 2_000, `${met}`);
  });
});

/** Facts of which the gate takes silence for no. */
const isSure = (fact: string): boolean => fact.includes('.surely') || fact === 'judgements.objected';
const sureBars = new Set(
  active.rules
    .filter((rule) => rule.effect === 'forbid' && factsIn(conditionOf(rule)).some(isSure))
    .map(({ id }) => id),
);

/** Facts that an interview may leave unasked; whatever they turn out to be, its end stands. */
const later: readonly (readonly [input: string, ...values: unknown[]])[] = [
  ['resource.category', 'housing', 'health', 'bulk', 'police'],
  ['resource.originRegime', 'AVG', 'WPG-12', 'AWR', 'medical'],
  ['resource.personRole', 'subject', 'direct-circle', 'other'],
  ['resource.firstProcessedAt', '2026-01-01'],
  ['resource.special', true, false],
  ['resource.taxOrigin', true, false],
  ['resource.automated', true, false],
  ['judgements.weightyReasons', 'yes', 'no'],
  ['judgements.minimalFields', true, false],
  ['context.purposeCode', 'riec-2.17', 'none', 'police-task'],
  ['context.demand', 'valid-demand', 'none'],
  ['context.dpia', true, false],
  ['subject.designatedFor', [], ['samenwerkingsverband', 'eigen-organisatie']],
];

/** As the page of a case knows it: who, where, which case and signal; not yet what, to whom and with which reasons. */
const fromCase: Told = {
  subject: sharing.subject,
  context: sharing.context,
  judgements: {
    necessity: 'Zonder dit blijft het beeld half.',
    proportionality: 'Weinig gegevens, een ernstige zaak.',
    subsidiarity: 'Lichter is al geprobeerd.',
  },
};

const common: readonly {
  readonly title: string;
  readonly known: Told;
  readonly picks: { readonly [part: string]: string };
  readonly effect: Answer['effect'];
}[] = [
  {
    title: 'share with a participant',
    known: { ...fromCase, action: 'provide' },
    picks: { receiver: 'politie', task: 'task-1', category: 'housing', regime: 'AVG', about: 'subject', age: 'recent' },
    effect: 'allow',
  },
  {
    title: 'share with the bureau',
    known: { ...fromCase, action: 'provide' },
    picks: { receiver: 'bureau', category: 'permits', regime: 'AVG', about: 'subject', age: 'recent' },
    effect: 'allow',
  },
  {
    title: 'share something that does not belong there',
    known: { ...fromCase, action: 'provide' },
    picks: { receiver: 'bureau', category: 'health' },
    effect: 'deny',
  },
  {
    title: 'give the result to a participant',
    known: { ...fromCase, action: 'give-result', resource: { category: 'result', originRegime: 'AVG' } },
    picks: { receiver: 'belastingdienst', task: 'task-1', age: 'recent' },
    effect: 'allow-with-approval',
  },
  {
    title: 'agree on an intervention',
    known: {
      ...fromCase,
      action: 'intervene',
      resource: {
        category: 'housing',
        originRegime: 'AVG',
        originOrg: 'gemeente-veenwijde',
        firstProcessedAt: '2026-03-01',
      },
    },
    picks: {},
    effect: 'allow-with-approval',
  },
  {
    title: 'analyse together what is in the case',
    known: { ...fromCase, action: 'joint-analysis', recipient: { organ: 'politie' }, resource: { inCase: true } },
    picks: { category: 'housing', regime: 'AVG', age: 'recent' },
    effect: 'allow',
  },
];

describe('from a case', () => {
  for (const { title, known, picks, effect } of common)
    test(`${title}: at most three questions`, () => {
      const { given, end } = run(
        { ...open, known },
        {
          choose: (part, values) =>
            values.find((value) => value === picks[part.id]) ?? assert.fail(`${part.id}: ${values}`),
          tick: ({ question }) => (question === 'data' ? 'no' : 'yes'),
        },
      );
      assert.equal(end.answer.effect, effect, end.answer.ruleIds.join());
      assert.ok(given.length <= 3, `${given.length}`);
      assert.equal(end.asked.context.caseId, 'zaak-1');
      assert.equal(end.asked.subject.org, 'gemeente-veenwijde');
    });

  test('who asks is known, so that the first question is what somebody wants to do', () => {
    const first = nextStep({ ...open, known: { subject: { org: 'gemeente-veenwijde', organ: 'college' } } }, []);
    assert.ok(first.kind === 'ask');
    assert.equal(first.question, 'act');
  });
});

describe('the words', () => {
  const avoided = /verdachte |fraudeur|risicoprofiel|dader|bewezen|\bscore\b|\btarget\b/i;

  for (const part of parts)
    test(`${part.id} can be read`, () => {
      const text = isTick(part) ? part.statement : part.label;
      for (const sentence of [text.nl, text.en]) {
        assert.match(sentence, isTick(part) ? /^\p{Lu}.*\.$/u : /^\p{Lu}.*\?$/u);
        assert.ok(sentence.length <= 130, sentence);
        assert.doesNotMatch(sentence, avoided);
      }
      assert.ok(part.inputs.length > 0 && part.whoKnows.nl !== '');
    });

  test('parts, acts and questions have names of their own', () => {
    for (const names of [parts.map(({ id }) => id), acts.map(({ value }) => value), questionIds])
      assert.equal(new Set(names).size, names.length);
    for (const id of questionIds) assert.equal(interviewQuestions[id].id, id);
    assert.equal(new Set(acts.map(({ label }) => label.nl)).size, acts.length);
  });

  const shelves = [
    { name: 'organs', all: organs.filter((organ) => organ !== 'none'), shelves: organShelves },
    { name: 'categories', all: categories, shelves: categoryShelves },
    { name: 'regimes', all: originRegimes, shelves: regimeShelves },
  ];
  for (const { name, all, shelves: of } of shelves)
    test(`${name} stand on at most nine shelves of at most nine, each once`, () => {
      const values: readonly string[] = of.flatMap((shelf) => shelf.values);
      assert.deepEqual(values.toSorted(), [...all].sort());
      assert.ok(of.length <= 9);
      for (const shelf of of) assert.ok(shelf.values.length <= 9, shelf.label.nl);
    });
});
