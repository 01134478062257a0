import { bagId } from '../../core/value/bag-id.ts';
import { bsn } from '../../core/value/bsn.ts';
import { compact } from '../../core/value/compact.ts';
import { container } from '../../core/value/container.ts';
import { passesElevenTest } from '../../core/value/eleven-test.ts';
import { iban } from '../../core/value/iban.ts';
import { kvk } from '../../core/value/kvk.ts';
import { phone } from '../../core/value/phone.ts';
import { plate } from '../../core/value/plate.ts';
import { postcode } from '../../core/value/postcode.ts';
import { rsin } from '../../core/value/rsin.ts';
import type { ValueType } from '../../core/value/value-type.ts';

/**
 * Whether a number can be right: `yes` when a check digit says so, `format-only` when the kind has none (or none
 * that can be trusted) and the form fits, `no` when it cannot be right.
 */
export type Validity = 'yes' | 'no' | 'format-only';

/** A number as it is kept. `normal` is empty when nothing that looks like this kind could be read. */
export interface Identifier {
  readonly normal: string;
  readonly valid: Validity;
}

const maxLength = 200;
const unread: Identifier = { normal: '', valid: 'no' };

/** A kind of value of `core`, with or without a check digit. */
const ofKind =
  (kind: ValueType<string>, hasCheck: boolean) =>
  (raw: string): Identifier => {
    const normal = kind.clean(raw);
    if (normal === undefined) return unread;
    return { normal, valid: kind.check(normal) !== undefined ? 'no' : hasCheck ? 'yes' : 'format-only' };
  };

/** A form of its own: what stays of the text without separators, and what the check says about it. */
const ofForm =
  (form: RegExp, check: (normal: string) => Validity) =>
  (raw: string): Identifier => {
    const normal = form.exec(compact(raw, maxLength) ?? '')?.[1];
    return normal === undefined ? unread : { normal, valid: check(normal) };
  };

const yesIf = (passes: boolean): Validity => (passes ? 'yes' : 'no');
const formatOnly = (): Validity => 'format-only';

/** The remainder by 97 of letters and digits, A counting as 10 and Z as 35 (ISO 7064 MOD 97-10). */
function remainder97(text: string): number {
  let remainder = 0;
  for (const character of text) {
    const worth = Number.parseInt(character, 36);
    remainder = (remainder * (worth < 10 ? 10 : 100) + worth) % 97;
  }
  return remainder;
}

/**
 * The Dutch VAT number. The old form rests on an RSIN or BSN (eleven-test), that of sole traders since 2020 on its
 * own digits (mod 97, the whole number with its letters). Which of the two it is cannot be seen.
 */
const checkBtwId = (normal: string): Validity =>
  yesIf(normal.slice(12) !== '00' && (passesElevenTest(normal.slice(2, 11)) || remainder97(normal) === 1));

/** A customs number: for the Netherlands the RSIN or BSN behind the country, elsewhere as that country likes. */
const checkEori = (normal: string): Validity =>
  normal.startsWith('NL') ? yesIf(/^NL\d{9}$/.test(normal) && passesElevenTest(normal.slice(2))) : 'format-only';

const vinValues = '0123456789.ABCDEFGH..JKLMN.P.R..STUVWXYZ';
const vinWeights = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];

/** ISO 3779. Only North America (first figure 1 to 5) fills in the check digit; elsewhere it is any character. */
function checkVin(normal: string): Validity {
  if (!/^[1-5]/.test(normal)) return 'format-only';
  const sum = vinWeights.reduce((total, weight, place) => {
    return total + weight * (vinValues.indexOf(normal.charAt(place)) % 10);
  }, 0);
  return yesIf(normal.charAt(8) === (sum % 11 === 10 ? 'X' : String(sum % 11)));
}

/** Seven digits; six times 7, 6, ... 2 add up to a number that ends in the seventh. */
const checkImo = (normal: string): Validity =>
  yesIf(
    normal !== '0000000' &&
      [7, 6, 5, 4, 3, 2].reduce((sum, weight, place) => sum + weight * Number(normal[place]), 0) % 10 ===
        Number(normal[6]),
  );

