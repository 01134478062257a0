import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { present } from '../../core/assert.ts';
import { activate } from '../../law/activate.ts';
import { ask } from '../../law/ask.ts';
import { packs } from '../../law/basis/index.ts';
import { resultToThird, sharing, vary } from '../../law/basis/law-case.ts';
import { type Given, type Interview, nextStep, type Step } from '../../law/interview.ts';
import type { Told } from '../../law/interview-told.ts';
import { organs, partnerships } from '../../law/partners/index.ts';
import type { Approval, Question } from '../../law/question.ts';
import { questionIn } from './page-answers.ts';
import * as approvalMessages from './page-approval-messages.ts';
import { type Ask, asksFor, proposed } from './page-asks.ts';
import { type Asker, knownOf, type ShareMatter } from './page-known.ts';
import { placeOf, sharingHref } from './page-place.ts';
import { factsOfQuestion, statementsOf } from './page-question-words.ts';
import { doWhat, toWhom, withChoices } from './page-share-choices.ts';
import * as shareMessages from './page-share-messages.ts';
import { type ApprovalState, approvalLanes, taskLanes } from './view.ts';

const now = '2026-11-25T10:00:00Z';
const active = activate(packs, { profile: 'demo', on: '2026-11-25' });
const organ = (id: string) =>
  present(
    organs.find((one) => one.id === id),
    'the region has this organ',
  );
const riec = present(
  partnerships.find(({ kind }) => kind === 'RIEC'),
  'the region has a RIEC',
);

const inCase: ShareMatter = {
  kind: 'case',
  id: 'case-1',
  partnership: riec,
  activity: 'casus',
  firstProcessedAt: '2026-11-20T09:00:00.000Z',
  parties: ['politie', 'om', 'veenwijde-college'],
};
const ofSignal: ShareMatter = {
  kind: 'signal',
  id: 'signal-1',
  task: 'veenwijde-college-signals',
  firstProcessedAt: '2026-11-20T00:00:00.000Z',
};
const asker = (id: string): Asker => ({
  userId: 'somebody',
  designatedFor: ['riec-voorbeeldregio'],
  organ: organ(id),
});

/** What the page knows once somebody said for whom it is and what is to be done. */
function begun(matter: ShareMatter, by: string, [receiver, act]: readonly [string, string]): Told {
  const of = { matter, asker: asker(by), organs, partnerships };
  const chosen = toWhom(of).options.find(({ value }) => value === receiver);
  const done = doWhat(matter, receiver).options.find(({ value }) => value === act);
  return withChoices(
    knownOf({ matter, asker: asker(by), organs, approvals: [] }),
    present(chosen, `a receiver that can be chosen: ${receiver}`),
    present(done, `an act that can be chosen: ${act}`),
  );
}

/** Answers as a reader does: nothing is wrong with the data, all else is true. */
function answered(known: Told, picks: { readonly [part: string]: string }) {
  const interview: Interview = { active, known, now };
  const given: Given[] = [];
  for (let step = nextStep(interview, given); step.kind === 'ask'; step = nextStep(interview, given))
    given.push(screenAnswered(interview, { given, step, picks }));
  const end = nextStep(interview, given);
  assert.ok(end.kind === 'end');
  return { questions: given.map(({ question }) => question), answer: end.answer, asked: end.asked };
}

interface Open {
  readonly given: readonly Given[];
  readonly step: Extract<Step, { kind: 'ask' }>;
  readonly picks: { readonly [part: string]: string };
}

/** One screen: its choices one after the other, then its statements. */
function screenAnswered(interview: Interview, { given, step, picks }: Open): Given {
  const { question } = step;
  let screen = step;
  let draft: Given['picks'] = [];
  for (;;) {
    const open = screen.choices.find(({ part }) => !draft.some((pick) => pick.part === part.id));
    if (!open) break;
    draft = [...draft, { part: open.part.id, value: picks[open.part.id] ?? 'unknown' }];
    const next = nextStep(interview, given, draft);
    if (next.kind === 'end' || next.question !== question) break;
    screen = next;
  }
  const ticks = screen.ticks.map(({ id }) => ({ part: id, value: question === 'data' ? 'no' : 'yes' }));
  return { question, picks: [...draft, ...ticks] };
}

