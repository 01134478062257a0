import { join } from 'node:path';
import { verifySqlite } from '../house/verify-sqlite.node.ts';
import { type BigLedger, bigLedger } from './big-ledger.node.ts';
import { atLeast, atMost, type BenchContext, type BenchRow, type Figure, quantile, rounded } from './figure.ts';
import { benchNode, benchTask, benchUser } from './sample.ts';
import { startServer, Visitor } from './server.node.ts';

const signals = 160_000;
const looks = 160_000;
const pagesAsked = 200;

/** One ledger of many years: what it costs to check it, to start on it and to page through it. */
export const largeBench: BenchRow = {
  name: 'large',
  label: { nl: 'Een logboek van 320.000 regels', en: 'A ledger of 320,000 entries' },
  async run(context) {
    const { isQuick, folder, progress } = context;
    const dataRoot = folder();
    const share = isQuick ? 10 : 1;
    const big = await bigLedger(dataRoot, { signals: signals / share, looks: looks / share }, progress);
    return [...(await checked(dataRoot)), ...(await paged(dataRoot, big, context))];
  },
};

async function checked(dataRoot: string): Promise<readonly Figure[]> {
  const rate = async (options: { readonly deep?: boolean; readonly threads?: number }): Promise<number> => {
    const start = performance.now();
    const verdict = await verifySqlite(join(dataRoot, benchNode, 'ledger.sqlite'), options);
    if (verdict.fault) throw new Error(`the ledger does not hold at ${verdict.fault.seq}`);
    return rounded((verdict.entries / (performance.now() - start)) * 1_000);
  };
  return [
    { name: 'verify', value: await rate({}), unit: 'entries/s', target: atLeast(300_000) },
    { name: 'verify, one thread', value: await rate({ threads: 1 }), unit: 'entries/s' },
    { name: 'verify --deep, chain', value: await rate({ deep: true }), unit: 'entries/s' },
  ];
}

async function paged(dataRoot: string, { middle }: BigLedger, context: BenchContext): Promise<readonly Figure[]> {
  const server = await startServer(dataRoot, ['--no-seed']);
  try {
    const visitor = new Visitor(server.address);
    await visitor.signIn(benchUser);
    const ask = async (page: object): Promise<readonly number[]> => {
      const taken: number[] = [];
      for (let at = 0; at < (context.isQuick ? pagesAsked / 10 : pagesAsked); at += 1) {
        const before = performance.now();
        const { purpose, under } = benchTask;
        const body = { lane: 'open', ...page };
        const { status } = await visitor.post('/v1/signal-lists', body, { Purpose: purpose, Under: under });
        if (status !== 200) throw new Error(`the inbox answered ${status}`);
        taken.push(performance.now() - before);
      }
      return taken;
    };
    const first = await ask({});
    const half = await ask(middle);
    visitor.leave();
    return [
      { name: 'start on it', value: rounded(server.readyMs), unit: 'ms', target: atMost(2_000) },
      { name: 'inbox, first page p50', value: rounded(quantile(first, 0.5)), unit: 'ms' },
      { name: 'inbox, first page p95', value: rounded(quantile(first, 0.95)), unit: 'ms', target: atMost(100) },
      { name: 'inbox, middle page p50', value: rounded(quantile(half, 0.5)), unit: 'ms' },
      { name: 'inbox, middle page p95', value: rounded(quantile(half, 0.95)), unit: 'ms', target: atMost(100) },
      { name: 'memory after paging', value: server.rssMegabytes(), unit: 'MB', target: atMost(512) },
    ];
  } finally {
    await server.stop();
  }
}
