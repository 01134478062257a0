import type { Bilingual } from '../../core/bilingual.ts';
import { anx } from './anx.ts';
import type { Slip } from './cover.ts';
import { edgeCsv, nodeCsv } from './csv.ts';
import { followTheMoney } from './follow-the-money.ts';
import { geoJson, placed } from './geojson.ts';
import { gexf } from './gexf.ts';
import { graphMl } from './graphml.ts';
import { i2Entities, i2Links } from './i2-csv.ts';
import { cleaned, type Material, writable } from './material.ts';

/** A format is data: its files, where its slip stands, and what of the material it can hold. */
export interface Format {
  readonly name: string;
  readonly label: Bilingual;
  /** Where the slip stands; `cover` only: the format has no place for it. */
  readonly slipIn: 'cover' | 'file';
  readonly files: readonly FormatFile[];
  /** What of the material goes in; absent: all. */
  readonly holds?: (material: Material) => Material;
}

export interface FormatFile {
  readonly name: string;
  readonly mediaType: string;
  write(material: Material, slip: Slip): Iterable<string>;
}

const csv = 'text/csv; charset=utf-8; header=present';

export const formats: readonly Format[] = [
  {
    name: 'csv',
    label: { nl: 'Tabellen (CSV): knopen en relaties', en: 'Tables (CSV): nodes and edges' },
    slipIn: 'cover',
    files: [
      { name: 'nodes.csv', mediaType: csv, write: nodeCsv },
      { name: 'edges.csv', mediaType: csv, write: edgeCsv },
    ],
  },
  {
    name: 'ftm',
    label: { nl: 'FollowTheMoney (Aleph, OpenSanctions)', en: 'FollowTheMoney (Aleph, OpenSanctions)' },
    slipIn: 'cover',
    files: [{ name: 'entities.ftm.json', mediaType: 'application/x-ndjson', write: followTheMoney }],
  },
  {
    name: 'gexf',
    label: { nl: 'GEXF 1.3 (Gephi)', en: 'GEXF 1.3 (Gephi)' },
    slipIn: 'file',
    files: [{ name: 'network.gexf', mediaType: 'application/xml', write: gexf }],
  },
  {
    name: 'graphml',
    label: { nl: 'GraphML', en: 'GraphML' },
    slipIn: 'file',
    files: [{ name: 'network.graphml', mediaType: 'application/xml', write: graphMl }],
  },
  {
    name: 'anx',
    label: { nl: "i2 Analyst's Notebook: kaart", en: "i2 Analyst's Notebook: chart" },
    slipIn: 'file',
    files: [{ name: 'network.anx', mediaType: 'application/xml', write: anx }],
  },
  {
    name: 'i2-csv',
    label: { nl: "i2 Analyst's Notebook: tabellen om in te lezen", en: "i2 Analyst's Notebook: tables to import" },
    slipIn: 'cover',
    files: [
      { name: 'i2-entities.csv', mediaType: csv, write: i2Entities },
      { name: 'i2-links.csv', mediaType: csv, write: i2Links },
    ],
  },
  {
    name: 'geojson',
    label: { nl: 'GeoJSON: alleen wat een plaats heeft', en: 'GeoJSON: only what has a place' },
    slipIn: 'file',
    files: [{ name: 'places.geojson', mediaType: 'application/geo+json', write: geoJson }],
    holds: placed,
  },
];

/** An export that is ready to be written: its files as text that comes in pieces, and what it counts. */
export interface Written {
  readonly format: string;
  readonly slip: Slip;
  readonly nodes: number;
  readonly edges: number;
  readonly files: readonly { readonly name: string; readonly mediaType: string; readonly text: Iterable<string> }[];
}

/** Writes nothing yet: the pieces are made as they are read. */
export function written({ name, files, holds }: Format, material: Material, given: Slip): Written {
  const slip = cleaned({ ...given, about: cleaned(given.about) });
  const clean = writable(material);
  const held = holds ? holds(clean) : clean;
  return {
    format: name,
    slip,
    nodes: held.nodes.length,
    edges: held.edges.length,
    files: files.map(({ write, ...file }) => ({
      ...file,
      text: { [Symbol.iterator]: () => write(held, slip)[Symbol.iterator]() },
    })),
  };
}
