import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openRegion, region } from '../src/cli/region.node.ts';
import { present } from '../src/core/assert.ts';
import { openRegister } from '../src/house/register-file.node.ts';
import { loadRegister } from '../src/house/register-load.node.ts';
import { StoreUnavailable } from '../src/house/store.ts';

/**
 * A program of its own that loads a register, for faults that need a process or a disk of their own. It tells what happened on its
 * standard output; the test judges.
 */
const [what, folder, file] = process.argv.slice(2);
if (folder === undefined || file === undefined) throw new Error('which folder and file?');
const node = 'veenwijde-college';

const tell = (told: unknown): void => {
  process.stdout.write(`${JSON.stringify(told)}\n`);
};

async function load(): Promise<unknown> {
  const house = await openRegion({ dataRoot: folder ?? '', profile: 'demo', node });
  try {
    const { corridor } = present(house.nodes.get(node), 'the node was opened');
    const user = present(
      region.users.find((one) => one.userId === 'niels'),
      'a demo user',
    );
    const opening = await openRegister(file ?? '');
    if (!('opened' in opening)) throw new Error('what the columns are cannot be guessed');
    const outcome = await loadRegister({
      corridor,
      who: { actor: { ...user, machine: false }, designatedFor: user.designatedFor },
      ...{ purpose: 'municipal-enforcement', under: `${node}-registers`, source: 'test-register' },
      facts: {
        ...{ title: 'Proef', supplier: 'proef', asOf: '2026-11-01', sourceGrade: 'A', contentGrade: '2' },
        ...{ originRegime: 'AVG', criminal: false, taxOrigin: false, ground: 'Awb 5:11' },
        purposes: ['municipal-enforcement'],
        firstProcessedAt: new Date().toISOString(),
        expiresOn: new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10),
      },
      file: opening.opened.file,
      progress: ({ stage, done }) => tell({ stage, done }),
    });
    if (!('report' in outcome)) return { outcome: 'refusal' in outcome ? outcome.refusal.code : 'stopped' };
    const { loadId, records, refused, refusedItems, difference } = outcome.report;
    const segment = await corridor.parts.shelf.open(loadId);
    return {
      outcome: 'loaded',
      loadId,
      records,
      refused,
      told: refusedItems.length,
      added: difference.added,
      digest: segment?.digest,
    };
  } catch (fault) {
    return { outcome: fault instanceof StoreUnavailable ? fault.code : String(fault) };
  } finally {
    await house.close();
  }
}

/** The disk is full with what is not ours; then somebody makes room. */
async function onFullDisk(): Promise<void> {
  const ballast = join(folder ?? '', 'ballast');
  writeFileSync(ballast, Buffer.alloc(6_000_000));
  const full = await load();
  rmSync(ballast);
  tell({ full, after: await load() });
}

if (what === 'full') await onFullDisk();
else tell(await load());
