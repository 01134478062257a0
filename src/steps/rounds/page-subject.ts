import type { Bilingual } from '../../core/bilingual.ts';
import type { JsonObject } from '../../core/canonical.ts';
import { parse } from '../../core/record.ts';
import { type Draft, ticksIn } from '../../web/kit/form-state.ts';
import type { FormFault } from '../../web/kit/problem.ts';
import type { ThingMatter } from '../../web/shell/thing-matter.ts';
import { mostRecords } from './limits.ts';
import { keysToAsk, subjectRecord, subjectsIn } from './subject.ts';

const b = (nl: string, en: string): Bilingual => ({ nl, en });

/** What one can ask about, and the fields that matter for it: the others are not shown and not kept. */
export interface SubjectKind {
  readonly value: string;
  readonly label: Bilingual;
  /** What is needed before a key can be made of it. */
  readonly needs: Bilingual;
  /** What makes the question better. */
  readonly also?: Bilingual;
  readonly fields: readonly string[];
}

const addressFields = ['postcode', 'houseNumber', 'houseSuffix'] as const;

export const subjectKinds: readonly SubjectKind[] = [
  {
    value: 'person',
    label: b('Een persoon', 'A person'),
    needs: b(
      'Nodig: een BSN, of de achternaam, een voorletter en de volledige geboortedatum.',
      'Needed: a BSN, or the surname, an initial and the complete date of birth.',
    ),
    also: b(
      'Een adres erbij vindt iemand ook als de naam anders is geschreven.',
      'An address besides also finds somebody whose name is written in another way.',
    ),
    fields: ['surname', 'givenNames', 'bornOn', 'bsn', ...addressFields],
  },
  {
    value: 'firm',
    label: b('Een bedrijf', 'A firm'),
    needs: b('Nodig: een KVK-nummer of een RSIN.', 'Needed: a trade register number or an RSIN.'),
    fields: ['kvk', 'rsin'],
  },
  {
    value: 'vehicle',
    label: b('Een voertuig', 'A vehicle'),
    needs: b('Nodig: het kenteken.', 'Needed: the plate.'),
    fields: ['plate'],
  },
  {
    value: 'account',
    label: b('Een rekening of telefoon', 'An account or telephone'),
    needs: b('Nodig: een IBAN of een telefoonnummer.', 'Needed: an IBAN or a telephone number.'),
    fields: ['iban', 'phone'],
  },
  {
    value: 'address',
    label: b('Een adres', 'An address'),
    needs: b(
      'Nodig: de postcode en het huisnummer, of het BAG-nummer.',
      'Needed: the postcode and the house number, or the BAG id.',
    ),
    fields: [...addressFields, 'addressId'],
  },
];

/** Name under which a draft of a subject holds what kind it is; it is no field, so it never leaves the page. */
export const kindKey = 'kind';

export const kindOf = (draft: Draft): SubjectKind | undefined =>
  subjectKinds.find(({ value }) => value === draft[kindKey]);

/** The draft with another kind: what does not belong to that kind is let go. */
export function withKind(draft: Draft, value: string): Draft {
  const fields = subjectKinds.find((one) => one.value === value)?.fields ?? [];
  return { ...Object.fromEntries(Object.entries(draft).filter(([name]) => fields.includes(name))), [kindKey]: value };
}

const chooseFirst = b(
  'Kies wie of wat het is, en vul de gegevens in.',
  'Choose who or what it is, and fill in the data.',
);

/** Subjects by which nothing can be asked: what is needed, at the field that lacks. */
export const unusable = (subjects: readonly JsonObject[], say: (sentence: Bilingual) => string): readonly FormFault[] =>
  subjects.flatMap((subject, at) => {
    const parsed = parse(subjectRecord, subject);
    if ('good' in parsed && keysToAsk(parsed.good).length > 0) return [];
    const { field, text } = lackOf(subject);
    return [{ pointer: field === undefined ? `/subjects/${at}` : `/subjects/${at}/${field}`, text: say(text) }];
  });

const personal = ['surname', 'givenNames', 'bornOn'] as const;

/** Of the kinds with one number each an empty one is the only fault, and then nobody knows which kind it was. */
function lackOf(subject: JsonObject): { readonly field?: string; readonly text: Bilingual } {
  const needsOf = (value: string) => subjectKinds.find((one) => one.value === value)?.needs ?? chooseFirst;
  const isAboutPerson = personal.some((name) => subject[name] !== undefined);
  const lacks = (names: readonly string[]) => names.find((name) => subject[name] === undefined) ?? names.at(-1) ?? '';
  if (isAboutPerson) return { field: lacks(personal), text: needsOf('person') };
  if (Object.keys(subject).length > 0) return { field: lacks(['postcode', 'houseNumber']), text: needsOf('address') };
  return { text: chooseFirst };
}

/** Two times the same subject, whatever the order of its members. */
export const isSameSubject = (one: JsonObject, other: JsonObject | undefined): boolean =>
  other !== undefined &&
  Object.keys(one).length === Object.keys(other).length &&
  Object.entries(one).every(([name, value]) => other[name] === value);

const kindsOfThings: { readonly [kind: string]: string } = {
  Person: 'person',
  Company: 'firm',
  Organization: 'firm',
  Vehicle: 'vehicle',
  BankAccount: 'account',
  Address: 'address',
  RealEstate: 'address',
};

/** What a register says of a thing as the beginning of a question; nothing for kinds that nobody can be asked about. */
export function draftOfThing({ kind, facts }: Pick<ThingMatter, 'kind' | 'facts'>): Draft | undefined {
  const value = kindsOfThings[kind];
  if (value === undefined) return undefined;
  const values = Object.fromEntries(facts.map((fact) => [fact.property, fact.values.map((one) => one.value)]));
  const [first = {}] = subjectsIn({ id: 'thing', kind, values });
  return withKind({ ...first }, value);
}

/** Name under which the records that a question begins with go along with its draft; they are no field of a subject. */
const recordsKey = 'records';

/** A question that begins with a thing, as it is handed from page to page. */
export const broughtFrom = (draft: Draft, { records }: Pick<ThingMatter, 'records'>): Draft => ({
  ...draft,
  [recordsKey]: records.map(({ ref }) => ref).slice(0, mostRecords),
});

export function takenApart(brought: Draft): { readonly subject: Draft; readonly records: readonly string[] } {
  const { [recordsKey]: _, ...subject } = brought;
  return { subject, records: ticksIn(brought, recordsKey) };
}

/** Somebody may have made another question of it: it is still about the thing while all that the register said stands there. */
export function isStillAbout(subjects: readonly JsonObject[], { [kindKey]: _, ...said }: Draft): boolean {
  const told = Object.entries(said);
  return told.length > 0 && subjects.some((one) => told.every(([name, value]) => one[name] === value));
}
