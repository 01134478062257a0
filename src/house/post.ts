import { present } from '../core/assert.ts';
import { canonical, type JsonObject } from '../core/canonical.ts';
import type { Actor, Entry } from '../core/event.ts';
import { flag, id, instant, list, optional, text, whole } from '../core/field.ts';
import { type Of, parse, record } from '../core/record.ts';
import type { Refusal } from '../core/refusal.ts';
import { refuser } from '../core/refusal.ts';
import type { Dispatch } from '../steps/step.ts';
import { cabinetBytesLimit } from './cabinet.ts';
import { entryOf } from './chain.ts';
import type { Corridor } from './corridor.ts';
import { dispatchesOf } from './cursor.ts';
import { dueInOrder } from './outbox.ts';
import { houseRefusals } from './refusals.ts';
import type { Receipt } from './replies.ts';
import type { CheckSignature } from './safe.ts';
import type { OutboxItem } from './store.ts';
import { atMost, turns } from './turns.ts';

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
    /** W3C trace id of the act that caused it: one trace through all nodes. */
    trace: optional(text({ label: { nl: 'Spoor', en: 'Trace' }, privacy: 'open', max: 32 })),
    /** SHA-256 of the file that goes along; it is signed with the rest, so that nobody can change the file. */
    attachment: optional(text({ label: { nl: 'Bestand', en: 'File' }, privacy: 'open', max: 64 })),
    /** Start of the hash of the line that caused it: a chain that was put back and goes on writes other lines. */
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
  /** The bytes are those of which the envelope names the digest; whoever carries them does not change them. */
  send(envelope: Envelope, attachment?: Uint8Array): Promise<Taken>;
}

/** A file that came with a post: its bytes, or how to get at them once the signature held. Nothing: it was not there after all. */
export type Attached = Uint8Array | (() => Promise<Uint8Array | undefined>);

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

/** The machine that gives a command at its own node because of what happened there. */
export const reactionUser = 'reaction';

/** Waits between tries, in milliseconds: quick at first, then patient. The last one repeats for ever. */
const waits = [250, 1_000, 5_000, 30_000, 300_000] as const;
/** Nodes to which something is sent at the same time. */
const lanesLimit = 16;
/** Posts with a file that are in hand at the same time: each is as large as its file. */
const filesLimit = 4;

/** Sends what stands in the outbox, and takes in what others send. */
export class PostOffice {
  readonly #parts: PostOfficeParts;
  /** Receivers to whom something is under way. */
  readonly #busy = new Set<string>();
  readonly #looks = turns();
  readonly #lanes = atMost(lanesLimit);
  readonly #filesOut = atMost(filesLimit);
  readonly #filesIn = atMost(filesLimit);
  #waits = false;
  #lookCount = 0;

  constructor(parts: PostOfficeParts) {
    this.#parts = parts;
  }

