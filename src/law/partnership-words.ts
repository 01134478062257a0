import type { Bilingual } from '../core/bilingual.ts';
import type { PartnershipKind } from './question.ts';
import type { activities, caseStates, racStatuses, signalStatuses } from './terms.ts';

/** The partnerships, what they do and how far a signal, a test or a case is. */

export const partnershipKindWords: { readonly [K in PartnershipKind]: Bilingual } = {
  RIEC: {
    nl: 'Regionaal Informatie- en Expertisecentrum (RIEC)',
    en: 'Regional Information and Expertise Centre (RIEC)',
  },
  ZVH: { nl: 'Zorg- en Veiligheidshuis (ZVH)', en: 'Care and Safety House (ZVH)' },
  FEC: { nl: 'Financieel Expertisecentrum (FEC)', en: 'Financial Expertise Centre (FEC)' },
  iCOV: {
    nl: 'Infobox Crimineel en Onverklaarbaar Vermogen (iCOV)',
    en: 'Infobox Criminal and Unexplained Wealth (iCOV)',
  },
  WGPA: { nl: 'Casusoverleg radicalisering en terrorisme (Wgpa)', en: 'Radicalisation case meeting (Wgpa)' },
  IKZ: { nl: 'Informatieknooppunt Zorgfraude (IKZ)', en: 'Information Hub Care Fraud (IKZ)' },
  WPG20: {
    nl: 'Samenwerking met de politie op grond van een vastgelegd besluit (Wpg 20)',
    en: 'Cooperation with the police under a written decision (Wpg 20)',
  },
  none: { nl: 'Geen samenwerkingsverband', en: 'No partnership' },
};

export const activityWords: { readonly [A in (typeof activities)[number]]: Bilingual } = {
  knelpunt: { nl: 'Handhavingsknelpunt', en: 'Enforcement bottleneck' },
  casus: { nl: 'Casusoverleg', en: 'Case meeting' },
  scan: { nl: 'Gebiedsscan of themascan', en: 'Area scan or thematic scan' },
  signalenoverleg: { nl: 'Signalenoverleg', en: 'Signal meeting' },
  intake: { nl: 'Beoordelen van een signaal (intake)', en: 'Assessing a signal (intake)' },
  none: { nl: 'Geen van deze activiteiten', en: 'None of these activities' },
};

export const signalStatusWords: { readonly [S in (typeof signalStatuses)[number]]: Bilingual } = {
  none: { nl: 'Geen signaal', en: 'No signal' },
  reported: { nl: 'Gemeld, nog niet beoordeeld', en: 'Reported, not assessed yet' },
  qualified: { nl: 'Beoordeeld: past bij het samenwerkingsverband', en: 'Assessed: fits the partnership' },
};

export const racStatusWords: { readonly [S in (typeof racStatuses)[number]]: Bilingual } = {
  none: { nl: 'Nog geen advies gevraagd', en: 'No advice asked yet' },
  pending: { nl: 'Advies gevraagd, nog geen antwoord', en: 'Advice asked, no answer yet' },
  positive: { nl: 'Positief advies', en: 'Positive advice' },
  negative: { nl: 'Negatief advies', en: 'Negative advice' },
};

export const caseStateWords: { readonly [S in (typeof caseStates)[number]]: Bilingual } = {
  submitted: { nl: 'Aangemeld', en: 'Submitted' },
  accepted: { nl: 'Aangenomen', en: 'Accepted' },
  closed: { nl: 'Gesloten', en: 'Closed' },
  none: { nl: 'Geen zaak', en: 'No case' },
};
