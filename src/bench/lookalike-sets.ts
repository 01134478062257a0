import { type Prng, prng } from '../core/prng.ts';
import { capital, lean, maybe, mistyped, two, word, words } from './invented-words.ts';

/**
 * Small files that look as the public sets of other kinds look, of invented words: with their headings, their errors and their
 * ways of writing. Not those sets, and nothing of them: for seeing that a plan can be made for a kind of file at all.
 */
export interface Lookalike {
  readonly name: string;
  readonly files: readonly {
    readonly heading: readonly string[];
    readonly rows: readonly (readonly string[])[];
    readonly truth: readonly string[];
  }[];
}

type Row = readonly string[];
interface Growing {
  readonly rows: Row[];
  readonly truth: string[];
}
const growing = (): Growing => ({ rows: [], truth: [] });
function add({ rows, truth }: Growing, subject: number | string, row: Row): void {
  rows.push(row);
  truth.push(String(subject));
}
const shuffled = ({ rows, truth }: Growing, chance: Prng): Growing => {
  const order = rows.map((_, at) => [chance.word(), at] as const).toSorted(([a], [b]) => a - b);
  return { rows: order.map(([, at]) => rows[at] ?? []), truth: order.map(([, at]) => truth[at] ?? '') };
};

/** Songs of five sources, each with its own way of writing. Many songs share an album and so an artist and a year. */
export function music(seed: number, songs: number): Lookalike {
  const chance = prng(seed);
  // More songs have more words, though not as many more.
  const vocabulary = words(Math.ceil(23 * Math.sqrt(songs)), chance);
  const artists = Array.from({ length: Math.ceil(songs / 8) }, () =>
    [lean(vocabulary, chance), chance.pick(vocabulary)].join(' '),
  );
  const made = growing();
  let [album, artist, year, language] = ['', '', 2000, 'English'];
  for (let song = 0; song < songs; song += 1) {
    if (song % 4 === 0) {
      artist = lean(artists, chance);
      album = Array.from({ length: 1 + chance.below(3) }, () => lean(vocabulary, chance)).join(' ');
      year = 1960 + chance.below(60);
      language = lean(['English', 'German', 'French', 'Dutch', 'Spanish'], chance);
    }
    const title = Array.from({ length: 1 + chance.below(4) }, () => lean(vocabulary, chance)).join(' ');
    const one = { title, artist, album, year, language, number: 1 + (song % 14), seconds: 100 + chance.below(300) };
    const copies = chance.chance(0.5) ? 1 : 2 + chance.below(4);
    for (let copy = 0; copy < copies; copy += 1)
      add(made, song, songRow(one, { source: 1 + ((song + copy) % 5), chance }));
  }
  const { rows, truth } = shuffled(made, chance);
  const heading = ['TID', 'SourceID', 'id', 'number', 'title', 'length', 'artist', 'album', 'year', 'language'];
  return { name: 'music', files: [{ heading, rows: rows.map((row, at) => [String(at + 1), ...row]), truth }] };
}

interface Song {
  readonly title: string;
  readonly artist: string;
  readonly album: string;
  readonly year: number;
  readonly language: string;
  readonly number: number;
  readonly seconds: number;
}

function songRow(song: Song, { source, chance }: { readonly source: number; readonly chance: Prng }): Row {
  const { artist, album, year, language, number, seconds } = song;
  const title = maybe(song.title, 0.15, chance);
  const id = `M${chance.below(1e9)}`;
  const [minutes, rest] = [Math.floor(seconds / 60), two(seconds % 60)];
  switch (source) {
    case 1:
      return [String(source), id, String(number), title, String(seconds * 1000), artist, album, String(year), language];
    case 2:
      return [
        String(source),
        id,
        two(number),
        `${artist} - ${title}`,
        `${minutes}:${rest}`,
        '',
        `${album} (${year})`,
        '',
        language.slice(0, 3).toLowerCase(),
      ];
    case 3:
      return [
        String(source),
        id,
        String(number),
        `${String(number).padStart(3, '0')}-${title}`,
        chance.chance(0.3) ? 'unk.' : `${seconds}sec`,
        maybe(artist, 0.2, chance),
        maybe(album, 0.2, chance),
        `'${two(year % 100)}`,
        `${language.slice(0, 3)}.`,
      ];
    case 4:
      return [
        String(source),
        id,
        String(number),
        `${title} - ${album}`,
        (seconds / 60).toFixed(3),
        artist,
        'null',
        String(year),
        language,
      ];
    default:
      return [
        String(source),
        id,
        `${number}`,
        title.toLowerCase(),
        'null',
        maybe(artist, 0.3, chance),
        album,
        chance.chance(0.3) ? 'null' : String(year),
        language,
      ];
  }
}

