import { assert } from '../core/assert.ts';
import type { Bilingual } from '../core/bilingual.ts';
import { canonical, type Json } from '../core/canonical.ts';
import { type ActivePack, type ActiveRule, isSigned } from './activate.ts';
import { type Decision, decide } from './decide.ts';
import { fiveYearsAfter, instantMs, knownOf } from './facts.ts';
import { knownFact } from './known-facts.ts';
import type { Answer, ApprovalKind, Citation, MissingInput, Question } from './question.ts';
import type { Rule } from './rule.ts';

/** The gate. The same question under the same rules gives the same bytes, on every machine. */
export function ask(active: ActivePack, question: Question): Answer {
  const decision = decide(active, question.action, knownOf(question));
  const carrying = rulesOf(decision);
  const leading = leadingRule(decision);
  return {
    effect: decision.effect,
    duty: 'permits' in decision && leading?.duty === 'must' ? 'must' : 'may',
    ruleIds: carrying.map((rule) => rule.id),
    citations: citationsOf(carrying),
    explanation: explanationOf(decision, leading),
    missingApprovals: 'missing' in decision ? decision.missing.map((kind) => ({ kind, who: whoGives[kind] })) : [],
    missingInputs: 'inputs' in decision ? decision.inputs.map(missingInput) : [],
    whyNot: 'nearest' in decision ? decision.nearest.map(nearMiss) : [],
    retention: leading && decision.effect !== 'ask' ? leading.retention : '0',
    ...destroyBy(leading, question),
    obligations: obligationsOf(decision, carrying, question),
    alternatives: alternativesOf(decision, carrying),
    confidence: carrying.some((rule) => rule.confidence !== 'H') || carrying.length === 0 ? 'M' : 'H',
    signed: carrying.length > 0 && carrying.every((rule) => isSigned(rule, active.on)),
    packVersion: active.packVersion,
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

function obligationsOf(decision: Decision, carrying: readonly Rule[], { time }: Question): readonly Bilingual[] {
  if (decision.effect === 'ask' || (decision.effect === 'deny' && decision.forbids.length === 0)) return [];
  const own = carrying.flatMap((rule) => rule.obligations);
  return unique(time.emergency && decision.effect !== 'deny' ? [...own, sentences.afterEmergency] : own);
}

function alternativesOf(decision: Decision, carrying: readonly Rule[]): readonly Bilingual[] {
  if (decision.effect === 'allow') return [];
  if (decision.effect === 'deny' && decision.forbids.length === 0) return defaultAlternatives;
  return unique(carrying.flatMap((rule) => rule.alternatives));
}

function destroyBy(leading: Rule | undefined, { resource }: Question): { readonly destroyBy?: string } {
  const first = instantMs(resource.firstProcessedAt);
  if (leading?.retention !== 'T5F' || first === undefined) return {};
  return { destroyBy: new Date(fiveYearsAfter(first)).toISOString() };
}

const nearMiss = ({ active, unmet }: Extract<Decision, { effect: 'deny' }>['nearest'][number]) => ({
  ruleId: active.rule.id,
  sentence: active.rule.sentence,
  unmet,
});

function missingInput(input: string): MissingInput {
  const fact = knownFact(input);
  assert(fact?.question, `every input has its question: ${input}`);
  return { input, question: fact.question, ...(fact.allowed ? { allowed: fact.allowed } : {}) };
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
export function answerBytes(answer: Answer): string {
  const json: Json = JSON.parse(JSON.stringify(answer));
  return canonical(json);
}

export const whoGives: { readonly [K in ApprovalKind]: Bilingual } = {
  'competent-authority': {
    nl: 'Het bevoegd gezag: de burgemeester (openbare orde) of de officier van justitie (opsporing).',
    en: 'The competent authority: the mayor (public order) or the public prosecutor (criminal enforcement).',
  },
  'source-consent': {
    nl: 'Elke deelnemer die deze gegevens gaf.',
    en: 'Every participant that supplied these data.',
  },
  'no-objection': {
    nl: 'De deelnemers: niemand heeft bezwaar.',
    en: 'The participants: nobody objects.',
  },
  rac: {
    nl: 'De rechtmatigheidsadviescommissie (RAC).',
    en: 'The lawfulness advisory committee (RAC).',
  },
  'human-review': {
    nl: 'Een medewerker die de uitkomst zelf beoordeelt, met naam.',
    en: 'A named member of staff who reviews the outcome.',
  },
  'second-reviewer': {
    nl: 'Een tweede beoordelaar, niet de vrager zelf.',
    en: 'A second reviewer, other than the asker.',
  },
  person: { nl: 'De persoon om wie het gaat.', en: 'The person concerned.' },
  'participants-order': {
    nl: 'De deelnemers samen, met een opdracht op schrift.',
    en: 'The participants together, by a written order.',
  },
  supervisor: {
    nl: 'De toezichthouder die de wet noemt.',
    en: 'The supervisor that the act names.',
  },
  minister: { nl: 'De minister, op schrift.', en: 'The minister, in writing.' },
  'legal-check': {
    nl: 'De privacyjurist van uw organisatie, die de voorwaarden op schrift toetst.',
    en: 'The privacy lawyer of your organisation, who tests the conditions in writing.',
  },
};

const sentences = {
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
  afterEmergency: {
    nl: 'Laat deze spoedhandeling achteraf toetsen door een tweede persoon.',
    en: 'Have this urgent act reviewed afterwards by a second person.',
  },
} as const satisfies { readonly [name: string]: Bilingual };

const defaultAlternatives: readonly Bilingual[] = [
  {
    nl: 'Kijk of een andere wet delen toestaat; die blijft gelden naast de WGS (WGS 1.2(2)).',
    en: 'Check whether another act allows it; other acts keep working beside the WGS (WGS 1.2(2)).',
  },
  {
    nl: 'Leg de vraag voor aan de privacyjurist of de functionaris gegevensbescherming.',
    en: 'Put the question to the privacy lawyer or the data protection officer.',
  },
];

const disclaimer: Bilingual = {
  nl: 'Dit is geen juridisch advies. U beslist zelf en tekent zelf.',
  en: 'This is not legal advice. You decide and sign yourself.',
};
