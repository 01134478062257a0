/** A stretch of a text, as offsets. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

const gap = /[\s'"‘’“”]/;

/** Small letters, one space for each run of white space and quotation marks, and where each letter came from. */
function flatten(text: string): { readonly flat: string; readonly from: readonly number[] } {
  let flat = '';
  const from: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const letter = text.charAt(at);
    const isGap = gap.test(letter);
    if (isGap && flat.endsWith(' ')) continue;
    const lower = isGap ? ' ' : letter.toLowerCase();
    flat += lower;
    for (const _ of lower) from.push(at);
  }
  return { flat, from };
}

/**
 * Where words stand in a text; case, white space and quotation marks do not matter. The same rule as the
 * weighing itself uses, so that the screen never promises what the step refuses.
 */
export function quoted(text: string, words: string): Stretch | undefined {
  const wanted = flatten(words).flat.trim();
  if (wanted === '') return undefined;
  const { flat, from } = flatten(text);
  const at = flat.indexOf(wanted);
  const [first, last] = [from[at], from[at + wanted.length - 1]];
  return at < 0 || first === undefined || last === undefined ? undefined : { from: first, to: last + 1 };
}

/** A text cut at its quotes: marked and unmarked pieces in order; overlapping quotes become one piece. */
export function pieces(
  text: string,
  quotes: readonly string[],
): readonly { readonly text: string; readonly from: number; readonly isMarked: boolean }[] {
  const found = quotes.flatMap((words) => quoted(text, words) ?? []).toSorted((left, right) => left.from - right.from);
  const cut: { text: string; from: number; isMarked: boolean }[] = [];
  let at = 0;
  for (const { from, to } of found) {
    const start = Math.max(from, at);
    if (to <= start) continue;
    if (start > at) cut.push({ text: text.slice(at, start), from: at, isMarked: false });
    cut.push({ text: text.slice(start, to), from: start, isMarked: true });
    at = to;
  }
  if (at < text.length) cut.push({ text: text.slice(at), from: at, isMarked: false });
  return cut;
}
