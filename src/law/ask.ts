import { assert } from '../core/assert.ts';
import { believe } from '../core/believe.ts';
import type { Bilingual } from '../core/bilingual.ts';
import { canonical, type JsonObject, settled } from '../core/canonical.ts';
import { type ActivePack, type ActiveRule, isSigned } from './activate.ts';
import { givers } from './approval-givers.ts';
import { type Decision, decide, narrower } from './decide.ts';
import { designationOf } from './designations.ts';
import type { Known } from './facts.ts';
import { knownOf } from './facts.ts';
import { allowedFields } from './fields.ts';
import { fiveYearsAfter, instantMs } from './instants.ts';
import { knownFact } from './known-facts.ts';
import { firstProcessedOf } from './lineage.ts';
import { underPlan } from './plan.ts';
import type { Answer, ApprovalKind, Citation, MissingApproval, MissingInput, Note, Question } from './question.ts';
import type { Rule } from './rule.ts';

/** The gate. The same question under the same rules gives the same bytes, on every machine. */
export function ask(active: ActivePack, asked: Question): Answer {
  const [question, ...others] = underPlan(asked);
  const known = knownOf(question);
  const decision = others.reduce(
    (worst, other) => narrower(worst, decide(active, other.action, knownOf(other))),
    decide(active, question.action, known),
  );
  const carrying = rulesOf(decision);
  const leading = leadingRule(decision);
  return {
    effect: decision.effect,
    duty: 'permits' in decision && leading?.duty === 'must' ? 'must' : 'may',
    ruleIds: carrying.map((rule) => rule.id),
    citations: citationsOf(carrying),
    explanation: explanationOf(decision, leading),
    missingApprovals: 'missing' in decision ? decision.missing.map((kind) => missingApproval(kind, known[0])) : [],
    missingInputs: 'inputs' in decision ? decision.inputs.map((input) => missingInput(input, question)) : [],
    whyNot: 'nearest' in decision ? decision.nearest.map(nearMiss) : [],
    retention: leading && decision.effect !== 'ask' ? leading.retention : '0',
    ...destroyBy(leading, question),
    allowedFields: decision.effect === 'allow' ? allowedFields(question, carrying) : [],
    obligations: obligationsOf(decision, carrying, question),
    alternatives: alternativesOf(decision, carrying),
    notes: [...known[0].notes, ...notInForce(active, question, decision)],
    confidence: carrying.some((rule) => rule.confidence !== 'H') || carrying.length === 0 ? 'M' : 'H',
    signed: carrying.length > 0 && carrying.every((rule) => isSigned(rule, active.on)),
    packVersion: active.packVersion,
    ...(active.banner ? { banner: active.banner } : {}),
    disclaimer,
  };
}

const ruleOf = ({ rule }: ActiveRule): Rule => rule;
const byId = (a: Rule, b: Rule): number => (a.id < b.id ? -1 : 1);

function rulesOf(decision: Decision): readonly Rule[] {
  switch (decision.effect) {
    case 'allow':
      return decision.permits.map(ruleOf);
    case 'allow-with-approval':
      return [...decision.permits, ...decision.lifted].map(ruleOf).sort(byId);
    case 'deny':
      return [...decision.forbids, ...decision.nearest.map((miss) => miss.active)].map(ruleOf);
    case 'ask':
      return decision.rules.map(ruleOf).sort(byId);
  }
}

/** The rule whose sentence, term and duty the answer takes: a duty goes before a possibility. */
function leadingRule(decision: Decision): Rule | undefined {
  switch (decision.effect) {
    case 'allow':
    case 'allow-with-approval': {
      const permits = decision.permits.map(ruleOf);
      return permits.find((rule) => rule.duty === 'must') ?? permits[0];
    }
    case 'deny':
      return decision.forbids[0]?.rule;
    case 'ask':
      return undefined;
  }
}

function explanationOf(decision: Decision, leading: Rule | undefined): Bilingual {
  if (decision.effect === 'ask') return sentences.ask;
  if (decision.effect === 'allow-with-approval') {
    const lifted = decision.lifted[0]?.rule;
    if (lifted && !leading?.approvals?.some((kind) => decision.missing.includes(kind))) return lifted.sentence;
  }
  if (leading) return leading.sentence;
  return 'nearest' in decision && decision.nearest.length > 0 ? sentences.nearMiss : sentences.noRule;
}

function obligationsOf(decision: Decision, carrying: readonly Rule[], question: Question): readonly Bilingual[] {
  if (decision.effect === 'ask' || (decision.effect === 'deny' && decision.forbids.length === 0)) return [];
  const own = carrying.flatMap((rule) => rule.obligations);
  return unique(decision.effect === 'deny' ? own : [...own, ...dutiesOf(question)]);
}

/** What the data themselves ask of whoever passes them on. */
function dutiesOf({ resource, time }: Question): readonly Bilingual[] {
  const { statement, quality, supplierConditions = [] } = resource;
  return [
    ...(statement === 'opinion' ? [sentences.sayOpinion] : []),
    ...(quality === 'doubtful' || quality === 'disputed' ? [sentences.sayDoubt] : []),
    ...(supplierConditions.length > 0 ? [sentences.keepConditions] : []),
    ...(time.emergency ? [sentences.afterEmergency] : []),
  ];
}

/** On a default deny: acts that were not in force yet, and would have had a say. */
function notInForce(active: ActivePack, { action, context, time }: Question, decision: Decision): readonly Note[] {
  if (decision.effect !== 'deny' || decision.forbids.length > 0) return [];
  return active.notYet
    .filter((pack) => pack.rules.some((rule) => rule.effect === 'permit' && canMatter(rule, action, context.kind)))
    .map(({ title, validFrom }) => ({
      pointer: '/time/now',
      code: 'before-the-act',
      detail: {
        nl: `Op ${time.now.slice(0, 10)} golden deze regels nog niet: ${title.nl} (vanaf ${validFrom}).`,
        en: `On ${time.now.slice(0, 10)} these rules did not hold yet: ${title.en} (from ${validFrom}).`,
      },
    }));
}

