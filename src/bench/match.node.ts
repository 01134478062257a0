import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { assert } from '../core/assert.ts';
import { believe } from '../core/believe.ts';
import { type Engine, engines } from '../match/engine.node.ts';
import { atLeast, atMost, type BenchContext, type BenchRow, type Figure, rounded } from './figure.ts';
import type { BulkFacts, BulkResult } from './match-bulk-way.node.ts';
import type { FilterFigures } from './match-engine.node.ts';
import { keyFigures } from './match-keys.node.ts';
import { onlineFigures } from './match-online.node.ts';
import { type Contestant, type Phase, phases, type VersusFacts, type VersusResult } from './match-versus-way.node.ts';
import { pinnedNote, runPinned } from './pinned.node.ts';

const versusWay = resolve(import.meta.dirname, 'match-versus-way.node.ts');
const bulkWay = resolve(import.meta.dirname, 'match-bulk-way.node.ts');

/** Times as fast as psi.js: all together, and each phase. Seconds for what comes back every time, at full size. */
const goals = {
  wasm: { total: 4, phase: 3.8, askSeconds: 45 },
  native: { total: 9, phase: 8.5, askSeconds: 19 },
} as const;

/** Private matching against what others would use, and at the size of a whole register. */
export const matchBench: BenchRow = {
  name: 'match',
  label: { nl: 'Bevragen zonder gegevens te tonen', en: 'Private matching' },
  async run(context) {
    context.progress('psi.js');
    const versus = versusOf(context);
    const figures = [...versusFigures(versus, context), ...engineFigures(versus), ...filterFigures(versus.filter)];
    for (const engine of engines) {
      if (!versus.runs[engine]) continue;
      context.progress(engine);
      figures.push(...bulkFigures(engine, context));
    }
    context.note({
      nl: 'Geheugen is wat het hele proces ten hoogste vasthoudt; "gegroeid" telt vanaf het moment dat de werkers warm zijn, dus zonder de runtime.',
      en: 'Memory is what the whole process holds at most; "grown" counts from when the workers are warm, so without the runtime.',
    });
    context.note({
      nl: 'Wachten van de event loop meet ook wat andere programma’s ophouden; "eigen werk" is wat zijn draad zelf achter elkaar rekende.',
      en: 'Waiting of the event loop also measures what other programs hold up; "own work" is what its thread computed in one go.',
    });
    context.progress('online');
    figures.push(...(await onlineFigures(context)));
    return [...figures, ...(await keyFigures(context))];
  },
};

function versusOf(context: BenchContext): VersusResult {
  const facts: VersusFacts = context.isQuick
    ? { elements: 1_000, tags: 100_000, lookups: 1_000_000 }
    : { elements: 10_000, tags: 1_000_000, lookups: 10_000_000 };
  const run = runPinned(versusWay, JSON.stringify(facts));
  context.note(pinnedNote(run));
  const result = believe<VersusResult>(JSON.parse(run.said), 'the file that was started prints it');
  if (!result.runs['psi.js']) {
    context.note({
      nl: '@openmined/psi.js is er niet; haal het op met `npm ci --include=dev` om ertegen te meten.',
      en: '@openmined/psi.js is not here; get it with `npm ci --include=dev` to measure against it.',
    });
  }
  if (!result.runs.native) {
    context.note({
      nl: 'De native rekenkern is er niet; installeer libsodium23 (Debian, Ubuntu) en koffi (`npm ci --include=optional`) om haar te meten.',
      en: 'The native engine is not here; install libsodium23 (Debian, Ubuntu) and koffi (`npm ci --include=optional`) to measure it.',
    });
  }
  return result;
}

const sumOf = (micros: Readonly<Record<Phase, number>>): number => phases.reduce((sum, name) => sum + micros[name], 0);

