import type { Bilingual } from '../core/bilingual.ts';

/** One measured number beside its target. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** Absent: measured to be known, not to be judged. */
  readonly target?: { readonly kind: 'at-least' | 'at-most'; readonly value: number };
}

export interface BenchContext {
  /** A tenth of the work: to see that it runs, not to be believed. */
  readonly isQuick: boolean;
  readonly databaseUrl?: string;
  /** Rows of invented registers to link. */
  readonly records?: number;
  /** Nodes and edges of the invented network. */
  readonly nodes?: number;
  readonly edges?: number;
  /** Another engine to measure against in the same run, instead of the figures of the row itself. */
  readonly versus?: 'duckdb';
  /** A folder of its own that is gone afterwards. */
  folder(): string;
  progress(line: string): void;
  /** What a reader of the figures must know besides. */
  note(line: Bilingual): void;
}

export interface BenchRow {
  readonly name: string;
  readonly label: Bilingual;
  /** Only when it is named or asked for: it takes long, or needs what most machines lack. */
  readonly isApart?: boolean;
  run(context: BenchContext): Promise<readonly Figure[]>;
}

export const isGood = ({ value, target }: Figure): boolean | undefined => {
  if (!target) return undefined;
  return target.kind === 'at-least' ? value >= target.value : value <= target.value;
};

export const atLeast = (value: number): NonNullable<Figure['target']> => ({ kind: 'at-least', value });
export const atMost = (value: number): NonNullable<Figure['target']> => ({ kind: 'at-most', value });

/** The value below which this share of the measurements lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** Three figures are enough to compare by, and four digits of a rate. */
export const rounded = (value: number): number => (value >= 100 ? Math.round(value) : Number(value.toPrecision(3)));
