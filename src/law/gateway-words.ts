import type { Bilingual } from '../core/bilingual.ts';
import type {
  bibobRoutes,
  demands,
  foreignChannels,
  icovGroups,
  offences,
  regions,
  secrecyGrounds,
  taxOpenings,
  transferSafeguards,
} from './terms.ts';

/** Words of the choices in `gateway-facts.ts`: single partnerships and the acts beside the WGS. */

export const demandWords: { readonly [D in (typeof demands)[number]]: Bilingual } = {
  'valid-demand': { nl: 'Een geldige vordering', en: 'A valid demand' },
  request: { nl: 'Een verzoek', en: 'A request' },
  none: { nl: 'Geen vordering en geen verzoek', en: 'No demand and no request' },
};

export const offenceWords: { readonly [O in (typeof offences)[number]]: Bilingual } = {
  official: { nl: 'Vermoeden van een ambtsmisdrijf', en: 'Suspicion of an offence by an official' },
  other: { nl: 'Vermoeden van een ander strafbaar feit', en: 'Suspicion of another offence' },
  none: { nl: 'Geen vermoeden van een strafbaar feit', en: 'No suspicion of an offence' },
};

export const regionWords: { readonly [R in (typeof regions)[number]]: Bilingual } = {
  NL: { nl: 'In Nederland', en: 'In the Netherlands' },
  EU: { nl: 'In een ander land van de EU', en: 'In another country of the EU' },
  'third-country': { nl: 'In een land buiten de EU', en: 'In a country outside the EU' },
};

export const foreignChannelWords: { readonly [C in (typeof foreignChannels)[number]]: Bilingual } = {
  police: { nl: 'Politie', en: 'Police' },
  prosecution: { nl: 'Openbaar Ministerie (OM)', en: 'Public Prosecution Service' },
  'asset-recovery': {
    nl: 'Bureau dat crimineel vermogen opspoort (ARO)',
    en: 'Asset recovery office (ARO)',
  },
  fiu: { nl: 'FIU (ongebruikelijke transacties)', en: 'FIU (unusual transactions)' },
  customs: { nl: 'Douane', en: 'Customs' },
  none: { nl: 'Geen van deze kanalen', en: 'None of these channels' },
};

export const transferSafeguardWords: { readonly [S in (typeof transferSafeguards)[number]]: Bilingual } = {
  adequacy: {
    nl: 'De EU vindt de bescherming daar goed genoeg (adequaatheidsbesluit)',
    en: 'The EU finds the protection there good enough (adequacy decision)',
  },
  safeguards: { nl: 'Er zijn passende waarborgen', en: 'There are appropriate safeguards' },
  exception: { nl: 'De wet noemt een uitzondering', en: 'The act names an exception' },
  none: { nl: 'Niets hiervan', en: 'None of these' },
};

/** WGS 2.12(2). Being in a group is no finding: each label says 'mogelijk' or names a plain fact. */
export const icovGroupWords: { readonly [G in (typeof icovGroups)[number]]: Bilingual } = {
  'unexplained-wealth': {
    nl: 'Mogelijk betrokken bij onverklaarbaar of crimineel vermogen, of bij constructies daarvoor',
    en: 'Possibly involved in unexplained or criminal wealth, or in constructions for it',
  },
  relation: {
    nl: 'Relatie van iemand met mogelijk onverklaarbaar of crimineel vermogen',
    en: 'Relation of someone with possibly unexplained or criminal wealth',
  },
  debtor: {
    nl: 'Heeft een schuld aan de overheid die misschien niet wordt betaald',
    en: 'Has a debt to the government that may not be paid',
  },
  'market-supervision': {
    nl: 'Heeft te maken met financieel toezicht of markttoezicht',
    en: 'Is linked to financial or market supervision',
  },
  none: { nl: 'Geen van deze groepen', en: 'None of these groups' },
};

export const secrecyGroundWords: { readonly [G in (typeof secrecyGrounds)[number]]: Bilingual } = {
  'explicit-consent': { nl: 'De persoon gaf uitdrukkelijk toestemming', en: 'The person gave explicit consent' },
  statute: { nl: 'Een wet verplicht het of staat het toe', en: 'A statute obliges or permits it' },
  'good-care': { nl: 'Het is nodig voor goede hulp', en: 'Good care requires it' },
  'vital-interest': { nl: 'Er is een noodsituatie (vitaal belang)', en: 'There is an emergency (vital interest)' },
  'valid-demand': { nl: 'Er is een geldige vordering', en: 'There is a valid demand' },
  none: { nl: 'Geen van deze redenen', en: 'None of these reasons' },
};

export const taxOpeningWords: { readonly [O in (typeof taxOpenings)[number]]: Bilingual } = {
  statute: { nl: 'Een wet verplicht om de gegevens te geven', en: 'A statute obliges to give the data' },
  'regulation-list': {
    nl: 'De ministeriële regeling noemt het (URAWR 43c)',
    en: 'The ministerial regulation lists it (URAWR 43c)',
  },
  exemption: { nl: 'De minister gaf een ontheffing', en: 'The minister gave an exemption' },
  none: { nl: 'Geen uitzondering', en: 'No exception' },
};

export const bibobRouteWords: { readonly [R in (typeof bibobRoutes)[number]]: Bilingual } = {
  bureau: { nl: 'Van het Landelijk Bureau Bibob (Bibob 11a)', en: 'From the national Bibob bureau (Bibob 11a)' },
  tip: { nl: 'Door een tip (Bibob 26)', en: 'Through a tip (Bibob 26)' },
  support: { nl: 'Door hulp bij de Bibob-toets (Bibob 28)', en: 'Through help with the Bibob test (Bibob 28)' },
  none: { nl: 'Op geen van deze manieren', en: 'In none of these ways' },
};
