import type { Store } from './store.ts';

/**
 * The same store, but every write is carried out and then undone: for a rehearsal of an import that takes the
 * very same way and leaves nothing behind.
 */
export const undone = (store: Store): Store => ({
  ...store,
  async write(work) {
    const undo = new Error('this write was meant to be undone');
    let done: { readonly result: Awaited<ReturnType<typeof work>> } | undefined;
    try {
      await store.write(async (tx) => {
        done = { result: await work(tx) };
        throw undo;
      });
    } catch (fault) {
      if (fault !== undo || !done) throw fault;
    }
    if (!done) throw undo;
    return done.result;
  },
});
