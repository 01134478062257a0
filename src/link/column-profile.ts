import { headingKey } from './bind.ts';
import { dateDayFirst, dateMonthFirst, duration, filled, numberIn, yearOf } from './cell-facts.ts';
import { dateFiguresKey } from './clean/dates.ts';
import { date, fold } from './cleaners.ts';

/** What the cells of a column are, by a sample of the rows. */
export const columnKinds = [
  'empty',
  'date',
  'year',
  'number',
  'duration',
  'code',
  'category',
  'text',
  'essay',
] as const;
export type ColumnKind = (typeof columnKinds)[number];

/** Rows of one or two files under one heading, as they stand. */
export interface Sample {
  readonly heading: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Of two files, how many of the rows are of the first. */
  readonly first?: number;
}

export interface ColumnProfile {
  readonly heading: string;
  readonly key: string;
  readonly at: number;
  readonly kind: ColumnKind;
  /** Share of the cells that say something. */
  readonly filled: number;
  /** Distinct values for each filled cell. */
  readonly distinct: number;
  readonly values: number;
  readonly words: number;
  readonly letters: number;
  /** How often two rows that are not one have the same, at most. */
  readonly chance: number;
  /** Share of the filled cells in which a figure stands. */
  readonly figures: number;
  /** For dates: the cleaner that reads most of them. */
  readonly dateCleaner?: string;
}

/** What a heading says in any of four languages, where the cells alone could be several things. */
const says: readonly (readonly [ColumnKind, RegExp])[] = [
  ['duration', /^(?:length|duration|runtime|duur|speelduur|dauer|duree|durée|tracklength|track_length|time)$/],
  ['year', /(?:^|_)(?:year|jaar|jahr|annee|année|yr|released?|pubyear)$/],
];

/** Columns that are no fact of the subject: numbers of rows, judged answers, where a row comes from. */
const beside = [
  /^(?:row|rec|record)?_?(?:id|key|uid|guid|uuid|pk)$/,
  /^(?:row|rec|record)_?(?:nr|no|num|number|nummer)$/,
  /^(?:index|idx|row|rownum|rij|regel|zeile|ligne|unnamed.*|id_?(?:\d|a|b|abt|buy|dblp|acm)|recordnummer)$/,
  /^(?:unique|subject|entity|cluster|group|true|ent)_?id$/,
  /^(?:cluster|label|gold|truth).*$|^(?:is_?match|match|tid|cid|ctid)$/,
  /^(?:data_?)?(?:source|src|bron|quelle)(?:_?(?:id|name|file))?$|^(?:dataset|provenance|file|bestand)$/,
] as const;

export const isBeside = (key: string): boolean => key === '' || beside.some((find) => find.test(key));

/** Whether a column says something about the subject. A number that every row has for itself alone does not. */
export function isSubject({ key, kind, distinct, filled: known, words }: ColumnProfile, files = 1): boolean {
  if (kind === 'empty' || isBeside(key)) return false;
  const isOwn = /id$/.test(key) && words < 1.5 && known > 0.98 && distinct * files > 0.98;
  return !isOwn;
}

/** Describes every column. Pure: the same sample gives the same. */
export const profilesOf = ({ heading, rows }: Sample): readonly ColumnProfile[] =>
  heading.map((name, at) =>
    profileOf(
      name,
      at,
      rows.map((row) => filled(row[at] ?? '').trim()),
    ),
  );

const share = (cells: readonly string[], is: (cell: string) => boolean): number =>
  cells.length === 0 ? 0 : cells.filter(is).length / cells.length;
const mean = (cells: readonly string[], of: (cell: string) => number): number =>
  cells.length === 0 ? 0 : cells.reduce((sum, cell) => sum + of(cell), 0) / cells.length;

function profileOf(heading: string, at: number, all: readonly string[]): ColumnProfile {
  const cells = all.filter((cell) => cell !== '');
  const counts = new Map<string, number>();
  for (const cell of cells) {
    const folded = fold(cell);
    counts.set(folded, (counts.get(folded) ?? 0) + 1);
  }
  const known = Math.max(1, cells.length);
  const facts = {
    filled: cells.length / Math.max(1, all.length),
    distinct: counts.size / known,
    values: counts.size,
    words: mean(cells, (cell) => fold(cell).split(' ').length),
    letters: mean(cells, (cell) => cell.length),
    chance: [...counts.values()].reduce((sum, count) => sum + (count / known) ** 2, 0),
    figures: share(cells, (cell) => /\d/.test(cell)),
  };
  const key = headingKey(heading);
  const dates = bestDate(cells);
  const kind = kindOf(key, cells, { ...facts, dates: dates.share });
  return { heading, key, at, kind, ...facts, ...(kind === 'date' ? { dateCleaner: dates.cleaner } : {}) };
}

const fullDate = (text: string): boolean =>
  /^\d{8}$/.test(text) && /^(?:1[5-9]|20)\d\d(?:0[0-9]|1[0-2])(?:[0-2]\d|3[01])$/.test(text);
const dateCleaners = [
  ['date', date],
  ['date-month-first', dateMonthFirst],
  ['date-day-first', dateDayFirst],
  ['dateFigures', dateFiguresKey],
] as const;

/** The reading that makes most cells a day that can be; the plainest of equals. */
function bestDate(cells: readonly string[]): { readonly cleaner: string; readonly share: number } {
  const some = cells.slice(0, 5000).filter((cell) => /\d/.test(cell) && !/^\d{1,7}$/.test(cell));
  let best: { cleaner: string; share: number } = { cleaner: 'date', share: 0 };
  for (const [cleaner, read] of dateCleaners) {
    const found = some.filter((cell) => fullDate(read(cell))).length / Math.max(1, Math.min(5000, cells.length));
    if (found > best.share + 0.01) best = { cleaner, share: found };
  }
  return best;
}

const isNumber = (cell: string): boolean =>
  /^[^\d\p{L}]*[+-]?\d[\d., {2}]*\s*(?:[\p{L}%"€$£]{1,4}\.?)?$/u.test(cell) && numberIn(cell) !== undefined;
const mostly = 0.8;

function kindOf(
  key: string,
  cells: readonly string[],
  about: { values: number; distinct: number; words: number; letters: number; chance: number; dates: number },
): ColumnKind {
  if (cells.length === 0 || about.values < 2) return 'empty';
  const said = says.find(([, find]) => find.test(key))?.[0];
  if (said === 'duration' && share(cells, (cell) => duration(cell) !== '') > mostly) return 'duration';
  if (said === 'year' && share(cells, (cell) => yearOf(cell) !== '') > mostly / 2) return 'year';
  if (about.dates > mostly) return 'date';
  if (share(cells, (cell) => /^['’]?(?:1[5-9]|20)\d\d$/.test(cell)) > mostly) return 'year';
  const isFew = (about.values <= 40 && about.distinct < 0.5) || (about.distinct < 0.02 && about.chance > 0.005);
  const isMark = share(cells, (cell) => /\d/.test(cell) && !/\s\p{L}{3}/u.test(cell)) > mostly;
  if (isMark && share(cells, isNumber) > mostly && about.letters < 7) return 'number';
  if (isFew && about.words < 4) return 'category';
  if (isMark) return 'code';
  return about.words > 16 || about.letters > 110 ? 'essay' : 'text';
}
