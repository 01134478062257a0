import type { Bilingual } from '../core/bilingual.ts';
import type { JsonObject } from '../core/canonical.ts';
import type { Actor, Entry, Logged, NewEvent } from '../core/event.ts';
import type { Fields, Of, Parsed, Record_ } from '../core/record.ts';
import { parse } from '../core/record.ts';
import type { Refusal, RefusalKind } from '../core/refusal.ts';
import type { OrganProfile, Partnership, Role } from '../law/partnership.ts';
import type {
  Action,
  Answer,
  Approval,
  Judgements,
  PartnershipContext,
  Plan,
  Question,
  Recipient,
  Resource,
} from '../law/question.ts';
import type { FoundRecord, RecordLook, RecordPlace } from './record-look.ts';
import type { Matching } from './rounds/matching.ts';
import type { Segment } from './shelf.ts';
import type { PackContent } from './slot.ts';

/**
 * One step of the chain, whole: what may be commanded, what may be read, which read models follow and what
 * is sent on. Everything here is pure; the corridor brings the log and writes what comes out.
 */
export interface Step {
  readonly name: string;
  readonly label: Bilingual;
  readonly commands: readonly Command[];
  readonly queries: readonly Query[];
  readonly views: readonly View[];
  readonly reactions: readonly Reaction[];
  /** What a machine must tidy up by now: the people decided when they set the term. */
  due?(reader: Reader, now: string, self: OrganProfile): Promise<readonly Due[]>;
  /** Loads that this step named, and whether it still needs them. What no step names is unfinished or left behind. */
  shelved?(reader: Reader): Promise<readonly ShelfClaim[]>;
  /** Names of the files in the node's cabinet that this step still needs. What no step names is dropped after a while. */
  filed?(reader: Reader): Promise<readonly string[]>;
  /** A case or another ground of this step under which people work, found by its id. */
  standing?(under: string, reader: Reader, context: StandingContext): Promise<Standing | undefined>;
  /** What was approved or refused for a case, a task or an item: the gate asks for it before every joint act. */
  approvals?(scopes: readonly string[], reader: Reader): Promise<readonly Approval[]>;
  readonly refusals: { readonly [code: string]: RefusalKind };
}

/** A command that a machine gives here, at most once per key. */
export interface Due extends Omit<Dispatch, 'to' | 'attachment' | 'byMachine'> {
  readonly key: string;
}

export interface ShelfClaim {
  readonly loadId: string;
  readonly isNeeded: boolean;
  /** SHA-256 of its records, as it was when it was put forward. */
  readonly recordsDigest: string;
}

/** The ground on which somebody works: a standing task, or a case that their organ takes part in. */
export interface Standing {
  readonly purposeCode: string;
  readonly article: string;
  readonly roles: readonly Role[];
  readonly partnership?: string;
}

export interface StandingContext {
  readonly self: OrganProfile;
  readonly partnerships: readonly Partnership[];
  /** Organ of the person who acts. */
  readonly organ: string;
}

/** What a step knows of the world. Time, chance and ids come from here, so that a seed replays everything. */
export interface Context {
  /** UTC instant. */
  readonly now: string;
  readonly actor: Actor;
  readonly purpose: string;
  /** The case or task the actor works under. */
  readonly under: string;
  /** The organ whose node this is. */
  readonly self: OrganProfile;
  readonly organs: readonly OrganProfile[];
  readonly partnerships: readonly Partnership[];
  readonly packs: readonly PackContent[];
  /** SHA-256 in lower case hex, for telling whether two texts are the same. */
  digest(text: string): string;
  /** Asks the gate without doing anything: for keeping an advice. */
  ask(question: Question): Answer;
  /** May whoever acts, under this purpose, do this too? For what one act shows of several registers. */
  may(about: About): Answer;
  /** What the gate says when the machine of this node does this now: for an act in which a machine answers a partner. */
  asMachine(about: About): Asked;
  /** Private matching with the keys of this node. */
  readonly matching?: Matching;
  /** Where somebody may look back at decisions; absent where no history of the rules is kept. */
  readonly law?: LawView;
  newId(prefix: string): string;
}

/** The rules of other days and of other readings: for looking back, never for deciding today. */
export interface LawView {
  /** Days on which a version of an act starts, ascending. */
  readonly days: readonly string[];
  /** Answers as the rules read on a day, with some rules left out. */
  askAs(question: Question, reading: Reading): Answer;
  /** Answers by rules that were kept as text (`gate.rules-kept`), as on the day of the question. */
  askBy(question: Question, rulesText: string): Answer;
  /** The question in a stored AuthZEN request, asked at this instant; nothing when it cannot be read. */
  questionIn(request: JsonObject, at: string): Question | undefined;
  /** An answer as the bytes of which the log keeps the digest. */
  bytesOf(answer: Answer): string;
}

