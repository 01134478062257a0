import { postcode as postcodeKind } from '../../core/value/postcode.ts';
import { fold, maxText, settled, wordsOf } from './fold.ts';
import { spellingOf } from './sound.ts';

/** A Dutch address taken apart. Texts are empty where the address does not say them. */
export interface DutchAddress {
  /** As written, without number. */
  readonly street: string;
  /** 1 to 99999. */
  readonly number: number | undefined;
  /** Huisletter: one capital. */
  readonly letter: string;
  /** Huisnummertoevoeging in capitals: `BIS`, `HS`; `3hg`, `III` and `3 hoog` are `3`. */
  readonly addition: string;
  /** Aanduiding bij huisnummer: `t/o` is opposite, `nabij` is near. */
  readonly relation: '' | 'opposite' | 'near';
  readonly dwelling: '' | 'houseboat' | 'pitch';
  /** `1234AB`. Empty when it cannot be one: that is a fault. */
  readonly postcode: string;
  readonly city: string;
  readonly faults: readonly AddressFault[];
}

export type AddressFault = 'no number' | 'postcode cannot be' | 'nothing read';

/** What a register keeps apart. */
export interface AddressParts {
  readonly street?: string;
  readonly houseNumber?: string;
  readonly letter?: string;
  readonly addition?: string;
  readonly postcode?: string;
  readonly city?: string;
}

/** Reads one line or the fields of a register. Never refuses; what is wrong stands in `faults`. */
export const parseAddress = (raw: string | AddressParts): DutchAddress =>
  typeof raw === 'string' ? parseLine(raw) : parseLine(lineOf(raw), raw);

const lineOf = ({ street = '', houseNumber = '', letter = '', addition = '' }: AddressParts): string =>
  [street, houseNumber, letter, addition].filter((part) => part.trim() !== '').join(' ');

/** Four figures and two letters. Small letters that are a floor (`1012 hs`) are no postcode. */
const postcodeForm = /(?:^|[\s,;(])(?:NL[- ]?)?(\d{4}) ?(?!(?:hs|to|bg|hg|wb|sp|zw|rd)\b)([A-Za-z]{2})(?=$|[\s,;)])/;
const country = /^\(?(?:nederland|the netherlands|netherlands|nl|holland)\)?$/i;
/** Parts of a line that say where in the building, and nothing of the address. */
const inside = /\b(?:floor|unit|office|suite|room|building|kamer|gebouw|t\.?a\.?v|c\/o|po box)\b/i;
/** A part that belongs to the number before it: `bis`, `A`, `II`. */
const suffixPart = /^(?:bis|hs|huis|rood|zwart|rd|zw|bg|begane grond|[a-z]|i{1,3}|iv)$/i;

function parseLine(raw: string, fields: AddressParts = {}): DutchAddress {
  const text = raw
    .slice(0, maxText)
    .replace(/[\r\n\t;]+/g, ', ')
    .replace(/ {2,}/g, ' ')
    .replace(/[\p{Pd}\u2212]/gu, '-')
    .trim();
  const { line, code, city } =
    fields.postcode === undefined ? apart(text) : { line: text, code: fields.postcode, city: '' };
  const postcode = postcodeKind.clean(code);
  const isPossible = postcode !== undefined && postcodeKind.check(postcode) === undefined;
  const house = parseHouse(line);
  const faults: AddressFault[] = [];
  if (house.number === undefined) faults.push(text === '' ? 'nothing read' : 'no number');
  if (code.trim() !== '' && !isPossible) faults.push('postcode cannot be');
  const dwelling = house.dwelling === '' ? dwellingOf(text) : house.dwelling;
  return { ...house, dwelling, postcode: isPossible ? postcode : '', city: (fields.city ?? city).trim(), faults };
}

