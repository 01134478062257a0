import type { Prng } from '../core/prng.ts';
import { drawOf } from '../sim/registers/draw.ts';
import { firmRecords } from '../sim/registers/firm-register.ts';
import type { PersonFields } from '../sim/registers/person-errors.ts';
import { personRecords } from '../sim/registers/person-register.ts';
import type { SimAddress } from '../sim/registers/places.ts';
import type { SourceRecord, Values } from '../steps/entities/source-record.ts';

/** A register of invented persons and firms as it comes in. */

const shares = { firms: 0.1, most: 95_000, rare: 0.2 } as const;

/** Persons, and a tenth firms with a director each: how many of both there are in so many records. */
export function partsOf(records: number): { readonly persons: number; readonly firms: number } {
  const firms = Math.min(shares.most, Math.floor(records * shares.firms));
  return { persons: records - 2 * firms, firms };
}

/** `records` in all. Without errors, as a good register is. */
export function* registerRecords(seed: number, records: number): Generator<SourceRecord, void, undefined> {
  const { persons, firms } = partsOf(records);
  for (const { person, household, fields } of personRecords({ seed, records: persons, copyShare: 0 }))
    yield { id: `p-${person}`, kind: 'Person', values: personValues(withRareName(seed, household, fields)) };
  for (const { firm, name, kvk, rsin, address } of firmRecords({ seed, records: firms, copyShare: 0 })) {
    const organization = `f-${firm}`;
    const values = { name: [name], kvkNumber: [kvk], rsin: [rsin], address: [addressText(address)] };
    yield { id: organization, kind: 'Company', values };
    const director = `p-${Math.floor((firm * 7_919) % persons)}`;
    const said = {
      director: [director],
      organization: [organization],
      role: ['bestuurder'],
      startDate: ['2019-04-01'],
    };
    yield { id: `d-${firm}`, kind: 'Directorship', values: said };
  }
}

function personValues(fields: PersonFields): Values {
  const { givenNames, prefix, surname, bornOn } = fields;
  const held = {
    firstName: givenNames,
    surnamePrefix: prefix,
    lastName: surname,
    birthDate: bornOn,
    address: placeText(fields),
  };
  return Object.fromEntries(Object.entries(held).flatMap(([name, value]) => (value === '' ? [] : [[name, [value]]])));
}

export const placeText = ({ street, houseNumber, addition, postcode, city }: PersonFields): string =>
  `${street} ${houseNumber}${addition === '' ? '' : ` ${addition}`}, ${postcode} ${city}`;

const addressText = ({ street, number, addition, postcode, city }: SimAddress): string =>
  `${street} ${number}${addition === '' ? '' : ` ${addition}`}, ${postcode} ${city}`;

const list = (text: string): readonly string[] => text.split(' ');
const stems = list(
  'Ambel Brem Distel Elzen Fluit Gagel Hulst Iepen Kalmoes Lisdod Mispel Netel Olm Pluk Ranonkel Sleutel Tijm Varen Wikke Zegge',
);
const middles = list('berg broek dam eind goor hage kolk lo mees oever pad riet stroom tocht vlier waard');
const ends = list('aar er huis ink ker man mans ma ner sen stra voort');
const syllables = list(
  'ba ber cha da dar du el fa ga gha ha hi ja ka kha ko la lek ma mi na no ou pa ra ro sa sha ta tu va wa ya za ze zi',
);
const lastSyllables = list('ani bek di ev ian ic kan li mov nis oui rek shvi tar wicz zadeh');

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function rareName(draw: Prng): string {
  if (draw.chance(0.5)) return draw.pick(stems) + draw.pick(middles) + draw.pick(ends);
  return capital(draw.pick(syllables) + draw.pick(syllables) + draw.pick(syllables) + draw.pick(lastSyllables));
}

/** Whether all of this household bear a name that few others have. */
export const isRare = (seed: number, household: number): boolean => drawOf(seed, household, 11).chance(shares.rare);

/**
 * The people of the simulator share some two thousand surnames; a real register has a hundred thousand, most of them borne by a few.
 * It is their number that makes looking for slips hard, so one household in five gets such a name.
 */
export function withRareName(seed: number, household: number, fields: PersonFields): PersonFields {
  const draw = drawOf(seed, household, 11);
  return draw.chance(shares.rare) ? { ...fields, prefix: '', surname: rareName(draw) } : fields;
}
