import type { Bilingual } from '../core/bilingual.ts';
import type { Step } from '../steps/step.ts';
import { plainReader } from './reader.ts';
import type { ShelfFiles } from './shelf.ts';
import { type Store, StoreUnavailable } from './store.ts';

/** A load that the ledger says is there, and that does not hold. */
export interface ShelfFault {
  readonly loadId: string;
  readonly code: keyof typeof reasons;
  readonly reason: Bilingual;
}

export interface ShelfVerdict {
  /** Loads that hold, and their records. */
  readonly loads: number;
  readonly records: number;
  readonly faults: readonly ShelfFault[];
}

const reasons = {
  missing: {
    nl: 'De gegevens van deze inlezing zijn weg of niet volledig.',
    en: 'The records of this load are gone or not complete.',
  },
  unreadable: {
    nl: 'De gegevens van deze inlezing zijn niet te lezen.',
    en: 'The records of this load cannot be read.',
  },
  changed: {
    nl: 'De gegevens van deze inlezing zijn anders dan bij het inlezen.',
    en: 'The records of this load are not what was read.',
  },
  index: {
    nl: 'De zoeklijst van deze inlezing is beschadigd: wat er wel is, wordt niet altijd gevonden.',
    en: 'The index of this load is damaged: what is there is not always found.',
  },
} as const satisfies { readonly [code: string]: Bilingual };

/** Reads every load that a step still needs, and puts the digest of its records beside the one in the ledger. */
export async function verifyShelf(of: {
  readonly store: Pick<Store, 'read'>;
  readonly shelf: ShelfFiles;
  readonly steps: readonly Step[];
  seen?(loadId: string): void;
}): Promise<ShelfVerdict> {
  const claims = await of.store.read(async (tx) =>
    (await Promise.all(of.steps.map((step) => step.shelved?.(plainReader(tx)) ?? []))).flat(),
  );
  let [loads, records] = [0, 0];
  const faults: ShelfFault[] = [];
  for (const { loadId, isNeeded, recordsDigest } of claims) {
    if (!isNeeded) continue;
    of.seen?.(loadId);
    const found = await checked(of.shelf, loadId, recordsDigest);
    if (typeof found === 'number') {
      loads += 1;
      records += found;
    } else faults.push({ loadId, code: found, reason: reasons[found] });
  }
  return { loads, records, faults };
}

/** The number of records, or what is wrong. */
async function checked(shelf: ShelfFiles, loadId: string, digest: string): Promise<number | ShelfFault['code']> {
  try {
    const segment = await shelf.open(loadId);
    if (!segment) return 'missing';
    const check = await segment.check();
    if (check.digest !== digest) return 'changed';
    return check.isIndexGood ? segment.records : 'index';
  } catch (fault) {
    // A damaged file is what is looked for; a server that is away is another matter.
    if (fault instanceof StoreUnavailable && fault.code === 'broken') return 'unreadable';
    throw fault;
  }
}