/**
 * Street with number, postcode and city of one line, whatever their order: `Kade 3, 1234 AB Hoven`, `1234 AB Hoven,
 * Kade 3`, and as registers abroad write it, `3 Kade, Hoven, 1234 AB`.
 */
function apart(text: string): { line: string; code: string; city: string } {
  const found = postcodeForm.exec(text);
  const cut = found === null ? text.length : found.index;
  const before = partsOf(text.slice(0, cut));
  const after = found === null ? [] : partsOf(text.slice(cut + found[0].length));
  const code = found === null ? '' : `${found[1]}${found[2]}`;
  const parts = [...before, ...after];
  const at = Math.max(
    0,
    parts.findIndex((part) => /\d/.test(part)),
  );
  const others = parts.filter((part, place) => place !== at && !/\d/.test(part));
  const [behind] = after;
  const isCity = behind !== undefined && !/\d/.test(behind);
  // Without any figure, what stands behind the postcode is the city and the rest is the street.
  if (isCity && (parts[at] === behind || others.includes(behind)))
    return { line: parts[at] === behind ? (before[0] ?? '') : (parts[at] ?? ''), code, city: behind };
  return { line: parts[at] ?? '', code, city: others.at(-1) ?? '' };
}

/** What stands between commas, a number joined to the street before it; floors, units and countries left out. */
function partsOf(text: string): readonly string[] {
  const parts: string[] = [];
  for (const each of text.split(',')) {
    const part = each.replace(/^[\s()]+$|^\)|\($/g, '').trim();
    if (part === '' || country.test(part) || (inside.test(part) && parts.length > 0)) continue;
    const last = parts.at(-1);
    const joins =
      last !== undefined && (/\d/.test(last) ? suffixPart.test(part) : /^\d{1,5}(?:[ -/]?\w{1,4})?$/.test(part));
    if (joins) parts[parts.length - 1] = `${last} ${part}`;
    else if (!/^\d+(?:st|nd|rd|th) floor$/i.test(part)) parts.push(part.replace(/[\s,]*\(?nederland\)?$/i, ''));
  }
  return parts;
}

type House = Pick<DutchAddress, 'street' | 'number' | 'letter' | 'addition' | 'relation' | 'dwelling'>;

const opposite = /(?:^|[\s,])(?:t\/o|t\.o\.|tegenover|(?<=\d ?)to)(?=$|[\s,.])/i;
const near = /(?:^|[\s,])(?:nabij|naast|bij|t\.h\.v\.|thv)(?=$|[\s,.])/i;
const houseboat = /(?:^|[\s,])(?:woonboot|woonschip|woonark|a\/b|wb|ws)(?=$|[\s,.\d])/i;
const pitch = /(?:^|[\s,])(?:standplaats|woonwagen|stpl|stp|sp)\.?(?=$|[\s,\d])/i;

/** A street may be named after a year, and begin with a number: `Plein 1944 12`, `Laan 1940-1945 5`, `2e Dorpsweg 3`. */
const yearStreet = /^(\D*\b(?:'?(?:1[5-9])?\d\d ?- ?'?(?:1[5-9])?\d\d|1[5-9]\d\d)) (\d{1,5}(?!\d).*)$/;
/** A street that is nothing but a sort of street and a year has no number: `Plein 1944`. */
const yearOnly = /^(?:plein|laan|straat|weg|park|kade|singel|hof|brug) (?:1[5-9]\d\d)$/i;
const ordinal = /^(?:e|de|ste)\b(?=.*\p{L}{3})/iu;

/** `12 Dorpsstraat`, `10-1 Molenstraat`: a street behind its number, and no floor. */
const numberFirst =
  /^((?: ?[A-Za-z](?=[\s,-]))?(?:[-/]\w{1,4})?)[\s,]+(?!(?:bis|huis|hoog|hg|begane|rood|zwart|verd|verdieping|etage|i{1,3}|[a-z])(?:[\s,]|$))(\p{L}.*\p{L}{3}.*)$/iu;

