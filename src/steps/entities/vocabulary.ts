import { assert, present } from '../../core/assert.ts';
import type { Bilingual } from '../../core/bilingual.ts';
import type { Category } from '../../law/question.ts';

/**
 * What a register can say about something: kinds of things, and properties under the names of FollowTheMoney 4, with
 * the Dutch numbers beside them. A property says under which category and field the gate knows it (`law/fields.ts`), so
 * that a column for which there is no ground is left out before anything is kept, and how its values are found again.
 */

/** How a value is found: by its words, as a whole number, by day, or not at all. */
export type Findable = 'name' | 'firm-name' | 'address' | 'number' | 'date' | 'words' | 'reference' | 'no';

export interface Property {
  readonly name: string;
  readonly label: Bilingual;
  readonly category: Category;
  /** Code of the field within the category. */
  readonly field: string;
  readonly findable: Findable;
  /** Present when it is found by its words. */
  readonly words?: FoundByWords;
  /** Most values that one record may have. */
  readonly most: number;
  /** For numbers: the kind in `link/clean/identifiers.ts`, by which it is checked and normalised. */
  readonly identifier?: string;
}

export interface FoundByWords {
  /** Place of its field in `wordFields`. */
  readonly place: number;
  readonly isName: boolean;
}

export interface Kind {
  /** Schema name of FollowTheMoney. */
  readonly name: string;
  readonly label: Bilingual;
  /** What the gate is asked about the kind as a whole. */
  readonly category: Category;
  /** A natural person: another set of rules, and never put in an order. */
  readonly isPerson: boolean;
  /** For a relation: the properties that point from and to. */
  readonly ends?: readonly [from: string, to: string];
  /** Said of the one at the `to` end by the one at the `from` end. */
  readonly said?: Bilingual;
  readonly properties: readonly Property[];
}

const b = (nl: string, en: string): Bilingual => ({ nl, en });

const categoriesUsed = [
  'identity',
  'contact',
  'bsn',
  'ethnicity',
  'religion',
  'political',
  'company',
  'housing',
  'land-register',
  'vehicles',
  'financial',
  'business-relations',
] as const satisfies readonly Category[];

/**
 * Fields of which the words are found. The index of a load says by these places where a word stands, so that what a reader may not
 * see plays no part: fields are only added at the end, and a property that is found by its words stays in its field.
 */
export const wordFields: readonly `${Category}:${string}`[] = [
  'identity:name',
  'contact:address',
  'company:trade-name',
  'company:address',
  'housing:address',
  'identity:birth-place',
  'company:activities',
  'housing:use',
  'vehicles:make',
  'financial:accounts',
];
assert(wordFields.length <= 31, 'a set of fields is the bits of one number');

/** A bit for each field of which a reader may see the words. */
export function wordFieldsSeen(mayField: (category: string, field: string) => boolean): number {
  let seen = 0;
  for (const [place, where] of wordFields.entries()) if (mayField(...splitWhere(where))) seen |= 1 << place;
  return seen;
}

const foundByWords: ReadonlySet<Findable> = new Set(['name', 'firm-name', 'address', 'words']);

type Shape = readonly [name: string, nl: string, en: string, where: `${Category}:${string}`, findable: Findable];

/** Names and texts are short, and nobody has more than a handful of each. */
const mostValues = 20;

function property([name, nl, en, where, findable]: Shape, identifier?: string): Property {
  const [category, field] = splitWhere(where);
  const shape = { name, label: b(nl, en), category, field, findable, most: mostValues };
  if (!foundByWords.has(findable)) return identifier === undefined ? shape : { ...shape, identifier };
  const place = wordFields.indexOf(where);
  assert(place >= 0, 'a field of which the words are found has its place');
  return { ...shape, words: { place, isName: findable === 'name' || findable === 'firm-name' } };
}

function splitWhere(where: `${Category}:${string}`): readonly [Category, string] {
  const at = where.indexOf(':');
  const category = categoriesUsed.find((one) => one === where.slice(0, at));
  return [present(category, 'a place names a category that is used here'), where.slice(at + 1)];
}

const contact = [
  property(['email', 'E-mailadres', 'E-mail', 'contact:email', 'number']),
  property(['phone', 'Telefoonnummer', 'Telephone number', 'contact:phone', 'number'], 'phone'),
];

