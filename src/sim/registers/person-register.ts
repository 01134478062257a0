import type { Prng } from '../../core/prng.ts';
import { drawOf } from './draw.ts';
import { type HouseholdKind, makeHousehold, nameUses, type SimPerson, type Suite } from './household.ts';
import {
  correctFields,
  defaultPersonRates,
  type ErrorCounts,
  noErrors,
  type PersonError,
  type PersonFields,
  spoiled,
} from './person-errors.ts';
import { type PersonSource, styled } from './style.ts';

/** A row of a register with the truth beside it. What is linked sees `fields` alone. */
export interface PersonRecord {
  /** `residents` is the register without errors; the copies stand in the others. */
  readonly source: PersonSource;
  readonly fields: PersonFields;
  /** Who it really is: rows with the same number are one person. */
  readonly person: number;
  readonly household: number;
  readonly suite: Suite;
  readonly errors: readonly PersonError[];
}

export interface PersonRegisterOptions {
  readonly seed: number;
  /** Rows to make. */
  readonly records: number;
  /**
   * `any`, or only households with twins, with a father and a son of one name, or couples of whom registers write the name in
   * ways of their own.
   */
  readonly kind?: HouseholdKind;
  /** Chance of one more copy, again and again up to five. 0.4 gives two copies for three people. */
  readonly copyShare?: number;
  /** Share of the copies that keep the citizen service number. */
  readonly bsnShare?: number;
  readonly rates?: Partial<Readonly<Record<PersonError, number>>>;
  /** Whether each register writes in its own way, as `style.ts` says. True unless asked otherwise. */
  readonly ownStyles?: boolean;
  /** Rows that are held to be given out in another order: what the memory is bounded by. 1 keeps the order. */
  readonly window?: number;
  /** Where what could and did go wrong is counted. */
  readonly counts?: ErrorCounts;
}

const mostCopies = 5;

/**
 * Rows of invented registers of persons, one at a time and the same for the same options. Memory holds one household
 * and the window, however many rows are asked for.
 */
export function* personRecords(options: PersonRegisterOptions): Generator<PersonRecord, void, undefined> {
  yield* mixedUp(inOrder(options), drawOf(options.seed, 0, 9), options.window ?? 4_096);
}

function* inOrder(options: PersonRegisterOptions): Generator<PersonRecord, void, undefined> {
  let serial = 0;
  let rows = 0;
  const rates = { ...defaultPersonRates, ...options.rates };
  const counts = options.counts ?? noErrors();
  for (let index = 0; rows < options.records; index += 1) {
    const people = makeHousehold({ seed: options.seed, index, firstSerial: serial, kind: options.kind ?? 'any' });
    serial += people.length;
    for (const person of people) {
      for (const record of rowsOf(person, { options, rates, counts })) {
        if (rows >= options.records) return;
        rows += 1;
        yield record;
      }
    }
  }
}

function* rowsOf(
  person: SimPerson,
  how: {
    readonly options: PersonRegisterOptions;
    readonly rates: Readonly<Record<PersonError, number>>;
    readonly counts: ErrorCounts;
  },
): Generator<PersonRecord, void, undefined> {
  const { options, rates, counts } = how;
  const draw = drawOf(options.seed, person.serial, 1);
  const truth = { person: person.serial, household: person.household, suite: person.suite };
  yield { source: 'residents', fields: correctFields(person), ...truth, errors: [] };
  for (let copy = 0; copy < mostCopies && draw.chance(options.copyShare ?? 0.4); copy += 1) {
    const isRenamed = person.suite === 'partners' && person.partner !== undefined && draw.chance(0.5);
    const known = isRenamed ? { ...person, use: draw.pick(nameUses) } : person;
    const { fields, errors } = spoiled({ draw, person: known, rates, counts });
    const kept = draw.chance(options.bsnShare ?? 0.3) ? fields : { ...fields, bsn: '' };
    const source = draw.pick(['permits', 'benefits'] as const);
    yield {
      source,
      fields: options.ownStyles === false ? kept : styled(source, kept),
      ...truth,
      errors,
    };
  }
}

/** Gives out one of the held rows for each that comes in: rows of one person no longer stand together. */
export function* mixedUp<T>(rows: Iterable<T>, draw: Prng, window: number): Generator<T, void, undefined> {
  const held: T[] = [];
  for (const row of rows) {
    if (held.length < window) {
      held.push(row);
      continue;
    }
    const at = draw.below(held.length);
    const out = held[at];
    held[at] = row;
    if (out !== undefined) yield out;
  }
  while (held.length > 0) {
    const at = draw.below(held.length);
    const out = held[at];
    const last = held.pop();
    if (at < held.length && last !== undefined) held[at] = last;
    if (out !== undefined) yield out;
  }
}

/** The columns of the file, in order: first what is linked, with the headings of Dutch registers, then the truth. */
export const personColumns = [
  'id',
  'register',
  'voornamen',
  'voorvoegsel',
  'geslachtsnaam',
  'geslacht',
  'geboortedatum',
  'straatnaam',
  'huisnummer',
  'toevoeging',
  'postcode',
  'woonplaats',
  'bsn',
  'cluster',
  'household',
  'suite',
  'errors',
] as const;

/** One row as texts in the order of `personColumns`. The number of the row is its place in the file. */
export function personRow(record: PersonRecord, place: number): readonly string[] {
  const { fields } = record;
  return [
    String(place + 1),
    record.source,
    fields.givenNames,
    fields.prefix,
    fields.surname,
    fields.sex,
    fields.bornOn,
    fields.street,
    fields.houseNumber,
    fields.addition,
    fields.postcode,
    fields.city,
    fields.bsn,
    String(record.person),
    String(record.household),
    record.suite,
    record.errors.join(';'),
  ];
}