/** The house number of a street line and what stands before and behind it. */
function findNumber(line: string): { street: string; figures: string | undefined; rest: string } {
  const year = yearStreet.exec(line);
  const from = year === null ? 0 : (year[1]?.length ?? 0);
  for (const match of yearOnly.test(line) ? [] : line.slice(from).matchAll(/\d+/g)) {
    const [start, end] = [from + match.index, from + match.index + match[0].length];
    const rest = line.slice(end);
    const isWord = /[\p{L}]/u.test(line.charAt(start - 1)) && !/\bnr?$/i.test(line.slice(0, start));
    if (match[0].length > 5 || isWord || (ordinal.test(rest) && !/\p{L}{3}/u.test(line.slice(0, start)))) continue;
    const street = line.slice(0, start).replace(/[\s,]+(?:nr?|nummer)\.?\s*$/i, '');
    const [, suffix, name] = street.trim() === '' ? (numberFirst.exec(rest) ?? []) : [];
    if (suffix !== undefined && name !== undefined) return { street: name, figures: match[0], rest: suffix };
    return { street, figures: match[0], rest };
  }
  return { street: line, figures: undefined, rest: '' };
}

const dwellingOf = (text: string): DutchAddress['dwelling'] =>
  houseboat.test(text) ? 'houseboat' : pitch.test(text) ? 'pitch' : '';

function parseHouse(line: string): House {
  const relation = opposite.test(line) ? 'opposite' : near.test(line) ? 'near' : '';
  const dwelling = dwellingOf(line);
  let bare = line;
  if (relation !== '') bare = bare.replace(relation === 'opposite' ? opposite : near, ' ');
  if (dwelling !== '') bare = bare.replace(dwelling === 'houseboat' ? houseboat : pitch, ' ');
  bare = bare.replace(/\s+/g, ' ').trim();
  const { street, figures, rest } = findNumber(bare);
  const number = figures === undefined || Number(figures) === 0 ? undefined : Number(figures);
  const { letter, addition } = parseSuffix(number === undefined ? '' : rest);
  return { street: street.replace(/[\s,.]+$/, '').trim(), number, letter, addition, relation, dwelling };
}

const romans: ReadonlyMap<string, string> = new Map([
  ['I', '1'],
  ['II', '2'],
  ['III', '3'],
  ['IV', '4'],
  ['V', '5'],
  ['VI', '6'],
]);

/** What stands behind a number: a letter, an addition, both or neither. */
function parseSuffix(rest: string): { letter: string; addition: string } {
  const isApart = /^[\s\-/.,]/.test(rest);
  const text = rest
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, ' ')
    .trim();
  const roman = isApart ? /^(I{1,3}|IV|VI?)(?: ?(?:HOOG|HG|VERDIEPING|ETAGE))?$/.exec(text)?.[1] : undefined;
  if (roman !== undefined && (roman !== 'V' || text.length > 1))
    return { letter: '', addition: romans.get(roman) ?? roman };
  const [, letter = '', more = ''] = /^([A-Z])(?![A-Z])(.*)$/.exec(text) ?? [undefined, '', text];
  return { letter, addition: floor(more.trim()) };
}

/** `3 HOOG` and `3HG` as `3`, `HUIS` as `HS`, `BEGANE GROND` as `BG`, `ROOD` as `RD`; without spaces. */
function floor(text: string): string {
  const known = text
    .replace(/^([1-9])(?:E|E? ?(?:HOOG|HG|H|VERDIEPING|VERD|ETAGE|ET))$/, '$1')
    .replace(/^HUIS$/, 'HS')
    .replace(/^BEGANE GROND$/, 'BG')
    .replace(/^ROOD$/, 'RD')
    .replace(/^ZWART$/, 'ZW')
    .replace(/^BS(?=$| |[A-Z]$)/, 'BIS');
  return (romans.get(known) ?? known).replaceAll(' ', '').slice(0, 10);
}

