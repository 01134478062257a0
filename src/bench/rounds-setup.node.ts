import { present } from '../core/assert.ts';
import type { JsonObject } from '../core/canonical.ts';
import { chance } from '../house/chance.node.ts';
import type { House } from '../house/house.node.ts';
import { mode, openMatching } from '../house/matching.node.ts';
import type { Node } from '../house/node.ts';
import { checkSignature } from '../house/safe.node.ts';
import { epochOf } from '../match/epoch.ts';
import { buildFilter } from '../match/filter.ts';
import { filterFile } from '../match/filter-file.node.ts';
import { manifestText } from '../match/filter-manifest.ts';
import { accepted, packInputs, tagBytes, tagsOf } from '../match/frame.ts';
import { keySpec, sentinelsOf } from '../match/key-spec.ts';
import { openOprf } from '../match/oprf.node.ts';
import { texts } from '../sim/demo-texts.ts';
import { holdList } from '../sim/lists.node.ts';
import { epochAt, epochDays } from '../steps/rounds/limits.ts';
import { keysToAsk } from '../steps/rounds/subject.ts';
import { askerNode, benchPartnership, benchSubject, holderNodes, purpose, whoIs } from './rounds-region.ts';

/** Lays a running case of all nodes ready, and filters of so many subjects at each holder. Gives the case. */
export async function setUp(house: House, subjects: number, progress: (line: string) => void): Promise<string> {
  const caseId = await runningCase(house);
  const source = 'lijst';
  for (const [at, id] of holderNodes.entries()) {
    progress(`${id}: ${subjects}`);
    const node = present(house.nodes.get(id), 'the house opened all holders');
    const by = whoIs('bench', id, 'municipal-director');
    const record = { id: 'f1', kind: 'Company', values: { name: ['Bedrijf B.V.'], kvkNumber: ['90000011'] } };
    const list = { source, title: 'Lijst', originRegime: 'AVG', ground: 'Awb 5:11', records: [record] } as const;
    const refused = await holdList(node, list, { by, purpose });
    if (refused.length > 0) throw new Error(refused.join('; '));
    await publish(node, { subjects, knows: at % 3 === 0, source });
  }
  return caseId;
}

