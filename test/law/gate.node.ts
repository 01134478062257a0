/**
 * What mutation testing runs for each mutant, the quickest first: every test of the gate that is no long property.
 * It stops at the first failure, because one is enough.
 */
import { afterEach } from 'node:test';
import '../../src/law/condition.test.ts';
import '../../src/law/decide.test.ts';
import '../../src/law/lineage.test.ts';
import '../../src/law/instants.test.ts';
import '../../src/law/facts.test.ts';
import '../../src/law/approvals.test.ts';
import '../../src/law/ask.test.ts';
import '../../src/law/fields.test.ts';
import '../../src/law/plan.test.ts';
import '../../src/law/required-inputs.test.ts';
import '../../src/law/bad-input.test.ts';
import '../../src/law/pack-check.test.ts';
import '../../src/law/signatures.test.ts';
import '../../src/law/gate.test.ts';
import './held-out.test.ts';
import './leaks.test.ts';
import '../../src/law/scenarios.test.ts';
import '../../src/law/cases.test.ts';
import '../../src/law/promises.test.ts';

afterEach((context) => {
  if (!('error' in context) || !context.error) return;
  process.stdout.write(`\nnot ok 1 - ${context.name}\n`);
  process.exit(1);
});
