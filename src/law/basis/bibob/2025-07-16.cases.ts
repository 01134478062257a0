import { disclosing, type LawCase, three, vary } from '../law-case.ts';

const taxService = vary(disclosing, {
  subject: { org: 'belastingdienst', organ: 'belastingdienst', designatedFor: ['belastingdienst'] },
  recipient: { use: 'bibob-investigation' },
  context: { purposeCode: 'tax-task', demand: 'request' },
  resource: { category: 'tax', originOrg: 'belastingdienst', originRegime: 'AWR' },
});
const body = vary(disclosing, {
  subject: { org: 'gemeente-veenwijde', organ: 'burgemeester', designatedFor: ['gemeente-veenwijde'] },
  recipient: { org: 'gemeente-rietmeer', organ: 'burgemeester', use: 'bibob-investigation' },
  context: {
    purposeCode: 'bibob-own-research',
    bibobKnownVia: 'bureau',
    bibobSamePerson: true,
    bibobOwnPower: true,
  },
  resource: {
    category: 'permits',
    originOrg: 'gemeente-veenwijde',
    originRegime: 'BIBOB',
    adviceGivenAt: '2024-05-01',
  },
});
const toBureau = vary(body, {
  recipient: { org: 'bibob-bureau', organ: 'bibob-bureau' },
  context: { demand: 'none' },
});
const pointer = vary(body, {
  action: 'tip',
  context: { offence: 'other' },
  resource: { category: 'identity', originRegime: 'AVG' },
});
const offenceUnknown = ['offence not said', ['context.offence'], 'ask'] as const;

export const cases: readonly LawCase[] = [
  ...three('T03', {
    base: taxService,
    holds: ['a fine, asked for', 'allow'],
    fails: ['nobody asked', { context: { demand: 'none' } }, 'deny'],
    unknown: ['request not said', ['context.demand'], 'ask'],
  }),
  ...three('T04', {
    base: vary(taxService, { recipient: { org: 'bibob-bureau', organ: 'bibob-bureau', use: 'bibob-advice' } }),
    holds: ['the Bureau asks', 'allow'],
    fails: ['nobody asked', { context: { demand: 'none' } }, 'deny'],
    unknown: ['request not said', ['context.demand'], 'ask'],
  }),
  ...three('B01', {
    base: vary(toBureau, { action: 'hit-no-hit', resource: { category: 'identity', originRegime: 'AVG' } }),
    holds: ['in an own investigation', 'allow'],
    fails: ['for ordinary enforcement', { context: { purposeCode: 'municipal-enforcement' } }, 'deny'],
    unknown: ['minimal fields not judged', ['judgements.minimalFields'], 'ask'],
  }),
  ...three('B02', {
    base: body,
    holds: ['all four conditions', 'allow-with-approval'],
    approved: ['legal-check'],
    fails: ['another person', { context: { bibobSamePerson: false } }, 'deny'],
    unknown: ['age of the advice not said', ['resource.adviceGivenAt'], 'ask'],
  }),
  ...three('B03', {
    base: vary(pointer, {
      subject: { org: 'om', organ: 'om', designatedFor: ['om'] },
      context: { purposeCode: 'prosecution' },
    }),
    holds: ['the prosecutor points', 'allow'],
    fails: ['with a file', { resource: { category: 'judicial' } }, 'deny'],
    unknown: offenceUnknown,
  }),
  ...three('B04', {
    base: pointer,
    holds: ['one municipality points another', 'allow'],
    fails: ['with a file', { resource: { category: 'permits' } }, 'deny'],
    unknown: offenceUnknown,
  }),
  ...three('B05', {
    base: vary(body, {
      action: 'answer-demand',
      recipient: { org: 'politie', organ: 'politie' },
      context: { demand: 'request' },
    }),
    holds: ['the police ask nicely', 'deny'],
    fails: ['the police demand it', { context: { demand: 'valid-demand' } }, 'allow'],
    unknown: ['demand not said', ['context.demand'], 'ask'],
  }),
  ...three('B06', {
    base: vary(pointer, {
      action: 'report-offence',
      subject: { org: 'bibob-bureau', organ: 'bibob-bureau', designatedFor: ['bibob-bureau'] },
      recipient: { org: 'politie', organ: 'politie' },
      context: { purposeCode: 'bibob-bureau-task' },
    }),
    holds: ['an offence met in an advice', 'allow'],
    fails: ['nothing is suspected', { context: { offence: 'none' } }, 'deny'],
    unknown: offenceUnknown,
  }),
  ...three('B07', {
    base: vary(body, { recipient: { org: 'kvk', organ: 'kvk', use: 'register-integrity' } }),
    holds: ['who owns the company', 'allow'],
    fails: ['not needed', { recipient: { necessary: false } }, 'deny'],
    unknown: ['need not judged', ['recipient.necessary'], 'ask'],
  }),
  ...three('B08', {
    base: vary(body, { action: 'own-task', resource: { adviceGivenAt: '2021-05-01' } }, ['recipient']),
    holds: ['an advice of five and a half years', 'deny'],
    fails: ['an advice of this year', { resource: { adviceGivenAt: '2026-02-01' } }, 'allow'],
    unknown: ['age of the advice not said', ['resource.adviceGivenAt'], 'ask'],
  }),
  ...three('B09', {
    base: toBureau,
    holds: ['a danger was found', 'allow'],
    fails: ['something else than a Bibob conclusion', { resource: { originRegime: 'AVG' } }, 'deny'],
    unknown: ['designation not said', ['subject.designatedFor'], 'ask'],
  }),
  ...three('B10', {
    base: vary(body, { recipient: { org: 'voorbeeldkrant', organ: 'press' } }),
    holds: ['a newspaper', 'deny'],
    fails: ['the Bureau', { recipient: { organ: 'bibob-bureau' } }, 'allow'],
    unknown: ['regime not said', ['resource.originRegime'], 'deny'],
  }),
  ...three('B11', {
    base: vary(
      body,
      {
        action: 'own-task',
        subject: { designatedFor: ['zvh-voorbeeldregio'] },
        context: { kind: 'ZVH', partnership: 'zvh-voorbeeldregio', purposeCode: 'zvh-2.25', caseState: 'accepted' },
        resource: { adviceGivenAt: '2026-02-01' },
      },
      ['recipient'],
    ),
    holds: ['an advice in a case of the safety house', 'deny'],
    fails: ['data of the municipality itself', { resource: { originRegime: 'AVG' } }, 'allow'],
    unknown: ['act not said', ['resource.originRegime'], 'ask'],
  }),
];
