import type { Bilingual } from '../core/bilingual.ts';
import type { Tier } from './data-traits.ts';
import type { Category, OriginRegime } from './question.ts';
import type { personRoles, qualities, statements } from './terms.ts';

/** What kind of data it is, under which act it was collected and whom it is about. */

export const originRegimeWords: { readonly [R in OriginRegime]: Bilingual } = {
  AVG: { nl: 'Gewone gegevens (AVG)', en: 'Ordinary data (GDPR)' },
  'WPG-8': { nl: 'Politiegegevens uit het dagelijkse werk (Wpg 8)', en: 'Police data, daily work (Wpg 8)' },
  'WPG-9': {
    nl: 'Politiegegevens uit een gericht onderzoek (Wpg 9)',
    en: 'Police data, targeted investigation (Wpg 9)',
  },
  'WPG-10-1-a': {
    nl: 'Politiegegevens over zware of georganiseerde misdaad (Wpg 10(1)(a))',
    en: 'Police data, serious or organised crime (Wpg 10(1)(a))',
  },
  // The decree (Bpg) names the offences; the label may not name some and leave out others.
  'WPG-10-1-b': {
    nl: 'Politiegegevens over voortekens van bepaalde misdrijven (Wpg 10(1)(b))',
    en: 'Police data, acts that point to certain crimes (Wpg 10(1)(b))',
  },
  'WPG-10-1-c': {
    nl: 'Politiegegevens over ernstige verstoring van de openbare orde (Wpg 10(1)(c))',
    en: 'Police data, serious breach of public order (Wpg 10(1)(c))',
  },
  'WPG-12': { nl: 'Gegevens van informanten (Wpg 12)', en: 'Data of informants (Wpg 12)' },
  'WPG-13': {
    nl: 'Politiegegevens voor ondersteunende taken (Wpg 13)',
    en: 'Police data, supporting tasks (Wpg 13)',
  },
  'WPG-14-removed': {
    nl: 'Politiegegevens die al zijn verwijderd (Wpg 14)',
    en: 'Police data that have been removed (Wpg 14)',
  },
  WJSG: { nl: 'Strafgegevens van OM en justitie (Wjsg)', en: 'Criminal data of prosecution and justice (Wjsg)' },
  AWR: { nl: 'Belastinggegevens (AWR)', en: 'Tax data (AWR)' },
  ADW: { nl: 'Douanegegevens (Algemene douanewet)', en: 'Customs data (Algemene douanewet)' },
  WWFT: { nl: 'Gegevens tegen witwassen (Wwft)', en: 'Data against money laundering (Wwft)' },
  WFT: { nl: 'Gegevens uit financieel toezicht (Wft)', en: 'Data from financial supervision (Wft)' },
  BIBOB: { nl: 'Bibob-advies of eigen Bibob-onderzoek', en: 'Bibob advice or own Bibob investigation' },
  medical: { nl: 'Gegevens onder medisch geheim', en: 'Data under medical secrecy' },
  JEUGDWET: { nl: 'Jeugdhulp (Jeugdwet)', en: 'Youth care (Jeugdwet)' },
  WMO: { nl: 'Maatschappelijke ondersteuning (Wmo)', en: 'Social support (Wmo)' },
  SUWI: { nl: 'Werk en inkomen (Wet SUWI)', en: 'Work and income (Wet SUWI)' },
  PW: { nl: 'Bijstand (Participatiewet)', en: 'Social assistance (Participatiewet)' },
  BRP: { nl: 'Basisregistratie personen (BRP)', en: 'Population register (BRP)' },
  HRW: { nl: 'Handelsregister, openbaar deel', en: 'Trade register, public part' },
  'HRW-UBO': {
    nl: 'UBO-register: wie achter een bedrijf of organisatie zit',
    en: 'UBO register: who is behind a company or organisation',
  },
  CAMERA: {
    nl: 'Camera’s, parkeren en kentekens van de gemeente',
    en: 'Cameras, parking and number plates of the municipality',
  },
  public: { nl: 'Openbare gegevens', en: 'Public data' },
};

