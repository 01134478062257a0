import { present } from '../core/assert.ts';
import type { Bilingual } from '../core/bilingual.ts';
import type { JsonObject } from '../core/canonical.ts';
import type { FieldFault } from '../core/field.ts';
import type { AccessRequest, Entity, Reading, Sought, Vocabulary } from './authzen-request.ts';
import { instantMs } from './instants.ts';
import type { Answer, MissingInput, Question } from './question.ts';
import { parseQuestion } from './question-record.ts';
import { actions, categories, organs } from './terms.ts';

/**
 * The gate's own words in AuthZEN. `subject` is a `user` (its id is the user id) or an `organ` (its id is a word of
 * `organs`); `resource` is an `item` (its id is the item) or a `category` (its id is a word of `categories`). Every
 * other member of the gate's subject and resource stands in `properties`. `context` holds the partnership context,
 * `recipient`, `judgements`, `approvals`, `decision`, `emergency`, and `time`: the moment as of which is asked.
 *
 * An input that the gate does not know is a fault, not a silence: `authorizedUntil` for `authorisedUntil` would
 * otherwise take an end date away and widen the answer. Left aside are only the names that the NLGov profile
 * carries along, and names with a colon: those belong to somebody else's vocabulary, and none of ours has one.
 */
export const gateVocabulary: Vocabulary = { read, identifiers };

/** Which member of the question an id fills, for each type. */
const subjectTypes = { user: 'userId', organ: 'organ' } as const;
const resourceTypes = { item: 'id', category: 'category' } as const;

interface IdMembers {
  readonly subject: string;
  readonly resource: string;
}

function read(request: AccessRequest, now: string): Reading {
  const { subject, action, resource } = request;
  const members: IdMembers = {
    subject: memberFor(subjectTypes, subject.type) ?? '',
    resource: memberFor(resourceTypes, resource.type) ?? '',
  };
  const unrecognised = [
    ...(members.subject === '' ? [notKnown('/subject/type')] : []),
    ...(members.resource === '' ? [notKnown('/resource/type')] : []),
    ...(isOneOf(actions, action.name) ? [] : [notKnown('/action/name')]),
    ...(subject.type === 'organ' && !isOneOf(organs, subject.id) ? [notKnown('/subject/id')] : []),
    ...(resource.type === 'category' && !isOneOf(categories, resource.id) ? [notKnown('/resource/id')] : []),
  ];
  if (unrecognised.length > 0) return { unrecognised };
  const faults = [
    ...saidTwice(subject, '/subject', members.subject),
    ...saidTwice(resource, '/resource', members.resource),
    ...(Object.keys(ownNames(action.properties, carriedByAction)).length > 0 ? [actionTakesNothing] : []),
  ];
  const parsed = parseQuestion(rawQuestion(request, members, now));
  const pointerOf = (pointer: string): string => requestPointer(pointer, members);
  if ('good' in parsed && faults.length === 0) {
    const { time } = parsed.good;
    const asked = present(instantMs(time.now), 'the parser has just read this instant');
    return {
      // All days are counted in UTC, whatever offset the caller lives under.
      question: { ...parsed.good, time: { ...time, now: new Date(asked).toISOString() } },
      pointerOf: (input) => pointerOf(`/${input.replaceAll('.', '/')}`),
    };
  }
  const more = 'faults' in parsed ? parsed.faults : [];
  return { faults: [...faults, ...more.map((fault) => ({ ...fault, pointer: pointerOf(fault.pointer) }))] };
}

function rawQuestion(
  { subject, action, resource, context }: AccessRequest,
  members: IdMembers,
  now: string,
): JsonObject {
  const { time, emergency, recipient, judgements, approvals, decision, plan, ...rest } = ownNames(
    context,
    carriedByContext,
  );
  return {
    subject: { ...ownNames(subject.properties), [members.subject]: subject.id },
    ...(recipient === undefined ? {} : { recipient }),
    action: action.name,
    context: rest,
    resource: { ...ownNames(resource.properties), [members.resource]: resource.id },
    ...(judgements === undefined ? {} : { judgements }),
    ...(approvals === undefined ? {} : { approvals }),
    ...(plan === undefined ? {} : { plan }),
    ...(decision === undefined ? {} : { decision }),
    time: { now: time === undefined ? now : time, ...(emergency === undefined ? {} : { emergency }) },
  };
}

/** NLGov profile: references that travel along for the logs and that no rule weighs. */
const carriedByContext = ['traceparent', 'tracestate', 'mim', 'ld-context'];
const carriedByAction = ['processing_activity_id', 'algorithm_id'];

const ownNames = (properties: JsonObject, carried: readonly string[] = []): JsonObject =>
  Object.fromEntries(Object.entries(properties).filter(([name]) => !name.includes(':') && !carried.includes(name)));

