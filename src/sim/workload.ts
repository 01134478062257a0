import type { JsonObject } from '../core/canonical.ts';
import type { Prng } from '../core/prng.ts';
import type { CommandRequest, QueryReply, Reply } from '../house/corridor.ts';
import type { OrganProfile } from '../law/partnership.ts';
import type { DemoUser } from '../steps/session.ts';
import type { PackContent } from '../steps/slot.ts';
import { type Act, actsOf, Known } from './acts.ts';
import { type Diary, objectsIn, streamsTold } from './diary.ts';
import { Stories } from './stories.ts';

/** The region as its officials meet it: doors that answer, or stay silent when something broke. */
export interface Doors {
  now(): string;
  command(node: string, request: CommandRequest): Promise<Reply | undefined>;
  query(node: string, request: CommandRequest): Promise<QueryReply | undefined>;
}

export interface WorkloadParts {
  readonly dice: Prng;
  readonly doors: Doors;
  readonly diary: Diary;
  readonly organs: readonly OrganProfile[];
  readonly packs: readonly PackContent[];
  readonly users: readonly DemoUser[];
}

interface Sent {
  readonly node: string;
  readonly request: CommandRequest;
  readonly act: Act;
}

/**
 * The working days of a whole partnership: people who record, weigh, decide, answer and read; sometimes in the
 * wrong order, in the wrong role, twice, or as a machine that thinks it may.
 */
export class Workload {
  readonly #parts: WorkloadParts;
  readonly #known = new Known();
  readonly #acts: readonly { readonly weight: number; make(): Act | undefined }[];
  readonly #unanswered: Sent[] = [];
  readonly #done: Sent[] = [];
  #keys = 0;

  constructor(parts: WorkloadParts) {
    this.#parts = parts;
    const { dice, doors, packs, users, organs } = parts;
    this.#acts = actsOf({ dice, users, organs, now: doors.now, known: this.#known, stories: new Stories(dice, packs) });
  }

  /** One thing, or a few at once that share a commit. */
  async step(): Promise<void> {
    const { dice } = this.#parts;
    const again = dice.chance(0.5) ? this.#unanswered.shift() : undefined;
    if (again) return this.#send(again);
    if (this.#done.length > 0 && dice.chance(0.05)) return this.#sendAgain(dice.pick(this.#done));
    const several = dice.chance(0.15) ? 2 + dice.below(3) : 1;
    const acts = Array.from({ length: several }, () => this.#next()).filter((act) => act !== undefined);
    const reading = acts.find((act) => act.kind === 'query');
    // A look stands alone, so that it is plain what could be seen at that moment.
    if (reading) return this.#perform(reading);
    await Promise.all(acts.map((act) => this.#perform(act)));
  }

  #next(): Act | undefined {
    const { dice } = this.#parts;
    const total = this.#acts.reduce((sum, one) => sum + one.weight, 0);
    for (let tries = 0; tries < 20; tries += 1) {
      let left = dice.below(total);
      const chosen = this.#acts.find((one) => {
        left -= one.weight;
        return left < 0;
      });
      const act = chosen?.make();
      if (act) return act;
    }
    return undefined;
  }

  async #perform(act: Act): Promise<void> {
    const { dice, organs, users } = this.#parts;
    const { user, name, raw } = act;
    this.#keys += 1;
    const task = organs.find((organ) => organ.id === user.organ)?.tasks.find((one) => one.roles.includes(user.role));
    const proper: CommandRequest = {
      name,
      raw,
      key: `key-${this.#keys}-${dice.hex(6)}`,
      who: {
        actor: { userId: user.userId, organ: user.organ, role: user.role, machine: false },
        designatedFor: user.designatedFor,
      },
      purpose: act.purpose ?? task?.purposeCode,
      under: act.under ?? task?.id,
    };
    const wrong = dice.chance(0.12) ? dice.pick(wrongs) : undefined;
    const request = wrong ? wrong(proper, dice.pick(users)) : proper;
    const node = dice.chance(0.02) ? dice.pick(organs).id : user.organ;
    await this.#send({ node, request, act });
  }

