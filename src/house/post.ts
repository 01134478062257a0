import { canonical, type JsonObject } from '../core/canonical.ts';
import type { Actor } from '../core/event.ts';
import { flag, id, instant, list, optional, text, whole } from '../core/field.ts';
import { type Of, parse, record } from '../core/record.ts';
import type { Refusal } from '../core/refusal.ts';
import { refuser } from '../core/refusal.ts';
import { entryOf } from './chain.ts';
import type { Corridor } from './corridor.ts';
import { dispatchesOf } from './cursor.ts';
import { houseRefusals } from './refusals.ts';
import type { Receipt } from './replies.ts';
import type { CheckSignature } from './safe.ts';
import type { OutboxItem, ReadTx } from './store.ts';

/**
 * What travels between nodes. The person who acted at the sender is named and the whole is signed by the
 * sending node; the head of the sender's chain goes along, so that every receiver is a witness of it.
 */
const actorRecord = {
  userId: text({ label: { nl: 'Wie', en: 'Who' }, privacy: 'open', max: 80 }),
  role: id({ label: { nl: 'Rol', en: 'Role' }, privacy: 'open' }),
  machine: flag({ label: { nl: 'Machine', en: 'Machine' }, privacy: 'open' }),
  designatedFor: list(id({ label: { nl: 'Verband', en: 'Partnership' }, privacy: 'open' }), {
    label: { nl: 'Aangewezen voor', en: 'Designated for' },
    privacy: 'open',
    max: 30,
  }),
} as const;

export const envelopeRecord = record(
  'Post',
  { nl: 'Bericht tussen deelnemers', en: 'Post between nodes' },
  {
    postId: id({ label: { nl: 'Nummer', en: 'Id' }, privacy: 'open' }),
    from: id({ label: { nl: 'Van', en: 'From' }, privacy: 'open' }),
    to: id({ label: { nl: 'Aan', en: 'To' }, privacy: 'open' }),
    sentAt: instant({ label: { nl: 'Verstuurd', en: 'Sent' }, privacy: 'open' }),
    command: text({ label: { nl: 'Opdracht', en: 'Command' }, privacy: 'open', max: 60 }),
    purpose: text({ label: { nl: 'Doel', en: 'Purpose' }, privacy: 'open', max: 60 }),
    under: id({ label: { nl: 'Taak of zaak', en: 'Task or case' }, privacy: 'open' }),
    ...actorRecord,
    headSeq: whole({
      label: { nl: 'Laatste regel van de afzender', en: 'Last line of the sender' },
      privacy: 'open',
      min: 0,
      max: Number.MAX_SAFE_INTEGER,
    }),
    headHash: text({
      label: { nl: 'Hash van die regel', en: 'Hash of that line' },
      privacy: 'open',
      max: 64,
    }),
    /** Start of the hash of the line that caused it: a chain that was put back and goes on writes other lines. */
    /** W3C trace id of the act that caused it: one trace through all nodes. */
    trace: optional(text({ label: { nl: 'Spoor', en: 'Trace' }, privacy: 'open', max: 32 })),
    causeHash: text({ label: { nl: 'Hash van de oorzaak', en: 'Hash of the cause' }, privacy: 'open', max: 16 }),
    /** Canonical JSON of the command's input: signed as it stands, parsed only after the signature held. */
    body: text({ label: { nl: 'Inhoud', en: 'Content' }, privacy: 'personal', max: 60_000, lines: 'many' }),
    signature: optional(text({ label: { nl: 'Handtekening', en: 'Signature' }, privacy: 'open', max: 200 })),
  },
);
export type Envelope = Of<typeof envelopeRecord>;

/** What the receiver says. `taken` is final; `refused` too; anything else is tried again. */
export type Taken =
  | { readonly taken: Receipt }
  | {
      readonly refused: {
        readonly code: string;
        readonly title: Refusal['kind']['title'];
        readonly rules: readonly string[];
      };
    };

/** Carries a post to another node: in one process, or over HTTPS. Throws when it did not get there. */
export interface Transport {
  send(envelope: Envelope): Promise<Taken>;
}

