import { present } from '../core/assert.ts';
import { allCleaners } from './all-cleaners.ts';
import type { BoundPlan } from './bind.ts';
import { boundFor } from './compare-few.ts';
import firmModel from './models/firm-nl.json' with { type: 'json' };
import personModel from './models/person-nl.json' with { type: 'json' };
import { parsePlan } from './plan-parser.ts';
import firmPlan from './plans/firm-nl.json' with { type: 'json' };
import personPlan from './plans/person-nl.json' with { type: 'json' };
import { type ReadyModel, readModel } from './ready-model.ts';

/** A ready plan with what it learned, for records whose cells stand in the order of its heading. */
export interface ReadyComparer {
  readonly bound: BoundPlan;
  readonly model: ReadyModel;
}

/** What the cells of a person are, in order. */
export const personHeading = [
  ...['voornamen', 'geslachtsnaam', 'geboortedatum', 'geboorteplaats', 'geslacht', 'bsn'],
  ...['postcode', 'straatnaam', 'huisnummer', 'woonplaats'],
] as const;

export const firmHeading = [
  ...['handelsnaam', 'kvk', 'rsin', 'btw', 'postcode', 'straatnaam', 'huisnummer', 'plaats', 'telefoon', 'website'],
] as const;

function made(plan: unknown, model: unknown, heading: readonly string[]): ReadyComparer {
  const parsed = parsePlan(plan, allCleaners);
  const good = present('good' in parsed ? parsed.good : undefined, 'a ready plan is right');
  return { bound: boundFor(good, heading, allCleaners), model: readModel(model) };
}

let person: ReadyComparer | undefined;
let firm: ReadyComparer | undefined;

export function personComparer(): ReadyComparer {
  person ??= made(personPlan, personModel, personHeading);
  return person;
}

export function firmComparer(): ReadyComparer {
  firm ??= made(firmPlan, firmModel, firmHeading);
  return firm;
}

/** What a ready plan learned, by the plan's name. */
export const readyModels: ReadonlyMap<string, ReadyModel> = new Map(
  [personModel, firmModel].map((model) => [model.plan, readModel(model)]),
);
