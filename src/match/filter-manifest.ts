import { canonical } from '../core/canonical.ts';
import { choice, day, id, text, whole } from '../core/field.ts';
import { type Of, record } from '../core/record.ts';
import { type Filter, maxTags, padTags, type RandomBytes, sizeClass, sortTags } from './filter.ts';
import { type Outcome, tagBytes } from './frame.ts';
import { keySpecs } from './key-spec.ts';

const open = (nl: string, en: string) => ({ label: { nl, en }, privacy: 'open' as const });

/**
 * What stands beside a filter or a daily delta, so that a receiver knows whose it is, what it may be asked for and
 * that every byte is the holder's. It tells a size class, never a count.
 */
export const filterManifest = record(
  'filterManifest',
  { nl: 'Begeleidend schrijven bij een filter', en: 'Manifest of a filter' },
  {
    suite: choice({
      ...open('Rekenwijze', 'Suite'),
      options: [{ value: 'ristretto255-SHA512', label: { nl: 'ristretto255-SHA512', en: 'ristretto255-SHA512' } }],
    }),
    mode: choice({
      ...open('Vorm', 'Mode'),
      options: [
        { value: 'oprf', label: { nl: 'zonder bewijs', en: 'without proof' } },
        { value: 'voprf', label: { nl: 'met bewijs', en: 'with proof' } },
      ],
    }),
    kind: choice({
      ...open('Soort', 'Kind'),
      options: [
        { value: 'filter', label: { nl: 'filter', en: 'filter' } },
        { value: 'delta', label: { nl: 'aanvulling van een dag', en: 'additions of a day' } },
      ],
    }),
    holder: id(open('Houder', 'Holder')),
    /** Code of a purpose, as the gate knows it: `riec-2.17`. */
    purpose: text({ ...open('Doel', 'Purpose'), max: 60 }),
    keySpec: choice({
      ...open('Soort sleutel', 'Key specification'),
      options: keySpecs.map(({ id: value, label }) => ({ value, label })),
    }),
    keySpecSha256: text({ ...open('Afdruk van de sleutelregels', 'Digest of the key specification'), max: 64 }),
    epoch: day(open('Eerste dag van de termijn', 'First day of the epoch')),
    until: day(open('Geldt tot', 'Valid until')),
    madeOn: day(open('Gemaakt op', 'Made on')),
    publicKey: text({ ...open('Openbare sleutel', 'Public key'), max: 64 }),
    size: whole({ ...open('Grootteklasse', 'Size class'), min: 1, max: maxTags }),
    seed: whole({ ...open('Startgetal', 'Seed'), min: 0, max: 2 ** 32 - 1 }),
    segmentLength: whole({ ...open('Lengte van een segment', 'Segment length'), min: 0, max: 65_536 }),
    segmentCount: whole({ ...open('Aantal segmenten', 'Segment count'), min: 0, max: maxTags }),
    sentinels: whole({ ...open('Aantal controlewaarden', 'Sentinels'), min: 0, max: 64 }),
    bytes: whole({ ...open('Lengte in bytes', 'Length in bytes'), min: 1, max: 4 * 24_000_000 }),
    sha256: text({ ...open('Afdruk van het bestand', 'Digest of the file'), max: 64 }),
  },
);
export type FilterManifest = Of<typeof filterManifest>;

/** What the node's safe signs. The first line keeps the signature from being taken for that of a post. */
export const manifestText = (manifest: FilterManifest): string => `match/1 manifest\n${canonical({ ...manifest })}`;

/** What was added in one day: tags, sorted, and random ones among them. */
export interface Delta {
  readonly tags: BigUint64Array<ArrayBuffer>;
}

/** Additions of a day are shown as a power of two, and never as fewer than this. */
const smallestDelta = 16;
const maxDelta = 65_536;

/**
 * The additions of one day. Every day stands alone: were yesterday's list sent again with fresh padding, then the
 * tags in both would be the real ones. What is taken off the list stays findable until the next epoch; who must be
 * gone sooner asks for a new epoch.
 */
export function buildDelta(ask: { tags: Uint8Array; random: RandomBytes }): Outcome<Delta> {
  if (ask.tags.length % tagBytes !== 0) return { fault: { kind: 'wrong-length' } };
  const sorted = sortTags(ask.tags);
  let size = smallestDelta;
  while (size < sorted.length) size *= 2;
  if (size > maxDelta) return { fault: { kind: 'oversize', max: maxDelta } };
  return { good: { tags: padTags(sorted, size, ask.random) } };
}

export const writeDelta = ({ tags }: Delta): Uint8Array => new Uint8Array(tags.buffer);

/** A delta that somebody else made. `wrong-length` also when it is not sorted or holds a tag twice. */
export function readDelta(bytes: Uint8Array): Outcome<Delta> {
  const count = bytes.length / tagBytes;
  if (count > maxDelta) return { fault: { kind: 'oversize', max: maxDelta } };
  if (!Number.isInteger(count)) return { fault: { kind: 'wrong-length' } };
  const sorted = sortTags(bytes);
  const same = sorted.length === count && new Uint8Array(sorted.buffer).every((byte, at) => byte === bytes[at]);
  return same ? { good: { tags: sorted } } : { fault: { kind: 'wrong-length' } };
}

/** The places, from 0, of the tags that were added that day. */
export function findAdded(delta: Delta, tags: Uint8Array): readonly number[] {
  const asked = new BigUint64Array(Math.floor(tags.length / tagBytes));
  new Uint8Array(asked.buffer).set(tags.subarray(0, asked.byteLength));
  const added = new Set(delta.tags);
  return [...asked.entries()].flatMap(([at, tag]) => (added.has(tag) ? [at] : []));
}

/** The members of a manifest that the file itself decides. */
export function factsOf(file: (Filter & { readonly size: number }) | Delta) {
  if ('geometry' in file) {
    const { seed, segmentLength, segmentCount } = file.geometry;
    return { kind: 'filter', size: file.size, seed, segmentLength, segmentCount } as const;
  }
  return { kind: 'delta', size: file.tags.length, seed: 0, segmentLength: 0, segmentCount: 0 } as const;
}

/** Whether a size is one that this program shows for such a file. */
export function isShownSize({ kind, size }: Pick<FilterManifest, 'kind' | 'size'>): boolean {
  if (kind === 'filter') return sizeClass(size) === size;
  return size >= smallestDelta && size <= maxDelta && Number.isInteger(Math.log2(size));
}
