import { present } from '../core/assert.ts';

/**
 * The row as it holds on a day or at an instant (ISO): the newest that had begun. Before the first row the first
 * holds, so that a question about the past gets an answer. Rows may stand in any order.
 */
export function rowOn<Row extends { readonly validFrom: string }>(rows: readonly Row[], on: string): Row {
  const inOrder = rows.toSorted((one, other) => (one.validFrom < other.validFrom ? -1 : 1));
  return present(inOrder.findLast(({ validFrom }) => validFrom <= on) ?? inOrder[0], 'dated data have a first row');
}
