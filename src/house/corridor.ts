import { assert } from '../core/assert.ts';
import type { JsonObject } from '../core/canonical.ts';
import type { Actor, Via } from '../core/event.ts';
import { type Refusal, refuser } from '../core/refusal.ts';
import { citationText } from '../law/juriconnect.ts';
import type { OrganProfile, Partnership } from '../law/partnership.ts';
import type { Answer, Approval, Effect, Question } from '../law/question.ts';
import type { Matching } from '../steps/rounds/matching.ts';
import type { PackContent } from '../steps/slot.ts';
import type { About, Command, Context, LawView, Outcome, Query, Step } from '../steps/step.ts';
import type { Cabinet } from './cabinet.ts';
import { type Digest, entryOf } from './chain.ts';
import { catchUp, follow, rebuild } from './cursor.ts';
import { rulesOf, type Trace } from './decision-log.ts';
import { enter } from './entering.ts';
import { type Draft, Frame } from './frame.ts';
import type { FrameOf } from './frame-of.ts';
import { carryOut, type Job } from './job.ts';
import { questionOf } from './question-of.ts';
import { declared, Noted, plainReader } from './reader.ts';
import { lookedUp } from './record-look.ts';
import { houseRefusals } from './refusals.ts';
import { type Receipt, receiptOf, refusalOf, type Why, whyOf } from './replies.ts';
import type { Safe } from './safe.ts';
import type { Shelf } from './shelf.ts';
import { type ReadTx, type Store, StoreUnavailable, streamLimit } from './store.ts';

/** Who is at the door, as the session or the post proves it. */
export interface Who {
  readonly actor: Actor;
  /** Partnerships for which this person is designated and authorised (WGS 1.8(2)). */
  readonly designatedFor: readonly string[];
  readonly commercialDuties?: boolean;
}

export interface Request {
  readonly name: string;
  readonly who: Who;
  readonly purpose: string | undefined;
  readonly under: string | undefined;
  readonly raw: unknown;
  /** Of the caller, where it gave one (W3C Trace Context). */
  readonly trace?: Trace;
}

export interface CommandRequest extends Request {
  /** Idempotency key: the same key is carried out once. */
  readonly key: string;
  /** The key follows from what is brought in, so that the same thing is taken once whoever brings it. */
  readonly isShared?: boolean;
  readonly via?: Via;
}

export type Reply = { readonly receipt: Receipt } | { readonly refusal: Refusal };
export type QueryReply = { readonly answer: JsonObject; readonly why: Why } | { readonly refusal: Refusal };

/** Everything that differs between a server, a test and the rehearsal. */
export interface CorridorParts {
  readonly store: Store;
  readonly safe: Safe;
  /** Registers beside the ledger. */
  readonly shelf: Shelf;
  /** Private matching with the keys in the safe; absent where no question rounds are held. */
  readonly matching?: Matching;
  /** Files beside the ledger. */
  readonly cabinet: Cabinet;
  readonly digest: Digest;
  readonly steps: readonly Step[];
  readonly self: OrganProfile;
  readonly organs: readonly OrganProfile[];
  readonly partnerships: readonly Partnership[];
  readonly packs: readonly PackContent[];
  ask(question: Question): Answer;
  /** The rules and their history, for whoever looks back at a decision. */
  readonly law?: LawView;
  /** The active rules of a version as text, kept in the ledger once, so that an answer can be given again. */
  rulesText?(packVersion: string): string | undefined;
  /** Asked as well before anything goes to another organ; when the two engines differ, nothing goes. */
  secondOpinion?(question: Question): Promise<Effect>;
  now(): string;
  newId(prefix: string): string;
  salt(): string;
  /** Lets other requests arrive before the next group is committed. */
  breathe(): Promise<void>;
  /** Takes away registers that wait to be loaded past their day; gives what went wrong. Absent where nothing can wait. */
  sweepInbox?(): Promise<readonly unknown[]>;
  /** After a commit: something may have to be sent. */
  committed?(): void;
}

/** Commands that share one commit; and those that may wait before the door says that it is busy. */
export const groupLimit = 512;
export const queueLimit = 20_000;
/** Lines of a file from which refused acts are written in the stream of the node: nobody fills a file by trying. */
export const crowdedAt = streamLimit / 10;
/** Lines from which people add nothing more: its end, written by a machine, must always fit. */
export const fullAt = streamLimit - crowdedAt;

