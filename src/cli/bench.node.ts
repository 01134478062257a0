import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { alikeBench } from '../bench/alike.node.ts';
import { cloneBench } from '../bench/clone.node.ts';
import { type BenchRow, type Figure, isGood } from '../bench/figure.ts';
import { gateBench } from '../bench/gate.node.ts';
import { importBench } from '../bench/import.node.ts';
import { largeBench } from '../bench/large.node.ts';
import { ledgerBench } from '../bench/ledger.node.ts';
import { linkBench } from '../bench/link.node.ts';
import { loadBench } from '../bench/load.node.ts';
import { type Machine, machineHere } from '../bench/machine.node.ts';
import { matchBench } from '../bench/match.node.ts';
import { networkBench } from '../bench/network.node.ts';
import { roundsBench } from '../bench/rounds.node.ts';
import { shelfBench } from '../bench/shelf.node.ts';
import { singleBench } from '../bench/single.node.ts';
import { startBench } from '../bench/start.node.ts';
import type { Bilingual } from '../core/bilingual.ts';
import type { CommandRow, Exit, Given, Terminal } from './command.ts';
import { databaseUrlOf, dataOptions } from './data.node.ts';

const rows: readonly BenchRow[] = [
  gateBench,
  startBench,
  singleBench,
  importBench,
  largeBench,
  ledgerBench,
  linkBench,
  alikeBench,
  matchBench,
  networkBench,
  roundsBench,
  shelfBench,
  loadBench,
  cloneBench,
];

export const benchCommand: CommandRow = {
  name: 'bench',
  summary: {
    nl: 'Meet deze computer en legt de cijfers naast de doelen.',
    en: 'Measures this machine beside the targets.',
  },
  operands: [
    {
      name: 'NAME',
      required: false,
      many: true,
      choices: rows.map((row) => row.name),
      help: { nl: 'Alleen deze metingen', en: 'Only these measurements' },
    },
  ],
  options: [
    {
      name: 'quick',
      help: {
        nl: 'Een tiende van het werk: om te zien of het loopt.',
        en: 'A tenth of the work: to see that it runs.',
      },
    },
    {
      name: 'clone',
      help: {
        nl: 'Meet ook van kloon tot eerste scherm; haalt de bibliotheken op.',
        en: 'Also measures from clone to first screen; fetches the libraries.',
      },
    },
    {
      name: 'records',
      value: 'N',
      fallback: '40000, shelf 1000000',
      help: {
        nl: 'Regels in de verzonnen registers om te koppelen of in op te zoeken; link vanaf 100000 alleen van bestand tot groepen.',
        en: 'Rows in the invented registers to link or to look up in; link from 100000 on only from file to clusters.',
      },
    },
    {
      name: 'nodes',
      value: 'N',
      fallback: '1000000',
      help: { nl: 'Knopen in het verzonnen netwerk.', en: 'Nodes in the invented network.' },
    },
    {
      name: 'edges',
      value: 'N',
      help: {
        nl: 'Relaties in het verzonnen netwerk; anders vier voor elke knoop.',
        en: 'Edges in the invented network; otherwise four for each node.',
      },
    },
    {
      name: 'vs',
      value: 'duckdb',
      choices: ['duckdb'],
      help: {
        nl: 'Bij link: van bestand tot groepen, naast hetzelfde plan als SQL op deze database.',
        en: 'With link: from file to clusters, beside the same plan as SQL on this database.',
      },
    },
    dataOptions.databaseUrl,
  ],
  exits: [{ exit: 'some', means: { nl: 'Een doel is niet gehaald.', en: 'A target was missed.' } }],
  run: runBench,
};

async function runBench(given: Given, terminal: Terminal): Promise<Exit> {
  const root = mkdtempSync(join(tmpdir(), 'schakel-bench-'));
  const url = databaseUrlOf(given);
  const records = given.whole('records', { min: 1_000, max: 60_000_000 });
  const nodes = given.whole('nodes', { min: 1_000, max: 50_000_000 });
  const edges = given.whole('edges', { min: 1_000, max: 200_000_000 });
  const context = {
    isQuick: given.has('quick'),
    ...(url === undefined ? {} : { databaseUrl: url }),
    ...(records === undefined ? {} : { records }),
    ...(nodes === undefined ? {} : { nodes }),
    ...(edges === undefined ? {} : { edges }),
    ...(given.text('vs') === 'duckdb' ? { versus: 'duckdb' as const } : {}),
    folder: () => mkdtempSync(join(root, 'run-')),
    progress: (line: string) => terminal.progress(line),
    note: (line: Bilingual) => terminal.tell(`  ${line[terminal.locale]}`),
  };
  const figures: Figure[] = [];
  try {
    const machine = machineHere(root);
    if (!terminal.json) for (const line of machineLines(machine)) terminal.say(line[terminal.locale]);
    for (const row of wanted(given)) {
      if (terminal.isInterrupted()) return 'interrupted';
      if (!terminal.json) terminal.say(`\n${row.label[terminal.locale]}`);
      const found = await row.run(context);
      figures.push(...found);
      if (!terminal.json) for (const figure of found) terminal.say(lineOf(figure)[terminal.locale]);
    }
    if (terminal.json) {
      const judged = figures.map((figure) => ({ ...figure, good: isGood(figure) }));
      terminal.say(JSON.stringify({ machine, quick: context.isQuick, figures: judged }));
    }
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
  return figures.some((figure) => isGood(figure) === false) ? 'some' : 'good';
}

const wanted = (given: Given): readonly BenchRow[] =>
  given.operands.length > 0
    ? rows.filter((row) => given.operands.includes(row.name))
    : rows.filter((row) => !row.isApart || given.has('clone'));

const machineLines = (machine: Machine): readonly Bilingual[] => {
  const { cpu, cores, memoryMegabytes, node, sqlite, platform, fsyncMs, load } = machine;
  const busy = load === undefined ? { nl: '', en: '' } : { nl: `, drukte ${load}`, en: `, load ${load}` };
  return [
    {
      nl: `${cpu}, ${cores} kernen, ${memoryMegabytes} MB, ${platform}${busy.nl}`,
      en: `${cpu}, ${cores} cores, ${memoryMegabytes} MB, ${platform}${busy.en}`,
    },
    {
      nl: `Node ${node}, SQLite ${sqlite}; naar schijf schrijven en wachten: ${fsyncMs} ms`,
      en: `Node ${node}, SQLite ${sqlite}; a write synced to disk: ${fsyncMs} ms`,
    },
  ];
};

function lineOf(figure: Figure): Bilingual {
  const { name, value, unit, target } = figure;
  const start = `  ${name.padEnd(26)} ${String(value).padStart(10)} ${unit.padEnd(12)}`;
  if (!target) return { nl: start, en: start };
  const bound = `${target.kind === 'at-least' ? '≥' : '≤'} ${target.value}`;
  const good = isGood(figure) === true;
  return {
    nl: `${start} doel ${bound.padEnd(10)} ${good ? 'gehaald' : 'NIET GEHAALD'}`,
    en: `${start} target ${bound.padEnd(10)} ${good ? 'met' : 'MISSED'}`,
  };
}
