import type { Organ, Recipient, Sector, Subject } from './question.ts';

/** Organs whose sector the law fixes; what the question says about them is not needed. */
const privateOrgans: readonly Organ[] = [
  'private',
  'reclassering',
  'veilig-thuis',
  'bank',
  'insurer',
  'housing-association',
  'terminal',
  'postal-company',
  'trade-association',
  'ggz',
  'certified-institution',
  'victim-support',
  'press',
  'political-party',
  'citizen',
];
/** These are public in one place and private in another. */
const eitherOrgans: readonly Organ[] = ['none', 'care-provider', 'auditor', 'researcher'];

/** Absent: an organ of this name may be either, so somebody must say. */
export function fixedSector(organ: Organ | undefined): Sector | undefined {
  if (organ === undefined || eitherOrgans.includes(organ)) return undefined;
  return privateOrgans.includes(organ) ? 'private' : 'public';
}

export const sectorOf = ({ organ, sector }: Subject | Recipient): Sector | undefined => fixedSector(organ) ?? sector;