const person: Kind = {
  name: 'Person',
  label: b('Persoon', 'Person'),
  category: 'identity',
  isPerson: true,
  properties: [
    property(['name', 'Naam', 'Name', 'identity:name', 'name']),
    property(['firstName', 'Voornamen', 'Given names', 'identity:name', 'name']),
    property(['middleName', 'Tweede voornaam', 'Middle name', 'identity:name', 'name']),
    property(['surnamePrefix', 'Voorvoegsel', 'Surname prefix', 'identity:name', 'words']),
    property(['secondName', 'Tweede voornaam', 'Second name', 'identity:name', 'name']),
    property(['lastName', 'Geslachtsnaam', 'Surname', 'identity:name', 'name']),
    property(['alias', 'Andere naam', 'Alias', 'identity:name', 'name']),
    property(['weakAlias', 'Bijnaam', 'Nickname', 'identity:name', 'name']),
    property(['previousName', 'Vorige naam', 'Previous name', 'identity:name', 'name']),
    property(['birthDate', 'Geboortedatum', 'Date of birth', 'identity:birth-date', 'date']),
    property(['birthPlace', 'Geboorteplaats', 'Place of birth', 'identity:birth-place', 'words']),
    property(['gender', 'Geslacht', 'Sex', 'identity:sex', 'no']),
    property(['bsn', 'Burgerservicenummer', 'Citizen service number', 'bsn:bsn', 'number'], 'bsn'),
    // Whatever number a state gave somebody stands under the strictest rules that a number can have.
    property(['idNumber', 'Nummer van een bewijs', 'Number of a document', 'bsn:bsn', 'number']),
    property(['passportNumber', 'Paspoortnummer', 'Passport number', 'bsn:bsn', 'number']),
    property(['socialSecurityNumber', 'Sociaalverzekeringsnummer', 'Social security number', 'bsn:bsn', 'number']),
    property(['taxNumber', 'Fiscaal nummer', 'Tax number', 'bsn:bsn', 'number']),
    property(['address', 'Adres', 'Address', 'contact:address', 'address']),
    ...contact,
    // There is no ground for these; the gate says so, and the column is left out with its rule.
    property(['nationality', 'Nationaliteit', 'Nationality', 'ethnicity:facts', 'no']),
    property(['citizenship', 'Staatsburgerschap', 'Citizenship', 'ethnicity:facts', 'no']),
    // A country beside a person mostly is where somebody comes from.
    property(['country', 'Land', 'Country', 'ethnicity:facts', 'no']),
    property(['birthCountry', 'Geboorteland', 'Country of birth', 'ethnicity:facts', 'no']),
    property(['ethnicity', 'Afkomst', 'Ethnicity', 'ethnicity:facts', 'no']),
    property(['religion', 'Geloof', 'Religion', 'religion:facts', 'no']),
    property(['political', 'Politieke voorkeur', 'Political opinion', 'political:facts', 'no']),
  ],
};

const organisation = (name: string, label: Bilingual): Kind => ({
  name,
  label,
  category: 'company',
  isPerson: false,
  properties: [
    property(['name', 'Naam', 'Name', 'company:trade-name', 'firm-name']),
    property(['alias', 'Andere handelsnaam', 'Other trade name', 'company:trade-name', 'firm-name']),
    property(['previousName', 'Vorige naam', 'Previous name', 'company:trade-name', 'firm-name']),
    property(['kvkNumber', 'KVK-nummer', 'Dutch trade register number', 'company:kvk-number', 'number'], 'kvk'),
    property(['rsin', 'RSIN', 'RSIN', 'company:kvk-number', 'number'], 'rsin'),
    property(['registrationNumber', 'Registratienummer', 'Registration number', 'company:kvk-number', 'number']),
    property(['idNumber', 'Ander nummer', 'Other number', 'company:kvk-number', 'number']),
    property(['taxNumber', 'Fiscaal nummer', 'Tax number', 'company:kvk-number', 'number']),
    property(['dunsCode', 'DUNS-nummer', 'DUNS number', 'company:kvk-number', 'number']),
    property(['leiCode', 'LEI', 'LEI', 'company:kvk-number', 'number'], 'lei'),
    property(['vatCode', 'Btw-nummer', 'VAT number', 'company:kvk-number', 'number'], 'btwId'),
    property(['legalForm', 'Rechtsvorm', 'Legal form', 'company:activities', 'no']),
    property(['status', 'Status', 'Status', 'company:activities', 'no']),
    property(['sector', 'Activiteit', 'Activity', 'company:activities', 'words']),
    property(['jurisdiction', 'Land van oprichting', 'Jurisdiction', 'company:activities', 'words']),
    property(['country', 'Land', 'Country', 'company:activities', 'words']),
    property(['mainCountry', 'Land van vestiging', 'Main country', 'company:activities', 'words']),
    property(['classification', 'Indeling van de activiteit', 'Classification', 'company:activities', 'words']),
    property(['incorporationDate', 'Opgericht op', 'Incorporated on', 'company:activities', 'no']),
    property(['dissolutionDate', 'Ontbonden op', 'Dissolved on', 'company:activities', 'no']),
    property(['address', 'Adres', 'Address', 'company:address', 'address']),
    property(['website', 'Website', 'Website', 'company:activities', 'no']),
    ...contact,
  ],
});

