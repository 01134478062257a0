import type { Bilingual } from '../../core/bilingual.ts';
import { id, list, optional, rows, text } from '../../core/field.ts';
import { type Of, parse, record } from '../../core/record.ts';
import type { SourceRecord } from './source-record.ts';
import { type Kind, kindNamed, kinds, type Property, propertyNamed } from './vocabulary.ts';

/**
 * What the columns of a table become, as data: which things stand in a row, by which columns each is known, and which property each column
 * fills. A row can hold several (a company, its director, and that the one directs the other).
 */

const fact = (nl: string, en: string) => ({ label: { nl, en } satisfies Bilingual, privacy: 'open' }) as const;
const columns = (nl: string, en: string, min: number) =>
  list(text({ ...fact(nl, en), max: 120 }), { ...fact(nl, en), min, max: 8 });

const valueRow = record('mappedValue', fact('Gegeven', 'Property').label, {
  property: text({ ...fact('Gegeven', 'Property'), max: 60 }),
  /** Columns whose texts are joined with a space. */
  from: optional(columns('Kolommen', 'Columns', 1)),
  /** For a relation: the thing in the same row that it points at. */
  thing: optional(id(fact('Wijst naar', 'Points at'))),
});

/** Only rows in which a column says one of these: of a file in which people and firms stand among each other. */
const conditionRow = record('mappedCondition', fact('Voorwaarde', 'Condition').label, {
  column: text({ ...fact('Kolom', 'Column'), max: 120 }),
  is: list(text({ ...fact('Waarde', 'Value'), max: 120 }), { ...fact('Een van', 'One of'), min: 1, max: 50 }),
});

const thingRow = record('mappedThing', fact('Ding', 'Thing').label, {
  name: id(fact('Naam', 'Name')),
  kind: text({ ...fact('Soort', 'Kind'), max: 40 }),
  /** Columns by which the source knows it; for a relation it may be left out: then its ends and its values are. */
  id: optional(columns('Bekend onder', 'Known by', 1)),
  when: optional(rows(conditionRow, { ...fact('Alleen als', 'Only when'), min: 1, max: 4 })),
  values: rows(valueRow, { ...fact('Gegevens', 'Values'), min: 1, max: 60 }),
});

export const mappingRecord = record('mapping', fact('Indeling', 'Mapping').label, {
  things: rows(thingRow, { ...fact('Wat staat er in een rij', 'What a row holds'), min: 1, max: 8 }),
});

export type Mapping = Of<typeof mappingRecord>;
type Thing = Mapping['things'][number];

const columnRow = record('column', fact('Kolom', 'Column').label, { column: conditionRow.fields.column });

/** Whether a mapping can name this column. */
export const isColumnName = (column: string): boolean => 'good' in parse(columnRow, { column });

/** Something wrong with a mapping, for this heading. */
export interface MappingFault {
  readonly where: string;
  readonly detail: Bilingual;
}

/** All columns that a mapping looks at. */
export const columnsOf = ({ things }: Mapping): readonly string[] => [...new Set(things.flatMap(columnsIn))];

const columnsIn = ({ id: by, when, values }: Thing): readonly string[] => [
  ...(by ?? []),
  ...(when ?? []).map(({ column }) => column),
  ...values.flatMap(({ from }) => from ?? []),
];

export function mappingFaults({ things }: Mapping, heading: readonly string[]): readonly MappingFault[] {
  const faults: MappingFault[] = [];
  const known = new Set(heading.map(plain));
  const names = new Set(things.map(({ name }) => name));
  for (const thing of things) {
    const { name, kind, id: by, values } = thing;
    const found = kindNamed(kind);
    if (!found) faults.push({ where: name, detail: says.noKind(kind) });
    if (!by && found && !found.ends) faults.push({ where: name, detail: says.noId });
    for (const column of columnsIn(thing))
      if (!known.has(plain(column))) faults.push({ where: `${name}.${column}`, detail: says.noColumn(column) });
    for (const { property, from, thing } of values) {
      if (found && !propertyNamed(kind, property))
        faults.push({ where: `${name}.${property}`, detail: says.noProperty(property) });
      if ((from === undefined) === (thing === undefined))
        faults.push({ where: `${name}.${property}`, detail: says.oneOrOther });
      if (thing !== undefined && !names.has(thing))
        faults.push({ where: `${name}.${property}`, detail: says.noThing(thing) });
    }
  }
  return faults;
}

