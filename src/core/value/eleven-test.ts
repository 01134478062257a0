import { compact } from './compact.ts';

const weights = [9, 8, 7, 6, 5, 4, 3, 2, -1];

/**
 * The eleven-test of the BSN and the RSIN: nine digits times 9, 8, ... 2 and -1 add up to a multiple of 11.
 * It finds every change of one digit and every swap of two neighbours. Nine zeros add up too, but were
 * never given out.
 */
export function passesElevenTest(digits: string): boolean {
  if (!/^\d{9}$/.test(digits) || digits === '000000000') return false;
  return weights.reduce((sum, weight, place) => sum + weight * Number(digits[place]), 0) % 11 === 0;
}

/** Nine digits as typed, with or without a name in front. A spreadsheet drops a leading zero: it is put back. */
export function nineDigits(raw: string, options: { maxLength: number; prefix: RegExp }): string | undefined {
  const bare = compact(raw, options.maxLength)?.replace(options.prefix, '');
  return bare !== undefined && /^\d{8,9}$/.test(bare) ? bare.padStart(9, '0') : undefined;
}

/** `123456782` as `123 456 782`. */
export const inThrees = (digits: string): string => `${digits.slice(0, 3)} ${digits.slice(3, 6)} ${digits.slice(6)}`;