const place = (name: string, label: Bilingual): Kind => ({
  name,
  label,
  category: 'housing',
  isPerson: false,
  properties: [
    property(['full', 'Adres voluit', 'Address in full', 'housing:address', 'address']),
    property(['street', 'Straat en nummer', 'Street and number', 'housing:address', 'address']),
    property(['postalCode', 'Postcode', 'Postal code', 'housing:address', 'number'], 'postcode'),
    property(['city', 'Plaats', 'City', 'housing:address', 'words']),
    property(['region', 'Regio', 'Region', 'housing:address', 'words']),
    property(['country', 'Land', 'Country', 'housing:address', 'words']),
    property(['bagId', 'BAG-nummer', 'BAG id', 'housing:address', 'number'], 'bagId'),
    property(['use', 'Gebruiksdoel', 'Use', 'housing:use', 'words']),
    property(['area', 'Oppervlakte (m²)', 'Area (m²)', 'housing:use', 'no']),
    property(['parcel', 'Kadastrale aanduiding', 'Land register parcel', 'land-register:parcel', 'number']),
    property(['latitude', 'Breedtegraad', 'Latitude', 'housing:address', 'no']),
    property(['longitude', 'Lengtegraad', 'Longitude', 'housing:address', 'no']),
  ],
});

const vehicle: Kind = {
  name: 'Vehicle',
  label: b('Voertuig', 'Vehicle'),
  category: 'vehicles',
  isPerson: false,
  properties: [
    property(['registrationNumber', 'Kenteken', 'Plate', 'vehicles:plate', 'number'], 'plate'),
    property(['model', 'Merk en type', 'Make and model', 'vehicles:make', 'words']),
    property(['type', 'Voertuigsoort', 'Kind of vehicle', 'vehicles:make', 'no']),
    property(['buildDate', 'Eerste toelating', 'First registration', 'vehicles:make', 'no']),
  ],
};

const account: Kind = {
  name: 'BankAccount',
  label: b('Bankrekening', 'Bank account'),
  category: 'financial',
  isPerson: false,
  properties: [
    property(['iban', 'IBAN', 'IBAN', 'financial:accounts', 'number'], 'iban'),
    property(['accountNumber', 'Rekeningnummer', 'Account number', 'financial:accounts', 'number']),
    property(['bankName', 'Bank', 'Bank', 'financial:accounts', 'words']),
  ],
};

interface RelationShape {
  readonly name: string;
  readonly label: Bilingual;
  readonly said: Bilingual;
  readonly where: `${Category}:${string}`;
  readonly from: readonly [name: string, nl: string, en: string];
  readonly to: readonly [name: string, nl: string, en: string];
  readonly more?: readonly Property[];
}

function relation({ name, label, said, where, from, to, more = [] }: RelationShape): Kind {
  const [category] = splitWhere(where);
  return {
    name,
    label,
    said,
    category,
    isPerson: false,
    ends: [from[0], to[0]],
    properties: [
      property([...from, where, 'reference']),
      property([...to, where, 'reference']),
      property(['role', 'Rol', 'Role', where, 'no']),
      property(['startDate', 'Vanaf', 'From', where, 'no']),
      property(['endDate', 'Tot', 'Until', where, 'no']),
      ...more,
    ],
  };
}

const relations: readonly Kind[] = [
  relation({
    name: 'Directorship',
    label: b('Bestuur', 'Directorship'),
    said: b('is bestuurder van', 'is director of'),
    where: 'company:directors',
    from: ['director', 'Bestuurder', 'Director'],
    to: ['organization', 'Organisatie', 'Organisation'],
  }),
  relation({
    name: 'Ownership',
    label: b('Eigendom', 'Ownership'),
    said: b('is eigenaar van', 'is owner of'),
    where: 'company:owners',
    from: ['owner', 'Eigenaar', 'Owner'],
    to: ['asset', 'Bezit', 'Asset'],
    more: [property(['percentage', 'Aandeel (%)', 'Share (%)', 'company:owners', 'no'])],
  }),
  relation({
    name: 'UnknownLink',
    label: b('Andere relatie', 'Other relation'),
    said: b('heeft te maken met', 'is linked to'),
    where: 'business-relations:nature',
    from: ['subject', 'Van', 'From'],
    to: ['object', 'Naar', 'To'],
  }),
];

/** Nothing else can be kept; what a file says of another kind is left out, and counted. */
export const kinds: readonly Kind[] = [
  person,
  organisation('Company', b('Onderneming', 'Company')),
  organisation('Organization', b('Organisatie', 'Organisation')),
  place('Address', b('Adres', 'Address')),
  place('RealEstate', b('Gebouw of perceel', 'Building or parcel')),
  vehicle,
  account,
  ...relations,
];

const byName: ReadonlyMap<string, Kind> = new Map(kinds.map((kind) => [kind.name, kind]));

export const kindNamed = (name: string): Kind | undefined => byName.get(name);

const properties: ReadonlyMap<string, ReadonlyMap<string, Property>> = new Map(
  kinds.map((kind) => [kind.name, new Map(kind.properties.map((one) => [one.name, one]))]),
);

export const propertyNamed = (kind: string, name: string): Property | undefined => properties.get(kind)?.get(name);

/** Under which name a thing is shown: the first of these that it has. */
export const captionProperties = ['name', 'full', 'registrationNumber', 'iban', 'accountNumber', 'street'] as const;
