import type { Bilingual, Locale } from '../bilingual.ts';
import { cover } from './cover.ts';
import { byCodeUnit } from './order.ts';
import type { ValueType } from './value-type.ts';

const maxLength = 40;

/** White space, dashes, dots, slashes, brackets and the invisible characters that come along with a paste. */
const separators = /[\s\p{Pd}\p{Cf}\u2212./()]/gu;
/** The zero that is only dialled inside the country, as people write it: `+31 (0)20`. */
const trunkZero = /^(\+\d{1,3})\(0\)/;
const prefix = /^(?:tel|telefoon|phone|mobiel)(?:nummer|nr)?:?/i;

/** Numbers of the Dutch plan without the 0 in front: mobile, geographic, for organisations, and machines. */
const dutch = [/^6[1-58]\d{7}$/, /^[1-57]\d{8}$/, /^8[24578]\d{7}$/, /^91\d{7}$/, /^97\d{9}$/];
/** Information numbers: a free or paid service, with four or seven figures behind 0800 or 0900. */
const service = /^(?:800|90[069])(?:\d{4}|\d{7})$/;
/** Area codes of two figures; the others have three. */
const shortArea = /^(?:1[0358]|2[0346]|3[03568]|4[0356]|5[0358]|7\d|8\d)/;

/**
 * Reads the ways in which a number is written in the Netherlands: with `+` or `00` and the country, or with one 0.
 * A spreadsheet drops the `+` or the 0: a mobile number without it is put right, other figures are not guessed.
 */
function clean(raw: string): string | undefined {
  if (raw.length > maxLength) return undefined;
  const dense = raw.trim().replace(prefix, '').replace(/\s/g, '').replace(trunkZero, '$1');
  const bare = dense.replace(separators, '').replace(/^00/, '+');
  if (/^\+[1-9]\d{6,14}$/.test(bare)) return bare.replace(/^\+310(?=[1-9])/, '+31');
  if (/^0[1-9]\d{5,10}$/.test(bare)) return `+31${bare.slice(1)}`;
  const [, mobile] = /^(?:31)?(6[1-58]\d{7})$/.exec(bare) ?? [];
  return mobile === undefined ? undefined : `+31${mobile}`;
}

function check(value: string): Bilingual | undefined {
  const [, national] = /^\+31(\d+)$/.exec(value) ?? [];
  if (national === undefined) {
    return /^\+[1-9]\d{7,14}$/.test(value)
      ? undefined
      : {
          nl: 'Dit telefoonnummer klopt niet. Een nummer in het buitenland heeft 8 tot 15 cijfers, met het land erbij.',
          en: 'This phone number is not right. A number abroad has 8 to 15 digits, with its country.',
        };
  }
  return [...dutch, service].some((shape) => shape.test(national))
    ? undefined
    : {
        nl: 'Dit is geen Nederlands telefoonnummer. Controleer of er cijfers te veel of te weinig staan.',
        en: 'This is not a Dutch phone number. Check whether digits are missing or too many.',
      };
}

/** Dutch numbers as Dutch readers write them, and with the country for others. */
function show(value: string, locale: Locale): string {
  const [, national] = /^\+31(\d+)$/.exec(value) ?? [];
  if (national === undefined) return value;
  const areaLength = national.startsWith('6') ? 1 : !service.test(national) && shortArea.test(national) ? 2 : 3;
  const grouped = `${national.slice(0, areaLength)} ${national.slice(areaLength)}`;
  return locale === 'nl' ? `0${grouped}` : `+31 ${grouped}`;
}

/**
 * A telephone number (ITU-T E.164), kept as `+31612345678`. Personal, because it reaches a person. The mask shows
 * nothing.
 */
export const phone: ValueType<string> = {
  name: 'phone',
  label: { nl: 'Telefoonnummer', en: 'Phone number' },
  json: 'string',
  maxLength,
  personal: true,
  example: '+31612345678',
  clean,
  check,
  compare: byCodeUnit,
  show,
  mask: () => cover,
};
