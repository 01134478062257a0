import { type Adapter, heldIn, joinedIn, listIn, recordOf, textIn } from './adapter.ts';

/** What a BAG id is of stands in its fifth and sixth digit. */
const numberIndication = '20';

/** Addresses and buildings: `adressenuitgebreid` of the individual queries 2, by postal code and number or by BAG id. */
export const bagAdapter: Adapter = {
  name: 'bag',
  base: 'https://api.bag.kadaster.nl/lvbag/individuelebevragingen/v2',
  keyHeader: 'X-Api-Key',
  answersWithoutKey: false,
  properties: ['full'],
  asksBy: {
    nl: 'een BAG-nummer (16 cijfers) of een postcode met huisnummer, zoals "9999 XA 12a II"',
    en: 'a BAG id (16 digits) or a postal code with a number, such as "9999 XA 12a II"',
  },
  subject(typed) {
    const about = typed.trim();
    if (/^\d{16}$/.test(about)) return { by: 'bag-id', about };
    const address = addressIn(about);
    return address && { by: 'address', about: spellingOf(address) };
  },
  request(typed, mayKeep) {
    const subject = this.subject(typed);
    if (!subject || !mayKeep('RealEstate', 'full')) return undefined;
    const { by, about } = subject;
    const headers = { Accept: 'application/hal+json' };
    if (by === 'bag-id' && about.slice(4, 6) === numberIndication)
      return { method: 'GET', path: `/adressenuitgebreid/${about}`, headers, isUnknownBy404: true };
    const query = by === 'bag-id' ? { adresseerbaarObjectIdentificatie: about } : addressIn(typed.trim());
    return query && { method: 'GET', path: '/adressenuitgebreid', query, headers };
  },
  isNothing(answer) {
    const held = heldIn(answer);
    return '_links' in held && !('_embedded' in held) && !('nummeraanduidingIdentificatie' in held);
  },
  records(answer) {
    const held = heldIn(answer);
    const found = 'nummeraanduidingIdentificatie' in held ? [held] : listIn(heldIn(held['_embedded'])['adressen']);
    return found.flatMap((one) => {
      const { openbareRuimteNaam, huisnummer, huisletter, huisnummertoevoeging, postcode, woonplaatsNaam } = one;
      const street = joinedIn(openbareRuimteNaam, `${textIn(huisnummer)}${textIn(huisletter)}`, huisnummertoevoeging);
      return recordOf('RealEstate', textIn(one['nummeraanduidingIdentificatie']), {
        full: [joinedIn(`${street},`, postcode, woonplaatsNaam)],
        street: [street],
        postalCode: [textIn(postcode)],
        city: [textIn(woonplaatsNaam)],
        bagId: ['nummeraanduidingIdentificatie', 'adresseerbaarObjectIdentificatie'].map((name) => textIn(one[name])),
        use: Array.isArray(one['gebruiksdoelen']) ? one['gebruiksdoelen'].map(textIn) : [],
        area: [textIn(one['oppervlakte'])],
      });
    });
  },
};

/** One spelling, so that one address has one pseudonym here. */
const spellingOf = ({ postcode, huisnummer, huisletter, huisnummertoevoeging }: Address): string =>
  joinedIn(postcode, `${textIn(huisnummer)}${textIn(huisletter)}`, huisnummertoevoeging).toUpperCase();

type Address = { readonly [name in 'postcode' | 'huisnummer' | 'huisletter' | 'huisnummertoevoeging']?: string };

/** Postal code and number as the source asks for them; letter and addition stay as they were typed. */
function addressIn(text: string): Address | undefined {
  const [, postcode, number = '', letter = '', addition = ''] =
    /^(\d{4}\s?[A-Za-z]{2})\s+(\d{1,5})([A-Za-z]?)(?:[\s-]+(\w{1,4}))?$/.exec(text) ?? [];
  if (postcode === undefined) return undefined;
  return {
    postcode: postcode.replace(/\s/, '').toUpperCase(),
    huisnummer: number,
    ...(letter === '' ? {} : { huisletter: letter }),
    ...(addition === '' ? {} : { huisnummertoevoeging: addition }),
  };
}