export const categoryWords: { readonly [C in Category]: Bilingual } = {
  signal: { nl: 'Signaal', en: 'Signal' },
  identity: { nl: 'Identiteit (zoals naam en geboortedatum)', en: 'Identity (such as name and date of birth)' },
  contact: { nl: 'Contactgegevens', en: 'Contact data' },
  bsn: { nl: 'Burgerservicenummer (BSN)', en: 'Citizen service number (BSN)' },
  'residence-status': { nl: 'Verblijfsstatus', en: 'Residence status' },
  housing: { nl: 'Huisvesting', en: 'Housing' },
  vehicles: { nl: 'Voertuigen', en: 'Vehicles' },
  financial: { nl: 'Financiële gegevens', en: 'Financial data' },
  'land-register': { nl: 'Kadaster (grond en gebouwen)', en: 'Land register (land and buildings)' },
  company: { nl: 'Bedrijfsgegevens', en: 'Company data' },
  income: { nl: 'Inkomen, ook uit een uitkering', en: 'Income, also from a benefit' },
  'business-relations': { nl: 'Zakelijke relaties', en: 'Business relations' },
  permits: { nl: 'Vergunningen en subsidies', en: 'Permits and subsidies' },
  supervision: { nl: 'Toezicht en handhaving', en: 'Supervision and enforcement' },
  tax: { nl: 'Belastinggegevens', en: 'Tax data' },
  police: { nl: 'Politiegegevens', en: 'Police data' },
  judicial: { nl: 'Strafgegevens van OM en justitie', en: 'Judicial and prosecution data' },
  sexual: { nl: 'Seksueel gedrag of seksuele gerichtheid', en: 'Sexual behaviour or orientation' },
  health: { nl: 'Gezondheid', en: 'Health' },
  care: { nl: 'Zorg, jeugdhulp en ondersteuning', en: 'Care, youth care and support' },
  ethnicity: { nl: 'Afkomst', en: 'Ethnic origin' },
  religion: { nl: 'Geloof of levensovertuiging', en: 'Religion or belief' },
  political: { nl: 'Politieke mening', en: 'Political views' },
  biometric: { nl: 'Biometrie (zoals vingerafdruk of gezicht)', en: 'Biometrics (such as fingerprint or face)' },
  union: { nl: 'Lidmaatschap van een vakbond', en: 'Union membership' },
  staff: { nl: 'Medewerkers: naam, toegang en screening', en: 'Staff: name, access and screening' },
  log: { nl: 'Logboek', en: 'Log' },
  indicators: { nl: 'Kenmerken en werkwijzen (indicatoren)', en: 'Indicators and ways of working' },
  area: { nl: 'Beeld van een gebied of sector', en: 'Picture of an area or sector' },
  result: { nl: 'Resultaat van het samenwerkingsverband', en: 'Result of the partnership' },
  hit: { nl: 'Antwoord of iemand bekend is (ja of nee)', en: 'Answer whether someone is known (yes or no)' },
  'wealth-report': { nl: 'Overzicht van vermogen en inkomen (iCOV)', en: 'Report on wealth and income (iCOV)' },
  'relations-report': { nl: 'Overzicht van relaties (iCOV)', en: 'Report on relations (iCOV)' },
  'trend-report': { nl: 'Trendrapport (iCOV)', en: 'Trend report (iCOV)' },
  goods: {
    nl: 'Goederen, containers, routes en bedrijven (geen personen)',
    en: 'Goods, containers, routes and companies (no persons)',
  },
  statistics: { nl: 'Cijfers (statistiek)', en: 'Statistics' },
  bulk: {
    nl: 'Een heel bestand, of iedereen in een straat of groep',
    en: 'A whole file, or everybody in a street or group',
  },
  // The house does not write *score* of a person on a screen (GLOSSARY.md, words to avoid).
  'person-score': {
    nl: 'Voorspelling of iemand een misdrijf gaat plegen',
    en: 'Prediction whether someone will commit a crime',
  },
  blacklist: { nl: 'Zwarte lijst: namen van mensen die niet welkom zijn', en: 'Blacklist: named persons to keep out' },
  'mail-content': { nl: 'Inhoud van post of pakketten', en: 'Content of letters or parcels' },
  none: { nl: 'Geen gegevens', en: 'No data' },
};

export const personRoleWords: { readonly [R in (typeof personRoles)[number]]: Bilingual } = {
  subject: { nl: 'De persoon van het signaal', en: 'The person of the signal' },
  'direct-circle': { nl: 'Iemand uit de directe kring', en: 'Someone of the direct circle' },
  employee: { nl: 'Een medewerker', en: 'A member of staff' },
  other: { nl: 'Iemand anders', en: 'Someone else' },
  none: { nl: 'Niemand: het gaat niet over een persoon', en: 'Nobody: it is not about a person' },
};

export const qualityWords: { readonly [Q in (typeof qualities)[number]]: Bilingual } = {
  checked: { nl: 'Gecontroleerd', en: 'Checked' },
  unchecked: { nl: 'Niet gecontroleerd', en: 'Not checked' },
  doubtful: { nl: 'Er is twijfel over', en: 'There is doubt about it' },
  disputed: { nl: 'Iemand spreekt het tegen', en: 'Somebody disputes it' },
};

export const statementWords: { readonly [S in (typeof statements)[number]]: Bilingual } = {
  fact: { nl: 'Feit', en: 'Fact' },
  opinion: { nl: 'Mening of indruk', en: 'Opinion or impression' },
};

/** WGS 2.22 sorts what a RIEC may use; the gate computes the tier, nobody fills it in. */
export const tierWords: { readonly [T in Tier]: Bilingual } = {
  '1': { nl: 'Basisgegevens (groep 1)', en: 'Basic data (tier 1)' },
  '2': { nl: 'Gevoelige gegevens (groep 2)', en: 'Sensitive data (tier 2)' },
  '3': { nl: 'Zware politiegegevens (groep 3)', en: 'Heavy police data (tier 3)' },
  staff: { nl: 'Gegevens over medewerkers', en: 'Data about staff' },
  none: { nl: 'Niet toegestaan in een RIEC (WGS 2.22)', en: 'Not allowed in a RIEC (WGS 2.22)' },
};