interface Story {
  readonly title: string;
  readonly matter: ShareMatter;
  readonly by: string;
  readonly chosen: readonly [receiver: string, act: string];
  readonly picks: { readonly [part: string]: string };
  readonly questions: readonly string[];
  readonly effect: string;
  readonly approvals?: readonly string[];
}

const stories: readonly Story[] = [
  {
    title: 'the bureau gives a result to a public body outside',
    matter: inCase,
    by: 'riec-bureau',
    chosen: ['outside', 'result'],
    picks: { receiver: 'waterschap', category: 'result', regime: 'AVG', ground: 'public-task' },
    questions: ['receiver', 'data', 'weighed', 'rest'],
    effect: 'allow-with-approval',
    approvals: ['no-objection', 'rac'],
  },
  {
    title: 'the bureau gives a result to a party',
    matter: inCase,
    by: 'riec-bureau',
    chosen: ['politie', 'result'],
    picks: { category: 'result', regime: 'AVG' },
    questions: ['data', 'weighed'],
    effect: 'allow-with-approval',
    approvals: ['no-objection'],
  },
  {
    title: 'the college shares with the police',
    matter: inCase,
    by: 'veenwijde-college',
    chosen: ['politie', 'share'],
    picks: { category: 'housing', regime: 'AVG', about: 'subject' },
    questions: ['data', 'weighed'],
    effect: 'allow',
  },
  {
    title: 'the police share with the bureau',
    matter: inCase,
    by: 'politie',
    chosen: ['riec-bureau', 'share'],
    picks: { category: 'police', regime: 'WPG-8', about: 'subject' },
    questions: ['data', 'weighed'],
    effect: 'allow-with-approval',
    approvals: ['competent-authority'],
  },
  {
    title: 'the police share with a college that takes part for several tasks',
    matter: inCase,
    by: 'politie',
    chosen: ['veenwijde-college', 'share'],
    picks: { task: 'task-1', category: 'police', regime: 'WPG-8', about: 'subject' },
    questions: ['receiver', 'data', 'weighed'],
    effect: 'allow-with-approval',
    approvals: ['competent-authority'],
  },
  {
    title: 'the parties agree who does what',
    matter: inCase,
    by: 'riec-bureau',
    chosen: ['nobody', 'intervene'],
    picks: { category: 'result', regime: 'AVG' },
    questions: ['data', 'weighed'],
    effect: 'allow-with-approval',
    approvals: ['no-objection'],
  },
  {
    title: 'the college tells its mayor of a signal',
    matter: ofSignal,
    by: 'veenwijde-college',
    chosen: ['veenwijde-burgemeester', 'disclose'],
    picks: { category: 'signal', regime: 'AVG', origin: 'own' },
    questions: ['data', 'weighed'],
    effect: 'allow-with-approval',
    approvals: ['legal-check'],
  },
];

describe('from a case little is left to ask', () => {
  for (const { title, matter, by, chosen, picks, questions, effect, approvals = [] } of stories)
    test(`${title}: ${questions.length} questions`, () => {
      const end = answered(begun(matter, by, chosen), picks);
      assert.deepEqual(end.questions, questions);
      assert.equal(end.answer.effect, effect, JSON.stringify(end.answer.explanation));
      assert.deepEqual(
        end.answer.missingApprovals.map(({ kind }) => kind),
        approvals,
      );
      // To a node only goes what names its organ; a made-up name would be refused there.
      const node = organs.find(({ id }) => id === chosen[0]);
      if (node) assert.deepEqual([end.asked.recipient?.org, end.asked.recipient?.organ], [node.org, node.organ]);
    });

  test('what people judge is not taken from the file', () => {
    assert.equal(begun(inCase, 'riec-bureau', ['politie', 'share']).judgements, undefined);
  });
});

