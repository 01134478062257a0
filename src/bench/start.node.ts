import { atMost, type BenchRow, quantile, rounded } from './figure.ts';
import { startServer } from './server.node.ts';

const starts = 5;

/** The whole demo, filled once before. */
export const startBench: BenchRow = {
  name: 'start',
  label: { nl: 'Starten met een gevulde oefenomgeving', en: 'Starting on a filled demo' },
  async run({ isQuick, folder, progress }) {
    const dataRoot = folder();
    progress('start');
    const cold = await startServer(dataRoot);
    await cold.stop();
    const ready: number[] = [];
    let memory = 0;
    for (let at = 0; at < (isQuick ? 2 : starts); at += 1) {
      const server = await startServer(dataRoot);
      ready.push(server.readyMs);
      memory = Math.max(memory, server.rssMegabytes());
      await server.stop();
    }
    return [
      { name: 'first start, with seed', value: rounded(cold.readyMs), unit: 'ms' },
      { name: 'warm start', value: rounded(quantile(ready, 0.5)), unit: 'ms', target: atMost(2_000) },
      { name: 'memory of the demo', value: memory, unit: 'MB', target: atMost(512) },
    ];
  },
};
