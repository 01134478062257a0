import assert from 'node:assert/strict';
import { hash } from 'node:crypto';
import { after, before, test } from 'node:test';
import { present } from '../../src/core/assert.ts';
import { keysOf, type Subject } from '../../src/match/key-spec.ts';
import { seedDemo, whoOf } from '../../src/sim/demo.ts';
import { seedRegisters } from '../../src/sim/demo-registers.node.ts';
import { seedRounds } from '../../src/sim/demo-rounds.node.ts';
import { RecordedHouses } from './recorded-houses.node.ts';

/** The subjects of the demo's rounds, and one whom no participant knows. */
const stranger: Subject = {
  surname: 'Zwaluwenberg',
  givenNames: 'Johanna Wilhelmina',
  bornOn: '1983-07-09',
  bsn: '999990019',
};
const asked: readonly Subject[] = [
  { surname: 'van der Meulenkamp', givenNames: 'Willem Hendrik', bornOn: '1971-03-12' },
  { plate: 'GX-123-K' },
  stranger,
];

let houses: RecordedHouses;
before(async () => {
  let at = Date.parse('2026-11-23T09:00:00.000Z');
  // A clock that goes on, as that of a real node does.
  houses = await RecordedHouses.open(() => {
    at += 5;
    return new Date(at).toISOString();
  });
  await seedDemo(houses);
  await seedRegisters(houses);
  // What went before is not about rounds: a case has a title and reasons, and its parties read them.
  houses.bytes.splice(0);
  assert.deepEqual(await seedRounds(houses), []);
  await strangers();
});
after(() => houses.close());

const joint = 'riec-2.17';

async function strangers(): Promise<void> {
  const desk = present(houses.nodes.get('riec-bureau'), 'the region has a desk').corridor;
  const [running] = await desk.parts.store.read((tx) => tx.page('cases', 'riec-voorbeeldregio/running', { limit: 1 }));
  const work = { purpose: joint, under: running?.key };
  for (const [at, subject] of asked.slice(1).entries()) {
    const raw = { subjects: [{ ...subject }], reason: 'Dit kwam naar voren in de stal.' };
    const first = await desk.command({ name: 'round.ask', key: `stranger-${at}`, who: whoOf('joris'), ...work, raw });
    assert.ok('receipt' in first, JSON.stringify(first));
    const roundId = present(first.receipt.streams[0], 'a round was asked').slice('round/'.length);
    const said = { roundId, answer: 'send', reason: 'Nagekeken.' };
    const key = `approve-${at}`;
    const second = await desk.command({ name: 'round.approve', key, who: whoOf('iris'), ...work, raw: said });
    assert.ok('receipt' in second, JSON.stringify(second));
  }
  await houses.settle();
}

/** In every form in which a name, number or key could be written down, or hidden behind a plain hash. */
function formsOf(subject: Subject): readonly Buffer[] {
  const texts = [
    ...Object.values(subject).filter((one) => one.length >= 6),
    ...(subject.surname?.split(' ').filter((part) => part.length >= 6) ?? []),
    ...(subject.plate ? [subject.plate.replaceAll('-', '')] : []),
    ...keysOf(subject).flatMap(({ input }) => [input, input.slice(input.indexOf('\0') + 1)]),
  ];
  const spelled = texts.flatMap((text) => [text, text.toLowerCase(), text.toUpperCase()]);
  const hashed = [...new Set(spelled)].flatMap((text) =>
    ['md5', 'sha1', 'sha256', 'sha512'].flatMap((algorithm) => {
      const digest = hash(algorithm, text, 'buffer');
      return [digest, Buffer.from(digest.toString('hex')), Buffer.from(digest.toString('base64').slice(0, 20))];
    }),
  );
  return [
    ...spelled.map((text) => Buffer.from(text)),
    ...spelled.map((text) => Buffer.from(encodeURIComponent(text))),
    ...hashed,
  ];
}

test('the rounds were held over the line, and answered', () => {
  const all = Buffer.concat(houses.bytes).toString('latin1');
  for (const command of ['question.receive', 'round.hear', 'filter.take']) assert.ok(all.includes(command), command);
});

test('no name, number, address, key or plain hash of a subject is in any byte between the nodes', () => {
  const all = Buffer.concat(houses.bytes);
  for (const subject of asked)
    for (const form of formsOf(subject))
      assert.ok(!all.includes(form), `a form of ${Object.keys(subject)} was sent: ${form.toString('latin1')}`);
  // The recorder does see what is sent in clear: otherwise this test would prove nothing.
  assert.ok(all.includes(Buffer.from('plate.1')));
});

test('a holder without the subject keeps nothing of it, on its whole disk', () => {
  for (const node of houses.nodes.keys()) {
    if (node === 'riec-bureau') continue;
    const kept = houses.kept(node);
    for (const form of formsOf(stranger)) assert.ok(!kept.includes(form), `${node} keeps ${form.toString('latin1')}`);
  }
  const atAsker = houses.kept('riec-bureau');
  assert.ok(atAsker.includes(Buffer.from('Zwaluwenberg')), 'the asker keeps whom it asked about');
});

test('what comes back does not tell the line who knows the subject', async () => {
  const desk = present(houses.nodes.get('riec-bureau'), 'the region has a desk').corridor;
  const lines = await desk.parts.store.read(async (tx) => (await tx.lines(1, 100_000)).map(({ line }) => line));
  // A hit and a miss are both "answered" in the chain; the candidates lie beside it.
  for (const line of lines.filter((one) => one.includes('"round.heard"')))
    assert.doesNotMatch(line, /candidates|keySpecs/);
});
