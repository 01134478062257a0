import { type Prng, prng } from '../core/prng.ts';

/** Invented records of invented people, from a seed: to test and to measure with. Nobody in it exists. */
export interface InventedFile {
  readonly heading: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** For each row its person. */
  readonly truth: readonly string[];
}

export interface InventedFacts {
  readonly people: number;
  /** Records of each person: one, and each further one with this chance, at most four more. */
  readonly twiceShare: number;
  /** For each field of a further record, the chance that it was written wrongly or is another by now. */
  readonly errorShare: number;
  readonly seed: number;
}

const starts = [
  'Jan',
  'Bak',
  'Vis',
  'Smit',
  'Meij',
  'Mul',
  'Bos',
  'Vos',
  'Pet',
  'Hend',
  'Dek',
  'Dijk',
  'Kok',
  'Kuip',
  'Veen',
  'Wes',
];
const middles = [
  '',
  'er',
  'el',
  'ing',
  'ens',
  'ard',
  'old',
  'ema',
  'stra',
  'in',
  'huis',
  'berg',
  'kamp',
  'man',
  'lin',
  'veld',
];
const ends = [
  'sen',
  's',
  'a',
  'ma',
  'aar',
  'ink',
  'ers',
  'en',
  'hof',
  'dam',
  'burg',
  'horst',
  'wijk',
  'laar',
  'beek',
  'loo',
];
const givenStarts = [
  'An',
  'Ma',
  'Jo',
  'Pie',
  'Wil',
  'Hen',
  'Kee',
  'Lie',
  'San',
  'Tim',
  'Bra',
  'Noo',
  'Fat',
  'Moh',
  'Eli',
  'Tho',
];
const givenEnds = [
  'na',
  'ria',
  'han',
  'ter',
  'lem',
  'drik',
  's',
  'ke',
  'der',
  'on',
  'm',
  'r',
  'ima',
  'med',
  'se',
  'mas',
];

/** Common ones often: the square of a share leans to the start. */
const lean = <T>(from: readonly T[], chance: Prng): T => {
  const share = chance.below(1_000) / 1_000;
  return from[Math.floor(share * share * from.length)] ?? chance.pick(from);
};

const two = (number: number): string => String(number).padStart(2, '0');

function person(chance: Prng): readonly string[] {
  const given = lean(givenStarts, chance) + lean(givenEnds, chance);
  const surname = lean(starts, chance) + lean(middles, chance) + lean(ends, chance);
  const birth = `${1930 + chance.below(80)}-${two(1 + chance.below(12))}-${two(1 + chance.below(28))}`;
  const postcode = `${1000 + chance.below(900)}${chance.pick(['AA', 'AB', 'BC', 'KL', 'XZ'])}`;
  const street = `${lean(starts, chance)}${lean(middles, chance)}straat`;
  return [given, surname, birth, street, String(1 + chance.below(150)), postcode];
}

/** One letter or figure more, less, other, or in the place of its neighbour. */
function mistyped(text: string, chance: Prng): string {
  const at = chance.below(Math.max(1, text.length));
  const letter = chance.pick([...(/\d/.test(text[at] ?? '') ? '0123456789' : 'aeinrst')]);
  const [before, here, after] = [text.slice(0, at), text.slice(at, at + 1), text.slice(at + 1)];
  return chance.pick([
    before + letter + after,
    before + after,
    before + letter + here + after,
    before + after.slice(0, 1) + here + after.slice(1),
  ]);
}

export function inventedPeople({ people, twiceShare, errorShare, seed }: InventedFacts): InventedFile {
  const chance = prng(seed);
  const rows: string[][] = [];
  const truth: string[] = [];
  for (let number = 0; number < people; number += 1) {
    const first = person(chance);
    const add = (fields: readonly string[]): void => {
      rows.push([`r${rows.length}`, ...fields]);
      truth.push(`p${number}`);
    };
    add(first);
    for (let more = 0; more < 4 && chance.chance(twiceShare); more += 1) {
      const other = person(chance);
      add(first.map((field, at) => changed(field, other[at] ?? '', { chance, errorShare })));
    }
  }
  return {
    heading: ['id', 'voornaam', 'achternaam', 'geboortedatum', 'straat', 'huisnummer', 'postcode'],
    rows,
    truth,
  };
}

function changed(field: string, other: string, { chance, errorShare }: { chance: Prng; errorShare: number }): string {
  if (!chance.chance(errorShare)) return field;
  const kind = chance.below(10);
  return kind < 7 ? mistyped(field, chance) : kind < 8 ? '' : other;
}
