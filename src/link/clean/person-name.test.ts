import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fold } from './fold.ts';
import {
  fullNameKey,
  givenKey,
  initialsKey,
  nameSetKey,
  surnameKey,
  surnamePrefixKey,
  surnameSoundKey,
} from './name-key.ts';
import { type NameParts, type PersonName, parsePersonName } from './person-name.ts';
import { skeletonOf } from './sound.ts';

const namePart = (name: { prefix: string; core: string } | undefined): string =>
  name === undefined ? '' : `${name.prefix}/${name.core}`;

/** titles | given names | initials | call name | own | partner | use */
const written = ({ titles, givenNames, initials, callName, own, partner, use }: PersonName): string =>
  [titles.join(' '), givenNames.join(' '), initials.join('.'), callName, namePart(own), namePart(partner), use].join(
    ' | ',
  );

const wholeNames: readonly (readonly [string, string])[] = [
  ['Jan van der Berg', ' | Jan | J |  | van der/Berg |  | own'],
  ['J.P. van den Berg', ' |  | J.P |  | van den/Berg |  | own'],
  ['JP Balkenstein', ' |  | J.P |  | /Balkenstein |  | own'],
  ['JA VAN DER BERG', ' |  | J.A |  | van der/Berg |  | own'],
  ['Berg, van der', ' |  |  |  | van der/Berg |  | own'],
  ['Berg, van der, J.P.', ' |  | J.P |  | van der/Berg |  | own'],
  ['Berg, J.P. van der', ' |  | J.P |  | van der/Berg |  | own'],
  ['van der Berg, Jan', ' | Jan | J |  | van der/Berg |  | own'],
  ['DE VRIES, ANNA MARIA', ' | Anna Maria | A.M |  | de/Vries |  | own'],
  ['JANSEN Piet', ' | Piet | P |  | /Jansen |  | own'],
  ['Piet JANSEN', ' | Piet | P |  | /Jansen |  | own'],
  ['dhr. J. v.d. Berg', 'dhr. |  | J |  | v.d./Berg |  | own'],
  ['J. vd Berg', ' |  | J |  | vd/Berg |  | own'],
  ["van 't Hof, Kees", " | Kees | K |  | van 't/Hof |  | own"],
  ["Kees van't Hof", " | Kees | K |  | van 't/Hof |  | own"],
  ['’t Hart, Maarten', " | Maarten | M |  | 't/Hart |  | own"],
  ["Willem 's-Gravesande", " | Willem | W |  | /'s-Gravesande |  | own"],
  ["L. d'Ancona", " |  | L |  | d'/Ancona |  | own"],
  ['Sean O’Neill', " | Sean | S |  | /O'Neill |  | own"],
  ['Th.Chr. IJ. Bakker', ' |  | Th.Chr.IJ |  | /Bakker |  | own'],
  ['Jan-Willem de Boer', ' | Jan-Willem | J.W |  | de/Boer |  | own'],
  ['mw. dr. A.B. (Anna) de Vries-Jansen', 'mw. dr. |  | A.B | Anna | /Jansen | de/Vries | double'],
  ['Jansen - de Vries, Els', ' | Els | E |  | de/Vries | /Jansen | double'],
  ['Anna de Vries geb. Jansen', ' | Anna | A |  | /Jansen | de/Vries | partner'],
  ['A. Jansen e.v. de Vries', ' |  | A |  | /Jansen | de/Vries | own'],
  ['jhr. mr. P. baron van Haersma', 'jhr. mr. baron |  | P |  | van/Haersma |  | own'],
  ['de heer P. de Graaf', 'dhr. |  | P |  | de/Graaf |  | own'],
  ['J. Jansen jr.', 'jr. |  | J |  | /Jansen |  | own'],
  ['Jansen, J., MSc', 'MSc |  | J |  | /Jansen |  | own'],
  ['Ben Jansen', ' | Ben | B |  | /Jansen |  | own'],
  ['Jansen, Ben', ' | Ben | B |  | /Jansen |  | own'],
  ['M. El Amrani', ' |  | M |  | el/Amrani |  | own'],
  ['Mohammed El-Amrani', ' | Mohammed | M |  | el/Amrani |  | own'],
  ['Otto von und zu Guttenstein', ' | Otto | O |  | von und zu/Guttenstein |  | own'],
  ['Juan de la Cruz', ' | Juan | J |  | de la/Cruz |  | own'],
  ['Maria Garcia Lopez', ' | Maria | M |  | /Garcia Lopez |  | own'],
  ['Ana Maria dos Santos Silva', ' | Ana Maria | A.M |  | dos/Santos Silva |  | own'],
  ['Özdemir, Gülşen', ' | Gülşen | G |  | /Özdemir |  | own'],
  ['محمد علي', ' | محمد | م |  | /علي |  | own'],
  ['王伟', ' | 伟 | 伟 |  | /王 |  | own'],
  ['Jan', ' |  |  |  | /Jan |  | own'],
  ['', ' |  |  |  | / |  | own'],
];

