import type { Bilingual } from '../bilingual.ts';
import { compact } from './compact.ts';
import { cover } from './cover.ts';
import { byCodeUnit } from './order.ts';
import type { ValueType } from './value-type.ts';

const maxLength = 40;

/** The fourteen series (sidecodes) of the RDW, in order. Without dashes no two have the same shape. */
const sidecodes = [
  'XX-99-99',
  '99-99-XX',
  '99-XX-99',
  'XX-99-XX',
  'XX-XX-99',
  '99-XX-XX',
  '99-XXX-9',
  '9-XXX-99',
  'XX-999-X',
  'X-999-XX',
  'XXX-99-X',
  'X-99-XXX',
  '9-XX-999',
  '999-XX-9',
];
const byShape: ReadonlyMap<string, string> = new Map(
  sidecodes.map((sidecode) => [sidecode.replaceAll('-', ''), sidecode]),
);

/** The sign on the plate (Vienna Convention on Road Traffic), where it differs from the ISO 3166 code we keep. */
const signs: ReadonlyMap<string, string> = new Map(
  `A AT, AND AD, B BE, BIH BA, D DE, E ES, EST EE, F FR, FIN FI, FL LI, GBZ GI, H HU, I IT, IRL IE, L LU, M MT,
  MNE ME, N NO, NMK MK, P PT, RKS XK, RSM SM, RUS RU, S SE, SLO SI, SRB RS, UK GB, V VA`
    .split(/,\s*/)
    .map((pair) => [pair.slice(0, -3), pair.slice(-2)]),
);

/** `GT123B` as `GT-123-B`; `undefined` when it fits no Dutch series. */
function dashed(plate: string): string | undefined {
  const sidecode = byShape.get(plate.replace(/[A-Z]/g, 'X').replace(/\d/g, '9'));
  if (sidecode === undefined) return undefined;
  let next = 0;
  return sidecode.replace(/[X9]/g, () => plate.charAt(next++));
}

/**
 * Reads a Dutch plate with or without dashes. A foreign plate needs its country and a colon in front, as the
 * sign on the plate or as ISO code (`D: K-AB 1234`, `DE:KAB1234`): a dash would not do, since `B-AB 123` is a
 * German plate from Berlin and not one from Belgium. Any two letters pass as ISO code. Accents are dropped.
 */
function clean(raw: string): string | undefined {
  if (raw.length > maxLength) return undefined;
  const bare = compact(raw.normalize('NFD').replace(/\p{M}/gu, ''), maxLength)?.replace(/^KENTEKEN:?/, '');
  const [, sign, plate] = /^(?:([A-Z]{1,3}):)?([A-Z0-9]{2,10})$/.exec(bare ?? '') ?? [];
  if (plate === undefined) return undefined;
  if (sign === undefined || sign === 'NL') {
    const short = plate.replace(/^NL(?=.{6}$)/, '');
    return dashed(short) === undefined ? plate : short;
  }
  const country = signs.get(sign) ?? (sign.length === 2 ? sign : undefined);
  return country === undefined ? undefined : `${country}:${plate}`;
}

/** Only the shape of a Dutch plate is checked: old and special series hold letters that new ones leave out. */
function check(value: string): Bilingual | undefined {
  if (value.includes(':') || dashed(value) !== undefined) return undefined;
  return {
    nl: 'Dit is geen Nederlands kenteken. Zet bij een buitenlands kenteken het land ervoor, zoals D: of PL:.',
    en: 'This is not a Dutch number plate. For a foreign plate, put the country in front, such as D: or PL:.',
  };
}

/**
 * A number plate: Dutch as `GT123B`, foreign as `DE:KAB1234`. Personal, because the register names its holder.
 * The mask shows nothing.
 */
export const plate: ValueType<string> = {
  name: 'plate',
  label: { nl: 'Kenteken', en: 'Number plate' },
  json: 'string',
  maxLength,
  personal: true,
  // A series that has not been given out yet.
  example: '123ZZ4',
  clean,
  check,
  compare: byCodeUnit,
  show: (value) => dashed(value) ?? value.replace(':', ': '),
  mask: () => cover,
};