  /**
   * Sends everything that is due: to different nodes at the same time, to one node in order. Gives the number of posts that were
   * tried. May be called again while it runs: who is slow to answer holds up nobody else.
   */
  async sendDue(): Promise<number> {
    // Whoever waits for its turn to look also sees what became due since.
    if (this.#waits) return 0;
    this.#waits = true;
    const due = await this.#looks(() => this.#look());
    const ends = await Promise.allSettled([...due].map(([to, items]) => this.#lanes(() => this.#lane(to, items))));
    const fault = ends.find((end) => end.status === 'rejected');
    if (fault) throw fault.reason;
    return ends.reduce((sum, end) => sum + (end.status === 'fulfilled' ? end.value : 0), 0);
  }

  /** What can be sent now; from here on its receivers are taken. */
  async #look(): Promise<ReadonlyMap<string, readonly OutboxItem[]>> {
    this.#waits = false;
    this.#lookCount += 1;
    const { store, now } = this.#parts.corridor.parts;
    // A receiver that comes free during the look may have taken what the look still sees: that is for the next one.
    const busy = new Set(this.#busy);
    const due = await store.read((tx) => dueInOrder(tx, { now: now(), busy }));
    for (const to of due.keys()) this.#busy.add(to);
    return due;
  }

  /** To one node, in order. Who does not answer gets the rest in a later round. Gives how many were tried. */
  async #lane(to: string, items: readonly OutboxItem[]): Promise<number> {
    const looks = this.#lookCount;
    let tried = 0;
    let answers = true;
    try {
      while (answers && tried < items.length) {
        const item = present(items[tried], 'the count stays below the length');
        tried += 1;
        answers = await this.#send(item);
      }
    } finally {
      this.#busy.delete(to);
    }
    // A look that came by in the meantime passed this receiver over.
    if (answers && this.#lookCount !== looks) this.#parts.corridor.parts.committed?.();
    return tried;
  }

  /** True when the receiver has said what became of it. */
  async #send(item: OutboxItem): Promise<boolean> {
    const { store, now } = this.#parts.corridor.parts;
    const envelope = await this.#envelope(item);
    let taken: Taken | undefined;
    try {
      taken = envelope && (await this.#carry(envelope));
    } catch {
      // It did not get there, or nobody knows: later again. The receiver takes the same post only once.
      const wait = waits[Math.min(item.attempts, waits.length - 1)] ?? 0;
      const nextAt = new Date(Date.parse(now()) + wait).toISOString();
      await store.write((tx) => tx.putOutbox({ ...item, attempts: item.attempts + 1, nextAt }));
      return false;
    }
    if (!taken) await this.#note(item, 'post.withdrawn', {});
    else if ('taken' in taken) await this.#note(item, 'post.delivered', {});
    else await this.#note(item, 'post.refused', { code: taken.refused.code, rules: taken.refused.rules });
    return true;
  }

  /** Nothing when the file that goes along is gone: then there is nothing to send any more. */
  async #carry(envelope: Envelope): Promise<Taken | undefined> {
    const { corridor, transport } = this.#parts;
    const { attachment } = envelope;
    if (attachment === undefined) return transport.send(envelope);
    return this.#filesOut(async () => {
      const bytes = await corridor.parts.cabinet.read(attachment);
      return bytes && transport.send(envelope, bytes);
    });
  }

  /** Made anew from the ledger at every try: the outbox itself holds no personal data. */
  async #envelope(item: OutboxItem): Promise<Envelope | undefined> {
    const { store, self, safe, now } = this.#parts.corridor.parts;
    const found = await store.read(async (tx) => {
      const line = (await tx.lines(item.seq, 1))[0];
      const head = await tx.head();
      if (!line || line.seq !== item.seq || !head) return undefined;
      const entry = entryOf(line.line);
      const dispatch = (await dispatchesOf(tx, entry, this.#parts.corridor.parts))[item.index];
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
      ...this.#actor(entry, dispatch),
      headSeq: head.seq,
      headHash: head.hash,
      ...(entry.trace ? { trace: entry.trace } : {}),
      causeHash: cause.hash.slice(0, 16),
      ...(dispatch.attachment === undefined ? {} : { attachment: dispatch.attachment }),
      body: canonical(dispatch.input),
    };
    return { ...bare, signature: safe.sign(signedText(bare)) };
  }

  /** In whose name: of the person whose act is followed, or of the machine of this node, for what nobody here did in person. */
  #actor({ actor }: Entry, { byMachine }: Dispatch): Pick<Envelope, 'userId' | 'role' | 'machine' | 'designatedFor'> {
    const { corridor, designatedFor } = this.#parts;
    const { userId, role, machine } = byMachine ? { userId: reactionUser, role: 'machine', machine: true } : actor;
    // A machine works for every partnership that its node takes part in.
    const everywhere = corridor.parts.partnerships.map((partnership) => partnership.id);
    return { userId, role, machine, designatedFor: machine ? everywhere : designatedFor(actor) };
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
  async receive(raw: unknown, attached?: Attached): Promise<Taken | { readonly refusal: Refusal }> {
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
    if (!(await this.#kept(envelope, attached))) return refuse('attachment-wrong');
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

  /** The file is durable before the command that names it is carried out. One that is not what was signed is not kept. */
  async #kept({ attachment }: Envelope, attached: Attached | undefined): Promise<boolean> {
    if (attachment === undefined) return attached === undefined;
    if (attached === undefined) return false;
    const { cabinet } = this.#parts.corridor.parts;
    return this.#filesIn(async () => {
      const bytes = typeof attached === 'function' ? await attached() : attached;
      if (!bytes || bytes.length > cabinetBytesLimit) return false;
      return (await cabinet.put(bytes, attachment)) === attachment;
    });
  }
}
