import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, test } from 'node:test';
import type { Bilingual } from '../core/bilingual.ts';
import { activate, type Profile } from './activate.ts';
import { packs } from './basis/index.ts';
import type { Clause } from './clauses.ts';
import type { Block, Document, Line } from './document.ts';
import { type Explanation, explanationOf } from './explanation.ts';
import { explanationDocument } from './explanation-document.ts';
import { organs, partnerships } from './partners/index.ts';
import { period } from './periods.ts';
import { retentionWords } from './retention-words.ts';
import type { RulePack } from './rule.ts';

const on = '2026-11-23';
const ruleIds = new Set(packs.flatMap((pack) => pack.rules.map(({ id }) => id)));

function explanationsOf(from: readonly RulePack[] = packs, profile: Profile = 'demo'): readonly Explanation[] {
  const active = activate(from, { profile, on });
  return partnerships.map((partnership) => explanationOf({ partnership, organs, packs: from, active }));
}

const clauseTexts = ({ text, parts = [] }: Clause): readonly Bilingual[] => [text, ...parts.flatMap(clauseTexts)];
function lineTexts(line: Line): readonly Bilingual[] {
  if (line.kind === 'line') return [line.text];
  return line.kind === 'items' ? line.items : [line.summary, ...line.clauses.flatMap(clauseTexts)];
}
function blockTexts(block: Block): readonly Bilingual[] {
  if (block.kind === 'text') return [block.text];
  if (block.kind === 'list') return block.items.flatMap(clauseTexts);
  if (block.kind === 'facts') return block.pairs.flatMap(({ label, cell }) => [label, ...cell.flatMap(lineTexts)]);
  return [block.caption, ...block.columns, ...block.rows.flatMap(({ cells }) => cells.flat().flatMap(lineTexts))];
}
const textsOf = ({ title, lead, sections }: Document): readonly Bilingual[] => [
  title,
  ...lead,
  ...sections.flatMap(({ heading, blocks }) => [heading, ...blocks.flatMap(blockTexts)]),
];

for (const explanation of explanationsOf()) {
  describe(`the explanation of ${explanation.partnership.id}`, () => {
    const { rules } = explanation;
    const told = [...rules.incoming, ...rules.within, ...rules.outgoing, ...rules.never];

    test('names every participant of the file with its article, and who keeps the files', () => {
      const partnership = partnerships.find(({ id }) => id === explanation.partnership.id);
      assert.ok(partnership);
      assert.deepEqual(
        explanation.participants.map(({ id, article, tasks }) => ({ organId: id, article, tasks })),
        partnership.participants,
      );
      assert.equal(explanation.processor.id, partnership.desk);
    });

    test('tells each rule of its kind once', () => {
      const kind = explanation.partnership.kind;
      const own = packs.flatMap((pack) => pack.rules).filter((rule) => rule.kinds?.includes(kind));
      const ids = [...told.map(({ rule }) => rule.id), ...rules.notHere];
      assert.equal(new Set(ids).size, ids.length);
      for (const { id } of own) assert.ok(ids.includes(id), id);
      for (const id of ids) assert.ok(ruleIds.has(id), id);
    });

    test('says of no rule that anybody signed it, and who must', () => {
      for (const { rule } of told) assert.equal(rule.signed, undefined);
      const open = explanation.signatures.flatMap(({ unsigned }) => unsigned);
      assert.deepEqual([...open].sort(), told.map(({ rule }) => rule.id).sort());
      assert.ok(explanation.banner);
    });

    test('gives every condition: the usual ones and those beside them', () => {
      for (const { rule, asksUsual, conditions } of told) {
        const count = conditions.length + (asksUsual ? rules.usual.length : 0);
        assert.equal(count, rule.columns.conditions.length, rule.id);
      }
    });

    test('becomes a page: anchors are unique, texts are whole in both languages', () => {
      const page = explanationDocument(explanation);
      const anchors = page.sections.map(({ id }) => id);
      assert.equal(new Set(anchors).size, anchors.length);
      for (const { nl, en } of textsOf(page)) {
        for (const text of [nl, en]) {
          assert.ok(text.trim() !== '');
          assert.doesNotMatch(text, /undefined|\[object|\{\w+\}/);
        }
      }
    });
  });
}

test('private participants of a ZVH are not controllers; of the others all are', () => {
  const [riec, zvh] = explanationsOf();
  assert.ok(riec?.participants.every(({ isController }) => isController));
  assert.deepEqual(
    zvh?.participants.filter(({ isController }) => !isController).map(({ id }) => id),
    ['reclassering'],
  );
});

test('in production a permit that nobody signed is shown as not in force, and a forbid as in force', () => {
  for (const { rules } of explanationsOf(packs, 'production')) {
    for (const { leftOut } of [...rules.incoming, ...rules.within, ...rules.outgoing])
      assert.equal(leftOut, 'unsigned-permit');
    for (const { leftOut } of rules.never) assert.equal(leftOut, undefined);
  }
});

test('a signature shows by office and day, and not by name', () => {
  const signed = packs.map((pack) => ({
    ...pack,
    rules: pack.rules.map((rule) => ({ ...rule, signed: { by: 'A. Voorbeeld', on: '2026-11-20', office: 'Jurist' } })),
  }));
  const [riec] = explanationsOf(signed, 'production');
  assert.ok(riec);
  const text = JSON.stringify([riec, explanationDocument(riec)]);
  assert.ok(!text.includes('A. Voorbeeld'));
  const first = riec.signatures.flatMap((part) => part.signed).find(({ ruleId }) => ruleId === 'R01');
  assert.deepEqual(first, { ruleId: 'R01', on: '2026-11-20', office: 'Jurist' });
  assert.ok(riec.rules.incoming.every(({ leftOut }) => leftOut === undefined));
});

test('the page changes when a rule changes', () => {
  const reworded = packs.map((pack) => ({
    ...pack,
    rules: pack.rules.map((rule) => (rule.id === 'R02' ? { ...rule, duty: 'may' as const } : rule)),
  }));
  const [before, after] = [explanationsOf()[0], explanationsOf(reworded)[0]];
  assert.ok(before && after);
  assert.notDeepEqual(explanationDocument(after), explanationDocument(before));
});

test('what is said of private matching is true: only the rounds use it, and nothing that compares whole lists', () => {
  const root = resolve(import.meta.dirname, '..');
  const users: string[] = [];
  for (const room of ['steps', 'house', 'web', 'packs']) {
    for (const file of readdirSync(join(root, room), { recursive: true, encoding: 'utf8' })) {
      if (!/\.tsx?$/.test(file) || file.endsWith('.test.ts')) continue;
      const isUsed = /from '(?:\.\.\/)+match\//.test(readFileSync(join(root, room, file), 'utf8'));
      if (isUsed) users.push(`${room}/${file}`);
    }
  }
  // Another user is another use: say so in explanation-words.ts first.
  const known = /^(?:steps\/rounds\/|house\/(?:matching|filters)\.node\.ts$)/;
  assert.deepEqual(
    users.filter((file) => !known.test(file)),
    [],
  );
  assert.ok(users.length > 0);
});

test('the words of a term are the number of the period', () => {
  assert.equal(period('wgs-retention', on).count, 5);
  assert.match(retentionWords.T5F.nl, /vijf jaar/);
});
