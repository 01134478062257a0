import { present } from '../../core/assert.ts';
import type { Prng } from '../../core/prng.ts';
import { drawOf, nineFigures, shared } from './draw.ts';
import { drawCommon, drawGiven, type Origin, tailLength, tailOf } from './people-words.ts';
import { drawAddress, type SimAddress } from './places.ts';

/** A surname with the spellings that registers hold for it, the usual one first; each is `prefix|core`. */
export interface SimSurname {
  readonly spellings: readonly string[];
}

/** Which pairs of different people look alike: those that must never be taken for one. */
export type Suite = '' | 'twins' | 'namesakes' | 'partners';

/** One invented person, as is true. What registers make of it is in `person-errors.ts`. */
export interface SimPerson {
  /** From 0 on, in the order in which people are made. */
  readonly serial: number;
  readonly household: number;
  readonly suite: Suite;
  readonly sex: 'm' | 'f';
  readonly origin: Origin;
  /** Each given name with its spellings, the usual one first. */
  readonly givenNames: readonly (readonly string[])[];
  readonly surname: SimSurname;
  readonly partner: SimSurname | undefined;
  readonly use: (typeof nameUses)[number];
  /** As registered: `1984-03-04`; `1984-01-01` or `1984-00-00` where nobody knew. */
  readonly bornOn: string;
  readonly bsn: string;
  readonly address: SimAddress;
}

const originShares = { dutch: 0.78, moroccan: 0.06, turkish: 0.06, polish: 0.04, syrian: 0.03, spanish: 0.03 };
const kindShares = { alone: 0.38, couple: 0.27, family: 0.27, oneParent: 0.08 };
/** How a married name can be used. */
export const nameUses = ['own', 'partner', 'partner-own', 'own-partner'] as const;
const useShares = { own: 0.45, partner: 0.2, 'partner-own': 0.3, 'own-partner': 0.05 };
const yearNow = 2026;

/** Names of which spelling and sex are filled in: `Kowalsk_` becomes Kowalski or Kowalska. */
function surnameFor(text: string, sex: 'm' | 'f'): SimSurname {
  const spellings = text.split('/').map((spelling) => {
    if (spelling.includes('|')) return spelling.replaceAll('_', ' ');
    return `|${spelling.replace(/_$/, sex === 'f' ? 'a' : 'i')}`;
  });
  return { spellings };
}

function drawSurname(draw: Prng, origin: Origin, sex: 'm' | 'f'): { text: string; name: SimSurname } {
  const isTail = origin === 'dutch' && draw.chance(0.45);
  const pick = present(drawCommon.get(origin), 'every origin has names');
  const own = isTail ? tailOf(draw.below(tailLength)) : pick(draw);
  const text = origin === 'spanish' ? `${own} ${pick(draw)}` : own;
  return { text, name: surnameFor(text, sex) };
}

function drawGivenNames(draw: Prng, origin: Origin, sex: 'm' | 'f'): readonly (readonly string[])[] {
  const pick = present(drawGiven.get(origin), 'every origin has names')[sex];
  const count = origin === 'dutch' ? 1 + Number(draw.chance(0.45)) + Number(draw.chance(0.15)) : 1;
  return Array.from({ length: count }, () => pick(draw).split('/'));
}

const two = (value: number): string => String(value).padStart(2, '0');

function drawBirth(draw: Prng, ages: { youngest: number; oldest: number }): string {
  const year = yearNow - ages.youngest - draw.below(ages.oldest - ages.youngest + 1);
  return `${year}-${two(1 + draw.below(12))}-${two(1 + draw.below(28))}`;
}

/** What a register holds of somebody born where nobody wrote the day down. */
function asRegistered(draw: Prng, bornOn: string, origin: Origin): string {
  const isLikely = origin === 'moroccan' || origin === 'turkish' || origin === 'syrian';
  const isFirst = Number(bornOn.slice(0, 4)) < yearNow - 20 && draw.chance(0.6);
  if (!isLikely || !isFirst) return bornOn;
  const year = bornOn.slice(0, 4);
  if (draw.chance(0.25)) return draw.chance(0.8) ? `${year}-01-01` : `${year}-07-01`;
  return draw.chance(0.05) ? `${year}-00-00` : bornOn;
}

interface Draft {
  readonly sex: 'm' | 'f';
  readonly givenNames: readonly (readonly string[])[];
  readonly surname: SimSurname;
  readonly bornOn: string;
  readonly suite?: Suite;
  readonly partner?: SimSurname;
  readonly use?: SimPerson['use'];
}

/** Which household to make: by chance, or one that holds a given suite. */
export type HouseholdKind = 'any' | Exclude<Suite, ''>;

