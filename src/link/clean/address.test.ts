import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addressKey, cityKey, type DutchAddress, houseNumberKey, parseAddress, streetKey } from './address.ts';

/** street | number | letter | addition | relation | dwelling | postcode | city | faults */
const written = (address: DutchAddress): string =>
  [
    address.street,
    address.number ?? '',
    address.letter,
    address.addition,
    address.relation,
    address.dwelling,
    address.postcode,
    address.city,
    address.faults.join(', '),
  ].join('|');

const lines: readonly (readonly [string, string])[] = [
  ['Dorpsstraat 12, 1234 AB Ambervelde', 'Dorpsstraat|12|||||1234AB|Ambervelde|'],
  ['Dorpsstraat 12a 1234ab Ambervelde', 'Dorpsstraat|12|A||||1234AB|Ambervelde|'],
  ['Dorpsstraat 12\n1234 AB  Ambervelde\nNederland', 'Dorpsstraat|12|||||1234AB|Ambervelde|'],
  ['1234 AB Ambervelde, Dorpsstraat 12', 'Dorpsstraat|12|||||1234AB|Ambervelde|'],
  ['Dorpsstraat 12 NL-1234 AB Ambervelde', 'Dorpsstraat|12|||||1234AB|Ambervelde|'],
  ['1234 AB 12', '|12|||||1234AB||'],
  ['1234AB, 12-3', '|12||3|||1234AB||'],
  ['Dorpsstraat 12, Ambervelde', 'Dorpsstraat|12||||||Ambervelde|'],
  ['Dorpsstraat, Ambervelde', 'Dorpsstraat|||||||Ambervelde|no number'],
  ['Dorpsstraat 12, 1234 SS Ambervelde', 'Dorpsstraat|12||||||Ambervelde|postcode cannot be'],
  ['Dorpsstraat 12-3hg', 'Dorpsstraat|12||3|||||'],
  ['Dorpsstraat 12 3 hoog', 'Dorpsstraat|12||3|||||'],
  ['Dorpsstraat 12-3e verdieping', 'Dorpsstraat|12||3|||||'],
  ['Dorpsstraat 12 III', 'Dorpsstraat|12||3|||||'],
  ['Dorpsstraat 12-I', 'Dorpsstraat|12||1|||||'],
  ['Dorpsstraat 12i', 'Dorpsstraat|12|I||||||'],
  ['Dorpsstraat 12 bis', 'Dorpsstraat|12||BIS|||||'],
  ['Dorpsstraat 12bis', 'Dorpsstraat|12||BIS|||||'],
  ['Dorpsstraat 12 A bis', 'Dorpsstraat|12|A|BIS|||||'],
  ['Dorpsstraat 12A-3', 'Dorpsstraat|12|A|3|||||'],
  ['Dorpsstraat 12 A 3', 'Dorpsstraat|12|A|3|||||'],
  ['Dorpsstraat 12 3', 'Dorpsstraat|12||3|||||'],
  ['Dorpsstraat 12/14', 'Dorpsstraat|12||14|||||'],
  ['Dorpsstraat 12 huis', 'Dorpsstraat|12||HS|||||'],
  ['Dorpsstraat 1012 hs', 'Dorpsstraat|1012||HS|||||'],
  ['Dorpsstraat 12 begane grond', 'Dorpsstraat|12||BG|||||'],
  ['Dorpsstraat 12 rood', 'Dorpsstraat|12||RD|||||'],
  ['Dorpsstraat 12 zw', 'Dorpsstraat|12||ZW|||||'],
  ['Dorpsstr. 0012', 'Dorpsstr|12|||||||'],
  ['Dorpsstraat nr. 12', 'Dorpsstraat|12|||||||'],
  ['Dorpsstraat 12 t/o', 'Dorpsstraat|12|||opposite||||'],
  ['t/o Dorpsstraat 12', 'Dorpsstraat|12|||opposite||||'],
  ['Dorpsstraat 12 to', 'Dorpsstraat|12|||opposite||||'],
  ['nabij Dorpsstraat 12', 'Dorpsstraat|12|||near||||'],
  ['Kade 3 woonboot, 1234 AB Ambervelde', 'Kade|3||||houseboat|1234AB|Ambervelde|'],
  ['Woonboot Kade t/o 3', 'Kade|3|||opposite|houseboat|||'],
  ['Dorpsweg standplaats 12', 'Dorpsweg|12||||pitch|||'],
  ['Plein 1944 12', 'Plein 1944|12|||||||'],
  ['Plein 1944', 'Plein 1944||||||||no number'],
  ['Laan 1940-1945 5', 'Laan 1940-1945|5|||||||'],
  ['1e Jan Steenstraat 12', '1e Jan Steenstraat|12|||||||'],
  ['2e Dorpsweg 3-2', '2e Dorpsweg|3||2|||||'],
  ["Van 't Hoffstraat 5", "Van 't Hoffstraat|5|||||||"],
  ['Postbus 123, 1200 AA Ambervelde', 'Postbus|123|||||1200AA|Ambervelde|'],
  ['15 Hoogdreef, Ambervelde, (1234 AB)', 'Hoogdreef|15|||||1234AB|Ambervelde|'],
  ['159 D Molenpad Zuid, Ambervelde, 1234AB', 'Molenpad Zuid|159|D||||1234AB|Ambervelde|'],
  ['12 Dorpsstraat, Ambervelde, 1234 AB', 'Dorpsstraat|12|||||1234AB|Ambervelde|'],
  ['10-1 Molenpad, Ambervelde, 1234 AB', 'Molenpad|10||1|||1234AB|Ambervelde|'],
  ['123 H.J.E. Dorpsweg, Ambervelde, 1234AB', 'H.J.E. Dorpsweg|123|||||1234AB|Ambervelde|'],
  ['Dorpsstraat, 104, Ambervelde, 1234 AB', 'Dorpsstraat|104|||||1234AB|Ambervelde|'],
  ['Dorpsstraat 72 B, Floor 7B, Ambervelde, 1234 AB', 'Dorpsstraat|72|B||||1234AB|Ambervelde|'],
  ['4th Floor, Dorpsstraat 21, Ambervelde, 1234AB', 'Dorpsstraat|21|||||1234AB|Ambervelde|'],
  ['Molen B.V., Dorpsstraat 21, Ambervelde, 1234AB', 'Dorpsstraat|21|||||1234AB|Ambervelde|'],
  ['1234 AB Dorpsstraat 21, Ambervelde', 'Dorpsstraat|21|||||1234AB|Ambervelde|'],
  ['Dorpsstraat 21, 1234 AB, Ambervelde, The Netherlands', 'Dorpsstraat|21|||||1234AB|Ambervelde|'],
  ['Dorpsstraat 12, bis, Ambervelde', 'Dorpsstraat|12||BIS||||Ambervelde|'],
  ['', '||||||||nothing read'],
];

