import type { Bilingual, Locale } from '../core/bilingual.ts';
import { type AnyStatement, type Beginnings, type ValueStatement, yesNo } from './fact-statement.ts';
import { statementOf } from './fact-statements.ts';
import { knownFact } from './known-facts.ts';
import { type Leaf, type NormalForm, valuesIn } from './normal-form.ts';
import { labelsOf } from './value-labels.ts';

/** A part of a condition as a citizen reads it: a sentence, or a beginning with its parts below it. */
export interface Clause {
  readonly text: Bilingual;
  readonly parts?: readonly Clause[];
}

export function clauseOf(form: NormalForm): Clause {
  if (form.kind === 'open') return openClause(form.fact);
  if (form.kind === 'test') return testClause(form.leaf, form.holds);
  if (form.parts.length === 0) return { text: form.kind === 'all' ? says.always : says.never };
  return { text: form.kind === 'all' ? says.together : says.oneOf, parts: form.parts.map(clauseOf) };
}

const says = {
  together: { nl: 'Dit alles samen:', en: 'All of this together:' },
  oneOf: { nl: 'Een van deze dingen is waar:', en: 'One of these is true:' },
  always: { nl: 'Altijd.', en: 'Always.' },
  never: { nl: 'Nooit.', en: 'Never.' },
} as const satisfies { readonly [name: string]: Bilingual };

function openClause(fact: string): Clause {
  const { question } = knownFact(fact) ?? {};
  const unknown = { nl: 'Er is nog geen antwoord op deze vraag:', en: 'This question has no answer yet:' };
  return question ? { text: unknown, parts: [{ text: question }] } : { text: { nl: unknown.nl, en: unknown.en } };
}

/** Stands where a file of rules names a fact that the gate does not know; `faultsOfPacks` tells which. */
const unknownFact: AnyStatement = yesNo(
  ['Hier staat iets dat de poort niet kent.', 'Here stands something that the gate does not know.'],
  ['Hier staat iets dat de poort niet kent.', 'Here stands something that the gate does not know.'],
);

function testClause(leaf: Leaf, holds: boolean): Clause {
  const statement = statementOf(leaf.fact) ?? unknownFact;
  if ('yes' in statement) {
    const isYes = 'is' in leaf && leaf.is === true;
    return { text: isYes === holds ? statement.yes : statement.no };
  }
  if ('hasFact' in leaf) {
    const asked = knownFact(leaf.hasFact)?.question;
    return { text: holds ? statement.is : statement.isNot, ...(asked ? { parts: [{ text: asked }] } : {}) };
  }
  const values = valuesIn(leaf) ?? ('has' in leaf ? [leaf.has] : []);
  return valueClause(leaf.fact, { statement, values, holds });
}

interface Told {
  readonly statement: Beginnings & Pick<ValueStatement<string>, 'own'>;
  readonly values: readonly string[];
  readonly holds: boolean;
}

function valueClause(fact: string, { statement, values, holds }: Told): Clause {
  const [only] = values;
  const own = values.length === 1 && only !== undefined ? statement.own?.[only] : undefined;
  if (own) return { text: holds ? own.yes : own.no };
  const beginning = holds ? statement.is : statement.isNot;
  const labels = labelsOf(fact, values);
  const fitsInline = labels.length <= 2 && (labels.length === 1 || labels.every(({ nl, en }) => !/[,:]/.test(nl + en)));
  if (!fitsInline) return { text: beginning, parts: labels.map((text) => ({ text })) };
  const joined = (locale: Locale, or: string): string =>
    labels.map((label) => (statement.names ? label[locale] : withinSentence(label[locale]))).join(` ${or} `);
  return { text: { nl: `${beginning.nl} ${joined('nl', 'of')}.`, en: `${beginning.en} ${joined('en', 'or')}.` } };
}

/** A label that starts with a name or an abbreviation keeps its capital. */
const withinSentence = (label: string): string =>
  /^(?:Bibob|GDPR|[A-Z]{2}|[A-Z]-)/.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1);

/** A clause on one line, for a cell of a table of text. */
export function lineOf({ text, parts }: Clause, locale: Locale): string {
  if (!parts || parts.length === 0) return text[locale];
  return `${text[locale]} (${parts.map((part) => lineOf(part, locale).replace(/\.$/, '')).join('; ')}).`;
}
