import type { Bilingual } from '../bilingual.ts';
import { compact } from './compact.ts';
import { cover } from './cover.ts';
import { ibanStructures } from './iban-registry.ts';
import { byCodeUnit } from './order.ts';
import type { ValueType } from './value-type.ts';

const maxLength = 60;
const form = /^(?:IBAN(?:NUMMER|NR)?:?)?([A-Z]{2}\d{2}[A-Z0-9]{8,30})$/;

const classes: ReadonlyMap<string, string> = new Map([
  ['n', '\\d'],
  ['a', '[A-Z]'],
  ['c', '[A-Z0-9]'],
]);

const patterns: ReadonlyMap<string, RegExp> = new Map(
  [...ibanStructures].map(([country, structure]) => {
    const body = structure.replace(/(\d+)([nac])/g, (_, count, kind) => `${classes.get(kind)}{${count}}`);
    return [country, new RegExp(`^${country}\\d{2}${body}$`)];
  }),
);

/** The remainder of ISO 7064 MOD 97-10: country and check digits go to the back, A counts as 10 and Z as 35. */
function remainder97(value: string): number {
  let remainder = 0;
  for (const character of value.slice(4) + value.slice(0, 4)) {
    const worth = Number.parseInt(character, 36);
    remainder = (remainder * (worth < 10 ? 10 : 100) + worth) % 97;
  }
  return remainder;
}

function check(value: string): Bilingual | undefined {
  const pattern = patterns.get(value.slice(0, 2));
  if (pattern === undefined) {
    return {
      nl: 'Dit is geen IBAN: dit land heeft geen IBAN. Controleer de eerste twee letters.',
      en: 'This is not an IBAN: this country has no IBAN. Check the first two letters.',
    };
  }
  if (!pattern.test(value)) {
    return {
      nl: 'Dit is geen IBAN van dit land. Controleer of er letters of cijfers te veel of te weinig staan.',
      en: 'This is not an IBAN of this country. Check whether letters or digits are missing or too many.',
    };
  }
  // The remainder alone would also let 00, 01 and 99 through, and those are never given out.
  const checkDigits = Number(value.slice(2, 4));
  if (remainder97(value) === 1 && checkDigits >= 2 && checkDigits <= 98) return undefined;
  return {
    nl: 'Dit IBAN klopt niet. Controleer of er een letter of cijfer fout staat.',
    en: 'This IBAN is not right. Check whether a letter or digit is wrong.',
  };
}

/**
 * Country, and the bank where the country writes it as four letters (NL, GB, IE and others). Elsewhere the bank
 * is digits that run on into branch and account: those stay covered. Every mask has the same length.
 */
function mask(value: string): string {
  const country = value.slice(0, 2);
  const bank = value.slice(4, 8);
  const named = ibanStructures.get(country)?.startsWith('4a') && /^[A-Z]{4}$/.test(bank);
  return `${country}▒▒ ${named ? bank : '▒▒▒▒'} ${cover}`;
}

/** A bank account number (ISO 13616), kept without spaces, shown in groups of four. */
export const iban: ValueType<string> = {
  name: 'iban',
  label: { nl: 'Rekeningnummer (IBAN)', en: 'Bank account number (IBAN)' },
  json: 'string',
  maxLength,
  personal: true,
  // The example of the registry itself.
  example: 'NL91ABNA0417164300',
  clean: (raw) => form.exec(compact(raw, maxLength) ?? '')?.[1],
  check,
  compare: byCodeUnit,
  show: (value) => value.replace(/.{4}(?=.)/g, '$& '),
  mask,
};
