import { compact } from './compact.ts';

const zero = '0'.charCodeAt(0);

/** Without a regular expression: it is asked of every row of a register. */
function areNineFigures(text: string): boolean {
  if (text.length !== 9) return false;
  for (let place = 0; place < 9; place += 1) {
    const figure = text.charCodeAt(place) - zero;
    if (figure < 0 || figure > 9) return false;
  }
  return true;
}

const weights = [9, 8, 7, 6, 5, 4, 3, 2, -1];

/**
 * The eleven-test of the BSN and the RSIN: nine digits times 9, 8, ... 2 and -1 add up to a multiple of 11.
 * It finds every change of one digit and every swap of two neighbours. Nine zeros add up too, but were
 * never given out.
 */
export function passesElevenTest(digits: string): boolean {
  if (!areNineFigures(digits) || digits === '000000000') return false;
  let sum = 0;
  for (let place = 0; place < 9; place += 1) sum += (weights[place] ?? 0) * (digits.charCodeAt(place) - zero);
  return sum % 11 === 0;
}

/** Nine digits as typed, with or without a name in front. A spreadsheet drops a leading zero: it is put back. */
export function nineDigits(raw: string, options: { maxLength: number; prefix: RegExp }): string | undefined {
  if (options.maxLength >= 9 && areNineFigures(raw)) return raw;
  const bare = compact(raw, options.maxLength)?.replace(options.prefix, '');
  return bare !== undefined && /^\d{8,9}$/.test(bare) ? bare.padStart(9, '0') : undefined;
}

/** `123456782` as `123 456 782`. */
export const inThrees = (digits: string): string => `${digits.slice(0, 3)} ${digits.slice(3, 6)} ${digits.slice(6)}`;
