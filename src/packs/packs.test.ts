import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Bilingual } from '../core/bilingual.ts';
import { partnerships } from '../law/partners/index.ts';
import { organs } from '../law/terms.ts';
import type { PackContent } from '../steps/slot.ts';
import { packs } from './index.ts';
import { personWordsIn } from './person-words.ts';

const knownOrgans: readonly string[] = organs;

/** What an official can select or is asked. Findings of the bias review may name what they looked for. */
function selectableTexts(pack: PackContent): readonly Bilingual[] {
  return [
    ...pack.indicators.flatMap((it) => [it.title, it.observable, ...it.innocent]),
    ...pack.intakeQuestions,
    ...pack.resultCodes.map((it) => it.label),
    ...pack.barrierModel.flatMap((step) => [step.title, step.need, ...step.barriers.map((it) => it.title)]),
    ...pack.interventions.map((it) => it.title),
    ...pack.examples.filter((it) => it.fits).map((it) => it.text),
  ];
}

function isBilingual(value: unknown): value is Bilingual {
  return typeof value === 'object' && value !== null && 'nl' in value && 'en' in value;
}

function allTexts(value: unknown): readonly Bilingual[] {
  if (isBilingual(value)) return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(allTexts);
}

function longestSentence(text: string): number {
  const lengths = text.split(/[.!?:;](?:\s|$)/).map((sentence) => sentence.split(/\s+/).filter(Boolean).length);
  return Math.max(...lengths);
}

function assertUnique(ids: readonly string[]): void {
  assert.equal(new Set(ids).size, ids.length, `not unique: ${ids.join(', ')}`);
}

const kebab = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const isoDay = /^20\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
/** A statute with its article: `Opiumwet, artikel 13b`. Several powers are parted by `; `. */
const power = /^[A-Z][^;]*, artikel(en)? \d[^;]*(; [A-Z][^;]*, artikel(en)? \d[^;]*)*$/;