const canMatter = (rule: Rule, action: Question['action'], kind: string | undefined): boolean =>
  rule.actions.includes(action) && (!rule.kinds || rule.kinds.some((one) => one === kind));

function alternativesOf(decision: Decision, carrying: readonly Rule[]): readonly Bilingual[] {
  if (decision.effect === 'allow') return [];
  if (decision.effect === 'deny' && decision.forbids.length === 0) return defaultAlternatives;
  return unique(carrying.flatMap((rule) => rule.alternatives));
}

/** From the *first* processing of all that is in it, or from the last one where the act says so (Wgpa 9). */
function destroyBy(leading: Rule | undefined, { resource }: Question): { readonly destroyBy?: string } {
  const starts = {
    T5F: firstProcessedOf(resource, instantMs),
    T5L: resource.lastProcessedAt,
    BIB5: resource.adviceGivenAt,
  };
  const code = leading?.retention;
  const start = code === 'T5F' || code === 'T5L' || code === 'BIB5' ? instantMs(starts[code]) : undefined;
  return start === undefined ? {} : { destroyBy: new Date(fiveYearsAfter(start)).toISOString() };
}

const nearMiss = ({ active, unmet }: Extract<Decision, { effect: 'deny' }>['nearest'][number]) => ({
  ruleId: active.rule.id,
  sentence: active.rule.sentence,
  unmet,
});

function missingApproval(kind: ApprovalKind, { outstanding }: Known): MissingApproval {
  const from = outstanding.get(kind);
  return { kind, who: givers[kind].who, ...(from ? { from } : {}) };
}

function missingInput(input: string, question: Question): MissingInput {
  const fact = knownFact(input);
  assert(fact?.question, `every input has its question: ${input}`);
  const allowed = input === 'recipient.taskOrDuty' ? tasksFor(question) : fact.allowed;
  return { input, question: fact.question, ...(allowed ? { allowed } : {}) };
}

/** The tasks for which this receiver takes part, as the act lists them. */
function tasksFor({ recipient, context }: Question): readonly string[] | undefined {
  if (context.kind === undefined || recipient?.organ === undefined) return undefined;
  const tasks = designationOf(context.kind, recipient.organ)?.tasks;
  return tasks ? [...tasks.map(({ text }) => text), 'none'] : undefined;
}

function citationsOf(rules: readonly Rule[]): readonly Citation[] {
  const found = new Map<string, Citation>();
  for (const rule of rules) {
    for (const citation of rule.basis) {
      const key = `${citation.act} ${citation.article} ${citation.paragraph ?? ''} ${citation.validFrom}`;
      if (!found.has(key)) found.set(key, citation);
    }
  }
  return [...found.values()];
}

function unique(texts: readonly Bilingual[]): readonly Bilingual[] {
  const found = new Map<string, Bilingual>();
  for (const text of texts) if (!found.has(text.nl)) found.set(text.nl, text);
  return [...found.values()];
}

/** For comparing and logging: members in one order. */
export const answerBytes = (answer: Answer): string =>
  canonical(believe<JsonObject>(answer, 'an answer holds texts, lists and flags: `gate.test.ts` reads it back'));

const sentences = settled({
  ask: {
    nl: 'Er is nog niet genoeg bekend; beantwoord eerst de vragen hieronder.',
    en: 'Not enough is known yet; first answer the questions below.',
  },
  nearMiss: {
    nl: 'Geen regel staat dit toe; hieronder ziet u welke regel het dichtst in de buurt komt en wat er niet klopt.',
    en: 'No rule allows this; below you see which rule comes closest and what does not fit.',
  },
  noRule: {
    nl: 'Voor deze handeling kent de poort geen regel die haar toestaat, dus het mag niet.',
    en: 'The gate knows no rule that allows this act, so it is not allowed.',
  },
  sayOpinion: {
    nl: 'Zeg erbij dat dit een oordeel is en geen feit.',
    en: 'Say that this is an opinion and not a fact.',
  },
  sayDoubt: {
    nl: 'Zeg erbij dat aan dit gegeven wordt getwijfeld, en laat het bij de bron nakijken.',
    en: 'Say that this is in doubt, and have the source check it.',
  },
  keepConditions: {
    nl: 'Houd u aan de voorwaarden die de bron bij deze gegevens stelde, en geef ze door (WGS 2.29(3)).',
    en: 'Keep to the conditions that the source attached to these data, and pass them on (WGS 2.29(3)).',
  },
  afterEmergency: {
    nl: 'Laat deze spoedhandeling achteraf toetsen door een tweede persoon.',
    en: 'Have this urgent act reviewed afterwards by a second person.',
  },
} as const satisfies { readonly [name: string]: Bilingual });

const defaultAlternatives: readonly Bilingual[] = settled([
  {
    nl: 'Kijk of een andere wet delen toestaat; die blijft gelden naast de WGS (WGS 1.2(2)).',
    en: 'Check whether another act allows it; other acts keep working beside the WGS (WGS 1.2(2)).',
  },
  {
    nl: 'Leg de vraag voor aan de privacyjurist of de functionaris gegevensbescherming.',
    en: 'Put the question to the privacy lawyer or the data protection officer.',
  },
]);

const disclaimer: Bilingual = settled({
  nl: 'Dit is geen juridisch advies. U beslist zelf en tekent zelf.',
  en: 'This is not legal advice. You decide and sign yourself.',
});
