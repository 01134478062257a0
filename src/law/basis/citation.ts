import type { Citation } from '../question.ts';

/** When and by whom the texts were looked at. No lawyer did: see `docs/questions-for-lawyers.md`. */
const checkedOn = '2026-11-23';
const read = 'research note, no lawyer';
const recalled = 'research note, own knowledge, not re-read, no lawyer';

type Cite = (article: string, paragraph?: string) => Citation;

type Source = Pick<Citation, 'bwbId' | 'celex' | 'ecli' | 'validFrom' | 'checkedBy'>;

const cite =
  (act: string, { validFrom, checkedBy, ...place }: Source): Cite =>
  (article, paragraph) => ({
    act,
    ...place,
    article,
    ...(paragraph === undefined ? {} : { paragraph }),
    validFrom,
    checkedOn,
    checkedBy,
    // What was only recalled may be right; it is never sure.
    confidence: checkedBy === read ? 'H' : 'M',
  });

export const wgs = cite('WGS', { bwbId: 'BWBR0049962', validFrom: '2025-03-01', checkedBy: read });
export const wpg = cite('Wpg', { bwbId: 'BWBR0022463', validFrom: '2025-07-01', checkedBy: read });
export const gdpr = cite('AVG', { celex: '32016R0679', validFrom: '2018-05-25', checkedBy: recalled });
export const uavg = cite('UAVG', { bwbId: 'BWBR0040940', validFrom: '2020-01-01', checkedBy: recalled });
export const wgpa = cite('Wgpa', { bwbId: 'BWBR0050740', validFrom: '2025-07-01', checkedBy: read });
export const bibob = cite('Wet Bibob', { bwbId: 'BWBR0013798', validFrom: '2025-07-16', checkedBy: read });
export const wbsrz = cite('Wbsrz', { bwbId: 'BWBR0048601', validFrom: '2025-01-01', checkedBy: read });
export const hrw = cite('Handelsregisterwet 2007', { bwbId: 'BWBR0021777', validFrom: '2025-07-16', checkedBy: read });
/** Read in an old version only; the lists must be read again. */
export const bpg = cite('Besluit politiegegevens', {
  bwbId: 'BWBR0023086',
  validFrom: checkedOn,
  checkedBy: recalled,
});
/** Only its opening was read. */
export const bgs = cite('BGS', { validFrom: '2025-03-01', checkedBy: recalled });
export const aiAct = cite('AI-verordening', { celex: '32024R1689', validFrom: '2025-02-02', checkedBy: recalled });
/** The act and its number from memory, as of the day of the note: its version must still be looked up. */
const lead = (act: string, place: Pick<Citation, 'bwbId' | 'celex' | 'ecli'> = {}): Cite =>
  cite(act, { ...place, validFrom: checkedOn, checkedBy: recalled });
export const wjsg = lead('Wjsg', { bwbId: 'BWBR0014194' });
export const sv = lead('Wetboek van Strafvordering', { bwbId: 'BWBR0001903' });
export const sr = lead('Wetboek van Strafrecht', { bwbId: 'BWBR0001854' });
export const opiumwet = lead('Opiumwet', { bwbId: 'BWBR0001941' });
export const gemeentewet = lead('Gemeentewet', { bwbId: 'BWBR0005416' });
export const awb = lead('Awb', { bwbId: 'BWBR0005537' });
export const woo = lead('Woo', { bwbId: 'BWBR0045754' });
export const adw = lead('Algemene douanewet', { bwbId: 'BWBR0023746' });
export const ucc = lead('Douanewetboek van de Unie', { celex: '32013R0952' });
export const wwft = lead('Wwft', { bwbId: 'BWBR0024282' });
export const amlr = lead('AMLR (EU) 2024/1624', { celex: '32024R1624' });
/** As it reads from the day on which it applies (article 90). */
export const amlr2027 = cite('AMLR (EU) 2024/1624', {
  celex: '32024R1624',
  validFrom: '2027-07-10',
  checkedBy: recalled,
});
export const brp = lead('Wet BRP', { bwbId: 'BWBR0033715' });
export const wmo = lead('Wmo 2015', { bwbId: 'BWBR0035362' });
export const jeugdwet = lead('Jeugdwet', { bwbId: 'BWBR0034925' });
export const medicalSecrecy = lead('BW Boek 7', { bwbId: 'BWBR0005290' });
export const wetBig = lead('Wet BIG', { bwbId: 'BWBR0006251' });
export const grondwet = lead('Grondwet', { bwbId: 'BWBR0001840' });
export const postwet = lead('Postwet 2009', { bwbId: 'BWBR0025572' });
export const awgb = lead('Algemene wet gelijke behandeling', { bwbId: 'BWBR0006502' });
export const echr = lead('EVRM');
export const syri = lead('Rb. Den Haag 5 februari 2020 (SyRI)', { ecli: 'ECLI:NL:RBDHA:2020:865' });
export const awr = cite('AWR', { bwbId: 'BWBR0002320', validFrom: '2025-03-01', checkedBy: recalled });
/** CCV, state attorney and Rotterdam: how a municipality receives and weighs signals. Policy, not statute. */
export const modelProtocol = cite('CCV-modelprotocol ondermijning', {
  validFrom: '2018-05-25',
  checkedBy: recalled,
});
