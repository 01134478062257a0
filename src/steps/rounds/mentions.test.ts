import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { TestRegion } from '../../../test/region.node.ts';
import { accepted, asked, node, registers, rowsOf, trade } from '../../../test/register-case.node.ts';
import { entriesOf, known, riec, roundCase, upkeepAll } from '../../../test/round-case.node.ts';
import { present } from '../../core/assert.ts';
import { canonical, type JsonObject } from '../../core/canonical.ts';
import { enter } from '../../house/entering.ts';
import { plainReader } from '../../house/reader.ts';
import { refOf as recordRef } from '../../house/register-load.node.ts';
import { countryside } from '../../packs/countryside/pack.ts';
import { whoOf } from '../../sim/demo.ts';
import { listMentions } from './mention-query.ts';

/** Which things of the registers are mentioned in a case, and who gets to know of it. */

const source = 'kvk-uittreksel';
const atTask = { purpose: riec, under: 'veenwijde-college-riec' };
const willem = { called: 'Willem, de huurder', role: 'subject', reason: 'Hij huurt de schuur.' };

let region: TestRegion;
let [caseId, ref, firm, other, watched] = ['', '', '', '', ''];
const inCase = () => ({ purpose: riec, under: caseId });

async function refOf(text: string): Promise<string> {
  const [row] = rowsOf(await asked(region, 'noor', 'entity.search', { text }));
  return String(present(row, 'the register holds it')['ref']);
}

const name = (more: JsonObject = {}, by = 'noor', work = inCase()) =>
  region.as(by, 'case-subject.name', { caseId, ref, source, ...willem, ...more }, work);

const mentions = async (refs: readonly string[], by = 'noor'): Promise<readonly JsonObject[]> =>
  rowsOf(await region.shown(by, 'case-mention.list', { refs }, inCase()));

/** Everything that a node keeps as text: its chain and what lies beside it. */
async function heldAt(id: string): Promise<string> {
  const { store } = region.node(id).corridor.parts;
  return store.read(async (tx) => {
    const lines = await tx.lines(1, 100_000);
    const seqs = lines.map(({ seq }) => seq);
    const payloads = await tx.payloads(seqs);
    return [...lines.map(({ line }) => line), ...[...payloads.values()].map(({ body }) => body)].join('\n');
  });
}

/** The only subject that stands. */
const standing = async (): Promise<string> => String(present((await mentions([ref]))[0], 'it stands')['subjectId']);

const undo = (subjectId: string, work = inCase()) =>
  region.as('femke', 'case-subject.undo', { caseId, subjectId, reason: 'Een naamgenoot.' }, work);

const codeOf = (reply: Awaited<ReturnType<typeof name>>): string => ('refusal' in reply ? reply.refusal.code : 'done');

const open = async () => {
  region = await TestRegion.open();
  ({ caseId } = await roundCase(region));
  await accepted(region, source, trade);
  [ref, firm] = await Promise.all([refOf('Willem Meulenkamp'), refOf('Zonnehoek')]);
  other = recordRef(region.node(node).corridor, 'vergunningen', 'w1');
  watched = recordRef(region.node('politie').corridor, 'aandacht', 'p1');
};

