import { bibob } from './bibob.ts';
import { care } from './care.ts';
import { integrity } from './integrity.ts';
import { municipalityItself, municipalityToPolice } from './municipality.ts';
import { fiuGives, policeElsewhere } from './police-elsewhere.ts';
import { policeToMunicipality, policeToPrivate } from './police-municipality.ts';
import { privateParties } from './private-care-publicity.ts';
import { analysis, publicity } from './publicity.ts';
import type { Scenario } from './scenario.ts';
import { registers, taxAndCustoms } from './tax-bibob-registers.ts';

/** Sections 3.5 to 3.7 of the rule table: everything outside the partnerships of the WGS. */
export const outsideScenarios: readonly Scenario[] = [
  ...policeToMunicipality,
  ...policeToPrivate,
  ...policeElsewhere,
  ...fiuGives,
  ...municipalityToPolice,
  ...municipalityItself,
  ...taxAndCustoms,
  ...registers,
  ...bibob,
  ...privateParties,
  ...care,
  ...integrity,
  ...analysis,
  ...publicity,
];
