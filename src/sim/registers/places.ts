import type { Prng } from '../../core/prng.ts';
import { drawOf, ranked } from './draw.ts';

/**
 * An address in a country that does not exist: places, streets and what lies where are made up. A postcode may be one
 * that exists; its street does not lie there.
 */
export interface SimAddress {
  readonly street: string;
  readonly number: number;
  /** Letter or addition as Dutch registers have them, or empty. */
  readonly addition: string;
  readonly postcode: string;
  readonly city: string;
}

const placeStarts = 'Amber Noorder Wester Olde Nieuw Hazel Zilver Duister Lange Kromme Vlas Ketter Morgen Grauw'.split(
  ' ',
);
const placeEnds = 'velde woude kerke drecht hoven zijl'.split(' ');
const places = placeStarts.flatMap((start) => placeEnds.map((end) => `${start}${end}`));
const streetStarts =
  `Amberlinde Vlinderpoel Zwaluwtoren Korenkever Oude_Ketel Zilverwilg Haverklap Ottersloot Reigersnest
  Klaproosveld Distelvink Boterketel Kievitsoord Wolkenveld Regenketel Sterrenketel Windvang Zonnedauw Maanlicht Hagelkruis
  Burgemeester_van_Amber Dokter_Zilverhof Meester_Klaproos Prinses_Amalindis Sint_Ambertus Koning_Ottoman Amberoost
  Amberwest Ketelzuid Ketelnoord Eerste_Ketel Tweede_Ketel Lange_Distel Korte_Distel Achter_de_Toren Jan_van_Wolkenstein`
    .split(/\s+/)
    .map((start) => start.replaceAll('_', ' '));
const streetEnds = 'straat laan weg plein kade singel hof dreef'.split(' ');
const streets = streetStarts.flatMap((start) => streetEnds.map((end) => `${start}${end}`));
const letters = 'ABCDEGHJKLMNPRSTVWXZ';
const additions = ['A', 'B', 'C', 'bis', 'hs', '1', '2', '3', 'II', 'III', 'A-1', 'rood'];
const drawPlace = ranked(places);

/** The postcode of a street side and twenty numbers; the same each time, and never SA, SD or SS. */
function postcodeOf(place: string, street: string, number: number): string {
  const at = places.indexOf(place) * 1000 + streets.indexOf(street);
  const draw = drawOf(at, Math.floor(number / 40) * 2 + (number % 2), 7);
  const [one, two] = [draw.below(letters.length), draw.below(letters.length)];
  const pair = `${letters.charAt(one)}${letters.charAt(two)}`;
  const district = 1000 + places.indexOf(place) * 90 + (streets.indexOf(street) % 90);
  return `${district}${/S[ADS]/.test(pair) ? 'ST' : pair}`;
}

export function drawAddress(draw: Prng): SimAddress {
  const city = drawPlace(draw);
  const street = draw.pick(streets);
  const number = 1 + Math.floor(draw.below(15) * draw.below(15)) + draw.below(12);
  const addition = draw.chance(0.15) ? draw.pick(additions) : '';
  return { street, number, addition, postcode: postcodeOf(city, street, number), city };
}
