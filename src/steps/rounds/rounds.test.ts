import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { TestRegion } from '../../../test/region.node.ts';
import {
  agreed,
  askAs,
  askedRound,
  candidatesOf,
  entriesOf,
  known,
  riec,
  roundCase,
  shownRound,
  stagesOf,
  upkeepAll,
} from '../../../test/round-case.node.ts';
import { present } from '../../core/assert.ts';
import { canonical, type JsonObject } from '../../core/canonical.ts';
import { countryside } from '../../packs/countryside/pack.ts';
import { json } from '../sharing/sharing-case.ts';

const atPolice = { purpose: riec, under: 'politie-riec' };
const atCollege = { purpose: riec, under: 'veenwijde-college-riec' };

let region: TestRegion;
let caseId = '';
before(async () => {
  region = await TestRegion.open();
  ({ caseId } = await roundCase(region));
});
after(() => region.close());

describe('a question round', () => {
  let roundId = '';

  test('waits until a second person has looked, because the police are asked', async () => {
    roundId = await askAs(region, 'joris', caseId, [known.willem]);
    assert.equal((await shownRound(region, caseId, roundId))['stage'], 'to-approve');
    const own = await region.as(
      'joris',
      'round.approve',
      { roundId, answer: 'send', reason: 'Ja.' },
      { purpose: riec, under: caseId },
    );
    assert.ok('refusal' in own && own.refusal.code === 'other-person', JSON.stringify(own));
  });

  test('is answered by the machine of the college, and waits for an officer of the police', async () => {
    await region.done(
      'iris',
      'round.approve',
      { roundId, answer: 'send', reason: 'Past bij de casus.' },
      { purpose: riec, under: caseId },
    );
    await region.house.settle();
    const shown = await shownRound(region, caseId, roundId);
    assert.deepEqual(stagesOf(shown), { politie: 'asked', 'veenwijde-college': 'answered' });
    assert.deepEqual(candidatesOf(shown), ['veenwijde-college 0 pn1.1+pn2.1+pw1.1+pw2.1']);
  });
});

test('a round about a stranger has no candidate', async () => {
  const roundId = await askedRound(region, caseId, [known.stranger]);
  const shown = await shownRound(region, caseId, roundId);
  assert.deepEqual(stagesOf(shown), { politie: 'asked', 'veenwijde-college': 'answered' });
  assert.deepEqual(candidatesOf(shown), []);
});

describe('the police', () => {
  let roundId = '';
  const answer = () => region.as('mila', 'question.answer', { roundId, caseId }, atPolice);

  test('see what waits, and nothing of whom it is about', async () => {
    roundId = await askedRound(region, caseId, [known.willem]);
    const listed = await region.shown('mila', 'question.list', { lane: 'asked' }, atPolice);
    const text = canonical(listed);
    assert.match(text, new RegExp(roundId));
    assert.doesNotMatch(text, /Meulenkamp|1971/);
  });

  test('answer in person only with the agreement of the competent authority', async () => {
    const reply = await answer();
    assert.ok('refusal' in reply && reply.refusal.code === 'approval-missing', canonical(json(reply)));
    await agreed(region, caseId);
    const then = await answer();
    assert.ok('receipt' in then, canonical(json(then)));
    await region.house.settle();
    const shown = await shownRound(region, caseId, roundId);
    assert.equal(shown['stage'], 'closed');
    assert.deepEqual(candidatesOf(shown), [
      'politie 0 pn1.1+pn2.1+pw1.1+pw2.1',
      'veenwijde-college 0 pn1.1+pn2.1+pw1.1+pw2.1',
    ]);
  });

  test('may decline, and the reason stays with them', async () => {
    roundId = await askedRound(region, caseId, [known.willem]);
    await region.done('mila', 'question.decline', { roundId, reason: 'Loopt een onderzoek.' }, atPolice);
    await region.house.settle();
    const shown = await shownRound(region, caseId, roundId);
    assert.equal(stagesOf(shown)['politie'], 'declined');
    assert.match(canonical(shown), /weighty-reasons/);
    assert.doesNotMatch(canonical(shown), /onderzoek/);
  });
});

