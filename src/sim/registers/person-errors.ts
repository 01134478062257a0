import type { Prng } from '../../core/prng.ts';
import type { SimPerson } from './household.ts';
import { drawAddress } from './places.ts';
import { ocrSlip, spellingSlip, typo } from './slips.ts';

/** One row of a register of persons, as it stands there. Every field may be empty. */
export interface PersonFields {
  readonly givenNames: string;
  readonly prefix: string;
  readonly surname: string;
  readonly sex: string;
  readonly bornOn: string;
  readonly street: string;
  readonly houseNumber: string;
  readonly addition: string;
  readonly postcode: string;
  readonly city: string;
  readonly bsn: string;
}

/**
 * What can go wrong in a copy. Each has its own rate: the share of the copies it can happen to in which it does.
 * After the FEBRL generator (Christen 2005), with what Dutch registers add.
 */
export type PersonError =
  | 'moved'
  | 'address respelled'
  | 'transliteration'
  | 'spelling'
  | 'typo'
  | 'ocr'
  | 'digits swapped'
  | 'day and month swapped'
  | 'initials only'
  | 'particle dropped'
  | 'names swapped'
  | 'missing';

export const defaultPersonRates: Readonly<Record<PersonError, number>> = {
  moved: 0.12,
  'address respelled': 0.2,
  transliteration: 0.3,
  spelling: 0.1,
  typo: 0.15,
  ocr: 0.04,
  'digits swapped': 0.04,
  'day and month swapped': 0.02,
  'initials only': 0.1,
  'particle dropped': 0.15,
  'names swapped': 0.02,
  missing: 0.12,
};

/** In this order: what is true first, then how it is written, then where it lands, then what is lost. */
export const personErrors: readonly PersonError[] = [
  'moved',
  'address respelled',
  'transliteration',
  'spelling',
  'typo',
  'ocr',
  'digits swapped',
  'day and month swapped',
  'initials only',
  'particle dropped',
  'names swapped',
  'missing',
];

const textFields = ['givenNames', 'surname', 'street', 'city'] as const;
const losable = ['givenNames', 'bornOn', 'street', 'postcode', 'sex', 'bsn'] as const;

/** Makes one error, or gives back `undefined` where it cannot be made: no particle to drop, no other spelling. */
type Maker = (draw: Prng, fields: PersonFields, person: SimPerson) => PersonFields | undefined;

function inText(draw: Prng, fields: PersonFields, slip: (draw: Prng, text: string) => string | undefined) {
  const from = draw.below(textFields.length);
  for (let step = 0; step < textFields.length; step += 1) {
    const name = textFields[(from + step) % textFields.length] ?? 'surname';
    const changed = fields[name] === '' ? undefined : slip(draw, fields[name]);
    if (changed !== undefined && changed !== fields[name]) return { ...fields, [name]: changed };
  }
  return undefined;
}

const makers: Readonly<Record<PersonError, Maker>> = {
  moved(draw, fields) {
    const { street, number, addition, postcode, city } = drawAddress(draw);
    return { ...fields, street, houseNumber: String(number), addition, postcode, city };
  },
  'address respelled'(draw, fields) {
    const street = shorterStreet(fields.street);
    const addition = otherAdditions[fields.addition];
    if (addition !== undefined && (street === fields.street || draw.chance(0.5))) return { ...fields, addition };
    return street === fields.street ? undefined : { ...fields, street };
  },
  transliteration(draw, fields, person) {
    const [first = []] = person.givenNames;
    const inGiven = first.length > 1;
    const inSurname = person.surname.spellings.length > 1 && person.use === 'own';
    if (!inGiven && !inSurname) return undefined;
    if (inGiven && (!inSurname || draw.chance(0.5))) {
      const other = draw.pick(first.slice(1));
      return { ...fields, givenNames: [other, ...person.givenNames.slice(1).map(usual)].join(' ') };
    }
    return { ...fields, ...nameParts(draw.pick(person.surname.spellings.slice(1))) };
  },
  spelling: (draw, fields) => inText(draw, fields, spellingSlip),
  typo: (draw, fields) => inText(draw, fields, typo),
  ocr: (draw, fields) => inText(draw, fields, ocrSlip),
  'digits swapped'(draw, fields) {
    const name = draw.pick(['bornOn', 'postcode', 'houseNumber'] as const);
    for (const each of [name, 'bornOn', 'postcode'] as const) {
      const text = fields[each];
      const places = [...text.slice(0, -1)].flatMap((figure, place) =>
        /\d/.test(figure) && /\d/.test(text.charAt(place + 1)) && figure !== text.charAt(place + 1) ? [place] : [],
      );
      if (places.length === 0) continue;
      const at = draw.pick(places);
      return { ...fields, [each]: text.slice(0, at) + text.charAt(at + 1) + text.charAt(at) + text.slice(at + 2) };
    }
    return undefined;
  },
  'day and month swapped'(_draw, fields) {
    const [, year, month = '', day = ''] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(fields.bornOn) ?? [];
    if (year === undefined || month === day || day > '12' || day === '00') return undefined;
    return { ...fields, bornOn: `${year}-${day}-${month}` };
  },
  'initials only'(_draw, fields) {
    if (!/\p{Lu}\p{L}/u.test(fields.givenNames)) return undefined;
    const initials = fields.givenNames.split(' ').map((name) => /^IJ|^Th|^Chr|^./u.exec(name)?.[0] ?? '');
    return { ...fields, givenNames: `${initials.join('.')}.` };
  },
  'particle dropped': (_draw, fields) => (fields.prefix === '' ? undefined : { ...fields, prefix: '' }),
  'names swapped': (_draw, fields) =>
    fields.givenNames === '' || fields.surname === ''
      ? undefined
      : { ...fields, givenNames: fields.surname, surname: fields.givenNames },
  missing(draw, fields) {
    const filled = losable.filter((name) => fields[name] !== '');
    return filled.length === 0 ? undefined : { ...fields, [draw.pick(filled)]: '' };
  },
};

