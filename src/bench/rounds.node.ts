import { type ChildProcess, fork } from 'node:child_process';
import { createServer, type Server } from 'node:http';
import { resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { getRequestListener } from '@hono/node-server';
import { present } from '../core/assert.ts';
import { believe } from '../core/believe.ts';
import { makeDoor } from '../house/door.node.ts';
import type { Node } from '../house/node.ts';
import { chain } from '../steps/chain.ts';
import type { RoundState } from '../steps/rounds/view.ts';
import { atMost, type BenchContext, type BenchRow, type Figure, quantile, rounded } from './figure.ts';
import { openApart, openTogether, startDays } from './rounds-house.node.ts';
import {
  askerNode,
  benchOrgans,
  benchPartnerships,
  benchSubject,
  holderCount,
  holderNodes,
  purpose,
  whoIs,
} from './rounds-region.ts';
import { setUp } from './rounds-setup.node.ts';

const holdersWay = resolve(import.meta.dirname, 'rounds-holders-way.node.ts');

/** What a budget leaves for one asker in a day, with a sentinel beside each key. */
const roundsPerDay = 28;

/** A whole round: asked in a case, sent to fifteen holders over HTTP, answered, unblinded, looked up, and written on both sides. */
export const roundsBench: BenchRow = {
  name: 'rounds',
  label: { nl: 'Vragenronde, van vraag tot alle antwoorden', en: 'Question round, from question to all answers' },
  async run(context) {
    const small = await measured(context, 1_000);
    const large = await measured(context, context.isQuick ? 100_000 : 1_000_000);
    context.note({
      nl: 'Wat het bevragen zelf kost, zonder casus, poort en logboek, meet `bench match`.',
      en: 'What the asking itself costs, without case, gate and ledger, is measured by `bench match`.',
    });
    context.note({
      nl: 'Alle deelnemers en de vrager delen deze computer; elke vraag en elk antwoord staat aan beide kanten in het logboek voordat het telt.',
      en: 'All holders and the asker share this machine; each question and answer stands in the ledger on both sides before it counts.',
    });
    return [
      ...figuresOf('one subject, small lists', small, 2_000),
      ...figuresOf(`one subject, ${context.isQuick ? '100,000' : 'a million'} subjects each`, large, 2_000),
    ];
  },
};

interface Measured {
  readonly millis: readonly number[];
  /** The first round, in which the filters travel too. */
  readonly firstMillis: number;
  readonly cpuMillis: number;
}

const figuresOf = (name: string, { millis, firstMillis, cpuMillis }: Measured, goal: number): readonly Figure[] => [
  { name: `${name}, p50`, value: rounded(quantile(millis, 0.5)), unit: 'ms' },
  { name: `${name}, p95`, value: rounded(quantile(millis, 0.95)), unit: 'ms', target: atMost(goal) },
  { name: `${name}, first of the week, with filters`, value: rounded(firstMillis), unit: 'ms' },
  { name: `${name}, processor time of the asker`, value: rounded(cpuMillis), unit: 'ms' },
];

async function measured(context: BenchContext, subjects: number): Promise<Measured> {
  const folder = context.folder();
  const days = startDays();
  const together = await openTogether(folder, days);
  const caseId = await setUp(together, subjects, context.progress).finally(() => together.close());
  const asker = await Asker.open(folder, days);
  try {
    const firstMillis = await asker.round(caseId);
    const millis: number[] = [];
    const rounds = context.isQuick ? 20 : 3 * roundsPerDay - 1;
    const before = process.cpuUsage();
    for (let round = 1; round <= rounds; round += 1) {
      if (round % roundsPerDay === 0) asker.nextDay();
      millis.push(await asker.round(caseId));
    }
    const used = process.cpuUsage(before);
    return { firstMillis, millis, cpuMillis: (used.user + used.system) / 1_000 / rounds };
  } finally {
    await asker.close();
  }
}

/** Holders in one process: each has a machine of its own where this is used, and here they share what there is. */
const holdersTogether = 5;

async function startHolders(folder: string, askerUrl: string, held: readonly string[]) {
  const child = fork(holdersWay, [folder, askerUrl, held.join(',')], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const { port } = await new Promise<{ port: number }>((ready, failed) => {
    child.once('message', (message: { port: number }) => ready(message));
    child.once('exit', () => failed(new Error('the holders stopped before they were ready')));
  });
  return { child, port };
}

/** The asker in this process, the holders in others. */
class Asker {
  readonly #node: Node;
  readonly #holders: readonly ChildProcess[];
  readonly #server: Server;
  readonly #days: { passed: number };
  readonly #stop: () => Promise<void>;
  #count = 0;

  private constructor(of: {
    node: Node;
    holders: readonly ChildProcess[];
    server: Server;
    days: { passed: number };
    stop: () => Promise<void>;
  }) {
    this.#node = of.node;
    this.#holders = of.holders;
    this.#server = of.server;
    this.#days = of.days;
    this.#stop = of.stop;
  }

  static async open(folder: string, days: { passed: number }): Promise<Asker> {
    let answer: (request: Request) => Response | Promise<Response> = () => new Response(null, { status: 503 });
    const server = createServer(getRequestListener((request) => answer(request)));
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const address = server.address();
    const askerUrl = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
    const holders: ChildProcess[] = [];
    const urls = new Map<string, string>();
    for (let first = 0; first < holderNodes.length; first += holdersTogether) {
      const held = holderNodes.slice(first, first + holdersTogether);
      const { child, port } = await startHolders(folder, askerUrl, held);
      holders.push(child);
      for (const id of held) urls.set(id, `http://127.0.0.1:${port}`);
    }
    const { houses, nodes } = await openApart(folder, {
      nodes: [askerNode],
      days,
      urlOf: (organ) => urls.get(organ) ?? askerUrl,
    });
    const node = present(nodes.get(askerNode), 'the asker was opened');
    const gate = present(houses[0], 'the asker has a house').gate;
    const door = makeDoor({
      ...{ nodes, gate, profile: 'demo', dataRoot: folder, webRoot: folder, now: () => new Date().toISOString() },
      ...{ steps: chain, organs: benchOrgans, partnerships: benchPartnerships, users: [] },
    });
    answer = (request) => door.fetch(request);
    for (const house of houses) house.start();
    const stop = async () => {
      for (const house of houses) await house.close();
    };
    return new Asker({ node, holders, server, days, stop });
  }

  nextDay(): void {
    this.#days.passed += 1;
    for (const child of this.#holders) child.send('next day');
  }

  /** Milliseconds from the question until the last answer stands in the ledger. */
  async round(caseId: string): Promise<number> {
    const { corridor } = this.#node;
    this.#count += 1;
    const before = performance.now();
    const reply = await corridor.command({
      name: 'round.ask',
      key: `round-${this.#count}-of-bench`,
      who: whoIs('bench-director', askerNode, 'case-director'),
      purpose,
      under: caseId,
      raw: { subjects: [{ ...benchSubject }], reason: 'Meting.' },
    });
    if (!('receipt' in reply)) throw new Error(`round.ask: ${reply.refusal.code}`);
    const roundId = present(reply.receipt.streams[0], 'a round was asked').slice('round/'.length);
    for (;;) {
      const row = await corridor.parts.store.read((tx) => tx.row('rounds', roundId));
      const { holders } = believe<RoundState>(row?.body, 'projected by its view');
      const stages = Object.values(holders).map(({ stage }) => stage);
      if (stages.every((stage) => stage !== 'asked')) {
        const answered = stages.filter((stage) => stage === 'answered').length;
        if (answered !== holderCount) throw new Error(`${holderCount - answered} of ${holderCount} did not answer`);
        return performance.now() - before;
      }
      if (performance.now() - before > 120_000) throw new Error('a round took two minutes');
      await pause(2);
    }
  }

  async close(): Promise<void> {
    for (const child of this.#holders) {
      const ended = new Promise((done) => child.once('exit', done));
      child.send('stop');
      await ended;
    }
    this.#server.closeAllConnections();
    await new Promise((closed) => this.#server.close(closed));
    await this.#stop();
  }
}
