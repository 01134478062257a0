import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Bilingual } from '../core/bilingual.ts';
import { packs } from './basis/index.ts';
import { type Clause, clauseOf, lineOf } from './clauses.ts';
import { compile } from './condition.ts';
import { factStatements } from './fact-statements.ts';
import type { FactValue } from './facts.ts';
import { factNames, knownFact } from './known-facts.ts';
import { type NormalForm, normalForm } from './normal-form.ts';
import { purposes } from './purposes.ts';
import { requiredInputs } from './required-inputs.ts';
import { columnsOf, everyone, scopeOf } from './row-columns.ts';
import type { Condition, Rule } from './rule.ts';

const rules: readonly Rule[] = [...packs.flatMap((pack) => pack.rules), ...requiredInputs];
const columns = rules.map((rule) => ({ rule, row: columnsOf(rule) }));

const textsIn = ({ text, parts = [] }: Clause): readonly Bilingual[] => [text, ...parts.flatMap(textsIn)];
const labelsIn = (row: ReturnType<typeof columnsOf>): readonly Bilingual[] => [
  ...row.within,
  ...row.acts,
  ...row.from,
  ...row.to,
  ...row.purpose,
  ...row.use,
  ...row.data.categories,
  ...row.data.regimes,
  ...row.data.tiers,
  ...row.approvals,
  ...row.conditions.flatMap(textsIn),
];

/** Words of the machine that no citizen should meet: names of facts, codes of purposes, values with a dash. */
const codes = new Set([
  ...factNames,
  ...purposes.map(({ code }) => code),
  ...factNames.flatMap((name) => knownFact(name)?.allowed ?? []),
]);
const foreign = [...codes].filter((code) => /[-.]/.test(code));
const ofCode = new RegExp(
  `(?:^|[\\s:(;])(?:${foreign.map((code) => code.replaceAll('.', '\\.')).join('|')})(?:$|[\\s.,;)])`,
);

