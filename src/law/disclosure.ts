import type { OriginRegime } from './question.ts';

/**
 * What the secrecy duty of each regime leaves for a partnership under the WGS (1.5(1)-(2)):
 * `none`: no special duty; `room`: the duty gives way to another statute; `opening`: the duty has an opening
 * in the list of 1.5(2); `closed`: it has none; `own-act`: another act decides, so a person must answer.
 */
export interface Disclosure {
  readonly kind: 'none' | 'room' | 'opening' | 'closed' | 'own-act';
  readonly article: string;
}

const police: Disclosure = { kind: 'opening', article: 'WGS 1.5(2)(a); Wpg 20(3)' };

export const disclosures: { readonly [R in OriginRegime]: Disclosure } = {
  AVG: { kind: 'none', article: 'AVG 6(1)(e)' },
  public: { kind: 'none', article: 'AVG 6(1)(e)' },
  BRP: { kind: 'room', article: 'WGS 1.5(1); Wet BRP 3.8' },
  SUWI: { kind: 'room', article: 'WGS 1.5(1); Wet SUWI 74' },
  PW: { kind: 'room', article: 'WGS 1.5(1); Participatiewet' },
  HRW: { kind: 'none', article: 'Handelsregisterwet 21, 22' },
  'HRW-UBO': { kind: 'own-act', article: 'Handelsregisterwet 22a, 28' },
  CAMERA: { kind: 'own-act', article: 'Gemeentewet 151c' },
  AWR: { kind: 'room', article: 'WGS 1.5(1); AWR 67' },
  ADW: { kind: 'room', article: 'WGS 1.5(1); Adw 1:33' },
  'WPG-8': police,
  'WPG-9': police,
  'WPG-10-1-a': police,
  'WPG-10-1-b': police,
  'WPG-10-1-c': police,
  'WPG-12': police,
  'WPG-13': police,
  'WPG-14-removed': { kind: 'closed', article: 'Wpg 14(2)' },
  WJSG: { kind: 'opening', article: 'WGS 1.5(2)(b); Wjsg 8b, 39fa, 51ca' },
  WFT: { kind: 'opening', article: 'WGS 1.5(2)(c); Wft 1:93ga' },
  WWFT: { kind: 'opening', article: 'WGS 1.5(2)(f); Wwft 22d, 23aa' },
  BIBOB: { kind: 'own-act', article: 'Wet Bibob 28' },
  medical: { kind: 'own-act', article: 'BW 7:457; WGS 2.29(2)' },
  JEUGDWET: { kind: 'own-act', article: 'Jeugdwet 7.3.11; WGS 2.29(2)' },
  WMO: { kind: 'own-act', article: 'Wmo 2015 5.3; WGS 2.29(2)' },
};
