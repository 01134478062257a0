/** SHA-256 of a certificate in lower-case hex, as people write it with or without colons; nothing when it is none. */
export function printOf(text: string): string | undefined {
  const print = text.replaceAll(':', '').toLowerCase();
  return /^[0-9a-f]{64}$/.test(print) ? print : undefined;
}
