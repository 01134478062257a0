import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { atMost, type BenchRow } from './figure.ts';

const script = resolve(import.meta.dirname, '../../tools/first-screen.ts');

export const cloneBench: BenchRow = {
  name: 'clone',
  label: { nl: 'Van kloon tot eerste scherm', en: 'From clone to first screen' },
  isApart: true,
  async run() {
    const done = spawnSync(process.execPath, [script], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
    const seconds = Number(done.stdout.trim());
    if (done.status !== 0 || Number.isNaN(seconds)) throw new Error('the clone did not come to a first screen');
    return [{ name: 'clone to first screen', value: seconds, unit: 's', target: atMost(60) }];
  },
};