test('one line is taken apart by the grammar of Dutch addresses', () => {
  assert.deepEqual(
    lines.map(([raw]) => [raw, written(parseAddress(raw))]),
    lines,
  );
});

test('the fields of a register make the same parts', () => {
  const fields = {
    street: 'Dorpsstraat',
    houseNumber: '12',
    letter: 'a',
    addition: '3hg',
    postcode: '1234 AB',
    city: 'Ambervelde',
  };
  assert.equal(written(parseAddress(fields)), 'Dorpsstraat|12|A|3|||1234AB|Ambervelde|');
  assert.equal(
    written(parseAddress({ ...fields, postcode: '12345' }))
      .split('|')
      .at(-1),
    'postcode cannot be',
  );
});

/** Each line: spellings of one street. */
const streets = [
  'Burgemeester van der Helststraat; Burg. v.d. Helststr.; Burgem. van den Helststraat; BURG VD HELSTSTR',
  '1e Jan Steenstraat; Eerste Jan Steenstraat; 1ste Jan Steenstr.; 1e Jan Steen straat',
  'Sint Jansplein; St. Jansplein; St Jans plein',
  'Koningin Wilhelminalaan; Kon. Wilhelminaln; Koningin Wilhelmina laan',
  'Zuiderkade; Zuider kd.; Zuiderkade ',
  'Dijkweg; Dykweg; Dĳkweg',
  'Prinses Irenestraat; Prs. Irenestr.',
];
const cities = [
  "'s-Gravenhage; Den Haag; ’s Gravenhage; DEN HAAG",
  "'s-Hertogenbosch; Den Bosch; s-Hertogenbosch",
  'Alphen aan den Rijn; Alphen a/d Rijn; Alphen a.d. Rijn; ALPHEN AAN DEN RYN',
  'IJmuiden; Ijmuiden; Ymuiden',
];

test('spellings of one street and of one city share a key', () => {
  for (const [lists, key] of [
    [streets, streetKey],
    [cities, cityKey],
  ] as const)
    for (const line of lists) {
      const names = line.split('; ');
      assert.deepEqual([names, new Set(names.map(key)).size], [names, 1]);
    }
});

test('an address is one key, however it is written', () => {
  const same = [
    'Dorpsstraat 12-3hg, 1234 AB Ambervelde',
    'Dorpsstr. 12 III 1234ab AMBERVELDE',
    '1234 AB Ambervelde, Dorpsstraat 12 3 hoog',
    '1234AB 12-3',
  ];
  assert.deepEqual([...new Set(same.map(addressKey))], ['1234AB|12||3|']);
  assert.equal(addressKey('Dorpsstr. 12a, Ambervelde'), addressKey('Dorpsstraat 12 A, Ambervelde'));
  assert.notEqual(addressKey('1234AB 12-3'), addressKey('1234AB 123'));
  assert.notEqual(addressKey('1234AB 12 t/o'), addressKey('1234AB 12'));
  assert.equal(houseNumberKey('12-3hg'), '12||3');
  assert.equal(houseNumberKey('geen'), '');
});

test('a long line of anything is read in no time', () => {
  for (const piece of ['1', '1e ', ' ', 'a1 ', '1-1 ', 'v d ', ',', 't/o '])
    assert.equal(typeof addressKey(piece.repeat(300)), 'string');
});