/** Names of institutes as one free text, with more or less of where they are. */
export function affiliations(seed: number, institutes: number): Lookalike {
  const chance = prng(seed);
  const [names, cities, lands, fields] = [words(500, chance), words(120, chance), words(15, chance), words(40, chance)];
  const made = growing();
  for (let at = 0; at < institutes; at += 1) {
    const kind = chance.pick([
      'University of',
      'University',
      'Institute of Technology',
      'Research Laboratory',
      'Inc.',
      'Corporation',
    ]);
    const own =
      kind === 'University of'
        ? chance.pick(cities)
        : [lean(names, chance), ...(chance.chance(0.4) ? [chance.pick(names)] : [])].join(' ');
    const full = kind === 'University of' ? `${kind} ${own}` : `${own} ${kind}`;
    const [city, land] = [chance.pick(cities), lean(lands, chance)];
    for (let copy = 1 + chance.below(6); copy > 0; copy -= 1) {
      const short = chance.chance(0.3)
        ? full.replace('University', 'Univ.').replace('Institute', 'Inst.').replace('Laboratory', 'Lab')
        : full;
      const parts = [
        ...(chance.chance(0.4) ? [`Department of ${chance.pick(fields)}`] : []),
        maybe(short, 0.1, chance),
        ...(chance.chance(0.6) ? [city] : []),
        ...(chance.chance(0.5) ? [land] : []),
      ];
      add(made, at, [parts.join(', ')]);
    }
  }
  const { rows, truth } = shuffled(made, chance);
  return {
    name: 'affiliations',
    files: [{ heading: ['id', 'affil'], rows: rows.map((row, at) => [String(at), ...row]), truth }],
  };
}

/** German names with a birth date in three columns; one in ten is there twice, with an error in one or two fields. */
export function germanNames(seed: number, people: number): Lookalike {
  const chance = prng(seed);
  const [givens, surnames] = [words(180, chance), words(700, chance)];
  const made = growing();
  for (let at = 0; at < people; at += 1) {
    const row = [
      lean(givens, chance),
      chance.chance(0.06) ? lean(givens, chance) : 'NA',
      lean(surnames, chance),
      'NA',
      String(1930 + chance.below(70)),
      String(1 + chance.below(12)),
      String(1 + chance.below(28)),
    ];
    add(made, at, row);
    if (!chance.chance(0.11)) continue;
    const wrong = new Set([
      chance.pick([0, 2, 4, 5, 6]),
      ...(chance.chance(0.2) ? [chance.pick([0, 2, 4, 5, 6])] : []),
    ]);
    add(
      made,
      at,
      row.map((cell, place) =>
        !wrong.has(place)
          ? cell
          : place < 4
            ? mistyped(cell, chance)
            : String(Number(cell) + (chance.chance(0.5) || cell === '1' ? 1 : -1)),
      ),
    );
  }
  const { rows, truth } = shuffled(made, chance);
  return {
    name: 'german names',
    files: [{ heading: ['fname_c1', 'fname_c2', 'lname_c1', 'lname_c2', 'by', 'bm', 'bd'], rows, truth }],
  };
}

/** Migrants in administrative data: spellings that wander, given names dropped, figures of a date that changed places. */
export function migrants(seed: number, people: number): Lookalike {
  const chance = prng(seed);
  const [givens, surnames] = [words(400, chance), words(2500, chance)];
  const made = growing();
  const wander = (text: string): string =>
    chance.chance(0.25)
      ? text.replace(chance.pick([/ou/, /k/, /s/, /i/, /ee/, /z/]), chance.pick(['u', 'c', 'sch', 'y', 'i', 's']))
      : maybe(text, 0.12, chance);
  for (let at = 0; at < people; at += 1) {
    const [first, second, last] = [
      lean(givens, chance),
      chance.chance(0.4) ? lean(givens, chance) : '',
      lean(surnames, chance),
    ];
    const [year, month, day] = [String(1950 + chance.below(55)), two(1 + chance.below(12)), two(1 + chance.below(28))];
    const [region, land] = [String(1 + chance.below(16)), String(100 + chance.below(40))];
    for (let copy = chance.chance(0.75) ? 1 : 2 + chance.below(2); copy > 0; copy -= 1) {
      const isTurned = chance.chance(0.06);
      const date = chance.chance(0.08)
        ? [year, day, month]
        : chance.chance(0.06)
          ? [year, month, mistyped(day, chance).slice(0, 2)]
          : [year, month, day];
      const [given, family] = isTurned ? [last, first] : [first, last];
      add(made, at, [
        wander(given),
        chance.chance(0.3) ? '' : wander(second),
        wander(family),
        date.join('/'),
        chance.chance(0.15) ? String(1 + chance.below(16)) : region,
        chance.chance(0.05) ? '' : land,
      ]);
    }
  }
  const { rows, truth } = shuffled(made, chance);
  return {
    name: 'migrants',
    files: [{ heading: ['fname', 'sname', 'surname', 'date', 'region', 'country'], rows, truth }],
  };
}