const missing = (question: Question) => ask(active, question).missingApprovals;
const asks = (
  question: Question,
  by: string,
  more: { approvals?: readonly ApprovalState[]; matter?: ShareMatter } = {},
) =>
  asksFor({
    missing: missing(question),
    self: organ(by),
    organs,
    purposeCode: more.matter?.kind === 'signal' ? 'municipal-signal' : 'riec-2.17',
    ...(more.matter?.kind === 'signal' ? {} : { partnership: riec }),
    parties: inCase.parties,
    approvals: more.approvals ?? [],
    scope: 'zaak-1',
  });
const orgs = [...new Set(riec.participants.map(({ organId }) => organ(organId).org))].sort();
const withParticipants = vary(resultToThird, { context: { participants: orgs }, approvals: [] });

describe('whom one asks', () => {
  const idsOf = (found: readonly Ask[]) =>
    found.flatMap(({ choices }) => choices.map((one) => one.organs.map(({ id }) => id)));

  test('every participant and the committee, and all of them are ticked; of one municipality the party answers', () => {
    const found = asks(withParticipants, 'riec-bureau');
    assert.deepEqual(
      found.map(({ kind, isEach }) => [kind, isEach]),
      [
        ['no-objection', true],
        ['rac', false],
      ],
    );
    assert.deepEqual(idsOf(found), [
      ['veenwijde-college', 'veenwijde-burgemeester'],
      ['rietmeer-college', 'rietmeer-burgemeester'],
      ['politie'],
      ['belastingdienst'],
      ['douane'],
      ['om'],
      ['riec-rac'],
    ]);
    assert.equal(proposed(found).length, 7);
  });

  test('who was asked and has not answered is not asked twice by mistake', () => {
    const requested = {
      kind: 'no-objection',
      to: 'politie',
      scope: 'zaak-1',
      answerBefore: now,
      destroyBefore: now,
    } as const;
    const state: ApprovalState = {
      stage: 'asked',
      kind: 'no-objection',
      scope: 'zaak-1',
      purpose: 'riec-2.17',
      askedAt: now,
      askedBy: 'joris',
      destroyBefore: now,
      textSeq: 1,
      requested,
    };
    const found = asks(withParticipants, 'riec-bureau', { approvals: [state] });
    assert.ok(!proposed(found).includes('no-objection politie'));
    assert.equal(found[0]?.choices.find(({ org }) => org === 'politie')?.before, 'asked');
  });

  test('one of the authorities is enough, and nobody chooses for the reader', () => {
    const police = vary(sharing, {
      subject: { org: 'politie', organ: 'politie' },
      resource: { category: 'police', originOrg: 'politie', originRegime: 'WPG-8' },
    });
    const found = asks(police, 'politie');
    assert.deepEqual(
      found.map(({ kind, isEach }) => [kind, isEach]),
      [['competent-authority', false]],
    );
    assert.deepEqual(idsOf(found).flat().sort(), ['om', 'rietmeer-burgemeester', 'veenwijde-burgemeester']);
    assert.deepEqual(proposed(found), []);
  });

  test('nobody is asked who has no task for the purpose: the request would arrive nowhere', () => {
    const found = asksFor({
      missing: [{ kind: 'competent-authority', who: { nl: '', en: '' } }],
      self: organ('veenwijde-college'),
      organs,
      purposeCode: 'municipal-signal',
      parties: [],
      approvals: [],
      scope: 'signal-1',
    });
    assert.ok(!idsOf(found).flat().includes('om'));
  });
});

