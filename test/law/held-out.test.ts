import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { believe } from '../../src/core/believe.ts';
import { type ActivePack, activate } from '../../src/law/activate.ts';
import { ask } from '../../src/law/ask.ts';
import { packs } from '../../src/law/basis/index.ts';
import type { Effect } from '../../src/law/question.ts';
import { parseQuestion } from '../../src/law/question-record.ts';

interface HeldOut {
  readonly id: string;
  /** Dutch, one line. */
  readonly story: string;
  readonly question: unknown;
  readonly expect: {
    readonly effect: Effect;
    readonly rules?: readonly string[];
    readonly approvals?: readonly string[];
    readonly inputs?: readonly string[];
  };
  readonly why: string;
  readonly note?: string;
}

const here = import.meta.dirname;
const actives = new Map<string, ActivePack>();
const activeOn = (day: string): ActivePack => {
  const active = actives.get(day) ?? activate(packs, { profile: 'demo', on: day });
  actives.set(day, active);
  return active;
};

for (const file of readdirSync(here).filter((name) => /^held-out.*\.jsonl$/.test(name))) {
  describe(file, () => {
    const lines = readFileSync(join(here, file), 'utf8').trimEnd().split('\n');
    const scenarios = lines.map((line) => believe<HeldOut>(JSON.parse(line), 'our own file'));
    test('each scenario stands once, and many are unlawful', () => {
      assert.equal(new Set(scenarios.map(({ id }) => id)).size, scenarios.length);
      assert.ok(scenarios.filter(({ expect }) => expect.effect === 'deny').length * 3 > scenarios.length);
    });
    for (const { id, story, question, expect, why } of scenarios) {
      test(`${id} ${expect.effect}: ${story}`, () => {
        const parsed = parseQuestion(question);
        assert.ok('good' in parsed, JSON.stringify(parsed));
        const answer = ask(activeOn(parsed.good.time.now.slice(0, 10)), parsed.good);
        const approvals = answer.missingApprovals.map(({ kind }) => kind);
        const inputs = answer.missingInputs.map(({ input }) => input);
        const got = JSON.stringify({
          why,
          expect,
          got: { effect: answer.effect, rules: answer.ruleIds, approvals, inputs },
        });
        assert.equal(answer.effect, expect.effect, got);
        for (const rule of expect.rules ?? []) assert.ok(answer.ruleIds.includes(rule), got);
        if (expect.approvals) assert.deepEqual([...approvals].sort(), [...expect.approvals].sort(), got);
        for (const input of expect.inputs ?? [])
          assert.ok(
            inputs.some((one) => one === input),
            got,
          );
      });
    }
  });
}
