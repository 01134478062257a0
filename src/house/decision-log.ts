import { canonical, type Json, type JsonObject } from '../core/canonical.ts';
import type { Via } from '../core/event.ts';
import { activityIdOf } from '../law/activity-id.ts';
import { answerBytes } from '../law/ask.ts';
import { requestOf } from '../law/authzen.ts';
import type { Answer, Question } from '../law/question.ts';
import type { Digest } from './chain.ts';
import type { NewRecord } from './store.ts';

/**
 * What the two government logs want to know of an act, beside its line in the chain: one record of the decision
 * (Authorization Decision Log, draft of Logius) and one for each file with personal data that was touched (Logboek
 * Dataverwerkingen 1.0). Both are made in the transaction of the act; the line carries their hash.
 *
 * No personal data: texts that people wrote are left out of the question, and whoever is written about is a
 * pseudonym that only this node can make. Until persons are known one by one, a file stands for the people in it.
 */
export interface Decided {
  readonly question: Question;
  readonly answer: Answer;
  readonly trace: Trace;
  /** Streams of which personal data were read or written. */
  readonly touched: readonly string[];
}

/** W3C Trace Context: 32 hex digits, and the 16 of the caller's span where there is one. */
export interface Trace {
  readonly traceId: string;
  readonly parentSpanId?: string;
}

export interface LogPlace {
  readonly seq: number;
  readonly at: string;
  readonly node: string;
  /** `signal.show`, `signal.recorded`. */
  readonly name: string;
  readonly userId: string;
  readonly purpose: string;
  readonly under: string;
  readonly via?: Via;
}

export interface LogTools {
  readonly digest: Digest;
  pseudonym(text: string): string;
  /** Fresh text by chance, of which spans are made. */
  salt(): string;
}

export interface LogBody {
  readonly adl: JsonObject;
  readonly ldv: readonly JsonObject[];
}

export function recordOf(decided: Decided, place: LogPlace, tools: LogTools): NewRecord {
  const chance = tools.digest(tools.salt());
  const adl = decisionRecord(decided, place, { spanId: chance.slice(0, 16), digest: tools.digest });
  const subjects = decided.touched.map((stream) => ({ stream, pseudonym: tools.pseudonym(stream) }));
  const ldv = subjects.map(({ pseudonym, stream }, at) =>
    processingRecord(decided, place, {
      pseudonym,
      type: typeOf(stream),
      spanId: spanOf(chance, at),
      parent: chance.slice(0, 16),
    }),
  );
  return {
    body: canonical({ adl, ldv }),
    keys: keysOf(
      decided,
      place,
      subjects.map(({ pseudonym }) => pseudonym),
    ),
  };
}

/** Spans of one act differ in their last four digits; the rest is chance. */
const spanOf = (chance: string, at: number): string =>
  `${chance.slice(16, 28)}${(at + 1).toString(16).padStart(4, '0')}`;

/** `signal/abc` is a file of the kind `signal`. */
const typeOf = (stream: string): string => `urn:schakel:file:${stream.slice(0, stream.indexOf('/'))}`;

function decisionRecord(
  { question, answer, trace }: Decided,
  { seq, at, node }: LogPlace,
  { spanId, digest }: { readonly spanId: string; readonly digest: Digest },
): JsonObject {
  return {
    trace_id: trace.traceId,
    span_id: spanId,
    ...(trace.parentSpanId ? { parent_span_id: trace.parentSpanId } : {}),
    event_name: 'adl.access_evaluation',
    timestamp: Date.parse(at),
    // A denial is no error: then nothing was done, and nothing went wrong.
    status: answer.effect === 'allow' ? 'Ok' : 'Unset',
    attributes: {
      'adl.core.policies': `urn:schakel:rules:${rulesOf(answer.packVersion)}`,
      'adl.core.information': [`urn:schakel:entry:${node}:${seq}`],
    },
    body: {
      'adl.core.request': requestOf(withoutTexts(question)),
      'adl.core.response': responseOf(answer, digest),
    },
    resource: { 'service.name': `schakel/${node}` },
  };
}

