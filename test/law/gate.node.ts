/**
 * What mutation testing runs for each mutant, the quickest first: every test of the gate that is no long property.
 * It stops at the first failure, because one is enough.
 */
import { afterEach } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import '../../src/law/dated-row.test.ts';
import '../../src/law/periods.test.ts';
import '../../src/law/disclosure.test.ts';
import '../../src/law/fields-table.test.ts';
import '../../src/law/data-traits.test.ts';
import '../../src/law/designations.test.ts';
import '../../src/law/condition.test.ts';
import '../../src/law/decide.test.ts';
import '../../src/law/lineage.test.ts';
import '../../src/law/instants.test.ts';
import '../../src/law/facts.test.ts';
import '../../src/law/approvals.test.ts';
import '../../src/law/question-record.test.ts';

/** These load all the rules, which takes a second or two: only for what the others let through. */
const slow = [
  '../../src/law/pack-check.test.ts',
  '../../src/law/ask.test.ts',
  '../../src/law/fields.test.ts',
  '../../src/law/plan.test.ts',
  '../../src/law/required-inputs.test.ts',
  '../../src/law/bad-input.test.ts',
  '../../src/law/signatures.test.ts',
  '../../src/law/gate.test.ts',
  './held-out.test.ts',
  './leaks.test.ts',
  '../../src/law/scenarios.test.ts',
  '../../src/law/cases.test.ts',
  '../../src/law/promises.test.ts',
];

afterEach((context) => {
  if (!('error' in context) || !context.error) return;
  // Whoever reads along must have read this before the process ends: what is not yet written then is lost.
  process.stdout.write(`\nnot ok 1 - ${context.name}\n`, () => process.exit(1));
});

for (const tests of slow) {
  // Gives way, so that what has been loaded runs first.
  await setImmediate();
  await import(tests);
}
