import type { Bilingual } from '../../core/bilingual.ts';
import { id, list, rows, whole } from '../../core/field.ts';
import { type Of, type Parsed, parse, record } from '../../core/record.ts';
import type { Alphabet } from '../alphabet.ts';
import type { Cleaners } from '../cleaners.ts';
import { toBits, toUnits } from '../kernel/layout.ts';
import { tableAlphabet } from '../memory.ts';
import type { Plan } from '../plan.ts';
import { parsePlan } from '../plan-parser.ts';
import type { Scoring } from '../scoring.ts';
import { columnNamed } from '../table.ts';
import { comparedNames } from './statements.ts';

/** All that a worker has to know besides its part: a few thousand bytes, without personal data. Weights are units. */
export interface ShuffleModel {
  readonly plan: Plan;
  readonly facts: ModelFacts;
}

const fact = (nl: string, en: string) => ({ label: { nl, en } satisfies Bilingual, privacy: 'open' }) as const;
const units = (nl: string, en: string) => whole({ ...fact(nl, en), min: -1_000_000, max: 1_000_000 });

const weightRow = record('weight', fact('Gewicht', 'Weight').label, {
  otherwise: units('Anders', 'Otherwise'),
  levels: list(units('Niveau', 'Level'), { ...fact('Niveaus', 'Levels'), max: 16, repeats: true }),
});

const columnRow = record('compared', fact('Kolom', 'Column').label, {
  name: id(fact('Naam', 'Name')),
  /** Columns with one number share their values. */
  dictionary: whole({ ...fact('Waarden', 'Values'), min: 0, max: 100 }),
});

const modelRecord = record('model', fact('Model', 'Model').label, {
  prior: units('Vooraf', 'Prior'),
  least: units('Minstens', 'At least'),
  weights: rows(weightRow, { ...fact('Gewichten', 'Weights'), max: 16, min: 1 }),
  columns: rows(columnRow, { ...fact('Kolommen', 'Columns'), max: 40, min: 1 }),
  sizes: list(whole({ ...fact('Regels', 'Records'), min: 0, max: 2 ** 32 - 1 }), {
    ...fact('Registers', 'Registers'),
    max: 2,
    min: 1,
    repeats: true,
  }),
  /** Characters of the alphabet by their code point, in their order. */
  alphabet: list(whole({ ...fact('Teken', 'Character'), min: 0, max: 0x10ffff }), {
    ...fact('Alfabet', 'Alphabet'),
    max: 255,
  }),
});
export type ModelFacts = Of<typeof modelRecord>;

export function modelOf({ plan, table, weights, leastBits }: Scoring): ShuffleModel {
  const dictionaries = [...new Set(table.columns.map(({ dictionary }) => dictionary))];
  return {
    plan,
    facts: {
      prior: toUnits(weights.prior),
      least: toUnits(leastBits),
      weights: weights.comparisons.map(({ otherwise, levels }) => ({
        otherwise: toUnits(otherwise),
        levels: levels.map(toUnits),
      })),
      columns: comparedNames(plan).map((name) => ({
        name,
        dictionary: dictionaries.indexOf(columnNamed(table, name).dictionary),
      })),
      sizes: table.sizes,
      alphabet: [...tableAlphabet(plan, table).byteOf.keys()],
    },
  };
}

/** A model from JSON. */
export function parseModel(input: unknown, cleaners: Cleaners): Parsed<ShuffleModel> {
  const { plan, facts }: { plan?: unknown; facts?: unknown } = typeof input === 'object' && input !== null ? input : {};
  const parsed = parsePlan(plan, cleaners);
  if ('faults' in parsed) return parsed;
  const known = parse(modelRecord, facts);
  return 'faults' in known ? known : { good: { plan: parsed.good, facts: known.good } };
}

export const alphabetIn = ({ alphabet }: ModelFacts): Alphabet => ({
  byteOf: new Map(alphabet.map((point, rank) => [point, rank + 1])),
});

/** The weights in bits; how rare a value is stands beside it in its row. */
export const weightsIn = ({ prior, weights }: ModelFacts) => ({
  prior: toBits(prior),
  comparisons: weights.map(({ otherwise, levels }) => ({ otherwise: toBits(otherwise), levels: levels.map(toBits) })),
});
