import { createHash } from 'node:crypto';
import { canonical } from '../core/canonical.ts';
import type { Store } from '../house/store.ts';
import type { CommandRow } from './command.ts';
import { databaseUrlOf, dataOptions, dataRootOf, nodesWithData } from './data.node.ts';
import { openRegion } from './region.node.ts';

interface Rebuilt {
  readonly node: string;
  readonly rows: number;
  readonly equal: boolean;
}

export const rebuildCommand: CommandRow = {
  name: 'rebuild',
  summary: {
    nl: 'Maakt de lijsten opnieuw uit het logboek en zegt of ze gelijk zijn gebleven. Zolang dat duurt, kan niemand iets vastleggen.',
    en: 'Makes the views again from the ledger and says whether they stayed the same. Meanwhile nobody can record anything.',
  },
  operands: [],
  options: [dataOptions.node, dataOptions.data, dataOptions.databaseUrl],
  exits: [{ exit: 'some', means: { nl: 'De lijsten waren niet gelijk.', en: 'The views were not the same.' } }],
  async run(given, terminal) {
    const results: Rebuilt[] = [];
    const databaseUrl = databaseUrlOf(given);
    for (const id of await nodesWithData(given)) {
      if (terminal.isInterrupted()) return 'interrupted';
      terminal.progress(id);
      const house = await openRegion({
        dataRoot: dataRootOf(given),
        profile: 'demo',
        node: id,
        ...(databaseUrl === undefined ? {} : { databaseUrl }),
      });
      try {
        const corridor = house.nodes.get(id)?.corridor;
        if (!corridor) continue;
        const before = await fingerprint(corridor.parts.store);
        await corridor.rebuild();
        const after = await fingerprint(corridor.parts.store);
        results.push({ node: id, rows: after.rows, equal: before.hash === after.hash });
      } finally {
        await house.close();
      }
    }
    if (terminal.json) terminal.say(JSON.stringify({ nodes: results }));
    else for (const one of results) terminal.say(sentenceOf(one)[terminal.locale]);
    return results.every((one) => one.equal) ? 'good' : 'some';
  },
};

const sentenceOf = ({ node, rows, equal }: Rebuilt) =>
  equal
    ? { nl: `${node}: ${rows} rijen, byte voor byte gelijk.`, en: `${node}: ${rows} rows, equal byte for byte.` }
    : {
        nl: `${node}: ${rows} rijen; ze waren anders en zijn nu hersteld uit het logboek.`,
        en: `${node}: ${rows} rows; they differed and are now restored from the ledger.`,
      };

const rowsPerPage = 1_000;

async function fingerprint(store: Store): Promise<{ readonly hash: string; readonly rows: number }> {
  const hash = createHash('sha256');
  const rows = await store.read(async (tx) => {
    let [count, after]: [number, { view: string; key: string } | undefined] = [0, undefined];
    for (;;) {
      const page: Awaited<ReturnType<typeof tx.rows>> = await tx.rows(after, rowsPerPage);
      for (const { view, key, lane, sort, body } of page) hash.update(`${canonical([view, key, lane, sort, body])}\n`);
      count += page.length;
      after = page.at(-1);
      if (page.length < rowsPerPage) return count;
    }
  });
  return { hash: hash.digest('hex'), rows };
}
