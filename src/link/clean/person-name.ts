import { fold, maxText } from './fold.ts';
import {
  alsoGiven,
  bornWords,
  capitalTitles,
  connectors,
  isIberian,
  nobility,
  particles,
  partnerWords,
  titlesAfter,
  titlesBefore,
} from './name-words.ts';

/** `van der` and `Berg`. */
export interface Surname {
  readonly prefix: string;
  readonly core: string;
}

/**
 * How the names of a person and a partner are used (BRP 61.10). `double` says that two names stand joined and that
 * the text does not tell whose is which: `de Vries-Jansen` is mostly partner and own, but also a name from birth.
 */
export type NameUse = 'own' | 'partner' | 'partner-own' | 'own-partner' | 'double';

/** A name taken apart, as a reader expects it. Nothing here is folded: see `name-key.ts` for what is compared. */
export interface PersonName {
  readonly titles: readonly string[];
  /** In official order. Empty when only initials are known. */
  readonly givenNames: readonly string[];
  /** `Th`, `Chr`, `Ph` and `IJ` are one. From the given names where they are known. */
  readonly initials: readonly string[];
  readonly callName: string;
  readonly own: Surname;
  readonly partner: Surname | undefined;
  readonly use: NameUse;
}

/** What a register keeps apart. */
export interface NameParts {
  readonly givenNames?: string;
  readonly initials?: string;
  readonly callName?: string;
  readonly prefix?: string;
  readonly surname?: string;
  readonly partnerPrefix?: string;
  readonly partnerSurname?: string;
  readonly use?: NameUse;
}

const noSurname: Surname = { prefix: '', core: '' };

/**
 * Reads a whole name (`mw. dr. A.B. (Anna) de Vries-Jansen`, `Berg, J.P. van der`, `JANSEN Piet`) or the fields of a
 * register. Never refuses: what cannot be placed is taken for a surname, and an empty text gives empty parts.
 */
export function parsePersonName(raw: string | NameParts): PersonName {
  return typeof raw === 'string' ? parseText(raw) : parseParts(raw);
}

function parseParts(parts: NameParts): PersonName {
  const [first, second] = surnamesOf(tokensOf(parts.surname ?? ''));
  const [partnerFirst] = surnamesOf(tokensOf(parts.partnerSurname ?? ''));
  const own = withPrefix(second ?? first ?? noSurname, parts.prefix);
  const partner =
    partnerFirst === undefined
      ? second === undefined
        ? undefined
        : first
      : withPrefix(partnerFirst, parts.partnerPrefix);
  const { givenNames, initials } = givenOf([
    ...tokensOf(parts.givenNames ?? ''),
    ...(parts.givenNames ? [] : tokensOf(parts.initials ?? '')),
  ]);
  const use = parts.use ?? (partner === undefined ? 'own' : partnerFirst === undefined ? 'double' : 'own-partner');
  return { titles: [], givenNames, initials, callName: shown(parts.callName ?? ''), own, partner, use };
}

const withPrefix = (name: Surname, prefix: string | undefined): Surname =>
  prefix === undefined || prefix.trim() === ''
    ? name
    : { prefix: tokensOf(prefix).map(lower).join(' '), core: name.core };

