import assert from 'node:assert/strict';
import { test } from 'node:test';
import { present } from '../core/assert.ts';
import { prng } from '../core/prng.ts';
import { allCleaners } from './all-cleaners.ts';
import { autoPlan } from './auto-plan.ts';
import { bind } from './bind.ts';
import { amount, dateDayFirst, dateMonthFirst, duration, filled, ordinal, yearOf } from './cell-facts.ts';
import { chosenReady } from './choose-plan.ts';
import { type ColumnKind, isSubject, profilesOf } from './column-profile.ts';
import { mostComparisons } from './kernel/layout.ts';
import { leaningsOf } from './leaning-columns.ts';
import type { Plan } from './plan.ts';
import { parsePlan } from './plan-parser.ts';
import { readyPlan } from './ready-plans.node.ts';
import { sampleOf } from './sampled-rows.ts';
import { cleanersWith, commonWordsOf } from './word-cleaners.ts';

const ready = (name: 'person' | 'person-nl' | 'firm-nl' | 'address-nl'): Plan => {
  const parsed = parsePlan(readyPlan(name), allCleaners);
  return present('good' in parsed ? parsed.good : undefined, 'a ready plan parses');
};
const person = ready('person');

const cells: readonly (readonly [read: (raw: string) => string, raw: string, gives: string])[] = [
  [filled, ' NA ', ''],
  [filled, '[unknown]', ''],
  [filled, '1972 NA 3', '1972  3'],
  [filled, 'Na', ''],
  [filled, 'Nana Null', 'Nana Null'],
  [dateMonthFirst, '3/31/1954', '19540331'],
  [dateMonthFirst, '31/3/1954', '19540331'],
  [dateMonthFirst, '19-Feb-91', '19910219'],
  [dateMonthFirst, 'March 4, 1990', '19900304'],
  [dateDayFirst, '3/4/06', '20060403'],
  [dateDayFirst, '1954-03-31', '19540331'],
  [yearOf, "'08", '20080000'],
  [yearOf, 'Album (1984)', '19840000'],
  [duration, '3:39', '02190101'],
  [duration, '219000', '02190101'],
  [duration, '219sec', '02190101'],
  [duration, '3.65', '02190101'],
  [duration, '3m 39sec', '02190101'],
  [duration, 'unk.', ''],
  [ordinal, '09', '9'],
];
for (const [read, raw, gives] of cells) {
  test(`a cell ${JSON.stringify(raw)} is read as ${JSON.stringify(gives)}`, () => assert.equal(read(raw), gives));
}

test('a birth date in three columns is one date, also where a part is missing', () => {
  const date = present(allCleaners.get('date'), 'a cleaner');
  assert.equal(date('1972 7 3'), '19720703');
  assert.equal(date('3 7 1972'), '19720703');
  assert.equal(date('1972 7 '), '19720700');
  assert.equal(date('  1972'), '19720000');
});

test('amounts that differ little are a few steps apart, whatever their size', () => {
  for (const value of [20, 2_000, 200_000]) {
    const [one, other] = [amount(`€ ${value}`), amount(`${Math.round(value * 1.02)}.00`)].map((text) =>
      Number(text.slice(0, 4)),
    );
    assert.ok(Math.abs((one ?? 0) - (other ?? 0)) <= 8, String(value));
  }
});

test('rare words come first, a model number is one word however it is written', () => {
  const cleaners = cleanersWith(allCleaners, { commonWords: ['university', 'delft'] });
  const clean = (name: string, raw: string): string => present(cleaners.get(name), 'a cleaner')(raw);
  assert.equal(clean('rare-1', 'University Delft Zorkel'), 'zorkel');
  assert.equal(clean('rare-2', 'University Delft Zorkel'), 'delft');
  assert.equal(clean('telling-words', 'University Delft Zorkel'), 'zorkel');
  assert.equal(clean('figure-word', 'Vonk lamp XB-450'), clean('figure-word', 'XB450 lamp'));
  assert.deepEqual(commonWordsOf(['a b', 'a c', 'b a'], 2), ['a', 'b']);
});

