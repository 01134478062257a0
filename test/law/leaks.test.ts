import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { believe } from '../../src/core/believe.ts';
import { type ActivePack, activate } from '../../src/law/activate.ts';
import { ask } from '../../src/law/ask.ts';
import { packs } from '../../src/law/basis/index.ts';
import { parseQuestion } from '../../src/law/question-record.ts';

/** What somebody who looked for holes got a yes for, once. Most name an unlawful act by the name of a lawful one. */
interface Leak {
  readonly id: string;
  readonly story: string;
  readonly question: unknown;
  /** Every approval that the gate asked for had been written in. */
  readonly granted: boolean;
  /** Rules that said yes. */
  readonly was: readonly string[];
}

const here = import.meta.dirname;
const actives = new Map<string, ActivePack>();
const activeOn = (day: string): ActivePack => {
  const active = actives.get(day) ?? activate(packs, { profile: 'demo', on: day });
  actives.set(day, active);
  return active;
};

for (const file of readdirSync(here).filter((name) => /^leaks.*\.jsonl$/.test(name))) {
  describe(`${file}: never again a yes`, () => {
    for (const line of readFileSync(join(here, file), 'utf8').trimEnd().split('\n')) {
      const { id, story, question } = believe<Leak>(JSON.parse(line), 'our own file');
      test(`${id}: ${story}`, () => {
        const parsed = parseQuestion(question);
        assert.ok('good' in parsed, JSON.stringify(parsed));
        const { effect, ruleIds } = ask(activeOn(parsed.good.time.now.slice(0, 10)), parsed.good);
        assert.notEqual(effect, 'allow', ruleIds.join());
      });
    }
  });
}
