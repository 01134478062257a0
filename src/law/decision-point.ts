import type { Bilingual, Locale } from '../core/bilingual.ts';
import { canonical, type Json, type JsonObject } from '../core/canonical.ts';
import type { FieldFault } from '../core/field.ts';
import type { Parsed } from '../core/record.ts';
import { type Evaluation, evaluationOf } from './authzen.ts';
import {
  type AccessRequest,
  faultsOfDefaults,
  isObject,
  memberOf,
  notAnObject,
  readRequest,
  type Sought,
  type Vocabulary,
} from './authzen-request.ts';
import { contradiction } from './contradictions.ts';
import type { Answer, Effect, Question } from './question.ts';

/** A policy decision point in the sense of AuthZEN 1.0: a vocabulary, and the gate that answers it. */
export interface DecisionPoint {
  readonly vocabulary: Vocabulary;
  ask(question: Question): Answer;
}

/** What an answer takes from its surroundings. */
export interface Asking {
  readonly now: string;
  /** For messages that the standard wants as one text. */
  readonly locale: Locale;
  /** Lower case hex of a hash. */
  digest(text: string): string;
}

/** Access Evaluation. A request that is not right is faults; one about unknown things is a closed decision. */
export function evaluate(point: DecisionPoint, raw: JsonObject, asking: Asking): Parsed<Evaluation> {
  const request = readRequest(raw);
  if ('faults' in request) return request;
  const reading = point.vocabulary.read(request.good, asking.now);
  if ('faults' in reading) return reading;
  if ('unrecognised' in reading) return { good: closed(404, reading.unrecognised, asking.locale) };
  return { good: evaluationOf(point.ask(reading.question), reading.pointerOf) };
}

const closed = (status: 400 | 404, faults: readonly FieldFault[], locale: Locale): Evaluation => ({
  decision: false,
  context: { error: { status, message: messageOf(faults, locale), faults } },
});

/** One line for each fault: where, and what is wrong. */
export const messageOf = (faults: readonly FieldFault[], locale: Locale): string =>
  faults.map(({ pointer, detail }) => `${pointer === '' ? '/' : pointer}: ${detail[locale]}`).join('\n');

const semantics = ['execute_all', 'deny_on_first_deny', 'permit_on_first_permit'] as const;
type Semantic = (typeof semantics)[number];

/** A batch is read and answered in one go; what is longer is asked in two. */
export const maxEvaluations = 100;

/** Access Evaluations. Without items it is one Access Evaluation; an item that is not right is a closed decision. */
export function evaluateAll(
  point: DecisionPoint,
  raw: JsonObject,
  asking: Asking,
): Parsed<Evaluation | { readonly evaluations: readonly Evaluation[] }> {
  const { evaluations: items = [], options = {}, ...defaults } = raw;
  if (!isList(items)) return { faults: [{ pointer: '/evaluations', code: 'wrong-type', detail: wantsAList }] };
  if (items.length > maxEvaluations)
    return { faults: [{ pointer: '/evaluations', code: 'too-large', detail: tooMany }] };
  if (items.length === 0) return evaluate(point, raw, asking);
  const semantic = semanticOf(options);
  const faults = [...('faults' in semantic ? semantic.faults : []), ...faultsOfDefaults(defaults)];
  if ('faults' in semantic || faults.length > 0) return { faults };

  const evaluations: Evaluation[] = [];
  for (const [index, item] of items.entries()) {
    const evaluation = evaluateItem(point, { item, index, defaults }, asking);
    evaluations.push(evaluation);
    if (isLast(semantic.good, evaluation)) break;
  }
  return { good: { evaluations } };
}

function semanticOf(options: Json): Parsed<Semantic> {
  if (!isObject(options)) return { faults: [notAnObject('/options')] };
  const { evaluations_semantic: wanted = 'execute_all' } = options;
  const good = semantics.find((semantic) => semantic === wanted);
  if (good) return { good };
  return { faults: [{ pointer: '/options/evaluations_semantic', code: 'not-in-list', detail: oneOfThree }] };
}

const isLast = (semantic: Semantic, { decision }: Evaluation): boolean =>
  (semantic === 'deny_on_first_deny' && !decision) || (semantic === 'permit_on_first_permit' && decision);

interface Item {
  readonly item: Json;
  readonly index: number;
  readonly defaults: JsonObject;
}

/** A member of the item replaces the default whole: there is no merging inside an entity. */
function evaluateItem(point: DecisionPoint, { item, index, defaults }: Item, asking: Asking): Evaluation {
  const own = `/evaluations/${index}`;
  if (!isObject(item)) return closed(400, [notAnObject(own)], asking.locale);
  const evaluated = evaluate(point, { ...defaults, ...item }, asking);
  if ('good' in evaluated) return evaluated.good;
  const faults = evaluated.faults.map((fault) => {
    const member = memberOf(fault.pointer);
    const isInherited = !Object.hasOwn(item, member) && Object.hasOwn(defaults, member);
    return isInherited ? fault : { ...fault, pointer: `${own}${fault.pointer}` };
  });
  return closed(400, faults, asking.locale);
}

