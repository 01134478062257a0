import type { Bilingual } from '../core/bilingual.ts';
import type { Organ, PartnershipKind, Sector } from './question.ts';

/**
 * A partnership file declares organs, not organisations: the mayor and the college of one municipality are
 * two, with other tasks and other powers. Each organ is a node with its own store, keys and gate.
 */
export interface Partnership {
  readonly id: string;
  readonly kind: PartnershipKind;
  readonly name: Bilingual;
  /** From `law/purposes.ts`. */
  readonly purposeCode: string;
  readonly basis: string;
  /** Node that keeps the joint files for the participants; it is their processor, not a controller. */
  readonly desk: string;
  /** Node of the lawfulness advisory committee (WGS 1.8(6)), where it has one. */
  readonly rac?: string;
  readonly themes: readonly Theme[];
  readonly participants: readonly Participant[];
  readonly coordinatingDpo: string;
  readonly contactPoint: string;
  readonly dpia: boolean;
  readonly racStatus: 'none' | 'pending' | 'positive' | 'negative';
}

export interface Theme {
  readonly id: string;
  readonly label: Bilingual;
  /** The domain pack that belongs to it, where there is one. */
  readonly pack?: string;
}

/** An organ takes part only for the tasks that the act names. */
export interface Participant {
  readonly organId: string;
  readonly article: string;
  readonly tasks: readonly string[];
}

export interface OrganProfile {
  readonly id: string;
  readonly org: string;
  readonly organ: Organ;
  readonly sector: Sector;
  readonly name: Bilingual;
  readonly inhabitants?: number;
  /** Names of municipalities whose territory is this organ's own. */
  readonly territory?: readonly string[];
  readonly tasks: readonly Task[];
}

/** A standing statutory task: without it or a case nobody touches personal data. */
export interface Task {
  readonly id: string;
  readonly label: Bilingual;
  readonly purposeCode: string;
  readonly article: string;
  readonly roles: readonly Role[];
}

export type Role =
  | 'frontline'
  | 'municipal-director'
  | 'legal-officer'
  | 'analyst'
  | 'liaison'
  | 'case-director'
  | 'partner-delegate'
  | 'weighing-board'
  | 'dpo'
  | 'steering'
  | 'machine';
