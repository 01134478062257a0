import { writeFileSync } from 'node:fs';
import { present } from '../core/assert.ts';
import type { Bilingual } from '../core/bilingual.ts';
import { readSheet } from '../house/sheet.node.ts';
import { autoName, autoPlan } from '../link/auto-plan.ts';
import type { BoundPlan } from '../link/bind.ts';
import { boundedPasses } from '../link/bounded-passes.ts';
import { type Choice, chosenReady, coverage } from '../link/choose-plan.ts';
import type { Plan } from '../link/plan.ts';
import { parsePlan } from '../link/plan-parser.ts';
import { type SampledFile, sampledRows, sampleOf } from '../link/sampled-rows.ts';
import type { Table } from '../link/table.ts';
import { cleanersWith } from '../link/word-cleaners.ts';
import { CommandFault } from './command.ts';
import { sheetLimitsOfLink } from './link-files.node.ts';
import { cleaners, planNamed } from './link-plan.node.ts';

/**
 * The plan that was named; without a name the ready plan that knows the columns, or else one made from the file. What is wrong
 * with a file is left for the reading itself to say.
 */
export async function chosenPlan(paths: readonly string[], name: string | undefined): Promise<Choice> {
  if (name !== undefined && name !== autoName) return { plan: planNamed(name), why: says.named(name) };
  const files: SampledFile[] = [];
  for (const path of paths) files.push(await sampledFile(path));
  const headings = files.map(({ heading }) => heading);
  const ready = name === autoName ? undefined : chosenReady(dutch.map(planNamed), headings, cleaners);
  if (ready) return ready;
  const person = planNamed('person');
  const sample = sampleOf(files);
  // Two registers with headings of their own: what a ready plan translates is more than what they call the same.
  const [known] = coverage(person, headings, cleaners);
  if (name !== autoName && files.length > 1 && known > sample.heading.length)
    return { plan: person, why: says.person(known) };
  const made = autoPlan({ sample, files: files.length, person });
  if (made) return { plan: checked(made), why: says.made(sample.heading.length) };
  if (name !== autoName) return { plan: planNamed('person-nl'), why: says.named('person-nl') };
  throw new CommandFault('usage', {
    what: { nl: 'Uit dit bestand is geen plan te maken.', en: 'No plan can be made from this file.' },
    todo: {
      nl: 'Geef een bestand met kolommen die van regel tot regel verschillen, of noem een plan.',
      en: 'Give a file with columns that differ from row to row, or name a plan.',
    },
  });
}

const dutch = ['person-nl', 'firm-nl', 'address-nl'] as const;

function checked(made: Plan): Plan {
  const parsed = parsePlan(made, cleaners);
  return present('good' in parsed ? parsed.good : undefined, 'a plan that was made is right');
}

async function sampledFile(path: string): Promise<SampledFile> {
  const items = readSheet(path, sheetLimitsOfLink);
  const rows: (readonly string[])[] = [];
  try {
    for await (const item of items) {
      if (item.kind === 'fault' || rows.length > sampledRows) break;
      rows.push(item.cells);
    }
  } catch {
    // The reading itself says what is wrong, and on which line.
  }
  const [heading = [], ...rest] = rows;
  return { heading, rows: rest };
}

/** A plan that was made from a sample, with passes that the whole file can bear. */
export function withinBounds(bound: BoundPlan, table: Table): BoundPlan {
  if (bound.plan.name !== autoName) return bound;
  const passes = boundedPasses(bound, table, cleanersWith(cleaners, bound.plan));
  return { ...bound, plan: { ...bound.plan, passes } };
}

/** The plan as it ran, for a person to look at and to change. It has a name of its own: nothing is left out of it again. */
export const savePlan = (path: string, plan: Plan): void =>
  writeFileSync(path, `${JSON.stringify({ ...plan, name: 'own' }, undefined, 2)}\n`);

const says = {
  named: (name: string): Bilingual => ({ nl: `Plan ${name}.`, en: `Plan ${name}.` }),
  person: (known: number): Bilingual => ({
    nl: `Plan person: vindt ${known} kolommen in beide bestanden, ook onder verschillende namen.`,
    en: `Plan person: finds ${known} columns in both files, also under different names.`,
  }),
  made: (columns: number): Bilingual => ({
    nl: `Plan auto: geen kant-en-klaar plan kent deze kolommen; gemaakt uit de ${columns} kolommen van het bestand.`,
    en: `Plan auto: no ready plan knows these columns; made from the ${columns} columns of the file.`,
  }),
} as const;
