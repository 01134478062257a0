import type { Bilingual } from '../core/bilingual.ts';
import type { ApprovalKind, ApprovalRole, Organ } from './question.ts';

/** Who may give an approval: in which office, and for which organ where the law names one. */
export interface Giver {
  readonly roles: readonly ApprovalRole[];
  readonly organs?: readonly Organ[];
  /** It is no participant and supplies nothing: its yes is nobody's. */
  readonly notOrgans?: readonly Organ[];
  readonly who: Bilingual;
  /** Each of several gives it: every supplier, every participant. */
  readonly each?: 'supplier' | 'participant';
  /** The latest word of the organ counts, whoever spoke for it; otherwise everyone's own word stands. */
  readonly asOrgan?: true;
}

const noParticipant: readonly Organ[] = ['bureau', 'rac', 'dpo', 'auditor', 'press', 'citizen'];

export const givers: { readonly [K in ApprovalKind]: Giver } = {
  'competent-authority': {
    roles: ['public-prosecutor', 'mayor'],
    organs: ['om', 'burgemeester'],
    who: {
      nl: 'Het bevoegd gezag: de burgemeester (openbare orde) of de officier van justitie (opsporing).',
      en: 'The competent authority: the mayor (public order) or the public prosecutor (criminal enforcement).',
    },
    asOrgan: true,
  },
  'source-consent': {
    roles: ['participant'],
    notOrgans: noParticipant,
    who: { nl: 'Elke deelnemer die deze gegevens gaf.', en: 'Every participant that supplied these data.' },
    each: 'supplier',
    asOrgan: true,
  },
  'no-objection': {
    roles: ['participant'],
    notOrgans: noParticipant,
    who: { nl: 'De deelnemers: niemand heeft bezwaar.', en: 'The participants: nobody objects.' },
    each: 'participant',
    asOrgan: true,
  },
  rac: {
    roles: ['rac-member'],
    organs: ['rac'],
    who: { nl: 'De rechtmatigheidsadviescommissie (RAC).', en: 'The lawfulness advisory committee (RAC).' },
    asOrgan: true,
  },
  'human-review': {
    roles: ['reviewer'],
    who: {
      nl: 'Een medewerker die de uitkomst zelf beoordeelt, met naam.',
      en: 'A named member of staff who reviews the outcome.',
    },
  },
  'second-reviewer': {
    roles: ['reviewer'],
    who: { nl: 'Een tweede beoordelaar, niet de vrager zelf.', en: 'A second reviewer, other than the asker.' },
  },
  person: {
    roles: ['data-subject'],
    organs: ['citizen'],
    who: { nl: 'De persoon om wie het gaat.', en: 'The person concerned.' },
  },
  'participants-order': {
    roles: ['participant'],
    who: {
      nl: 'De deelnemers samen, met een opdracht op schrift.',
      en: 'The participants together, by a written order.',
    },
    asOrgan: true,
  },
  supervisor: {
    roles: ['supervisor'],
    organs: ['dnb', 'afm', 'acm', 'igj', 'nza', 'ap', 'college'],
    who: { nl: 'De toezichthouder die de wet noemt.', en: 'The supervisor that the act names.' },
    asOrgan: true,
  },
  minister: {
    roles: ['minister'],
    organs: ['minister'],
    who: { nl: 'De minister, op schrift.', en: 'The minister, in writing.' },
    asOrgan: true,
  },
  'legal-check': {
    roles: ['lawyer'],
    who: {
      nl: 'De privacyjurist van uw organisatie, die de voorwaarden op schrift toetst.',
      en: 'The privacy lawyer of your organisation, who tests the conditions in writing.',
    },
  },
};