const says = {
  noKind: (kind: string): Bilingual => ({
    nl: `De soort ${kind} bestaat niet. Kies uit: ${kinds.map(({ name }) => name).join(', ')}.`,
    en: `There is no kind ${kind}. Choose from: ${kinds.map(({ name }) => name).join(', ')}.`,
  }),
  noId: {
    nl: 'Zeg in welke kolom het nummer van de bron staat.',
    en: 'Say which column holds the id of the source.',
  },
  noColumn: (column: string): Bilingual => ({
    nl: `De kolom "${column}" staat niet in het bestand.`,
    en: `The file has no column "${column}".`,
  }),
  noProperty: (name: string): Bilingual => ({
    nl: `Het gegeven ${name} bestaat hier niet.`,
    en: `There is no property ${name} here.`,
  }),
  oneOrOther: {
    nl: 'Zeg uit welke kolommen het komt, of naar welk ding het wijst: een van beide.',
    en: 'Say from which columns it comes, or at which thing it points: one of the two.',
  },
  noThing: (name: string): Bilingual => ({
    nl: `Het ding "${name}" staat niet in deze indeling.`,
    en: `There is no thing "${name}" in this mapping.`,
  }),
};

/** A heading as it is compared: letters and digits only. */
export const plain = (heading: string): string =>
  heading
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');

/** Leaves out what may not be kept. `kept` says whether a category and field have a ground here. */
export interface Trimmed {
  readonly mapping: Mapping;
  /** `thing.property`, with the column it came from. */
  readonly dropped: readonly {
    readonly thing: string;
    readonly property: string;
    readonly columns: readonly string[];
  }[];
  readonly categories: readonly string[];
}

export function trimmed({ things }: Mapping, kept: (property: Property) => boolean): Trimmed {
  const dropped: { thing: string; property: string; columns: readonly string[] }[] = [];
  const categories = new Set<string>();
  const left = things.flatMap((thing): readonly Thing[] => {
    const values = thing.values.filter(({ property, from }) => {
      const known = propertyNamed(thing.kind, property);
      if (known && kept(known)) {
        categories.add(known.category);
        return true;
      }
      dropped.push({ thing: thing.name, property, columns: from ?? [] });
      return false;
    });
    return values.length > 0 ? [{ ...thing, values }] : [];
  });
  return { mapping: { things: left }, dropped, categories: [...categories].sort() };
}

/** A mapping bound to the columns of one heading. */
export interface BoundMapping {
  recordsOf(cells: readonly string[]): readonly SourceRecord[];
}

