import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Bilingual } from '../core/bilingual.ts';
import { actionWords, approvalWords, groundWords, useWords } from './act-words.ts';
import { categoryWords, originRegimeWords, personRoleWords, qualityWords, statementWords } from './data-words.ts';
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
import { factNames, knownFact } from './known-facts.ts';
import { organWords, sectorWords } from './organ-words.ts';
import {
  activityWords,
  caseStateWords,
  partnershipKindWords,
  racStatusWords,
  signalStatusWords,
} from './partnership-words.ts';
import { approvalRoleWords, clearanceWords, functionWords, relationWords } from './person-words.ts';
import { planMethodWords, planRankWords, planReachWords } from './plan-words.ts';
import * as terms from './terms.ts';
import { wordOf } from './words.ts';

/** One member for each list of `terms.ts`: a new list does not compile here until it has its words. */
const wordsOfTerms: {
  readonly [L in keyof typeof terms]: { readonly [V in (typeof terms)[L][number]]: Bilingual };
} = {
  actions: actionWords,
  organs: organWords,
  sectors: sectorWords,
  functions: functionWords,
  grounds: groundWords,
  uses: useWords,
  partnershipKinds: partnershipKindWords,
  wgsKinds: partnershipKindWords,
  activities: activityWords,
  signalStatuses: signalStatusWords,
  racStatuses: racStatusWords,
  originRegimes: originRegimeWords,
  categories: categoryWords,
  personRoles: personRoleWords,
  approvalKinds: approvalWords,
  approvalRoles: approvalRoleWords,
  relations: relationWords,
  clearances: clearanceWords,
  qualities: qualityWords,
  statements: statementWords,
  specialCategories: categoryWords,
  planReaches: planReachWords,
  planMethods: planMethodWords,
  planRanks: planRankWords,
  caseStates: caseStateWords,
  demands: demandWords,
  offences: offenceWords,
  regions: regionWords,
  foreignChannels: foreignChannelWords,
  transferSafeguards: transferSafeguardWords,
  icovGroups: icovGroupWords,
  secrecyGrounds: secrecyGroundWords,
  taxOpenings: taxOpeningWords,
  bibobRoutes: bibobRouteWords,
};

interface WordList {
  readonly name: string;
  readonly values: readonly string[];
  readonly word: (value: string) => Bilingual | undefined;
}

const lists: readonly WordList[] = Object.entries<readonly string[]>(terms).map(([name, values]) => {
  const all = new Map(Object.entries<{ readonly [value: string]: Bilingual }>(wordsOfTerms));
  const words = new Map(Object.entries(all.get(name) ?? {}));
  return { name, values, word: (value) => words.get(value) };
});

const facts: readonly WordList[] = factNames.flatMap((name) => {
  const values = knownFact(name)?.allowed;
  return values ? [{ name, values, word: (value: string) => wordOf(name, value) }] : [];
});

/** GLOSSARY.md, words to avoid on a screen. */
const avoided = /verdachte|fraudeur|risicoprofiel|dader|bewezen|\bscore\b|\btarget\b/i;

function assertLabel(label: string): void {
  assert.ok(label.length > 0 && label.length <= 90, label);
  assert.equal(label, label.trim());
  assert.ok(!label.endsWith('.'), label);
  assert.match(label, /^\p{Lu}/u);
  assert.doesNotMatch(label, avoided);
}

for (const { name, values, word } of [...lists, ...facts]) {
  describe(`words of ${name}`, () => {
    for (const value of values) {
      test(`${value} has a label that a person can read`, () => {
        const label = word(value);
        assert.ok(label, `no label for ${name} ${value}`);
        assertLabel(label.nl);
        assertLabel(label.en);
      });
    }

    test('no two values have the same label', () => {
      for (const locale of ['nl', 'en'] as const) {
        const labels = values.map((value) => word(value)?.[locale]);
        assert.equal(new Set(labels).size, values.length, labels.join('; '));
      }
    });
  });
}

const looked: readonly { readonly fact: string; readonly value: string; readonly nl: string | undefined }[] = [
  { fact: 'subject.organ', value: 'nvwa-iod', nl: 'NVWA-opsporing (IOD)' },
  { fact: 'recipient.organ', value: 'nvwa', nl: 'NVWA-inspectie' },
  { fact: 'context.kind', value: 'none', nl: 'Geen samenwerkingsverband' },
  { fact: 'context.otherKind', value: 'none', nl: 'Geen samenwerkingsverband' },
  { fact: 'context.caseState', value: 'none', nl: 'Geen zaak' },
  { fact: 'resource.tier', value: '1', nl: 'Basisgegevens (groep 1)' },
  { fact: 'resource.originRegime', value: 'WPG-12', nl: 'Gegevens van informanten (Wpg 12)' },
  { fact: 'judgements.weightyReasons', value: 'no', nl: 'Nee, er zijn geen zwaarwegende redenen' },
  { fact: 'judgements.informPerson', value: 'postponed', nl: 'Nee, het bericht wordt uitgesteld' },
  { fact: 'subject.organ', value: 'NVWA-IOD', nl: undefined },
  { fact: 'subject.organ', value: 'constructor', nl: undefined },
  { fact: 'toString', value: 'length', nl: undefined },
  { fact: 'subject.org', value: 'politie', nl: undefined },
  { fact: 'subject.machine', value: 'true', nl: undefined },
];

describe('wordOf', () => {
  for (const { fact, value, nl } of looked) {
    test(`${fact} ${value}: ${nl ?? 'nothing'}`, () => assert.equal(wordOf(fact, value)?.nl, nl));
  }
});
