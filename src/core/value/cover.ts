/** Stands where a reader without clearance would see a value. The same for every value, so it tells nothing. */
export const cover = '▒▒▒';