/** Luhn: every second digit from the right counts double, with its figures added up. */
function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let place = 0; place < digits.length; place += 1) {
    const digit = Number(digits[digits.length - 1 - place]);
    const worth = place % 2 === 1 ? digit * 2 : digit;
    sum += worth > 9 ? worth - 9 : worth;
  }
  return sum % 10 === 0 && /[1-9]/.test(digits);
}

/** With 16 figures the last two are the version of the software and there is no check digit. */
const checkImei = (normal: string): Validity => (normal.length === 16 ? 'format-only' : yesIf(passesLuhn(normal)));

/** Letters that the RDW leaves out since its fourth series; trailers alone have an O in front. */
const neverOnPlate = /[AEIUCQ]|(?!^)O/;
const barred = /GVD|KKK|NSB|PKK|PSV|PVV|SGP|TBS|VVD|SS|SD/;
/** The first three series, in which old and special plates hold any letter. */
const oldSeries = /^(?:[A-Z]{2}\d{4}|\d{4}[A-Z]{2}|\d{2}[A-Z]{2}\d{2})$/;

/** A Dutch plate has no check digit, but letters that were never given out. */
function readPlate(raw: string): Identifier {
  const read = ofKind(plate, false)(raw);
  if (read.valid === 'no' || read.normal.includes(':') || oldSeries.test(read.normal)) return read;
  const groups = read.normal.match(/[A-Z]+/g) ?? [];
  const isBarred = neverOnPlate.test(read.normal) || groups.some((group) => barred.test(group));
  return isBarred ? { normal: read.normal, valid: 'no' } : read;
}

/** ICAO 9303: figures and letters times 7, 3, 1 in turn, A counting as 10 and the filler as 0. */
export function mrzCheckDigit(text: string): number {
  const weights = [7, 3, 1];
  let sum = 0;
  for (let place = 0; place < text.length; place += 1) {
    const character = text.charAt(place);
    sum += (character === '<' ? 0 : Number.parseInt(character, 36)) * (weights[place % 3] ?? 0);
  }
  return sum % 10;
}

/** Of each length: pieces that a check digit follows, as ranges, and those that the last digit sums up. */
const mrzForms: ReadonlyMap<
  number,
  { readonly checked: readonly (readonly [number, number])[]; readonly all: readonly (readonly [number, number])[] }
> = new Map([
  [
    88,
    {
      checked: [
        [44, 53],
        [57, 63],
        [65, 71],
        [72, 86],
      ],
      all: [
        [44, 54],
        [57, 64],
        [65, 87],
      ],
    },
  ],
  [
    72,
    {
      checked: [
        [36, 45],
        [49, 55],
        [57, 63],
      ],
      all: [
        [36, 46],
        [49, 56],
        [57, 71],
      ],
    },
  ],
  [
    90,
    {
      checked: [
        [5, 14],
        [30, 36],
        [38, 44],
      ],
      all: [
        [5, 30],
        [30, 37],
        [38, 45],
        [48, 59],
      ],
    },
  ],
]);

/** The last figure of a travel document stands at the end, on the card of three lines at the end of the second. */
const mrzTotalAt = (length: number): number => (length === 90 ? 59 : length - 1);

/** The machine readable zone of a passport (2 x 44), card (3 x 30) or visa-size document (2 x 36), lines joined. */
function readMrz(raw: string): Identifier {
  const normal = raw.slice(0, maxLength).toUpperCase().replace(/[\s«]/g, '');
  const form = mrzForms.get(normal.length);
  if (form === undefined || !/^[A-Z0-9<]+$/.test(normal)) return unread;
  const isRight = (text: string, at: number): boolean =>
    String(mrzCheckDigit(text)) === normal.charAt(at).replace('<', '0');
  const passes =
    form.checked.every(([from, to]) => isRight(normal.slice(from, to), to)) &&
    isRight(form.all.map(([from, to]) => normal.slice(from, to)).join(''), mrzTotalAt(normal.length));
  return { normal, valid: yesIf(passes) };
}

