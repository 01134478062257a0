import type { SourceRecord, Values } from '../steps/entities/source-record.ts';
import { type FirmRecord, firmRecords } from './registers/firm-register.ts';
import { type PersonRecord, personRecords } from './registers/person-register.ts';
import type { SimAddress } from './registers/places.ts';

/**
 * Two small registers for the demo: an extract of the trade register, and the permits of Veenwijde. Most of it comes from the
 * simulator with a fixed seed; a few people and firms are written out, so that there is something to find: one person in both
 * registers, a namesake, and a firm under two spellings. Nobody in it exists.
 */

export interface DemoRegister {
  readonly source: string;
  readonly records: readonly SourceRecord[];
}

const seed = 20261123;
const city = 'Veenwijde';

/** Ids at the source of the records that the story of the demo is about. */
export const planted = {
  director: 'Person/kvk-willem',
  son: 'Person/kvk-wim',
  applicant: 'Person/vth-meulenkamp',
  firm: 'Company/90000011',
  permitFirm: 'Company/vth-loods',
} as const;

const addressText = ({ street, number, addition, postcode }: SimAddress): string =>
  `${street} ${number}${addition}, ${postcode} ${city}`;

const kept = (values: { readonly [property: string]: string }): Values =>
  Object.fromEntries(Object.entries(values).flatMap(([name, value]) => (value === '' ? [] : [[name, [value]]])));

const record = (id: string, kind: string, values: { readonly [property: string]: string }): SourceRecord => ({
  id,
  kind,
  values: kept(values),
});

const personValues = ({ fields }: PersonRecord): { readonly [property: string]: string } => ({
  firstName: fields.givenNames,
  surnamePrefix: fields.prefix,
  lastName: fields.surname,
  birthDate: fields.bornOn,
  address:
    fields.street === '' ? '' : `${fields.street} ${fields.houseNumber}${fields.addition}, ${fields.postcode} ${city}`,
});

interface Link {
  readonly kind: 'Directorship' | 'Ownership' | 'UnknownLink';
  readonly from: string;
  readonly to: string;
  readonly more?: { readonly [property: string]: string };
}

const ends = {
  Directorship: ['director', 'organization'],
  Ownership: ['owner', 'asset'],
  UnknownLink: ['subject', 'object'],
} as const;

const link = ({ kind, from, to, more = {} }: Link): SourceRecord => {
  const [at, towards] = ends[kind];
  return record(`${kind}/${from}/${to}`, kind, { [at]: from, [towards]: to, ...more });
};

const isOf = (source: string) => (one: { readonly source: string }) => one.source === source;
const startOf = (place: number): string =>
  `${2008 + ((place * 7) % 17)}-${String(1 + (place % 12)).padStart(2, '0')}-01`;

function firmsOf(source: FirmRecord['source'], count: number): readonly FirmRecord[] {
  return [...firmRecords({ seed, records: 400, copyShare: 0.6, window: 1 })].filter(isOf(source)).slice(0, count);
}

function peopleOf(source: PersonRecord['source'], count: number): readonly PersonRecord[] {
  return [...personRecords({ seed, records: 400, copyShare: 0.6, window: 1 })].filter(isOf(source)).slice(0, count);
}

/** The extract of the trade register: firms, who directs them, and since when. */
export function tradeRegister(): DemoRegister {
  const firms = firmsOf('trade', 66);
  const people = peopleOf('residents', 70);
  const records = firms.flatMap((firm, place): readonly SourceRecord[] => {
    const company = `Company/${firm.kvk}`;
    const director = people[place % people.length];
    const person = `Person/kvk-${director?.person ?? 0}`;
    return [
      record(company, 'Company', {
        name: firm.name,
        kvkNumber: firm.kvk,
        rsin: firm.rsin,
        address: addressText(firm.address),
        incorporationDate: startOf(place),
      }),
      ...(director ? [record(person, 'Person', personValues(director))] : []),
      link({
        kind: 'Directorship',
        from: person,
        to: company,
        more: { role: 'bestuurder', startDate: startOf(place) },
      }),
    ];
  });
  return { source: 'handelsregister', records: [...storyInTrade(), ...records] };
}

