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
