import {
  fromPolice,
  fromRietmeer,
  icov,
  participant,
  privateThird,
  publicThird,
  riecCase,
  riecHit,
  riecResult,
} from './bases.ts';
import { approve, merge } from './build.ts';
import type { Scenario } from './scenario.ts';

const noObjection = approve('no-objection', riecCase);
const rac = approve('rac', riecCase);
const rietmeerConsents = approve('source-consent', riecCase, { org: 'gemeente-rietmeer', organ: 'college' });

/** A result that rests on data of Rietmeer, for the FEC. */
const riecToFec = merge(riecResult, {
  recipient: participant('dnb', 'dnb', 'Wft 1:24', 'fec'),
  context: { otherPartnership: 'fec', otherKind: 'FEC' },
  resource: { derivedFrom: [fromRietmeer] },
});

export const otherPartnershipScenarios: readonly Scenario[] = [
  {
    id: 'S-G17-1',
    story: 'Het RIEC vraagt of iemand bij het Zorg- en Veiligheidshuis bekend is: alleen ja of nee.',
    question: riecHit,
    expect: { effect: 'allow', rules: ['G17'] },
  },
  {
    id: 'S-G17-2',
    story: 'Het RIEC vraagt met een BSN of iemand bij iCOV bekend is.',
    question: merge(riecHit, {
      recipient: participant('openbaar-ministerie', 'om', 'Wet RO 124', icov),
      context: { otherPartnership: icov, otherKind: 'iCOV' },
      resource: { category: 'bsn', bsn: true },
    }),
    expect: { effect: 'allow', rules: ['G17'] },
  },
  {
    id: 'S-G17-3',
    story: 'Een adviseur wil zonder zaak nagaan of zijn buurman bij het Zorg- en Veiligheidshuis bekend is.',
    question: merge(riecHit, { context: { caseId: 'none' } }),
    expect: { effect: 'deny', rules: ['G01'] },
  },
  {
    id: 'S-G17-4',
    story: 'Het RIEC stuurt bij de vraag "bekend?" meteen de inkomensgegevens mee.',
    question: merge(riecHit, { resource: { category: 'income' } }),
    expect: { effect: 'deny' },
  },
  {
    id: 'S-G17-5',
    story: 'Het RIEC vraagt of iemand bekend is in het casusoverleg radicalisering.',
    question: merge(riecHit, {
      recipient: { participantOf: ['wgpa-veenwijde'], designatedFor: ['wgpa-veenwijde'] },
      context: { otherPartnership: 'wgpa-veenwijde', otherKind: 'WGPA' },
    }),
    expect: { effect: 'deny' },
    note: 'The meeting on radicalisation is not one of the four partnerships of the WGS.',
  },
  {
    id: 'S-G17-6',
    story: 'RIEC en Zorg- en Veiligheidshuis leggen hun lijsten van 4.000 namen versleuteld over elkaar.',
    question: merge(riecHit, { resource: { category: 'bulk', pseudonymised: true } }),
    expect: { effect: 'deny' },
  },
  {
    id: 'S-G17-7',
    story: 'Een adviseur vraagt of iemand bekend is bij een verband waarvan hij niet weet wat het is.',
    question: merge(riecHit, {
      context: { otherPartnership: 'verband-west', otherKind: undefined },
      recipient: { participantOf: ['verband-west'], designatedFor: ['verband-west'] },
    }),
    expect: { effect: 'ask' },
  },
  {
    id: 'S-G18-1',
    story: 'Het FEC heeft een RIEC-resultaat nodig; Rietmeer, van wie de gegevens zijn, is nog niet gevraagd.',
    question: riecToFec,
    expect: { effect: 'allow-with-approval', rules: ['G18'], missingApprovals: ['source-consent'] },
  },
  {
    id: 'S-G18-2',
    story: 'Rietmeer stemt in: het FEC krijgt het resultaat.',
    question: merge(riecToFec, { approvals: [rietmeerConsents] }),
    expect: { effect: 'allow', rules: ['G18'] },
    note: 'C4 is not named in G18; consent of the suppliers stands in its place.',
  },
  {
    id: 'S-G18-3',
    story: 'Rietmeer wil niet dat haar gegevens naar het FEC gaan.',
    question: merge(riecToFec, { approvals: [{ ...rietmeerConsents, given: false }] }),
    expect: { effect: 'deny' },
  },
  {
    id: 'S-G18-4',
    story: 'Het FEC krijgt het resultaat omdat het "interessant" is; nodig is het daar niet.',
    question: merge(riecToFec, { recipient: { necessary: false }, approvals: [rietmeerConsents] }),
    expect: { effect: 'deny' },
  },
  {
    id: 'S-G18-5',
    story: 'Niemand weet of het FEC het resultaat nodig heeft.',
    question: merge(riecToFec, { recipient: { necessary: undefined }, approvals: [rietmeerConsents] }),
    expect: { effect: 'ask' },
  },
  {
    id: 'S-G18-6',
    story: 'Het resultaat rust op gegevens van Rietmeer en de politie; alleen Rietmeer stemde in.',
    question: merge(riecToFec, {
      resource: { criminal: true, derivedFrom: [fromRietmeer, fromPolice] },
      approvals: [rietmeerConsents],
    }),
    expect: { effect: 'allow-with-approval', rules: ['G18'], missingApprovals: ['source-consent'] },
  },
  {
    id: 'S-G19-1',
    story: 'Het RIEC wil bij een bank navragen of een verdachte daar een rekening heeft.',
    question: merge(riecHit, {
      recipient: privateThird('bank-poldergeld', 'bank', 'legal-duty', 'Wwft 3'),
      context: { otherPartnership: undefined, otherKind: undefined },
    }),
    expect: { effect: 'deny', rules: ['G19'] },
  },
  {
    id: 'S-G19-2',
    story: 'Het RIEC stuurt een BSN naar de KvK met de vraag of die persoon daar bekend is als bestuurder.',
    question: merge(riecHit, {
      recipient: publicThird('kvk', 'kvk', 'Handelsregisterwet 2007 2'),
      context: { otherPartnership: undefined, otherKind: undefined },
      resource: { category: 'bsn', bsn: true },
      approvals: [noObjection, rac],
    }),
    expect: { effect: 'deny', rules: ['G19'] },
  },
  {
    id: 'S-G19-3',
    story: 'Het RIEC vraagt een terminal of een chauffeur in haar toegangssysteem staat.',
    question: merge(riecHit, {
      recipient: privateThird('terminal-westhaven', 'terminal', 'legitimate-interest', 'AVG 6(1)(f)'),
      context: { otherPartnership: undefined, otherKind: undefined },
    }),
    expect: { effect: 'deny', rules: ['G19'] },
  },
];
