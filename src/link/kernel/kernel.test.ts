import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { builtKernel, kernelSource } from '../../../tools/build-kernel.ts';
import { type Alphabet, alphabetOf, encode, signatureOf } from '../alphabet.ts';
import { scratchBytes } from './layout.ts';
import { openTwin } from './twin.ts';
import { openWasm, sharedMemory } from './wasm.node.ts';

const memory = sharedMemory(65_536);
const wasm = openWasm(memory);
const twin = openTwin(new SharedArrayBuffer(65_536));
const [entryA, entryB, scratch] = [64, 128, 1024];
wasm.use(0, scratch);

/** Puts two texts where the kernel looks; the table of the text that stood there is thrown away. */
function put(a: Uint8Array, b: Uint8Array): void {
  const bytes = new Uint8Array(memory.buffer);
  bytes.fill(0, 0, scratch + scratchBytes(1));
  bytes[entryA] = a.length;
  bytes.set(a, entryA + 1);
  bytes[entryB] = b.length;
  bytes.set(b, entryB + 1);
}

const held = openTwin(memory.buffer instanceof SharedArrayBuffer ? memory.buffer : new SharedArrayBuffer(0));

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 90 }),
  fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'é', 'ж', '中'), maxLength: 70 }),
  fc.string({ unit: fc.constantFrom(...'jansen vdbrgi'), maxLength: 20 }),
);
/** A text and what a hand that slips makes of it. */
const pairs = fc.oneof(
  fc.tuple(anyText, anyText),
  fc.tuple(anyText, fc.nat(90), fc.nat(90)).map(([text, at, to]): [string, string] => {
    const letters = [...text];
    const [one] = letters.splice(at % Math.max(1, letters.length), 1);
    if (one !== undefined) letters.splice(to % (letters.length + 1), 0, one);
    return [text, letters.join('')];
  }),
);
const encoded = ([a, b]: readonly [string, string], alphabet: Alphabet): [Uint8Array, Uint8Array] => [
  encode(a, alphabet),
  encode(b, alphabet),
];

test('both twins find the same similarity and the same distances, on any Unicode', () => {
  fc.assert(
    fc.property(pairs, (texts) => {
      const [a, b] = encoded(texts, alphabetOf(texts.map((text) => [text, 1])));
      put(a, b);
      assert.equal(wasm.jaroWinkler(entryA, entryB), held.jaroWinkler(entryA, entryB));
      assert.equal(wasm.levenshtein(entryA, entryB), held.levenshtein(entryA, entryB));
      assert.equal(wasm.osa(entryA, entryB), held.osa(entryA, entryB));
    }),
    { numRuns: 3000 },
  );
});

test('the bounds never cut off what could hold, and are the same in both twins', () => {
  fc.assert(
    fc.property(pairs, (texts) => {
      const [a, b] = encoded(texts, alphabetOf(texts.map((text) => [text, 1])));
      const [left, right] = [signatureOf(a), signatureOf(b)];
      put(a, b);
      assert.equal(wasm.jaroWinklerBound(left, right), twin.jaroWinklerBound(left, right));
      assert.equal(wasm.editsBound(left, right), twin.editsBound(left, right));
      assert.ok(wasm.jaroWinklerBound(left, right) >= wasm.jaroWinkler(entryA, entryB));
      assert.ok(wasm.editsBound(left, right) <= wasm.osa(entryA, entryB));
      assert.ok(wasm.osa(entryA, entryB) <= wasm.levenshtein(entryA, entryB));
    }),
    { numRuns: 3000 },
  );
});

/** Winkler's and Damerau's own examples. */
const examples: readonly (readonly [a: string, b: string, similarity: number, levenshtein: number, osa: number])[] = [
  ['martha', 'marhta', 0.9611, 2, 1],
  ['dixon', 'dicksonx', 0.8133, 4, 4],
  ['dwayne', 'duane', 0.84, 2, 2],
  ['kitten', 'sitting', 0.746, 3, 3],
  ['ca', 'abc', 0, 3, 3],
  ['', '', 0, 0, 0],
  ['', 'abc', 0, 3, 3],
  ['jansen', 'jansen', 1, 0, 0],
];

test('known pairs give the known figures', () => {
  for (const [a, b, similarity, levenshtein, osa] of examples) {
    put(...encoded([a, b], alphabetOf([[a + b, 1]])));
    assert.equal(Number(wasm.jaroWinkler(entryA, entryB).toFixed(4)), similarity, `${a} ${b}`);
    assert.equal(wasm.levenshtein(entryA, entryB), levenshtein, `${a} ${b}`);
    assert.equal(wasm.osa(entryA, entryB), osa, `${a} ${b}`);
  }
});

test('building the source again gives the kept module, byte for byte', async () => {
  const kept = readFileSync(resolve(import.meta.dirname, 'kernel-bytes.ts'), 'utf8');
  assert.equal(kernelSource(await builtKernel()), kept);
});
