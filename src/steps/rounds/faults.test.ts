import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { TestRegion } from '../../../test/region.node.ts';
import {
  asPost,
  entriesOf,
  known,
  resigned,
  roundCase,
  sentRound,
  sentTo,
  shownRound,
  stagesOf,
} from '../../../test/round-case.node.ts';
import { entryOf } from '../../house/chain.ts';

const [desk, college] = ['riec-bureau', 'veenwijde-college'];
let region: TestRegion;
let caseId = '';
before(async () => {
  region = await TestRegion.open();
  ({ caseId } = await roundCase(region));
});
after(() => region.close());

const skews: readonly { readonly minutes: number; readonly outcome: string }[] = [
  { minutes: -10, outcome: 'answered' },
  { minutes: 10, outcome: 'answered' },
  { minutes: 20, outcome: 'declined' },
];
for (const { minutes, outcome } of skews)
  test(`a clock of the asker that is ${minutes} minutes off: ${outcome}`, async () => {
    const roundId = await sentRound(region, caseId, [known.firm]);
    const good = await sentTo(region, desk, college, roundId);
    const at = (from: number) => new Date(Date.parse(region.now) + from * 60_000).toISOString();
    const raw = resigned(region, {
      ...good,
      roundId: `${roundId}-skew`,
      notBefore: at(minutes),
      notAfter: at(minutes + 1_440),
    });
    await asPost(region, college, { from: desk, name: 'question.receive', raw, userId: 'joris' });
    const entries = (await entriesOf(region, college)).map(({ line }) => entryOf(line));
    const last = entries.findLast(({ stream }) => stream === `question/${roundId}-skew`);
    assert.equal(last?.type, `question.${outcome}`);
    await region.house.settle();
  });

test('an answer under an epoch of which no filter lies here counts for nothing', async () => {
  const roundId = await sentRound(region, caseId, [known.firm]);
  const { frames } = await sentTo(region, desk, college, roundId);
  const raw = { roundId, epoch: '2026-11-16', evaluated: JSON.parse(JSON.stringify(frames)) };
  const reply = await asPost(region, desk, { from: college, name: 'round.hear', raw });
  assert.ok('receipt' in reply);
  const shown = await shownRound(region, caseId, roundId);
  assert.equal(stagesOf(shown)[college], 'failed');
  assert.match(JSON.stringify(shown['holders']), /no-filter/);
  await region.house.settle();
});

test('a node that stops between question and answer goes on where it was', async () => {
  const first = await TestRegion.open();
  const { caseId: own } = await roundCase(first);
  const roundId = await sentRound(first, own, [known.firm]);
  // Nothing was sent yet: it stands in the ledger and in the outbox.
  await first.house.close();
  const again = await TestRegion.open({ folder: first.folder, now: first.now });
  try {
    await again.house.settle();
    assert.equal(stagesOf(await shownRound(again, own, roundId))[college], 'answered');
  } finally {
    await again.close();
  }
});