/** What a search tells beside its results: nothing found may mean that too little was said. */
interface SearchContext {
  /** How many of the words that were tried got which answer. */
  readonly effects: { readonly [E in Effect]: number };
  readonly packVersion: string;
  readonly disclaimer: Bilingual;
}

export interface SearchReply {
  readonly page?: { readonly next_token: string; readonly count: number; readonly total: number };
  readonly context?: SearchContext;
  readonly results: readonly ({ readonly type: string; readonly id: string } | { readonly name: string })[];
}

/** Subject, Resource and Action Search: tries every word of a closed list and keeps what the gate allows. */
export function search(point: DecisionPoint, sought: Sought, raw: JsonObject, asking: Asking): Parsed<SearchReply> {
  const request = readRequest(raw, sought);
  if ('faults' in request) return request;
  const { subject, action, resource, context } = request.good;
  const seal = asking.digest(canonical([sought, { ...subject }, { ...action }, { ...resource }, context])).slice(0, 16);
  const page = pageOf(raw['page'], seal);
  if ('faults' in page) return page;

  const type = sought === 'action' ? '' : request.good[sought].type;
  const allowed: string[] = [];
  const effects = { allow: 0, 'allow-with-approval': 0, deny: 0, ask: 0 };
  let last: Answer | undefined;
  for (const id of point.vocabulary.identifiers(sought, type)) {
    const reading = point.vocabulary.read(named(request.good, sought, id), asking.now);
    if ('faults' in reading) {
      if (!reading.faults.every(({ code }) => code === contradiction)) return reading;
      // A word that does not fit with the rest of the request is not allowed, and the next one may be.
      effects.deny += 1;
      continue;
    }
    if ('unrecognised' in reading) break;
    last = point.ask(reading.question);
    effects[last.effect] += 1;
    if (last.effect === 'allow') allowed.push(id);
  }
  const { from, limit } = page.good;
  const shown = allowed.slice(from, from + limit);
  const more = from + limit < allowed.length;
  const told = {
    next_token: more ? `${from + limit}-${limit}-${seal}` : '',
    count: shown.length,
    total: allowed.length,
  };
  return {
    good: {
      ...(more || raw['page'] !== undefined ? { page: told } : {}),
      ...(last ? { context: { effects, packVersion: last.packVersion, disclaimer: last.disclaimer } } : {}),
      results: shown.map((id) => (sought === 'action' ? { name: id } : { type, id })),
    },
  };
}

const named = (request: AccessRequest, sought: Sought, id: string): AccessRequest =>
  sought === 'action'
    ? { ...request, action: { ...request.action, name: id } }
    : { ...request, [sought]: { ...request[sought], id } };

const maxPage = 100;

interface Page {
  readonly from: number;
  readonly limit: number;
}

/** A token goes with the request it came from: the same search, and the same limit where one is repeated. */
function pageOf(raw: Json | undefined, seal: string): Parsed<Page> {
  if (raw === undefined) return { good: { from: 0, limit: maxPage } };
  if (!isObject(raw)) return { faults: [notAnObject('/page')] };
  const { token, limit: wanted } = raw;
  if (wanted !== undefined && !isCount(wanted))
    return { faults: [{ pointer: '/page/limit', code: 'not-right', detail: wantsACount }] };
  const limit = wanted === undefined ? undefined : Math.min(wanted, maxPage);
  if (token === undefined || token === '') return { good: { from: 0, limit: limit ?? maxPage } };
  const [, from, before, madeFor] =
    (typeof token === 'string' && /^(\d{1,6})-(\d{1,3})-([0-9a-f]{16})$/.exec(token)) || [];
  const isSame = madeFor === seal && (limit === undefined || limit === Number(before));
  return isSame
    ? { good: { from: Number(from), limit: Number(before) } }
    : { faults: [{ pointer: '/page/token', code: 'not-right', detail: otherSearch }] };
}

const isCount = (held: Json): held is number => typeof held === 'number' && Number.isInteger(held) && held >= 0;
const isList = (held: Json): held is readonly Json[] => Array.isArray(held);

const wantsAList: Bilingual = { nl: 'Hier hoort een lijst te staan.', en: 'A list belongs here.' };
const tooMany: Bilingual = {
  nl: `Stel hoogstens ${maxEvaluations} vragen tegelijk.`,
  en: `Ask at most ${maxEvaluations} questions at once.`,
};
const oneOfThree: Bilingual = {
  nl: 'Kies `execute_all`, `deny_on_first_deny` of `permit_on_first_permit`.',
  en: 'Choose `execute_all`, `deny_on_first_deny` or `permit_on_first_permit`.',
};
const wantsACount: Bilingual = { nl: 'Vul een heel getal in, 0 of hoger.', en: 'Enter a whole number, 0 or more.' };
const otherSearch: Bilingual = {
  nl: 'Deze `token` hoort niet bij deze zoekvraag. Begin opnieuw zonder `token`.',
  en: 'This `token` does not belong to this search. Start again without `token`.',
};
