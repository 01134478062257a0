import { firmWordsPer10000 } from './firm-words.ts';
import { fold, settled, wordsOf } from './fold.ts';
import { formCodes, formsBefore, formsBehind, type LegalForm, longestForm, statusWords } from './legal-forms.ts';
import { spellingOf } from './sound.ts';

/** A firm's name taken apart. Words are folded and in their order; nothing is thrown away. */
export interface FirmName {
  /** What stays without form and status; `2` for `II`. Never empty unless the text says nothing. */
  readonly words: readonly string[];
  /** Outermost last: `Coöperatie X U.A.` has one, `X GmbH & Co. KG` has one. */
  readonly forms: readonly LegalForm[];
  /** `being founded`, `winding up` and the like, or empty. */
  readonly status: string;
  /** Figures in the name. Two names of which these differ are two firms: `Beheer II`. */
  readonly numbers: readonly string[];
}

const links = new Set(['en', 'and', 'und', 'et', 'y', 'i', 'the', 'het', 'de']);
const written: ReadonlyMap<string, string> = new Map(
  `zn:zonen zoon:zonen gebr:gebroeders mij:maatschappij intl:international int:internationaal ned:nederland
  nederlandse:nederland nederlands:nederland groep:group adm:administratie admin:administratie
  mgmt:management mgt:management svcs:services svs:services bros:brothers co:company transp:transport
  handelsond:handelsonderneming handelsmij:handelsmaatschappij vastg:vastgoed st:sint`
    .split(/\s+/)
    .map((pair): readonly [string, string] => {
      const [short = '', long = ''] = pair.split(':');
      return [short, long];
    }),
);
const romans: ReadonlyMap<string, string> = new Map(
  'ii iii iv vi vii viii ix xi xii xiii xiv xv'
    .split(' ')
    .map((roman, place) => [roman, String([2, 3, 4, 6, 7, 8, 9, 11, 12, 13, 14, 15][place])]),
);
const lastRomans: ReadonlyMap<string, string> = new Map([...romans, ['i', '1'], ['v', '5'], ['x', '10']]);

/** Folded words; letters with dots between them are one: `B.V.` is `bv`. */
function firmWords(raw: string): readonly string[] {
  const folded = fold(raw).replaceAll("'", '');
  const joined = folded.includes('.')
    ? folded.replace(/(?<![a-z0-9])(?:[a-z]\.){1,7}[a-z]?(?![a-z0-9])/g, (letters) => `${letters.replaceAll('.', '')} `)
    : folded;
  return wordsOf(joined);
}

/** Single letters in a row as one word: `J P Jansen` is `jp jansen`. */
function lettersJoined(words: readonly string[]): readonly string[] {
  const joined: string[] = [];
  let wasLetter = false;
  for (const word of words) {
    const isLetter = /^[a-z]$/.test(word);
    if (isLetter && wasLetter) joined.push(`${joined.pop()}${word}`);
    else joined.push(word);
    wasLetter = isLetter;
  }
  return joined;
}

const isShort = (word: string): boolean => word.length < 3;

/** A table of runs of words, with the words that a run can end in there: most names need no more than that look. */
interface Runs<T> {
  readonly table: ReadonlyMap<string, T>;
  readonly end: 'front' | 'back';
  readonly ends: ReadonlySet<string>;
}

function runsOf<T>(table: ReadonlyMap<string, T>, end: 'front' | 'back'): Runs<T> {
  const ends = [...table.keys()].map((run) => run.split(' ').at(end === 'front' ? 0 : -1) ?? run);
  return { table, end, ends: new Set(ends) };
}
const statusBehind = runsOf(statusWords, 'back');
const formBehind = runsOf(formsBehind, 'back');
const formBefore = runsOf(formsBefore, 'front');

/** The longest run of words at one end that stands in the table (`b v` as `bv`), at least one word being left. */
function runAt<T>(words: readonly string[], { table, end, ends }: Runs<T>): { found: T; count: number } | undefined {
  const last = words.at(end === 'front' ? 0 : -1) ?? '';
  if (!ends.has(last) && !isShort(last)) return undefined;
  for (let count = Math.min(longestForm, words.length - 1); count > 0; count -= 1) {
    const run = end === 'front' ? words.slice(0, count) : words.slice(-count);
    const found = table.get(run.join(' ')) ?? (count > 1 && run.every(isShort) ? table.get(run.join('')) : undefined);
    if (found !== undefined) return { found, count };
  }
  return undefined;
}

