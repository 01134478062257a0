/** A thing of the registers that somebody has in front of them, as far as it tells one thing from another. */
export interface ThingMatter {
  readonly kind: string;
  readonly facts: readonly { readonly property: string; readonly values: readonly { readonly value: string }[] }[];
}
