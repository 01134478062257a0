import { hash } from 'node:crypto';
import { type Filter, readFilter, writeFilter } from './filter.ts';
import { type Delta, type FilterManifest, factsOf, isShownSize, readDelta, writeDelta } from './filter-manifest.ts';
import { declarationOf, type KeySpec, keySpec, sentinelCount } from './key-spec.ts';

const sha256 = (bytes: Uint8Array | string): string => hash('sha256', bytes, 'hex');

/** The digest under which two partners know that they apply the same rules. */
export const keySpecSha256 = (spec: KeySpec): string => sha256(declarationOf(spec));

export interface FilterFile {
  readonly manifest: FilterManifest;
  readonly bytes: Uint8Array;
}

/** Whose file it is and how long it lives; the rest follows from the file. */
export interface FileOwner
  extends Pick<FilterManifest, 'holder' | 'purpose' | 'mode' | 'epoch' | 'until' | 'madeOn' | 'publicKey'> {
  readonly spec: KeySpec;
}

/**
 * A file with its manifest, ready to be signed (`manifestText`) by the node's safe. The tags of the sentinels must be
 * in a filter; a delta has none.
 */
export function filterFile(file: (Filter & { readonly size: number }) | Delta, owner: FileOwner): FilterFile {
  const { spec, ...about } = owner;
  const bytes = 'geometry' in file ? writeFilter(file) : writeDelta(file);
  const facts = factsOf(file);
  const manifest: FilterManifest = {
    suite: 'ristretto255-SHA512',
    ...about,
    ...facts,
    keySpec: spec.id,
    keySpecSha256: keySpecSha256(spec),
    sentinels: facts.kind === 'filter' ? sentinelCount : 0,
    bytes: bytes.length,
    sha256: sha256(bytes),
  };
  return { manifest, bytes };
}

export type FileFault =
  /** Another length or digest than the manifest says: not the file that was signed. */
  | 'altered'
  /** A size that no list is shown as, or a geometry that cannot be. */
  | 'impossible'
  /** Key rules that differ from ours: nothing would ever be found. */
  | 'other-rules'
  /** Before its epoch or after it. */
  | 'not-now';

export type OpenedFile =
  | { readonly kind: 'filter'; readonly filter: Filter }
  | { readonly kind: 'delta'; readonly delta: Delta }
  | { readonly kind: 'refused'; readonly fault: FileFault };

/**
 * Takes a file in use. The caller has parsed the manifest with its record and checked its signature.
 * `today` is a day such as `2026-11-23`.
 */
export function openFile({ manifest, bytes }: FilterFile, today: string): OpenedFile {
  const refused = (fault: FileFault): OpenedFile => ({ kind: 'refused', fault });
  const spec = keySpec(manifest.keySpec);
  if (spec === undefined || keySpecSha256(spec) !== manifest.keySpecSha256) return refused('other-rules');
  if (today < manifest.epoch || today >= manifest.until) return refused('not-now');
  if (!isShownSize(manifest)) return refused('impossible');
  if (bytes.length !== manifest.bytes || sha256(bytes) !== manifest.sha256) return refused('altered');
  if (manifest.kind === 'delta') {
    const delta = readDelta(bytes);
    if ('fault' in delta || delta.good.tags.length !== manifest.size) return refused('impossible');
    return { kind: 'delta', delta: delta.good };
  }
  const filter = readFilter(manifest, bytes);
  return 'fault' in filter ? refused('impossible') : { kind: 'filter', filter: filter.good };
}
