import { test } from 'node:test';
import type { Store } from '../src/house/store.ts';
import { derivedCases } from './store-derived-cases.node.ts';
import { ledgerCases } from './store-ledger-cases.node.ts';
import { transactionCases } from './store-transaction-cases.node.ts';

/** A new and empty store, and what the suite has to do with the place where it keeps its data. */
export interface StoreUnderTest {
  readonly store: Store;
  /** Closes the store and opens the same place again; absent for one that dies with its process. */
  reopen?(): Promise<Store>;
  /** Closes whatever is open and leaves nothing behind. */
  remove(): Promise<void>;
}

export interface StoreCase {
  readonly says: string;
  check(store: Store, under: StoreUnderTest): Promise<void>;
}

/** Holds a kind of store to everything that the house expects of one. A reason to skip is told per case. */
export function storeConformance(name: string, open: () => Promise<StoreUnderTest>, skip?: string): void {
  for (const { says, check } of [...ledgerCases, ...derivedCases, ...transactionCases]) {
    test(`${name}: ${says}`, { skip: skip ?? false }, async () => {
      const under = await open();
      try {
        await check(under.store, under);
      } finally {
        await under.remove();
      }
    });
  }
}