describe('a question in plain words', () => {
  const says = (question: Question) =>
    statementsOf(question).map(({ part, isTrue }) => `${isTrue ? '+' : '-'}${part.id}`);
  test('names who gives what to whom', () => {
    const facts = factsOfQuestion(withParticipants, { organs, partnerships });
    const words = new Map(facts.map(({ name, words: { nl } }) => [name, nl]));
    assert.equal(words.get('action'), 'Een resultaat geven');
    assert.equal(words.get('giver'), 'College van Veenwijde');
    assert.equal(words.get('receiver'), 'Andere overheid');
    assert.equal(words.get('task'), 'Handelsregisterwet 2007 4');
  });

  test('tells what the asker called true and what not, and nothing that was not said', () => {
    const said = says(withParticipants);
    for (const one of ['+context.dpia', '+judgements.minimalFields', '+recipient.necessary', '-resource.criminal'])
      assert.ok(said.includes(one), `${one} in ${said.join(' ')}`);
    assert.ok(!says(vary(withParticipants, {}, ['context.dpia'])).some((one) => one.endsWith('dpia')));
  });

  test('is read from what lies with a row, and is gone with it', () => {
    assert.equal(questionIn({ question: JSON.stringify(sharing) })?.action, 'provide');
    assert.equal(questionIn({ question: '{"action":"fly"}' }), undefined);
    assert.equal(questionIn(undefined), undefined);
  });
});

test('an approval that counts in the page is the one that counts at the node', () => {
  const approvals: readonly Approval[] = orgs.map((org) => ({
    kind: 'no-objection',
    by: org,
    org,
    role: 'participant',
    at: now,
    scope: 'case-1',
    given: true,
  }));
  const known = knownOf({ matter: inCase, asker: asker('riec-bureau'), organs, approvals });
  assert.deepEqual(known.approvals, approvals);
  assert.deepEqual(known.context?.participants, orgs);
});

const readers = [
  {
    role: 'case-director',
    scope: 'case-1',
    place: { kind: 'case', href: '/cases/case-1' },
    sharing: '/cases/case-1/sharing',
  },
  {
    role: 'partner-delegate',
    scope: 'case-1',
    place: { kind: 'party', href: '/invitations/case-1' },
    sharing: '/invitations/case-1/sharing',
  },
  { role: 'legal-officer', scope: 'case-1', place: undefined, sharing: undefined },
  {
    role: 'legal-officer',
    scope: 'signal-1',
    place: { kind: 'signal', href: '/signals?signal=signal-1' },
    sharing: '/signals/signal-1/sharing',
  },
  { role: 'municipal-director', scope: 'item-1', place: undefined, sharing: undefined },
] as const;
for (const { role, scope, place, sharing: page } of readers)
  test(`${role} reads ${scope} at ${place?.href ?? 'no page'}`, () => {
    const found = placeOf(scope, { user: { role }, purpose: { purposeCode: 'municipal-signal' } });
    assert.deepEqual(found, place);
    assert.equal(found && sharingHref(scope, found), page);
  });

describe('the words of sharing and of the approvals', () => {
  const avoided = /verdachte |fraudeur|risicoprofiel|dader|bewezen|\bscore\b/i;
  const places = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([place]) => place).sort();
  const check = (key: string, { nl, en }: { readonly nl: string; readonly en: string }) => {
    for (const text of [nl, en]) {
      assert.ok(text.trim() !== '' && text === text.trim(), key);
      assert.doesNotMatch(text, avoided, key);
    }
    assert.deepEqual(places(nl), places(en), key);
  };
  const { taskLaneWords, approvalLaneWords, ...tables } = { ...approvalMessages, ...shareMessages };
  for (const [name, table] of Object.entries<{ readonly [key: string]: { readonly nl: string; readonly en: string } }>(
    tables,
  ))
    test(`${name} say it in two languages`, () => {
      for (const [key, words] of Object.entries(table)) check(key, words);
    });

  test('every list has a name and an empty state that teaches', () => {
    assert.deepEqual(
      taskLaneWords.map(({ name }) => name),
      [...taskLanes],
    );
    assert.deepEqual(
      approvalLaneWords.map(({ name }) => name),
      [...approvalLanes],
    );
    for (const { name, label, empty } of [...taskLaneWords, ...approvalLaneWords])
      for (const words of [label, empty.title, empty.lead]) check(name, words);
  });
});
