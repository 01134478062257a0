import { type LawCase, sharing, three, vary } from '../law-case.ts';

const meeting = vary(
  sharing,
  {
    subject: { organ: 'burgemeester', designatedFor: ['casusoverleg-veenwijde'] },
    recipient: {
      org: 'politie',
      organ: 'politie',
      participantOf: ['casusoverleg-veenwijde'],
      taskOrDuty: 'Politiewet 2012 3',
    },
    context: { partnership: 'casusoverleg-veenwijde', kind: 'WGPA', purposeCode: 'wgpa-2', jointWeighing: true },
    resource: { category: 'religion', legalHold: false, lastProcessedAt: '2026-10-01T09:00:00Z' },
  },
  ['context.signal'],
);

export const cases: readonly LawCase[] = [
  ...three('W01', {
    base: meeting,
    holds: ['religion, weighed together', 'allow'],
    fails: ['not weighed together', { context: { jointWeighing: false } }, 'deny'],
    unknown: ['weighing not said', ['context.jointWeighing'], 'ask'],
  }),
  ...three('W01', {
    base: vary(meeting, {
      subject: { org: 'politie', organ: 'politie' },
      resource: { category: 'police', originOrg: 'politie', originRegime: 'WPG-8' },
    }),
    holds: ['police data need the authority', 'allow-with-approval'],
    approved: ['competent-authority'],
    fails: ['from an informant', { resource: { originRegime: 'WPG-12' } }, 'deny'],
    unknown: ['weighing not said', ['context.jointWeighing'], 'ask'],
  }),
  ...three('W02', {
    base: vary(meeting, {
      action: 'give-result',
      context: { otherPartnership: 'riec-voorbeeldregio', otherKind: 'RIEC' },
      resource: { category: 'result' },
    }),
    holds: ['on to the RIEC', 'deny'],
    // No row opens anything else for a result of this meeting.
    fails: ['on to a ZVH', { context: { otherKind: 'ZVH' } }, 'deny'],
    unknown: ['which kind is not said', ['context.otherKind'], 'deny'],
  }),
  ...three('W03', {
    base: vary(meeting, { resource: { firstProcessedAt: '2014-01-01', lastProcessedAt: '2021-11-22' } }),
    holds: ['nobody used it for five years', 'deny'],
    fails: ['used last year', { resource: { lastProcessedAt: '2025-11-22' } }, 'allow'],
    unknown: ['last use not said', ['resource.lastProcessedAt'], 'ask'],
  }),
];