describe('the columns of every rule', () => {
  test('say who gives, or that it is everyone', () => {
    for (const { rule, row } of columns) assert.ok(row.from.length > 0, rule.id);
    const named = columns.filter(({ row }) => !row.from.includes(everyone));
    assert.ok(named.length > packs.flatMap((pack) => pack.rules).length / 2);
  });

  test('say what a rule is about: no rule is without a column or a condition', () => {
    for (const { rule, row } of columns) {
      const { categories, regimes, tiers } = row.data;
      const told = [row.to, categories, regimes, tiers, row.purpose, row.use, row.conditions].some(
        (it) => it.length > 0,
      );
      assert.ok(told || !row.from.includes(everyone), rule.id);
    }
  });

  test('hold no raw code, in either language', () => {
    for (const { rule, row } of columns) {
      for (const { nl, en } of labelsIn(row)) {
        for (const text of [nl, en]) {
          assert.doesNotMatch(text, ofCode, rule.id);
          assert.ok(!codes.has(text), `${rule.id}: ${text}`);
          assert.doesNotMatch(text, /undefined|\{|\[object/, rule.id);
        }
        assert.doesNotMatch(nl, /\bnone\b/, rule.id);
      }
    }
  });

  test('end each sentence, and announce each list', () => {
    const check = ({ text, parts }: Clause, rule: Rule, isTop: boolean): void => {
      for (const line of [text.nl, text.en]) {
        if (parts) assert.match(line, /:$/, rule.id);
        else if (isTop) assert.match(line, /[.?]$/, rule.id);
      }
      for (const part of parts ?? []) check(part, rule, false);
    };
    for (const { rule, row } of columns) for (const clause of row.conditions) check(clause, rule, true);
  });

  test('are the same every time', () => {
    for (const { rule, row } of columns) assert.deepEqual(columnsOf(rule), row);
  });
});

const row = (id: string) => {
  const found = columns.find(({ rule }) => rule.id === id);
  assert.ok(found, id);
  return found.row;
};
const nl = (labels: readonly Bilingual[]) => labels.map((label) => label.nl);

describe('examples', () => {
  test('R04: the tax service to the partnership, tax data', () => {
    const { from, to, purpose, data, conditions } = row('R04');
    assert.deepEqual(nl(from), ['Belastingdienst', 'Douane']);
    assert.deepEqual(nl(to), ['Bureau van een samenwerkingsverband', 'Deelnemers die bij de zaak betrokken zijn']);
    assert.deepEqual(nl(purpose), ['Samen handhaven tegen georganiseerde misdaad (RIEC)']);
    assert.deepEqual(nl(data.regimes), ['Belastinggegevens (AWR)', 'Douanegegevens (Algemene douanewet)']);
    const lines = conditions.map((clause) => lineOf(clause, 'nl'));
    assert.ok(lines.includes('Het kan gaan om georganiseerde misdaad.'));
    assert.ok(!lines.some((line) => line.startsWith('Dit orgaan handelt')), 'what a column says is not said again');
  });

  test('R01: all whom the act names are one label', () => {
    assert.deepEqual(nl(row('R01').from), ['Alle deelnemers van: Regionaal Informatie- en Expertisecentrum (RIEC)']);
  });

  test('P01: what the receiver uses it for is a column of its own', () => {
    assert.deepEqual(nl(row('P01').use), ['Een pand sluiten']);
    assert.deepEqual(nl(row('P01').to), ['Burgemeester']);
  });

  test('R10: one kind of data or one act: the columns name both and the condition keeps the "or"', () => {
    const { data, conditions } = row('R10');
    assert.deepEqual([nl(data.categories), nl(data.regimes)], [[], []]);
    assert.match(conditions.map((clause) => lineOf(clause, 'nl')).join(), /^Een van deze dingen is waar: \(/);
  });

  test('R21: an act that only some branches ask is not said of all', () => {
    const { data } = row('R21');
    assert.deepEqual([data.regimes.length, data.tiers.length], [0, 3]);
  });

  test('R03: "not assessed" is said as people say it', () => {
    const [clause] = row('R03').conditions;
    assert.equal(
      clause && lineOf(clause, 'nl'),
      'Een van deze dingen is waar: (De deelnemers hebben nog geen signaal beoordeeld dat past; Het kan niet gaan om georganiseerde misdaad; Er is nog niet gekozen welke deelnemers betrokken zijn).',
    );
  });

  test('G17 goes to another partnership; G14 to someone outside', () => {
    for (const id of ['G17', 'R24', 'Z10', 'G14']) {
      const rule = rules.find((one) => one.id === id);
      assert.ok(rule && scopeOf(rule).isOutward, id);
    }
  });
});

describe('the sentences of a test', () => {
  const forms = (fact: string): readonly Condition[] => {
    const known = knownFact(fact);
    const values = known?.allowed ?? ['voorbeeld'];
    const made: unknown[] =
      known?.type === 'boolean'
        ? [{ fact, is: true }, ...(fact.startsWith('approval.') ? [] : [{ fact, is: false }])]
        : known?.type === 'set'
          ? [{ fact, has: 'voorbeeld' }]
          : [...values.map((value) => ({ fact, is: value })), { fact, in: values }];
    return JSON.parse(JSON.stringify(made));
  };

  test('exist for every fact and value, and differ from their denial', () => {
    for (const fact of Object.keys(factStatements)) {
      for (const condition of forms(fact)) {
        const [yes, no] = [clauseOf(normalForm(condition)), clauseOf(normalForm({ not: condition }))];
        assert.notDeepEqual(yes, no, fact);
        for (const { nl: dutch, en } of [...textsIn(yes), ...textsIn(no)]) {
          assert.ok(dutch.trim() !== '' && en.trim() !== '', fact);
          assert.match(dutch, /^\p{Lu}|^BSN|^[A-Z]/u, `${fact}: ${dutch}`);
        }
      }
    }
  });
});

test('the normal form means what the condition means, in three values', () => {
  const back = (form: NormalForm): Condition => {
    if (form.kind === 'test') return form.holds ? form.leaf : { not: form.leaf };
    if (form.kind === 'open') {
      const known: Condition = JSON.parse(JSON.stringify({ open: form.fact }));
      return form.holds ? known : { not: known };
    }
    const parts = form.parts.map(back);
    return form.kind === 'all' ? { all: parts } : { any: parts };
  };
  const guesses: readonly (readonly [string, FactValue])[][] = [
    [],
    [['context.caseId', 'none']],
    [
      ['recipient.member', true],
      ['recipient.sector', 'private'],
      ['subject.organ', 'college'],
    ],
    [
      ['resource.category', 'police'],
      ['resource.originRegime', 'WPG-8'],
      ['recipient.organ', 'press'],
    ],
    [
      ['context.kind', 'RIEC'],
      ['context.demand', 'request'],
      ['resource.tooOld', true],
      ['taint.special', false],
    ],
  ];
  for (const rule of rules) {
    const [plain, normal] = [compile(rule.when), compile(back(normalForm(rule.when)))];
    for (const guess of guesses) {
      const facts = new Map<string, FactValue>(guess);
      for (const approvals of [0, 2 ** 11 - 1]) {
        assert.equal(normal.test(facts, approvals), plain.test(facts, approvals), rule.id);
      }
    }
  }
});
