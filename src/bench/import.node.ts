import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { importSignals } from '../cli/import-signals.node.ts';
import { openRegion, region } from '../cli/region.node.ts';
import { present } from '../core/assert.ts';
import { atLeast, type BenchRow, rounded } from './figure.ts';
import { benchNode, benchTask, benchUser, sampleHeading, sampleRow } from './sample.ts';

const rows = 50_000;

/** From a spreadsheet to the inbox: parsed, asked at the gate, chained, synced and in the views. */
export const importBench: BenchRow = {
  name: 'import',
  label: { nl: 'Een lijst van 50.000 rijen overnemen', en: 'Importing a list of 50,000 rows' },
  async run({ isQuick, folder, progress }) {
    const count = isQuick ? rows / 10 : rows;
    const dataRoot = folder();
    const file = join(dataRoot, 'signals.csv');
    await pipeline(Readable.from(sheetOf(count)), createWriteStream(file));
    const house = await openRegion({ dataRoot, profile: 'demo', node: benchNode });
    try {
      const { corridor } = present(house.nodes.get(benchNode), 'the bench opened this node');
      const user = present(
        region.users.find((one) => one.userId === benchUser),
        'the bench names a demo user',
      );
      const { userId, organ, role, designatedFor } = user;
      const task = present(
        corridor.parts.self.tasks.find((one) => one.id === benchTask.under),
        'the bench names a task of the node',
      );
      const options = {
        file,
        corridor,
        who: { actor: { userId, organ, role, machine: false }, designatedFor },
        task,
        seen: (at: { readonly rows: number }) => progress(`import ${at.rows}`),
      };
      const first = performance.now();
      const report = await importSignals(options);
      const again = performance.now();
      const repeated = await importSignals(options);
      const end = performance.now();
      if (report.taken !== count || repeated.alreadyThere !== count) throw new Error('rows were lost or taken twice');
      return [
        { name: 'import', value: rounded((count / (again - first)) * 1_000), unit: 'rows/s', target: atLeast(5_000) },
        { name: 'import again', value: rounded((count / (end - again)) * 1_000), unit: 'rows/s' },
      ];
    } finally {
      await house.close();
    }
  },
};

function* sheetOf(count: number): Generator<string> {
  yield sampleHeading;
  for (let at = 0; at < count; at += 1) yield sampleRow(at);
}