/** Reads the name of a firm as registers, letterheads and people write it. Never refuses. */
export function parseFirmName(raw: string): FirmName {
  let words: readonly string[] = firmWords(raw);
  const forms: LegalForm[] = [];
  let status = '';
  for (;;) {
    const state = runAt(words, statusBehind);
    const form = state === undefined ? runAt(words, formBehind) : undefined;
    const front = state === undefined && form === undefined ? runAt(words, formBefore) : undefined;
    if (state !== undefined) status = state.found;
    const found = form ?? front;
    if (found !== undefined) forms.unshift(found.found);
    if (state === undefined && found === undefined) break;
    words = front === undefined ? words.slice(0, -(state ?? form ?? { count: 1 }).count) : words.slice(front.count);
  }
  words = lettersJoined(words);
  const plain = words.filter((word) => !links.has(word));
  const kept = (plain.length > 0 ? plain : words).map((word, place, all) => numberOf(word, place, all.length));
  return { words: kept, forms, status, numbers: kept.filter((word) => /^\d+$/.test(word)) };
}

function numberOf(word: string, place: number, count: number): string {
  const roman = place > 0 ? (place === count - 1 ? lastRomans : romans).get(word) : undefined;
  return roman ?? written.get(word) ?? word.replace(/^0+(?=\d+$)/, '');
}

/** `Jansen & Zn. Beheer II B.V.` is `jansen sonen beher 2`: words in the spelling that variants share. */
export const firmNameKey = settled((raw) => parseFirmName(raw).words.map(spellingOf).join(' '));

/** The code of the legal form, `bv` or `coop ua`; the outermost where there are more. A code is its own key. */
export function firmFormKey(raw: string): string {
  if (formCodes.has(raw)) return raw;
  return [...new Set(parseFirmName(raw).forms.map((form) => form.code))].at(-1) ?? '';
}

/** Figures of the name in their order: `2` of `Beheer II B.V.` */
export const firmNumbersKey = (raw: string): string =>
  /^[\d ]+$/.test(raw)
    ? (raw.match(/\d+/g) ?? []).map((digits) => digits.replace(/^0+(?=\d)/, '')).join(' ')
    : parseFirmName(raw).numbers.join(' ');

/** First letters of the words, or the one word there is: `klm` of `Koninklijke Luchtvaart Maatschappij` and `K.L.M.` */
export const firmAcronymKey = settled((raw) => {
  const { words } = parseFirmName(raw);
  const telling = words.filter((word) => !/^(?:van|der|den|voor|of|for|du|des|la|le)$/.test(word));
  if (telling.length < 2) return telling[0] ?? words[0] ?? '';
  return telling
    .map((word) => (/^\d/.test(word) ? word : word.slice(0, 1)))
    .join('')
    .slice(0, 12);
});

/** How often words stand in names of firms. `names` and every count in the same unit. */
export interface WordTable {
  readonly names: number;
  readonly counts: ReadonlyMap<string, number>;
}

/** Counts the words of a register's own names: better than the table that comes along. One count for each name. */
export function countFirmWords(names: Iterable<string>): WordTable {
  const counts = new Map<string, number>();
  let total = 0;
  for (const name of names) {
    total += 1;
    for (const word of new Set(parseFirmName(name).words.map(spellingOf)))
      counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return { names: total, counts };
}

/** Words of the table that comes along, for where no register can be counted. */
export const commonFirmWords: WordTable = {
  names: 10_000,
  counts: new Map([...firmWordsPer10000].map(([word, count]) => [spellingOf(word), count])),
};

/** How much a word tells, in bits: a word in half of the names one, a word that is not in the table the most. */
export function bitsOf(word: string, table: WordTable): number {
  return Math.log2((table.names + 1) / ((table.counts.get(word) ?? 0) + 1));
}

const tellingBits = 8;

/** The words that tell at least eight bits, in alphabetical order; all of them when none does. For blocking. */
export function tellingFirmWords(raw: string, table: WordTable): readonly string[] {
  const words = [...new Set(parseFirmName(raw).words.map(spellingOf))].sort();
  const telling = words.filter((word) => !/^\d+$/.test(word) && bitsOf(word, table) >= tellingBits);
  return telling.length > 0 ? telling : words;
}

/** `Jansen Holding B.V.`, `Jansen Beheer II` and `JANSEN GROEP` are `jansen`. With the table that comes along. */
export const firmTellingKey = settled((raw) => tellingFirmWords(raw, commonFirmWords).join(' '));
