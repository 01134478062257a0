import { believe } from '../core/believe.ts';
import type { Bilingual } from '../core/bilingual.ts';
import type { FieldFault } from '../core/field.ts';
import { knownFact } from './known-facts.ts';
import type { RulePack } from './rule.ts';
import { actions, approvalKinds, partnershipKinds } from './terms.ts';

/**
 * A rule pack that came from a file and not from the compiler. Its form is checked here, member by member; what
 * the law asks of rules besides (`faultsOfPacks`) is checked on what has the form.
 */
export interface ParsedPack {
  readonly faults: readonly FieldFault[];
  /** There when the form holds, also when a condition names a value that does not exist. */
  readonly pack?: RulePack;
}

export function parsePack(input: unknown, pointer = ''): ParsedPack {
  const faults = packShape(input, pointer);
  const words = faults.length === 0 ? wordFaults(input, pointer) : [];
  if (faults.length > 0) return { faults };
  return { faults: words, pack: believe<RulePack>(input, '`packShape` found every member and its form') };
}

type Shape = (value: unknown, pointer: string) => readonly FieldFault[];

/** More than any act has; a longer list is a mistake. */
const mostRules = 2_000;
const longestText = 4_000;
const deepest = 20;

const fault = (pointer: string, code: string, detail: Bilingual): readonly FieldFault[] => [{ pointer, code, detail }];

const text: Shape = (value, pointer) =>
  typeof value === 'string' && value.length <= longestText ? [] : fault(pointer, 'text', says.text);

const oneOf =
  (values: readonly string[]): Shape =>
  (value, pointer) =>
    typeof value === 'string' && values.includes(value) ? [] : fault(pointer, 'choice', says.oneOf(values));

const list =
  (item: Shape): Shape =>
  (value, pointer) => {
    if (!Array.isArray(value) || value.length > mostRules) return fault(pointer, 'list', says.list);
    return value.flatMap((one: unknown, at) => item(one, `${pointer}/${at}`));
  };

const members =
  (required: { readonly [name: string]: Shape }, optional: { readonly [name: string]: Shape } = {}): Shape =>
  (value, pointer) => {
    if (!isObject(value)) return fault(pointer, 'object', says.object);
    const held = new Map<string, unknown>(Object.entries(value));
    const shapes = new Map([...Object.entries(required), ...Object.entries(optional)]);
    return [
      ...Object.keys(required).flatMap((name) => (held.has(name) ? [] : fault(pointer, 'missing', says.missing(name)))),
      ...[...held].flatMap(
        ([name, member]) =>
          shapes.get(name)?.(member, `${pointer}/${name}`) ??
          fault(`${pointer}/${name}`, 'unknown', says.unknown(name)),
      ),
    ];
  };

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const bilingual = members({ nl: text, en: text });

const citation = members(
  { act: text, article: text, validFrom: text, checkedOn: text, checkedBy: text },
  { bwbId: text, celex: text, ecli: text, paragraph: text, confidence: oneOf(['H', 'M', 'L']) },
);

const rule: Shape = members(
  {
    id: text,
    effect: oneOf(['permit', 'forbid']),
    actions: list(oneOf(actions)),
    when: (value, pointer) => conditionShape(value, pointer, 0),
    duty: oneOf(['may', 'must']),
    retention: oneOf(['T5F', 'T5L', 'BIB5', 'OWN', 'WPG', '0', 'ANON']),
    basis: list(citation),
    sentence: bilingual,
    obligations: list(bilingual),
    alternatives: list(bilingual),
    confidence: oneOf(['H', 'M', 'L']),
  },
  {
    kinds: list(oneOf(partnershipKinds)),
    approvals: list(oneOf(approvalKinds)),
    fields: list(text),
    // A signature stands in a file of its own; a rule file that carries one would sign itself.
    signed: (_, pointer) => fault(pointer, 'signed', says.signed),
  },
);

const packShape: Shape = members(
  { id: text, title: bilingual, validFrom: text, signatory: bilingual, rules: list(rule) },
  { validUntil: text },
);

