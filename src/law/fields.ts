import type { Bilingual } from '../core/bilingual.ts';
import type { Category, Question } from './question.ts';
import type { Rule } from './rule.ts';

/** One kind of detail within a category. What goes along is asked field by field: the least that is needed. */
export interface DataField {
  readonly code: string;
  readonly label: Bilingual;
}

const field = (code: string, nl: string, en: string): DataField => ({ code, label: { nl, en } });

const address = field('address', 'Adres', 'Address');
const holder = field('holder', 'Houder', 'Holder');
const facts = field('facts', 'Feiten', 'Facts');
const decision = field('decision', 'Besluit', 'Decision');
const measure = field('measure', 'Maatregel', 'Measure');
const period = field('period', 'Periode', 'Period');
const conclusion = field('conclusion', 'Conclusie', 'Conclusion');
const sources = field('sources', 'Bronnen', 'Sources');
const figures = field('figures', 'Cijfers', 'Figures');
const explanation = field('explanation', 'Uitleg', 'Explanation');
const names = field('names', 'Namen', 'Names');

/** The number is a field of its own wherever it stands: only a statute opens it (UAVG 46). */
export const bsnField = field('bsn', 'Burgerservicenummer (BSN)', 'Citizen service number (BSN)');
/** A yes or no, and nothing else. */
export const answerField = field('answer', 'Alleen ja of nee', 'Only yes or no');
/** That there is something to look at, without any of it: a tip (Bibob 26). */
const pointerField = field('pointer', 'Alleen een verwijzing, zonder dossier', 'Only a pointer, without the file');

