import type { Bilingual } from '../core/bilingual.ts';
import type { Category, Organ, OriginRegime } from './question.ts';

/** Long lists in the order and under the headings in which people look for them. At most nine of nine. */
export interface Shelf<V extends string> {
  readonly label: Bilingual;
  readonly values: readonly V[];
}

export const organShelves: readonly Shelf<Organ>[] = [
  {
    label: { nl: 'Gemeente, provincie of andere overheid', en: 'Municipality, province or other public body' },
    values: [
      'college',
      'burgemeester',
      'heffingsambtenaar',
      'provinciebestuur',
      'waterschap',
      'minister',
      'other-public',
      'foreign-authority',
    ],
  },
  {
    label: { nl: 'Politie en justitie', en: 'Police and justice' },
    values: ['politie', 'om', 'kmar', 'rijksrecherche', 'cjib', 'reclassering', 'dji', 'rvdk'],
  },
  {
    label: { nl: 'Belasting, douane en bijzondere opsporing', en: 'Tax, customs and special investigation' },
    values: ['belastingdienst', 'douane', 'fiod', 'nla', 'nvwa-iod', 'fiu'],
  },
  {
    label: { nl: 'Toezichthouders', en: 'Supervisors' },
    values: ['nvwa', 'ilt', 'dnb', 'afm', 'acm', 'igj', 'nza'],
  },
  {
    label: { nl: 'Uitvoering en registers', en: 'Agencies and registers' },
    values: ['uwv', 'svb', 'ind', 'coa', 'kvk', 'rdw', 'rvig', 'ciz'],
  },
  {
    label: { nl: 'Zorg, jeugd en hulp', en: 'Care, youth and help' },
    values: ['ggd', 'veilig-thuis', 'ggz', 'care-provider', 'certified-institution', 'victim-support'],
  },
  {
    label: { nl: 'Bureaus, controle en onderzoek', en: 'Bureaus, control and research' },
    values: ['bureau', 'ikz', 'bibob-bureau', 'rac', 'dpo', 'ap', 'auditor', 'researcher'],
  },
  {
    label: { nl: 'Banken, bedrijven en corporaties', en: 'Banks, companies and housing associations' },
    values: ['bank', 'insurer', 'housing-association', 'terminal', 'postal-company', 'trade-association', 'private'],
  },
  {
    label: { nl: 'Burgers, pers en politiek', en: 'Citizens, press and politics' },
    values: ['citizen', 'press', 'political-party', 'council'],
  },
];

export const categoryShelves: readonly Shelf<Category>[] = [
  { label: { nl: 'Iets wat is gezien of gemeld', en: 'Something seen or reported' }, values: ['signal'] },
  {
    label: { nl: 'Over een persoon of gezin', en: 'About a person or household' },
    values: ['identity', 'contact', 'bsn', 'residence-status', 'income', 'financial', 'vehicles'],
  },
  {
    label: { nl: 'Over een pand, bedrijf of vergunning', en: 'About premises, a company or a permit' },
    values: ['housing', 'land-register', 'company', 'business-relations', 'permits', 'supervision', 'goods'],
  },
  {
    label: { nl: 'Van de belasting, politie of justitie', en: 'From tax, police or justice' },
    values: ['tax', 'police', 'judicial'],
  },
  {
    label: {
      nl: 'Gezondheid, zorg of iets anders heel gevoeligs',
      en: 'Health, care or something else very sensitive',
    },
    values: ['health', 'care', 'sexual', 'ethnicity', 'religion', 'political', 'biometric', 'union'],
  },
  {
    label: { nl: 'Gemaakt door het samenwerkingsverband', en: 'Made by the partnership' },
    values: ['result', 'hit', 'wealth-report', 'relations-report', 'trend-report'],
  },
  {
    label: { nl: 'Cijfers en beelden, of helemaal geen gegevens', en: 'Figures and pictures, or no data at all' },
    values: ['statistics', 'area', 'indicators', 'none'],
  },
  {
    label: { nl: 'Een heel bestand, een lijst of een voorspelling', en: 'A whole file, a list or a prediction' },
    values: ['bulk', 'blacklist', 'person-score'],
  },
  {
    label: { nl: 'Medewerkers, logboek of post', en: 'Staff, log or mail' },
    values: ['staff', 'log', 'mail-content'],
  },
];

export const regimeShelves: readonly Shelf<OriginRegime>[] = [
  {
    label: { nl: 'Gewone en openbare gegevens', en: 'Ordinary and public data' },
    values: ['AVG', 'BRP', 'HRW', 'public'],
  },
  { label: { nl: 'Werk en uitkering', en: 'Work and benefits' }, values: ['PW', 'SUWI'] },
  { label: { nl: 'Zorg en jeugd', en: 'Care and youth' }, values: ['medical', 'JEUGDWET', 'WMO'] },
  {
    label: { nl: 'Politie', en: 'Police' },
    values: ['WPG-8', 'WPG-9', 'WPG-10-1-a', 'WPG-10-1-b', 'WPG-10-1-c', 'WPG-12', 'WPG-13', 'WPG-14-removed'],
  },
  { label: { nl: 'OM en justitie', en: 'Prosecution and justice' }, values: ['WJSG'] },
  { label: { nl: 'Belasting en douane', en: 'Tax and customs' }, values: ['AWR', 'ADW'] },
  {
    label: { nl: 'Financieel toezicht en witwassen', en: 'Financial supervision and money laundering' },
    values: ['WFT', 'WWFT'],
  },
  {
    label: { nl: 'Bibob, UBO-register of camera’s', en: 'Bibob, UBO register or cameras' },
    values: ['BIBOB', 'HRW-UBO', 'CAMERA'],
  },
];