/** AuthZEN's answer, in short: the rules say the rest again, and the hash proves that it is the same. */
const responseOf = (answer: Answer, digest: Digest): JsonObject => ({
  decision: answer.effect === 'allow',
  context: {
    effect: answer.effect,
    duty: answer.duty,
    ruleIds: answer.ruleIds,
    missingApprovals: answer.missingApprovals.map(({ kind }) => kind),
    missingInputs: answer.missingInputs.map(({ input }) => input),
    signed: answer.signed,
    packVersion: rulesOf(answer.packVersion),
    answer: digest(answerBytes(answer)),
  },
});

function processingRecord(
  { answer, trace }: Decided,
  { at, name, node, purpose, via }: LogPlace,
  of: { readonly pseudonym: string; readonly type: string; readonly spanId: string; readonly parent: string },
): JsonObject {
  const ms = Date.parse(at);
  const { packVersion } = answer;
  return {
    trace_id: trace.traceId,
    span_id: of.spanId,
    parent_span_id: of.parent,
    status: 'Ok',
    name,
    start_time: ms,
    end_time: ms,
    resource: { attributes: { 'service.name': `schakel/${node}` } },
    attributes: {
      'dpl.core.processing_activity_id': activityIdOf({ purposeCode: purpose, packVersion, organId: node }),
      'dpl.core.data_subject_id': of.pseudonym,
      'dpl.core.data_subject_id_type': of.type,
      ...(via ? { 'dpl.core.foreign_operation.processor': `urn:schakel:node:${via.node}` } : {}),
    },
  };
}

/** Under which an officer finds a record again. */
function keysOf(
  { question, answer, trace }: Decided,
  { userId, purpose, under }: LogPlace,
  pseudonyms: readonly string[],
): readonly string[] {
  const used = (question.approvals ?? []).flatMap(({ id, given }) =>
    id !== undefined && given ? [`approval/${id}`] : [],
  );
  return [
    'all',
    `trace/${trace.traceId}`,
    `effect/${answer.effect}`,
    `user/${userId}`,
    `under/${under}`,
    `activity/${purpose}`,
    ...new Set([...pseudonyms.map((one) => `subject/${one}`), ...used]),
  ];
}

/** The fingerprint at the end of a pack version. */
export const rulesOf = (packVersion: string): string => packVersion.slice(packVersion.lastIndexOf(' ') + 1);

const written = 'written in the file';

/** The gate only looks whether a reason was written, so the same answer follows without its words. */
export function withoutTexts(question: Question): Question {
  const { judgements, subject, resource, context } = question;
  return {
    ...question,
    subject: subject.mandate === undefined ? subject : { ...subject, mandate: mark(subject.mandate) },
    ...(judgements ? { judgements: plainJudgements(judgements) } : {}),
    context: context.signal ? { ...context, signal: plainSignal(context.signal) } : context,
    resource: resource.supplierConditions
      ? { ...resource, supplierConditions: resource.supplierConditions.map((_, at) => `${written} (${at + 1})`) }
      : resource,
  };
}

/** What is known to be missing stays so. */
const mark = (text: string): string => (text.trim() === '' || text === 'none' ? 'none' : written);

function plainJudgements(judgements: NonNullable<Question['judgements']>): NonNullable<Question['judgements']> {
  const { necessity, proportionality, subsidiarity, weightyReasonsText, informReason, ...rest } = judgements;
  return {
    ...rest,
    ...(necessity === undefined ? {} : { necessity: mark(necessity) }),
    ...(proportionality === undefined ? {} : { proportionality: mark(proportionality) }),
    ...(subsidiarity === undefined ? {} : { subsidiarity: mark(subsidiarity) }),
    ...(weightyReasonsText === undefined ? {} : { weightyReasonsText: mark(weightyReasonsText) }),
    ...(informReason === undefined ? {} : { informReason: mark(informReason) }),
  };
}

function plainSignal(signal: NonNullable<Question['context']['signal']>): NonNullable<Question['context']['signal']> {
  const { type, extent, weight, ...rest } = signal;
  return {
    ...rest,
    ...(type === undefined ? {} : { type: mark(type) }),
    ...(extent === undefined ? {} : { extent: mark(extent) }),
    ...(weight === undefined ? {} : { weight: mark(weight) }),
  };
}

export const isJsonObject = (held: Json | undefined): held is JsonObject =>
  typeof held === 'object' && held !== null && !Array.isArray(held);
