import { assert } from '../core/assert.ts';
import { type Cabinet, cabinetBytesLimit, cabinetForm } from '../house/cabinet.ts';

export interface MemoryCabinetParts {
  /** SHA-256 in lower-case hex. */
  digest(bytes: Uint8Array): string;
  now(): string;
}

/** A cabinet that lives as long as its process; the same conformance test judges it and the folder. */
export function memoryCabinet({ digest, now }: MemoryCabinetParts): Cabinet {
  const files = new Map<string, { readonly bytes: Uint8Array; readonly at: number }>();
  const named = (name: string) => {
    assert(cabinetForm.test(name), 'a file in the cabinet is called by its digest');
    return files.get(name);
  };
  const isYoung = (name: string, before: string): boolean => (named(name)?.at ?? 0) >= Date.parse(before);
  return {
    async put(bytes, expected) {
      assert(bytes.length <= cabinetBytesLimit, 'a file in the cabinet has a bound');
      const name = digest(bytes);
      if (expected === undefined || expected === name)
        files.set(name, { bytes: new Uint8Array(bytes), at: Date.parse(now()) });
      return name;
    },
    async read(name) {
      return named(name)?.bytes.slice();
    },
    words(name, places) {
      const bytes = named(name)?.bytes;
      const isPlace = (place: number): boolean => Number.isSafeInteger(place) && place >= 0;
      assert(places.every(isPlace), 'a place is a whole number of words from the start');
      if (!bytes || places.some((place) => place * 4 + 4 > bytes.length)) return undefined;
      const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
      return Uint32Array.from(places, (place) => view.getUint32(place * 4, true));
    },
    list: async (before) => [...files.keys()].filter((name) => before === undefined || !isYoung(name, before)).sort(),
    async drop(name, before) {
      if (before === undefined || !isYoung(name, before)) files.delete(name);
    },
    close: async () => undefined,
  };
}