export function bindMapping({ things }: Mapping, heading: readonly string[]): BoundMapping {
  const places = new Map(heading.map((name, at) => [plain(name), at]));
  const placesOf = (names: readonly string[]): readonly number[] =>
    names.flatMap((name) => places.get(plain(name)) ?? []);
  const bound = things.map((thing) => ({
    name: thing.name,
    kind: thing.kind,
    ends: kindNamed(thing.kind)?.ends,
    by: thing.id ? placesOf(thing.id) : undefined,
    when: (thing.when ?? []).map(({ column, is }) => ({ places: placesOf([column]), is: new Set(is.map(folded)) })),
    values: thing.values.map(({ property, from, thing: to }) => ({ property, from: placesOf(from ?? []), to })),
  }));
  const ids: (string | undefined)[] = bound.map(() => undefined);
  const placeOf = new Map(bound.map(({ name }, at) => [name, at]));
  const reading = bound.map(({ values, ...thing }) => ({
    ...thing,
    values: values.map(({ to, ...value }) => ({ ...value, to: to === undefined ? undefined : placeOf.get(to) })),
  }));
  return {
    recordsOf(cells) {
      const cell = (at: number): string => (cells[at] ?? '').trim();
      const isHere = ({ when }: (typeof reading)[number]): boolean =>
        when.every(({ places: at, is }) => at.some((one) => is.has(folded(cell(one)))));
      for (const [at, thing] of reading.entries())
        ids[at] = thing.by && isHere(thing) ? idIn(thing.kind, thing.by.map(cell)) : undefined;
      const records: SourceRecord[] = [];
      for (const [at, thing] of reading.entries()) {
        if (thing.by ? ids[at] === undefined : !isHere(thing)) continue;
        const values: { [property: string]: readonly string[] } = {};
        let isEmpty = true;
        for (const { property, from, to } of thing.values) {
          const value = to === undefined ? joined(from, cell) : (ids[to] ?? '');
          if (value === '') continue;
          isEmpty = false;
          const held = values[property];
          if (held === undefined) values[property] = [value];
          else if (!held.includes(value)) values[property] = [...held, value];
        }
        const id = ids[at] ?? relationId(thing, values);
        if (id !== undefined && !isEmpty) records.push({ id, kind: thing.kind, values });
      }
      return records;
    },
  };
}

/** The texts of some cells with a space between them; what is empty leaves no gap. */
function joined(places: readonly number[], cell: (at: number) => string): string {
  let text = '';
  for (const at of places) {
    const part = cell(at);
    if (part !== '') text = text === '' ? part : `${text} ${part}`;
  }
  return text;
}

const folded = (value: string): string => value.trim().toLowerCase();

/**
 * Numbers of kinds stand apart, so that person 12 and company 12 of one file are two. A thing without its whole number is not in
 * this row.
 */
const idIn = (kind: string, parts: readonly string[]): string | undefined =>
  parts.length === 0 || parts.includes('') ? undefined : `${kind}/${parts.join('/')}`;

/** A relation without a number of its own is known by what it says. Nothing when an end is missing. */
function relationId(
  { kind, ends }: { readonly kind: string; readonly ends: Kind['ends'] },
  values: { readonly [property: string]: readonly string[] },
): string | undefined {
  const told = (ends ?? []).map((end) => values[end]?.[0]);
  if (told.length === 0 || told.some((one) => one === undefined)) return undefined;
  const more = ['role', 'startDate'].flatMap((name) => values[name] ?? []);
  return idIn(kind, [...told.map(String), ...more])?.slice(0, 200);
}