/** From a pointer into the question to one into the request. */
function requestPointer(pointer: string, members: IdMembers): string {
  const [, part = '', ...rest] = pointer.split('/');
  const below = rest.map((name) => `/${name}`).join('');
  switch (part) {
    case 'subject':
    case 'resource':
      return below === `/${members[part]}` ? `/${part}/id` : `/${part}/properties${below}`;
    case 'action':
      return '/action/name';
    case 'context':
      return `/context${below}`;
    case 'time':
      return below === '/now' ? '/context/time' : `/context${below}`;
    default:
      return `/context${pointer}`;
  }
}

function memberFor(types: { readonly [type: string]: string }, type: string): string | undefined {
  return Object.hasOwn(types, type) ? types[type] : undefined;
}

const isOneOf = (words: readonly string[], word: string): boolean => words.includes(word);

/** The request that asks this question, of a user about an item: what `read` turns into the question again. */
export function requestOf({ subject, action, context, resource, time, ...rest }: Question): JsonObject {
  const { userId, ...person } = subject;
  const { id = 'none', ...item } = resource;
  const { recipient, judgements, approvals, plan, decision } = rest;
  return {
    subject: { type: 'user', id: userId, properties: { ...person } },
    action: { name: action },
    resource: { type: 'item', id, properties: { ...item } },
    context: {
      ...context,
      ...(context.signal ? { signal: { ...context.signal } } : {}),
      ...(recipient ? { recipient: { ...recipient } } : {}),
      ...(judgements ? { judgements: { ...judgements } } : {}),
      ...(approvals ? { approvals: approvals.map((one) => ({ ...one })) } : {}),
      ...(plan ? { plan: { ...plan } } : {}),
      ...(decision === undefined ? {} : { decision }),
      time: time.now,
      ...(time.emergency ? { emergency: true } : {}),
    },
  };
}

/** What a search may go through: lists that stand in the law or in this program. Users and items it never tells. */
function identifiers(sought: Sought, type: string): readonly string[] {
  if (sought === 'action') return actions;
  if (sought === 'subject') return type === 'organ' ? organs.filter((organ) => organ !== 'none') : [];
  return type === 'category' ? categories.filter((category) => category !== 'none') : [];
}

const notKnown = (pointer: string): FieldFault => ({ pointer, code: 'not-known', detail: notKnownHere });

const saidTwice = ({ properties }: Entity, pointer: string, member: string): readonly FieldFault[] =>
  Object.hasOwn(properties, member)
    ? [{ pointer: `${pointer}/properties/${member}`, code: 'said-twice', detail: standsInId }]
    : [];

const notKnownHere: Bilingual = {
  nl: 'Dit kent deze poort niet, dus het mag niet.',
  en: 'This gate does not know it, so it is not allowed.',
};
const standsInId: Bilingual = {
  nl: 'Dit staat al in `id`. Haal het hier weg.',
  en: 'This stands in `id` already. Remove it here.',
};
const actionTakesNothing: FieldFault = {
  pointer: '/action/properties',
  code: 'unknown-field',
  detail: {
    nl: 'Bij een handeling horen hier geen gegevens. Zet ze in `context`.',
    en: 'An action takes no inputs here. Put them in `context`.',
  },
};

/** The answer in AuthZEN's shape. Only `allow` is true: what needs an approval or an answer is not allowed yet. */
export interface Evaluation {
  readonly decision: boolean;
  readonly context: DecisionContext | ErrorContext;
}

export interface DecisionContext extends Omit<Answer, 'explanation' | 'missingInputs' | 'obligations'> {
  /** First what carried the answer, then the permits that almost fitted. */
  readonly reasons: readonly Bilingual[];
  readonly missingInputs: readonly (MissingInput & { readonly pointer: string })[];
  /** Who cannot do these must treat the decision as false. */
  readonly obligations: readonly ({ readonly id: string } & Bilingual)[];
}

/** A question that could not be put. The decision is closed. */
export interface ErrorContext {
  readonly error: { readonly status: 400 | 404; readonly message: string; readonly faults: readonly FieldFault[] };
}

export function evaluationOf(answer: Answer, pointerOf: (input: string) => string): Evaluation {
  const { explanation, missingInputs, obligations, ...rest } = answer;
  return {
    decision: answer.effect === 'allow',
    context: {
      ...rest,
      reasons: [explanation, ...answer.whyNot.map((miss) => miss.sentence)],
      missingInputs: missingInputs.map((missing) => ({ ...missing, pointer: pointerOf(missing.input) })),
      obligations: obligations.map((obligation, index) => ({ id: String(index + 1), ...obligation })),
    },
  };
}
