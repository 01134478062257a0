import type { Bilingual } from '../../core/bilingual.ts';
import type { Json, JsonObject } from '../../core/canonical.ts';
import { actionWords, approvalWords } from '../../law/act-words.ts';
import type { YesNo } from '../../law/fact-statement.ts';
import { statementOf } from '../../law/fact-statements.ts';
import { knownFact } from '../../law/known-facts.ts';
import { approvalRoleWords } from '../../law/person-words.ts';
import { planMethodWords, planRankWords, planReachWords } from '../../law/plan-words.ts';
import { labelsOf } from '../../law/value-labels.ts';
import { kitMessages } from '../../web/kit/messages.ts';
import { inputWords, decisionMessages as m } from './page-decision-messages.ts';
import { isObject, textsIn } from './replay.ts';

/** A question as the log keeps it (AuthZEN), taken apart for reading. */
export interface Asked {
  readonly action: string;
  readonly subject: JsonObject;
  readonly resource: JsonObject;
  readonly recipient?: JsonObject;
  readonly judgements?: JsonObject;
  readonly context: JsonObject;
  readonly plan?: JsonObject;
  readonly approvals: readonly AskedApproval[];
}

export interface AskedApproval {
  readonly id?: string;
  readonly kind: string;
  readonly by: string;
  readonly role: string;
  readonly at: string;
  readonly given: boolean;
  readonly expiresAt?: string;
}

const objectAt = (held: JsonObject, name: string): JsonObject => {
  const found = held[name];
  return isObject(found) ? found : {};
};

export function askedIn(adl: JsonObject): Asked {
  const request = objectAt(objectAt(adl, 'body'), 'adl.core.request');
  const { recipient, judgements, plan, approvals, time: _, decision: __, ...context } = objectAt(request, 'context');
  const { signal, ...rest } = context;
  return {
    action: String(objectAt(request, 'action')['name'] ?? ''),
    subject: objectAt(objectAt(request, 'subject'), 'properties'),
    resource: objectAt(objectAt(request, 'resource'), 'properties'),
    ...(isObject(recipient) ? { recipient } : {}),
    ...(isObject(judgements) ? { judgements } : {}),
    ...(isObject(plan) ? { plan } : {}),
    context: { ...rest, ...(isObject(signal) ? prefixed('signal', signal) : {}) },
    approvals: (Array.isArray(approvals) ? approvals : []).flatMap(approvalIn),
  };
}

const prefixed = (name: string, held: JsonObject): JsonObject =>
  Object.fromEntries(Object.entries(held).map(([inner, value]) => [`${name}.${inner}`, value]));

function approvalIn(held: Json): readonly AskedApproval[] {
  if (!isObject(held)) return [];
  const { id, kind, by, role, at, given, expiresAt } = held;
  return [
    {
      ...(typeof id === 'string' ? { id } : {}),
      kind: String(kind),
      by: String(by),
      role: String(role),
      at: String(at),
      given: given === true,
      ...(typeof expiresAt === 'string' ? { expiresAt } : {}),
    },
  ];
}

/** Words for what comes out of the log: a value that this program does not know any more stands for itself. */
const wordIn = (words: { readonly [value: string]: Bilingual }, value: string): Bilingual =>
  (Object.hasOwn(words, value) ? words[value] : undefined) ?? asIs(value);
const asIs = (value: string): Bilingual => ({ nl: value, en: value });

export const actionWord = (action: string): Bilingual => wordIn(actionWords, action);
export const approvalWord = (kind: string): Bilingual => wordIn(approvalWords, kind);
export const officeWord = (role: string): Bilingual => wordIn(approvalRoleWords, role);

/** Over whom, by which method, in which order. */
export const planWords = (plan: JsonObject): readonly Bilingual[] => [
  wordIn(planReachWords, String(plan['over'])),
  wordIn(planMethodWords, String(plan['method'])),
  wordIn(planRankWords, String(plan['ranks'])),
];

/** The label of a value of the question: `resource.category`, `housing`. */
export const wordsOf = (path: string, held: Json | undefined): readonly Bilingual[] =>
  labelsOf(path, typeof held === 'string' ? [held] : textsIn(held));

/** One thing that the gate knew: a whole sentence, or what it is about with its values. */
export interface KnownThing {
  readonly path: string;
  readonly says: Bilingual;
  readonly values: readonly Bilingual[];
}

/** Every member of a part of the question, in the sentences that the law room has for them. */
export const thingsIn = (part: string, held: JsonObject): readonly KnownThing[] =>
  Object.entries(held).flatMap(([name, value]): readonly KnownThing[] => {
    const path = `${part}.${name}`;
    if (value === undefined || (Array.isArray(value) && value.length === 0)) return [];
    const statement = statementOf(path);
    if (!statement) return plainThing(path, value);
    if ('yes' in statement)
      return typeof value === 'boolean' ? [{ path, says: value ? statement.yes : statement.no, values: [] }] : [];
    const owns: { readonly [value: string]: YesNo | undefined } =
      ('own' in statement ? statement.own : undefined) ?? {};
    const own = typeof value === 'string' && Object.hasOwn(owns, value) ? owns[value] : undefined;
    if (own) return [{ path, says: own.yes, values: [] }];
    const values = wordsOf(path, value);
    return values.length > 0 ? [{ path, says: statement.is, values }] : [];
  });

/** A text that people wrote is not in the log; only whether it was there. */
const marks: { readonly [value: string]: Bilingual } = { none: m.missing, 'written in the file': m.written };

/** An input that only feeds other facts has no sentence of the law room: ours, or the question by which it is asked. */
function plainThing(path: string, value: Json): readonly KnownThing[] {
  const question = inputWords[path] ?? knownFact(path)?.question;
  const values = plainValues(value);
  if (!question || values.length === 0) return [];
  return [{ path, says: question, values }];
}

function plainValues(value: Json): readonly Bilingual[] {
  if (typeof value === 'boolean') return [value ? kitMessages.yes : kitMessages.no];
  if (typeof value === 'number') return [asIs(String(value))];
  const texts = typeof value === 'string' ? [value] : textsIn(value);
  return texts.map((one) => marks[one] ?? asIs(one));
}
