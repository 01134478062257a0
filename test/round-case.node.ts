import { present } from '../src/core/assert.ts';
import { canonical, type JsonObject } from '../src/core/canonical.ts';
import { bsn } from '../src/core/value/bsn.ts';
import { entryOf } from '../src/house/chain.ts';
import { withPersonal } from '../src/house/frame.ts';
import { upkeep } from '../src/house/node.ts';
import { sharing as riecSharing } from '../src/law/basis/law-case.ts';
import { whoOf } from '../src/sim/demo.ts';
import { type HeldList, holdList } from '../src/sim/lists.node.ts';
import type { SourceRecord } from '../src/steps/entities/source-record.ts';
import { askHolders } from '../src/steps/rounds/reactions.ts';
import { jointCase, type TestRegion } from './region.node.ts';

export const riec = 'riec-2.17';

/** Invented people and firms. The numbers pass their checks and belong to nobody. */
export const known = {
  willem: { surname: 'van der Meulenkamp', givenNames: 'Willem Hendrik', bornOn: '1971-03-12' },
  firm: { kvk: '90000011' },
  stranger: { surname: 'Zwaluwenberg', givenNames: 'Johanna', bornOn: '1983-07-09' },
  plate: { plate: 'GX-123-K' },
} as const;

const person = (id: string, values: { readonly [name: string]: string }): SourceRecord => ({
  id,
  kind: 'Person',
  values: Object.fromEntries(Object.entries(values).map(([name, one]) => [name, [one]])),
});

export const policeRecords: readonly SourceRecord[] = [
  person('p1', {
    firstName: 'Willem Hendrik',
    surnamePrefix: 'van der',
    lastName: 'Meulenkamp',
    birthDate: '1971-03-12',
  }),
  person('p2', { firstName: 'Arend', lastName: 'Poldervaart', birthDate: '1969-11-30' }),
  { id: 'v1', kind: 'Vehicle', values: { registrationNumber: ['GX-123-K'] } },
];
export const collegeRecords: readonly SourceRecord[] = [
  { id: 'c1', kind: 'Company', values: { name: ['Loods en Land B.V.'], kvkNumber: ['90000011'] } },
  person('w1', { firstName: 'Willem H.', lastName: 'van der Meulenkamp', birthDate: '1971-03-12' }),
];

const policeList: HeldList = {
  source: 'aandacht',
  title: 'Aandachtslijst',
  originRegime: 'WPG-8',
  criminal: true,
  ground: 'WGS 1.5; Wpg 8',
  records: policeRecords,
};
const collegeList: HeldList = {
  source: 'vergunningen',
  title: 'Vergunningen',
  originRegime: 'AVG',
  ground: 'WGS 1.5; Awb 5:11',
  records: collegeRecords,
};

/** A running case of the college and the police, both with a list that is open for rounds and filters that are ready. */
export async function roundCase(region: TestRegion): Promise<{ readonly caseId: string }> {
  const { caseId } = await jointCase(region);
  await region.done(
    'mila',
    'case.answer',
    { caseId, answer: 'joined', reason: 'Wij doen mee.' },
    { purpose: riec, under: 'politie-riec' },
  );
  await region.done(
    'noor',
    'case.answer',
    { caseId, answer: 'joined', reason: 'Onze schuur.' },
    { purpose: riec, under: 'veenwijde-college-riec' },
  );
  const refused = [
    ...(await holdList(region.node('politie'), policeList, { by: whoOf('mila'), purpose: riec })),
    ...(await holdList(region.node('veenwijde-college'), collegeList, { by: whoOf('noor'), purpose: riec })),
  ];
  if (refused.length > 0) throw new Error(refused.join('; '));
  await region.house.settle();
  return { caseId };
}

export const askAs = async (region: TestRegion, by: string, caseId: string, subjects: readonly JsonObject[]) =>
  region.done(
    by,
    'round.ask',
    { subjects, reason: 'Nodig om te weten wie de schuur gebruikt.' },
    { purpose: riec, under: caseId },
  );

/** A round that a second person looked at and sent, with the answers that came by machine. */
export async function askedRound(region: TestRegion, caseId: string, subjects: readonly JsonObject[]): Promise<string> {
  const roundId = await askAs(region, 'joris', caseId, subjects);
  await region.done(
    'iris',
    'round.approve',
    { roundId, answer: 'send', reason: 'Past bij de casus.' },
    { purpose: riec, under: caseId },
  );
  await region.house.settle();
  return roundId;
}

export const shownRound = (region: TestRegion, caseId: string, roundId: string): Promise<JsonObject> =>
  region.shown('joris', 'round.show', { roundId }, { purpose: riec, under: caseId });

/** What each participant answered. */
export const stagesOf = (shown: JsonObject): { readonly [organ: string]: string } => {
  const holders: readonly { readonly organ: string; readonly stage: string }[] = JSON.parse(
    JSON.stringify(shown['holders']),
  );
  return Object.fromEntries(holders.map(({ organ, stage }) => [organ, stage]));
};

