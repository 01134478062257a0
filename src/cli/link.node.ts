import { availableParallelism } from 'node:os';
import type { Bilingual } from '../core/bilingual.ts';
import { autoName } from '../link/auto-plan.ts';
import type { BoundPlan } from '../link/bind.ts';
import { type Linked, link } from '../link/link.node.ts';
import { type Costs, costsOf, makePasses } from '../link/passes.ts';
import { defaults } from '../link/plan.ts';
import { readyPlans } from '../link/ready-plans.node.ts';
import { referenceExecutor } from '../link/sql/reference.node.ts';
import { cleanersWith } from '../link/word-cleaners.ts';
import { CommandFault, type CommandRow, type Exit, type Given, type Terminal } from './command.ts';
import { chosenPlan, savePlan, withinBounds } from './link-choice.node.ts';
import { type ReadFiles, readFiles } from './link-files.node.ts';
import { checkOut, clusterLines, pairLines, progressOf, writeLines } from './link-output.node.ts';
import { cleaners } from './link-plan.node.ts';
import { shuffleAsked, shuffleOptions, withEngine } from './link-shuffle.node.ts';

export const linkCommand: CommandRow = {
  name: 'link',
  summary: {
    nl: 'Zoekt welke regels over hetzelfde gaan, in een bestand of tussen twee. Stelt alleen voor; voegt niets samen.',
    en: 'Finds which rows are about the same, in one file or between two. Only proposes; merges nothing.',
  },
  operands: [
    { name: 'A', required: true, help: { nl: 'Een CSV- of XLSX-bestand.', en: 'A CSV or XLSX file.' } },
    {
      name: 'B',
      required: false,
      help: {
        nl: 'Een tweede register: dan één op één tussen A en B.',
        en: 'A second register: then one to one between A and B.',
      },
    },
  ],
  options: [
    {
      name: 'plan',
      value: 'PLAN',
      help: {
        nl: `Soort gegevens (${readyPlans.join(', ')}), een eigen plan (JSON) of auto: een plan uit het bestand zelf. Zonder: wat de kolommen kent, anders auto.`,
        en: `Kind of records (${readyPlans.join(', ')}), a plan of your own (JSON) or auto: a plan made from the file itself. Without: what knows the columns, else auto.`,
      },
    },
    {
      name: 'save-plan',
      value: 'FILE',
      help: {
        nl: 'Waar het gebruikte plan komt, om te bekijken en te veranderen.',
        en: 'Where the plan that was used goes, to look at and to change.',
      },
    },
    {
      name: 'out',
      value: 'FILE',
      fallback: 'clusters.csv',
      help: { nl: 'Waar de groepen komen.', en: 'Where the clusters go.' },
    },
    {
      name: 'explain',
      value: 'FILE',
      help: { nl: 'Waar elk paar met zijn uitleg komt.', en: 'Where each pair goes with its explanation.' },
    },
    { name: 'id', value: 'COLUMN', help: { nl: 'De kolom met het id.', en: 'The column with the id.' } },
    {
      name: 'workers',
      value: 'N',
      help: {
        nl: 'Hoeveel rekenkernen; de uitkomst is steeds dezelfde.',
        en: 'How many cores; the result is the same for any number.',
      },
    },
    {
      name: 'engine',
      value: 'kernel|sql',
      choices: ['kernel', 'sql'],
      fallback: 'kernel',
      help: {
        nl: 'Wie vergelijkt: de eigen kern, of hetzelfde plan als SQL op DuckDB. De uitkomst is dezelfde.',
        en: 'Who compares: our own kernel, or the same plan as SQL on DuckDB. The result is the same.',
      },
    },
    ...shuffleOptions,
    {
      name: 'dry-run',
      help: { nl: 'Telt alleen hoeveel paren het plan maakt.', en: 'Only counts how many pairs the plan makes.' },
    },
  ],
  exits: [{ exit: 'refused', means: { nl: 'Het plan maakt te veel paren.', en: 'The plan makes too many pairs.' } }],
  run: runLink,
};

