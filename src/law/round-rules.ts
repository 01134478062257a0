import { rowOn } from './dated-row.ts';
import type { Organ, PartnershipKind } from './question.ts';

/**
 * Rules of a question round that stand in no act, as dated data with their source. What the acts say is asked at the gate: may
 * this participant answer that one, and may a machine do it?
 */
export interface RoundRule {
  readonly kind: PartnershipKind;
  readonly validFrom: string;
  /** Holders that answer only what a second person at the asker has looked at. */
  readonly approverFor: readonly Organ[];
  /** Who learns of a hit before somebody asks further. A holder that heard of it could plant names to see who asks. */
  readonly told: 'asker' | 'both';
  readonly source: string;
  readonly standing: 'law' | 'house';
}

const heavy: readonly Organ[] = ['politie', 'kmar', 'om', 'fiod', 'belastingdienst', 'douane'];

const proposal =
  'proposal of the makers: WGS 1.5, 1.8(5); whoever holds criminal, tax or care data has the most to lose';

export const roundRules: readonly RoundRule[] = [
  { kind: 'RIEC', validFrom: '2025-03-01', approverFor: heavy, told: 'asker', source: proposal, standing: 'house' },
  {
    kind: 'ZVH',
    validFrom: '2025-03-01',
    approverFor: [...heavy, 'ggd', 'ggz', 'reclassering', 'veilig-thuis', 'care-provider'],
    told: 'asker',
    source: proposal,
    standing: 'house',
  },
];

/** The rules as they hold on a day (ISO); kinds of partnership without rows have no question rounds. */
export function roundRuleOn(kind: PartnershipKind, day: string): RoundRule | undefined {
  const rows = roundRules.filter((one) => one.kind === kind);
  return rows.length === 0 ? undefined : rowOn(rows, day);
}
