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
export const awr = cite('AWR', { validFrom: '2025-03-01', checkedBy: recalled });
/** CCV, state attorney and Rotterdam: how a municipality receives and weighs signals. Policy, not statute. */
export const modelProtocol = cite('CCV-modelprotocol ondermijning', {
  validFrom: '2018-05-25',
  checkedBy: recalled,
});