async function runLink(given: Given, terminal: Terminal): Promise<Exit> {
  const { plan, why } = await chosenPlan(given.operands, given.text('plan'));
  const out = given.text('out') ?? 'clusters.csv';
  const explainTo = given.text('explain');
  for (const path of [out, explainTo ?? out]) checkOut(path, given.operands);
  const id = given.text('id');
  const files = await readFiles(given.operands, {
    plan,
    ...(id === undefined ? {} : { id }),
    progress: (rows) => terminal.progress(stages.read(rows)[terminal.locale]),
  });
  const { table } = files;
  const bound = withinBounds(files.bound, table);
  tellPlan(given, terminal, { why, bound });
  if (given.has('dry-run'))
    return tellCosts(costsOf(makePasses(bound.plan, table, cleanersWith(cleaners, plan)), table), terminal);
  const progress = progressOf(out, files.digest);
  const workers = given.whole('workers', { min: 1, max: 256 }) ?? Math.max(1, availableParallelism() - 1);
  const shuffle = shuffleAsked(given, { out, workers, digest: files.digest });
  const executor = shuffle?.executor ?? (given.text('engine') === 'sql' ? referenceExecutor() : undefined);
  const work = link({
    bound,
    table,
    cleaners: cleanersWith(cleaners, plan),
    workers,
    ...(executor ? { executor } : {}),
    kept: progress.kept,
    isStopped: () => terminal.isInterrupted(),
    progress: ({ stage, share }) => terminal.progress(stages[stage](share)[terminal.locale]),
  });
  const outcome = await withEngine(work);
  if ('stopped' in outcome) return shuffle?.tellOpen(terminal) ?? stopped(terminal);
  if ('tooLarge' in outcome) throw tooLarge(outcome.tooLarge.bytes);
  if ('tooMany' in outcome) throw tooMany(outcome.tooMany, bound.plan.mostPairs ?? defaults.mostPairs);
  const result = { ...files, bound, linked: outcome.good };
  writeLines(out, clusterLines(result));
  const explained = explainTo === undefined ? undefined : writeLines(explainTo, pairLines(result));
  progress.clear();
  shuffle?.clear();
  tellResult(files, outcome.good, { terminal, out, explained, reused: progress.reused() });
  return 'good';
}

/** Which plan it is and why, what it does not find, and the plan itself where it was asked for. */
function tellPlan(
  given: Given,
  terminal: Terminal,
  { why, bound }: { readonly why: Bilingual; readonly bound: BoundPlan },
): void {
  if (given.text('plan') === undefined || bound.plan.name === autoName) terminal.tell(why[terminal.locale]);
  // A plan that was made from the file knows what the file has.
  if (bound.absent.length > 0 && bound.plan.name !== autoName)
    terminal.tell(says.absent(bound.absent)[terminal.locale]);
  const to = given.text('save-plan');
  if (to !== undefined) savePlan(to, bound.plan);
}

function stopped(terminal: Terminal): Exit {
  terminal.tell(says.stopped[terminal.locale]);
  return 'interrupted';
}

const percent = (share: number): string => `${Math.round(share * 100)} %`;
const stages = {
  read: (rows: number): Bilingual => ({ nl: `lezen: ${rows} regels`, en: `reading: ${rows} rows` }),
  blocks: (): Bilingual => ({ nl: 'blokken maken', en: 'making blocks' }),
  learn: (share: number): Bilingual => ({ nl: `leren: ${percent(share)}`, en: `learning: ${percent(share)}` }),
  compare: (share: number): Bilingual => ({ nl: `vergelijken: ${percent(share)}`, en: `comparing: ${percent(share)}` }),
  cluster: (): Bilingual => ({ nl: 'groepen maken', en: 'making clusters' }),
};

