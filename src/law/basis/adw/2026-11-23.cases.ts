import { disclosing, type LawCase, three, vary } from '../law-case.ts';

const container = vary(disclosing, {
  subject: { org: 'douane', organ: 'douane', designatedFor: ['douane'] },
  recipient: { org: 'voorbeeldhaven', organ: 'terminal', commercialDuties: false, use: 'drug-extraction' },
  context: { purposeCode: 'customs-task' },
  resource: { category: 'goods', originOrg: 'douane', originRegime: 'ADW' },
});

export const cases: readonly LawCase[] = [
  ...three('T05', {
    base: container,
    holds: ['which container is suspect', 'deny'],
    // T06 waits for a lawyer, so nothing opens this yet.
    fails: ['to the police', { recipient: { organ: 'politie' } }, 'deny'],
    unknown: ['receiver not said', ['recipient.organ'], 'deny'],
  }),
  ...three('T06', {
    base: vary(container, {
      recipient: { org: 'politie', organ: 'politie', use: 'investigation' },
      resource: { taxOpening: 'statute' },
    }),
    holds: ['smuggling, while the row is off', 'deny'],
    fails: ['no exception', { resource: { taxOpening: 'none' } }, 'deny'],
    unknown: ['exception not said', ['resource.taxOpening'], 'deny'],
  }),
];
