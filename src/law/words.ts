import type { Bilingual } from '../core/bilingual.ts';
import { groundWords, useWords } from './act-words.ts';
import { categoryWords, originRegimeWords, personRoleWords, tierWords } from './data-words.ts';
import {
  bibobRouteWords,
  demandWords,
  foreignChannelWords,
  icovGroupWords,
  offenceWords,
  regionWords,
  secrecyGroundWords,
  taxOpeningWords,
  transferSafeguardWords,
} from './gateway-words.ts';
import type { FactName, KnownFacts } from './known-facts.ts';
import { organWords, sectorWords } from './organ-words.ts';
import {
  activityWords,
  caseStateWords,
  partnershipKindWords,
  racStatusWords,
  signalStatusWords,
} from './partnership-words.ts';
import { functionWords, relationWords } from './person-words.ts';

/** The values of a fact with a list, each with its label; `never` for a fact without a list. */
type WordsOf<K> = K extends { readonly allowed: readonly (infer V extends string)[] }
  ? { readonly [W in V]: Bilingual }
  : never;
type ChoiceFact = { [F in FactName]: WordsOf<KnownFacts[F]> extends never ? never : F }[FactName];

/** Every fact with a list: a new one, or a new value of one, does not compile until it has its words. */
const factWords: { readonly [F in ChoiceFact]: WordsOf<KnownFacts[F]> } = {
  'subject.organ': organWords,
  'subject.sector': sectorWords,
  'subject.function': functionWords,
  'subject.relationToDataSubject': relationWords,
  'recipient.organ': organWords,
  'recipient.sector': sectorWords,
  'recipient.ground': groundWords,
  'recipient.use': useWords,
  'recipient.region': regionWords,
  'context.kind': partnershipKindWords,
  'context.otherKind': partnershipKindWords,
  'context.activity': activityWords,
  'context.signal.status': signalStatusWords,
  'context.racStatus': racStatusWords,
  'context.caseState': caseStateWords,
  'context.demand': demandWords,
  'context.offence': offenceWords,
  'context.bibobKnownVia': bibobRouteWords,
  'context.foreignChannel': foreignChannelWords,
  'context.foreignSafeguard': transferSafeguardWords,
  'resource.category': categoryWords,
  'resource.originRegime': originRegimeWords,
  'resource.personRole': personRoleWords,
  'resource.tier': tierWords,
  'resource.icovGroup': icovGroupWords,
  'resource.secrecyGround': secrecyGroundWords,
  'resource.taxOpening': taxOpeningWords,
  'judgements.weightyReasons': {
    yes: { nl: 'Ja, er zijn zwaarwegende redenen', en: 'Yes, there are weighty reasons' },
    no: { nl: 'Nee, er zijn geen zwaarwegende redenen', en: 'No, there are no weighty reasons' },
  },
  'judgements.informPerson': {
    yes: { nl: 'Ja, de persoon krijgt bericht', en: 'Yes, the person is informed' },
    postponed: { nl: 'Nee, het bericht wordt uitgesteld', en: 'No, informing is postponed' },
  },
};

/** Maps and no objects: a value may come from outside, and `constructor` must find nothing. */
const labels: ReadonlyMap<string, ReadonlyMap<string, Bilingual>> = new Map(
  Object.entries<{ readonly [value: string]: Bilingual }>(factWords).map(([fact, words]) => [
    fact,
    new Map(Object.entries(words)),
  ]),
);

/** What people call this value of this fact; `undefined` when the fact has no list or the value is not in it. */
export function wordOf(fact: string, value: string): Bilingual | undefined {
  return labels.get(fact)?.get(value);
}
