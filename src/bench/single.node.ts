import { atLeast, atMost, type BenchRow, quantile, rounded } from './figure.ts';
import { benchTask, benchUser, sampleSignal } from './sample.ts';
import { startServer, Visitor } from './server.node.ts';

const connections = 8;
const seconds = 10;

/** Each answer is a signal that was asked at the gate, chained and synced to disk. */
export const singleBench: BenchRow = {
  name: 'single',
  label: { nl: 'Signalen één voor één over HTTP', en: 'Signals one by one over HTTP' },
  async run({ isQuick, folder, progress }) {
    progress('single');
    const server = await startServer(folder(), ['--no-seed']);
    try {
      const started = server.rssMegabytes();
      await drive(server.address, isQuick ? 0.2 : 2);
      const runSeconds = isQuick ? seconds / 10 : seconds;
      const taken = await drive(server.address, runSeconds);
      return [
        { name: 'single signals', value: rounded(taken.length / runSeconds), unit: '/s', target: atLeast(500) },
        { name: 'single signals p50', value: rounded(quantile(taken, 0.5)), unit: 'ms' },
        { name: 'single signals p99', value: rounded(quantile(taken, 0.99)), unit: 'ms', target: atMost(100) },
        { name: 'memory after start', value: started, unit: 'MB', target: atMost(512) },
        { name: 'memory after load', value: server.rssMegabytes(), unit: 'MB', target: atMost(512) },
      ];
    } finally {
      await server.stop();
    }
  },
};

let numbers = 0;

/** Milliseconds of each answer. */
async function drive(address: string, forSeconds: number): Promise<readonly number[]> {
  const taken: number[] = [];
  const end = performance.now() + forSeconds * 1_000;
  const visit = async (): Promise<void> => {
    const visitor = new Visitor(address);
    await visitor.signIn(benchUser);
    while (performance.now() < end) {
      numbers += 1;
      const before = performance.now();
      const { purpose, under } = benchTask;
      const { status } = await visitor.post('/v1/signals', sampleSignal(numbers), { Purpose: purpose, Under: under });
      if (status !== 201) throw new Error(`recording answered ${status}`);
      taken.push(performance.now() - before);
    }
    visitor.leave();
  };
  await Promise.all(Array.from({ length: connections }, visit));
  return taken;
}
