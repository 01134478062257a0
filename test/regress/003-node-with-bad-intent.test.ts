import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { present } from '../../src/core/assert.ts';
import { canonical, type JsonObject } from '../../src/core/canonical.ts';
import { entryOf } from '../../src/house/chain.ts';
import { endOf } from '../../src/law/periods.ts';
import { caseState, invitationState, partStream } from '../../src/steps/cases/view.ts';
import { TestRegion } from '../region.node.ts';

/** A node with a real key signs what it likes. What must another node not let it do? */
let region: TestRegion;
before(async () => {
  region = await TestRegion.open();
});
after(() => region.close());

const offer = (): JsonObject => ({
  fromSignalId: 'signal-elsewhere',
  partnership: 'riec-voorbeeldregio',
  theme: 'buitengebied',
  receivedOn: '2026-11-20',
  grade: 'B2',
  protection: '0',
  indicatorIds: [],
  firstProcessedAt: region.now,
  text: 'Een verzonnen waarneming.',
  organisedCrimeLink: 'Meer mensen.',
  necessity: 'Nodig.',
  proportionality: 'Klein.',
  subsidiarity: 'Niet met minder.',
  reason: 'Past.',
});

async function send(from: string, to: string, more: JsonObject): Promise<string> {
  const envelope = {
    postId: `${from}-1-0`,
    from,
    to,
    sentAt: region.now,
    command: 'table.offer',
    purpose: 'riec-2.17',
    under: 'riec-bureau-table',
    userId: 'somebody',
    role: 'partner-delegate',
    machine: false,
    designatedFor: ['riec-voorbeeldregio'],
    headSeq: 1,
    headHash: 'ab',
    causeHash: 'cd',
    body: canonical(offer()),
    ...more,
  };
  const signature = region.node(from).corridor.parts.safe.sign(canonical(envelope));
  const reply = await region.node(to).postOffice.receive({ ...envelope, signature });
  if ('refusal' in reply) return reply.refusal.code;
  return 'taken' in reply ? present(reply.taken.streams[0], 'something was written') : reply.refused.code;
}

const log = async (node: string, stream: string) =>
  (await region.node(node).corridor.parts.store.read((tx) => tx.stream(stream))).map((line) => entryOf(line.line));

test('use up a number of another node, so that the other’s own post is taken for one that came before', async () => {
  assert.equal(await send('om', 'riec-bureau', { postId: 'rietmeer-college-1-0' }), 'post-not-trusted');
  assert.match(await send('rietmeer-college', 'riec-bureau', { userId: 'salma' }), /^partnership-signal\//);
});

test('have what it says written in the log of faults', async () => {
  const body = 'Dit is geen JSON maar een naam.';
  assert.equal(await send('politie', 'riec-bureau', { postId: 'politie-2-0', body }), 'not-json');
});

test('give a file a longer life than the act, by a clock that runs ahead', async () => {
  const body = canonical({ ...offer(), firstProcessedAt: '2999-01-01T00:00:00.000Z' });
  const stream = await send('politie', 'riec-bureau', { postId: 'politie-3-0', body });
  const [offered] = await log('riec-bureau', stream);
  assert.equal(offered?.open['firstProcessedAt'], region.now);
});

test('send an instant outside the years that compare as text', async () => {
  const body = canonical({ ...offer(), firstProcessedAt: '9999-12-31T23:59:59-23:59' });
  assert.equal(await send('politie', 'riec-bureau', { postId: 'politie-4-0', body }), 'input-wrong');
});

test('learn from feedback where a signal of another stands', async () => {
  const signalId = await region.done('bram', 'signal.record', region.barn);
  const tell = (id: string) =>
    send('politie', 'veenwijde-college', {
      postId: `politie-${id.length}-0`,
      command: 'weighing.feedback',
      purpose: 'municipal-signal',
      under: 'veenwijde-college-signals',
      body: canonical({ signalId: id, partnership: 'riec-voorbeeldregio', outcome: 'declined' }),
    });
  assert.equal(await tell(signalId), await tell('signal-that-is-not-there'));
});

test('make a party keep a case longer than the act, as its desk', async () => {
  const body = canonical({
    caseId: 'case-for-ever',
    firstProcessedAt: region.now,
    partnership: 'riec-voorbeeldregio',
    theme: 'buitengebied',
    title: 'Schuur',
    goal: 'Leeg',
    endCriterion: 'Leeg',
    measure: 'Tellen',
    endsOn: '2027-01-01',
    activity: 'casus',
    necessity: 'Nodig.',
    proportionality: 'Klein.',
    subsidiarity: 'Niet met minder.',
    parties: ['politie', 'om'],
    legalBasis: 'WGS 2.18(1)(b)',
    destroyBefore: '9999-12-31T00:00:00.000Z',
    answerBefore: region.now,
  });
  const more = { command: 'case.invite', under: 'politie-riec', role: 'case-director', body };
  assert.equal(await send('riec-bureau', 'politie', more), partStream('case-for-ever'));
  const invited = invitationState(await log('politie', partStream('case-for-ever')))?.invited;
  assert.equal(invited?.destroyBefore, endOf('wgs-retention', region.now));
  assert.equal(caseState(await log('politie', 'case/case-for-ever')), undefined);
});

test('show one partnership to who asks for another', async () => {
  const riec = { purpose: 'riec-2.17', under: 'politie-riec' };
  const zvh = { purpose: 'zvh-2.25', under: 'politie-zvh' };
  const rowsUnder = async (ground: { purpose: string; under: string }) =>
    (await region.shown('mila', 'invitation.list', { lane: 'asked' }, ground))['rows'];
  assert.equal(JSON.stringify(await rowsUnder(zvh)), '[]');
  assert.match(JSON.stringify(await rowsUnder(riec)), /case-for-ever/);
  const shown = await region.as('mila', 'invitation.show', { caseId: 'case-for-ever' }, zvh);
  assert.equal('refusal' in shown && shown.refusal.code, 'no-such-invitation');
  const answer = { caseId: 'case-for-ever', answer: 'joined', reason: 'Wij doen mee.' };
  const answered = await region.as('mila', 'case.answer', answer, zvh);
  assert.equal('refusal' in answered && answered.refusal.code, 'no-such-invitation');
});
