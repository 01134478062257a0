import type { Bilingual } from '../bilingual.ts';
import { compact } from './compact.ts';
import { cover } from './cover.ts';
import { byCodeUnit } from './order.ts';
import type { ValueType } from './value-type.ts';

const maxLength = 40;
const form = /^(?:CONTAINER(?:NUMMER|NR)?:?)?([A-Z]{4}\d{7})$/;

/** Letters count from 10 and skip the multiples of 11: A is 10, B is 12, K is 21, L is 23, V is 34. */
function worth(character: string): number {
  if (character <= '9') return Number(character);
  const place = character.charCodeAt(0) - 65;
  return 10 + place + Math.ceil(place / 10);
}

/**
 * The check digit of ISO 6346: ten characters times 1, 2, 4, ... 512, modulo 11, where 10 is written as 0. So a
 * change of one digit is found, unless it turns a remainder of 10 into 0 or back.
 */
function checkDigit(value: string): string {
  const sum = [...value.slice(0, 10)].reduce((total, character, place) => {
    return total + worth(character) * 2 ** place;
  }, 0);
  return String((sum % 11) % 10);
}

function check(value: string): Bilingual | undefined {
  if (!/^[A-Z]{3}[UJZ]/.test(value)) {
    return {
      nl: 'Dit is geen containernummer. De vierde letter is een U, een J of een Z.',
      en: 'This is not a container number. The fourth letter is U, J or Z.',
    };
  }
  if (checkDigit(value) === value.slice(10)) return undefined;
  return {
    nl: 'Dit containernummer klopt niet. Controleer of er een letter of cijfer fout staat.',
    en: 'This container number is not right. Check whether a letter or digit is wrong.',
  };
}

/** A freight container (ISO 6346), kept as `CSQU3054383`. The mask shows the owner code: the first three letters. */
export const container: ValueType<string> = {
  name: 'container',
  label: { nl: 'Containernummer', en: 'Container number' },
  json: 'string',
  maxLength,
  personal: false,
  example: 'CSQU3054383',
  clean: (raw) => form.exec(compact(raw, maxLength) ?? '')?.[1],
  check,
  compare: byCodeUnit,
  show: (value) => `${value.slice(0, 4)} ${value.slice(4, 10)} ${value.slice(10)}`,
  mask: (value) => `${value.slice(0, 3)} ${cover}`,
};
