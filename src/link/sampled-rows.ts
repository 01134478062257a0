import { headingKey } from './bind.ts';
import type { Sample } from './column-profile.ts';

/** Rows of each file that a plan is made from. */
export const sampledRows = 20_000;

export interface SampledFile {
  readonly heading: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** The rows of one or two files under the columns that all of them have, whatever their order. */
export function sampleOf(files: readonly SampledFile[]): Sample {
  const [first] = files;
  if (!first) return { heading: [], rows: [] };
  const places = files.map(({ heading }) => new Map(heading.map((cell, at) => [headingKey(cell), at])));
  // A plan joins columns with a plus: a heading that has one cannot be named.
  const shared = first.heading.filter(
    (cell) => !cell.includes('+') && places.every((place) => place.has(headingKey(cell))),
  );
  const rows = files.flatMap(({ rows: of }, file) =>
    of.slice(0, sampledRows).map((row) => shared.map((cell) => row[places[file]?.get(headingKey(cell)) ?? -1] ?? '')),
  );
  return { heading: shared, rows };
}
