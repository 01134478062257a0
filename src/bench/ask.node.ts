import { performance } from 'node:perf_hooks';
import { cedarOracle } from '../house/cedar.node.ts';
import { activate } from '../law/activate.ts';
import { ask } from '../law/ask.ts';
import { lawCases } from '../law/basis/cases.ts';
import { packs } from '../law/basis/index.ts';

export interface GateSpeed {
  /** Answers per second of the fast path, on one core. */
  readonly perSecond: number;
  readonly p50Micros: number;
  readonly p99Micros: number;
  /** Questions per second that Cedar decides over the full rule set (one to three calls each). */
  readonly cedarPerSecond: number;
}

/** How fast the gate is: the questions of all cases in turn, all rules loaded, half the time for each engine. */
export function benchGate(seconds: number): GateSpeed {
  const active = activate(packs, { profile: 'demo', on: '2026-11-23' });
  const oracle = cedarOracle(active);
  const questions = lawCases.map((one) => one.question);
  for (let round = 0; round < 20; round += 1) for (const question of questions) ask(active, question);

  const micros: number[] = [];
  const start = performance.now();
  const end = start + seconds * 500;
  while (performance.now() < end) {
    for (const question of questions) {
      const before = performance.now();
      ask(active, question);
      micros.push((performance.now() - before) * 1000);
    }
  }
  const fastMs = performance.now() - start;

  let decided = 0;
  const cedarStart = performance.now();
  while (performance.now() < cedarStart + seconds * 500) {
    for (const question of questions) oracle.effect(question);
    decided += questions.length;
  }
  const cedarMs = performance.now() - cedarStart;
  micros.sort((a, b) => a - b);
  return {
    perSecond: Math.round((micros.length / fastMs) * 1000),
    p50Micros: quantile(micros, 0.5),
    p99Micros: quantile(micros, 0.99),
    cedarPerSecond: Math.round((decided / cedarMs) * 1000),
  };
}

function quantile(sorted: readonly number[], share: number): number {
  return Math.round((sorted[Math.floor(sorted.length * share)] ?? 0) * 10) / 10;
}
