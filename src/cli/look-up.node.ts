import { basename } from 'node:path';
import { present } from '../core/assert.ts';
import type { Bilingual } from '../core/bilingual.ts';
import { chosenReady } from '../link/choose-plan.ts';
import { waterfall } from '../link/explain.ts';
import { readyModels } from '../link/ready-models.ts';
import { type Resident, ResidentBuilder } from '../link/resident/resident.node.ts';
import { mostExplained } from '../link/resident/score.node.ts';
import { CommandFault, type CommandRow, type Exit, type Given, type Terminal } from './command.ts';
import { boundTo, type OpenRows, openRows } from './link-files.node.ts';
import { checkOut, csvLine, lineFile } from './link-output.node.ts';
import { cleaners, planNamed } from './link-plan.node.ts';

const plans = [...readyModels.keys()];
/** From one chance in nine on, as `link` explains pairs. */
const leastBits = -3;
const usualMost = 5;

export const lookUpCommand: CommandRow = {
  name: 'look-up',
  summary: {
    nl: 'Zoekt elke regel van een lijst op in een register, met uitleg per kandidaat. Stelt alleen voor; voegt niets samen.',
    en: 'Looks each row of a list up in a register, each candidate explained. Only proposes; merges nothing.',
  },
  operands: [
    {
      name: 'LIST',
      required: true,
      help: { nl: 'Wat u zoekt: een CSV- of XLSX-bestand.', en: 'What you look for: a CSV or XLSX file.' },
    },
    {
      name: 'REGISTER',
      required: true,
      help: {
        nl: 'Waarin: een CSV- of XLSX-bestand dat u mag gebruiken.',
        en: 'Where: a CSV or XLSX file that you may use.',
      },
    },
  ],
  options: [
    {
      name: 'plan',
      value: 'PLAN',
      choices: plans,
      help: {
        nl: 'Soort gegevens. Zonder: wat de kolommen kent.',
        en: 'Kind of records. Without: what knows the columns.',
      },
    },
    {
      name: 'out',
      value: 'FILE',
      fallback: 'found.csv',
      help: { nl: 'Waar het antwoord komt.', en: 'Where the answer goes.' },
    },
    {
      name: 'most',
      value: 'N',
      fallback: String(usualMost),
      help: { nl: 'Hoeveel kandidaten per regel.', en: 'How many candidates for each row.' },
    },
    {
      name: 'id',
      value: 'COLUMN',
      help: { nl: 'De kolom met het id, in beide bestanden.', en: 'The column with the id, in both files.' },
    },
  ],
  run: runLookUp,
};

/** Weights come from a ready model, so that a list of three rows is looked up as well as one of three thousand. */
async function runLookUp(given: Given, terminal: Terminal): Promise<Exit> {
  const [listPath = '', registerPath = ''] = given.operands;
  const most = given.whole('most', { min: 1, max: mostExplained }) ?? usualMost;
  const out = given.text('out') ?? 'found.csv';
  checkOut(out, given.operands);
  const [list, register] = await opened([listPath, registerPath], given.text('id'));
  try {
    const plan = planFor([list, register], given.text('plan'));
    const bound = boundTo(plan, [list.heading, register.heading]);
    const model = present(readyModels.get(plan.name), 'every plan that is offered has a model');
    if (bound.absent.length > 0) terminal.tell(says.absent(bound.absent)[terminal.locale]);
    const builder = new ResidentBuilder({ bound, model }, { cleaners, expected: 0 });
    const ids: string[] = [];
    for await (const { id, cells } of register.rows) {
      builder.add(cells);
      ids.push(id);
      if (ids.length % 10_000 === 0) terminal.progress(says.read(ids.length)[terminal.locale]);
    }
    const answer = { resident: builder.done(), ids, most, asked: 0, found: 0 };
    await written(out, list, answer);
    const { asked, found } = answer;
    if (terminal.json) terminal.say(JSON.stringify({ asked, found, records: ids.length, plan: plan.name, out }));
    else terminal.say(says.done({ asked, found, records: ids.length, out })[terminal.locale]);
    terminal.tell(says.proposal[terminal.locale]);
    return 'good';
  } finally {
    await list.close();
    await register.close();
  }
}