function conditionShape(value: unknown, pointer: string, depth: number): readonly FieldFault[] {
  if (depth > deepest) return fault(pointer, 'depth', says.depth);
  const inner: Shape = (one, at) => conditionShape(one, at, depth + 1);
  if (!isObject(value)) return fault(pointer, 'condition', says.condition);
  if ('all' in value) return members({ all: list(inner) })(value, pointer);
  if ('any' in value) return members({ any: list(inner) })(value, pointer);
  if ('not' in value) return members({ not: inner })(value, pointer);
  if ('open' in value) return members({ open: text })(value, pointer);
  if ('in' in value) return members({ fact: text, in: list(text) })(value, pointer);
  if ('has' in value) return members({ fact: text, has: text })(value, pointer);
  if ('hasFact' in value) return members({ fact: text, hasFact: text })(value, pointer);
  const isValue: Shape = (held, at) =>
    typeof held === 'string' || typeof held === 'boolean' ? [] : fault(at, 'condition', says.condition);
  return members({ fact: text, is: isValue })(value, pointer);
}

/** Values that the compiler would refuse: of a known fact only, an unknown one is told by `faultsOfPacks`. */
function wordFaults(value: unknown, pointer: string): readonly FieldFault[] {
  if (Array.isArray(value)) return value.flatMap((one: unknown, at) => wordFaults(one, `${pointer}/${at}`));
  if (!isObject(value)) return [];
  const below = Object.entries(value).flatMap(([name, member]) => wordFaults(member, `${pointer}/${name}`));
  return 'fact' in value && typeof value.fact === 'string'
    ? [...testFaults(value.fact, value, pointer), ...below]
    : below;
}

function testFaults(name: string, test: object, pointer: string): readonly FieldFault[] {
  const fact = knownFact(name);
  if (!fact) return [];
  if (fact.raw) return fault(`${pointer}/fact`, 'raw', says.raw(name));
  const held = new Map<string, unknown>(Object.entries(test));
  const isSet = held.has('has') || held.has('hasFact');
  if (isSet !== (fact.type === 'set')) return fault(pointer, 'test', says.test(name));
  const values: readonly unknown[] = isSet ? [] : [held.get('is') ?? held.get('in')].flat();
  const isFitting = (value: unknown): boolean =>
    fact.type === 'boolean'
      ? typeof value === 'boolean'
      : typeof value === 'string' && (fact.allowed?.includes(value) ?? true);
  return values.every(isFitting) ? [] : fault(pointer, 'value', says.value(name, fact.allowed));
}

const says = {
  text: { nl: 'Hier hoort tekst te staan.', en: 'Text belongs here.' },
  list: {
    nl: `Hier hoort een lijst te staan van ten hoogste ${mostRules}.`,
    en: `A list belongs here of at most ${mostRules}.`,
  },
  object: { nl: 'Hier hoort een object te staan.', en: 'An object belongs here.' },
  condition: {
    nl: 'Dit is geen voorwaarde: gebruik all, any, not of fact met is, in, has of hasFact.',
    en: 'This is no condition: use all, any, not or fact with is, in, has or hasFact.',
  },
  depth: { nl: 'Deze voorwaarde zit te diep.', en: 'This condition is nested too deep.' },
  signed: {
    nl: 'Een regelbestand tekent niet zichzelf. Zet handtekeningen in een eigen bestand (--signatures).',
    en: 'A rule file does not sign itself. Put signatures in a file of their own (--signatures).',
  },
  oneOf: (values: readonly string[]): Bilingual => ({
    nl: `Kies een van: ${values.join(', ')}.`,
    en: `Choose one of: ${values.join(', ')}.`,
  }),
  missing: (name: string): Bilingual => ({ nl: `Hier ontbreekt ${name}.`, en: `${name} is missing here.` }),
  unknown: (name: string): Bilingual => ({ nl: `${name} hoort hier niet.`, en: `${name} does not belong here.` }),
  raw: (name: string): Bilingual => ({
    nl: `Een regel mag niet zelf naar ${name} kijken; gebruik het feit dat de poort ervan maakt.`,
    en: `A rule may not test ${name} itself; use the fact that the gate makes of it.`,
  }),
  test: (name: string): Bilingual => ({
    nl: `Zo is ${name} niet te toetsen.`,
    en: `${name} cannot be tested like this.`,
  }),
  value: (name: string, allowed: readonly string[] | undefined): Bilingual =>
    allowed
      ? {
          nl: `${name} kent alleen: ${allowed.join(', ')}.`,
          en: `${name} knows only: ${allowed.join(', ')}.`,
        }
      : { nl: `${name} is ja of nee, of tekst.`, en: `${name} is a yes or no, or text.` },
};
