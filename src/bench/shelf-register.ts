import { firmRecords } from '../sim/registers/firm-register.ts';
import { type PersonRecord, personRecords } from '../sim/registers/person-register.ts';
import type { SimAddress } from '../sim/registers/places.ts';
import type { SourceRecord, Values } from '../steps/entities/source-record.ts';

/** Registers of invented persons and firms as they come in, and questions about them of which the answer is known. */

const shares = { firms: 0.1, most: 95_000 } as const;

/** Persons, and a tenth firms with a director each: `records` in all. Without errors, as a good register is. */
export function* registerRecords(seed: number, records: number): Generator<SourceRecord, void, undefined> {
  const firms = Math.min(shares.most, Math.floor(records * shares.firms));
  const persons = records - 2 * firms;
  for (const { person, fields } of personRecords({ seed, records: persons, copyShare: 0 }))
    yield { id: `p-${person}`, kind: 'Person', values: personValues(fields) };
  for (const { firm, name, kvk, rsin, address } of firmRecords({ seed, records: firms, copyShare: 0 })) {
    const organization = `f-${firm}`;
    const values = { name: [name], kvkNumber: [kvk], rsin: [rsin], address: [addressText(address)] };
    yield { id: organization, kind: 'Company', values };
    const director = `p-${Math.floor((firm * 7_919) % persons)}`;
    const said = {
      director: [director],
      organization: [organization],
      role: ['bestuurder'],
      startDate: ['2019-04-01'],
    };
    yield { id: `d-${firm}`, kind: 'Directorship', values: said };
  }
}

function personValues(fields: PersonRecord['fields']): Values {
  const { givenNames, prefix, surname, bornOn, street, houseNumber, addition, postcode, city } = fields;
  const address = `${street} ${houseNumber}${addition === '' ? '' : ` ${addition}`}, ${postcode} ${city}`;
  const held = { firstName: givenNames, surnamePrefix: prefix, lastName: surname, birthDate: bornOn, address };
  return Object.fromEntries(Object.entries(held).flatMap(([name, value]) => (value === '' ? [] : [[name, [value]]])));
}

const addressText = ({ street, number, addition, postcode, city }: SimAddress): string =>
  `${street} ${number}${addition === '' ? '' : ` ${addition}`}, ${postcode} ${city}`;

export type AskedKind = 'name with slips' | 'two words' | 'beginning' | 'firm with slips' | 'number' | 'name and day';

/** What somebody types, which record they mean, and what went wrong on the way. */
export interface Asked {
  readonly kind: AskedKind;
  readonly text: string;
  readonly id: string;
  /** Name of whom they mean, as the register shows it. */
  readonly caption: string;
  /** What went wrong in the name. */
  readonly errors: readonly string[];
}

const nameErrors: ReadonlySet<string> = new Set([
  'transliteration',
  'spelling',
  'typo',
  'ocr',
  'initials only',
  'particle dropped',
  'names swapped',
]);

/** Questions about persons and firms of a register made from the same seed, spread over all of it. */
export function askedOf(seed: number, records: number, many: number): readonly Asked[] {
  const firms = Math.min(shares.most, Math.floor(records * shares.firms));
  const persons = records - 2 * firms;
  return [...askedPersons(seed, persons, many), ...askedFirms(seed, firms, many)];
}

function askedPersons(seed: number, persons: number, many: number): readonly Asked[] {
  const asked: Asked[] = [];
  const every = Math.max(1, Math.floor(persons / many));
  // The same people with copies: the copy is what somebody types.
  const options = { seed, records: persons * 2, copyShare: 0.5, ownStyles: false, rates: oftener, window: 1 };
  let [met, last, caption] = [0, -1, ''];
  for (const { source, person, fields, errors } of personRecords(options)) {
    const whole = [fields.givenNames, fields.prefix, fields.surname].filter((part) => part !== '').join(' ');
    const id = `p-${person}`;
    if (source === 'residents') {
      met += 1;
      if (met > persons) break;
      last = met % every === 0 ? person : -1;
      caption = whole;
      const [first = ''] = fields.givenNames.split(' ');
      if (last !== person || first === '') continue;
      asked.push({ kind: 'two words', text: `${first} ${fields.surname}`, id, caption, errors: [] });
      asked.push({ kind: 'beginning', text: `${first} ${fields.surname.slice(0, 4)}`, id, caption, errors: [] });
      continue;
    }
    const inName = errors.filter((error) => nameErrors.has(error) && whole !== caption);
    if (person !== last || inName.length === 0) continue;
    last = -1;
    asked.push({ kind: 'name with slips', text: whole, id, caption, errors: inName });
    if (fields.bornOn === '') continue;
    const inDay = errors.filter((error) => error === 'digits swapped' || error === 'day and month swapped');
    asked.push({ kind: 'name and day', text: `${whole} ${fields.bornOn}`, id, caption, errors: [...inName, ...inDay] });
  }
  return asked;
}

/** More goes wrong than in a register: what matters here is each kind, not how often it comes. */
const oftener = { moved: 0, 'address respelled': 0, missing: 0, spelling: 0.25, typo: 0.3, ocr: 0.1 } as const;

function askedFirms(seed: number, firms: number, many: number): readonly Asked[] {
  const asked: Asked[] = [];
  const every = Math.max(1, Math.floor(firms / many));
  const options = { seed, records: firms * 3, copyShare: 0.5, rates: { moved: 0, missing: 0, typo: 0.4 }, window: 1 };
  let [met, last, caption] = [0, -1, ''];
  for (const { source, firm, name, kvk, errors } of firmRecords(options)) {
    const id = `f-${firm}`;
    if (source === 'trade') {
      met += 1;
      if (met > firms) break;
      last = met % every === 0 ? firm : -1;
      caption = name;
      if (last === firm) asked.push({ kind: 'number', text: kvk, id, caption, errors: [] });
    } else if (firm === last && name !== caption) {
      last = -1;
      asked.push({ kind: 'firm with slips', text: name, id, caption, errors });
    }
  }
  return asked;
}