export const candidatesOf = (shown: JsonObject): readonly string[] => {
  const held: readonly { readonly organ: string; readonly subject: number; readonly keySpecs: readonly string[] }[] =
    JSON.parse(JSON.stringify(shown['candidates']));
  return held.map(({ organ, subject, keySpecs }) => `${organ} ${subject} ${keySpecs.join('+')}`).sort();
};

export const entriesOf = async (region: TestRegion, node: string) =>
  region.node(node).corridor.parts.store.read((tx) => tx.lines(1, 100_000));

/** The public prosecutor agrees, as the act asks of the police for each case (Wpg 20(3)). */
export async function agreed(region: TestRegion, caseId: string): Promise<void> {
  const question = JSON.stringify(riecSharing);
  const input = {
    kind: 'competent-authority',
    to: 'om',
    scope: caseId,
    reason: 'Voor antwoord in de vragenrondes.',
    question,
  };
  const approvalId = await region.done('mila', 'approval.request', input, { purpose: riec, under: 'politie-riec' });
  await region.house.settle();
  const said = { approvalId, answer: 'given', reason: 'Past bij de opsporing.' };
  await region.done('lotte', 'approval.answer', said, { purpose: riec, under: 'om-riec' });
  await region.house.settle();
}

/** What clocks must do by now at these nodes. */
export async function upkeepAll(region: TestRegion, nodes: readonly string[]): Promise<void> {
  for (const node of nodes) await upkeep(region.node(node));
}

/** Gives a command at a node as if it came by post from another one, whatever that other one would have sent itself. */
export function asPost(
  region: TestRegion,
  at: string,
  of: { readonly from: string; readonly name: string; readonly raw: JsonObject; readonly userId?: string },
) {
  const { corridor } = region.node(at);
  const under = corridor.parts.self.tasks.find(({ purposeCode }) => purposeCode === riec)?.id;
  const id = `${of.from}-${9_000_000 + posts++}-0`;
  return corridor.command({
    name: of.name,
    key: `${id}.0000000000000000`,
    who: {
      actor: { userId: of.userId ?? 'reaction', organ: of.from, role: 'machine', machine: of.userId === undefined },
      designatedFor: ['riec-voorbeeldregio', 'zvh-voorbeeldregio'],
    },
    purpose: riec,
    under,
    raw: of.raw,
    via: { node: of.from, post: id, seq: 1, hash: '0' },
  });
}
let posts = 0;

/** What the asker's node sends to a holder for a round that was sent, before anybody takes it. */
export async function sentTo(region: TestRegion, asker: string, holder: string, roundId: string): Promise<JsonObject> {
  const { corridor } = region.node(asker);
  const { store } = corridor.parts;
  const log = await store.read(async (tx) =>
    withPersonal(
      tx,
      (await tx.stream(`round/${roundId}`)).map((line) => entryOf(line.line)),
    ),
  );
  const at = log.findIndex(({ type }) => type === 'round.sent');
  const entry = present(log[at], 'the round was sent');
  const dispatches = askHolders.react(entry, { ...corridor.parts, log: log.slice(0, at + 1) });
  return present(
    dispatches.find(({ to }) => to === holder),
    'the holder is asked',
  ).input;
}

/** A round that was sent and that nobody has taken yet. */
export async function sentRound(region: TestRegion, caseId: string, subjects: readonly JsonObject[]): Promise<string> {
  const roundId = await askAs(region, 'joris', caseId, subjects);
  const said = { roundId, answer: 'send', reason: 'Past bij de casus.' };
  await region.done('iris', 'round.approve', said, { purpose: riec, under: caseId });
  return roundId;
}

/** Numbers that pass the eleven-test, from a start on. */
export function* bsns(from: number): Generator<string> {
  for (let number = from; ; number += 1) {
    const digits = String(number).padStart(9, '0');
    if (bsn.check(digits) === undefined) yield digits;
  }
}

/** Signed again by the asker's node: an asker that means harm can sign anything. */
export function resigned(region: TestRegion, raw: JsonObject): JsonObject {
  const { matching, digest } = region.node('riec-bureau').corridor.parts;
  const frames: readonly { keySpec: string; elements: string }[] = JSON.parse(JSON.stringify(raw['frames']));
  const elementCount = frames.reduce((sum, { elements }) => sum + Buffer.from(elements, 'base64').length / 32, 0);
  const framesDigest = digest(canonical(frames.map(({ keySpec, elements }) => [keySpec, elements])));
  const all: JsonObject = { ...raw, elementCount, framesDigest };
  const { signature: _, frames: __, held: ___, ...grant } = all;
  const signature = present(matching, 'the desk asks').sign(`match/1 question\n${canonical(grant)}`);
  return { ...raw, elementCount, framesDigest, signature };
}