/** Headings that Dutch and other registers use, in the order in which they are tried. */
const knownHeadings: readonly (readonly [kind: string, property: string, ...headings: string[]])[] = [
  ['Company', 'name', 'handelsnaam', 'bedrijfsnaam', 'statutairenaam', 'naam', 'name', 'companyname', 'organisatie'],
  ['Company', 'kvkNumber', 'kvknummer', 'kvk', 'kvknr', 'dossiernummer'],
  ['Company', 'registrationNumber', 'companynumber', 'registrationnumber', 'registratienummer'],
  ['Company', 'rsin', 'rsin'],
  ['Company', 'leiCode', 'lei', 'leicode'],
  ['Company', 'vatCode', 'btwnummer', 'btwid', 'vatcode', 'vatnumber'],
  ['Company', 'legalForm', 'rechtsvorm', 'legalform'],
  ['Company', 'status', 'status'],
  ['Company', 'sector', 'sbi', 'sbicode', 'activiteit', 'hoofdactiviteit', 'sector'],
  ['Company', 'jurisdiction', 'landvanoprichting', 'countryoforigin', 'jurisdiction', 'land'],
  ['Company', 'incorporationDate', 'opgerichtop', 'oprichtingsdatum', 'datumoprichting', 'incorporationdate'],
  ['Company', 'dissolutionDate', 'ontbondenop', 'datumontbinding', 'dissolutiondate'],
  ['Company', 'address', 'vestigingsadres', 'regaddress', 'adres', 'address'],
  ['Company', 'website', 'website'],
  ['Person', 'firstName', 'voornamen', 'voornaam', 'roepnaam', 'givenname', 'firstname'],
  ['Person', 'surnamePrefix', 'voorvoegsel', 'tussenvoegsel', 'voorvoegsels'],
  ['Person', 'lastName', 'geslachtsnaam', 'achternaam', 'surname', 'lastname', 'familyname'],
  ['Person', 'name', 'volledigenaam', 'fullname', 'naampersoon', 'naam', 'name'],
  ['Person', 'birthDate', 'geboortedatum', 'gebdatum', 'geboren', 'dateofbirth', 'dob', 'birthdate'],
  ['Person', 'birthPlace', 'geboorteplaats', 'birthplace'],
  ['Person', 'gender', 'geslacht', 'sex', 'gender'],
  ['Person', 'bsn', 'bsn', 'burgerservicenummer'],
  ['Person', 'nationality', 'nationaliteit', 'nationality'],
  ['Person', 'ethnicity', 'afkomst', 'etniciteit', 'ethnicity'],
  ['Person', 'religion', 'geloof', 'religie', 'religion'],
  ['Person', 'address', 'woonadres', 'adres', 'address'],
  ['Person', 'email', 'email', 'emailadres'],
  ['Person', 'phone', 'telefoon', 'telefoonnummer', 'phone'],
  ['Vehicle', 'registrationNumber', 'kenteken', 'plate'],
  ['Vehicle', 'model', 'merk', 'handelsbenaming', 'merkentype'],
  ['Vehicle', 'type', 'voertuigsoort'],
  ['RealEstate', 'bagId', 'bagid', 'nummeraanduidingid', 'verblijfsobjectid', 'nummeraanduiding'],
  ['RealEstate', 'street', 'straat', 'straatnaam', 'openbareruimte', 'street'],
  ['RealEstate', 'postalCode', 'postcode', 'postalcode'],
  ['RealEstate', 'city', 'plaats', 'woonplaats', 'city'],
  ['RealEstate', 'use', 'gebruiksdoel'],
  ['RealEstate', 'area', 'oppervlakte'],
  ['BankAccount', 'iban', 'iban', 'rekeningnummer'],
];

const idHeadings: { readonly [kind: string]: readonly string[] } = {
  Company: ['kvknummer', 'kvk', 'kvknr', 'companynumber', 'registrationnumber', 'rsin', 'lei', 'id', 'nummer'],
  Person: ['bsn', 'persoonid', 'personid', 'anummer', 'id', 'nummer', 'recordid'],
  Vehicle: ['kenteken', 'plate', 'vin', 'id'],
  RealEstate: ['bagid', 'nummeraanduidingid', 'verblijfsobjectid', 'id'],
  BankAccount: ['iban', 'rekeningnummer', 'id'],
};

/** What the columns of a heading most likely are: one thing, the one of which most columns are known. People look before it counts. */
export function guessMapping(heading: readonly string[]): Mapping | undefined {
  const found = new Map(heading.map((name) => [plain(name), name]));
  const guesses = Object.keys(idHeadings).flatMap((kind) => {
    const taken = new Set<string>();
    const values = knownHeadings
      .filter(([of]) => of === kind)
      .flatMap(([, property, ...names]) => {
        const name = names.find((one) => found.has(one) && !taken.has(one));
        if (name === undefined) return [];
        taken.add(name);
        return [{ property, from: [found.get(name) ?? name] }];
      });
    const by = idHeadings[kind]?.find((one) => found.has(one));
    if (values.length === 0 || by === undefined) return [];
    return [{ name: kind.toLowerCase(), kind, id: [found.get(by) ?? by], values }];
  });
  const [best] = guesses.toSorted((one, other) => other.values.length - one.values.length);
  return best ? { things: [best] } : undefined;
}