/** Line by line, however long the list is. */
async function written(out: string, list: OpenRows, answer: Answer): Promise<void> {
  const file = lineFile(out);
  try {
    file.add(csvLine(['id', 'rank', 'found_id', 'chance', 'bits', 'uitleg', 'explanation']));
    for await (const { id, cells } of list.rows) for (const line of linesOf(id, cells, answer)) file.add(line);
    file.done();
  } finally {
    file.drop();
  }
}

interface Answer {
  readonly resident: Resident;
  readonly ids: readonly string[];
  readonly most: number;
  asked: number;
  found: number;
}

/** A line for each candidate, the likest first; one with rank 0 for a row that nothing looks like. */
function* linesOf(id: string, cells: readonly string[], answer: Answer): Generator<string> {
  const { resident, ids, most } = answer;
  const found = resident.ask(cells, { leastBits, most });
  answer.asked += 1;
  answer.found += Number(found.length > 0);
  if (found.length === 0) yield csvLine([id, '0', '', '', '', says.none.nl, says.none.en]);
  for (const [at, { number, bits, explanation }] of found.entries()) {
    const told = [waterfall(explanation, 'nl'), waterfall(explanation, 'en')];
    yield csvLine([
      ...[id, String(at + 1), ids[number] ?? ''],
      ...[explanation.chance.toFixed(6), bits.toFixed(2)],
      ...told,
    ]);
  }
}

async function opened(
  [list, register]: readonly [string, string],
  id: string | undefined,
): Promise<readonly [OpenRows, OpenRows]> {
  const first = await openRows(list, id);
  try {
    return [first, await openRows(register, id)];
  } catch (cause) {
    await first.close();
    throw cause;
  }
}

function planFor(files: readonly OpenRows[], name: string | undefined) {
  const headings = files.map(({ heading }) => heading);
  if (name !== undefined) return planNamed(name);
  const choice = chosenReady(plans.map(planNamed), headings, cleaners);
  if (choice) return choice.plan;
  throw new CommandFault('usage', {
    what: {
      nl: 'De kolommen van deze bestanden zijn van geen register dat er klaar voor is.',
      en: 'The columns of these files are of no register that this is ready for.',
    },
    why: says.columns(headings.map((heading) => heading.join(', '))),
    todo: {
      nl: `Noem het soort gegevens met --plan (${plans.join(', ')}), of gebruik link: dat leert van de bestanden zelf.`,
      en: `Name the kind of records with --plan (${plans.join(', ')}), or use link: that learns from the files themselves.`,
    },
  });
}

const says = {
  absent: (names: readonly string[]): Bilingual => ({
    nl: `Niet in beide bestanden, dus niet vergeleken: ${names.join(', ')}.`,
    en: `Not in both files, so not compared: ${names.join(', ')}.`,
  }),
  read: (rows: number): Bilingual => ({
    nl: `register lezen: ${rows} regels`,
    en: `reading the register: ${rows} rows`,
  }),
  none: { nl: 'niets dat erop lijkt', en: 'nothing that looks like it' },
  columns: (headings: readonly string[]): Bilingual => ({
    nl: `Kolommen: ${headings.join(' en ')}.`,
    en: `Columns: ${headings.join(' and ')}.`,
  }),
  done: (of: {
    readonly asked: number;
    readonly found: number;
    readonly records: number;
    readonly out: string;
  }): Bilingual => ({
    nl: `${of.asked} regels opgezocht in ${of.records}, voor ${of.found} een kandidaat: ${basename(of.out)}`,
    en: `${of.asked} rows looked up in ${of.records}, a candidate for ${of.found}: ${basename(of.out)}`,
  }),
  proposal: {
    nl: 'Dit is een voorstel. Een mens beslist of het dezelfde is; het systeem voegt niets samen. Zoek alleen op wat u mag zoeken.',
    en: 'This is a proposal. A person decides whether it is the same one; the system merges nothing. Look up only what you may.',
  },
} as const;
