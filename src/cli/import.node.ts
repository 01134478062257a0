import { readFileSync } from 'node:fs';
import type { Bilingual } from '../core/bilingual.ts';
import type { OrganProfile, Task } from '../law/partnership.ts';
import { isSignalField, plainWord, type SignalField, signalFieldNames } from '../steps/signals/import.ts';
import { signals } from '../steps/signals/step.ts';
import { CommandFault, type CommandRow, type Exit, type Given, type Terminal } from './command.ts';
import { databaseUrlOf, dataOptions, dataRootOf, profileOf, requiredNode } from './data.node.ts';
import { fileOf } from './import-file.ts';
import { importRegister } from './import-register.node.ts';
import { askOptions, registerOptions } from './import-register-options.ts';
import { type ImportReport, importSignals, type RefusedRow, sheetFault } from './import-signals.node.ts';
import { nearMiss } from './near-miss.ts';
import { personAtWork } from './person-at-work.node.ts';
import { openRegion } from './region.node.ts';

export const importCommand: CommandRow = {
  name: 'import',
  summary: {
    nl: 'Neemt een lijst met signalen over, leest een register in, of vraagt een basisregistratie. Nog een keer doen neemt niets dubbel over.',
    en: 'Takes in a list of signals, loads a register, or asks a base register. Doing it again takes nothing twice.',
  },
  operands: [
    {
      name: 'WHAT',
      required: true,
      choices: ['signals', 'register'],
      help: { nl: 'Wat er in staat', en: 'What it holds' },
    },
    {
      name: 'FILE',
      required: false,
      help: {
        nl: 'Het bestand: CSV of XLSX; een register ook Parquet, JSON-regels, FollowTheMoney of BODS 0.4. Niet bij --ask.',
        en: 'The file: CSV or XLSX; a register also Parquet, JSON lines, FollowTheMoney or BODS 0.4. Not with --ask.',
      },
    },
  ],
  options: [
    { ...dataOptions.node, help: { nl: 'Deelnemer die het ontvangt.', en: 'Node that receives it.' } },
    {
      name: 'user',
      value: 'ID',
      help: { nl: 'Wie het doet; anders de eerste die het mag.', en: 'Who does it; otherwise the first who may.' },
    },
    {
      name: 'map',
      value: 'FILE',
      help: {
        nl: `Bij signalen JSON {"Uw kop": "veld"}; velden: ${signalFieldNames.join(', ')}. Bij een register: zie examples/registers.`,
        en: `For signals JSON {"Your heading": "field"}; fields: ${signalFieldNames.join(', ')}. For a register: see examples/registers.`,
      },
    },
    {
      name: 'dry-run',
      help: {
        nl: 'Doet alles en bewaart niets; een bron wordt niets gevraagd.',
        en: 'Does everything and keeps nothing; no source is asked.',
      },
    },
    ...askOptions,
    ...registerOptions,
    dataOptions.profile,
    dataOptions.data,
    dataOptions.databaseUrl,
  ],
  exits: [
    {
      exit: 'some',
      means: {
        nl: 'Een of meer rijen zijn geweigerd, of de bron kent iets niet.',
        en: 'One or more rows were refused, or the source does not know something.',
      },
    },
  ],
  run: (given, terminal) =>
    given.operands[0] === 'register' ? importRegister(given, terminal) : runSignals(given, terminal),
};

async function runSignals(given: Given, terminal: Terminal): Promise<Exit> {
  const file = fileOf(given);
  const organ = requiredNode(given);
  const task = signalTask(organ);
  const roles = recordCommand?.roles ?? [];
  const does = { nl: 'signalen vastleggen', en: 'record signals' };
  const user = personAtWork(given, { organ, task, roles, does });
  const mapping = mappingOf(given);
  const isTrial = given.has('dry-run');
  const databaseUrl = databaseUrlOf(given);
  const house = await openRegion({
    dataRoot: dataRootOf(given),
    profile: profileOf(given),
    node: organ.id,
    ...(databaseUrl === undefined ? {} : { databaseUrl }),
  });
  try {
    const corridor = house.nodes.get(organ.id)?.corridor;
    if (!corridor) throw unknownTask(organ);
    const { userId, role, designatedFor } = user;
    const report = await importSignals({
      file,
      corridor,
      who: { actor: { userId, organ: organ.id, role, machine: false }, designatedFor },
      task,
      mapping,
      isTrial,
      isStopped: () => terminal.isInterrupted(),
      seen: ({ rows, of }) => terminal.progress(says.progress(rows, of)[terminal.locale]),
    }).catch((fault: unknown) => {
      throw sheetFault(fault, file);
    });
    tell(report, { file, node: organ.id, isTrial }, terminal);
    if (report.lawSaysNo) return 'refused';
    if (!report.isWhole) return 'interrupted';
    return report.refused.length > 0 ? 'some' : 'good';
  } finally {
    await house.close();
  }
}

/** The command itself says under which purposes and in which roles a signal may be recorded. */
const recordCommand = signals.commands.find((command) => command.name === 'signal.record');

function signalTask(organ: OrganProfile): Task {
  const task = organ.tasks.find((one) => recordCommand?.purposes.includes(one.purposeCode));
  if (task) return task;
  throw unknownTask(organ);
}

