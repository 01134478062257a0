import type { Locale } from '../bilingual.ts';
import { cover } from './cover.ts';
import type { ValueType } from './value-type.ts';

const maxLength = 40;
/** A hundred billion euros either way: more than any case, and far within the safe integers. */
const bound = 10 ** 13;

/** `1234`, `1.234`, `1 234`, each with or without `,5`, `,56` or `,-`. */
const dutch = /^(\d+|[1-9]\d{0,2}([. ])\d{3}(?:\2\d{3})*)(?:,(\d{1,2}|--?))?$/;
/** `1,234.56`: the point after the comma leaves one reading. */
const english = /^([1-9]\d{0,2}(?:,\d{3})+)\.(\d{1,2})$/;
/** `1234.5` and `12.50`: one or two digits are no group of thousands, so the point can only be decimal. */
const point = /^(\d+)\.(\d{1,2})$/;

function centsOf(amount: string): number | undefined {
  const [, euros, , cents] = dutch.exec(amount) ?? [];
  const [, whole = euros, part = cents?.replace(/-/g, '')] = english.exec(amount) ?? point.exec(amount) ?? [];
  if (whole === undefined) return undefined;
  const total = Number(whole.replace(/\D/g, '')) * 100 + Number((part ?? '').padEnd(2, '0'));
  return Number.isSafeInteger(total) ? total : undefined;
}

/**
 * Reads an amount in euros as people write it. What has one reading is read, also in English form (`1,234.56`).
 * `1.234` is Dutch for twelve hundred and thirty-four. `1,234` is refused: it is a thousand times more in
 * English than in Dutch. A kept whole number is in cents and is not for here: `1234` as text is 1234 euros.
 */
function clean(raw: string): number | undefined {
  if (raw.length > maxLength) return undefined;
  const text = raw.trim().replace(/\s+/g, ' ').replace(/[−–]/g, '-');
  const [, before, after, rest = ''] = /^(- ?)?(?:(?:€|euro?) ?)?(- ?)?(.*)$/i.exec(text) ?? [];
  if (before !== undefined && after !== undefined) return undefined;
  const cents = centsOf(rest.replace(/ ?(?:€|euro?)$/i, ''));
  // Zero has no sign: -0 would be another value than 0 to some readers.
  return cents && (before ?? after) !== undefined ? -cents : cents;
}

function show(value: number, locale: Locale): string {
  const digits = String(Math.abs(value)).padStart(3, '0');
  const [group, decimal] = locale === 'nl' ? ['.', ','] : [',', '.'];
  const euros = digits.slice(0, -2).replace(/\B(?=(?:\d{3})+$)/g, group);
  const amount = `${euros}${decimal}${digits.slice(-2)}`;
  const minus = value < 0 ? '-' : '';
  return locale === 'nl' ? `€ ${minus}${amount}` : `${minus}€${amount}`;
}

/** An amount of money in whole eurocents. The mask shows nothing, not even how large it is. */
export const euroCents: ValueType<number> = {
  name: 'euroCents',
  label: { nl: 'Bedrag in euro', en: 'Amount in euros' },
  json: 'integer',
  maxLength,
  personal: false,
  example: 123456,
  clean,
  check: (value) =>
    Number.isSafeInteger(value) && Math.abs(value) <= bound
      ? undefined
      : {
          nl: 'Dit bedrag is te groot. Vul een bedrag in van hoogstens 100 miljard euro.',
          en: 'This amount is too large. Enter an amount of at most 100 billion euros.',
        },
  compare: (left, right) => left - right,
  show,
  mask: () => cover,
};
