import type { Bilingual } from '../core/bilingual.ts';
import type { ApprovalRole, Clearance } from './question.ts';
import type { functions, relations } from './terms.ts';

/** What a person does here, what the person may do it with, and in which office somebody says yes. */

export const functionWords: { readonly [F in (typeof functions)[number]]: Bilingual } = {
  processing: { nl: 'Gegevens verwerken', en: 'Process data' },
  'legality-check': { nl: 'Controleren of alles volgens de wet gaat', en: 'Check that everything is lawful' },
  maintenance: { nl: 'Het systeem beheren', en: 'Maintain the system' },
};

export const relationWords: { readonly [R in (typeof relations)[number]]: Bilingual } = {
  none: { nl: 'U kent deze persoon niet', en: 'You do not know this person' },
  self: { nl: 'Dit bent u zelf', en: 'This is you' },
  family: { nl: 'Familie', en: 'Family' },
  friend: { nl: 'Vriend of vriendin', en: 'Friend' },
  neighbour: { nl: 'Buurman of buurvrouw', en: 'Neighbour' },
  colleague: { nl: 'Collega', en: 'Colleague' },
};

/** One pair of words for screening and for training, so neither is named. */
export const clearanceWords: { readonly [C in Clearance]: Bilingual } = {
  valid: { nl: 'Ja, en nog geldig', en: 'Yes, and still valid' },
  none: { nl: 'Nee, of niet meer geldig', en: 'No, or no longer valid' },
};

export const approvalRoleWords: { readonly [R in ApprovalRole]: Bilingual } = {
  mayor: { nl: 'Burgemeester', en: 'Mayor' },
  'public-prosecutor': { nl: 'Officier van justitie', en: 'Public prosecutor' },
  participant: { nl: 'Deelnemer', en: 'Participant' },
  'rac-member': {
    nl: 'Lid van de rechtmatigheidsadviescommissie (RAC)',
    en: 'Member of the lawfulness advisory committee (RAC)',
  },
  reviewer: { nl: 'Beoordelaar', en: 'Reviewer' },
  'data-subject': { nl: 'De persoon om wie het gaat', en: 'The person concerned' },
  supervisor: { nl: 'Toezichthouder', en: 'Supervisor' },
  minister: { nl: 'Minister', en: 'Minister' },
  lawyer: { nl: 'Privacyjurist', en: 'Privacy lawyer' },
  machine: { nl: 'Computer', en: 'Machine' },
};
