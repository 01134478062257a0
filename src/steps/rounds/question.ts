import type { Bilingual } from '../../core/bilingual.ts';
import { canonical } from '../../core/canonical.ts';
import { isCandidate, type KeySpecId, keySpec, keySpecs, sentinelCount, sentinelsOf } from '../../match/key-spec.ts';
import { type AskedSubject, keysToAsk } from './subject.ts';

/** One element of a question: the key of a subject, or a sentinel that the holder cannot tell from one. */
export interface Asked {
  readonly keySpec: KeySpecId;
  readonly input: string;
  /** Place of the subject in the round; absent for a sentinel. */
  readonly subject?: number;
}

/**
 * All elements of a question in their order, the same each time from the same subjects and seed: kind of key by kind of key, and among
 * those of one kind a sentinel at a place that follows from the seed.
 */
export function elementsOf(
  subjects: readonly AskedSubject[],
  { seed, digest }: { readonly seed: string; digest(text: string): string },
): readonly Asked[] {
  const keys = subjects.flatMap((subject, at) => keysToAsk(subject).map((key) => ({ ...key, subject: at })));
  return keySpecs.flatMap(({ id }) => {
    const asked: Asked[] = keys
      .filter(({ spec }) => spec === id)
      .map(({ input, subject }) => ({ keySpec: id, input, subject }));
    if (asked.length === 0) return [];
    const drawn = Number.parseInt(digest(canonical(['sentinel', seed, id])).slice(0, 8), 16);
    const input = sentinelsOf(id)[drawn % sentinelCount] ?? '';
    return asked.toSpliced(Math.floor(drawn / sentinelCount) % (asked.length + 1), 0, { keySpec: id, input });
  });
}

/** The elements of one kind of key, and the number of the first of them in the question. */
export interface Stretch {
  readonly keySpec: KeySpecId;
  readonly first: number;
  readonly inputs: readonly string[];
}

export function stretchesOf(asked: readonly Asked[]): readonly Stretch[] {
  const stretches = new Map<KeySpecId, { first: number; inputs: string[] }>();
  for (const [at, { keySpec: id, input }] of asked.entries()) {
    const known = stretches.get(id) ?? { first: at, inputs: [] };
    known.inputs.push(input);
    stretches.set(id, known);
  }
  return [...stretches].map(([id, { first, inputs }]) => ({ keySpec: id, first, inputs }));
}

export interface Frame {
  readonly keySpec: KeySpecId;
  /** 32 bytes for each element, base64. */
  readonly elements: string;
}

/** Elements in a base64 text; undefined when it is not a whole number of them, or not written as this program does. */
export function countIn(elements: string): number | undefined {
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(elements) || elements.length % 4 !== 0) return undefined;
  const padding = elements.endsWith('==') ? 2 : elements.endsWith('=') ? 1 : 0;
  const bytes = (elements.length / 4) * 3 - padding;
  return bytes % 32 === 0 ? bytes / 32 : undefined;
}

/** What the signature of a question covers of its elements. */
export const framesText = (frames: readonly Frame[]): string =>
  canonical(frames.map(({ keySpec: id, elements }) => [id, elements]));

/** By which kinds of key each subject was found. A weak one counts only beside another. */
export function candidatesOf(asked: readonly Asked[], isFound: (at: number) => boolean): readonly Candidate[] {
  const bySubject = new Map<number, Set<KeySpecId>>();
  for (const [at, { subject, keySpec: id }] of asked.entries()) {
    if (subject === undefined || !isFound(at)) continue;
    const known = bySubject.get(subject) ?? new Set();
    bySubject.set(subject, known.add(id));
  }
  return [...bySubject]
    .filter(([, specs]) => isCandidate(specs))
    .map(([subject, specs]) => ({ subject, keySpecs: [...specs].sort() }));
}

export interface Candidate {
  readonly subject: number;
  readonly keySpecs: readonly KeySpecId[];
}

export const isKeySpec = (id: string): id is KeySpecId => keySpec(id) !== undefined;

/** A kind of key in words; what this version does not know stands for itself. */
export const kindWord = (id: string): Bilingual => keySpec(id)?.label ?? { nl: id, en: id };
