import type { Values } from '../steps/entities/source-record.ts';
import { mostTold, type Sealed } from './shelf.ts';

/** A row that shares its id with others, as it lies on the shelf. */
export interface TwiceRow {
  readonly number: number;
  readonly line: number;
  readonly kind: string;
  readonly print: number;
  readonly values: Values;
}

export type Twice = Pick<Sealed, 'twice' | 'twiceCount'>;

export const noneTwice: Twice = { twice: [], twiceCount: 0 };

/** What becomes of rows with one id, in the order in which they came: the first stays, and with `merges` takes in its parts. */
export function settled(
  [first, ...others]: readonly [TwiceRow, ...TwiceRow[]],
  { merges, before }: { readonly merges: boolean; readonly before: Twice },
): { readonly values: Values; readonly told: Twice } {
  let { values } = first;
  const twice = [...before.twice];
  let { twiceCount } = before;
  for (const other of others) {
    // The same row twice is no mistake that anybody must hear of.
    if (other.print === first.print) continue;
    if (merges && other.kind === first.kind) values = joined(values, other.values);
    else {
      twiceCount += 1;
      if (twice.length < mostTold) twice.push({ line: other.line, firstLine: first.line });
    }
  }
  return { values, told: { twice, twiceCount } };
}

/** Values of two parts of one record, each once. */
function joined(one: Values, other: Values): Values {
  const values: { [property: string]: readonly string[] } = { ...one };
  for (const [property, held] of Object.entries(other))
    values[property] = [...new Set([...(values[property] ?? []), ...held])];
  return values;
}
