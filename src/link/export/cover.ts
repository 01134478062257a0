import { canonical } from '../../core/canonical.ts';
import type { Material } from './material.ts';

/** Why this goes out, and to whom. It stands in the file where the format has a place, and always on the cover. */
export interface Slip {
  readonly purpose: string;
  /** The case or the task that it is for. */
  readonly about: { readonly kind: 'case' | 'task'; readonly id: string };
  /** The article that allows it, as a jci address or as it is cited. */
  readonly article: string;
  readonly receiver: string;
  /** RFC 3339, UTC. */
  readonly madeAt: string;
  readonly madeBy: string;
}

/**
 * The cover of an export: the slip, how much there is, and the SHA-256 of the bytes of every file. It lies beside the
 * files as `cover.json` and goes into the ledger. It says nothing of what was left out, because that would tell.
 */
export interface Cover extends Slip {
  readonly format: string;
  readonly nodes: number;
  readonly edges: number;
  readonly files: readonly CoveredFile[];
}

export interface CoveredFile {
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** The cover as it lies beside the files: one line that is the same for the same cover. */
export const coverText = ({ about, files, ...rest }: Cover): string =>
  `${canonical({ ...rest, about: { ...about }, files: files.map((file) => ({ ...file })) })}\n`;

/** The slip and the counts in names and values, for the place that a format has for them. */
export const slipLines = (slip: Slip, { nodes, edges }: Material): readonly (readonly [string, string])[] => [
  ['purpose', slip.purpose],
  [slip.about.kind, slip.about.id],
  ['article', slip.article],
  ['receiver', slip.receiver],
  ['madeAt', slip.madeAt],
  ['madeBy', slip.madeBy],
  ['nodes', String(nodes.length)],
  ['edges', String(edges.length)],
];

export const slipText = (slip: Slip, material: Material): string =>
  slipLines(slip, material)
    .map(([name, value]) => `${name}: ${value}`)
    .join('\n');
