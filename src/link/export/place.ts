/** A point in degrees, or in metres of the Rijksdriehoek. */
export type Place =
  | { readonly system: 'wgs84'; readonly latitude: number; readonly longitude: number }
  | { readonly system: 'rd'; readonly x: number; readonly y: number };

export interface Degrees {
  readonly latitude: number;
  readonly longitude: number;
}

/** The point in degrees to a centimetre; absent for what is no point on earth or lies outside the Rijksdriehoek. */
export function degreesOf(place: Place | undefined): Degrees | undefined {
  if (!place) return undefined;
  const found = place.system === 'rd' ? fromRd(place) : place;
  if (!found || !(Math.abs(found.latitude) <= 90) || !(Math.abs(found.longitude) <= 180)) return undefined;
  return { latitude: Number(found.latitude.toFixed(7)), longitude: Number(found.longitude.toFixed(7)) };
}

/** Amersfoort, where the Rijksdriehoek begins. */
const origin = { x: 155_000, y: 463_000, latitude: 52.1551744, longitude: 5.38720621 };

/** Powers of east and north, and the seconds of arc they give: Schreutelkamp and Strang van Hees (2001), good to 25 cm. */
const latitudeTerms: readonly (readonly [number, number, number])[] = [
  [0, 1, 3235.65389],
  [2, 0, -32.58297],
  [0, 2, -0.2475],
  [2, 1, -0.84978],
  [0, 3, -0.0655],
  [2, 2, -0.01709],
  [1, 0, -0.00738],
  [4, 0, 0.0053],
  [2, 3, -0.00039],
  [4, 1, 0.00033],
  [1, 1, -0.00012],
];
const longitudeTerms: readonly (readonly [number, number, number])[] = [
  [1, 0, 5260.52916],
  [1, 1, 105.94684],
  [1, 2, 2.45656],
  [3, 0, -0.81885],
  [1, 3, 0.05594],
  [3, 1, -0.05607],
  [0, 1, 0.01199],
  [3, 2, -0.00256],
  [1, 4, 0.00128],
  [0, 2, 0.00022],
  [2, 0, -0.00022],
  [5, 0, 0.00026],
];

function fromRd({ x, y }: { readonly x: number; readonly y: number }): Degrees | undefined {
  if (!(x >= 0 && x <= 300_000 && y >= 300_000 && y <= 625_000)) return undefined;
  const [east, north] = [(x - origin.x) / 1e5, (y - origin.y) / 1e5];
  const seconds = (terms: typeof latitudeTerms): number =>
    terms.reduce((sum, [p, q, factor]) => sum + factor * east ** p * north ** q, 0);
  return {
    latitude: origin.latitude + seconds(latitudeTerms) / 3600,
    longitude: origin.longitude + seconds(longitudeTerms) / 3600,
  };
}
