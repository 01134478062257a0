import type { Citation } from '../question.ts';

/** When and by whom the texts were looked at. No lawyer did: see `docs/questions-for-lawyers.md`. */
const checkedOn = '2026-11-23';
const read = 'research note, no lawyer';
const recalled = 'research note, own knowledge, not re-read, no lawyer';

type Cite = (article: string, paragraph?: string) => Citation;

const cite =
  (act: string, of: { readonly bwbId?: string; readonly validFrom: string; readonly checkedBy: string }): Cite =>
  (article, paragraph) => ({
    act,
    ...(of.bwbId === undefined ? {} : { bwbId: of.bwbId }),
    article,
    ...(paragraph === undefined ? {} : { paragraph }),
    validFrom: of.validFrom,
    checkedOn,
    checkedBy: of.checkedBy,
  });

export const wgs = cite('WGS', { bwbId: 'BWBR0049962', validFrom: '2025-03-01', checkedBy: read });
export const wpg = cite('Wpg', { bwbId: 'BWBR0022463', validFrom: '2025-07-01', checkedBy: read });
export const gdpr = cite('AVG', { validFrom: '2018-05-25', checkedBy: recalled });
export const uavg = cite('UAVG', { bwbId: 'BWBR0040940', validFrom: '2020-01-01', checkedBy: recalled });
export const wgpa = cite('Wgpa', { bwbId: 'BWBR0050740', validFrom: '2025-07-01', checkedBy: read });
export const bibob = cite('Wet Bibob', { bwbId: 'BWBR0013798', validFrom: '2025-07-16', checkedBy: read });
export const wbsrz = cite('Wbsrz', { bwbId: 'BWBR0048601', validFrom: '2025-01-01', checkedBy: read });
export const hrw = cite('Handelsregisterwet 2007', { validFrom: '2025-07-16', checkedBy: read });
/** Read in an old version only; the lists must be read again. */
export const bpg = cite('Besluit politiegegevens', {
  bwbId: 'BWBR0023086',
  validFrom: checkedOn,
  checkedBy: recalled,
});
/** Only its opening was read. */
export const bgs = cite('BGS', { validFrom: '2025-03-01', checkedBy: recalled });
export const aiAct = cite('AI-verordening', { validFrom: '2025-02-02', checkedBy: recalled });
/** The act from memory, as of the day of the note: its version must still be looked up. */
const lead = (act: string): Cite => cite(act, { validFrom: checkedOn, checkedBy: recalled });
export const wjsg = lead('Wjsg');
export const sv = lead('Wetboek van Strafvordering');
export const sr = lead('Wetboek van Strafrecht');
export const opiumwet = lead('Opiumwet');
export const gemeentewet = lead('Gemeentewet');
export const awb = lead('Awb');
export const woo = lead('Woo');
export const adw = lead('Algemene douanewet');
export const ucc = lead('Douanewetboek van de Unie');
export const wwft = lead('Wwft');
export const amlr = lead('AMLR (EU) 2024/1624');
export const brp = lead('Wet BRP');
export const wmo = lead('Wmo 2015');
export const jeugdwet = lead('Jeugdwet');
export const medicalSecrecy = lead('BW Boek 7');
export const wetBig = lead('Wet BIG');
export const grondwet = lead('Grondwet');
export const postwet = lead('Postwet 2009');
export const awgb = lead('Algemene wet gelijke behandeling');
export const echr = lead('EVRM');
export const syri = lead('Rb. Den Haag 5 februari 2020 (SyRI)');
export const awr = cite('AWR', { validFrom: '2025-03-01', checkedBy: recalled });
/** CCV, state attorney and Rotterdam: how a municipality receives and weighs signals. Policy, not statute. */
export const modelProtocol = cite('CCV-modelprotocol ondermijning', {
  validFrom: '2018-05-25',
  checkedBy: recalled,
});
