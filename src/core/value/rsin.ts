import { cover } from './cover.ts';
import { inThrees, nineDigits, passesElevenTest } from './eleven-test.ts';
import { byCodeUnit } from './order.ts';
import type { ValueType } from './value-type.ts';

const maxLength = 40;
const prefix = /^(?:RSIN|FISCAAL)(?:NUMMER|NR)?:?/;

/**
 * The number of a legal person or partnership, given by the trade register. Kept as nine digits. The mask shows
 * nothing. It shares its form and its test with the BSN, so a number alone does not tell which of the two it is.
 */
export const rsin: ValueType<string> = {
  name: 'rsin',
  label: { nl: 'Nummer van een rechtspersoon (RSIN)', en: 'Legal entity number (RSIN)' },
  json: 'string',
  maxLength,
  personal: false,
  // From a range that was never given out.
  example: '999990020',
  clean: (raw) => nineDigits(raw, { maxLength, prefix }),
  check: (value) =>
    passesElevenTest(value)
      ? undefined
      : {
          nl: 'Dit is geen geldig RSIN. Controleer of er een cijfer fout staat.',
          en: 'This is not a valid RSIN. Check whether a digit is wrong.',
        },
  compare: byCodeUnit,
  show: inThrees,
  mask: () => cover,
};