  /** The same key once more: as it was, by somebody else, or with another content. */
  #sendAgain(sent: Sent): Promise<void> {
    const { dice, users } = this.#parts;
    const { request } = sent;
    const stranger = dice.pick(users);
    const { actor } = request.who;
    const variants: readonly CommandRequest[] = [
      request,
      { ...request, who: { actor: { ...actor, userId: stranger.userId }, designatedFor: stranger.designatedFor } },
      { ...request, raw: { ...sent.act.raw, reason: 'iets anders' } },
    ];
    return this.#send({ ...sent, request: dice.pick(variants) });
  }

  async #send(sent: Sent): Promise<void> {
    const { node, request, act } = sent;
    const { doors } = this.#parts;
    if (act.kind === 'query') return this.#read(sent, await doors.query(node, request));
    const reply = await doors.command(node, request);
    if (!reply) {
      this.#unanswered.push(sent);
      return;
    }
    const command = `${request.name}/${request.who.actor.userId}/${request.key}`;
    const { acknowledged, refused } = this.#parts.diary;
    if ('refusal' in reply) {
      refused.push({ node, command, code: reply.refusal.code });
      this.#known.doubt(act, reply.refusal.code);
      return;
    }
    const { at, types, streams } = reply.receipt;
    acknowledged.push({ node, command, at, types });
    this.#done.push(sent);
    this.#known.learn(act, { node, stream: streams[0] ?? '' });
  }

  #read({ node, request }: Sent, reply: QueryReply | undefined): void {
    if (!reply) return;
    if ('refusal' in reply) return;
    const query = request.name;
    const streams = streamsTold(query, reply.answer);
    if (streams.length > 0) this.#parts.diary.shown.push({ node, userId: request.who.actor.userId, query, streams });
    this.#known.see(query, node, objectsIn(reply.answer['rows']));
    if (query === 'signal.show') this.#known.look(String(reply.answer['key']), String(reply.answer['stage']));
  }

  /** Whatever stayed without an answer is asked once more, so that its outcome is known. */
  async finish(): Promise<void> {
    for (const sent of this.#unanswered.splice(0)) await this.#send(sent);
  }
}

type Wrong = (request: CommandRequest, other: DemoUser) => CommandRequest;

/** Ways in which people and machines get it wrong, or try. */
const wrongs: readonly Wrong[] = [
  ({ purpose: _purpose, ...request }) => ({ ...request, purpose: undefined }),
  ({ under: _under, ...request }) => ({ ...request, under: undefined }),
  (request) => ({ ...request, purpose: 'oversight-log' }),
  (request) => ({ ...request, under: 'no-such-task' }),
  (request) => ({ ...request, who: { ...request.who, actor: { ...request.who.actor, role: 'frontline' } } }),
  // A machine in a person's role: it may prepare, never decide.
  ({ who, ...request }) => ({ ...request, who: { ...who, actor: { ...who.actor, userId: 'robot', machine: true } } }),
  ({ who, ...request }) => ({ ...request, who: { ...who, actor: { ...who.actor, userId: 'robot', machine: true } } }),
  // Somebody of another organ, with the session that they have there.
  (request, { userId, organ, role, designatedFor }) => ({
    ...request,
    who: { actor: { userId, organ, role, machine: false }, designatedFor },
  }),
  // Nobody made this person responsible for the partnership (WGS 1.8(2)).
  ({ who, ...request }) => ({ ...request, who: { ...who, designatedFor: [] } }),
  (request) => ({ ...request, raw: { ...objectOf(request.raw), unknown: 'lid' } }),
];

const objectOf = (raw: unknown): JsonObject => (typeof raw === 'object' && raw !== null ? { ...raw } : {});