/** Enough rows of invented cells to see what a column is. */
function rowsOf(make: (chance: ReturnType<typeof prng>, at: number) => readonly string[], count = 400) {
  const chance = prng(7);
  return Array.from({ length: count }, (_, at) => make(chance, at));
}
const syllables = ['bra', 'kel', 'mo', 'tin', 'dor', 'sa', 'vel', 'ru', 'pon', 'li'];
const name = (chance: ReturnType<typeof prng>): string =>
  chance.pick(syllables) + chance.pick(syllables) + chance.pick(syllables);

const columns: readonly (readonly [
  heading: string,
  kind: ColumnKind,
  make: (chance: ReturnType<typeof prng>) => string,
])[] = [
  ['when', 'date', (chance) => `${1 + chance.below(28)}/${1 + chance.below(12)}/${1950 + chance.below(50)}`],
  ['released', 'year', (chance) => chance.pick(["'08", '1999', '2004'])],
  ['length', 'duration', (chance) => chance.pick(['3:20', '200000', '200sec'])],
  ['price', 'number', (chance) => `$${10 + chance.below(900)}.00`],
  ['phone', 'code', (chance) => `020-${1_000_000 + chance.below(8_000_000)}`],
  ['country', 'category', (chance) => chance.pick(['NL', 'BE', 'DE'])],
  ['title', 'text', (chance) => `${name(chance)} ${name(chance)}`],
  ['about', 'essay', (chance) => Array.from({ length: 25 }, () => name(chance)).join(' ')],
  ['same', 'empty', () => 'x'],
];
test('a column is taken for what its cells are', () => {
  const sample = {
    heading: columns.map(([heading]) => heading),
    rows: rowsOf((chance) => columns.map(([, , make]) => make(chance))),
  };
  for (const [at, { heading, kind }] of profilesOf(sample).entries()) assert.equal(kind, columns[at]?.[1], heading);
});

test('numbers of rows, judged answers and the source of a row are left out', () => {
  const heading = ['id', 'rec_id', 'cluster', 'SourceID', 'TID', 'data_source', 'person_id', 'title', 'number'];
  const sample = {
    heading,
    rows: rowsOf((chance, at) =>
      heading.map((of) => (of === 'title' ? name(chance) : of === 'number' ? String(at % 9) : String(at))),
    ),
  };
  const kept = profilesOf(sample).filter((profile) => isSubject(profile));
  assert.deepEqual(
    kept.map(({ key }) => key),
    ['title', 'number'],
  );
});

test('an album and its artist lean on each other, a title and its album do not', () => {
  const albums = rowsOf((chance) => [name(chance), name(chance)], 60);
  const rows = rowsOf((chance, at) => [`${name(chance)} ${name(chance)}`, ...(albums[at % 60] ?? [])]);
  const sample = { heading: ['title', 'album', 'artist'], rows };
  const found = leaningsOf(sample, profilesOf(sample));
  assert.ok(found.length > 0);
  assert.ok(
    found.every(({ one, other }) => one !== 0 && other !== 0),
    JSON.stringify(found),
  );
});

