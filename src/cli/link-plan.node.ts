import { readFileSync } from 'node:fs';
import type { Bilingual } from '../core/bilingual.ts';
import { allCleaners } from '../link/all-cleaners.ts';
import type { Cleaners } from '../link/cleaners.ts';
import type { Plan } from '../link/plan.ts';
import { parsePlan } from '../link/plan-parser.ts';
import { isReadyPlan, readyPlan, readyPlans } from '../link/ready-plans.node.ts';
import { CommandFault } from './command.ts';

export const cleaners: Cleaners = allCleaners;

/** A ready plan by its name, or a plan of the caller's own from a JSON file. */
export function planNamed(name: string): Plan {
  const parsed = parsePlan(isReadyPlan(name) ? readyPlan(name) : planInFile(name), cleaners);
  if ('good' in parsed) return parsed.good;
  const [first] = parsed.faults;
  const why: Bilingual | undefined = first && {
    nl: `${first.pointer}: ${first.detail.nl}`,
    en: `${first.pointer}: ${first.detail.en}`,
  };
  throw new CommandFault('usage', {
    what: { nl: `Het plan ${name} klopt niet.`, en: `The plan ${name} is not right.` },
    ...(why ? { why } : {}),
    todo: { nl: 'Verbeter het veld dat genoemd is.', en: 'Correct the field that is named.' },
    faults: parsed.faults,
  });
}

function planInFile(path: string): unknown {
  const known: Bilingual = {
    nl: `Plannen die er al zijn: ${readyPlans.join(', ')}. Een eigen plan is een JSON-bestand.`,
    en: `Plans that are there already: ${readyPlans.join(', ')}. A plan of your own is a JSON file.`,
  };
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (cause) {
    const what: Bilingual = { nl: `Het plan ${path} is niet te lezen.`, en: `The plan ${path} cannot be read.` };
    throw new CommandFault('usage', { what, todo: known }, cause);
  }
}