const rules: readonly { readonly rule: string; readonly check: (pack: PackContent) => void }[] = [
  {
    rule: 'R1 nothing that can be selected is about a person',
    check: (pack) => {
      for (const text of selectableTexts(pack)) assert.deepEqual(personWordsIn(text), [], text.nl);
    },
  },
  {
    rule: 'R2 there is an indicator of the situation and one of another level',
    check: (pack) => {
      assert.ok(pack.indicators.some((it) => it.level === 'situation'));
      assert.ok(pack.indicators.some((it) => it.level !== 'situation'));
    },
  },
  {
    rule: 'R2 an example fits when it has a situation and another indicator, and only then',
    check: (pack) => {
      for (const { text, situation, other, fits } of pack.examples) {
        assert.equal(situation.length > 0 && other.length > 0, fits, text.nl);
      }
    },
  },
  {
    rule: 'R2 an example puts each indicator on the side where its level belongs',
    check: (pack) => {
      const levels = new Map(pack.indicators.map((it) => [it.id, it.level]));
      for (const { situation, other } of pack.examples) {
        for (const id of situation) assert.equal(levels.get(id), 'situation', id);
        for (const id of other) {
          assert.ok(levels.has(id), id);
          assert.notEqual(levels.get(id), 'situation', id);
        }
      }
    },
  },
  {
    rule: 'there are eight examples or more, at least three of which must not fit',
    check: (pack) => {
      assert.ok(pack.examples.length >= 8);
      assert.ok(pack.examples.filter((it) => !it.fits).length >= 3);
    },
  },
  {
    rule: 'every situation and every strong indicator is shown in an example',
    check: (pack) => {
      const used = new Set(pack.examples.flatMap((it) => [...it.situation, ...it.other]));
      const shown = pack.indicators.filter((it) => it.strength === 'strong' || it.level === 'situation');
      for (const { id } of shown) assert.ok(used.has(id), id);
    },
  },
  {
    rule: 'R3 every indicator shows an innocent explanation',
    check: (pack) => {
      for (const it of pack.indicators) assert.ok(it.innocent.length >= 1, it.id);
    },
  },
  {
    rule: 'R4 every indicator expires within two years',
    check: (pack) => {
      for (const it of pack.indicators) assert.ok(it.expiresAfterDays > 0 && it.expiresAfterDays <= 730, it.id);
    },
  },
  {
    rule: 'R5 every indicator is one sentence and names its source',
    check: (pack) => {
      for (const it of pack.indicators) {
        assert.match(it.observable.nl, /^[^.!?]+(\.[^.!?\s][^.!?]*)*\.$/u, it.id);
        assert.notEqual(it.source.trim(), '', it.id);
      }
    },
  },
  {
    rule: 'R6 own knowledge that only its makers looked at keeps a pack a draft',
    check: (pack) => {
      const unseen = pack.indicators.some(
        (it) => it.sourceStatus === 'own-knowledge' && it.biasReview.by.startsWith('makers'),
      );
      if (unseen) assert.equal(pack.status, 'draft');
    },
  },
  {
    rule: 'every bias review has a day and a finding, and comes before the next review',
    check: (pack) => {
      assert.match(pack.reviewOn, isoDay);
      for (const { id, biasReview } of pack.indicators) {
        assert.match(biasReview.on, isoDay, id);
        assert.ok(biasReview.on < pack.reviewOn, id);
        assert.notEqual(biasReview.by, '', id);
        assert.notEqual(biasReview.finding.nl, '', id);
      }
    },
  },
  {
    rule: 'R7 every barrier and intervention names its power, or is an offer',
    check: (pack) => {
      for (const it of pack.barrierModel.flatMap((step) => step.barriers)) {
        if (it.instrument !== 'offer') assert.match(it.instrument, power, it.id);
      }
      for (const it of pack.interventions) if (it.power !== 'offer') assert.match(it.power, power, it.id);
    },
  },
  {
    rule: 'every barrier has a known kind of organ, an effort, a lead time and an effect measure',
    check: (pack) => {
      for (const it of pack.barrierModel.flatMap((step) => step.barriers)) {
        assert.ok(it.partners.length > 0, it.id);
        for (const partner of it.partners) assert.ok(knownOrgans.includes(partner), `${it.id}: ${partner}`);
        assert.ok(it.effortHours > 0 && it.leadDays > 0, it.id);
        assert.notEqual(it.effectMeasure.nl, '', it.id);
      }
      for (const it of pack.interventions) {
        assert.ok(it.partners.length > 0, it.id);
        for (const partner of it.partners) assert.ok(knownOrgans.includes(partner), `${it.id}: ${partner}`);
      }
    },
  },
  {
    rule: 'a power is never held by private parties alone, except to report an offence',
    check: (pack) => {
      for (const it of pack.barrierModel.flatMap((step) => step.barriers)) {
        const privateOnly = it.partners.every((partner) => partner === 'private');
        if (privateOnly && it.instrument !== 'offer')
          assert.match(it.instrument, /Strafvordering, artikel 161$/, it.id);
      }
    },
  },
  {
    rule: 'every step of the barrier model has a barrier',
    check: (pack) => {
      for (const step of pack.barrierModel) assert.ok(step.barriers.length > 0, step.id);
    },
  },
  {
    rule: 'ids are unique and kebab-case',
    check: (pack) => {
      const groups = [
        pack.indicators.map((it) => it.id),
        pack.barrierModel.map((it) => it.id),
        pack.barrierModel.flatMap((step) => step.barriers.map((it) => it.id)),
        pack.interventions.map((it) => it.id),
        pack.resultCodes.map((it) => it.code),
      ];
      for (const ids of groups) {
        assertUnique(ids);
        for (const id of ids) assert.match(id, kebab);
      }
    },
  },
  {
    rule: 'the intake form asks at most five questions',
    check: (pack) => assert.ok(pack.intakeQuestions.length >= 1 && pack.intakeQuestions.length <= 5),
  },
  {
    rule: 'theme words are lower case',
    check: (pack) => {
      assert.ok(pack.themeWords.length > 0);
      for (const word of pack.themeWords) assert.equal(word, word.toLowerCase());
    },
  },
  {
    rule: 'there is a displacement check and at least one bound',
    check: (pack) => {
      assert.notEqual(pack.displacementCheck.nl, '');
      assert.ok(pack.bounds.length > 0);
    },
  },
  {
    rule: 'no sentence has more than 25 words, in Dutch or English, and none is empty',
    check: (pack) => {
      for (const text of allTexts(pack)) {
        for (const one of [text.nl, text.en]) {
          assert.notEqual(one.trim(), '');
          assert.ok(longestSentence(one) <= 25, one);
        }
      }
    },
  },
];

for (const pack of packs) {
  describe(`pack ${pack.id}`, () => {
    for (const { rule, check } of rules) test(rule, () => check(pack));
  });
}

describe('packs together', () => {
  test('ids of packs, indicators and theme words belong to one pack only', () => {
    assertUnique(packs.map((it) => it.id));
    assertUnique(packs.flatMap((pack) => pack.indicators.map((it) => it.id)));
    assertUnique(packs.flatMap((pack) => pack.themeWords));
  });

  test('a theme of a partnership that names a pack names one that exists', () => {
    const named = partnerships.flatMap(({ themes }) =>
      themes.flatMap(({ pack }) => (pack === undefined ? [] : [pack])),
    );
    for (const id of named)
      assert.ok(
        packs.some((pack) => pack.id === id),
        id,
      );
  });
});
