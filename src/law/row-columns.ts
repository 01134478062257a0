import type { Bilingual } from '../core/bilingual.ts';
import { actionWords, approvalWords } from './act-words.ts';
import { conditionOf } from './activate.ts';
import { type Clause, clauseOf } from './clauses.ts';
import { conjunctsOf, leavesOf, type NormalForm, normalForm, valuesIn } from './normal-form.ts';
import { partnershipKindWords } from './partnership-words.ts';
import { purposes } from './purposes.ts';
import type { Organ } from './question.ts';
import { giverIn, type Party, receiverIn } from './row-parties.ts';
import type { Rule } from './rule.ts';
import { labelsOf } from './value-labels.ts';

/** A rule as a row of a table that people read. Made from its condition: nothing is said twice. */
export interface RowColumns {
  /** Kinds of partnership in which it holds; empty: everywhere. */
  readonly within: readonly Bilingual[];
  readonly acts: readonly Bilingual[];
  /** Who gives or acts. */
  readonly from: readonly Bilingual[];
  /** Who receives; empty where the act has no receiver or the rule does not say. */
  readonly to: readonly Bilingual[];
  readonly purpose: readonly Bilingual[];
  /** What the receiver uses it for. */
  readonly use: readonly Bilingual[];
  readonly data: RowData;
  /** Whose yes a permit needs besides. */
  readonly approvals: readonly Bilingual[];
  /** What must hold besides: of a permit all of it, of a forbid all of it for the bar to fall. */
  readonly conditions: readonly Clause[];
}

export interface RowData {
  readonly categories: readonly Bilingual[];
  /** The act under which the data were collected. */
  readonly regimes: readonly Bilingual[];
  readonly tiers: readonly Bilingual[];
}

/** The same as codes, for finding the rows that are about an organ or a purpose. Absent: any. */
export interface RowScope {
  readonly givers?: readonly Organ[];
  readonly receivers?: readonly Organ[];
  readonly purposeCodes?: readonly string[];
  readonly isOwnTask: boolean;
  readonly isJoint: boolean;
  readonly isOversight: boolean;
  /** It goes to another partnership, or to someone who is in none. */
  readonly isOutward: boolean;
}

export const everyone: Bilingual = { nl: 'Iedereen', en: 'Everyone' };

export function columnsOf(rule: Rule): RowColumns {
  // The kinds stand in a column of their own, so only what the rule itself says is left for the conditions.
  const form = normalForm(rule.when);
  const [giver, receiver] = [giverIn(form), receiverIn(form)];
  const data = dataIn(form);
  const isSaid = saidIn([...(giver?.used ?? []), ...(receiver?.used ?? []), ...(data?.isPlain ? data.used : [])]);
  return {
    within: (rule.kinds ?? []).map((kind) => partnershipKindWords[kind]),
    acts: rule.actions.map((action) => actionWords[action]),
    from: giver ? partyLabels('subject.organ', giver) : [everyone],
    to: receiver ? partyLabels('recipient.organ', receiver) : [],
    purpose: purposeLabels(rule, form),
    use: labelsOf('recipient.use', factValues(form, 'recipient.use') ?? []),
    data: {
      categories: labelsOf('resource.category', [...(data?.values['resource.category'] ?? [])]),
      regimes: labelsOf('resource.originRegime', [...(data?.values['resource.originRegime'] ?? [])]),
      tiers: labelsOf('resource.tier', [...(data?.values['resource.tier'] ?? [])]),
    },
    approvals: (rule.approvals ?? []).map((kind) => approvalWords[kind]),
    conditions: conjunctsOf(form)
      .filter((part) => !isSaid(part) && !isPurpose(part))
      .map(clauseOf),
  };
}

export function scopeOf(rule: Rule): RowScope {
  const form = normalForm(conditionOf(rule));
  const [giver, receiver] = [giverIn(form), receiverIn(form)];
  const purposeCodes = factValues(form, 'context.purposeCode');
  return {
    ...(giver && giver.organs.length > 0 ? { givers: giver.organs } : {}),
    ...(receiver && receiver.organs.length > 0 ? { receivers: receiver.organs } : {}),
    ...(purposeCodes ? { purposeCodes } : {}),
    isOwnTask: mentions(form, 'purpose.own'),
    isJoint: mentions(form, 'purpose.fitsPartnership'),
    isOversight: mentions(form, 'purpose.oversight'),
    isOutward: conjunctsOf(form).some(isOutward),
  };
}

const partyLabels = (fact: string, { organs, others }: Party): readonly Bilingual[] => [
  ...labelsOf(fact, organs),
  ...others,
];

