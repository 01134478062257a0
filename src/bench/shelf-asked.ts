import type { Prng } from '../core/prng.ts';
import { drawOf } from '../sim/registers/draw.ts';
import { type FirmRecord, firmRecords } from '../sim/registers/firm-register.ts';
import type { PersonFields } from '../sim/registers/person-errors.ts';
import { type PersonRecord, personRecords } from '../sim/registers/person-register.ts';
import { typo } from '../sim/registers/slips.ts';
import { isRare, partsOf, placeText, withRareName } from './shelf-register.ts';

/** Questions about a register of which the answer is known. */

export type AskedKind =
  | 'two words'
  | 'names swapped'
  | 'beginning'
  | 'surname beginning'
  | 'initial and beginning'
  | 'written together'
  | 'two slips in a word'
  | 'slip in each word'
  | 'slip in beginning'
  | 'address with slip'
  | 'name with slips'
  | 'other spelling'
  | 'name and day'
  | 'number'
  | 'firm with slips'
  | 'firm without form';

/** What somebody types, which record they mean, and what went wrong on the way. */
export interface Asked {
  readonly kind: AskedKind;
  readonly text: string;
  readonly id: string;
  /** Name of whom they mean, as the register shows it. */
  readonly caption: string;
  /** Name and address of whom they mean. */
  readonly shown: string;
  /** What went wrong in the name. */
  readonly errors: readonly string[];
  /** The last word is the beginning of one. */
  readonly begins?: true;
}

type Question = Pick<Asked, 'text' | 'begins'>;

const nameErrors: ReadonlySet<string> = new Set([
  'transliteration',
  'spelling',
  'typo',
  'ocr',
  'initials only',
  'particle dropped',
  'names swapped',
]);

/** A word with this many letters has room for two slips. */
const longWord = 8;

/** The word with so many slips, and another word than it was. */
function slipped(draw: Prng, word: string, slips: number): string | undefined {
  let made = word;
  for (let slip = 0; slip < slips; slip += 1) {
    const before = made;
    // The same two letters swapped are no slip; of three letters that are one there is no other.
    for (let time = 0; time < 20 && made === before; time += 1) made = typo(draw, before) ?? before;
    if (made === before) return undefined;
  }
  return made === word ? undefined : made;
}

const firstName = ({ givenNames }: PersonFields): string => givenNames.split(' ')[0] ?? '';
const isLong = ({ surname }: PersonFields): boolean => surname.length >= longWord && /^\p{L}+$/u.test(surname);

/** What is asked about somebody as the register has them; nothing where it does not fit their name. */
const plainQuestions: readonly (readonly [AskedKind, (fields: PersonFields, draw: Prng) => Question | undefined])[] = [
  ['two words', (fields) => ({ text: `${firstName(fields)} ${fields.surname}` })],
  ['names swapped', (fields) => ({ text: `${fields.prefix} ${fields.surname} ${firstName(fields)}`.trim() })],
  ['beginning', (fields) => ({ text: `${firstName(fields)} ${fields.surname.slice(0, 4)}`, begins: true })],
  ['surname beginning', (fields) => (isLong(fields) ? { text: fields.surname.slice(0, -2), begins: true } : undefined)],
  [
    'initial and beginning',
    (fields) =>
      isLong(fields)
        ? { text: `${fields.givenNames.charAt(0)}. ${fields.surname.slice(0, 5)}`, begins: true }
        : undefined,
  ],
  [
    'written together',
    (fields) =>
      fields.prefix === ''
        ? undefined
        : { text: `${firstName(fields)} ${fields.prefix.replaceAll(' ', '')}${fields.surname}` },
  ],
  [
    'two slips in a word',
    (fields, draw) => {
      const surname = isLong(fields) ? slipped(draw, fields.surname, 2) : undefined;
      return surname === undefined ? undefined : { text: `${firstName(fields)} ${surname}` };
    },
  ],
  [
    'slip in each word',
    (fields, draw) => {
      const [first, last] = [slipped(draw, firstName(fields), 1), slipped(draw, fields.surname, 1)];
      return first === undefined || last === undefined ? undefined : { text: `${first} ${last}` };
    },
  ],
  [
    'slip in beginning',
    (fields, draw) => {
      const begun = isLong(fields) ? slipped(draw, fields.surname.slice(0, 6), 1) : undefined;
      return begun === undefined ? undefined : { text: `${firstName(fields)} ${begun}`, begins: true };
    },
  ],
  [
    'address with slip',
    (fields, draw) => {
      const street = slipped(draw, fields.street, 1);
      return street === undefined ? undefined : { text: `${street} ${fields.houseNumber} ${fields.city}` };
    },
  ],
];

/** Takes a question of each kind from everybody on whom it fits, from so many places on, spread over all. */
class Spread {
  readonly asked: Asked[] = [];
  readonly #every: number;
  readonly #due = new Map<AskedKind, number>();

