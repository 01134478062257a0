import { assert, present } from '../../core/assert.ts';
import type { Bilingual } from '../../core/bilingual.ts';
import { parse } from '../../core/record.ts';
import { type Refusal, refuser } from '../../core/refusal.ts';
import { baseRegisterNamed } from '../../steps/entities/base-register.ts';
import { groundsOf, hasGround } from '../../steps/entities/keeping.ts';
import { questionFault } from '../../steps/entities/register-ask.ts';
import { askInput, mostSubjects } from '../../steps/entities/schema.ts';
import { propertyNamed } from '../../steps/entities/vocabulary.ts';
import type { Context } from '../../steps/step.ts';
import type { Corridor, Who } from '../corridor.ts';
import { houseRefusals } from '../refusals.ts';
import { registerReason } from '../register-fault.ts';
import type { RegisterInbox } from '../register-inbox.node.ts';
import { type LoadFacts, logOf, refOf } from '../register-load.node.ts';
import { type Adapter, fitOf, type MayKeep, mostFound, type Subject } from './adapter.ts';
import { type CallFault, type CallWay, callSource } from './call.node.ts';

const refuse = refuser(houseRefusals);

export interface AskOptions {
  readonly corridor: Corridor;
  readonly who: Who;
  readonly purpose: string;
  readonly under: string;
  /** Register here that the answer becomes a load of, and what people say of it. */
  readonly source: string;
  readonly facts: LoadFacts;
  readonly adapter: Adapter;
  /** As somebody typed them. */
  readonly questions: readonly string[];
  /** Where the answer waits until it is loaded. */
  readonly inbox: RegisterInbox;
  readonly way: CallWay;
  isStopped?(): boolean;
}

/** What will be asked, once it is known that it may. */
export interface Plan {
  readonly subjects: readonly Subject[];
  /** Properties that are asked for, by kind and name: what has no ground is not among them, unless it is asked by it. */
  readonly properties: readonly string[];
  readonly mayKeep: MayKeep;
}

export type Planned =
  | { readonly plan: Plan }
  | { readonly refusal: Refusal }
  /** Places, from 1, of questions that the source cannot be asked. */
  | { readonly notQuestions: readonly number[] }
  | { readonly tooMany: number };

export type AskOutcome =
  | Exclude<Planned, { readonly plan: Plan }>
  | { readonly stopped: true }
  /** What went wrong with one question, and its place from 1. What others were answered is not kept. */
  | { readonly failed: CallFault; readonly at: number }
  | {
      readonly askId: string;
      /** Where the answers lie, one on each line; absent when the source knows nothing of what was asked. */
      readonly answered?: { readonly fileId: string; readonly path: string };
      /** Places, from 1, of questions about what the source does not know. */
      readonly unknown: readonly number[];
    };

/** What would be asked, without writing or asking anything. What would be refused then is refused now. */
export async function planAsk(options: Omit<AskOptions, 'way'>): Promise<Planned> {
  const planned = await planOf(options);
  if (!('plan' in planned)) return planned;
  const { plan, context } = planned;
  const { kind, key } = baseRegisterNamed[options.adapter.name];
  // The gate comes before all else: whoever asks for it says that there is no ground.
  if (!plan.mayKeep(kind, key)) return { plan };
  const full = await options.inbox.fullAt(Date.now());
  if (full) return full;
  const { corridor, source } = options;
  const read = parse(askInput, questionOf(options, { askId: corridor.parts.newId('ask'), plan }));
  if ('faults' in read) return refuse('input-wrong', { faults: read.faults });
  return questionFault(read.good, await logOf(corridor, source), context) ?? { plan };
}

type Entered = Exclude<Planned, { readonly plan: Plan }> | { readonly plan: Plan; readonly context: Context };

async function planOf(options: Omit<AskOptions, 'way'>): Promise<Entered> {
  const { corridor, who, purpose, under, facts, adapter, questions } = options;
  if (questions.length > mostSubjects) return { tooMany: questions.length };
  const read = questions.map((typed) => adapter.subject(typed));
  const notQuestions = read.flatMap((subject, at) => (subject ? [] : [at + 1]));
  if (notQuestions.length > 0) return { notQuestions };
  const entered = await corridor.mayAlso({ who, purpose, under }, 'register.ask');
  if ('refusal' in entered) return entered;
  const grounds = groundsOf(entered.context, facts);
  const mayKeep: MayKeep = (kind, name) => {
    const property = propertyNamed(kind, name);
    return property !== undefined && hasGround(grounds, property);
  };
  const { kind } = baseRegisterNamed[adapter.name];
  const { properties } = adapter;
  const wanted = properties.filter((name, at) => at === 0 || mayKeep(kind, name));
  const subjects = read.flatMap((subject) => subject ?? []);
  const plan = { subjects, properties: wanted.map((name) => `${kind}.${name}`), mayKeep };
  return { plan, context: entered.context };
}

