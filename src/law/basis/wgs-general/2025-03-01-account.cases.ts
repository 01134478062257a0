import { type LawCase, sharing, three, vary } from '../law-case.ts';

const figures = vary(
  sharing,
  {
    action: 'publish',
    context: { purposeCode: 'joint-account' },
    resource: { category: 'statistics', identifiable: false, smallNumbersChecked: true },
  },
  ['recipient'],
);

export const accountCases: readonly LawCase[] = [
  ...three('K06', {
    base: vary(sharing, { action: 'report-error', resource: { originOrg: 'belastingdienst' } }),
    holds: ['a wrong address', 'allow'],
    fails: ['not designated', { subject: { designatedFor: [] } }, 'deny'],
    unknown: ['designation not said', ['subject.designatedFor'], 'ask'],
  }),
  ...three('N02', {
    base: vary(sharing, {
      action: 'view-log',
      subject: { function: 'legality-check', designatedFor: ['gemeente-veenwijde'] },
      recipient: { org: 'gemeente-veenwijde', organ: 'college', use: 'security' },
      context: { purposeCode: 'oversight-log', misuseSuspected: true },
      resource: { category: 'log', profiling: false },
    }),
    holds: ['someone looked too much', 'allow'],
    // Regular control is the data protection officer's (OT07).
    fails: ['no suspicion', { context: { misuseSuspected: false } }, 'deny'],
    unknown: ['designation not said', ['subject.designatedFor'], 'ask'],
  }),
  ...three('O01', {
    base: figures,
    holds: ['the annual report', 'allow'],
    fails: ['someone can be recognised', { resource: { identifiable: true } }, 'deny'],
    unknown: ['small numbers not checked', ['resource.smallNumbersChecked'], 'ask'],
  }),
  ...three('O02', {
    base: vary(sharing, {
      action: 'data-subject-request',
      subject: { org: 'riec-bureau', organ: 'bureau' },
      recipient: { org: 'inwoner', organ: 'citizen', dataSubject: true },
      context: { purposeCode: 'data-subject-rights', identityVerified: true },
    }),
    holds: ['access to own data', 'allow-with-approval'],
    approved: ['legal-check'],
    fails: ['a neighbour asks', { recipient: { dataSubject: false } }, 'deny'],
    unknown: ['identity not checked', ['context.identityVerified'], 'ask'],
  }),
  ...three('O03', {
    base: vary(sharing, {
      action: 'disclose',
      subject: { org: 'riec-bureau', organ: 'bureau' },
      recipient: { org: 'rac', organ: 'rac', necessary: true },
      context: { purposeCode: 'oversight-log' },
    }),
    holds: ['the committee controls', 'allow'],
    fails: ['it does not need this', { recipient: { necessary: false } }, 'deny'],
    unknown: ['need not judged', ['recipient.necessary'], 'ask'],
  }),
];