describe('a thing that somebody names as a subject of a case', () => {
  before(open);
  after(() => region.close());

  test('is found in that case by any of its records, with what it is there, and not by another', async () => {
    assert.equal(codeOf(await name()), 'done');
    const [row, ...more] = await mentions(['a-record-of-the-same', ref], 'femke');
    assert.deepEqual([row?.['role'], row?.['by'], more], ['subject', 'noor', []]);
    assert.deepEqual(await mentions([firm]), []);
  });

  test('stands in the file of the case as the case calls it, and nowhere in the chain', async () => {
    const file = canonical(await region.shown('noor', 'invitation.show', { caseId }, atTask));
    assert.match(file, /Willem, de huurder/);
    const lines = (await entriesOf(region, node))
      .map(({ line }) => line)
      .filter((line) => line.includes('case-subject'));
    assert.ok(lines.length > 0);
    for (const line of lines) assert.doesNotMatch(line, new RegExp(`${ref}|Willem|Person|huurt`));
  });

  test('and whoever looks whether it is there stands in the log, with the file', async () => {
    const { store } = region.node(node).corridor.parts;
    const head = present(await store.read((tx) => tx.head()), 'there is a chain');
    await mentions([firm]);
    const [line] = await store.read((tx) => tx.lines(head.seq + 1, 1));
    assert.match(line?.line ?? '', new RegExp(`"case-part/${caseId}"`));
    assert.match(line?.line ?? '', /"purpose":"riec-2.17"/);
  });

  test('by a look that opens which record each subject is, and no name and no reason', async () => {
    const { parts } = region.node(node).corridor;
    const who = whoOf('noor');
    const entered = await enter(parts, { name: listMentions.name, who, raw: {}, ...inCase() }, listMentions);
    assert.ok('context' in entered);
    const ready = listMentions.accept({ refs: [ref] }, entered.context);
    assert.ok('good' in ready);
    const opened: JsonObject[] = [];
    await parts.store.read((tx) => {
      const reader = plainReader(tx, parts);
      const personal = async (seqs: readonly number[]) => {
        const found = await reader.personal(seqs);
        opened.push(...found.values());
        return found;
      };
      return ready.good.run({ ...reader, personal });
    });
    assert.deepEqual(opened, [{ ref, role: 'subject' }]);
  });

  test('is known at no other node', async () => {
    await region.house.settle();
    const elsewhere = [...region.house.nodes.keys()].filter((id) => id !== node);
    for (const id of elsewhere) assert.doesNotMatch(await heldAt(id), new RegExp(`case-subject|${ref}|de huurder`), id);
    // The same search finds it where it was said, so it can fail.
    assert.match(await heldAt(node), new RegExp(ref));
    assert.match(await heldAt(node), /de huurder/);
    for (const [by, query] of [
      ['joris', 'case.show'],
      ['mila', 'invitation.show'],
    ] as const)
      assert.doesNotMatch(canonical(await region.shown(by, query, { caseId }, inCase())), /huurder/);
    assert.deepEqual(await mentions([ref], 'mila'), []);
    assert.deepEqual(await mentions([ref], 'joris'), []);
  });

  const refused: readonly {
    readonly what: string;
    readonly code: string;
    readonly act: () => ReturnType<typeof name>;
  }[] = [
    { what: 'a second time', code: 'subject-named-before', act: () => name({ called: 'Wim' }) },
    { what: 'under a task', code: 'no-such-case', act: () => name({ ref: firm }, 'noor', atTask) },
    { what: 'under the purpose of the register', code: 'purpose-not-yours', act: () => name({}, 'noor', registers) },
    { what: 'in another case', code: 'no-such-case', act: () => name({ ref: firm, caseId: 'case-of-others' }) },
    { what: 'by an analyst', code: 'purpose-not-yours', act: () => name({ ref: firm }, 'niels') },
    { what: 'by a lawyer', code: 'purpose-not-yours', act: () => name({ ref: firm }, 'tess') },
    {
      what: 'from a register that is not there',
      code: 'no-such-record',
      act: () => name({ ref: firm, source: 'x' }),
    },
    { what: 'by the desk, that looks nothing up', code: 'role-not-enough', act: () => name({ ref: firm }, 'joris') },
    { what: 'with a made-up record', code: 'no-such-record', act: () => name({ ref: 'record-of-nothing' }) },
    {
      what: 'from another register than in which it lies',
      code: 'no-such-record',
      act: () => name({ ref: other }),
    },
    {
      what: 'by the police from police data, for which no row of collecting stands',
      code: 'law-says-no',
      act: () => name({ ref: watched, source: 'aandacht' }, 'mila'),
    },
  ];
  for (const { what, code, act } of refused)
    test(`not ${what}: ${code}`, async () => assert.equal(codeOf(await act()), code));

  test('has the kind that the register says, and the look at it stands in the log with the act', async () => {
    const { store, safe } = region.node(node).corridor.parts;
    const named = present(
      (await entriesOf(region, node)).find(({ line }) => line.includes('"case-subject.named"')),
      'it was named',
    );
    const kept = (await store.read((tx) => tx.payloads([named.seq]))).get(named.seq);
    assert.match(kept?.body ?? '', /"kind":"Person"/);
    const looks = await store.read((tx) => tx.recordSeqs(`subject/${safe.pseudonym(`record/${ref}`)}`, { limit: 50 }));
    assert.ok(looks.includes(named.seq));
  });

  test('of the direct circle on its own article, with a reason', async () => {
    const reply = await name({ ref: firm, role: 'direct-circle' });
    assert.ok('receipt' in reply && reply.receipt.rules.includes('R21'), JSON.stringify(reply));
    const { reason: _, ...silent } = { caseId, ref, source, ...willem };
    assert.equal(codeOf(await region.as('noor', 'case-subject.name', silent, inCase())), 'input-wrong');
  });
});