export const fieldsOf: { readonly [C in Category]: readonly DataField[] } = {
  signal: [field('description', 'Omschrijving', 'Description'), field('place', 'Plaats', 'Place'), period, sources],
  identity: [
    field('name', 'Naam', 'Name'),
    field('birth-date', 'Geboortedatum', 'Date of birth'),
    field('birth-place', 'Geboorteplaats', 'Place of birth'),
    field('sex', 'Geslacht', 'Sex'),
  ],
  contact: [address, field('phone', 'Telefoonnummer', 'Telephone number'), field('email', 'E-mailadres', 'E-mail')],
  bsn: [bsnField],
  'residence-status': [field('status', 'Verblijfsstatus', 'Residence status'), period],
  housing: [
    address,
    field('use', 'Gebruik', 'Use'),
    field('owner', 'Eigenaar', 'Owner'),
    field('tenant', 'Huurder', 'Tenant'),
    field('registered', 'Aantal ingeschreven mensen', 'Number of people registered'),
    measure,
  ],
  vehicles: [field('plate', 'Kenteken', 'Plate'), field('make', 'Merk en type', 'Make and model'), holder],
  financial: [
    field('accounts', 'Rekeningen', 'Accounts'),
    field('debts', 'Schulden', 'Debts'),
    field('transactions', 'Transacties', 'Transactions'),
    field('assets', 'Bezittingen', 'Assets'),
  ],
  'land-register': [
    field('parcel', 'Perceel', 'Parcel'),
    field('owner', 'Eigenaar', 'Owner'),
    field('mortgage', 'Hypotheek', 'Mortgage'),
    field('price', 'Koopsom', 'Purchase price'),
  ],
  company: [
    field('kvk-number', 'KVK-nummer', 'Trade register number'),
    field('trade-name', 'Handelsnaam', 'Trade name'),
    address,
    field('directors', 'Bestuurders', 'Directors'),
    field('activities', 'Activiteiten', 'Activities'),
    field('owners', 'Eigenaren (UBO)', 'Beneficial owners'),
  ],
  income: [
    field('income', 'Inkomen', 'Income'),
    field('benefit', 'Uitkering', 'Benefit'),
    field('employer', 'Werkgever', 'Employer'),
    period,
  ],
  'business-relations': [
    field('partner', 'Zakenpartner', 'Business partner'),
    field('nature', 'Soort relatie', 'Nature of the relation'),
    period,
  ],
  permits: [field('kind', 'Soort vergunning', 'Kind of permit'), holder, address, decision, period],
  supervision: [address, field('finding', 'Bevinding', 'Finding'), measure, period],
  tax: [
    field('assessments', 'Aanslagen', 'Assessments'),
    field('arrears', 'Achterstanden', 'Arrears'),
    field('turnover', 'Omzet', 'Turnover'),
    field('fines', 'Vergrijpboetes', 'Penalties'),
    period,
  ],
  police: [address, facts, field('role', 'Rol', 'Role'), names, period],
  judicial: [field('offence', 'Strafbaar feit', 'Offence'), decision, field('sentence', 'Straf', 'Sentence'), period],
  sexual: [facts],
  health: [facts],
  care: [field('provision', 'Voorziening', 'Provision'), field('provider', 'Aanbieder', 'Provider'), period],
  ethnicity: [facts],
  religion: [facts],
  political: [facts],
  biometric: [facts],
  union: [facts],
  staff: [
    field('name', 'Naam', 'Name'),
    field('contact', 'Contactgegevens', 'Contact details'),
    field('authorisation', 'Bevoegdheid', 'Authorisation'),
    field('screening', 'Screening', 'Screening'),
  ],
  log: [
    field('who', 'Wie', 'Who'),
    field('when', 'Wanneer', 'When'),
    field('what', 'Wat', 'What'),
    field('purpose', 'Doel', 'Purpose'),
  ],
  indicators: [field('indicators', 'Kenmerken', 'Indicators'), field('logic', 'Werking', 'Logic')],
  area: [figures, explanation],
  result: [conclusion, address, facts, measure, sources],
  hit: [answerField],
  'wealth-report': [
    field('income', 'Inkomen', 'Income'),
    field('assets', 'Bezittingen', 'Assets'),
    field('debts', 'Schulden', 'Debts'),
    sources,
  ],
  'relations-report': [names, field('nature', 'Soort relatie', 'Nature of the relation'), sources],
  'trend-report': [figures, explanation],
  goods: [
    field('goods', 'Goederen', 'Goods'),
    field('route', 'Route', 'Route'),
    field('container', 'Container', 'Container'),
    field('company', 'Bedrijf', 'Company'),
  ],
  statistics: [figures, explanation],
  bulk: [],
  'person-score': [],
  blacklist: [],
  'mail-content': [],
  none: [explanation],
};

/** Acts that open the BSN for a kind of partnership. Elsewhere it stays behind until a statute is shown. */
const bsnOpenedFor: readonly string[] = ['RIEC', 'ZVH'];

const fieldLabels: ReadonlyMap<string, Bilingual> = new Map(
  [...Object.values(fieldsOf).flat(), bsnField, answerField, pointerField].map(({ code, label }) => [code, label]),
);
export const fieldLabel = (code: string): Bilingual | undefined => fieldLabels.get(code);

/** Codes that may be asked for in a category. */
export const fieldCodes = (category: Category): readonly string[] => [
  ...fieldsOf[category].map(({ code }) => code),
  ...(category === 'bsn' ? [] : [bsnField.code]),
];

/**
 * What may go along under these permits: what is asked, as far as one of them opens it. A permit that names no
 * fields opens all of the category.
 */
export function allowedFields({ context, resource }: Question, permits: readonly Rule[]): readonly string[] {
  const { category } = resource;
  if (category === undefined) return [];
  if (permits.length > 0 && permits.every(({ fields }) => fields?.join() === pointerField.code))
    return [pointerField.code];
  const own = fieldsOf[category].map(({ code }) => code);
  const wanted = resource.fields ?? (resource.bsn === true ? [...own, bsnField.code] : own);
  const isOpen = (code: string) =>
    (own.includes(code) || (code === bsnField.code && bsnOpenedFor.includes(context.kind ?? ''))) &&
    permits.some(({ fields }) => !fields || fields.includes(code));
  return wanted.filter(isOpen).sort();
}
