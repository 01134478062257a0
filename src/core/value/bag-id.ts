import { compact } from './compact.ts';
import { cover } from './cover.ts';
import { byCodeUnit } from './order.ts';
import type { ValueType } from './value-type.ts';

const maxLength = 60;
/** The second form is that of the BAG services: `NL.IMBAG.Verblijfsobject.` and then the digits. */
const form = /^(?:BAG(?:ID)?:?|NLIMBAG[A-Z]{1,20})?(\d{15,16})$/;
/** Premises, berth, pitch, building, address designation, public space. A town has a code of four digits instead. */
const objectType = /^(?!0000)\d{4}(?:01|02|03|10|20|30)\d{10}$/;

/**
 * An object in the Dutch register of addresses and buildings: municipality (4 digits), object type (2), sequence
 * (10). A spreadsheet drops the leading zero of most municipalities: it is put back, and the object type then
 * proves that it was a zero. Personal, because it can be somebody's home. The mask shows the municipality.
 */
export const bagId: ValueType<string> = {
  name: 'bagId',
  label: { nl: 'BAG-nummer', en: 'BAG identifier of an address or building' },
  json: 'string',
  maxLength,
  personal: true,
  // Municipality 9999 does not exist.
  example: '9999010000000001',
  clean: (raw) => form.exec(compact(raw, maxLength) ?? '')?.[1]?.padStart(16, '0'),
  check: (value) =>
    objectType.test(value)
      ? undefined
      : {
          nl: 'Dit is geen BAG-nummer. Controleer de eerste 6 cijfers: gemeente en soort object.',
          en: 'This is not a BAG identifier. Check the first 6 digits: municipality and type of object.',
        },
  compare: byCodeUnit,
  show: (value) => value,
  mask: (value) => `${value.slice(0, 4)} ${cover}`,
};
