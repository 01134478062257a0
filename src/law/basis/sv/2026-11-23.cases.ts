import { disclosing, type LawCase, three, vary } from '../law-case.ts';

const report = vary(disclosing, {
  action: 'report-offence',
  subject: { org: 'gemeente-veenwijde', organ: 'college', designatedFor: ['gemeente-veenwijde'] },
  recipient: { org: 'politie', organ: 'politie' },
  context: { purposeCode: 'municipal-enforcement', offence: 'other' },
  resource: { category: 'identity', originOrg: 'gemeente-veenwijde', originRegime: 'AVG' },
});
const demanded = vary(report, { action: 'answer-demand', context: { demand: 'valid-demand' } });
const byTerminal = vary(report, {
  subject: { org: 'voorbeeldhaven', organ: 'terminal', designatedFor: ['voorbeeldhaven'] },
  context: { purposeCode: 'own-protection' },
});
const byPost = vary(demanded, {
  subject: { org: 'voorbeeldpost', organ: 'postal-company', designatedFor: [] },
  context: { purposeCode: 'own-protection' },
});

export const cases: readonly LawCase[] = [
  ...three('P15', {
    base: report,
    holds: ['a municipality reports an offence', 'allow'],
    fails: ['nothing is suspected', { context: { offence: 'none' } }, 'deny'],
    unknown: ['offence not said', ['context.offence'], 'ask'],
  }),
  ...three('P16', {
    base: demanded,
    holds: ['a written demand', 'allow'],
    fails: ['only a request', { context: { demand: 'request' } }, 'deny'],
    unknown: ['demand not said', ['context.demand'], 'ask'],
  }),
  ...three('V01', {
    base: vary(report, {
      subject: { org: 'inwoner', organ: 'citizen', designatedFor: [] },
      context: { purposeCode: 'report-suspicion' },
      resource: { category: 'signal' },
    }),
    holds: ['a farmer sees something', 'allow'],
    fails: ['to a newspaper', { recipient: { organ: 'press' } }, 'deny'],
    unknown: ['receiver not said', ['recipient.organ'], 'ask'],
  }),
  ...three('V02', {
    base: byTerminal,
    holds: ['an intruder on the site', 'allow'],
    fails: ['much more than the event', { judgements: { minimalFields: false } }, 'deny'],
    unknown: ['offence not said', ['context.offence'], 'ask'],
  }),
  ...three('V05', {
    base: byPost,
    holds: ['sender and receiver, demanded', 'allow'],
    fails: ['only a request', { context: { demand: 'request' } }, 'deny'],
    unknown: ['demand not said', ['context.demand'], 'ask'],
  }),
  ...three('N03', {
    base: vary(report, {
      recipient: { org: 'rijksrecherche', organ: 'rijksrecherche' },
      context: { purposeCode: 'integrity', offence: 'official' },
    }),
    holds: ['corruption in the own house', 'allow'],
    fails: ['no offence of an official', { context: { offence: 'other' } }, 'deny'],
    unknown: ['offence not said', ['context.offence'], 'ask'],
  }),
];