const refuse = refuser(houseRefusals);

/**
 * The one way in: door → gate → step → ledger. Writing, reading, reacting and answering a partner all pass
 * here, so that who understands one understands all.
 */
export class Corridor {
  readonly parts: CorridorParts;
  readonly #commands: ReadonlyMap<string, Command>;
  readonly #queries: ReadonlyMap<string, Query>;
  readonly #queue: Job[] = [];
  #pumping = false;
  #wiped = 1;
  #scrubbed = 0;

  constructor(parts: CorridorParts) {
    this.parts = parts;
    this.#commands = new Map(parts.steps.flatMap((step) => step.commands).map((command) => [command.name, command]));
    this.#queries = new Map(parts.steps.flatMap((step) => step.queries).map((query) => [query.name, query]));
  }

  /** Does what is asked, durably, or says why not. Throws only `StoreUnavailable` and broken invariants. */
  async command(request: CommandRequest): Promise<Reply> {
    const command = this.#commands.get(request.name);
    // What a node tells another is not for people to say in its name.
    if (!command || (command.path === undefined) !== (request.via !== undefined)) return refuse('not-found');
    const ready = await enter(this.parts, request, command);
    if ('refusal' in ready) return ready;
    const { context, standing } = ready;
    const parsed = command.accept(request.raw, context);
    if ('faults' in parsed) return refuse('input-wrong', { faults: parsed.faults });
    const accepted = parsed.good;
    // Somebody's keys are their own: that another used the same one is not told.
    const key = `${command.name}/${request.isShared ? '' : `${context.actor.userId}/`}${request.key}`;

    return this.#submit<Reply>(async (frame) => {
      const seen = await frame.tx.commandSeq(key);
      if (seen !== undefined) return this.#repeat(frame, { seen, key, actor: context.actor });
      const now = { ...context, now: frame.now };
      const logs = await Promise.all(accepted.streams.map((stream) => frame.log(stream)));
      const { place } = accepted;
      const { looks } = command;
      const looked = await lookedUp(this.parts, frame, { request, look: looks, place });
      const weighed = looked.record ? { ...now, record: looked.record } : now;
      const about = accepted.about(logs, weighed);
      const approvals = [...(await this.#approvals(frame.tx, about, now)), ...(about.approvals ?? [])];
      const { decision } = command;
      const question = questionOf(about, { who: request.who, context: now, standing, decision, approvals });
      const answer = this.parts.ask(question);
      if (about.recipient && this.parts.secondOpinion) {
        assert(
          (await this.parts.secondOpinion(question)) === answer.effect,
          'both engines of the gate give the same answer',
        );
      }
      const node = `node/${now.self.id}`;
      const trace = this.#trace(request);
      const stream = accepted.streams[0] ?? node;
      const { touched } = looked;
      const frameOf = { key, answer, question, trace, context: now, request, stream, touched };
      const longest = Math.max(0, ...logs.map((log) => log.length));
      const refused = (refusal: Refusal) =>
        this.#refused(frame, longest < crowdedAt ? frameOf : { ...frameOf, stream: node }, refusal);
      if (answer.effect !== 'allow') return refused(refusalOf(answer, this.parts.organs));
      if (command.decision && now.actor.machine) return refused(refuse('person-must-decide').refusal);
      const tidies = now.actor.machine && !request.via;
      if (longest >= fullAt && !tidies) return refused(refuse('file-full').refusal);
      const counted = (await command.counts?.(plainReader(frame.tx))) ?? 0;
      const outcome = accepted.decide(logs, { ...weighed, approvals, counted });
      if ('refusal' in outcome) return refused(outcome.refusal);
      return this.#happened(frame, frameOf, outcome, command);
    });
  }

