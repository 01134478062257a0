/** The order of two canonical texts: by UTF-16 code unit, so that it is the same in every locale. */
export const byCodeUnit = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0);