/** Households in a census and in a register: families with one surname and address, twins, dates with parts missing. */
export function census(seed: number, households: number): Lookalike {
  const chance = prng(seed);
  const [givens, surnames, streets] = [words(150, chance), words(800, chance), words(200, chance)];
  const [first, second] = [growing(), growing()];
  let person = 0;
  for (let house = 0; house < households; house += 1) {
    const surname = lean(surnames, chance);
    const [address, postcode] = [
      `${1 + chance.below(120)} ${chance.pick(streets)} Street`,
      `${capital(chance.pick(['ab', 'cd', 'ef']))}${1 + chance.below(30)} ${1 + chance.below(9)}${capital(word(chance, 1)).slice(0, 2)}`,
    ];
    let twin = '';
    for (let more = 1 + chance.below(5); more > 0; more -= 1) {
      person += 1;
      const birth =
        twin !== '' && chance.chance(0.15)
          ? twin
          : `${1930 + chance.below(80)} ${1 + chance.below(12)} ${1 + chance.below(28)}`;
      twin = birth;
      const [year = '', month = '', day = ''] = birth.split(' ');
      const row = [lean(givens, chance), surname, chance.pick(['M', 'F']), day, month, year, address, postcode];
      if (chance.chance(0.97)) add(first, person, censusRow(row, { share: 0.03, chance }));
      if (chance.chance(0.95)) add(second, person, censusRow(row, { share: 0.08, chance }));
    }
  }
  const heading = ['PERNAME1', 'PERNAME2', 'SEX', 'DOB_DAY', 'DOB_MON', 'DOB_YEAR', 'ENUMCAP', 'ENUMPC'];
  return { name: 'census', files: [first, second].map((of) => ({ heading, ...shuffled(of, chance) })) };
}

const censusRow = (row: Row, { share, chance }: { readonly share: number; readonly chance: Prng }): Row =>
  row.map((cell) => (chance.chance(share) ? (chance.chance(0.4) ? '' : mistyped(cell, chance)) : cell));

/** Lists for screening: one name with its words in any order, other names, a country, a date. */
export function screening(seed: number, subjects: number): Lookalike {
  const chance = prng(seed);
  const [names, lands] = [words(700, chance), words(30, chance)];
  const made = growing();
  for (let at = 0; at < subjects; at += 1) {
    const own = Array.from({ length: 2 + chance.below(3) }, () => lean(names, chance));
    const [land, year] = [lean(lands, chance), 1940 + chance.below(60)];
    const date = `${year}-${two(1 + chance.below(12))}-${two(1 + chance.below(28))}`;
    const alias = [chance.pick(names), own.at(-1) ?? ''].join(' ');
    for (let copy = chance.chance(0.6) ? 1 : 2 + chance.below(2); copy > 0; copy -= 1) {
      const said = chance.chance(0.3) ? [own.at(-1) ?? '', ...own.slice(0, -1)] : own;
      const name = said
        .filter((_, place) => place < 2 || chance.chance(0.8))
        .map((part) => maybe(part, 0.15, chance))
        .join(' ');
      add(made, at, [
        name,
        chance.chance(0.3) ? alias : '',
        chance.chance(0.8) ? land : '',
        chance.chance(0.7) ? date : chance.chance(0.5) ? String(year) : '',
      ]);
    }
  }
  const { rows, truth } = shuffled(made, chance);
  return {
    name: 'screening',
    files: [
      { heading: ['id', 'name', 'aliases', 'country', 'date'], rows: rows.map((row, at) => [`L${at}`, ...row]), truth },
    ],
  };
}

/** Two shops: a make and a model number among other words, a price that differs a little. */
export function products(seed: number, count: number): Lookalike {
  const chance = prng(seed);
  const [makes, things, traits] = [words(60, chance), words(40, chance), words(200, chance)];
  const [first, second] = [growing(), growing()];
  for (let at = 0; at < count; at += 1) {
    const [make, thing] = [lean(makes, chance), chance.pick(things)];
    const model = `${word(chance, 1).toUpperCase().slice(0, 3)}-${100 + chance.below(900)}${chance.pick(['', 'B', 'X'])}`;
    const own = Array.from({ length: 4 }, () => chance.pick(traits));
    const price = 10 + chance.below(900);
    const about = (): string => own.filter(() => chance.chance(0.7)).join(' ');
    if (chance.chance(0.9))
      add(first, at, [
        `${make} ${thing} ${about()} - ${model}`,
        `${make} ${about()} ${thing} ${about()} ${Array.from({ length: 9 }, () => chance.pick(traits)).join(' ')} ${model}`,
        `$${price}.00`,
      ]);
    if (chance.chance(0.9))
      add(second, at, [
        `${make} ${about()} ${chance.chance(0.8) ? model.replace('-', chance.pick(['-', ''])) : ''} ${thing}`,
        chance.chance(0.4) ? '' : `${about()} ${thing}`,
        chance.chance(0.4) ? '' : `${(price * (0.95 + chance.below(10) / 100)).toFixed(2)}`,
      ]);
  }
  return {
    name: 'products',
    files: [first, second].map((of) => ({ heading: ['name', 'description', 'price'], ...shuffled(of, chance) })),
  };
}

export const lookalikes = (seed: number, scale: number): readonly Lookalike[] => [
  music(seed, 1500 * scale),
  affiliations(seed, 500 * scale),
  germanNames(seed, 4000 * scale),
  migrants(seed, 3000 * scale),
  census(seed, 1000 * scale),
  screening(seed, 2000 * scale),
  products(seed, 900 * scale),
];