  /** Answers a question; what personal data it showed stands in the log before the answer is given. */
  async query(request: Request): Promise<QueryReply> {
    const query = this.#queries.get(request.name);
    if (!query) return refuse('not-found');
    const ready = await enter(this.parts, request, query);
    if ('refusal' in ready) return ready;
    const { context, standing } = ready;
    const parsed = query.accept(request.raw, context);
    if ('faults' in parsed) return refuse('input-wrong', { faults: parsed.faults });
    const { about } = parsed.good;
    const approvals = await this.parts.store.read((tx) => this.#approvals(tx, about, context));
    const { plan } = query;
    const question = questionOf(about, { who: request.who, context, standing, decision: false, approvals, plan });
    const answer = this.parts.ask(question);
    const frameOf = {
      key: `${query.name}/${this.parts.newId('read')}`,
      answer,
      question,
      trace: this.#trace(request),
      context,
      request,
      stream: `node/${context.self.id}`,
      touched: [],
    };
    if (answer.effect !== 'allow')
      return this.#submit((frame) => this.#refused(frame, frameOf, refusalOf(answer, this.parts.organs)));
    const noted = new Noted();
    const found = await this.parts.store.read((tx) =>
      parsed.good.run(declared(noted.over(plainReader(tx, this.parts), this.parts.shelf), query)),
    );
    // Also a look that showed nobody was decided on, and so is one for what is not there.
    const open = { shown: noted.streams, ...('noted' in found ? found.noted : {}) };
    const look = { kind: 'read', type: query.name, stream: frameOf.stream, open } as const;
    await this.#submit((frame) => this.#write(frame, frameOf, [look], noted.streams));
    if ('refusal' in found) return found;
    return { answer: found.answer, why: whyOf(answer, context) };
  }

  /** What whoever stands at the door may do besides, without doing it: a draft leaves out what has no ground. */
  async mayAlso(
    request: Pick<Request, 'who' | 'purpose' | 'under'>,
    command: string,
  ): Promise<{ readonly context: Context } | { readonly refusal: Refusal }> {
    const known = this.#commands.get(command);
    return known ? enter(this.parts, { ...request, name: command, raw: undefined }, known) : refuse('not-found');
  }

  /** Writes what became of a post, in the stream it belongs to. */
  async note(draft: Draft): Promise<void> {
    await this.#submit((frame) => frame.append([draft]));
  }

  /** Lets views and outbox catch up with the ledger: after an upgrade. */
  catchUp(): Promise<void> {
    return catchUp(this.parts.store, this.parts);
  }

  rebuild(): Promise<void> {
    return rebuild(this.parts.store, this.parts);
  }

  /** Wipes from the store's files what was sealed or destroyed since the last time, also before a crash. */
  async scrubWhenOwed(): Promise<void> {
    const wiped = this.#wiped;
    if (wiped === this.#scrubbed) return;
    await this.parts.store.scrub();
    this.#scrubbed = wiped;
  }

  async #repeat(frame: Frame, of: { seen: number; key: string; actor: Actor }): Promise<Reply> {
    const entries = (await frame.tx.lines(of.seen, 16))
      .map((line) => entryOf(line.line))
      .filter((entry) => entry.command === of.key);
    const first = entries[0];
    if (!first || first.actor.userId !== of.actor.userId || first.actor.organ !== of.actor.organ)
      return refuse('key-used-before');
    return { receipt: receiptOf(entries, true) };
  }

  async #refused(frame: Frame, of: FrameOf, refusal: Refusal): Promise<{ refusal: Refusal }> {
    const open = { asked: of.request.name };
    await this.#write(
      frame,
      of,
      [{ kind: 'refusal', type: `refused.${refusal.code}`, stream: of.stream, open }],
      of.touched,
    );
    return { refusal };
  }

  async #happened(
    frame: Frame,
    of: FrameOf,
    outcome: Extract<Outcome, { events: unknown }>,
    command: Command,
  ): Promise<Reply> {
    assert(outcome.events.length > 0, 'a command that is carried out leaves an event');
    // Said in the step, and said again here: the two sides of the wall must agree.
    assert(!(command.decision && of.context.actor.machine), 'a machine never decides');
    const events = outcome.events.map((event) => ({ kind: 'event', stream: of.stream, ...event }) as const);
    const written = events.flatMap(({ personal, effect, stream }) => (personal || effect ? [stream] : []));
    const touched = [...written, ...of.touched];
    const entries = await this.#write(frame, of, events, [...new Set(touched)].sort(), outcome.alsoAsked);
    return { receipt: receiptOf(entries, false) };
  }

  /** One act: its entries, and with the first of them what the gate said and whose data were touched. */
  async #write(frame: Frame, of: FrameOf, whats: readonly What[], touched: readonly string[], also?: AlsoAsked) {
    await this.#keepRules(frame, of);
    const { question, answer, trace } = of;
    const drafts = whats.map((what, at) => {
      if (at === 0) return { ...this.#draft(of, what), decided: { question, answer, trace, touched } };
      if (at !== also?.onEvent) return this.#draft(of, what);
      const second = { question: also.question, answer: also.answer, trace, touched: [] };
      return { ...this.#draft({ ...of, answer: also.answer }, what), decided: second };
    });
    return frame.append(drafts);
  }

  /** The rules by which was answered are kept once for each version: what the code says later is another matter. */
  async #keepRules(frame: Frame, of: FrameOf): Promise<void> {
    const text = this.parts.rulesText?.(of.answer.packVersion);
    const command = `rules/${rulesOf(of.answer.packVersion)}`;
    if (text === undefined || (await frame.tx.commandSeq(command)) !== undefined) return;
    const { self } = this.parts;
    await frame.append([
      {
        kind: 'event',
        type: 'gate.rules-kept',
        stream: `node/${self.id}`,
        command,
        actor: { userId: 'gate', organ: self.id, role: 'machine', machine: true },
        purpose: of.context.purpose,
        under: of.context.under,
        rules: [],
        articles: [],
        open: { version: of.answer.packVersion },
        personal: { rules: text },
      },
    ]);
  }

  /** Asked before every act with others; work within one's own walls hangs on nobody's approval. */
  async #approvals(tx: ReadTx, about: About, context: Context): Promise<readonly Approval[]> {
    if (within.includes(about.action)) return [];
    const scopes = new Set([context.under, about.context?.caseId, about.resource.id, about.context?.provisionKind]);
    const named = [...scopes].filter((scope) => scope !== undefined);
    const reader = plainReader(tx);
    const found = await Promise.all(this.parts.steps.map((step) => step.approvals?.(named, reader) ?? []));
    return found.flat();
  }

  #trace({ trace }: Request): Trace {
    return trace ?? { traceId: this.parts.digest(this.parts.salt()).slice(0, 32) };
  }

  #draft(of: FrameOf, what: What): Draft {
    const via = 'via' in of.request ? of.request.via : undefined;
    return {
      ...what,
      trace: of.trace.traceId,
      command: of.key,
      actor: of.context.actor,
      purpose: of.context.purpose,
      under: of.context.under,
      rules: of.answer.ruleIds,
      articles: of.answer.citations.map(citationText),
      ...(via ? { via } : {}),
    };
  }

  #submit<T>(work: (frame: Frame) => Promise<T>): Promise<T> {
    if (this.#queue.length >= queueLimit) return Promise.reject(new StoreUnavailable('busy', houseRefusals.busy.title));
    return new Promise((resolve, reject) => {
      const run = async (frame: Frame) => {
        const result = await frame.part(() => work(frame));
        return () => resolve(result);
      };
      this.#queue.push({ run, reject });
      if (!this.#pumping) void this.#pump();
    });
  }

  /** Group commit: whoever waits while a group is being written shares the next one. */
  async #pump(): Promise<void> {
    this.#pumping = true;
    while (this.#queue.length > 0) {
      await this.parts.breathe();
      const group = this.#queue.splice(0, groupLimit);
      const settle: (() => void)[] = [];
      try {
        await this.parts.store.write(async (tx) => {
          settle.length = 0;
          const { digest, safe, self } = this.parts;
          const frame = await Frame.open(tx, {
            node: self.id,
            digest,
            safe,
            now: this.parts.now(),
            salt: () => this.parts.salt(),
          });
          for (const job of group) settle.push(await carryOut(job, frame));
          await follow(tx, frame.written, this.parts, (stream) => frame.log(stream));
          // Before the commit: it may be durable also when the answer got lost.
          if (frame.wipes) this.#wiped += 1;
        });
      } catch (fault) {
        for (const job of group) job.reject(fault);
        continue;
      }
      for (const done of settle) done();
      this.parts.committed?.();
    }
    this.#pumping = false;
  }
}

type AlsoAsked = Extract<Outcome, { events: unknown }>['alsoAsked'];

type What = Pick<Draft, 'kind' | 'type' | 'stream' | 'open' | 'personal' | 'effect'>;

/** Acts inside one's own walls. */
const within: readonly About['action'][] = ['own-task', 'feedback', 'view-log', 'browse'];
