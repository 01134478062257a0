import { storeConformance } from '../../test/store-conformance.node.ts';
import { memoryStore } from './memory-store.ts';

storeConformance('the store in memory', async () => {
  const store = memoryStore();
  return { store, reopen: async () => store, remove: () => store.close() };
});
