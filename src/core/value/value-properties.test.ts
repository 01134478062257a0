import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { bagId } from './bag-id.ts';
import { bsn } from './bsn.ts';
import { container } from './container.ts';
import { earliestDay, edtfDate, latestDay } from './edtf-date.ts';
import { oneDate } from './edtf-words.ts';
import { passesElevenTest } from './eleven-test.ts';
import { euroCents } from './euro-cents.ts';
import { iban } from './iban.ts';
import { ibanStructures } from './iban-registry.ts';
import { textKinds, valueKinds, wholeKinds } from './kinds.ts';
import { kvk } from './kvk.ts';
import { phone } from './phone.ts';
import { plate } from './plate.ts';
import { postcode } from './postcode.ts';
import { rsin } from './rsin.ts';
import type { ValueType } from './value-type.ts';

const locales = ['nl', 'en'] as const;
const digits = (count: number) => fc.stringMatching(new RegExp(`^[0-9]{${count}}$`));
const capitals = (count: number) => fc.stringMatching(new RegExp(`^[A-Z]{${count}}$`));

const nineDigits = digits(8)
  .map((start) => [...'0123456789'].map((last) => start + last).find(passesElevenTest) ?? '')
  .filter((value) => value !== '');

/** The sum of ISO 6346 by its definition: count on from 10 and skip 11, 22 and 33. */
const worths = [...Array(29).keys()].map((place) => place + 10).filter((worth) => worth % 11 !== 0);
const containerRemainder = (value: string): number =>
  [...value.slice(0, 10)].reduce((sum, character, place) => {
    const letter = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.indexOf(character);
    return sum + (letter < 0 ? Number(character) : (worths[letter] ?? Number.NaN)) * 2 ** place;
  }, 0) % 11;
const containers = fc
  .tuple(capitals(3), fc.constantFrom('U', 'J', 'Z'), digits(6))
  .map(([owner, category, serial]) => owner + category + serial)
  .map((start) => `${start}${containerRemainder(start) % 10}`);

/** Check digits by the definition of ISO 13616: 98 minus the whole number modulo 97. */
const ibans = fc.constantFrom(...ibanStructures).chain(([country, structure]) => {
  const body = structure.replaceAll('n', '}[0-9]{').replaceAll('a', '}[A-Z]{').replaceAll('c', '}[A-Z0-9]{');
  const parts = [...body.matchAll(/(\d+)\}(\[[^\]]+\])/g)].map(([, count, set]) => `${set}{${count}}`);
  return fc.stringMatching(new RegExp(`^${parts.join('')}$`)).map((account) => {
    const figures = [...`${account}${country}00`].map((character) => Number.parseInt(character, 36)).join('');
    return `${country}${String(98n - (BigInt(figures) % 97n)).padStart(2, '0')}${account}`;
  });
});

