import { present } from '../core/assert.ts';
import type { JsonObject } from '../core/canonical.ts';
import type { Who } from '../house/corridor.ts';
import type { Node } from '../house/node.ts';
import type { Role } from '../law/partnership.ts';
import { lookAround } from './demo-log.ts';
import { answered, shared } from './demo-sharing.ts';
import { type DemoStory, type DemoWay, farmerStory, stories } from './demo-stories.ts';
import { assessments, caseHead, firstNote, joined, later, takenUp, texts } from './demo-texts.ts';
import { demoUsers } from './demo-users.ts';
import { objectsIn } from './diary.ts';

/** The part of a running house that the demo needs. */
export interface DemoHouse {
  readonly nodes: ReadonlyMap<string, Node>;
  settle(): Promise<void>;
}

/** A command of the demo that was not carried out: somebody went on with it by hand in the meantime. */
export interface LeftOut {
  readonly key: string;
  readonly command: string;
  readonly code: string;
}

/** Fills an empty demo. Every command has a key of its own, so that a second start goes on where a first one stopped. */
export async function seedDemo(house: DemoHouse): Promise<readonly LeftOut[]> {
  const seed = new Seed(house);
  const told = await Promise.all(stories.map((story) => seed.municipality(story)));
  await seed.municipality(farmerStory);
  await house.settle();
  await Promise.all(stories.map((story, at) => seed.table(story, told[at])));
  await house.settle();
  await seed.parties();
  await house.settle();
  const waiting = await seed.sharing(told[stories.findIndex(({ way }) => way === 'researching')]);
  await house.settle();
  await seed.answers(waiting);
  await house.settle();
  await seed.log(told[stories.findIndex(({ way }) => way === 'case')]);
  return seed.leftOut;
}

interface Order {
  readonly by: string;
  readonly key: string;
  /** Absent: the first task that fits the role. */
  readonly task?: string;
  /** A case of the RIEC under which it is done, instead of a task. */
  readonly under?: string;
}

/** Somebody of the demo as the door knows them. */
export function whoOf(name: string): Who & { readonly actor: { readonly role: Role } } {
  const user = present(
    demoUsers.find((one) => one.userId === name),
    'the demo names its own users',
  );
  const { userId, organ, role, designatedFor } = user;
  return { actor: { userId, organ, role, machine: false }, designatedFor };
}

class Seed {
  readonly leftOut: LeftOut[] = [];
  readonly #house: DemoHouse;
  #caseId: string | undefined;

  constructor(house: DemoHouse) {
    this.#house = house;
  }

  /** Gives a command as a demo user; the id of what it is about, or nothing when it was not carried out. */
  async #give(order: Order, command: string, raw: JsonObject): Promise<string | undefined> {
    const who = whoOf(order.by);
    const { organ, role } = who.actor;
    const corridor = this.#house.nodes.get(organ)?.corridor;
    if (!corridor) return undefined;
    const task = corridor.parts.self.tasks.find((one) =>
      order.task === undefined ? one.roles.includes(role) : one.id === order.task,
    );
    const reply = await corridor.command({
      name: command,
      key: order.key,
      who,
      purpose: order.under === undefined ? task?.purposeCode : 'riec-2.17',
      under: order.under ?? task?.id,
      raw,
    });
    if ('receipt' in reply) return reply.receipt.streams[0]?.replace(/^[a-z-]+\//, '');
    this.leftOut.push({ key: order.key, command, code: reply.refusal.code });
    return undefined;
  }

