import { join } from 'node:path';
import type { Store } from '../house/store.ts';
import { openSqlite } from '../house/store-sqlite.node.ts';
import { appendTo, recorded } from './big-ledger.node.ts';
import { type BenchContext, type BenchRow, type Figure, rounded } from './figure.ts';

const batches = [1, 16, 128, 512] as const;
const msPerBatch = 2_000;

/** The ledger alone: no door, no gate, no views. Shows what group commit brings. */
export const ledgerBench: BenchRow = {
  name: 'ledger',
  label: { nl: 'Het logboek alleen', en: 'The ledger alone' },
  async run(context) {
    const figures = await measured('SQLite', openSqlite(join(context.folder(), 'ledger.sqlite')), context);
    if (context.databaseUrl === undefined) return figures;
    const { openPostgres } = await import('../house/store-postgres.node.ts');
    const node = `bench-${Date.now().toString(36)}`;
    return [...figures, ...(await measured('PostgreSQL', await openPostgres(context.databaseUrl, node), context))];
  },
};

async function measured(kind: string, store: Store, { isQuick, progress }: BenchContext): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  let number = 0;
  try {
    for (const batch of batches) {
      progress(`${kind} ${batch}`);
      const start = performance.now();
      const from = number;
      while (performance.now() - start < (isQuick ? msPerBatch / 10 : msPerBatch)) {
        const first = number;
        await appendTo(
          store,
          Array.from({ length: batch }, (_, at) => recorded(first + at)),
        );
        number += batch;
      }
      const value = rounded(((number - from) / (performance.now() - start)) * 1_000);
      figures.push({ name: `${kind}, ${batch} per commit`, value, unit: 'entries/s' });
    }
  } finally {
    await store.close();
  }
  return figures;
}