const otherAdditions: Readonly<Record<string, string>> = {
  '1': 'I',
  '2': '2hg',
  '3': '3 hoog',
  II: '2',
  III: '3',
  bis: 'BIS',
  hs: 'huis',
  rood: 'RD',
  'A-1': 'a1',
};

/** Streets as clerks shorten them. */
const shorterStreet = (street: string): string =>
  street
    .replace(/straat$/, 'str.')
    .replace(/laan$/, 'ln')
    .replace(/plein$/, 'pln')
    .replace(/weg$/, 'wg')
    .replace('Burgemeester van', 'Burg. v.')
    .replace('Eerste', '1e')
    .replace('Tweede', '2e')
    .replace('Sint', 'St.');

const usual = (spellings: readonly string[]): string => spellings[0] ?? '';

function nameParts(spelling: string): { prefix: string; surname: string } {
  const [prefix = '', surname = ''] = spelling.split('|');
  return { prefix: prefix.trim(), surname };
}

/** The person as a register without errors would write it. */
export function correctFields(person: SimPerson): PersonFields {
  const own = nameParts(usual(person.surname.spellings));
  const partner = person.partner === undefined ? undefined : nameParts(usual(person.partner.spellings));
  const { street, number, addition, postcode, city } = person.address;
  return {
    givenNames: person.givenNames.map(usual).join(' '),
    ...surnameInUse(person, own, partner),
    sex: person.sex,
    bornOn: person.bornOn,
    street,
    houseNumber: String(number),
    addition,
    postcode,
    city,
    bsn: person.bsn,
  };
}

type NameParts = { readonly prefix: string; readonly surname: string };

/** `de Vries-Jansen`: the prefix of the second name stands inside. */
function surnameInUse(person: SimPerson, own: NameParts, partner: NameParts | undefined): NameParts {
  if (partner === undefined || person.use === 'own') return own;
  if (person.use === 'partner') return partner;
  const [first, second] = person.use === 'partner-own' ? [partner, own] : [own, partner];
  return { prefix: first.prefix, surname: `${first.surname}-${`${second.prefix} ${second.surname}`.trim()}` };
}

/** How often an error could be made, and was. */
export type ErrorCounts = Record<PersonError, { could: number; did: number }>;

export const noErrors = (): ErrorCounts => ({
  moved: { could: 0, did: 0 },
  'address respelled': { could: 0, did: 0 },
  transliteration: { could: 0, did: 0 },
  spelling: { could: 0, did: 0 },
  typo: { could: 0, did: 0 },
  ocr: { could: 0, did: 0 },
  'digits swapped': { could: 0, did: 0 },
  'day and month swapped': { could: 0, did: 0 },
  'initials only': { could: 0, did: 0 },
  'particle dropped': { could: 0, did: 0 },
  'names swapped': { could: 0, did: 0 },
  missing: { could: 0, did: 0 },
});

/** A copy with errors at the given rates, and which were made. Adds to `counts`. */
export function spoiled(options: {
  readonly draw: Prng;
  readonly person: SimPerson;
  readonly rates: Readonly<Record<PersonError, number>>;
  readonly counts: ErrorCounts;
}): { fields: PersonFields; errors: readonly PersonError[] } {
  const { draw, person, rates, counts } = options;
  let fields = correctFields(person);
  const errors: PersonError[] = [];
  for (const kind of personErrors) {
    const changed = makers[kind](draw, fields, person);
    if (changed === undefined) continue;
    counts[kind].could += 1;
    if (!draw.chance(rates[kind])) continue;
    counts[kind].did += 1;
    fields = changed;
    errors.push(kind);
  }
  return { fields, errors };
}