/**
 * The people at one address. The same seed, index and first serial give the same people, whatever was made before.
 */
export function makeHousehold(options: {
  readonly seed: number;
  readonly index: number;
  readonly firstSerial: number;
  readonly kind: HouseholdKind;
}): readonly SimPerson[] {
  const draw = drawOf(options.seed, options.index);
  const origin = shared(draw, originShares);
  const address = drawAddress(draw);
  const drafts = draftHousehold(draw, origin, options.kind);
  return drafts.map((draft, place) => {
    const serial = options.firstSerial + place;
    return {
      serial,
      household: options.index,
      suite: draft.suite ?? '',
      sex: draft.sex,
      origin,
      givenNames: draft.givenNames,
      surname: draft.surname,
      partner: draft.partner,
      use: draft.use ?? 'own',
      bornOn: draft.suite === 'twins' ? draft.bornOn : asRegistered(draw, draft.bornOn, origin),
      bsn: nineFigures(serial),
      address,
    };
  });
}

function draftHousehold(draw: Prng, origin: Origin, wanted: HouseholdKind): readonly Draft[] {
  const kind = wanted === 'any' ? shared(draw, kindShares) : wanted === 'partners' ? 'couple' : 'family';
  const adult = (sex: 'm' | 'f'): { draft: Draft; text: string } => {
    const { text, name } = drawSurname(draw, origin, sex);
    const ages = kind === 'alone' || kind === 'couple' ? { youngest: 19, oldest: 92 } : { youngest: 28, oldest: 55 };
    const bornOn = drawBirth(draw, ages);
    return { text, draft: { sex, givenNames: drawGivenNames(draw, origin, sex), surname: name, bornOn } };
  };
  const first = adult(kind === 'alone' ? draw.pick(['m', 'f']) : kind === 'oneParent' ? 'f' : 'm');
  if (kind === 'alone') return [first.draft];
  if (kind === 'oneParent') {
    const oldest = oldestChild([first.draft]);
    return [first.draft, ...children({ draw, origin, text: first.text, wanted, oldest })];
  }
  const second = adult('f');
  const use = origin === 'dutch' || origin === 'polish' ? shared(draw, useShares) : 'own';
  const wife: Draft = { ...second.draft, use, partner: first.draft.surname };
  if (kind === 'couple') {
    const suite = wanted === 'partners' ? wanted : '';
    return [
      { ...first.draft, suite },
      { ...wife, suite },
    ];
  }
  const oldest = oldestChild([first.draft, wife]);
  const born = children({ draw, origin, text: first.text, wanted, oldest, father: first.draft });
  const isNamesake = born.some(({ suite }) => suite === 'namesakes');
  return [isNamesake ? { ...first.draft, suite: 'namesakes' } : first.draft, wife, ...born];
}

/** In years: born when the younger parent was at least nineteen. */
const oldestChild = (parents: readonly Draft[]): number =>
  Math.max(1, yearNow - 19 - Math.max(...parents.map(({ bornOn }) => Number(bornOn.slice(0, 4)))));

/** Children under one surname: now and then twins, or a son who bears all names of his father. */
function children(given: {
  readonly draw: Prng;
  readonly origin: Origin;
  readonly text: string;
  readonly wanted: HouseholdKind;
  /** Age in years of the oldest there can be. */
  readonly oldest: number;
  readonly father?: Draft;
}): readonly Draft[] {
  const { draw, origin, text, wanted, oldest, father } = given;
  const child = (sex: 'm' | 'f', bornOn = drawBirth(draw, { youngest: 1, oldest: Math.min(24, oldest) })): Draft => ({
    sex,
    givenNames: drawGivenNames(draw, origin, sex),
    surname: surnameFor(text, sex),
    bornOn,
  });
  const made: Draft[] = [];
  if (wanted === 'namesakes' || (father !== undefined && draw.chance(0.06)))
    made.push({ ...child('m'), suite: 'namesakes', ...(father && { givenNames: father.givenNames }) });
  if (wanted === 'twins' || draw.chance(0.02)) {
    const one = child(draw.pick(['m', 'f']));
    let other = child(draw.chance(0.67) ? one.sex : one.sex === 'm' ? 'f' : 'm', one.bornOn);
    while (other.givenNames[0]?.[0] === one.givenNames[0]?.[0]) other = child(other.sex, one.bornOn);
    made.push({ ...one, suite: 'twins' }, { ...other, suite: 'twins' });
  }
  const more = wanted === 'any' ? Math.max(0, 1 + draw.below(3) - made.length) : 0;
  for (let count = 0; count < more; count += 1) made.push(child(draw.pick(['m', 'f'])));
  return made;
}
