import type { Bilingual } from '../core/bilingual.ts';
import type { FieldFault } from '../core/field.ts';
import { type Parsed, parse } from '../core/record.ts';
import type { Cleaners } from './cleaners.ts';
import { chainOf } from './cleaners.ts';
import { needsLimit, needsOther, type Plan, type PlanComparison, type PlanTest, planRecord } from './plan.ts';

/** A plan from JSON. Every fault at once, with a pointer to the field: also what no single field can see. */
export function parsePlan(input: unknown, cleaners: Cleaners): Parsed<Plan> {
  const parsed = parse(planRecord, input);
  if ('faults' in parsed) return parsed;
  const faults = [...faultsOf(parsed.good, cleaners)];
  return faults.length > 0 ? { faults } : parsed;
}

const fault = (pointer: string, detail: Bilingual): FieldFault => ({ pointer, code: 'not-right', detail });

const says = {
  twice: { nl: 'Deze naam staat er al.', en: 'This name is there already.' },
  noColumn: (name: string): Bilingual => ({
    nl: `Het plan heeft geen kolom "${name}".`,
    en: `The plan has no column "${name}".`,
  }),
  noCleaner: (name: string): Bilingual => ({
    nl: `Er is geen opschoner "${name}".`,
    en: `There is no cleaner "${name}".`,
  }),
  limit: { nl: 'Deze toets heeft een grens nodig.', en: 'This test needs a limit.' },
  other: { nl: 'Deze toets heeft een andere kolom nodig.', en: 'This test needs another column.' },
  weights: {
    nl: 'Geef elk niveau van een vergelijking een gewicht, en ook wat geldt als niets klopt, of geen enkel niveau.',
    en: 'Give every level of a comparison a weight, and what holds otherwise too, or no level at all.',
  },
} as const;

function* faultsOf(plan: Plan, cleaners: Cleaners): Generator<FieldFault> {
  const columns = new Set<string>();
  for (const [at, column] of plan.columns.entries()) {
    if (columns.has(column.name)) yield fault(`/columns/${at}/name`, says.twice);
    columns.add(column.name);
    yield* cleanerFaults(column.clean, `/columns/${at}/clean`, cleaners);
  }
  const known = function* (name: string | undefined, pointer: string): Generator<FieldFault> {
    if (name !== undefined && !columns.has(name)) yield fault(pointer, says.noColumn(name));
  };
  for (const [at, pass] of plan.passes.entries()) {
    for (const [key, row] of pass.keys.entries()) {
      yield* known(row.column, `/passes/${at}/keys/${key}/column`);
      yield* cleanerFaults(row.clean, `/passes/${at}/keys/${key}/clean`, cleaners);
    }
  }
  const names = new Set<string>();
  for (const [at, comparison] of plan.comparisons.entries()) {
    if (names.has(comparison.name)) yield fault(`/comparisons/${at}/name`, says.twice);
    names.add(comparison.name);
    for (const [level, { when, rarity = [] }] of comparison.levels.entries()) {
      const pointer = `/comparisons/${at}/levels/${level}`;
      for (const [index, column] of rarity.entries()) yield* known(column, `${pointer}/rarity/${index}`);
      for (const [index, test] of when.entries()) {
        yield* known(test.column, `${pointer}/when/${index}/column`);
        yield* known(test.other, `${pointer}/when/${index}/other`);
        yield* testFaults(test, `${pointer}/when/${index}`);
      }
    }
  }
  yield* weightFaults(plan);
}

function* testFaults(test: PlanTest, pointer: string): Generator<FieldFault> {
  const isNothing = test.is === 'prefix' && test.limit === 0;
  if (isNothing || (needsLimit.has(test.is) && test.limit === undefined)) yield fault(`${pointer}/limit`, says.limit);
  if (needsOther.has(test.is) && test.other === undefined) yield fault(`${pointer}/other`, says.other);
}

function* cleanerFaults(names: readonly string[] = [], pointer: string, cleaners: Cleaners): Generator<FieldFault> {
  for (const [index, name] of names.entries()) {
    if (!chainOf([name], cleaners)) yield fault(`${pointer}/${index}`, says.noCleaner(name));
  }
}

function* weightFaults({ comparisons }: Plan): Generator<FieldFault> {
  for (const [at, comparison] of comparisons.entries()) {
    const isGiven = comparison.levels.some(({ weight }) => weight !== undefined);
    if (isGiven && !isRule(comparison)) yield fault(`/comparisons/${at}`, says.weights);
  }
}

/** Whether a comparison brings all its weights: a rule, that is not learned. A level that says nothing needs none. */
export const isRule = ({ levels, weightOtherwise }: PlanComparison): boolean =>
  weightOtherwise !== undefined && levels.every(({ weight, isNeutral }) => weight !== undefined || isNeutral === true);

/** Whether the plan brings its own weights, so that nothing is estimated. */
export const hasWeights = ({ comparisons }: Pick<Plan, 'comparisons'>): boolean => comparisons.every(isRule);
