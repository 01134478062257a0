import { isObject } from '../../web/kit/problem.ts';

/** What the queries of this step answer, as the page needs it. */

export interface Near {
  readonly ref: string;
  readonly kind: string;
  readonly caption: string;
}

export interface NearLink {
  readonly kind: string;
  readonly isOut: boolean;
  readonly role?: string;
  readonly startDate?: string;
  readonly endDate?: string;
  /** How often the register says it, when more than once; the rest of this is the latest. */
  readonly times?: number;
  readonly title: string;
  readonly grade: string;
}

export interface NearRow extends Near {
  readonly steps: number;
  readonly from: Near;
  readonly by: NearLink;
}

export interface NearAnswer {
  readonly centre: Near;
  readonly rows: readonly NearRow[];
  readonly isComplete: boolean;
  readonly hubs: readonly string[];
  readonly limit: number;
}

export const isNearAnswer = (held: unknown): held is NearAnswer =>
  isObject(held) && isObject(held['centre']) && Array.isArray(held['rows']) && Array.isArray(held['hubs']);

export interface PathStop extends Near {
  readonly by?: NearLink;
}

export interface PathsAnswer {
  readonly paths: readonly { readonly stops: readonly PathStop[] }[];
  readonly sureUpTo: number;
  readonly hubs: readonly string[];
  readonly mostSteps: number;
}

export const isPathsAnswer = (held: unknown): held is PathsAnswer =>
  isObject(held) && Array.isArray(held['paths']) && typeof held['sureUpTo'] === 'number';

export interface GroupAnswer {
  readonly things: number;
  readonly isComplete: boolean;
}

export const isGroupAnswer = (held: unknown): held is GroupAnswer =>
  isObject(held) && typeof held['things'] === 'number' && typeof held['isComplete'] === 'boolean';

export interface ExportAnswer {
  readonly cover: { readonly nodes: number; readonly edges: number };
  readonly files: readonly { readonly name: string; readonly mediaType: string; readonly text: string }[];
}

export const isExportAnswer = (held: unknown): held is ExportAnswer =>
  isObject(held) && isObject(held['cover']) && Array.isArray(held['files']);
