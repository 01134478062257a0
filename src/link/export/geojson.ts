import { type Slip, slipLines } from './cover.ts';
import type { Material } from './material.ts';
import { degreesOf } from './place.ts';

/** Only what has a place; edges have none. */
export function placed({ nodes }: Material): Material {
  return { nodes: nodes.filter(({ place }) => degreesOf(place)), edges: [] };
}

/** RFC 7946: degrees, longitude first, a feature on a line. The slip is a foreign member (6.1) of the collection. */
export function* geoJson(material: Material, slip: Slip): Generator<string> {
  const { nodes } = material;
  yield `{"type":"FeatureCollection","slip":${JSON.stringify(Object.fromEntries(slipLines(slip, material)))},"features":[\n`;
  for (const [at, { id, kind, label, properties, place }] of nodes.entries()) {
    const point = degreesOf(place);
    const feature = {
      type: 'Feature',
      id,
      geometry: point ? { type: 'Point', coordinates: [point.longitude, point.latitude] } : null,
      properties: { kind, label, statements: properties },
    };
    yield `${JSON.stringify(feature)}${at + 1 < nodes.length ? ',' : ''}\n`;
  }
  yield ']}\n';
}
