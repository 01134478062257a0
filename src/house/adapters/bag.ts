import { type Adapter, heldIn, joinedIn, listIn, recordOf, textIn } from './adapter.ts';

/** Addresses and buildings: `adressenuitgebreid` of the individual queries 2, by postal code and number or by BAG id. */
export const bagAdapter: Adapter = {
  name: 'bag',
  base: 'https://api.bag.kadaster.nl/lvbag/individuelebevragingen/v2',
  keyHeader: 'X-Api-Key',
  request(about, mayKeep) {
    const headers = { Accept: 'application/hal+json' };
    const [, postcode = '', number = '', letter = '', addition = ''] =
      /^(\d{4}\s?[A-Za-z]{2})\s+(\d{1,5})([A-Za-z]?)(?:[\s-]+(\w{1,4}))?$/.exec(about.trim()) ?? [];
    const asked = /^\d{16}$/.test(about)
      ? { adresseerbaarObjectIdentificatie: about }
      : postcode === ''
        ? undefined
        : {
            postcode: postcode.replace(/\s/, '').toUpperCase(),
            huisnummer: number,
            ...(letter === '' ? {} : { huisletter: letter }),
            ...(addition === '' ? {} : { huisnummertoevoeging: addition }),
          };
    if (!asked || !mayKeep('RealEstate', 'full')) return undefined;
    return { method: 'GET', path: '/adressenuitgebreid', query: asked, headers };
  },
  records(answer) {
    return listIn(heldIn(heldIn(answer)['_embedded'])['adressen']).flatMap((one) => {
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