/**
 * Asks a base register about a few subjects, one at a time. Before anything leaves, the gate is asked for what will be asked, and the
 * ledger gets a line of it: to whom, by what, for which properties and on which ground, with a pseudonym for each subject. The
 * answers are laid ready as a file, and go on as any other load.
 */
export async function askSource(options: AskOptions): Promise<AskOutcome> {
  const planned = await planOf(options);
  if (!('plan' in planned)) return planned;
  // An answer that could not be kept was asked for nothing.
  const full = await options.inbox.fullAt(Date.now());
  if (full) return full;
  const askId = options.corridor.parts.newId('ask');
  const refused = await record(options, { askId, plan: planned.plan });
  if (refused) return refused;
  const asked = await answersOf(options, planned.plan);
  if (!('answers' in asked)) return asked;
  const { answers, unknown } = asked;
  if (answers.length === 0) return { askId, unknown };
  const { inbox, who } = options;
  const bytes = answers.map((answer) => Buffer.from(`${JSON.stringify(answer)}\n`));
  const taken = await inbox.take(who.actor.userId, asStream(bytes), Date.now());
  if ('refusal' in taken) return taken;
  const { fileId } = taken;
  const path = present(await inbox.find(who.actor.userId, fileId), 'a file that was just taken is there');
  return { askId, answered: { fileId, path }, unknown };
}

async function* asStream(parts: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* parts;
}

interface Put {
  readonly askId: string;
  readonly plan: Plan;
}

async function record(options: AskOptions, put: Put): Promise<{ readonly refusal: Refusal } | undefined> {
  const { corridor, who, purpose, under } = options;
  const raw = questionOf(options, put);
  const reply = await corridor.command({ name: 'register.ask', key: put.askId, who, purpose, under, raw });
  return 'refusal' in reply ? reply : undefined;
}

/** As it will stand in the ledger. */
function questionOf(options: Omit<AskOptions, 'way'>, { askId, plan }: Put) {
  const { corridor, source, adapter } = options;
  const { firstProcessedAt: _now, ...facts } = options.facts;
  const { subjects, properties } = plan;
  const { kind } = baseRegisterNamed[adapter.name];
  const refs = subjects.map(({ about }) => refOf(corridor, source, `${kind}/${about}`));
  return {
    ...{ ...facts, source, askId, asked: adapter.name, properties },
    by: [...new Set(subjects.map(({ by }) => by))],
    subjects: [...new Set(refs)],
  };
}

type Answers =
  | { readonly answers: readonly unknown[]; readonly unknown: readonly number[] }
  | { readonly failed: CallFault; readonly at: number }
  | { readonly stopped: true };

/** One question after the other: a source that does not take the first one is not bothered with the next. */
async function answersOf(options: AskOptions, plan: Plan): Promise<Answers> {
  const { adapter, questions, way } = options;
  const answers: unknown[] = [];
  const unknown: number[] = [];
  for (const [index, typed] of questions.entries()) {
    const at = index + 1;
    if (options.isStopped?.() === true) return { stopped: true };
    const request = adapter.request(typed, plan.mayKeep);
    assert(request, 'the gate has just said that this may be asked');
    const called = await callSource(adapter, request, way);
    if ('fault' in called && called.fault !== 'not-there') return { failed: called, at };
    if ('fault' in called || adapter.isNothing(called.answer)) {
      unknown.push(at);
      continue;
    }
    const fault = answerFault(adapter, typed, called.answer);
    if (fault) return { failed: fault, at };
    answers.push(called.answer);
  }
  return { answers, unknown };
}

/** Nothing when it is an answer to this question: what nobody asked about is not kept, whoever sends it. */
function answerFault(adapter: Adapter, typed: string, answer: unknown): CallFault | undefined {
  const records = adapter.records(answer);
  if (records.length === 0) return { fault: 'no-answer', reason: registerReason.noAnswer(adapter.name).reason };
  const subject = present(adapter.subject(typed), 'what was asked is a subject');
  const fit = fitOf(adapter, subject, records);
  switch (fit) {
    case 'fits':
      return undefined;
    case 'other':
      return { fault: 'no-answer', reason: says.other };
    case 'too-many':
      return { fault: 'too-many', reason: says.tooMany(records.length) };
  }
}

const says = {
  other: {
    nl: 'De bron antwoordt over iets anders dan is gevraagd. Dat antwoord is weggegooid. Meld het bij de bron.',
    en: 'The source answers about something else than was asked. That answer was thrown away. Report it to the source.',
  },
  tooMany: (found: number): Bilingual => ({
    nl: `Op deze vraag past te veel: ${found}, en hoogstens ${mostFound} mag. Vraag preciezer, met een nummer of een toevoeging.`,
    en: `Too much fits this question: ${found}, where at most ${mostFound} may. Ask more precisely, with a number or an addition.`,
  }),
} as const;
