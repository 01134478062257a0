import { assert } from '../core/assert.ts';
import { believe } from '../core/believe.ts';
import type { Bilingual } from '../core/bilingual.ts';
import { memoryBytes, type Ristretto, ristrettoOver, type Sodium, slotBytes } from './ristretto.ts';

/** What is missing on this machine, as a sentence that says what to install. */
export class EngineAbsent extends Error {
  override readonly name = 'EngineAbsent';
  readonly todo: Bilingual;

  constructor(message: string, { todo, cause }: { readonly todo: Bilingual; readonly cause?: unknown }) {
    super(message, { cause });
    this.todo = todo;
  }
}

/** As Debian and Ubuntu name it. The number is that of its calls: another one may mean something else by them. */
const libraryFile = 'libsodium.so.23';

const withoutCaller: Bilingual = {
  nl: 'Voor de native rekenkern ontbreekt de bibliotheek koffi. Haal haar op met `npm ci --include=optional`, of laat SCHAKEL_OPRF weg.',
  en: 'The native engine needs the library koffi, which is not here. Get it with `npm ci --include=optional`, or leave SCHAKEL_OPRF out.',
};
const withoutSodium: Bilingual = {
  nl: `Voor de native rekenkern ontbreekt ${libraryFile}. Installeer op Debian of Ubuntu het pakket libsodium23, of laat SCHAKEL_OPRF weg.`,
  en: `The native engine needs ${libraryFile}, which is not here. Install the package libsodium23 on Debian or Ubuntu, or leave SCHAKEL_OPRF out.`,
};

async function caller() {
  try {
    return await import('koffi');
  } catch (cause) {
    throw new EngineAbsent('the library koffi cannot be loaded', { todo: withoutCaller, cause });
  }
}

/** Every argument is an address. Bytes go over as they lie in memory, so nothing secret is copied on the way. */
const declared: { readonly [Name in keyof Sodium<never>]: string } = {
  multiply: 'int crypto_scalarmult_ristretto255(void *, void *, void *)',
  multiplyBase: 'int crypto_scalarmult_ristretto255_base(void *, void *)',
  add: 'int crypto_core_ristretto255_add(void *, void *, void *)',
  fromUniform: 'int crypto_core_ristretto255_from_hash(void *, void *)',
  reduce: 'void crypto_core_ristretto255_scalar_reduce(void *, void *)',
  multiplyScalars: 'void crypto_core_ristretto255_scalar_mul(void *, void *, void *)',
  subtractScalars: 'void crypto_core_ristretto255_scalar_sub(void *, void *, void *)',
  invert: 'int crypto_core_ristretto255_scalar_invert(void *, void *)',
  sha512: 'int crypto_hash_sha512(void *, void *, unsigned long long)',
};

type Bytes = Uint8Array<ArrayBuffer>;

/**
 * Debian's version (1.0.18) does not look at the highest bit of an element, so that each could be written in two ways;
 * the one in WebAssembly refuses it, as RFC 9496 (4.3.1) says.
 */
const isShort = (element: Bytes): boolean => (element[31] ?? 0) < 128;

const strict = (sodium: Sodium<Bytes>): Sodium<Bytes> => ({
  ...sodium,
  multiply: (into, scalar, element) => (isShort(element) ? sodium.multiply(into, scalar, element) : -1),
  add: (into, left, right) => (isShort(left) && isShort(right) ? sodium.add(into, left, right) : -1),
});

/** The library of the machine, or of a file that a test names. Throws `EngineAbsent`. */
async function nativeSodium(file: string): Promise<Sodium<Bytes>> {
  const { load } = await caller();
  try {
    const library = load(file);
    const started: unknown = library.func('int sodium_init()')();
    // 1 says that somebody else in this process started it before.
    assert(started === 0 || started === 1, 'libsodium starts');
    const calls = Object.entries(declared).map(([name, prototype]) => [name, library.func(prototype)]);
    return believe<Sodium<Bytes>>(Object.fromEntries(calls), 'each was just found under its own name');
  } catch (cause) {
    throw new EngineAbsent(`${file} cannot be loaded`, { todo: withoutSodium, cause });
  }
}

/** The group by the machine's own libsodium: more than twice as fast as in WebAssembly. Throws `EngineAbsent`. */
export async function openNativeRistretto({ file = libraryFile } = {}): Promise<Ristretto> {
  const sodium = await nativeSodium(file);
  const memory = new Uint8Array(memoryBytes);
  const slot = (at: number): Bytes => memory.subarray(at * slotBytes, (at + 1) * slotBytes);
  return ristrettoOver<Bytes>(strict(sodium), {
    left: slot(0),
    right: slot(1),
    result: slot(2),
    message: memory.subarray(3 * slotBytes),
    start: 0,
    memory: () => memory,
  });
}