describe('a hit', () => {
  let [roundId, followUpId] = ['', ''];
  const asked = { organ: 'veenwijde-college', subject: '0', category: 'permits', fields: ['decision'] };

  test('is told to the asker only: the holder has no line that says so', async () => {
    roundId = await askedRound(region, caseId, [known.firm]);
    assert.deepEqual(candidatesOf(await shownRound(region, caseId, roundId)), ['veenwijde-college 0 kvk.1']);
    const lines = (await entriesOf(region, 'veenwijde-college')).map(({ line }) => line);
    const about = lines.filter((line) => line.includes(roundId));
    assert.ok(about.length > 0);
    for (const line of about) assert.doesNotMatch(line, /candidate|hit"|90000011/);
  });

  test('can be followed with a question about content; without a hit it cannot', async () => {
    const reason = 'Om te weten of er een vergunning is.';
    const none = await region.as(
      'joris',
      'follow-up.ask',
      { roundId, ...asked, organ: 'politie', reason },
      { purpose: riec, under: caseId },
    );
    assert.ok('refusal' in none);
    await region.done('joris', 'follow-up.ask', { roundId, ...asked, reason }, { purpose: riec, under: caseId });
    await region.house.settle();
    const listed = json(await region.shown('noor', 'hit-request.list', { lane: 'asked' }, atCollege));
    followUpId = listed.rows[0].followUpId;
    const shown = json(await region.shown('noor', 'hit-request.show', { followUpId }, atCollege));
    assert.deepEqual([shown.told.subject[0].kvk, shown.told.reason], ['90000011', reason]);
  });

  const give = (more: JsonObject) =>
    region.as(
      'noor',
      'hit-request.give',
      { followUpId, caseId, originRegime: 'AVG', reason: 'Nodig voor de casus.', ...more },
      atCollege,
    );

  test('gets no more than was asked', async () => {
    const more = await give({ details: [{ field: 'procedure', value: 'In behandeling.' }] });
    assert.ok('refusal' in more && more.refusal.code === 'not-what-was-asked', canonical(json(more)));
  });

  test('gets a draft, that the asker takes or leaves', async () => {
    const reply = await give({ details: [{ field: 'decision', value: 'Vergunning geweigerd in 2025.' }] });
    assert.ok('receipt' in reply, canonical(json(reply)));
    await region.house.settle();
    const shown = json(await shownRound(region, caseId, roundId));
    assert.deepEqual(
      [shown.followUps[0].stage, shown.followUps[0].details[0].value],
      ['given', 'Vergunning geweigerd in 2025.'],
    );
    assert.deepEqual(
      [shown.followUps[0].subject[0].kvk, shown.followUps[0].reason],
      ['90000011', 'Om te weten of er een vergunning is.'],
    );
    const [{ followUpId: id }] = shown.followUps;
    await region.done(
      'joris',
      'follow-up.settle',
      { followUpId: id, answer: 'taken', reason: 'Zelfde nummer.' },
      { purpose: riec, under: caseId },
    );
    assert.equal(json(await shownRound(region, caseId, roundId)).followUps[0].stage, 'taken');
  });

  test('that is not given is told as a refusal, without its reason', async () => {
    const second = await askedRound(region, caseId, [known.firm]);
    await region.done(
      'joris',
      'follow-up.ask',
      { roundId: second, ...asked, reason: 'Nog eens.' },
      { purpose: riec, under: caseId },
    );
    await region.house.settle();
    const listed = json(await region.shown('noor', 'hit-request.list', { lane: 'asked' }, atCollege));
    const input = { followUpId: listed.rows[0].followUpId, reason: 'Er loopt een bezwaar.' };
    await region.done('noor', 'hit-request.refuse', input, atCollege);
    await region.house.settle();
    const shown = canonical(await shownRound(region, caseId, second));
    assert.match(shown, /"refused"/);
    assert.doesNotMatch(shown, /bezwaar/);
  });
});

test('a participant that never answers is silent when the time is over, and a late answer still counts', async () => {
  const roundId = await askedRound(region, caseId, [known.plate]);
  region.passDays(8);
  await upkeepAll(region, ['riec-bureau']);
  assert.equal(stagesOf(await shownRound(region, caseId, roundId))['politie'], 'silent');
  await upkeepAll(region, ['politie']);
  await region.house.settle();
  const shown = await shownRound(region, caseId, roundId);
  assert.deepEqual([shown['stage'], stagesOf(shown)['politie']], ['closed', 'declined']);
});

test('what nobody followed is destroyed soon, and then the question cannot be opened any more', async () => {
  const roundId = await askedRound(region, caseId, [known.stranger]);
  region.passDays(8);
  await upkeepAll(region, ['riec-bureau', 'politie']);
  await region.house.settle();
  region.passDays(31);
  await upkeepAll(region, ['riec-bureau']);
  const gone = await region.as('joris', 'round.show', { roundId }, { purpose: riec, under: caseId });
  assert.ok('refusal' in gone && gone.refusal.code === 'no-such-round');
  const { store } = region.node('riec-bureau').corridor.parts;
  const payloads = await store.read(async (tx) => {
    const lines = await tx.stream(`round/${roundId}`);
    return tx.payloads(lines.map(({ seq }) => seq));
  });
  assert.equal(payloads.size, 0);
});

test('a question that waits for a second person when the case is closed goes to nobody any more', async () => {
  const roundId = await askAs(region, 'joris', caseId, [known.willem]);
  const resultCode = present(countryside.resultCodes[0], 'a pack has result codes').code;
  const closing = { caseId, goalReached: 'partly', resultCode, effect: 'De schuur staat leeg.', worthIt: 'yes' };
  await region.done('joris', 'case.close', closing, { purpose: riec, under: caseId });
  const said = { roundId, answer: 'send', reason: 'Past bij de casus.' };
  const reply = await region.as('iris', 'round.approve', said, { purpose: riec, under: caseId });
  assert.ok('refusal' in reply && reply.refusal.code === 'case-not-running', canonical(json(reply)));
  await region.done('iris', 'round.approve', { ...said, answer: 'stop' }, { purpose: riec, under: caseId });
  assert.equal((await shownRound(region, caseId, roundId))['stage'], 'stopped');
});