const dates = fc
  .tuple(
    fc.date({ min: new Date('1000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }),
    fc.constantFrom('day', 'month', 'year', 'decade', 'century', 'noDay', 'noMonth', 'neither'),
    fc.constantFrom('', '?', '~', '%'),
  )
  .map(([date, precision, qualifier]) => {
    const [year = '', month = '', day = ''] = date.toISOString().slice(0, 10).split('-');
    const texts = {
      day: `${year}-${month}-${day}`,
      month: `${year}-${month}`,
      year,
      decade: `${year.slice(0, 3)}X`,
      century: `${year.slice(0, 2)}XX`,
      noDay: `${year}-${month}-XX`,
      noMonth: `${year}-XX`,
      neither: `${year}-XX-XX`,
    };
    return texts[precision] + qualifier;
  });
const periods = fc.tuple(dates, dates, fc.constantFrom('one', 'from', 'until', 'both')).map(([left, right, form]) => {
  if (form === 'one') return left;
  if (form === 'from') return `${left}/..`;
  if (form === 'until') return `../${left}`;
  return (earliestDay(left) ?? '') <= (latestDay(right) ?? '') ? `${left}/${right}` : `${right}/${left}`;
});

/** Values that are right, by kind. */
const textValues: ReadonlyMap<ValueType<string>, fc.Arbitrary<string>> = new Map([
  [bsn, nineDigits],
  [rsin, nineDigits],
  [kvk, digits(8).filter((value) => value !== '00000000')],
  [iban, ibans],
  [
    phone,
    fc.stringMatching(/^\+31(6[1-58][0-9]{7}|[1-57][0-9]{8}|88[0-9]{7}|800[0-9]{4})$|^\+(32|4[4-9])[1-9][0-9]{7,10}$/),
  ],
  [
    plate,
    fc.oneof(
      fc.stringMatching(/^[A-Z]{2}[0-9]{3}[A-Z]$|^[0-9]{2}[A-Z]{3}[0-9]$|^[A-Z][0-9]{2}[A-Z]{3}$/),
      fc.stringMatching(/^(DE|PL|BE|GB):[A-Z0-9]{2,10}$/),
    ),
  ],
  [container, containers],
  [
    bagId,
    fc
      .tuple(fc.integer({ min: 1, max: 9999 }), fc.constantFrom('01', '02', '03', '10', '20', '30'), digits(10))
      .map(([municipality, type, sequence]) => String(municipality).padStart(4, '0') + type + sequence),
  ],
  [postcode, fc.stringMatching(/^[1-9][0-9]{3}[A-RT-Z][A-Z]$|^[1-9][0-9]{3}S[BCE-R]$/)],
  [edtfDate, periods],
]);
const wholeValues: ReadonlyMap<ValueType<number>, fc.Arbitrary<number>> = new Map([
  [euroCents, fc.integer({ min: -(10 ** 13), max: 10 ** 13 })],
]);

function holdsProperties<T extends string | number>(kind: ValueType<T>, values: fc.Arbitrary<T>): void {
  assert.equal(kind.check(kind.example), undefined);
  assert.equal(typeof kind.example, kind.json === 'string' ? 'string' : 'number');
  assert.equal(kind.clean('1'.repeat(kind.maxLength + 1)), undefined);
  const length = kind.mask(kind.example).length;
  fc.assert(
    fc.property(values, (value) => {
      assert.equal(kind.check(value), undefined);
      for (const locale of locales) {
        const text = kind.show(value, locale);
        assert.ok(text.length <= kind.maxLength);
        assert.equal(kind.clean(text), value);
      }
      if (kind.json === 'string') assert.equal(kind.clean(String(value)), value);
      const masked = kind.mask(value);
      assert.equal(masked.length, length);
      assert.ok(!masked.includes(String(value)) && !masked.includes(kind.show(value, 'nl')));
    }),
  );
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (raw) => {
      const cleaned = kind.clean(raw);
      if (cleaned === undefined) return;
      kind.check(cleaned);
      if (kind.json === 'string') assert.equal(kind.clean(String(cleaned)), cleaned);
    }),
  );
  const few = fc.oneof(values, fc.constant(kind.example));
  fc.assert(
    fc.property(few, few, few, (a, b, c) => {
      assert.equal(kind.compare(a, b) === 0, a === b);
      assert.equal(Math.sign(kind.compare(a, b)) + Math.sign(kind.compare(b, a)), 0);
      const [low, middle, high] = [a, b, c].sort(kind.compare);
      if (low === undefined || middle === undefined || high === undefined) return assert.fail();
      assert.ok(kind.compare(low, middle) <= 0 && kind.compare(middle, high) <= 0 && kind.compare(low, high) <= 0);
    }),
  );
}

function ofKind<T extends string | number>(
  kind: ValueType<T>,
  all: ReadonlyMap<ValueType<T>, fc.Arbitrary<T>>,
): fc.Arbitrary<T> {
  return all.get(kind) ?? assert.fail(`${kind.name} has no values to test with`);
}

for (const kind of textKinds) {
  test(`${kind.name}: holds the promises of a kind`, () => holdsProperties(kind, ofKind(kind, textValues)));
}
for (const kind of wholeKinds) {
  test(`${kind.name}: holds the promises of a kind`, () => holdsProperties(kind, ofKind(kind, wholeValues)));
}

/** The value with the digit at `place` raised by `step` (1 to 9), or `undefined` when no digit stands there. */
function changed(value: string, place: number, step: number): string | undefined {
  const at = place % value.length;
  if (!/\d/.test(value.charAt(at))) return undefined;
  return value.slice(0, at) + ((Number(value.charAt(at)) + step) % 10) + value.slice(at + 1);
}

const places = fc.integer({ min: 0, max: 33 });
const steps = fc.integer({ min: 1, max: 9 });

for (const kind of [bsn, rsin, iban]) {
  test(`${kind.name}: finds every change of one digit`, () => {
    fc.assert(
      fc.property(ofKind(kind, textValues), places, steps, (value, place, step) => {
        const other = changed(value, place, step);
        if (other !== undefined) assert.ok(kind.check(other), `${value} ${other}`);
      }),
    );
  });
}

test('bsn: finds every swap of two neighbours', () => {
  fc.assert(
    fc.property(nineDigits, fc.integer({ min: 0, max: 7 }), (value, at) => {
      const other = value.slice(0, at) + value.charAt(at + 1) + value.charAt(at) + value.slice(at + 2);
      assert.equal(bsn.check(other) === undefined, other === value);
    }),
  );
});

test('container: finds every change of one digit, unless it trades a remainder of 10 for 0', () => {
  fc.assert(
    fc.property(containers, fc.integer({ min: 4, max: 10 }), steps, (value, place, step) => {
      const other = changed(value, place, step) ?? assert.fail('a digit stands there');
      const remainders = [containerRemainder(value), containerRemainder(other)].sort((a, b) => a - b);
      const blind = place < 10 && remainders[0] === 0 && remainders[1] === 10;
      assert.equal(container.check(other) === undefined, blind);
    }),
  );
});

test('container: a remainder of 10 is written as 0', () => {
  const start = fc.sample(containers, { numRuns: 200, seed: 7 }).find((value) => containerRemainder(value) === 10);
  assert.ok(start !== undefined);
  assert.ok(start.endsWith('0'));
  assert.equal(container.check(start), undefined);
});

test('iban: check digits that are never given out are refused', () => {
  fc.assert(
    fc.property(ibans, (value) => {
      const given = Number(value.slice(2, 4));
      for (const twin of [given - 97, given + 97]) {
        if (twin < 0 || twin > 99) continue;
        assert.ok(iban.check(value.slice(0, 2) + String(twin).padStart(2, '0') + value.slice(4)));
      }
    }),
  );
});

test('iban: lengths of the registry, and every SEPA country', () => {
  const lengths = {
    NL: 18,
    BE: 16,
    DE: 22,
    FR: 27,
    GB: 22,
    MT: 31,
    NO: 15,
    LC: 32,
    RU: 33,
    PL: 28,
    LU: 20,
    TR: 26,
  };
  const total = (structure: string) => [...structure.matchAll(/\d+/g)].reduce((sum, [count]) => sum + Number(count), 4);
  for (const [country, length] of Object.entries(lengths)) {
    assert.equal(total(ibanStructures.get(country) ?? ''), length, country);
  }
  const sepa =
    'AD AL AT BE BG CH CY CZ DE DK EE ES FI FR GB GI GR HR HU IE IS IT LI LT LU LV MC MD ME MK MT NL NO PL PT RO RS SE SI SK SM VA';
  for (const country of sepa.split(' ')) assert.ok(ibanStructures.has(country), country);
  for (const structure of ibanStructures.values()) assert.match(structure, /^(?:\d+[nac])+$/);
});

const banksInLetters: ReadonlySet<string> = new Set(
  'AZ BG BH GB GI HN IE IQ JO KW LC LV MT MU NI NL PK PS QA RO SC SV VG YE'.split(' '),
);

test('edtfDate: what is read is EDTF, whatever was typed', () => {
  const pieces = fc.constantFrom(
    ...['2026', '1985', '20', '3', '00', '12', 'X', 'XX', '-', '/', '.', '..', ' ', '?', '~', '%', ', '],
    ...['maart', 'May', 'ongeveer ', ' (niet zeker)', 'vanaf ', 'tot en met ', ' t/m ', 'dag onbekend'],
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 9 }), (typed) => {
      const cleaned = edtfDate.clean(typed.join(''));
      if (cleaned === undefined) return;
      const ends = cleaned.split('/');
      assert.ok(ends.length <= 2 && ends.some((end) => end !== '..'), cleaned);
      assert.ok(
        ends.every((end) => (ends.length === 2 && end === '..') || oneDate.test(end)),
        cleaned,
      );
      assert.equal(edtfDate.clean(cleaned), cleaned);
    }),
    { numRuns: 3000 },
  );
});

