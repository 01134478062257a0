import type { Bilingual } from '../core/bilingual.ts';
import { canonical } from '../core/canonical.ts';
import { bagId } from '../core/value/bag-id.ts';
import { bsn } from '../core/value/bsn.ts';
import { edtfDate } from '../core/value/edtf-date.ts';
import { iban } from '../core/value/iban.ts';
import { kvk } from '../core/value/kvk.ts';
import { phone } from '../core/value/phone.ts';
import { plate } from '../core/value/plate.ts';
import { postcode } from '../core/value/postcode.ts';
import { rsin } from '../core/value/rsin.ts';
import type { ValueType } from '../core/value/value-type.ts';
import { givenNameSound, initialOf, phoneticRules, surnameSounds } from './phonetic.ts';

/** What a partner knows about one subject, as it stands in its own register. Every member may be absent. */
export interface Subject {
  readonly bsn?: string;
  readonly kvk?: string;
  readonly rsin?: string;
  readonly iban?: string;
  readonly plate?: string;
  readonly phone?: string;
  /** BAG number of the address designation (object type 20), not of the premises or the building. */
  readonly addressId?: string;
  readonly postcode?: string;
  readonly houseNumber?: string;
  readonly houseSuffix?: string;
  /** With or without particles, one name or two with a hyphen. */
  readonly surname?: string;
  /** In official order; initials will do for some keys. */
  readonly givenNames?: string;
  readonly bornOn?: string;
}

/**
 * One way to say "the same". Both sides derive the same text from what they know and match on that alone. `pair`
 * means that a hit counts only beside a hit of another specification: too many strangers share this key.
 */
export interface KeySpec {
  readonly id: KeySpecId;
  readonly label: Bilingual;
  readonly counts: 'alone' | 'pair';
  /** What the text is made of, in order. Part of the digest. */
  readonly parts: readonly Part[];
}

export type KeySpecId =
  | 'bsn.1'
  | 'kvk.1'
  | 'rsin.1'
  | 'iban.1'
  | 'plate.1'
  | 'tel.1'
  | 'bag.1'
  | 'pn1.1'
  | 'pn2.1'
  | 'pn3.1'
  | 'da.1'
  | 'pa.1'
  | 'pw1.1'
  | 'pw2.1';

/** Each part gives the texts that fit the subject: none when it is not known, more for a name of two parts. */
const partReaders = {
  bsn: (subject: Subject) => ofKind(bsn, subject.bsn),
  kvk: (subject: Subject) => ofKind(kvk, subject.kvk),
  rsin: (subject: Subject) => ofKind(rsin, subject.rsin),
  iban: (subject: Subject) => ofKind(iban, subject.iban),
  plate: (subject: Subject) => ofKind(plate, subject.plate),
  phone: (subject: Subject) => ofKind(phone, subject.phone),
  address: addresses,
  surname: (subject: Subject) => surnameSounds(subject.surname ?? ''),
  initial: (subject: Subject) => known(initialOf(subject.givenNames ?? '')),
  given: (subject: Subject) => known(givenNameSound(subject.givenNames ?? '')),
  /** Both names in alphabetical order, for registers that swapped them. */
  names: (subject: Subject) =>
    surnameSounds(subject.surname ?? '').flatMap((surname) =>
      known(givenNameSound(subject.givenNames ?? '')).map((given) => [surname, given].sort().join('+')),
    ),
  bornOn: (subject: Subject) => known(birth(subject).day),
  birthYear: (subject: Subject) => known(birth(subject).year),
  /** The lower of day and month first, for registers that swapped them. */
  bornSwapped: (subject: Subject) => known(birth(subject).swapped),
  district: (subject: Subject) => ofKind(postcode, subject.postcode).map((code) => code.slice(0, 4)),
} as const;

type Part = keyof typeof partReaders;

const spec = (
  id: KeySpecId,
  parts: readonly Part[],
  label: Bilingual,
  counts: 'alone' | 'pair' = 'alone',
): KeySpec => ({ id, label, counts, parts });

/** Version 1. A rule that changes gets a new id: a filter and a question with another rule would never meet. */
export const keySpecs: readonly KeySpec[] = [
  spec('bsn.1', ['bsn'], bsn.label),
  spec('kvk.1', ['kvk'], kvk.label),
  spec('rsin.1', ['rsin'], rsin.label),
  spec('iban.1', ['iban'], iban.label),
  spec('plate.1', ['plate'], plate.label),
  spec('tel.1', ['phone'], phone.label),
  spec('bag.1', ['address'], { nl: 'Adres', en: 'Address' }),
  spec('pn1.1', ['surname', 'initial', 'bornOn'], {
    nl: 'Klank van de achternaam, voorletter en geboortedatum',
    en: 'Sound of the surname, initial and date of birth',
  }),
  spec('pn2.1', ['names', 'bornOn'], {
    nl: 'Klank van beide namen en geboortedatum',
    en: 'Sound of both names and date of birth',
  }),
  spec('pn3.1', ['given', 'bornOn', 'district'], {
    nl: 'Klank van de voornaam, geboortedatum en cijfers van de postcode',
    en: 'Sound of the given name, date of birth and digits of the postcode',
  }),
  spec('da.1', ['bornOn', 'address'], { nl: 'Geboortedatum en adres', en: 'Date of birth and address' }),
  spec('pa.1', ['surname', 'birthYear', 'address'], {
    nl: 'Klank van de achternaam, geboortejaar en adres',
    en: 'Sound of the surname, year of birth and address',
  }),
  spec(
    'pw1.1',
    ['names', 'birthYear'],
    { nl: 'Klank van beide namen en geboortejaar', en: 'Sound of both names and year of birth' },
    'pair',
  ),
  spec(
    'pw2.1',
    ['surname', 'bornSwapped'],
    {
      nl: 'Klank van de achternaam en geboortedatum, dag en maand in elke volgorde',
      en: 'Sound of the surname and date of birth, day and month in either order',
    },
    'pair',
  ),
];

