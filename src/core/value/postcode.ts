import { compact } from './compact.ts';
import { cover } from './cover.ts';
import { byCodeUnit } from './order.ts';
import type { ValueType } from './value-type.ts';

const maxLength = 20;
const form = /^(?:NL)?(\d{4}[A-Z]{2})$/;
/** SA, SD and SS are never given out. */
const possible = /^[1-9]\d{3}(?!S[ADS])[A-Z]{2}$/;

/** A Dutch postcode, kept as `1234AB`. The mask shows the four digits: a district, not a street. */
export const postcode: ValueType<string> = {
  name: 'postcode',
  label: { nl: 'Postcode', en: 'Postcode' },
  json: 'string',
  maxLength,
  personal: false,
  example: '1234AB',
  clean: (raw) => form.exec(compact(raw, maxLength) ?? '')?.[1],
  check: (value) =>
    possible.test(value)
      ? undefined
      : {
          nl: 'Deze postcode bestaat niet. Een postcode begint niet met een 0 en eindigt niet op SA, SD of SS.',
          en: 'This postcode does not exist. A postcode does not start with 0 or end in SA, SD or SS.',
        },
  compare: byCodeUnit,
  show: (value) => `${value.slice(0, 4)} ${value.slice(4)}`,
  mask: (value) => `${value.slice(0, 4)} ${cover}`,
};
