/** What mutation testing runs for each mutant, the quickest first: every test of the gate that is no long property. */
import '../../src/law/fields.test.ts';
import '../../src/law/plan.test.ts';
import '../../src/law/approvals.test.ts';
import '../../src/law/bad-input.test.ts';
import '../../src/law/pack-check.test.ts';
import './held-out.test.ts';
import './leaks.test.ts';
import '../../src/law/scenarios.test.ts';
import '../../src/law/cases.test.ts';
import '../../src/law/promises.test.ts';