test('a whole name is taken apart as a Dutch reader would', () => {
  assert.deepEqual(
    wholeNames.map(([raw]) => [raw, written(parsePersonName(raw))]),
    wholeNames,
  );
});

const fields: readonly (readonly [NameParts, string])[] = [
  [{ givenNames: 'Anna Maria', prefix: 'van der', surname: 'Berg' }, ' | Anna Maria | A.M |  | van der/Berg |  | own'],
  [
    { initials: 'A.M.', surname: 'Jansen', partnerPrefix: 'de', partnerSurname: 'Vries', use: 'partner-own' },
    ' |  | A.M |  | /Jansen | de/Vries | partner-own',
  ],
  [{ givenNames: 'Anna', surname: 'de Vries-Jansen' }, ' | Anna | A |  | /Jansen | de/Vries | double'],
  [
    { givenNames: 'JOHANNES', callName: 'jan', surname: 'Berg, van den' },
    ' | Johannes | J | Jan | van den/Berg |  | own',
  ],
];

test('the fields of a register make the same parts', () => {
  for (const [parts, expected] of fields) assert.equal(written(parsePersonName(parts)), expected);
});

/** Each line: spellings that must share a key. */
const sameSurname = [
  'van der Berg; vd Berg; v.d. Berg; v. d. Berg; Berg, van der; Vandenberg; van den Berg; VAN DER BERG; Berg',
  'Dijkstra; Dykstra; Dĳkstra; Deijkstra',
  'Meijer; Meyer; Meier; Mayer; Maier',
  'Kuijpers; Kuypers; Kuipers; Cuypers; Cuijpers',
  'Buijs; Buys; Buis',
  'Hoekstra; Hukstra',
  'Dekker; Decker; Deker',
  'Bakker; Backer; Baker',
  'Visser; Viser; Vizzer',
  'Jansen; Janssen; Janzen; JANSSEN',
  'Claassen; Klaasen; Klasen; Claessen',
  'Schmidt; Schmid',
  'Goethals; Gutals',
  'Müller; Mueller; Muller',
  'Bosch; Bos',
  'Blaauw; Blauw; Blouw',
  'Kowalska; Kowalski; Kowalsky',
  'Ivanova; Ivanov; Иванова; Иванов',
  'Yıldız; Yildiz; YILDIZ',
  'Çelik; Celik',
  'Şahin; Sahin',
  'Wałęsa; Walesa',
  'El Amrani; El-Amrani; al Amrani; Amrani',
  "'t Hart; ’t Hart; t Hart; Hart",
  "van 't Hof; van't Hof; Hof",
  "d'Ancona; D’Ancona; Ancona",
  'Vandevelde; van de Velde; Van De Velde',
  'García; Garcia',
  "O'Neill; O’Neill; ONeill",
  "'s-Gravesande; s Gravesande",
];

test('spellings of one surname share a key', () => {
  for (const line of sameSurname) {
    const names = line.split('; ');
    assert.deepEqual([names, new Set(names.map(surnameKey)).size], [names, 1]);
  }
});

test('other surnames keep another key', () => {
  const apart = 'Jansen Hansen Jonker Bakker Becker Visser Vos Mulder Muller Smit Smeets Berg Burg Dekker Dikker';
  const keys = apart.split(' ').map(surnameKey);
  assert.equal(new Set(keys).size, keys.length);
});

