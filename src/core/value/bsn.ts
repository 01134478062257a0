import { cover } from './cover.ts';
import { inThrees, nineDigits, passesElevenTest } from './eleven-test.ts';
import { byCodeUnit } from './order.ts';
import type { ValueType } from './value-type.ts';

const maxLength = 40;
const prefix = /^(?:BSN|BURGERSERVICENUMMER|SOFI)(?:NUMMER|NR)?:?/;

/** The number of a natural person in Dutch government (Wabb). Kept as nine digits. The mask shows nothing. */
export const bsn: ValueType<string> = {
  name: 'bsn',
  label: { nl: 'Burgerservicenummer (BSN)', en: 'Citizen service number (BSN)' },
  json: 'string',
  maxLength,
  personal: true,
  // From the range that is kept free for tests.
  example: '999990019',
  clean: (raw) => nineDigits(raw, { maxLength, prefix }),
  check: (value) =>
    passesElevenTest(value)
      ? undefined
      : {
          nl: 'Dit is geen geldig burgerservicenummer. Controleer of er een cijfer fout staat.',
          en: 'This is not a valid citizen service number. Check whether a digit is wrong.',
        },
  compare: byCodeUnit,
  show: inThrees,
  mask: () => cover,
};