function storyInTrade(): readonly SourceRecord[] {
  const holding = 'Company/90000028';
  return [
    record(planted.firm, 'Company', {
      name: 'Loods en Opslag Veenwijde B.V.',
      kvkNumber: '90000011',
      legalForm: 'Besloten vennootschap',
      sector: 'Opslag in loodsen',
      address: 'Turfkade 12, 9999 XA Veenwijde',
      incorporationDate: '2019-04-01',
    }),
    record(holding, 'Company', {
      name: 'Meulenkamp Holding B.V.',
      kvkNumber: '90000028',
      legalForm: 'Besloten vennootschap',
      address: 'Turfkade 12, 9999 XA Veenwijde',
      incorporationDate: '2011-09-15',
    }),
    record(planted.director, 'Person', {
      firstName: 'Willem Hendrik',
      surnamePrefix: 'van der',
      lastName: 'Meulenkamp',
      birthDate: '1971-03-12',
      birthPlace: 'Veenwijde',
      address: 'Turfkade 14, 9999 XA Veenwijde',
      nationality: 'onbekend',
    }),
    record(planted.son, 'Person', {
      firstName: 'Willem',
      surnamePrefix: 'van der',
      lastName: 'Meulenkamp',
      birthDate: '1999-08-30',
      birthPlace: 'Veenwijde',
      address: 'Rietsloot 3, 9999 XB Veenwijde',
    }),
    link({
      kind: 'Directorship',
      from: planted.director,
      to: holding,
      more: { role: 'bestuurder', startDate: '2011-09-15' },
    }),
    link({ kind: 'Ownership', from: holding, to: planted.firm, more: { startDate: '2019-04-01', percentage: '100' } }),
    link({
      kind: 'Directorship',
      from: planted.son,
      to: planted.firm,
      more: { role: 'bestuurder', startDate: '2019-04-01', endDate: '2023-06-30' },
    }),
    link({
      kind: 'Directorship',
      from: planted.director,
      to: planted.firm,
      more: { role: 'bestuurder', startDate: '2023-07-01' },
    }),
  ];
}

/** The permits: buildings, who asked for a permit there, and for which firm. `isNewer`: as the desk sent it a month later. */
export function permitRegister(isNewer = false): DemoRegister {
  const firms = firmsOf('permits', 26);
  const people = peopleOf('permits', 26);
  const records = firms.flatMap((firm, place): readonly SourceRecord[] => {
    const company = `Company/vth-${firm.firm}`;
    const building = `RealEstate/vth-${place}`;
    const asker = people[place];
    return [
      record(company, 'Company', { name: firm.name, kvkNumber: firm.kvk, address: addressText(firm.address) }),
      record(building, 'RealEstate', {
        street: `${firm.address.street} ${firm.address.number}${firm.address.addition}`,
        postalCode: firm.address.postcode,
        city,
        use: place % 3 === 0 ? 'Industriefunctie' : 'Winkelfunctie',
      }),
      ...(asker ? [record(`Person/vth-${asker.person}`, 'Person', personValues(asker))] : []),
      link({
        kind: 'UnknownLink',
        from: company,
        to: building,
        more: { role: 'vergunninghouder', startDate: startOf(place + 3) },
      }),
    ];
  });
  const all = [...storyInPermits(isNewer), ...records];
  return { source: 'vergunningen', records: isNewer ? newer(all) : all };
}

function storyInPermits(isNewer: boolean): readonly SourceRecord[] {
  const building = 'RealEstate/vth-turfkade';
  return [
    record(planted.permitFirm, 'Company', {
      name: 'LOODS & OPSLAG VEENWIJDE BV',
      kvkNumber: '90000011',
      address: isNewer ? 'Turfkade 12a, 9999 XA Veenwijde' : 'Turfkade 12, 9999 XA Veenwijde',
    }),
    record(building, 'RealEstate', {
      street: 'Turfkade 12',
      postalCode: '9999 XA',
      city,
      use: isNewer ? 'Industriefunctie' : 'Agrarische functie',
      area: '1450',
    }),
    record(planted.applicant, 'Person', {
      firstName: 'W.H.',
      surnamePrefix: 'vd',
      lastName: 'Meulenkamp',
      birthDate: '1971-12-03',
      address: 'Turfkade 14, 9999 XA Veenwijde',
      phone: '0612345678',
    }),
    link({
      kind: 'UnknownLink',
      from: planted.permitFirm,
      to: building,
      more: { role: 'vergunninghouder', startDate: '2023-09-01' },
    }),
    link({
      kind: 'UnknownLink',
      from: planted.applicant,
      to: building,
      more: { role: 'aanvrager', startDate: '2023-08-14' },
    }),
  ];
}

/** A month later: the last building is gone with its permit, and one firm came. */
const newer = (records: readonly SourceRecord[]): readonly SourceRecord[] => [
  ...records.slice(0, -2),
  record('Company/vth-nieuw', 'Company', {
    name: 'Autobedrijf Zilverwilg',
    kvkNumber: '90000042',
    address: 'Zilverwilglaan 8, 9999 XC Veenwijde',
  }),
  link({
    kind: 'UnknownLink',
    from: 'Company/vth-nieuw',
    to: 'RealEstate/vth-turfkade',
    more: { role: 'onderhuurder', startDate: '2026-10-01' },
  }),
];
