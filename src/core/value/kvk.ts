import { compact } from './compact.ts';
import { cover } from './cover.ts';
import { byCodeUnit } from './order.ts';
import type { ValueType } from './value-type.ts';

const maxLength = 40;
const prefix = /^(?:KVK|HANDELSREGISTER)(?:NUMMER|NR)?:?/;

/**
 * The number of an entry in the Dutch trade register. Eight digits without a check digit, so a lost leading
 * zero is not put back: seven digits may as well be a typing error. Personal, because the number of a sole
 * trader points at that person. The mask shows nothing.
 */
export const kvk: ValueType<string> = {
  name: 'kvk',
  label: { nl: 'KVK-nummer', en: 'Trade register number (KVK)' },
  json: 'string',
  maxLength,
  personal: true,
  example: '12345678',
  clean: (raw) => {
    const bare = compact(raw, maxLength)?.replace(prefix, '');
    return bare !== undefined && /^\d{8}$/.test(bare) ? bare : undefined;
  },
  check: (value) =>
    /^\d{8}$/.test(value) && value !== '00000000'
      ? undefined
      : {
          nl: 'Dit is geen KVK-nummer. Een KVK-nummer heeft 8 cijfers en is niet alleen nullen.',
          en: 'This is not a trade register number. It has 8 digits and is not only zeros.',
        },
  compare: byCodeUnit,
  show: (value) => value,
  mask: () => cover,
};