test('masks: fully covered, or the same for all that share what may be seen', () => {
  const seen = new Map<ValueType<string>, (value: string) => string>([
    [iban, (value) => value.slice(0, 2) + (banksInLetters.has(value.slice(0, 2)) ? value.slice(4, 8) : '')],
    [container, (value) => value.slice(0, 3)],
    [bagId, (value) => value.slice(0, 4)],
    [postcode, (value) => value.slice(0, 4)],
  ]);
  for (const kind of textKinds) {
    const visible = seen.get(kind) ?? (() => '');
    const masks = new Map<string, string>();
    for (const value of fc.sample(ofKind(kind, textValues), 300)) {
      const mask = kind.mask(value);
      assert.equal(masks.get(visible(value)) ?? mask, mask);
      masks.set(visible(value), mask);
      assert.equal(mask.replace(/[▒ ]/g, ''), visible(value));
    }
  }
  for (const value of fc.sample(fc.maxSafeInteger(), 100)) assert.equal(euroCents.mask(value), '▒▒▒');
});

test('clean takes no longer for hostile text', () => {
  for (const kind of valueKinds) {
    for (const piece of [' ', '1', '1 ', '1.', '-', 'a', '€', 'van ', ' t/m ', '/', '\u0301', '(', 'X']) {
      const began = performance.now();
      kind.clean(piece.repeat(kind.maxLength).slice(0, kind.maxLength));
      kind.clean(piece.repeat(1_000_000));
      assert.ok(performance.now() - began < 1000, `${kind.name} ${piece}`);
    }
  }
});