/** Long words of streets to the form in which they are compared, so that no short form has to be guessed. */
const shortened: ReadonlyMap<string, string> = new Map(
  `straat:str strt:str laan:ln weg:wg plein:pln pl:pln kade:kd singel:sngl gracht:gr park:pk sint:st doctor:dr
  meester:mr professor:prof burgemeester:burg burgem:burg bgm:burg dominee:ds generaal:gen pastoor:past ingenieur:ir
  koningin:kon koning:kon prins:pr prinses:pr prs:pr minister:min president:pres eerste:1e tweede:2e derde:3e vierde:4e
  1ste:1e 2de:2e 3de:3e 4de:4e 2ste:2e noord:n oost:o zuid:z west:w noordzijde:nz zuidzijde:zz oostzijde:oz
  westzijde:wz onze:o lieve:l vrouwe:v vrouw:v van:v`
    .split(/\s+/)
    .map((pair): readonly [string, string] => {
      const [long = '', short = ''] = pair.split(':');
      return [long, short];
    }),
);
const ending = /(?<=[a-z]{3})(?:straat|strt|laan|weg|plein|kade|singel)$/;

/** A street by what its spellings share: `Burg. v.d. Helststr.` and `Burgemeester van der Helststraat` are one. */
export const streetKey = settled((raw) => {
  const words = wordsOf(fold(raw).replaceAll("'", ''));
  const known = words.map((word) => shortened.get(word) ?? word.replace(ending, (end) => shortened.get(end) ?? end));
  return spellingOf(
    known
      .join(' ')
      .replace(/\b(?:van|v) (?:de[nr]?|d)\b/g, 'vd')
      .replaceAll(' ', ''),
  );
});

const cities: ReadonlyMap<string, string> = new Map([
  ['sgravenhage', 'denhaag'],
  ['gravenhage', 'denhaag'],
  ['thehague', 'denhaag'],
  ['hage', 'denhaag'],
  ['shertogenbosch', 'denbosch'],
  ['hertogenbosch', 'denbosch'],
]);

/** A city by what its spellings share: `'s-Gravenhage` and `Den Haag`, `Alphen aan den Rijn` and `Alphen a/d Rijn`. */
export const cityKey = settled((raw) => {
  const words = fold(raw)
    .replace(/\([^)]*\)/g, ' ')
    .replace(/\ba(?:\/|\.)?d\.?(?= )|\baan (?:den|de)\b/g, ' ad ')
    .replaceAll("'", '');
  const joined = wordsOf(words).join('');
  return spellingOf(cities.get(joined) ?? joined);
});

const houseForm = /^\d{1,5}\|[A-Z]?\|[A-Z0-9]{0,10}$/;

/** A house number field as `12|A|3`: number, letter, addition. */
export function houseNumberKey(raw: string): string {
  if (houseForm.test(raw)) return raw;
  const { number, letter, addition } = parseHouse(raw.slice(0, maxText));
  return number === undefined ? '' : `${number}|${letter}|${addition}`;
}

const addressForm = /^(?:\d{4}[A-Z]{2}|[a-z0-9]*,[a-z0-9]*)\|\d{0,5}\|[A-Z]?\|[A-Z0-9]{0,10}\|(?:opposite|near|)$/;

/**
 * A whole address as `1234AB|12|A|3|`: postcode, number, letter, addition, relation. Without a postcode street and
 * city stand in its place: `dorpstr,ambervelde|12|A|3|`.
 */
export function addressKey(raw: string): string {
  if (addressForm.test(raw)) return raw;
  const { street, number, letter, addition, relation, postcode, city } = parseAddress(raw);
  const place = postcode === '' ? `${streetKey(street)},${cityKey(city)}` : postcode;
  const key = `${place}|${number ?? ''}|${letter}|${addition}|${relation}`;
  return key === ',||||' ? '' : key;
}