  constructor(all: number, many: number) {
    this.#every = Math.max(1, Math.floor(all / many));
  }

  isDue(kind: AskedKind, at: number): boolean {
    return at >= (this.#due.get(kind) ?? 0);
  }

  take(asked: Asked, at: number): void {
    this.#due.set(asked.kind, (Math.floor(at / this.#every) + 1) * this.#every);
    this.asked.push(asked);
  }
}

/** Questions about persons and firms of a register made from the same seed, spread over all of it, about `many` of each kind. */
export function askedOf(seed: number, records: number, many: number): readonly Asked[] {
  const { persons, firms } = partsOf(records);
  return [...askedPersons(seed, persons, many), ...askedFirms(seed, firms, many)];
}

const wholeName = ({ givenNames, prefix, surname }: PersonFields): string =>
  [givenNames, prefix, surname].filter((part) => part !== '').join(' ');

function askedPersons(seed: number, persons: number, many: number): readonly Asked[] {
  const spread = new Spread(persons, many);
  // The same people with copies: a copy is what somebody types.
  const options = { seed, records: persons * 2, copyShare: 0.5, ownStyles: false, rates: oftener, window: 1 };
  let met = 0;
  let resident: PersonRecord | undefined;
  for (const record of personRecords(options)) {
    if (record.source === 'residents') {
      met += 1;
      if (met > persons) break;
      resident = { ...record, fields: withRareName(seed, record.household, record.fields) };
      askPlainly(spread, resident, { seed, at: met });
    } else if (resident?.person === record.person && !isRare(seed, record.household))
      askSpoiled(spread, record, { of: resident.fields, at: met });
  }
  return spread.asked;
}

const personOf = (person: number, fields: PersonFields): Pick<Asked, 'id' | 'caption' | 'shown'> => {
  const caption = wholeName(fields);
  return { id: `p-${person}`, caption, shown: `${caption} ${placeText(fields)}` };
};

function askPlainly(
  spread: Spread,
  { person, fields }: PersonRecord,
  { seed, at }: { readonly seed: number; readonly at: number },
): void {
  if (firstName(fields) === '') return;
  for (const [place, [kind, make]] of plainQuestions.entries()) {
    const question = spread.isDue(kind, at) ? make(fields, drawOf(seed, person, 20 + place)) : undefined;
    if (question) spread.take({ kind, errors: [], ...question, ...personOf(person, fields) }, at);
  }
}

function askSpoiled(
  spread: Spread,
  { person, fields, errors }: PersonRecord,
  { of, at }: { readonly of: PersonFields; readonly at: number },
): void {
  const text = wholeName(fields);
  const inName = errors.filter((error) => nameErrors.has(error));
  if (inName.length === 0 || text === wholeName(of)) return;
  const about = personOf(person, of);
  if (inName.join() === 'transliteration' && spread.isDue('other spelling', at))
    spread.take({ kind: 'other spelling', text, errors: inName, ...about }, at);
  if (spread.isDue('name with slips', at)) spread.take({ kind: 'name with slips', text, errors: inName, ...about }, at);
  if (fields.bornOn === '' || !spread.isDue('name and day', at)) return;
  const inDay = errors.filter((error) => error === 'digits swapped' || error === 'day and month swapped');
  spread.take({ kind: 'name and day', text: `${text} ${fields.bornOn}`, errors: [...inName, ...inDay], ...about }, at);
}

/** More goes wrong than in a register: what matters here is each kind, not how often it comes. */
const oftener = { moved: 0, 'address respelled': 0, missing: 0, spelling: 0.25, typo: 0.3, ocr: 0.1 } as const;

function askedFirms(seed: number, firms: number, many: number): readonly Asked[] {
  const spread = new Spread(firms, many);
  const options = { seed, records: firms * 3, copyShare: 0.5, rates: { moved: 0, missing: 0, typo: 0.4 }, window: 1 };
  let met = 0;
  let trade: FirmRecord | undefined;
  for (const record of firmRecords(options)) {
    if (record.source === 'trade') {
      met += 1;
      if (met > firms) break;
      trade = record;
      const { kvk: text, name, firm } = record;
      const number: Asked = { kind: 'number', text, id: `f-${firm}`, caption: name, shown: name, errors: [] };
      if (spread.isDue('number', met)) spread.take(number, met);
    } else if (trade?.firm === record.firm && record.name !== trade.name)
      askFirm(spread, record, { of: trade, at: met });
  }
  return spread.asked;
}

function askFirm(
  spread: Spread,
  { name: text, firm, errors }: FirmRecord,
  { of, at }: { readonly of: FirmRecord; readonly at: number },
): void {
  const kind = errors.join() === 'form dropped' ? 'firm without form' : 'firm with slips';
  if (spread.isDue(kind, at))
    spread.take({ kind, text, id: `f-${firm}`, caption: of.name, shown: of.name, errors }, at);
}
