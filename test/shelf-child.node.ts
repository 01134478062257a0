import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openShelf } from '../src/house/shelf-sqlite.node.ts';
import { StoreUnavailable } from '../src/house/store.ts';
import { rowOf, sampleRows } from './shelf-samples.node.ts';

/**
 * A program of its own that writes a load to a SQLite shelf, for faults that need a process or a disk of their own. It tells what
 * happened on its standard output; the test judges.
 */
const [what, folder, size] = process.argv.slice(2);
if (folder === undefined) throw new Error('which folder?');

const tell = (told: unknown): void => {
  process.stdout.write(`${JSON.stringify(told)}\n`);
};

const codeOf = (fault: unknown): string => (fault instanceof StoreUnavailable ? fault.code : String(fault));

/** Adds and seals, and tells each step that it came to, so that somebody can kill it there. */
async function untilKilled(): Promise<void> {
  const rows = sampleRows(Number(size));
  // Rows that are settled while it is sealed, so that half of that would show.
  const all = [...rows, ...rows.slice(0, 100).map(({ record }) => rowOf(record.id, { alias: ['Anders'] }, record))];
  const writer = await openShelf(folder ?? '').write('load-1');
  for (let at = writer.doneItems; at < all.length; at += 500) {
    await writer.add(all.slice(at, at + 500), { doneItems: Math.min(at + 500, all.length), note: '' });
    tell('added');
  }
  await writer.seal({ merges: true, progress: () => tell('progress') });
  tell('sealed');
  await writer.keep('examples', 'kept');
  await writer.close();
  tell('closed');
}

/** The disk is full with what is not ours; then somebody makes room, and it goes on where it was. */
async function untilFull(): Promise<void> {
  const ballast = join(folder ?? '', 'ballast');
  writeFileSync(ballast, Buffer.alloc(3_400_000));
  const shelf = openShelf(join(folder ?? '', 'registers'));
  const rows = sampleRows(3_000);
  const writer = await shelf.write('load-1');
  const goOn = async (): Promise<string> => {
    for (let at = writer.doneItems; at < rows.length; at += 200)
      await writer.add(rows.slice(at, at + 200), { doneItems: at + 200, note: '' });
    await writer.seal({ merges: false });
    return 'sealed';
  };
  const full = await goOn().catch(codeOf);
  const again = await goOn().catch(codeOf);
  const isOpened = (await shelf.open('load-1')) !== undefined;
  rmSync(ballast);
  const roomy = await goOn().catch(codeOf);
  await writer.close();
  const segment = await shelf.open('load-1');
  tell({ full, again, isOpened, roomy, digest: segment?.digest });
}

if (what === 'until-killed') await untilKilled();
else if (what === 'until-full') await untilFull();
else throw new Error('what to do?');