/** Nobody sends under a number of another node: the receiver would take the other's own post for one it had. */
const isNumberOf = ({ postId, from }: Envelope): boolean =>
  postId.startsWith(`${from}-`) && /^\d+-\d+$/.test(postId.slice(from.length + 1));

/** A node may sign anything; what it says must not end up in the log of faults. */
function readBody(text: string): { readonly held: unknown } | undefined {
  try {
    return { held: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

/** 32 hex digits that are not all zero (W3C Trace Context). */
export const isTraceId = (text: string): boolean => /^(?!0{32})[0-9a-f]{32}$/.test(text);

const signedText = ({ signature: _, ...rest }: Envelope): string => canonical(rest);

const refuse = refuser(houseRefusals);

export interface PostOfficeParts {
  readonly corridor: Corridor;
  readonly transport: Transport;
  readonly checkSignature: CheckSignature;
  /** Public key of each organ, from the partnership file. */
  publicKeyOf(organ: string): string | undefined;
  /** Partnerships for which the sender's person is designated, as the sender's node vouches. */
  designatedFor(actor: Actor): readonly string[];
}

/** Waits between tries, in milliseconds: quick at first, then patient. The last one repeats for ever. */
const waits = [250, 1_000, 5_000, 30_000, 300_000] as const;
const perRound = 64;
/** Posts that are looked at to keep the order: what stands behind a post that waits must not use up the round. */
const waitingLimit = 1_000;
const endOfTime = '9999-12-31T23:59:59.999Z';

/**
 * What may be sent now. Posts about one thing to one receiver go in the order of their causes: the end of a case
 * must not arrive before its invitation, for then it would be refused for good.
 */
async function dueInOrder(
  tx: ReadTx,
  now: string,
): Promise<readonly { readonly item: OutboxItem; readonly thread: string }[]> {
  const threadOf = async (item: OutboxItem) => {
    const line = (await tx.lines(item.seq, 1))[0];
    return { item, thread: `${item.to} ${line ? entryOf(line.line).stream : ''}` };
  };
  const due = await tx.outboxDue(now, waitingLimit);
  const receivers = new Set(due.map((item) => item.to));
  const waiting = due.length === 0 ? [] : await tx.outboxDue(endOfTime, waitingLimit);
  const firstWaiting = new Map<string, number>();
  for (const item of waiting) {
    if (item.nextAt <= now || !receivers.has(item.to)) continue;
    const { thread } = await threadOf(item);
    if (!firstWaiting.has(thread)) firstWaiting.set(thread, item.seq);
  }
  const threads = await Promise.all(due.map(threadOf));
  return threads.filter(({ item, thread }) => item.seq <= (firstWaiting.get(thread) ?? item.seq)).slice(0, perRound);
}

/** Sends what stands in the outbox, and takes in what others send. */
export class PostOffice {
  readonly #parts: PostOfficeParts;
  #busy = false;

  constructor(parts: PostOfficeParts) {
    this.#parts = parts;
  }

  /** One round over everything that is due. Gives the number of posts that were tried. */
  async sendDue(): Promise<number> {
    if (this.#busy) return 0;
    this.#busy = true;
    try {
      const { corridor } = this.#parts;
      const due = await corridor.parts.store.read((tx) => dueInOrder(tx, corridor.parts.now()));
      // Who does not answer holds up nobody else: the rest for that node waits for the next round.
      const silent = new Set<string>();
      let tried = 0;
      for (const { item } of due) {
        if (silent.has(item.to)) continue;
        tried += 1;
        if (!(await this.#send(item))) silent.add(item.to);
      }
      return tried;
    } finally {
      this.#busy = false;
    }
  }

  /** True when the receiver has said what became of it. */
  async #send(item: OutboxItem): Promise<boolean> {
    const { corridor, transport } = this.#parts;
    const made = await this.#envelope(item);
    if (!made) {
      await this.#note(item, 'post.withdrawn', {});
      return true;
    }
    let taken: Taken;
    try {
      taken = await transport.send(made.envelope);
    } catch {
      // It did not get there, or nobody knows: later again. The receiver takes the same post only once.
      const wait = waits[Math.min(item.attempts, waits.length - 1)] ?? 0;
      const nextAt = new Date(Date.parse(corridor.parts.now()) + wait).toISOString();
      await corridor.parts.store.write((tx) => tx.putOutbox({ ...item, attempts: item.attempts + 1, nextAt }));
      return false;
    }
    if ('taken' in taken) await this.#note(item, 'post.delivered', {});
    else await this.#note(item, 'post.refused', { code: taken.refused.code, rules: taken.refused.rules });
    return true;
  }

  /** Made anew from the ledger at every try: the outbox itself holds no personal data. */
  async #envelope(item: OutboxItem): Promise<{ envelope: Envelope } | undefined> {
    const { corridor, designatedFor } = this.#parts;
    const { store, self, safe, now } = corridor.parts;
    const found = await store.read(async (tx) => {
      const line = (await tx.lines(item.seq, 1))[0];
      const head = await tx.head();
      if (!line || line.seq !== item.seq || !head) return undefined;
      const entry = entryOf(line.line);
      const dispatch = (await dispatchesOf(tx, entry, corridor.parts))[item.index];
      return dispatch ? { entry, dispatch, head, cause: line } : undefined;
    });
    if (!found) return undefined;
    const { entry, dispatch, head, cause } = found;
    const bare: Envelope = {
      postId: item.postId,
      from: self.id,
      to: item.to,
      sentAt: now(),
      command: dispatch.command,
      purpose: dispatch.purpose,
      under: dispatch.under,
      userId: entry.actor.userId,
      role: entry.actor.role,
      machine: entry.actor.machine,
      designatedFor: designatedFor(entry.actor),
      headSeq: head.seq,
      headHash: head.hash,
      ...(entry.trace ? { trace: entry.trace } : {}),
      causeHash: cause.hash.slice(0, 16),
      body: canonical(dispatch.input),
    };
    return { envelope: { ...bare, signature: safe.sign(signedText(bare)) } };
  }

  async #note(item: OutboxItem, type: string, more: JsonObject): Promise<void> {
    const { corridor } = this.#parts;
    const entry = await corridor.parts.store.read(async (tx) => (await tx.lines(item.seq, 1))[0]);
    if (!entry) return;
    const { stream, purpose, under, rules, articles } = entryOf(entry.line);
    await corridor.note({
      kind: 'post',
      type,
      stream,
      command: `post/${item.postId}`,
      actor: { userId: 'post', organ: corridor.parts.self.id, role: 'machine', machine: true },
      purpose,
      under,
      rules,
      articles,
      open: { postId: item.postId, to: item.to, ...more },
    });
  }

  /** At the receiving door: parsed, checked against the sender's key, asked at this gate, logged here too. */
  async receive(raw: unknown): Promise<Taken | { readonly refusal: Refusal }> {
    const { corridor, checkSignature, publicKeyOf } = this.#parts;
    const parsed = parse(envelopeRecord, raw);
    if ('faults' in parsed) return refuse('input-wrong', { faults: parsed.faults });
    const envelope = parsed.good;
    const key = publicKeyOf(envelope.from);
    const genuine =
      envelope.to === corridor.parts.self.id &&
      isNumberOf(envelope) &&
      key !== undefined &&
      envelope.signature !== undefined &&
      checkSignature(key, signedText(envelope), envelope.signature);
    if (!genuine) return refuse('post-not-trusted');
    const body = readBody(envelope.body);
    if (!body) return refuse('not-json');
    const { userId, role, machine, designatedFor, from, postId } = envelope;
    const reply = await corridor.command({
      name: envelope.command,
      key: `${postId}.${envelope.causeHash}`,
      who: { actor: { userId, organ: from, role, machine }, designatedFor },
      purpose: envelope.purpose,
      under: envelope.under,
      raw: body.held,
      ...(envelope.trace && isTraceId(envelope.trace) ? { trace: { traceId: envelope.trace } } : {}),
      via: { node: from, post: postId, seq: envelope.headSeq, hash: envelope.headHash },
    });
    if ('receipt' in reply) return { taken: reply.receipt };
    const { code, kind, rules = [] } = reply.refusal;
    return { refused: { code, title: kind.title, rules } };
  }
}