/** What identifies a person, firm, thing or place, with how it is read. */
export const identifierKinds = {
  bsn: ofKind(bsn, true),
  rsin: ofKind(rsin, true),
  btwId: ofForm(/^(?:BTW(?:ID|NR|NUMMER)?:?)?(NL\d{9}B\d{2})$/, checkBtwId),
  kvk: ofKind(kvk, false),
  /** Vestigingsnummer: twelve digits, no check digit. */
  branch: ofForm(/^(?:VESTIGING(?:SNUMMER|SNR)?:?)?(?!0{12})(\d{12})$/, formatOnly),
  iban: ofKind(iban, true),
  bic: ofForm(/^(?:BIC:?)?([A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?)$/, formatOnly),
  lei: ofForm(/^(?:LEI:?)?([A-Z0-9]{18}\d{2})$/, (normal) => yesIf(remainder97(normal) === 1)),
  eori: ofForm(/^(?:EORI:?)?([A-Z]{2}[A-Z0-9]{3,15})$/, checkEori),
  plate: readPlate,
  vin: ofForm(/^(?:VIN:?)?([A-HJ-NPR-Z0-9]{17})$/, checkVin),
  container: ofKind(container, true),
  imo: ofForm(/^(?:IMO:?)?(\d{7})$/, checkImo),
  /** Of a ship: its country stands in the first three digits, 244 to 246 for the Netherlands. */
  mmsi: ofForm(/^(?:MMSI:?)?([2-7]\d{8})$/, formatOnly),
  imei: ofForm(/^(?:IMEI:?)?(\d{15,16})$/, checkImei),
  mrz: readMrz,
  bagId: ofKind(bagId, false),
  postcode: ofKind(postcode, false),
  phone: ofKind(phone, false),
} as const satisfies Readonly<Record<string, (raw: string) => Identifier>>;

export type IdentifierKind = keyof typeof identifierKinds;

/** Reads a field; `undefined` when it is empty, so that what is missing is not reported as wrong. */
export const readIdentifier = (kind: IdentifierKind, raw: string): Identifier | undefined =>
  raw.trim() === '' ? undefined : identifierKinds[kind](raw);

/** The number to compare, or nothing when it cannot be right: a wrong number says neither yes nor no. */
export const identifierKey =
  (kind: IdentifierKind) =>
  (raw: string): string => {
    const { normal, valid } = identifierKinds[kind](raw);
    return valid === 'no' ? '' : normal;
  };

const lookAlikes: Readonly<Record<string, string>> = { O: '0', D: '0', Q: '0', B: '8', S: '5', Z: '2', I: '1', G: '6' };

/** A plate by what a camera or a tired eye makes of it: 0/O/D, 8/B, 5/S, 2/Z, 6/G are one. For finding candidates. */
export const plateLookKey = (raw: string): string =>
  (compact(raw, maxLength)?.replace(/^(?:NL(?=.{6}$)|KENTEKEN:?)/, '') ?? '').replace(
    /[ODQBSZIG]/g,
    (letter) => lookAlikes[letter] ?? letter,
  );

/**
 * What two numbers of one kind say. `same` and `other` are strong where both are `checked`; of numbers without a
 * check digit, `other` may as well be a slip of the pen. A number that cannot be right is `silent`.
 */
export interface IdentifierAgreement {
  readonly says: 'same' | 'other' | 'silent';
  readonly checked: boolean;
}

export function compareIdentifiers(left: Identifier | undefined, right: Identifier | undefined): IdentifierAgreement {
  if (left === undefined || right === undefined || left.valid === 'no' || right.valid === 'no')
    return { says: 'silent', checked: false };
  const checked = left.valid === 'yes' && right.valid === 'yes';
  return { says: left.normal === right.normal ? 'same' : 'other', checked };
}