export interface Reading {
  /** ISO day. */
  readonly on: string;
  readonly without?: readonly string[];
}

/** While a command is weighed: also the record that it had looked up, when whoever acts may look there and it is there. */
export interface Looked extends Context {
  readonly record?: FoundRecord;
}

/** While a command is decided: also the streams that it named, the first being the one it writes to. */
export interface Deciding extends Looked {
  readonly streams: readonly string[];
  /** On what the gate's answer leaned. */
  readonly approvals: readonly Approval[];
  /** What `counts` of the command gave. */
  readonly counted: number;
}

export interface Weighed {
  readonly approvals: readonly Approval[];
  /** What `counts` of the command gave; none when it counts nothing. */
  readonly counted: number;
}

export type Outcome =
  | {
      readonly events: readonly NewEvent[];
      /** A second question that was asked within this act, and the event that rests on it: it goes in the logs too. */
      readonly alsoAsked?: Asked & { readonly onEvent: number };
    }
  | { readonly refusal: Refusal };

export interface Asked {
  readonly question: Question;
  readonly answer: Answer;
}

/** What the gate is asked about; the corridor adds who asks, for which purpose, and when. */
export interface About {
  /** Approvals that the sending node vouches for, beside those that are kept here. */
  readonly approvals?: readonly Approval[];
  readonly action: Action;
  readonly resource: Resource;
  readonly recipient?: Recipient;
  readonly context?: PartnershipContext;
  readonly judgements?: Judgements;
}

/** Logs of the streams a command named, in the same order. */
export type Logs = readonly (readonly Logged[])[];

/** A command that has been parsed: everything below is bound to its input. */
export interface Accepted {
  readonly input: JsonObject;
  /** Streams whose logs the decision needs; the first is the one that is written to. */
  readonly streams: readonly string[];
  /** The record to look up first. */
  readonly place?: RecordPlace;
  about(logs: Logs, context: Looked): About;
  decide(logs: Logs, context: Looked & Weighed): Outcome;
}

export interface Command {
  /** Imperative: `signal.record`. */
  readonly name: string;
  /**
   * Resource path under `/v1`, nouns only (NL API Design Rules): `/signals/{signalId}/first-weighings`. Absent: it comes
   * as a post of a node and in no other way, so that nobody answers in somebody's name.
   */
  readonly path?: string;
  readonly label: Bilingual;
  readonly input: Record_<Fields>;
  /** Purpose codes under which it may be given. */
  readonly purposes: readonly string[];
  readonly roles: readonly Role[];
  /** A decision is taken by a person; a machine is refused, here and again in the corridor. */
  readonly decision: boolean;
  /** For a bound on how much there may be besides: counted before the group in which it is decided. */
  counts?(reader: Reader): Promise<number>;
  /** How a record on the shelf is looked up before the gate is asked; the look stands in the log with the act, also when it is refused. */
  readonly looks?: RecordLook;
  accept(raw: unknown, context: Context): Parsed<Accepted>;
}

export interface CommandOf<F extends Fields> extends Omit<Command, 'accept' | 'input'> {
  readonly input: Record_<F>;
  streams(input: Of<Record_<F>>, context: Context): readonly string[];
  /** Which record, for a command that looks. */
  place?(input: Of<Record_<F>>, context: Context): RecordPlace | undefined;
  about(input: Of<Record_<F>>, logs: Logs, context: Looked): About;
  decide(input: Of<Record_<F>>, logs: Logs, context: Deciding): Outcome;
}

/** Binds a command to its record, so that behind the door nobody casts. */
export function command<F extends Fields>(of: CommandOf<F>): Command {
  return {
    ...of,
    accept(raw, context) {
      const parsed = parse(of.input, raw);
      if ('faults' in parsed) return parsed;
      const input = parsed.good;
      const streams = of.streams(input, context);
      const place = of.place?.(input, context);
      return {
        good: {
          input,
          streams,
          ...(place ? { place } : {}),
          about: (logs, now) => of.about(input, logs, now),
          decide: (logs, now) => of.decide(input, logs, { ...now, streams }),
        },
      };
    },
  };
}

/** A read model of one stream: a pure function of its entries, so that a rebuild gives the same bytes. */
export interface View {
  /** Plural noun: `signals`. */
  readonly name: string;
  /** Streams it follows: `signal/`. */
  readonly of: string;
  project(log: readonly Entry[]): Row | undefined;
}