async function runningCase(house: House): Promise<string> {
  const give = async (organ: string, role: string, command: string, raw: JsonObject): Promise<string> => {
    const { corridor } = present(house.nodes.get(organ), 'the house opened all nodes');
    const isFirst = command.startsWith('signal') || command.startsWith('weighing');
    const wanted = isFirst ? 'municipal-signal' : purpose;
    const task = corridor.parts.self.tasks.find(({ purposeCode }) => purposeCode === wanted);
    const key = `${command}-${organ}-setup`;
    const who = whoIs(`bench-${role}`, organ, role);
    const reply = await corridor.command({ name: command, key, who, purpose: task?.purposeCode, under: task?.id, raw });
    if (!('receipt' in reply)) throw new Error(`${command}: ${reply.refusal.code}`);
    return present(reply.receipt.streams[0], 'a receipt names a stream').replace(/^[a-z-]+\//, '');
  };
  const [first = ''] = holderNodes;
  const municipality = 'bench-1';
  const director = 'municipal-director';
  const now = present(house.nodes.get(first), 'there is a first').corridor.parts.now();
  const place = { place: 'Schuur Voorbeelddijk 14', postcode: '1234 AD', municipality, theme: 'buitengebied' };
  const told = {
    text: 'Leegstaande schuur is verhuurd. Ramen afgeplakt, busjes in de nacht.',
    receivedOn: now.slice(0, 10),
    channel: 'phone',
  };
  const signalId = await give(first, director, 'signal.record', { ...told, ...place, grade: 'B2', protection: '2' });
  const indicators = [
    { indicatorId: 'p01-02', words: 'Leegstaande schuur' },
    { indicatorId: 'p01-03', words: 'Ramen afgeplakt' },
  ];
  await give(first, director, 'weighing.first', { signalId, ...texts.first, indicators });
  await give(first, director, 'weighing.competence', { signalId, ...texts.competence });
  await give(first, director, 'weighing.territory', { signalId, ...texts.territory });
  const weight = { signalId, ...texts.weight, ...texts.partnership, partnership: benchPartnership };
  await give(first, director, 'weighing.weight', weight);
  await house.settle();
  const desk = present(house.nodes.get(askerNode), 'the desk is there').corridor.parts.store;
  const [row] = await desk.read((tx) => tx.page('table', `${benchPartnership}/offered`, { limit: 1 }));
  const on = { partnershipSignalId: present(row, 'the signal was offered').key };
  const asked = { fitsPurpose: 'yes', kindOfSignal: 'Een plek', extent: 'Eén schuur', weight: 'Nieuw' };
  await give(askerNode, 'liaison', 'table.assess', {
    ...on,
    ...asked,
    matchingParticipants: 2,
    involved: [...holderNodes],
  });
  const decided = { ...on, outcome: 'case', present: holderNodes.slice(0, 2), reason: 'Samen.' };
  await give(askerNode, 'case-director', 'table.decide', decided);
  const caseId = await give(askerNode, 'case-director', 'case.open', {
    title: 'Schuur aan de rand',
    goal: 'De schuur is weer gewoon in gebruik.',
    endCriterion: 'Drie maanden geen nachtelijk vervoer.',
    measure: 'Nachtcontroles',
    endsOn: new Date(Date.parse(now) + 100 * 86_400_000).toISOString().slice(0, 10),
    activity: 'casus',
    parties: [...holderNodes],
    necessity: 'Zonder elkaar lukt het niet.',
    proportionality: 'Alleen de kop van de casus.',
    subsidiarity: 'Minder partijen kan niet.',
    partnershipSignalIds: [on.partnershipSignalId],
  });
  await house.settle();
  for (const id of holderNodes)
    await give(id, director, 'case.answer', { caseId, answer: 'joined', reason: 'Wij doen mee.' });
  await house.settle();
  return caseId;
}

/**
 * Filters with as many random tags as a list of that size would give, and the subject in those of whoever knows it. What a filter
 * is filled with changes nothing of the way to an answer; making fifteen million keys would take hours.
 */
async function publish(
  { corridor }: Node,
  of: { readonly subjects: number; readonly knows: boolean; readonly source: string },
): Promise<void> {
  const { self, safe, cabinet, now, store } = corridor.parts;
  const random = randomBytes;
  const keys = await openMatching({
    holder: self.id,
    safe,
    cabinet,
    checkSignature,
    publicKeyOf: () => undefined,
    random,
  });
  const oprf = await openOprf();
  const epoch = epochAt(now()).from;
  const { until } = epochOf(epoch, epochDays(epoch));
  const files: JsonObject[] = [];
  for (const spec of new Set(keysToAsk(benchSubject).map((key) => key.spec))) {
    const pair = keys.keyFor({ purpose, keySpec: spec, epoch });
    const own = of.knows
      ? keysToAsk(benchSubject)
          .filter((key) => key.spec === spec)
          .map(({ input }) => input)
      : [];
    const inputs = accepted(packInputs([...sentinelsOf(spec), ...own].map((one) => new TextEncoder().encode(one))));
    const known = tagsOf(accepted(oprf.direct({ mode, key: pair.key, inputs })));
    const tags = new Uint8Array(known.length + of.subjects * tagBytes);
    tags.set(known);
    tags.set(random(of.subjects * tagBytes), known.length);
    const { manifest, bytes } = filterFile(accepted(buildFilter({ tags, random })), {
      ...{ holder: self.id, purpose, mode, epoch, until, madeOn: now().slice(0, 10) },
      spec: present(keySpec(spec), 'a key has a specification'),
      publicKey: Buffer.from(pair.publicKey).toString('base64'),
    });
    await cabinet.put(bytes);
    files.push({ ...manifest, signature: safe.sign(manifestText(manifest)) });
  }
  const row = await store.read((tx) => tx.row('registers', of.source));
  const loads = [`${of.source}/${JSON.parse(JSON.stringify(row?.body['current'])).loadId}`];
  const under = self.tasks.find(({ purposeCode }) => purposeCode === purpose)?.id;
  const who = {
    actor: { userId: 'bench', organ: self.id, role: 'machine', machine: true },
    designatedFor: [benchPartnership],
  };
  const raw = { epoch, loads, files };
  const reply = await corridor.command({
    name: 'round-list.publish',
    key: `publish-${self.id}`,
    who,
    purpose,
    under,
    raw,
  });
  if (!('receipt' in reply)) throw new Error(`publish: ${reply.refusal.code}`);
}

function randomBytes(count: number): Uint8Array {
  const bytes = new Uint8Array(count);
  for (let at = 0; at < count; at += 4_096) bytes.set(chance(Math.min(4_096, count - at)), at);
  return bytes;
}