  #today(organ: string, days = 0): string {
    const now = this.#house.nodes.get(organ)?.corridor.parts.now() ?? '';
    return new Date(Date.parse(now) + days * 86_400_000).toISOString().slice(0, 10);
  }

  /** As far as the municipality comes by itself. */
  async municipality(story: DemoStory): Promise<string | undefined> {
    const { key, by, director, signal, receivedDaysAgo, way } = story;
    const organ = demoUsers.find((user) => user.userId === by)?.organ ?? '';
    if (!this.#house.nodes.has(organ)) return undefined;
    const receivedOn = this.#today(organ, -receivedDaysAgo);
    const signalId = await this.#give({ by, key }, 'signal.record', { ...signal, receivedOn });
    if (signalId === undefined) return undefined;
    const order = { by: director, key };
    for (const [command, raw] of actsOf(story, this.#today(organ, 21))[way]) {
      if ((await this.#give(order, command, { signalId, ...raw })) === undefined) return undefined;
    }
    return signalId;
  }

  /** What the desk did with a signal that was handed over. */
  async table({ key, way }: DemoStory, signalId: string | undefined): Promise<void> {
    const desk = this.#house.nodes.get('riec-bureau');
    const id = signalId === undefined || !desk ? undefined : await tableIdOf(desk, signalId);
    if (id === undefined || (way !== 'assessed' && way !== 'later' && way !== 'case')) return;
    const on = { partnershipSignalId: id };
    const assessed = await this.#give({ by: 'iris', key }, 'table.assess', { ...on, ...assessments[way] });
    if (assessed === undefined || way === 'assessed') return;
    const order = { by: 'joris', key };
    const decision = way === 'later' ? { ...later, reviewOn: this.#today('riec-bureau', 45) } : takenUp;
    const decided = await this.#give(order, 'table.decide', { ...on, ...decision });
    if (decided === undefined || way !== 'case') return;
    const head = { ...caseHead, partnershipSignalIds: [id], endsOn: this.#today('riec-bureau', 120) };
    this.#caseId = await this.#give(order, 'case.open', head);
  }

  /** Two parties take part, so that the case runs; the third still has to answer. */
  async parties(): Promise<void> {
    const caseId = this.#caseId;
    if (caseId === undefined) return;
    const key = 'demo-case-01';
    await Promise.all([
      this.#give({ by: 'mila', key, task: 'politie-riec' }, 'case.answer', { caseId, ...joined.politie }),
      this.#give({ by: 'noor', key, task: 'veenwijde-college-riec' }, 'case.answer', { caseId, ...joined.college }),
      this.#give({ by: 'joris', key }, 'case.note', { caseId, text: firstNote }),
    ]);
  }

  /** Approvals, an advice and data; the first of what waits for the police. */
  async sharing(signalId: string | undefined): Promise<string | undefined> {
    const [node] = this.#house.nodes.values();
    if (!node) return undefined;
    const now = node.corridor.parts.now();
    return shared((order, command, raw) => this.#give(order, command, raw), {
      caseId: this.#caseId,
      signalId,
      now,
      participants: participantsOf(node),
    });
  }

  answers(approvalId: string | undefined): Promise<void> {
    return answered((order, command, raw) => this.#give(order, command, raw), approvalId);
  }

  /** Looks and refusals, for whoever controls the use. */
  async log(signalId: string | undefined): Promise<void> {
    const { nodes } = this.#house;
    const [node] = nodes.values();
    const caseId = this.#caseId;
    if (!node || caseId === undefined || signalId === undefined) return;
    await lookAround({ nodes, caseId, signalId, participants: participantsOf(node) });
  }
}

/** Organisations that take part in the partnership of the demo, as the gate is told. */
function participantsOf({ corridor }: Node): readonly string[] {
  const { organs, partnerships } = corridor.parts;
  const taking = partnerships.find(({ kind }) => kind === 'RIEC')?.participants.map(({ organId }) => organId) ?? [];
  return [...new Set(organs.filter(({ id }) => taking.includes(id)).map(({ org }) => org))].sort();
}

/** The desk's own number of a signal, from the list that it keeps; its words are not looked at. */
async function tableIdOf(desk: Node, signalId: string): Promise<string | undefined> {
  const lanes = ['offered', 'assessed', 'case', 'later', 'declined', 'other-route', 'not-admissible'];
  return desk.corridor.parts.store.read(async (tx) => {
    for (const lane of lanes) {
      const rows = await tx.page('table', `riec-voorbeeldregio/${lane}`, { limit: 1000 });
      const found = rows.find(({ body }) => isOf(body['offered'], signalId));
      if (found) return found.key;
    }
    return undefined;
  });
}

const isOf = (offered: JsonObject[string], signalId: string): boolean =>
  offered !== undefined && objectsIn([offered]).some((one) => one['fromSignalId'] === signalId);

type Acts = readonly (readonly [command: string, raw: JsonObject])[];

/** The acts of a municipality for each way that a signal goes. */
function actsOf({ indicators = [] }: DemoStory, inThreeWeeks: string): { readonly [W in DemoWay]: Acts } {
  const triaged: Acts = [['weighing.first', { ...texts.first, indicators }]];
  const weighed: Acts = [
    ...triaged,
    ['weighing.competence', texts.competence],
    ['weighing.territory', texts.territory],
  ];
  const handedOver: Acts = [...weighed, ['weighing.weight', { ...texts.weight, ...texts.partnership }]];
  return {
    open: [],
    taken: [['signal.take', {}]],
    postponed: [['signal.postpone', { reason: texts.postponed, until: inThreeWeeks }]],
    stopped: [['weighing.first', { ...texts.stopped, indicators: [] }]],
    triaged,
    researching: [
      ...weighed,
      ['weighing.weight', { ...texts.weight, outcome: 'research' }],
      ['weighing.consult', texts.source],
    ],
    department: [
      ...weighed,
      ['weighing.weight', { ...texts.weight, outcome: 'department', department: 'Toezicht en brandveiligheid' }],
    ],
    parked: [...weighed, ['weighing.weight', { ...texts.weight, criteria: texts.thin, outcome: 'park' }]],
    offered: handedOver,
    assessed: handedOver,
    later: handedOver,
    case: handedOver,
  };
}
