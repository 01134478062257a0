import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { TestRegion } from '../../../test/region.node.ts';
import { askedRound, asPost, known, roundCase, upkeepAll } from '../../../test/round-case.node.ts';
import { canonical } from '../../core/canonical.ts';
import { entryOf } from '../../house/chain.ts';
import { newId } from '../../house/house.node.ts';
import { sha256 } from '../../house/safe.node.ts';
import { json } from '../sharing/sharing-case.ts';

const [desk, college] = ['riec-bureau', 'veenwijde-college'];
const atOversight = { purpose: 'oversight-log', under: `${desk}-oversight` };
let region: TestRegion;
let caseId = '';
before(async () => {
  region = await TestRegion.open();
  ({ caseId } = await roundCase(region));
});
after(() => region.close());

/** As if the holder had drawn this one: by chance it would take fifty rounds. */
const drawn = async (roundId: string): Promise<void> => {
  const raw = { roundId, before: '2026-12-07T09:00:00.000Z' };
  const reply = await asPost(region, desk, { from: college, name: 'opening.demand', raw });
  assert.ok('receipt' in reply, canonical(json(reply)));
};

const answer = (roundId: string, fits: 'yes' | 'no') =>
  region.as(
    'hugo',
    'opening.answer',
    { roundId, organ: college, fits, reason: 'De naam staat in het signaal van de casus.' },
    atOversight,
  );

describe('a question that a holder draws', () => {
  let roundId = '';

  test('is opened by the supervisor of the asker: the log fits what was kept', async () => {
    roundId = await askedRound(region, caseId, [known.willem]);
    await drawn(roundId);
    const listed = json(await region.shown('hugo', 'opening.list', { lane: 'open' }, atOversight));
    assert.deepEqual([listed.rows[0].roundId, listed.rows[0].askedBy], [roundId, 'joris']);
    assert.doesNotMatch(canonical(listed), /Meulenkamp/);
    const shown = json(await region.shown('hugo', 'opening.show', { roundId, organ: college }, atOversight));
    assert.deepEqual([shown.checked, shown.subjects[0].surname], ['equal', 'van der Meulenkamp']);
    const { store } = region.node(desk).corridor.parts;
    const last = await store.read(async (tx) => {
      const head = await tx.head();
      return (await tx.lines(head?.seq ?? 0, 1))[0];
    });
    // Looking at it stands in the log as a look at this file.
    assert.match(last?.line ?? '', new RegExp(`"shown":\\["round/${roundId}"\\]`));
  });

  test('is judged once, and the holder hears whether it was right and nothing else', async () => {
    const reply = await answer(roundId, 'yes');
    assert.ok('receipt' in reply, canonical(json(reply)));
    const twice = await answer(roundId, 'yes');
    assert.ok('refusal' in twice && twice.refusal.code === 'not-waiting');
    assert.deepEqual(json(await region.shown('hugo', 'opening.list', { lane: 'open' }, atOversight)).rows, []);
  });

  test('that was not drawn, nobody opens', async () => {
    const other = await askedRound(region, caseId, [known.firm]);
    const reply = await answer(other, 'yes');
    assert.ok('refusal' in reply && reply.refusal.code === 'not-drawn');
    const shown = await region.as('hugo', 'opening.show', { roundId: other, organ: college }, atOversight);
    assert.ok('refusal' in shown && shown.refusal.code === 'no-such-round');
  });

  test('of which what was kept is destroyed cannot be opened, and the chain still fits', async () => {
    const gone = await askedRound(region, caseId, [known.stranger]);
    await drawn(gone);
    region.passDays(8);
    await upkeepAll(region, [desk]);
    region.passDays(31);
    await upkeepAll(region, [desk]);
    const reply = await answer(gone, 'yes');
    assert.ok('receipt' in reply, canonical(json(reply)));
    const { store } = region.node(desk).corridor.parts;
    const log = await store.read(async (tx) => (await tx.stream(`round/${gone}`)).map(({ line }) => entryOf(line)));
    assert.equal(log.findLast(({ type }) => type === 'round.opened')?.open['checked'], 'gone');
    assert.ok(log.some(({ type, open }) => type === 'round.asked' && canonical(open).includes('"elements"')));
  });
});

/** An id from which chance draws, and one from which it does not: what an asker cannot foresee, a test can choose. */
function idThat(draws: boolean): string {
  for (let number = 0; ; number += 1) {
    const id = `draw-${number}`;
    if (Number.parseInt(sha256(id).slice(0, 8), 16) / 2 ** 32 < 0.02 === draws) return id;
  }
}

test('chance draws a question when it comes in, and the whole way back is walked by posts', async () => {
  let draws = false;
  const chosen = await TestRegion.open({ newId: (prefix) => (prefix === 'draw' ? idThat(draws) : newId(prefix)) });
  try {
    const { caseId: own } = await roundCase(chosen);
    await askedRound(chosen, own, [known.firm]);
    const waiting = async () => json(await chosen.shown('hugo', 'opening.list', { lane: 'open' }, atOversight)).rows;
    assert.deepEqual(await waiting(), []);
    draws = true;
    const roundId = await askedRound(chosen, own, [known.firm]);
    const [row] = await waiting();
    assert.equal(row.roundId, roundId);
    const input = { roundId, organ: college, fits: 'no', reason: 'Dit bedrijf hoort niet bij de casus.' };
    await chosen.done('hugo', 'opening.answer', input, atOversight);
    await chosen.house.settle();
    const { store } = chosen.node(college).corridor.parts;
    const log = await store.read(async (tx) =>
      (await tx.stream(`question/${roundId}`)).map(({ line }) => entryOf(line)),
    );
    const opened = log.findLast(({ type }) => type === 'question.opened');
    assert.deepEqual(opened?.open, { checked: 'equal', fits: 'no' });
    const alerts = await chosen.shown(
      'yasmin',
      'round-alert.list',
      {},
      { purpose: 'oversight-log', under: `${college}-oversight` },
    );
    assert.match(canonical(alerts), /opened-wrong/);
  } finally {
    await chosen.close();
  }
});

test('what was asked under one purpose is not drawn under another', async () => {
  const roundId = await askedRound(region, caseId, [known.firm]);
  const reply = await asPost(region, desk, {
    from: 'douane',
    name: 'opening.demand',
    raw: { roundId, before: region.now },
  });
  assert.ok('refusal' in reply && reply.refusal.code === 'no-such-round');
});
