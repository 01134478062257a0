import type { Bilingual } from '../../core/bilingual.ts';
import { actionWords } from '../../law/act-words.ts';
import { isTick, type TickPart } from '../../law/interview-part.ts';
import { parts } from '../../law/interview-questions.ts';
import { placeholders, type Told } from '../../law/interview-told.ts';
import type { OrganProfile, Partnership } from '../../law/partnership.ts';
import { purposeOf } from '../../law/purposes.ts';
import type { Organ, Question } from '../../law/question.ts';
import { wordOf } from '../../law/words.ts';
import { isObject } from '../../web/kit/problem.ts';
import { shareMessages as m } from './page-share-messages.ts';

/** One member of a question in plain words. */
export interface QuestionFact {
  readonly name: string;
  readonly label: Bilingual;
  readonly words: Bilingual;
}

interface Names {
  readonly organs: readonly OrganProfile[];
  readonly partnerships: readonly Partnership[];
}

const same = (text: string): Bilingual => ({ nl: text, en: text });

/** What is asked, of whom and about what, for somebody who has to say yes or no to it. */
export function factsOfQuestion(question: Question, names: Names): readonly QuestionFact[] {
  const { subject, recipient, action, context, resource } = question;
  const fact = (name: string, label: Bilingual, words: Bilingual | undefined): readonly QuestionFact[] =>
    words ? [{ name, label, words }] : [];
  const told = (path: string, value: string | undefined) => (value === undefined ? undefined : wordOf(path, value));
  const task = recipient?.taskOrDuty;
  return [
    ...fact('action', m.action, actionWords[action]),
    ...fact('giver', m.giver, organName(subject.org, subject.organ, names)),
    ...fact('receiver', m.receiver, recipient && organName(recipient.org, recipient.organ, names)),
    ...fact('category', m.category, told('resource.category', resource.category)),
    ...fact('regime', m.regime, told('resource.originRegime', resource.originRegime)),
    ...fact('dataOf', m.dataOf, originName(question, names)),
    ...fact('personRole', m.personRole, told('resource.personRole', resource.personRole)),
    ...fact('task', m.task, task === undefined || isPlaceholder(task) ? undefined : same(task)),
    ...fact('ground', m.ground, told('recipient.ground', recipient?.ground)),
    ...fact('use', m.use, told('recipient.use', recipient?.use)),
    ...fact(
      'purpose',
      m.purpose,
      context.purposeCode === undefined ? undefined : purposeOf(context.purposeCode)?.label,
    ),
  ];
}

const placeholderNames: ReadonlySet<string> = new Set(Object.values(placeholders));
const isPlaceholder = (text: string): boolean => placeholderNames.has(text) || text === 'none';

/** By its name where it has a node here; otherwise by what the law calls it. */
export function organName(org: string | undefined, organ: Organ | undefined, { organs }: Names): Bilingual | undefined {
  const known = organs.find((one) => one.org === org && one.organ === organ);
  return known?.name ?? (organ === undefined ? undefined : wordOf('recipient.organ', organ));
}

function originName({ resource, subject }: Question, { organs, partnerships }: Names): Bilingual | undefined {
  const { originOrg } = resource;
  if (originOrg === undefined || isPlaceholder(originOrg)) return undefined;
  const partnership = partnerships.find(({ id }) => id === originOrg);
  const organ = organs.find(
    ({ org, organ: kind }) => org === originOrg && (org !== subject.org || kind === subject.organ),
  );
  return partnership?.name ?? organ?.name ?? same(originOrg);
}

/** A statement of the interview that the question answers. */
export interface Statement {
  readonly part: TickPart;
  readonly isTrue: boolean;
}

/** About the asker, and about a term that nobody disputes: the node knows these, so nobody has to weigh them. */
const isKnown = ({ inputs }: TickPart): boolean =>
  inputs.some((input) => input.startsWith('subject.') || input === 'resource.legalHold');

/** What the asker says is true or not, in the words in which it was asked. */
export const statementsOf = (question: Question): readonly Statement[] =>
  parts.filter(isTick).flatMap((part): readonly Statement[] => {
    if (isKnown(part)) return [];
    if (holds(part.yes, question)) return [{ part, isTrue: true }];
    return holds(part.no, question) ? [{ part, isTrue: false }] : [];
  });

/** Every member that a statement tells stands in the question with the same value. */
const holds = (told: Told, question: Question): boolean =>
  Object.entries(told).every(([name, value]) => isWithin(value, Reflect.get(question, name)));

function isWithin(told: unknown, held: unknown): boolean {
  if (Array.isArray(told))
    return Array.isArray(held) && (told.length === 0 ? held.length === 0 : told.every((one) => held.includes(one)));
  if (isObject(told)) return isObject(held) && Object.entries(told).every(([name, one]) => isWithin(one, held[name]));
  return told === held;
}
