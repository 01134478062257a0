import type { Bilingual } from '../core/bilingual.ts';
import type { Organ, PartnershipKind } from './question.ts';
import { wgsKinds } from './terms.ts';

/**
 * What data may be touched for. `own`: a statutory task of the organs named, inside their own walls.
 * `partnership`: the joint purpose of the kinds named. `control`: control and account of the work itself.
 */
export interface Purpose {
  readonly code: string;
  readonly label: Bilingual;
  readonly article: string;
  readonly role: 'own' | 'partnership' | 'control';
  readonly organs: readonly Organ[];
  readonly kinds: readonly PartnershipKind[];
}

const own = (code: string, organs: readonly Organ[], article: string, label: Bilingual): Purpose => ({
  code,
  label,
  article,
  role: 'own',
  organs,
  kinds: [],
});
const joint = (code: string, kind: PartnershipKind, article: string, label: Bilingual): Purpose => ({
  code,
  label,
  article,
  role: 'partnership',
  organs: [],
  kinds: [kind],
});
const control = (code: string, article: string, label: Bilingual): Purpose => ({
  code,
  label,
  article,
  role: 'control',
  organs: [],
  kinds: wgsKinds,
});

export const purposes: readonly Purpose[] = [
  own('municipal-signal', ['college', 'burgemeester'], 'AVG 6(1)(e); Gemeentewet 160, 172', {
    nl: 'Signalen ontvangen en wegen',
    en: 'Receive and weigh signals',
  }),
  own('municipal-enforcement', ['college', 'burgemeester'], 'Awb 5:11; Gemeentewet 125', {
    nl: 'Gemeentelijk toezicht en handhaving',
    en: 'Municipal supervision and enforcement',
  }),
  own('municipal-prevention', ['college', 'burgemeester'], 'AVG 6(1)(e); Gemeentewet 160, 172', {
    nl: 'Voorkomen van ondermijning',
    en: 'Prevention of subversive crime',
  }),
  own('bibob-own-research', ['college', 'burgemeester', 'provinciebestuur'], 'Wet Bibob 7a', {
    nl: 'Eigen onderzoek op grond van de Wet Bibob',
    en: 'Own investigation under the Bibob act',
  }),
  own('municipal-tax', ['heffingsambtenaar'], 'Gemeentewet 231', {
    nl: 'Gemeentelijke belastingen',
    en: 'Municipal taxes',
  }),
  own('provincial-enforcement', ['provinciebestuur'], 'Provinciewet 122', {
    nl: 'Provinciaal toezicht en handhaving',
    en: 'Provincial supervision and enforcement',
  }),
  own('police-task', ['politie'], 'Politiewet 2012 3', { nl: 'Politietaak', en: 'Police task' }),
  own('kmar-task', ['kmar'], 'Politiewet 2012 4', {
    nl: 'Politietaak van de Koninklijke Marechaussee',
    en: 'Police task of the Royal Marechaussee',
  }),
  own('prosecution', ['om'], 'Wet RO 124', { nl: 'Strafrechtelijke handhaving', en: 'Criminal enforcement' }),
  own('tax-task', ['belastingdienst'], 'AWR; Invorderingswet 1990', {
    nl: 'Heffing en inning van belasting',
    en: 'Levying and collecting taxes',
  }),
  own('customs-task', ['douane'], 'Algemene douanewet; Douanewetboek van de Unie', {
    nl: 'Douanecontrole',
    en: 'Customs control',
  }),
  own('special-investigation', ['fiod', 'nla', 'nvwa-iod'], 'Wet BOD 3', {
    nl: 'Bijzondere opsporing',
    en: 'Special investigation',
  }),
  own('labour-supervision', ['nla'], 'Arbowet; Wav; Wml', {
    nl: 'Toezicht op de arbeidswetten',
    en: 'Supervision of the labour acts',
  }),
  own('benefit-enforcement', ['uwv'], 'Wet SUWI hoofdstuk 5', {
    nl: 'Handhaving van uitkeringen',
    en: 'Enforcement of benefits',
  }),
  own('residence-supervision', ['ind'], 'Vw 2000; RWN', {
    nl: 'Toezicht op verblijf',
    en: 'Supervision of residence',
  }),
  joint('riec-2.17', 'RIEC', 'WGS 2.17', {
    nl: 'Samen handhaven tegen georganiseerde misdaad (RIEC)',
    en: 'Joint enforcement against organised crime (RIEC)',
  }),
  joint('zvh-2.25', 'ZVH', 'WGS 2.25', {
    nl: 'Straf, bestuur en zorg afstemmen in een complexe zaak (ZVH)',
    en: 'Coordinate criminal, administrative and care measures in a complex case (ZVH)',
  }),
  joint('fec-2.2', 'FEC', 'WGS 2.2', {
    nl: 'Het financiële stelsel zuiver houden (FEC)',
    en: 'Integrity of the financial system (FEC)',
  }),
  joint('icov-2.10', 'iCOV', 'WGS 2.10', {
    nl: 'Onverklaarbaar vermogen in beeld brengen (iCOV)',
    en: 'Map unexplained wealth (iCOV)',
  }),
  joint('wgpa-2', 'WGPA', 'Wgpa 2', {
    nl: 'Radicalisering en terrorisme voorkomen in het casusoverleg',
    en: 'Prevent radicalisation and terrorism in the case meeting',
  }),
  joint('ikz-2.4', 'IKZ', 'Wbsrz 2.4', {
    nl: 'Fraude in de zorg bestrijden (IKZ)',
    en: 'Fight care fraud (IKZ)',
  }),
  own('municipal-care', ['college'], 'Wmo 2015; Jeugdwet', {
    nl: 'Maatschappelijke ondersteuning en jeugdhulp',
    en: 'Social support and youth care',
  }),
  own('municipal-benefits', ['college'], 'Participatiewet 7', {
    nl: 'Bijstand en handhaving daarvan',
    en: 'Social assistance and its enforcement',
  }),
  own('population-register', ['college', 'rvig'], 'Wet BRP 1.4, 3.2', {
    nl: 'Bijhouden van de basisregistratie personen',
    en: 'Keeping the population register',
  }),
  own('trade-register', ['kvk'], 'Handelsregisterwet 2007', {
    nl: 'Bijhouden van het handelsregister',
    en: 'Keeping the trade register',
  }),
  own('bibob-bureau-task', ['bibob-bureau'], 'Wet Bibob 11a, 20', {
    nl: 'Adviseren op grond van de Wet Bibob',
    en: 'Advising under the Bibob act',
  }),
  own('fiu-task', ['fiu'], 'Wwft 13', {
    nl: 'Ongebruikelijke transacties onderzoeken',
    en: 'Investigating unusual transactions',
  }),
  own('financial-supervision', ['dnb', 'afm'], 'Wft', {
    nl: 'Financieel toezicht',
    en: 'Financial supervision',
  }),
  own('care-fraud', ['college', 'insurer', 'ciz', 'igj', 'nla', 'nza', 'ikz'], 'Wbsrz 2.1', {
    nl: 'Fraude in de zorg tegengaan',
    en: 'Countering care fraud',
  }),
  own('wwft-duties', ['bank'], 'Wwft 3, 16', {
    nl: 'Klantonderzoek en melden van transacties',
    en: 'Customer due diligence and reporting transactions',
  }),
  own(
    'own-protection',
    ['terminal', 'postal-company', 'bank', 'housing-association', 'trade-association', 'insurer', 'private'],
    'AVG 6(1)(f); UAVG 33(2)(b)',
    { nl: 'Zichzelf beschermen tegen strafbare feiten', en: 'Protecting oneself against offences' },
  ),
  own('report-suspicion', ['citizen', 'private', 'terminal', 'postal-company', 'trade-association'], 'Sv 161', {
    nl: 'Een verdachte situatie melden',
    en: 'Reporting a suspicious situation',
  }),
  own('integrity', ['college', 'burgemeester', 'provinciebestuur', 'politie', 'belastingdienst'], 'Sv 162', {
    nl: 'Integriteit van de eigen organisatie',
    en: 'Integrity of the own organisation',
  }),
  control('joint-account', 'WGS 1.12', {
    nl: 'Openbaar verslag en cijfers',
    en: 'Public report and figures',
  }),
  control('oversight-log', 'WGS 1.8(4)', {
    nl: 'Controle op rechtmatig gebruik',
    en: 'Control of lawful use',
  }),
  control('public-explanation', 'WGS 1.9(3)', {
    nl: 'Uitleg aan het publiek',
    en: 'Explanation to the public',
  }),
  control('yearly-feedback', 'WGS 1.7(4)', {
    nl: 'Jaarlijks terugmelden wat met een resultaat is gedaan',
    en: 'Yearly feedback on what was done with a result',
  }),
  control('accountability', 'WGS 1.11(1)', {
    nl: 'Verantwoorden van eigen werk',
    en: 'Accounting for one’s own work',
  }),
  control('data-subject-rights', 'AVG 12-22; WGS 1.4(4)', {
    nl: 'Rechten van betrokkenen',
    en: 'Rights of data subjects',
  }),
];

const byCode: ReadonlyMap<string, Purpose> = new Map(purposes.map((purpose) => [purpose.code, purpose]));
export const purposeOf = (code: string): Purpose | undefined => byCode.get(code);