const prefixes: readonly (readonly [string, string])[] = [
  ['van der Berg', 'v.d.'],
  ['vd Berg', 'v.d.'],
  ['v.d. Berg', 'v.d.'],
  ['Berg, van den', 'v.d.'],
  ['Wetering-van Wijk, de', 'd.v.'],
  ['Vandenberg', 'v.d.'],
  ["van 't Hof", 'v.t.'],
  ['de Boer', 'd.'],
  ['el Amrani', 'l.'],
  ['de la Cruz', 'd.l.'],
  ['Jansen', ''],
];

test('particles are compared in their short form', () => {
  assert.deepEqual(
    prefixes.map(([raw]) => [raw, surnamePrefixKey(raw)]),
    prefixes,
  );
});

const initials: readonly (readonly [string, string])[] = [
  ['Theo Christiaan', 'T.C.'],
  ['Th.Chr.', 'T.C.'],
  ['T.C.', 'T.C.'],
  ['TC', 'T.C.'],
  ['IJsbrand', 'Y.'],
  ['IJ.', 'Y.'],
  ['Jan-Willem', 'J.W.'],
  ['J.-W.', 'J.W.'],
  ['Łukasz', 'L.'],
  ['', ''],
];

test('Th., Chr. and IJ. are one initial', () => {
  assert.deepEqual(
    initials.map(([raw]) => [raw, initialsKey(raw)]),
    initials,
  );
});

test('given names keep their order, with initials between them', () => {
  assert.deepEqual(['J. Pieter', 'Jan P.', 'J.P.', 'Th. IJsbrand', 'JAN-PIETER'].map(givenKey), [
    'j pieter',
    'jan p',
    'j p',
    't ysbrand',
    'jan pieter',
  ]);
});

test('what sounds alike shares a sound', () => {
  for (const line of [
    'Meijer; Meyer; Maier; Meier',
    'Brand; Brandt; Brant',
    'de Wit; de Witt; Wid',
    'Vos; Fos; Voss',
    'Schmidt; Schmitt; Schmid',
    'Bosch; Bos',
    'van Dijk; Dijck; Dyck',
  ]) {
    const names = line.split('; ');
    assert.deepEqual([names, new Set(names.map(surnameSoundKey)).size], [names, 1]);
  }
});

/** Spellings in Moroccan French, English, Dutch, Arabic and Hebrew script. */
const oneSkeleton = [
  'Youssef; Yusuf; Yousef; يوسف; יוסף',
  'Mohammed; Mohamed; Muhammad; محمد',
  'Abdul Rahman; Abdelrahman; Abderrahman; Abd al-Rahman; عبد الرحمن; عبدالرحمن',
  'Abdullah; Abdoullah; عبد الله',
  'Khalid; Khaled; Chalid; خالد',
  'Rachid; Rasheed; Rashid; رشيد',
  'Ouali; Wali; والي',
  'Fatima Zahra; Fatima-Zahraa; فاطمة الزهراء',
  'Jamal; Djamal; Djamel; جمال',
  'Tarik; Tariq; طارق',
  'Hussein; Hussain; Hoessein; حسين',
  'Noureddine; Nur al-Din; نور الدين',
  'El Amrani; Al-Amrani; العمراني',
  'Avraham; Abraham; אברהם',
  'Shalom; Chalom; שלום',
  'Latifa; Lateefah; لطيفة',
  'van der Berg; vd Berg; Berg',
];

test('a name in Arabic or Hebrew script has the skeleton of its Latin spellings', () => {
  for (const line of oneSkeleton) {
    const names = line.split('; ');
    assert.deepEqual([names, new Set(names.map(skeletonOf)).size], [names, 1]);
  }
});

test('a whole name makes one key, and a swap of its parts the same set', () => {
  assert.equal(fullNameKey('dr. J.P. (Jan) van der Berg'), 'berg||J.P.');
  assert.equal(fullNameKey('Berg, Jan Pieter van den'), 'berg|jan pieter|J.P.');
  assert.equal(fullNameKey('Anna de Vries-Jansen'), 'vries jansen|ana|A.');
  assert.equal(nameSetKey('Jan van der Berg'), nameSetKey('Berg Jan'));
  assert.equal(nameSetKey('mr. Ahmed Yılmaz'), nameSetKey('YILMAZ AHMED'));
});

test('letters of other scripts are written in Latin', () => {
  assert.equal(fold('Ивано́в'), 'ivanov');
  assert.equal(fold('Đặng Straße Ærø Łódź Ĳ'), 'dang strasse aero lodz ij');
});
