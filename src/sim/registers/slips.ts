import type { Prng } from '../../core/prng.ts';

/** Slips of hand and machine in a text. Each gives another text, or nothing where it cannot be made. */

const rows = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
/** Keys beside each key. */
const beside: ReadonlyMap<string, string> = new Map(
  rows.flatMap((row) =>
    [...row].map((key, place) => [key, `${row.charAt(place - 1)}${row.charAt(place + 1)}`] as const),
  ),
);

/** A letter left out, doubled, hit beside, or swapped with the next; never the first one, which people see. */
export function typo(draw: Prng, text: string): string | undefined {
  if (text.length < 3) return undefined;
  const at = 1 + draw.below(text.length - 1);
  const letter = text.charAt(at);
  const kind = draw.below(4);
  if (kind === 0) return text.slice(0, at) + text.slice(at + 1);
  if (kind === 1) return text.slice(0, at) + letter + text.slice(at);
  if (kind === 2) {
    const keys = beside.get(letter.toLowerCase()) ?? 'e';
    return text.slice(0, at) + keys.charAt(draw.below(keys.length)) + text.slice(at + 1);
  }
  return at + 1 < text.length
    ? text.slice(0, at) + text.charAt(at + 1) + letter + text.slice(at + 2)
    : text.slice(0, at - 1) + letter + text.charAt(at - 1);
}

type Rule = readonly [string, string];
const both = (pairs: string): readonly Rule[] =>
  pairs.split(' ').flatMap((pair): readonly Rule[] => {
    const [left = '', right = ''] = pair.split(':');
    return [
      [left, right],
      [right, left],
    ];
  });

/** What a scanner takes for what. */
const looks = both('m:rn O:0 l:1 S:5 B:8 Z:2 e:c cl:d h:b i:j u:v g:q nn:m t:f a:o');
/** What the ear takes for what, in Dutch. */
const sounds = both('ij:y ck:k ch:g z:s th:t dt:d ui:uy oe:u aa:ae ss:s ei:ij au:ou ph:f x:ks v:f kk:k ll:l');

function byRules(draw: Prng, text: string, rules: readonly Rule[]): string | undefined {
  const fitting = rules.filter(([from]) => text.includes(from, 1));
  if (fitting.length === 0) return undefined;
  const [from, to] = draw.pick(fitting);
  const at = text.indexOf(from, 1);
  return text.slice(0, at) + to + text.slice(at + from.length);
}

export const ocrSlip = (draw: Prng, text: string): string | undefined => byRules(draw, text, looks);
export const spellingSlip = (draw: Prng, text: string): string | undefined => byRules(draw, text, sounds);