const files: readonly (readonly [
  says: string,
  heading: readonly string[],
  make: (chance: ReturnType<typeof prng>, at: number) => readonly string[],
])[] = [
  [
    'one free text',
    ['id', 'affil'],
    (chance, at) => [String(at), `${name(chance)} ${name(chance)} institute, ${name(chance)}`],
  ],
  [
    'songs',
    ['title', 'artist', 'album', 'year', 'length'],
    (chance) => [
      name(chance),
      name(chance),
      name(chance),
      String(1980 + chance.below(20)),
      `3:${10 + chance.below(49)}`,
    ],
  ],
  [
    'persons',
    ['vorname', 'nachname', 'geburtsjahr', 'geburtsmonat', 'geburtstag'],
    (chance) => [name(chance), name(chance), '1970', String(1 + chance.below(12)), String(1 + chance.below(28))],
  ],
  [
    'twenty columns',
    Array.from({ length: 20 }, (_, at) => `column ${at}`),
    (chance) => Array.from({ length: 20 }, () => `${name(chance)} ${name(chance)}`),
  ],
  ['numbers alone', ['x', 'y', 'z'], (chance) => [0, 1, 2].map(() => String(chance.below(5000)))],
];
for (const [says, heading, make] of files) {
  test(`a plan for ${says} is right, finds its columns, fits in a row and is made the same again`, () => {
    const sample = sampleOf([{ heading, rows: rowsOf(make) }]);
    const made = present(autoPlan({ sample, files: 1, person }), 'there is something to compare');
    assert.deepEqual(autoPlan({ sample, files: 1, person }), made);
    const parsed = parsePlan(JSON.parse(JSON.stringify(made)), allCleaners);
    assert.ok('good' in parsed, JSON.stringify('faults' in parsed && parsed.faults));
    const bound = bind(parsed.good, [heading], cleanersWith(allCleaners, made));
    assert.ok('good' in bound, JSON.stringify(bound));
    assert.ok(made.comparisons.length <= mostComparisons);
  });
}

test('persons are compared by the plan for persons, their birth date from three columns', () => {
  const [, heading = [], make] = files[2] ?? [];
  const sample = sampleOf([{ heading, rows: rowsOf(present(make, 'the third case')) }]);
  const made = present(autoPlan({ sample, files: 1, person }), 'a plan');
  assert.deepEqual(made.columns.find((column) => column.name === 'birth')?.from, [
    'geburtsjahr+geburtsmonat+geburtstag',
  ]);
  assert.ok(made.comparisons.some((comparison) => comparison.name === 'given'));
});

test('a name in one cell or in parts becomes one text', () => {
  const heading = ['name_full', 'name_last', 'name_first', 'city'];
  const rows = rowsOf((chance, at) =>
    at % 2 === 0
      ? [`${name(chance)} ${name(chance)}`, '', '', name(chance)]
      : ['', name(chance), name(chance), name(chance)],
  );
  const made = present(autoPlan({ sample: sampleOf([{ heading, rows }]), files: 1, person }), 'a plan');
  assert.ok(made.columns.some(({ from }) => from[0] === 'name_full+name_last+name_first'));
});

test('nothing to compare gives no plan', () => {
  for (const rows of [
    [],
    [['1', 'red']],
    [
      ['1', 'red'],
      ['2', 'red'],
    ],
  ]) {
    assert.equal(autoPlan({ sample: sampleOf([{ heading: ['id', 'colour'], rows }]), files: 1, person }), undefined);
  }
});

const headings: readonly (readonly [taken: string | undefined, heading: readonly string[]])[] = [
  ['person-nl', ['id', 'voornaam', 'achternaam', 'geboortedatum', 'straat', 'huisnummer', 'postcode']],
  ['firm-nl', ['id', 'handelsnaam', 'kvk', 'postcode', 'plaats']],
  ['address-nl', ['straat', 'huisnummer', 'postcode', 'woonplaats']],
  [undefined, ['TID', 'title', 'artist', 'album', 'year']],
  [undefined, ['name', 'description', 'price']],
  [undefined, ['vorname', 'nachname', 'geburtsjahr']],
  [undefined, ['achternaam', 'kleur', 'maat', 'merk', 'soort', 'prijs']],
];
test('the ready plan that knows the columns is taken, and none where it does not', () => {
  const plans = (['person-nl', 'firm-nl', 'address-nl'] as const).map(ready);
  for (const [taken, heading] of headings)
    assert.equal(chosenReady(plans, [heading], allCleaners)?.plan.name, taken, heading.join());
});