const says = {
  absent: (names: readonly string[]): Bilingual => ({
    nl: `Niet in het bestand, dus niet vergeleken: ${names.join(', ')}.`,
    en: `Not in the file, so not compared: ${names.join(', ')}.`,
  }),
  proposal: {
    nl: 'Dit is een voorstel. Een mens beslist of regels bij elkaar horen; het systeem voegt niets samen.',
    en: 'This is a proposal. A person decides whether rows belong together; the system merges nothing.',
  },
  stopped: {
    nl: 'Gestopt. Wat klaar is, is bewaard: dezelfde opdracht gaat daar verder.',
    en: 'Stopped. What is done is kept: the same command goes on from there.',
  },
} as const;

function tellResult(
  { table }: ReadFiles,
  linked: Linked,
  {
    terminal,
    out,
    explained,
    reused,
  }: { terminal: Terminal; out: string; explained: number | undefined; reused: number },
): void {
  const groups = linked.clusters.reduce((count, cluster, record) => count + Number(cluster === record), 0);
  const facts = {
    records: table.ids.length,
    clusters: groups,
    pairs: linked.pairs,
    links: linked.links.count,
    out,
    reused,
  };
  if (terminal.json) terminal.say(JSON.stringify({ ...facts, ...(explained === undefined ? {} : { explained }) }));
  else {
    const line: Bilingual = {
      nl: `${facts.records} regels, ${groups} groepen, ${linked.pairs} paren vergeleken: ${out}`,
      en: `${facts.records} rows, ${groups} clusters, ${linked.pairs} pairs compared: ${out}`,
    };
    terminal.say(line[terminal.locale]);
  }
  terminal.tell(says.proposal[terminal.locale]);
}

function tellCosts({ costs, pairs }: Costs, terminal: Terminal): Exit {
  if (terminal.json) terminal.say(JSON.stringify({ pairs, passes: costs }));
  else {
    for (const cost of costs) terminal.say(`${String(cost.pairs).padStart(14)}  ${cost.name}`);
    terminal.say(`${String(pairs).padStart(14)}`);
  }
  return 'good';
}

function tooMany({ costs, pairs }: Costs, most: number): CommandFault {
  const worst = costs
    .toSorted((a, b) => b.pairs - a.pairs)
    .slice(0, 3)
    .map(({ name, pairs: of, worst: [block] }) => ({
      name,
      of,
      records: block?.records ?? 0,
      most: block?.pairs ?? 0,
    }));
  const listed = (locale: 'nl' | 'en'): string =>
    worst
      .map(({ name, of, records, most: largest }) =>
        locale === 'nl'
          ? `${name}: ${of} paren, grootste blok ${records} regels en ${largest} paren`
          : `${name}: ${of} pairs, largest block ${records} rows and ${largest} pairs`,
      )
      .join('; ');
  return new CommandFault('refused', {
    what: {
      nl: `Het plan maakt ${pairs} paren; het mogen er ${most} zijn.`,
      en: `The plan makes ${pairs} pairs; it may make ${most}.`,
    },
    why: { nl: listed('nl'), en: listed('en') },
    todo: {
      nl: 'Maak de sleutel van die rondes langer, of zet mostPairs hoger in een eigen plan.',
      en: 'Make the key of those passes longer, or set mostPairs higher in a plan of your own.',
    },
  });
}

const tooLarge = (bytes: number): CommandFault =>
  new CommandFault('machine', {
    what: {
      nl: `Dit vraagt ${Math.round(bytes / 2 ** 30)} GiB; het kan tot 4 GiB.`,
      en: `This needs ${Math.round(bytes / 2 ** 30)} GiB; up to 4 GiB is possible.`,
    },
    todo: {
      nl: 'Verdeel het bestand over een vaste sleutel, bijvoorbeeld geboortejaar.',
      en: 'Split the file by a fixed key, such as the year of birth.',
    },
  });
