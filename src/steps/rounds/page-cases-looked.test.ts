import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CaseAnswer } from '../../web/shell/case-answer.ts';
import { splitCases } from './page-cases-looked.ts';

const told = { title: 'Dat mag niet.', next: 'Vraag het de casusregisseur.' };
const problem = { status: 403, code: 'law-says-no', ...told, articles: [], rules: [], missing: [], faults: [] };
const rows = ['one', 'two', 'three'].map((key) => ({ key }));
const good = (answer: string) => ({ good: { answer, why: 'R02' } });

test('a case that refuses hides no answer of another, and one that was not asked is not counted as looked in', () => {
  const answers = new Map<string, CaseAnswer<string, string>>([
    ['one', { problem }],
    ['two', good('here')],
  ]);
  assert.deepEqual(splitCases(rows, answers), {
    looked: [{ row: { key: 'two' }, list: 'here', why: 'R02' }],
    failed: [{ row: { key: 'one' }, problem }],
  });
});
