import assert from 'node:assert/strict';
import { test } from 'node:test';
import { particles } from '../../link/clean/name-words.ts';
import { scorer, wholeScore } from './score.ts';
import type { SourceRecord } from './source-record.ts';
import { apartOf, termsOf } from './terms.ts';

/** `Maria|van der|Meulen|Turfkade 3, Veenwijde`: given names, prefix, surname and address of an invented person. */
function personOf(text: string): SourceRecord {
  const held = text.split('|');
  const values = Object.fromEntries(
    ['firstName', 'surnamePrefix', 'lastName', 'address'].flatMap((name, at) =>
      held[at] ? [[name, [held[at]]] as const] : [],
    ),
  );
  return { id: 'p', kind: 'Person', values };
}

/** Better fits come first; nothing fits what stands in `never`. */
interface Case {
  readonly by: string;
  readonly text: string;
  readonly better: readonly string[];
  readonly never?: readonly string[];
}

const cases: readonly Case[] = [
  {
    by: 'how many letters are right',
    text: 'Noor Meulenkamp',
    better: ['Noor||Meulenkamp', 'Noor||Meulenkampen', 'Noor||Meulencamp', 'Noor||Meulenhamp', 'Noor||Meulenharmp'],
    never: ['Noor||Zilverberg', 'Bram||Meulenkamp-Zilverberg'],
  },
  {
    by: 'a beginning without a slip before a word with one, and that before a beginning with one',
    text: 'Noor Meulen',
    better: ['Noor||Meulen', 'Noor||Meulenkamp', 'Noor||Meulan', 'Noor||Meulankamp'],
  },
  {
    by: 'a beginning that lacks one letter before one that lacks more',
    text: 'Noor Meulenk',
    better: ['Noor||Meulenka', 'Noor||Meulenkamp'],
  },
  {
    by: 'a slip in a word of two letters',
    text: 'No Meulenkamp',
    better: ['No||Meulenkamp', 'Noa||Meulenkamp'],
    never: ['Fleur||Meulenkamp'],
  },
  {
    by: 'where it stands in a name when all else is equal',
    text: 'Noor Meulen',
    better: ['Noor||Meulen', 'Noor Fleur||Meulen', 'Fleur Noor||Meulen-Zilverberg'],
  },
  {
    by: 'a street begins with it only after a name that sounds alike',
    text: 'Noor Bergh',
    better: ['Noor||Berghuis', 'Noor||Berg', 'Noor||Zilver|Berghuislaan 3, Veenwijde'],
  },
  {
    by: 'words typed as one, of one field',
    text: 'Noor vandermeulen',
    better: ['Noor|van der|Meulen', 'Noor||Vandermeulan'],
    never: ['Noor|van der|Zilver|Meulen 3, Veenwijde'],
  },
  {
    by: 'words typed apart',
    text: 'Noor van der Meulen',
    better: ['Noor|van der|Meulen', 'Noor||Vandermeulen', 'Noor||Meulen'],
  },
  {
    by: 'an initial of a name, and of no street or name that was typed itself',
    text: 'M. Meulen',
    better: ['Maria||Meulen', 'Noor||Meulen|Turfkade 3, Veenwijde'],
  },
  {
    by: 'consonants of another script',
    text: 'يوسف المصري',
    better: ['Youssef|Al|Masri'],
    never: ['Noor|Al|Masri'],
  },
  {
    by: 'sound, unless most letters are others',
    text: 'Noor Chaouki',
    better: ['Noor||Chaouki', 'Noor||Shawki'],
    never: ['Noor||Xeik'],
  },
];

for (const { by, text, better, never = [] } of cases)
  test(`fits by ${by}: ${text}`, () => {
    const scoreOf = scorer(termsOf(text).map((term) => (term.word ? { ...term, apart: apartOf(term.word) } : term)));
    const scores = better.map((one) => scoreOf(personOf(one)));
    for (const [at, score] of scores.entries()) {
      assert.ok(score > 0, `${better[at]} fits`);
      assert.ok(at === 0 || score < (scores[at - 1] ?? 0), `${better[at - 1]} before ${better[at]}: ${scores}`);
    }
    for (const one of never) assert.equal(scoreOf(personOf(one)), 0, one);
  });

for (const [typed, written] of [
  ['Zilverberg BV', 'Zilverberg B.V.'],
  ['Zilverberg b.v.', 'Zilverberg BV'],
  ['Zilverberg VOF', 'Zilverberg V.O.F.'],
] as const)
  test(`a firm with the form that was typed goes before one with another: ${typed}`, () => {
    const scoreOf = scorer(termsOf(typed));
    const firm = (name: string): SourceRecord => ({ id: 'f', kind: 'Company', values: { name: [name] } });
    assert.ok(scoreOf(firm(written)) > scoreOf(firm('Stichting Zilverberg')));
    assert.ok(scoreOf(firm('Stichting Zilverberg')) > 0);
  });

test('what stands there as it was typed has the whole score, and a little for where it stands', () => {
  const terms = termsOf('Noor Meulen');
  const score = scorer(terms)(personOf('Noor||Meulen'));
  assert.ok(score >= wholeScore(terms) && score < wholeScore(terms) + 64);
});

test('ways to read a word as several stay few, whatever is typed', () => {
  for (const word of [
    'vanderlaander',
    'dedededededededededededededededededede',
    'deladelladenderdesdeldellededen',
    'a',
    '',
  ])
    assert.ok(apartOf(word).length < 250, `${word} ${apartOf(word).length}`);
  assert.ok(apartOf('vandermeer').some((way) => way.join(' ') === 'van der meer'));
});

test('particles alone are no way to read a word', () => {
  for (const word of ['bender', 'vonder', 'vander', 'vandeder', 'benvander'])
    for (const way of apartOf(word)) assert.ok(!way.every((part) => particles.has(part)), `${word}: ${way.join(' ')}`);
  assert.deepEqual(apartOf('bender'), []);
});