/** A conjunct is said already when every test in it stands in a column, and nothing of it was left out. */
function saidIn(used: readonly NormalForm[]): (part: NormalForm) => boolean {
  return (part) => {
    const isFlat = part.kind === 'test' || (part.kind === 'any' && part.parts.every(({ kind }) => kind === 'test'));
    return isFlat && leavesOf(part).every((test) => used.includes(test));
  };
}

const purposeFacts = ['purpose.fitsPartnership', 'purpose.own', 'purpose.oversight'];

const isPurpose = (part: NormalForm): boolean =>
  purposeFacts.some((fact) => holdsTrue(part, fact)) ||
  (part.kind === 'test' && part.holds && ['context.purposeCode', 'recipient.use'].includes(part.leaf.fact));

const holdsTrue = (part: NormalForm, fact: string): boolean =>
  part.kind === 'test' && part.leaf.fact === fact && 'is' in part.leaf && part.leaf.is === true && part.holds;

const isOutward = (part: NormalForm): boolean =>
  holdsTrue(part, 'context.otherNamed') ||
  (part.kind === 'test' && part.holds && part.leaf.fact === 'context.otherKind') ||
  (part.kind === 'test' && part.leaf.fact === 'recipient.member' && 'is' in part.leaf && part.leaf.is !== part.holds);

const mentions = (form: NormalForm, fact: string): boolean => leavesOf(form).some((test) => holdsTrue(test, fact));

function purposeLabels({ kinds = [] }: Rule, form: NormalForm): readonly Bilingual[] {
  const named = factValues(form, 'context.purposeCode');
  if (named && !named.includes('none')) return labelsOf('context.purposeCode', named);
  const asked = (fact: string): boolean => conjunctsOf(form).some((part) => holdsTrue(part, fact));
  return [
    ...(asked('purpose.fitsPartnership') ? jointPurposes(kinds) : []),
    ...(asked('purpose.own') ? [ownTask] : []),
    ...(asked('purpose.oversight')
      ? purposes.filter(({ code }) => code === 'oversight-log').map((it) => it.label)
      : []),
  ];
}

const jointPurposes = (kinds: readonly string[]): readonly Bilingual[] =>
  purposes
    .filter((one) => one.role === 'partnership' && one.kinds.some((kind) => kinds.includes(kind)))
    .map((it) => it.label);

const ownTask: Bilingual = { nl: 'Een eigen wettelijke taak', en: 'A statutory task of one’s own' };

/** The values that a fact may have by the tests that must hold. */
function factValues(form: NormalForm, fact: string): readonly string[] | undefined {
  const test = conjunctsOf(form).find((part) => part.kind === 'test' && part.holds && part.leaf.fact === fact);
  return test?.kind === 'test' ? valuesIn(test.leaf) : undefined;
}

const dataFacts = ['resource.category', 'resource.originRegime', 'resource.tier'] as const;
type DataFact = (typeof dataFacts)[number];

interface DataNamed {
  readonly values: { readonly [F in DataFact]?: ReadonlySet<string> };
  readonly used: readonly NormalForm[];
  /** False where the columns cannot say it all: "this kind of data, or that act" would read as "and". */
  readonly isPlain: boolean;
}

function dataIn(form: NormalForm): DataNamed | undefined {
  if (form.kind === 'open') return undefined;
  if (form.kind === 'test') {
    const fact = dataFacts.find((one) => one === form.leaf.fact);
    const values = valuesIn(form.leaf);
    return fact && values && form.holds
      ? { values: { [fact]: new Set(values) }, used: [form], isPlain: true }
      : undefined;
  }
  const found = form.parts.map(dataIn);
  const named = found.filter((part) => part !== undefined);
  if (named.length === 0 || (form.kind === 'any' && named.length < found.length)) return undefined;
  const isNamedIn = (fact: DataFact): number => named.filter((part) => part.values[fact]).length;
  // A branch that leaves a fact open opens all of it; where each branch speaks of another fact, all are named.
  const shared = form.kind === 'any' ? dataFacts.filter((fact) => isNamedIn(fact) === named.length) : [];
  const facts = shared.length > 0 ? shared : dataFacts.filter((fact) => isNamedIn(fact) > 0);
  const values: { [F in DataFact]?: ReadonlySet<string> } = {};
  for (const fact of facts) {
    const sets = named.flatMap((part) => part.values[fact] ?? []);
    values[fact] = form.kind === 'all' ? inAll(sets) : new Set(sets.flatMap((set) => [...set]));
  }
  return {
    values,
    used: named.flatMap((part) => part.used),
    isPlain: named.every((part) => part.isPlain) && (form.kind === 'all' || facts.length === 1),
  };
}

const inAll = ([first, ...rest]: readonly ReadonlySet<string>[]): ReadonlySet<string> =>
  new Set([...(first ?? [])].filter((value) => rest.every((set) => set.has(value))));