export interface Row {
  /** Which list the row stands in: `unassigned`, `later`. */
  readonly lane: string;
  /** Order within the list, ascending, fixed width: usually an instant. */
  readonly sort: string;
  /** Open data only; personal parts are looked up when they are read, and that is logged. */
  readonly body: JsonObject;
}

export interface KeyedRow extends Row {
  readonly key: string;
}

/** What a query may look at. Every look at a payload is noted and ends up in the log. */
export interface Reader {
  page(view: string, lane: string, page: Page): Promise<readonly KeyedRow[]>;
  row(view: string, key: string): Promise<KeyedRow | undefined>;
  log(stream: string): Promise<readonly Entry[]>;
  /** Personal parts by the `seq` of their entry; absent when sealed or destroyed. Noted as a look. */
  personal(seqs: readonly number[]): Promise<ReadonlyMap<number, JsonObject>>;
  /** What the logs hold under a key, the newest first: for whoever oversees the use, in the purpose of that. */
  decisions(
    key: string,
    page: { readonly before?: number; readonly limit: number },
  ): Promise<readonly LoggedDecision[]>;
  /** The rules of a version as they were kept. */
  rulesText(version: string): Promise<string | undefined>;
  /** One load of a register that lies on this node's shelf; only for a query that declares that it reads the shelf. */
  segment(loadId: string): Promise<Segment | undefined>;
  /** Under which pseudonym a file stands in the processing log. */
  pseudonymOf(stream: string): string;
  /** How many rows a list has, counted up to a limit: never an exact total on a hot page. */
  countUpTo(view: string, lane: string, limit: number): Promise<number>;
}

/** A line with its log record: `adl` the decision, `ldv` a record for each file that was touched. */
export interface LoggedDecision {
  readonly entry: Entry;
  readonly adl: JsonObject;
  readonly ldv: readonly JsonObject[];
}

export interface Page {
  readonly after?: { readonly sort: string; readonly key: string };
  readonly limit: number;
  readonly direction?: 'up' | 'down';
}

/** `noted`: what must stand in the log with the look, open data only: the cover of what was exported. */
export type Found = { readonly answer: JsonObject; readonly noted?: JsonObject } | { readonly refusal: Refusal };

export interface ReadyQuery {
  readonly about: About;
  /** Streams whose personal data will be shown, known after running; the corridor writes them in the log. */
  run(reader: Reader): Promise<Found>;
}

export interface Query {
  /** Noun phrase: `signal.list`. */
  readonly name: string;
  /** How it looks: the gate is asked about that too. */
  readonly plan: Plan;
  /** Read models that it looks at, with the streams that they follow; the corridor gives it no others. */
  readonly reads: readonly View[];
  /** It looks at the log of decisions. */
  readonly readsLog?: true;
  /** It looks at registers on the shelf. */
  readonly readsShelf?: true;
  readonly path: string;
  readonly label: Bilingual;
  readonly input: Record_<Fields>;
  readonly purposes: readonly string[];
  readonly roles: readonly Role[];
  accept(raw: unknown, context: Context): Parsed<ReadyQuery>;
}

export interface QueryOf<F extends Fields> extends Omit<Query, 'accept' | 'input'> {
  readonly input: Record_<F>;
  about(input: Of<Record_<F>>, context: Context): About;
  run(input: Of<Record_<F>>, reader: Reader, context: Context): Promise<Found>;
}

export function query<F extends Fields>(of: QueryOf<F>): Query {
  return {
    ...of,
    accept(raw, context) {
      const parsed = parse(of.input, raw);
      if ('faults' in parsed) return parsed;
      const input = parsed.good;
      return { good: { about: of.about(input, context), run: (reader) => of.run(input, reader, context) } };
    },
  };
}

/** Follows an event: sends a command to another node, or gives one here as a machine. */
export interface Reaction {
  /** Event type it follows. */
  readonly on: string;
  react(entry: Logged, context: ReactionContext): readonly Dispatch[];
}

export interface ReactionContext {
  /** The stream up to and including the entry. */
  readonly log: readonly Logged[];
  readonly self: OrganProfile;
  readonly partnerships: readonly Partnership[];
}

export interface Dispatch {
  /** Node id of the receiver. */
  readonly to: string;
  readonly command: string;
  /** Purpose and case or task under which the receiver is asked to accept it. */
  readonly purpose: string;
  readonly under: string;
  readonly input: JsonObject;
  /** A file in the sender's cabinet, by its SHA-256, that goes along and lies in the receiver's before the command is carried out. */
  readonly attachment?: string;
  /** In the name of the machine of this node instead of the person whose act is followed: that may be somebody elsewhere. */
  readonly byMachine?: true;
}
