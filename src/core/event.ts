import { believe } from './believe.ts';
import type { Bilingual } from './bilingual.ts';
import type { JsonObject } from './canonical.ts';
import { type Fields, type Of, type OpenOf, type PersonalOf, type Record_, record, split } from './record.ts';

/** Who acts: a person in a role for an organ. A machine may propose and tidy up, never decide. */
export interface Actor {
  readonly userId: string;
  /** Organ id: `veenwijde-college`. */
  readonly organ: string;
  readonly role: string;
  readonly machine: boolean;
}

export type EntryKind = 'event' | 'refusal' | 'read' | 'post';

/**
 * One line of the chain. It holds no personal data: that lies beside the chain under `payload`, a salted
 * hash, so that it can be destroyed while the chain still verifies.
 */
export interface Entry {
  /** 1, 2, 3, ... per node. */
  readonly seq: number;
  /** UTC instant of the node's clock; never earlier than the entry before. */
  readonly at: string;
  readonly kind: EntryKind;
  /** Past tense for events: `signal.recorded`. */
  readonly type: string;
  /** What it is about: `signal/<id>`, `case/<id>`, `node/<id>`. */
  readonly stream: string;
  /** Idempotency key of the command that caused it. */
  readonly command: string;
  readonly actor: Actor;
  readonly purpose: string;
  /** The case or task under which the actor worked. */
  readonly under: string;
  readonly rules: readonly string[];
  readonly articles: readonly string[];
  readonly open: JsonObject;
  readonly payload?: string;
  /** Hash of the log record beside it: the decision, and what was processed. */
  readonly record?: string;
  /** W3C trace id, 32 hex digits: what belongs to one request, here and at other nodes. */
  readonly trace?: string;
  /** For entries that came by post. */
  readonly via?: Via;
}

/** The sending node, its post id, and the head of its chain at that moment: the receiver is a witness. */
export interface Via {
  readonly node: string;
  readonly post: string;
  readonly seq: number;
  readonly hash: string;
}

/** An entry with what lies beside it. Absent `personal` with a `payload` means sealed or destroyed. */
export interface Logged extends Entry {
  readonly personal?: JsonObject;
}

/** An event that a step wants to happen; the corridor adds who, when, why and the rules. */
export interface NewEvent {
  readonly type: string;
  /** Absent: the first stream that the command named. */
  readonly stream?: string;
  readonly open: JsonObject;
  readonly personal?: JsonObject;
  readonly effect?: Effect;
}

/**
 * What an event does to the personal parts of its whole stream: `seal` puts them under a key of their own,
 * `unseal` takes them out again, `destroy` throws the key and the parts away for good.
 */
export type Effect = 'seal' | 'unseal' | 'destroy';

export interface EventKind<F extends Fields> {
  readonly type: string;
  readonly label: Bilingual;
  readonly data: Record_<F>;
  /** True when the same person may take it back within the undo window. */
  readonly undoable: boolean;
  readonly effect?: Effect;
  make(data: Of<Record_<F>>, stream?: string): NewEvent;
  /** The open part, when the entry is of this kind. */
  open(entry: Entry): OpenOf<Record_<F>> | undefined;
  /** The personal part, when the entry is of this kind and the part is still there. */
  personal(entry: Logged): PersonalOf<Record_<F>> | undefined;
}

export function event<const F extends Fields>(
  type: string,
  label: Bilingual,
  fields: F,
  facts: { readonly undoable?: boolean; readonly effect?: Effect } = {},
): EventKind<F> {
  const data = record(type, label, fields);
  return {
    type,
    label,
    data,
    undoable: facts.undoable ?? false,
    ...(facts.effect ? { effect: facts.effect } : {}),
    make(value, stream) {
      const { open, personal } = split(data, value);
      return {
        type,
        ...(stream === undefined ? {} : { stream }),
        open,
        ...(personal ? { personal } : {}),
        ...(facts.effect ? { effect: facts.effect } : {}),
      };
    },
    open: (entry) =>
      entry.type === type && entry.kind === 'event' ? believe(entry.open, parsedWhenWritten) : undefined,
    personal: (entry) =>
      entry.type === type && entry.kind === 'event' && entry.personal
        ? believe(entry.personal, parsedWhenWritten)
        : undefined,
  };
}

const parsedWhenWritten = 'what is in the ledger was parsed by the same record when it was written';
