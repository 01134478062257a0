import { type Adapter, heldIn, joinedIn, listIn, recordOf, textIn } from './adapter.ts';

/** Which fields of the persons register fill a property. A property without a ground is not even asked for. */
const fieldsOf: readonly (readonly [property: string, ...fields: string[]])[] = [
  ['bsn', 'burgerservicenummer'],
  ['firstName', 'naam.voornamen'],
  ['surnamePrefix', 'naam.voorvoegsel'],
  ['lastName', 'naam.geslachtsnaam'],
  ['birthDate', 'geboorte.datum'],
  ['birthPlace', 'geboorte.plaats'],
  ['gender', 'geslacht'],
  ['address', 'adressering.adresregel1', 'adressering.adresregel2', 'adressering.adresregel3'],
  ['nationality', 'nationaliteiten.nationaliteit'],
];

/**
 * Persons register: `POST /personen` of the BRP API 2. Its number is in the body, never in an address. The organisation needs an
 * authorisation decree of its own, and asks from its own node.
 */
export const brpAdapter: Adapter = {
  name: 'brp',
  base: 'https://api.haalcentraal.nl/haalcentraal/api/brp',
  keyHeader: 'X-API-KEY',
  request(about, mayKeep) {
    const fields = fieldsOf.flatMap(([property, ...names]) => (mayKeep('Person', property) ? names : []));
    // By its number somebody is asked for: without a ground for the number there is nothing to ask.
    if (!/^\d{9}$/.test(about) || !fields.includes('burgerservicenummer')) return undefined;
    return {
      method: 'POST',
      path: '/personen',
      headers: { Accept: 'application/json', 'Content-Type': 'application/json' },
      body: { type: 'RaadpleegMetBurgerservicenummer', burgerservicenummer: [about], fields },
    };
  },
  records(answer) {
    return listIn(heldIn(answer)['personen']).flatMap((person) => {
      const [name, birth, lines] = [person['naam'], person['geboorte'], person['adressering']].map(heldIn);
      return recordOf('Person', textIn(person['burgerservicenummer']), {
        bsn: [textIn(person['burgerservicenummer'])],
        firstName: [textIn(name?.['voornamen'])],
        surnamePrefix: [textIn(name?.['voorvoegsel'])],
        lastName: [textIn(name?.['geslachtsnaam'])],
        birthDate: [dateText(birth?.['datum'])],
        birthPlace: [textIn(heldIn(birth?.['plaats'])['omschrijving'])],
        gender: [textIn(heldIn(person['geslacht'])['omschrijving'])],
        address: [joinedIn(lines?.['adresregel1'], lines?.['adresregel2'], lines?.['adresregel3'])],
        nationality: listIn(person['nationaliteiten']).map((one) =>
          textIn(heldIn(one['nationaliteit'])['omschrijving']),
        ),
      });
    });
  },
};

/** Known to the day, the month or the year; what is unknown stands as `XX`, as EDTF has it. */
function dateText(held: unknown): string {
  const { type, datum, jaar, maand } = heldIn(held);
  switch (type) {
    case 'Datum':
      return textIn(datum);
    case 'JaarMaandDatum':
      return `${textIn(jaar)}-${textIn(maand).padStart(2, '0')}-XX`;
    case 'JaarDatum':
      return `${textIn(jaar)}-XX-XX`;
    default:
      return '';
  }
}
