import type { Bilingual } from '../../core/bilingual.ts';
import { optional, text, value } from '../../core/field.ts';
import { type Of, record } from '../../core/record.ts';
import { bagId } from '../../core/value/bag-id.ts';
import { bsn } from '../../core/value/bsn.ts';
import { edtfDate } from '../../core/value/edtf-date.ts';
import { iban } from '../../core/value/iban.ts';
import { kvk } from '../../core/value/kvk.ts';
import { phone } from '../../core/value/phone.ts';
import { plate } from '../../core/value/plate.ts';
import { postcode } from '../../core/value/postcode.ts';
import { rsin } from '../../core/value/rsin.ts';
import type { Category } from '../../law/question.ts';
import { type Key, type KeySpecId, keysOf, type Subject } from '../../match/key-spec.ts';
import type { SourceRecord } from '../entities/source-record.ts';
import { mostKeys } from './limits.ts';

const b = (nl: string, en: string): Bilingual => ({ nl, en });
const personal = (nl: string, en: string, hint?: Bilingual) =>
  ({ label: b(nl, en), privacy: 'personal', ...(hint ? { hint } : {}) }) as const;

/** Whom or what a question is about, as the asker knows it. It never leaves the asker's node. */
export const subjectRecord = record('RoundSubject', b('Over wie of wat vraagt u?', 'Whom or what do you ask about?'), {
  surname: optional(text({ ...personal('Achternaam', 'Surname'), max: 120 })),
  givenNames: optional(
    text({
      ...personal(
        'Voornamen of voorletters',
        'Given names or initials',
        b('In de volgorde van het paspoort.', 'In the order of the passport.'),
      ),
      max: 120,
    }),
  ),
  bornOn: optional(value(edtfDate, personal('Geboortedatum', 'Date of birth'))),
  bsn: optional(value(bsn, personal('Burgerservicenummer (BSN)', 'Citizen service number (BSN)'))),
  kvk: optional(value(kvk, personal('KVK-nummer', 'Trade register number'))),
  rsin: optional(value(rsin, personal('RSIN', 'RSIN'))),
  iban: optional(value(iban, personal('IBAN', 'IBAN'))),
  plate: optional(value(plate, personal('Kenteken', 'Plate'))),
  phone: optional(value(phone, personal('Telefoonnummer', 'Telephone number'))),
  postcode: optional(value(postcode, personal('Postcode', 'Postcode'))),
  houseNumber: optional(text({ ...personal('Huisnummer', 'House number'), max: 10 })),
  houseSuffix: optional(text({ ...personal('Toevoeging', 'Suffix'), max: 10 })),
  addressId: optional(value(bagId, personal('BAG-nummer van het adres', 'BAG id of the address'))),
});
export type AskedSubject = Of<typeof subjectRecord>;

/** A person is asked about by what tells people apart; an address or account alone would find a household or a firm. */
const forPeople: readonly KeySpecId[] = [
  'bsn.1',
  'pn1.1',
  'pn2.1',
  'da.1',
  'pn3.1',
  'pa.1',
  'pw1.1',
  'pw2.1',
  'tel.1',
  'iban.1',
  'plate.1',
];
const forOthers: readonly KeySpecId[] = ['kvk.1', 'rsin.1', 'plate.1', 'iban.1', 'tel.1', 'bag.1'];

export const isPerson = ({ surname, bornOn, bsn: number }: Subject): boolean =>
  surname !== undefined || bornOn !== undefined || number !== undefined;

/** The keys by which a subject is asked about: at most eight, the most telling first. */
export function keysToAsk(subject: Subject): readonly Key[] {
  const order = isPerson(subject) ? forPeople : forOthers;
  const all = keysOf(subject);
  return order.flatMap((spec) => all.filter((key) => key.spec === spec)).slice(0, mostKeys);
}

/** Under which categories of data the subject falls, the heaviest first: what the gate is asked about. */
export function categoriesOf(subject: Subject): readonly Category[] {
  const has = (category: Category, ...held: readonly (string | undefined)[]): readonly Category[] =>
    held.some((one) => one !== undefined) ? [category] : [];
  return [
    ...has('bsn', subject.bsn),
    ...has('identity', subject.surname, subject.givenNames, subject.bornOn),
    ...has('financial', subject.iban),
    ...has('company', subject.kvk, subject.rsin),
    ...has('vehicles', subject.plate),
    ...has('contact', subject.phone),
    ...has('housing', subject.postcode, subject.addressId),
  ];
}

/** What a record of a register says of its subject, for the keys of a holder's list. Every form of a name gives keys of its own. */
export function subjectsIn({ kind, values }: SourceRecord): readonly Subject[] {
  const first = (name: string): string | undefined => values[name]?.[0];
  const some = (held: { readonly [name in keyof Subject]?: string | undefined }): Subject =>
    Object.fromEntries(Object.entries(held).filter(([, one]) => one !== undefined));
  if (kind === 'Vehicle') return (values['registrationNumber'] ?? []).map((plateOf) => ({ plate: plateOf }));
  if (kind === 'BankAccount') return (values['iban'] ?? []).map((account) => ({ iban: account }));
  if (kind === 'Address' || kind === 'RealEstate') {
    const written = placeIn(first('full') ?? first('street') ?? '');
    const code = first('postalCode') ?? written.postcode;
    return [some({ ...written, postcode: code, addressId: first('bagId') })];
  }
  const place = placeIn(first('address') ?? '');
  const phones = values['phone'] ?? [];
  const rest = phones.map((number) => ({ phone: number }));
  if (kind === 'Person') {
    const base = some({ ...place, bsn: first('bsn'), bornOn: first('birthDate'), givenNames: first('firstName') });
    const names = [...(values['lastName'] ?? []), ...(values['previousName'] ?? [])];
    return [...(names.length === 0 ? [base] : names.map((surname) => ({ ...base, surname }))), ...rest];
  }
  if (kind === 'Company' || kind === 'Organization')
    return [some({ ...place, kvk: first('kvkNumber'), rsin: first('rsin') }), ...rest];
  return [];
}

/** `Voorbeelddijk 14a, 1234 AB Veenwijde`: postcode, number and suffix, where they can be read. */
export function placeIn(address: string): Pick<Subject, 'postcode' | 'houseNumber' | 'houseSuffix'> {
  const [code = ''] = /\b\d{4}\s?[A-Z]{2}\b/i.exec(address) ?? [];
  const [, number, suffix] =
    /\s(\d{1,5})[\s-]?([a-z0-9]{1,6})?\s*(?:,|$)/i.exec(address.replace(code, '').trim()) ?? [];
  return {
    ...(code === '' ? {} : { postcode: code }),
    ...(number === undefined ? {} : { houseNumber: number }),
    ...(suffix === undefined ? {} : { houseSuffix: suffix }),
  };
}
