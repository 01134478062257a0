import { disclosing, type LawCase, three, vary } from '../law-case.ts';

const resident = vary(disclosing, {
  action: 'report-error',
  subject: { org: 'gemeente-veenwijde', organ: 'college', designatedFor: ['gemeente-veenwijde'] },
  recipient: { organ: 'college' },
  context: { purposeCode: 'municipal-enforcement', brpAuthorised: true },
  resource: { category: 'housing', originOrg: 'gemeente-veenwijde', originRegime: 'BRP' },
  judgements: { justifiedDoubt: true },
});

export const cases: readonly LawCase[] = [
  ...three('K04', {
    base: vary(resident, { action: 'browse' }, ['recipient']),
    holds: ['an address within the authorisation', 'allow'],
    fails: ['a field outside it', { context: { brpAuthorised: false } }, 'deny'],
    unknown: ['authorisation not looked at', ['context.brpAuthorised'], 'ask'],
  }),
  ...three('K05', {
    base: resident,
    holds: ['nobody lives there', 'allow'],
    fails: ['no good reason to doubt', { judgements: { justifiedDoubt: false } }, 'deny'],
    unknown: ['doubt not judged', ['judgements.justifiedDoubt'], 'ask'],
  }),
];
