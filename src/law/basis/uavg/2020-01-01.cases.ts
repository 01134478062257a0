import { disclosing, type LawCase, three, vary } from '../law-case.ts';

const list = vary(disclosing, {
  subject: { org: 'voorbeeldhaven', organ: 'terminal', designatedFor: ['voorbeeldhaven'] },
  recipient: { org: 'voorbeeldkade', organ: 'terminal', commercialDuties: false },
  context: { purposeCode: 'own-protection', apLicence: false },
  resource: { category: 'blacklist', originOrg: 'voorbeeldhaven', originRegime: 'AVG' },
});

export const cases: readonly LawCase[] = [
  ...three('V03', {
    base: list,
    holds: ['known intruders for the neighbour', 'deny'],
    // With a licence this row is silent; what the licence allows has no row yet.
    fails: ['with a licence', { context: { apLicence: true } }, 'deny'],
    unknown: ['licence not said', ['context.apLicence'], 'deny'],
  }),
];
