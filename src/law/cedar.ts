import { type ActivePack, conditionOf } from './activate.ts';
import { approvalSet, kindsIn } from './approval-set.ts';
import { citationText } from './juriconnect.ts';
import { factNames, knownFact } from './known-facts.ts';
import type { Condition, Rule } from './rule.ts';
import { actions } from './terms.ts';

/**
 * The same rules as Cedar text, for a second opinion and for partners that run Cedar. An unknown fact is an
 * absent attribute. Each condition has two readings: `definite` (it holds with what is known) and `possible`
 * (it could hold). Strict is definite permits against possible forbids; lenient is the other way round.
 */
export interface CedarPolicies {
  readonly strict: { readonly [ruleId: string]: string };
  readonly lenient: { readonly [ruleId: string]: string };
  /** Human-readable Cedar schema; a rule that misspells an attribute does not validate against it. */
  readonly schema: string;
}

type Reading = 'definite' | 'possible';

export function cedarPolicies(active: ActivePack): CedarPolicies {
  const set = (permits: Reading, forbids: Reading) =>
    Object.fromEntries(
      active.rules.map((rule) => [rule.id, policyOf(rule, rule.effect === 'permit' ? permits : forbids)]),
    );
  return {
    strict: set('definite', 'possible'),
    lenient: set('possible', 'definite'),
    schema: cedarSchema(),
  };
}

/** Cedar identifiers know no dots or dashes. */
export const attributeOf = (fact: string): string => fact.replaceAll(/[.-]/g, '_');

function policyOf(rule: Rule, reading: Reading): string {
  const needs = kindsIn(approvalSet(rule.approvals ?? [])).map((kind) => `context.${attributeOf(`approval.${kind}`)}`);
  const condition = [expressionOf(conditionOf(rule), reading), ...needs].join(' && ');
  return [
    `@id(${quoted(rule.id)})`,
    `@legal_basis(${quoted(rule.basis.map(citationText).join('; '))})`,
    `@nl(${quoted(rule.sentence.nl)})`,
    `${rule.effect}(principal, action in [${rule.actions.map((action) => `Action::${quoted(action)}`).join(', ')}], resource)`,
    `when { ${condition} };`,
  ].join('\n');
}

function expressionOf(condition: Condition, reading: Reading): string {
  if ('all' in condition) return joined(condition.all, { by: '&&', none: 'true', reading });
  if ('any' in condition) return joined(condition.any, { by: '||', none: 'false', reading });
  if ('not' in condition) {
    return `!(${expressionOf(condition.not, reading === 'definite' ? 'possible' : 'definite')})`;
  }
  if ('open' in condition) return reading === 'definite' ? 'false' : `!(context has ${attributeOf(condition.open)})`;
  return leafOf(condition, reading);
}

function joined(
  conditions: readonly Condition[],
  { by, none, reading }: { readonly by: '&&' | '||'; readonly none: string; readonly reading: Reading },
): string {
  if (conditions.length === 0) return none;
  return `(${conditions.map((condition) => expressionOf(condition, reading)).join(` ${by} `)})`;
}

type Leaf = Exclude<Condition, { all: unknown } | { any: unknown } | { not: unknown } | { open: unknown }>;

function leafOf(condition: Leaf, reading: Reading): string {
  const name = attributeOf(condition.fact);
  if (isApproval(condition.fact)) return `context.${name}`;
  const known = [name, ...('hasFact' in condition ? [attributeOf(condition.hasFact)] : [])]
    .map((attribute) => `context has ${attribute}`)
    .join(' && ');
  const otherwise = reading === 'definite' ? 'false' : 'true';
  return `(if ${known} then ${testOf(condition, `context.${name}`)} else ${otherwise})`;
}

function testOf(condition: Leaf, attribute: string): string {
  if ('hasFact' in condition) return `${attribute}.contains(context.${attributeOf(condition.hasFact)})`;
  if ('has' in condition) return `${attribute}.contains(${quoted(condition.has)})`;
  if ('in' in condition) {
    return condition.in.length === 0 ? 'false' : `[${condition.in.map(quoted).join(', ')}].contains(${attribute})`;
  }
  return typeof condition.is === 'boolean'
    ? `${attribute} == ${condition.is}`
    : `${attribute} == ${quoted(condition.is)}`;
}

/** JSON's escapes are not all Cedar's; ids and Dutch sentences need only these. */
const quoted = (text: string): string =>
  `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')}"`;

const isApproval = (fact: string): boolean => fact.startsWith('approval.');

function cedarSchema(): string {
  const attributes = factNames.map(
    (name) => `    ${attributeOf(name)}${isApproval(name) ? '' : '?'}: ${typeOf(name)},`,
  );
  return [
    'entity Person;',
    'entity Item;',
    'type Known = {',
    ...attributes,
    '};',
    `action ${actions.map(quoted).join(', ')} appliesTo {`,
    '  principal: [Person],',
    '  resource: [Item],',
    '  context: Known,',
    '};',
    '',
  ].join('\n');
}

function typeOf(name: string): string {
  const type = knownFact(name)?.type;
  if (type === 'boolean') return 'Bool';
  return type === 'set' ? 'Set<String>' : 'String';
}
