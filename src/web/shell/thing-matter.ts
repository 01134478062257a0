/** A thing of the registers that somebody has in front of them, as far as it tells one thing from another. */
export interface ThingMatter {
  /** The record whose page it is. */
  readonly ref: string;
  readonly kind: string;
  readonly caption: string;
  /** The records that people judged to be one. */
  readonly records: readonly { readonly ref: string; readonly source: string }[];
  readonly facts: readonly { readonly property: string; readonly values: readonly { readonly value: string }[] }[];
}