const unknownTask = (organ: OrganProfile): CommandFault =>
  new CommandFault('refused', {
    what: {
      nl: `${organ.name.nl} heeft geen taak om signalen te ontvangen.`,
      en: `${organ.name.en} receives no signals.`,
    },
    todo: { nl: 'Kies het college of de burgemeester van een gemeente.', en: 'Choose an organ of a municipality.' },
  });

function mappingOf(given: Given): ReadonlyMap<string, SignalField> {
  const path = given.text('map');
  const mapping = new Map<string, SignalField>();
  if (path === undefined) return mapping;
  for (const [heading, field] of Object.entries(mapFile(path))) {
    if (typeof field !== 'string' || !isSignalField(field)) {
      const meant = nearMiss(String(field), signalFieldNames);
      throw badMap(path, {
        nl: `Het veld bij "${heading}" ken ik niet.${meant ? ` Bedoelt u ${meant}?` : ''}`,
        en: `I do not know the field with "${heading}".${meant ? ` Do you mean ${meant}?` : ''}`,
      });
    }
    mapping.set(plainWord(heading), field);
  }
  return mapping;
}

function mapFile(path: string): object {
  try {
    const held: unknown = JSON.parse(readFileSync(path, 'utf8'));
    if (typeof held === 'object' && held !== null && !Array.isArray(held)) return held;
  } catch {
    throw badMap(path, { nl: 'Het bestand is niet te lezen als JSON.', en: 'The file cannot be read as JSON.' });
  }
  throw badMap(path, { nl: 'Er hoort een object in te staan.', en: 'It has to hold an object.' });
}

const badMap = (path: string, why: Bilingual): CommandFault =>
  new CommandFault('usage', {
    what: { nl: `De indeling in ${path} klopt niet.`, en: `The mapping in ${path} is not right.` },
    why,
    todo: {
      nl: `Schrijf {"Uw kop": "veld"} met een van: ${signalFieldNames.join(', ')}.`,
      en: `Write {"Your heading": "field"} with one of: ${signalFieldNames.join(', ')}.`,
    },
  });

/** More than a screen of refused rows helps nobody; the machine output has them all. */
const refusedShown = 100;

function tell(report: ImportReport, of: { file: string; node: string; isTrial: boolean }, terminal: Terminal): void {
  const { locale } = terminal;
  const { lawSaysNo, ...rest } = report;
  if (terminal.json) {
    const law = lawSaysNo ? { lawSaysNo: { code: lawSaysNo.code, ...lawSaysNo.kind, missing: lawSaysNo.missing } } : {};
    terminal.say(JSON.stringify({ ...of, ...rest, ...law }));
    return;
  }
  const lines = [
    says.result(report, of.isTrial)[locale],
    ...(report.notTakenOver.length > 0 ? [says.notTakenOver(report.notTakenOver)[locale]] : []),
    ...report.refused.slice(0, refusedShown).map((row) => refusedLine(row)[locale]),
  ];
  for (const line of lines) terminal.say(line);
  const more = report.refused.length - refusedShown;
  if (more > 0) terminal.say(says.more(more)[locale]);
  if (!report.isWhole && !lawSaysNo) terminal.tell(says.stopped[locale]);
  if (!lawSaysNo) return;
  const missing = (lawSaysNo.missing ?? []).map((one) => one[locale]);
  for (const line of [lawSaysNo.kind.title[locale], ...missing, lawSaysNo.kind.next[locale]]) terminal.tell(line);
}

const refusedLine = ({ line, column, heading, reason }: RefusedRow): Bilingual => {
  const place = column === undefined ? '' : ` ${column}`;
  const where = {
    nl: heading === undefined ? '' : `, kolom${place} (${heading})`,
    en: heading === undefined ? '' : `, column${place} (${heading})`,
  };
  return { nl: `  regel ${line}${where.nl}: ${reason.nl}`, en: `  line ${line}${where.en}: ${reason.en}` };
};

const says = {
  progress: (rows: number, of: number): Bilingual => ({ nl: `${rows} van ${of} rijen`, en: `${rows} of ${of} rows` }),
  result: ({ rows, taken, alreadyThere, refused }: ImportReport, isTrial: boolean): Bilingual => ({
    nl: `${isTrial ? 'Proef, er is niets bewaard. ' : ''}${rows} rijen: ${taken} overgenomen, ${alreadyThere} al aanwezig, ${refused.length} geweigerd.`,
    en: `${isTrial ? 'A trial, nothing was kept. ' : ''}${rows} rows: ${taken} taken, ${alreadyThere} already there, ${refused.length} refused.`,
  }),
  notTakenOver: (headings: readonly string[]): Bilingual => ({
    nl: `Niet overgenomen kolommen: ${headings.join(', ')}.`,
    en: `Columns not taken over: ${headings.join(', ')}.`,
  }),
  more: (count: number): Bilingual => ({
    nl: `  ... en nog ${count} geweigerde rijen; --json noemt ze allemaal.`,
    en: `  ... and ${count} more refused rows; --json names them all.`,
  }),
  stopped: {
    nl: 'Afgebroken. Doe het opnieuw: wat al is overgenomen, wordt niet dubbel overgenomen.',
    en: 'Stopped. Do it again: what was taken is not taken twice.',
  },
} as const;