function versusFigures({ runs }: VersusResult, { isQuick }: BenchContext): readonly Figure[] {
  const figures: Figure[] = [];
  const psi = runs['psi.js'];
  const names: readonly Contestant[] = ['psi.js', ...engines];
  for (const name of names) {
    const run = runs[name];
    if (!run) continue;
    assert(run.exact, `${name} finds exactly what both lists hold`);
    for (const phase of phases) {
      figures.push({ name: `${name} ${phase}`, value: rounded(run.micros[phase]), unit: 'CPU µs/element' });
    }
    figures.push({ name: `${name} all phases`, value: rounded(sumOf(run.micros)), unit: 'CPU µs/element' });
    if (name === 'psi.js') {
      figures.push({ name: `${name} question`, value: rounded(run.wireBytes), unit: 'bytes/element' });
      figures.push({ name: `${name} list`, value: rounded(run.setupBytes), unit: 'bytes/element' });
      continue;
    }
    if (psi) {
      const goal = goals[name];
      for (const phase of phases) {
        const value = rounded(psi.micros[phase] / run.micros[phase]);
        figures.push({ name: `psi.js / ${name}, ${phase}`, value, unit: 'times', target: atLeast(goal.phase) });
      }
      const value = rounded(sumOf(psi.micros) / sumOf(run.micros));
      figures.push({ name: `psi.js / ${name}, all phases`, value, unit: 'times', target: atLeast(goal.total) });
    }
    if (name === 'wasm') {
      figures.push({ name: 'question', value: run.wireBytes, unit: 'bytes/element', target: atMost(64) });
      const both = psi ? 'intersection, the same' : 'intersection';
      figures.push({ name: both, value: run.found, unit: isQuick ? 'of 1000' : 'of 10000' });
    }
  }
  return figures;
}

function engineFigures({ engines: measured }: VersusResult): readonly Figure[] {
  return engines.flatMap((engine): readonly Figure[] => {
    const held = measured[engine];
    if (!held) return [];
    const share = Number((100 * held.shareOfMultiply.evaluate).toFixed(1));
    return [
      { name: `${engine} multiplication`, value: held.perSecond.multiply, unit: '/CPU-s' },
      { name: `${engine} evaluate`, value: held.perSecond.evaluate, unit: '/CPU-s' },
      { name: `${engine} evaluate, share`, value: share, unit: '% of that', target: atLeast(93) },
    ];
  });
}

function filterFigures(filter: FilterFigures): readonly Figure[] {
  const perMillion = filter.buildSeconds / (filter.tags / 1e6);
  return [
    { name: 'filter, build a million', value: rounded(perMillion), unit: 'CPU-s', target: atMost(0.67) },
    { name: 'filter, shown size', value: filter.size, unit: `of ${filter.tags}` },
    // The goal is for a list as large as it is shown; on a short one segments weigh more.
    {
      name: 'filter, each shown',
      value: rounded(filter.bytesPerShown),
      unit: 'bytes',
      ...(filter.tags < 1e6 ? {} : { target: atMost(4.6) }),
    },
    { name: 'filter, each in the list', value: rounded(filter.bytesPerTag), unit: 'bytes' },
    { name: 'filter, lookup', value: rounded(filter.lookupMicroseconds), unit: 'CPU µs', target: atMost(0.5) },
    {
      name: 'filter, strangers found',
      value: filter.falsePositives,
      unit: `of ${filter.lookups}`,
      // 0.002 are expected in ten million: a second one would be no accident.
      target: atMost(1),
    },
  ];
}

function bulkFigures(engine: Engine, { isQuick }: BenchContext): readonly Figure[] {
  const size = isQuick ? 0.1 : 1;
  const facts: BulkFacts = { engine, held: 1_000_000 * size, asked: 100_000 * size };
  const done = spawnSync(process.execPath, [bulkWay, JSON.stringify(facts)], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  assert(done.status === 0, `${engine}: the large run comes to an end`);
  const run = believe<BulkResult>(JSON.parse(done.stdout), 'the file that was started prints it');
  assert(run.exact, `${engine}: the large run finds exactly what both lists hold`);
  const name = `${engine} ${facts.asked} x ${facts.held}`;
  const askGoal = atMost(rounded(goals[engine].askSeconds * size));
  return [
    { name: `${name}, hits`, value: run.found, unit: 'exact' },
    { name: `${name}, list`, value: rounded(run.cpuSeconds.list), unit: 'CPU-s' },
    { name: `${name}, ask`, value: rounded(run.cpuSeconds.ask), unit: 'CPU-s', target: askGoal },
    { name: `${name}, ask, wall`, value: rounded(run.wallSeconds.ask), unit: `s, ${run.workers} workers` },
    { name: `${name}, grown`, value: rounded(run.grownMebibytes), unit: 'MiB', target: atMost(200) },
    { name: `${name}, whole process`, value: rounded(run.peakMebibytes), unit: 'MiB' },
    { name: `${name}, loop, own work`, value: rounded(run.loop.ownMs), unit: 'ms', target: atMost(20) },
    { name: `${name}, loop, p99`, value: rounded(run.loop.p99Ms), unit: 'ms', target: atMost(20) },
    { name: `${name}, loop, longest`, value: rounded(run.loop.longestMs), unit: 'ms' },
  ];
}