/** Words of a name with the comma and the hyphen between two names as words of their own. Quotes are made equal. */
export function tokensOf(raw: string): readonly string[] {
  let text = raw.length > maxText ? raw.slice(0, maxText) : raw;
  if (/[^ -~]/.test(text))
    text = text
      .normalize('NFC')
      .replace(/[’‘ʼ´]/g, "'")
      .replace(/[\p{Pd}\u2212]/gu, '-');
  if (/['`]/.test(text))
    text = text
      .replaceAll('`', "'")
      .replace(/(?<![\p{L}'])([tTdDlL])'(?=\p{L}{2})/gu, "$1' ")
      .replace(/(?<=\b[vV]an)'t\b/g, " 't");
  if (text.includes('.')) text = text.replace(/(?<!\p{L})v\.? ?d\.(?=\s|\p{L})/giu, 'v.d. ');
  if (text.includes(',')) text = text.replaceAll(',', ' , ');
  return text.split(/\s+/).filter(isFilled);
}

const isFilled = (word: string): boolean => word !== '';

const bareOf = (token: string): string =>
  /^[a-z]+$/.test(token)
    ? token
    : /^[A-Za-z]+$/.test(token)
      ? token.toLowerCase()
      : fold(token).replace(/[^a-z0-9]/g, '');
const isParticle = (token: string): boolean => {
  if (token.length > 9) return false;
  const bare = bareOf(token);
  return particles.has(bare) && (bare.length > 1 || /^['a-z]/.test(token)) && !/^[a-z]\.$/i.test(token);
};

function parseText(raw: string): PersonName {
  const called = /[("]/.test(raw) ? /\(([^()]{2,40})\)|"([^"]{2,40})"/.exec(raw.slice(0, maxText)) : null;
  const text = called === null ? raw : `${raw.slice(0, called.index)} ${raw.slice(called.index + called[0].length)}`;
  const { tokens, titles } = withoutTitles(tokensOf(text));
  const marked = tokens.findIndex((token, place) => place > 0 && marks(token, tokens[place + 1]) !== undefined);
  const [head, marker, tail] =
    marked < 0 ? [tokens, undefined, []] : [tokens.slice(0, marked), tokens[marked], tokens.slice(marked + 1)];
  const { given, surname } = tokens.includes(',') ? splitAtComma(head) : splitPlain(head);
  const [first, second] = surnamesOf(surname);
  const [other] = surnamesOf(tail.filter((token) => token !== ','));
  const kind = marker === undefined ? undefined : marks(marker, tail[0]);
  const names = placed({ first, second, other, kind });
  return { titles, ...givenOf(given), callName: shown(called?.[1] ?? called?.[2] ?? ''), ...names };
}

/** What a word says about the name behind it. `gen.` and `nee` want a word behind them; a year is not a name. */
function marks(token: string, next: string | undefined): 'born' | 'partner' | undefined {
  const bare = bareOf(token);
  const isBorn = bornWords.has(bare);
  if (!isBorn && !partnerWords.has(bare)) return undefined;
  if (next === undefined || !/\p{L}{2}/u.test(next)) return undefined;
  return isBorn ? 'born' : 'partner';
}

function placed(found: {
  readonly first: Surname | undefined;
  readonly second: Surname | undefined;
  readonly other: Surname | undefined;
  readonly kind: 'born' | 'partner' | undefined;
}): { own: Surname; partner: Surname | undefined; use: NameUse } {
  const { first = noSurname, second, other, kind } = found;
  if (other !== undefined && kind === 'born') return { own: other, partner: first, use: 'partner' };
  if (other !== undefined && kind === 'partner') return { own: second ?? first, partner: other, use: 'own' };
  if (second !== undefined) return { own: second, partner: first, use: 'double' };
  return { own: first, partner: undefined, use: 'own' };
}

function withoutTitles(tokens: readonly string[]): { tokens: readonly string[]; titles: readonly string[] } {
  const titles: string[] = [];
  let from = 0;
  for (; from < tokens.length - 1; from += 1) {
    const bare = bareOf(tokens[from] ?? '');
    const title = titlesBefore.get(bare);
    const isHeer = bare === 'de' && bareOf(tokens[from + 1] ?? '') === 'heer' && tokens.length > from + 2;
    if (title !== undefined) titles.push(title);
    else if (!isHeer) break;
  }
  let to = tokens.length;
  for (; to > from + 1; to -= 1) {
    const last = tokens[to - 1] ?? '';
    const plain = last.replaceAll('.', '');
    const isCapital = capitalTitles.has(plain) && tokens.slice(from, to - 1).some((word) => /\p{Ll}/u.test(word));
    const title = titlesAfter.get(bareOf(last)) ?? (isCapital ? plain : undefined);
    if (title === undefined && last !== ',') break;
    if (title !== undefined) titles.push(title);
  }
  if (!tokens.some((token) => nobility.has(token))) return { tokens: tokens.slice(from, to), titles };
  const kept = tokens.slice(from, to).filter((token, place, all) => {
    const isNoble = nobility.has(token) && isParticle(all[place + 1] ?? '') && place > 0;
    if (isNoble) titles.push(token);
    return !isNoble;
  });
  return { tokens: kept, titles };
}

interface Split {
  readonly given: readonly string[];
  readonly surname: readonly string[];
}

/** `Berg, van der, J.P.` and `Berg, J.P. van der` and `van der Berg, Jan`. */
function splitAtComma(tokens: readonly string[]): Split {
  const at = tokens.indexOf(',');
  const left = at < 0 ? tokens : tokens.slice(0, at);
  const right = at < 0 ? [] : tokens.slice(at + 1).filter((token) => token !== ',');
  if (left.length === 0) return splitPlain(right);
  const isPrefix = (token: string): boolean =>
    isParticle(token) && !(right.length === 1 && alsoGiven.has(bareOf(token)));
  const lastGiven = right.findLastIndex((token) => !isPrefix(token));
  const before = right.slice(
    0,
    Math.max(
      0,
      right.findIndex((token) => !isPrefix(token)),
    ),
  );
  return {
    given: lastGiven < 0 ? [] : right.slice(before.length, lastGiven + 1),
    surname: [...before, ...right.slice(lastGiven + 1), ...left],
  };
}

const isShouted = (token: string): boolean =>
  !/[a-z.]/.test(token) && /^[\p{Lu}'-]{2,}$/u.test(token) && !/^[^AEIOUY]{1,3}$/u.test(token);

function splitPlain(tokens: readonly string[]): Split {
  const [only = ''] = tokens;
  // Chinese characters stand without a space and with the surname first.
  if (tokens.length === 1 && /^\p{Script=Han}{2,4}$/u.test(only)) {
    const [surname = '', ...given] = only;
    return { given: [given.join('')], surname: [surname] };
  }
  if (tokens.length < 2) return { given: [], surname: tokens };
  // `JANSEN Piet` and `Piet JANSEN`: one part in capitals is the surname.
  const lead = tokens.findIndex((token) => !isShouted(token) && !isParticle(token));
  if (lead > 0 && tokens.slice(0, lead).some(isShouted) && /\p{Ll}/u.test(tokens[lead] ?? ''))
    return { given: tokens.slice(lead), surname: tokens.slice(0, lead) };
  const isGivenFirst = alsoGiven.has(bareOf(tokens[0] ?? '')) && !isParticle(tokens[1] ?? '');
  if (isParticle(tokens[0] ?? '') && !isGivenFirst) return { given: [], surname: tokens };
  const at = tokens.findIndex(
    (token, place) =>
      place > 0 && place < tokens.length - 1 && isParticle(token) && !connectors.has(bareOf(token)) && token !== '-',
  );
  if (at > 0) {
    // `Maria Garcia y Lopez de la Torre` begins its surname before the connector.
    const joint = tokens.findIndex((token, place) => place > 1 && connectors.has(bareOf(token)) && isParticle(token));
    const start = joint > 1 && joint < at ? joint - 1 : at;
    return { given: tokens.slice(0, start), surname: tokens.slice(start) };
  }
  return splitLast(tokens);
}

/** No particle: the last word, with the word before it where names come in pairs or are joined by a loose hyphen. */
function splitLast(tokens: readonly string[]): Split {
  const count = tokens.length;
  const isJoint = count > 3 && (tokens[count - 2] === '-' || connectors.has(bareOf(tokens[count - 2] ?? '')));
  const isPair = count > 2 && tokens.slice(-2).every((token) => isIberian(bareOf(token)));
  const start = count - (isJoint ? 3 : isPair ? 2 : 1);
  return { given: tokens.slice(0, start), surname: tokens.slice(start) };
}

/** One surname, or two where a hyphen joins them. A hyphen behind a particle (`El-Amrani`) joins nothing. */
function surnamesOf(tokens: readonly string[]): readonly Surname[] {
  if (tokens.length === 0) return [];
  if (!tokens.some((token) => token === ',' || token.includes('-'))) return [surnameOf(tokens)];
  const parts: string[][] = [[]];
  for (const token of tokens.includes(',') ? splitAtComma(tokens).surname : tokens) {
    const pieces = token === '-' ? ['', ''] : /^'?s-\p{L}/iu.test(token) ? [token] : token.split('-');
    pieces.forEach((piece, place) => {
      const isBare = parts.at(-1)?.every(isParticle);
      if (place > 0 && !isBare) parts.push([]);
      if (piece !== '') parts.at(-1)?.push(piece);
    });
  }
  return parts.filter((part) => part.length > 0).map(surnameOf);
}

function surnameOf(words: readonly string[]): Surname {
  const found = words.findIndex((word) => !isParticle(word));
  const from = found < 0 ? words.length - 1 : found;
  const prefix = words.slice(0, from).map(lower).join(' ');
  return { prefix, core: words.slice(from).map(shown).join(' ') };
}

const lower = (token: string): string => token.toLowerCase();

/** Nothing to put right and too long for initials: what most names are. */
const plainName = /^[A-Z][a-z]{3,}$/;

/** `JANSEN` as `Jansen` and `ijsbrand` as `IJsbrand`; a name in two cases stays as it is. */
function shown(name: string): string {
  if (plainName.test(name)) return name;
  if (/\p{Ll}/u.test(name) && /\p{Lu}/u.test(name)) return name;
  return name.toLowerCase().replace(/(?<![\p{L}'])(?:ij|\p{L})/gu, (start) => start.toUpperCase());
}

const shortNames = new Set('jo bo ed al an ab li ko ad ap bé ea co cy wu xu yu ng le ha ho jan kim'.split(' '));

/** `J.P.` and `JP` are initials; `Jan`, `JAN` and `Jo` are names. */
export function isInitials(token: string): boolean {
  if (plainName.test(token) || /^[a-z]{4,}$/.test(token)) return false;
  const plain = token.replaceAll('.', '').replaceAll('-', '');
  if (/^\p{L}$/u.test(plain)) return !/\p{Script=Han}/u.test(plain);
  if (/^(?:\p{L}{1,4}\.-?)+$/u.test(token) && !/^\p{L}{3,}\.$/u.test(token)) return true;
  if (/^(?:th|chr|ph|ij|joh|jac)\.?$/i.test(token)) return true;
  if (!/^\p{Lu}{2,4}$/u.test(plain) || shortNames.has(plain.toLowerCase())) return false;
  return !/[AEIOUY]/.test(plain) || plain.length === 2;
}

const initialForm = /^(?:th|chr|ph|ij)/i;

/** The initial of one given name: `Theo` gives `Th`, `IJsbrand` gives `IJ`. */
export function initialOf(name: string): string {
  const long = /^[tcpi]/i.test(name) ? initialForm.exec(name)?.[0].toLowerCase() : undefined;
  if (long === 'ij') return 'IJ';
  const initial = long ?? name.slice(0, 1).toLowerCase();
  return initial.slice(0, 1).toUpperCase() + initial.slice(1);
}

export function givenOf(tokens: readonly string[]): { givenNames: readonly string[]; initials: readonly string[] } {
  const givenNames: string[] = [];
  const initials: string[] = [];
  for (const token of tokens) {
    if (!/[a-z]/i.test(token) && !/\p{L}/u.test(token)) continue;
    if (isInitials(token)) {
      const letters = token.includes('.')
        ? token.split(/[.-]+/)
        : /^(?:th|chr|ph|ij|joh|jac)$/i.test(token)
          ? [token]
          : [...token];
      initials.push(...letters.filter((letter) => letter !== '').map(initialOf));
    } else {
      givenNames.push(shown(token));
      initials.push(
        ...token
          .split('-')
          .filter((part) => part !== '')
          .map(initialOf),
      );
    }
  }
  return { givenNames, initials };
}