const byId: ReadonlyMap<string, KeySpec> = new Map(keySpecs.map((each) => [each.id, each]));

export const keySpec = (id: string): KeySpec | undefined => byId.get(id);

/** Cleaned and checked by its own kind; a number that cannot be right gives no key. */
function ofKind(kind: ValueType<string>, raw: string | undefined): readonly string[] {
  const cleaned = raw === undefined ? undefined : kind.clean(raw);
  return cleaned !== undefined && kind.check(cleaned) === undefined ? [cleaned] : [];
}

const known = (text: string | undefined): readonly string[] => (text === undefined || text === '' ? [] : [text]);

/**
 * The number of the address designation, and postcode with house number and suffix. Who has both gives both, so
 * that a partner with only one of them still meets.
 */
function addresses(subject: Subject): readonly string[] {
  const ids = ofKind(bagId, subject.addressId).filter((id) => id.slice(4, 6) === '20');
  const [, number, letters = ''] = /^([1-9]\d{0,4})([A-Z][A-Z0-9]{0,6})?$/.exec(houseOf(subject)) ?? [];
  const written =
    number === undefined ? [] : ofKind(postcode, subject.postcode).map((code) => `${code}-${number}-${letters}`);
  return [...ids, ...written];
}

/** `12 a`, `12-A` and `12` with `a` read as one text. Between figures stays a sign: `12-3` is not `123`. */
const houseOf = ({ houseNumber = '', houseSuffix = '' }: Subject): string =>
  `${houseNumber} ${houseSuffix}`
    .slice(0, 40)
    .replace(/(\d)[\s\p{Pd}./]+(?=\d)/gu, '$1X')
    .replace(/[\s\p{Pd}./]/gu, '')
    .toUpperCase();

/**
 * Only a date that is certain and complete gives a key, also where a key needs no more than the year. An unknown
 * day is never filled in: 1 January would join strangers.
 */
function birth(subject: Subject): { day?: string; year?: string; swapped?: string } {
  const [date = ''] = ofKind(edtfDate, subject.bornOn);
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(date) ?? [];
  if (year === undefined || month === undefined || day === undefined) return {};
  const [lower = '', higher = ''] = [day, month].sort();
  return { year, day: date, swapped: `${year}-${lower}-${higher}` };
}

/** Every text that the parts make together: one of each part, joined. None when a part is not known. */
function combined(parts: readonly Part[], subject: Subject): readonly string[] {
  return parts.reduce<readonly string[]>(
    (texts, part, place) => {
      const found = partReaders[part](subject);
      return texts.flatMap((text) => found.map((next) => (place === 0 ? next : `${text}|${next}`)));
    },
    [''],
  );
}

export interface Key {
  readonly spec: KeySpecId;
  /** What goes into the OPRF: specification, a zero byte, the text. No two specifications share an input. */
  readonly input: string;
}

const inputOf = (id: KeySpecId, text: string): string => `${id}\0${text}`;

/** All keys of a subject, by specification; those for which a part is missing or cannot be right are left out. */
export function keysOf(subject: Subject, specs: readonly KeySpec[] = keySpecs): readonly Key[] {
  return specs.flatMap(({ id, parts }) =>
    combined(parts, subject).map((text) => ({ spec: id, input: inputOf(id, text) })),
  );
}

/** How many sentinels stand in every filter. */
export const sentinelCount = 16;

/**
 * Public inputs that every holder puts into its list. An asker that finds them knows that the holder evaluated with
 * the key of its filter. No subject can have such a text: `!` stands in no part.
 */
export const sentinelsOf = (id: KeySpecId): readonly string[] =>
  Array.from({ length: sentinelCount }, (_, at) => inputOf(id, `!${at}`));

/** What both sides must agree on, as text: its SHA-256 goes into the key, so a silent difference gives no hits. */
export const declarationOf = ({ id, parts, counts }: KeySpec): string =>
  canonical({ id, parts: [...parts], counts, phonetic: phoneticRules, sentinels: sentinelCount });

/** Whether hits under these specifications make a candidate. Two hits of one weak specification are one. */
export function isCandidate(hits: Iterable<KeySpecId>): boolean {
  const found = [...new Set(hits)].flatMap((id) => keySpec(id) ?? []);
  return found.some(({ counts }) => counts === 'alone') || found.length >= 2;
}