describe('what somebody said of a case', () => {
  beforeEach(open);
  const closed = async () => {
    const resultCode = present(countryside.resultCodes[0], 'a pack has result codes').code;
    const closing = { caseId, goalReached: 'partly', resultCode, effect: 'De schuur staat leeg.', worthIt: 'yes' };
    await region.done('joris', 'case.close', closing, inCase());
    await region.house.settle();
  };
  const world = async (): Promise<string> =>
    canonical([
      await mentions([ref, firm]),
      await asked(region, 'noor', 'entity.show', { ref }),
      await region.shown('noor', 'invitation.list', { lane: 'joined' }, atTask),
    ]);

  test('is taken back by a colleague and leaves no trace in what is shown; then it can be said again', async () => {
    const first = await world();
    await name();
    assert.notEqual(await world(), first);
    const subjectId = await standing();
    assert.equal(codeOf(await undo(subjectId)), 'done');
    assert.equal(await world(), first);
    assert.equal(codeOf(await undo(subjectId)), 'no-such-subject');
    assert.equal(codeOf(await name()), 'done');
    await region.close();
  });

  test('is read by nobody under a case that was closed, and can still be taken back from the file', async () => {
    await name();
    const subjectId = await standing();
    await closed();
    const reply = await region.as('noor', 'case-mention.list', { refs: [ref] }, inCase());
    assert.ok('refusal' in reply && reply.refusal.code === 'purpose-not-yours', JSON.stringify(reply));
    assert.equal(codeOf(await name({ ref: firm })), 'purpose-not-yours');
    assert.equal(codeOf(await undo(subjectId, atTask)), 'done');
    await region.close();
  });

  test('stays when its register is taken back, and nothing more is named from there', async () => {
    await name();
    const { current } = JSON.parse(JSON.stringify(await asked(region, 'noor', 'register.show', { source })));
    const loadId = String(current.loadId);
    await region.done('noor', 'register.withdraw', { source, loadId, reason: 'Verkeerd bestand.' }, registers);
    assert.equal((await mentions([ref])).length, 1);
    assert.equal(codeOf(await name({ ref: firm })), 'no-such-record');
    await region.close();
  });

  test('is destroyed with the case on its last day', async () => {
    await name();
    const subjectId = await standing();
    region.passDays(5 * 366);
    await upkeepAll(region, [node]);
    assert.equal(codeOf(await undo(subjectId, atTask)), 'no-such-subject');
    const { store } = region.node(node).corridor.parts;
    const payloads = await store.read(async (tx) =>
      tx.payloads((await tx.stream(`case-part/${caseId}`)).map(({ seq }) => seq)),
    );
    assert.equal(payloads.size, 0);
    await region.close();
  });
});

describe('a question that began with a record', () => {
  before(open);
  after(() => region.close());
  const ask = (records: readonly string[]) =>
    region.done(
      'noor',
      'round.ask',
      { subjects: [known.willem], reason: 'Wie kent hem?', records: [...records] },
      inCase(),
    );
  const say = (roundId: string, answer: string) =>
    region.done('femke', 'round.approve', { roundId, answer, reason: 'Nagekeken.' }, inCase());
  let roundId = '';

  test('is found from that record in its case, for as long as the round is kept', async () => {
    roundId = await ask([ref]);
    assert.deepEqual(
      (await mentions([ref])).map((row) => [row['roundId'], row['stage']]),
      [[roundId, 'to-approve']],
    );
    assert.deepEqual(await mentions([firm]), []);
    await say(roundId, 'send');
    await region.house.settle();
    assert.deepEqual(
      (await mentions([ref])).map(({ stage }) => stage),
      ['asked'],
    );
  });

  test('and the record goes to no other node, and stands nowhere in the chain', async () => {
    for (const id of region.house.nodes.keys()) {
      for (const { line } of await entriesOf(region, id))
        if (line.includes(roundId)) assert.doesNotMatch(line, new RegExp(ref), id);
      const held = await heldAt(id);
      if (id === node)
        assert.match(held, new RegExp(`records[^}]*${ref}`), 'the same search finds it where it was asked');
      else assert.doesNotMatch(held, new RegExp(ref), id);
    }
  });

  test('says so when a case has more questions than were looked at', async () => {
    const { store } = region.node(node).corridor.parts;
    const answered = async () => region.shown('noor', 'case-mention.list', { refs: [ref] }, inCase());
    assert.equal((await answered())['newestRounds'], undefined);
    await store.write(async (tx) => {
      const [row] = await tx.page('rounds', `${caseId}/rounds`, { limit: 1 });
      const { key: _, ...like } = present(row, 'there is a round');
      for (let at = 0; at < 100; at += 1)
        await tx.putRow('rounds', { ...like, key: `round-made-${at}`, sort: `9-${at}` });
    });
    assert.equal((await answered())['newestRounds'], 100);
    await region.node(node).corridor.rebuild();
    assert.equal((await answered())['newestRounds'], undefined);
  });

  test('whoever looks opens no round that began with nothing', async () => {
    const other = await region.done('noor', 'round.ask', { subjects: [known.stranger], reason: 'Wie?' }, inCase());
    const { store } = region.node(node).corridor.parts;
    const head = present(await store.read((tx) => tx.head()), 'there is a chain');
    await mentions([ref]);
    const [line] = await store.read((tx) => tx.lines(head.seq + 1, 1));
    assert.match(line?.line ?? '', new RegExp(roundId));
    assert.doesNotMatch(line?.line ?? '', new RegExp(other));
  });

  test('that a second person stopped is no mention', async () => {
    const stopped = await ask([firm]);
    assert.equal((await mentions([firm])).length, 1);
    await say(stopped, 'stop');
    assert.deepEqual(await mentions([firm]), []);
  });

  test('is gone with the round when nobody followed it', async () => {
    region.passDays(8);
    await upkeepAll(region, [node]);
    region.passDays(31);
    await upkeepAll(region, [node]);
    assert.deepEqual(await mentions([ref]), []);
  });
});
