import { accountabilityScenarios } from './accountability.ts';
import { generalScenarios } from './general.ts';
import { icovFecScenarios } from './icov-fec.ts';
import { otherPartnershipScenarios } from './other-partnerships.ts';
import { radicalisationScenarios } from './radicalisation.ts';
import { resultScenarios } from './results.ts';
import { riecAnalysisScenarios } from './riec-analysis.ts';
import { riecDataScenarios } from './riec-data.ts';
import { riecPoliceScenarios } from './riec-police.ts';
import { riecResultScenarios } from './riec-results.ts';
import { riecSensitiveScenarios } from './riec-sensitive.ts';
import type { Scenario } from './scenario.ts';
import { taxAndReviewScenarios } from './tax-and-review.ts';
import { zvhScenarios } from './zvh.ts';

/** Held-out situations for sections 3.1 to 3.4 of the rule table, written from the law and not from the rules. */
export const partnershipScenarios: readonly Scenario[] = [
  ...generalScenarios,
  ...taxAndReviewScenarios,
  ...resultScenarios,
  ...otherPartnershipScenarios,
  ...accountabilityScenarios,
  ...riecDataScenarios,
  ...riecSensitiveScenarios,
  ...riecPoliceScenarios,
  ...riecResultScenarios,
  ...riecAnalysisScenarios,
  ...icovFecScenarios,
  ...zvhScenarios,
  ...radicalisationScenarios,
];
