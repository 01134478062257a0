import { bsn } from '../../core/value/bsn.ts';
import {
  type Adapter,
  type AskedFields,
  heldIn,
  isEmptyList,
  joinedIn,
  listIn,
  propertiesOf,
  recordOf,
  textIn,
} from './adapter.ts';

const fieldsOf: AskedFields = [
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
 * authorisation decree of its own, and asks from its own node. An address stays out where somebody asked for secrecy (Wet BRP 2.59).
 */
export const brpAdapter: Adapter = {
  name: 'brp',
  base: 'https://api.haalcentraal.nl/haalcentraal/api/brp',
  keyHeader: 'X-API-KEY',
  answersWithoutKey: false,
  properties: propertiesOf(fieldsOf),
  asksBy: { nl: 'een burgerservicenummer', en: 'a citizen service number' },
  subject(typed) {
    const number = bsn.clean(typed);
    // A slip would ask about somebody else.
    return number === undefined || bsn.check(number) ? undefined : { by: 'bsn', about: number };
  },
  request(typed, mayKeep) {
    const number = this.subject(typed)?.about;
    const fields = fieldsOf.flatMap(([property, ...names]) => (mayKeep('Person', property) ? names : []));
    // By its number somebody is asked for: without a ground for the number there is nothing to ask.
    if (number === undefined || !fields.includes('burgerservicenummer')) return undefined;
    return {
      method: 'POST',
      path: '/personen',
      headers: { Accept: 'application/json', 'Content-Type': 'application/json' },
      body: { type: 'RaadpleegMetBurgerservicenummer', burgerservicenummer: [number], fields },
    };
  },
  isNothing: (answer) => isEmptyList(heldIn(answer)['personen']),
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
        address: isSecret(person)
          ? []
          : [joinedIn(lines?.['adresregel1'], lines?.['adresregel2'], lines?.['adresregel3'])],
        nationality: listIn(person['nationaliteiten']).map((one) =>
          textIn(heldIn(one['nationaliteit'])['omschrijving']),
        ),
      });
    });
  },
};

/** The source says it unasked. Whatever it says there but no is taken for yes: an address that came out does not go back. */
const isSecret = ({ geheimhoudingPersoonsgegevens: said }: ReturnType<typeof heldIn>): boolean =>
  said !== undefined && said !== null && said !== false;

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
