import { official, riec, riecCase, riecPolice } from './bases.ts';
import { approve, merge } from './build.ts';
import type { Scenario } from './scenario.ts';

const agreed = approve('competent-authority', riecCase);

/** Data of a directed investigation (tier 3). */
const heavy = merge(riecPolice, { resource: { originRegime: 'WPG-9' } });

const light: readonly Scenario[] = [
  {
    id: 'S-R05-1',
    story: 'De politie wil meldingen uit de dagelijkse politietaak delen; het bevoegd gezag is nog niet gevraagd.',
    question: riecPolice,
    expect: { effect: 'allow-with-approval', rules: ['R05'], missingApprovals: ['competent-authority'] },
  },
  {
    id: 'S-R05-2',
    story: 'De officier van justitie is akkoord: de meldingen gaan naar de betrokken deelnemers.',
    question: merge(riecPolice, { approvals: [agreed] }),
    expect: { effect: 'allow', rules: ['R05'] },
  },
  {
    id: 'S-R05-3',
    story: 'De officier van justitie weigert; de chef vindt dat de zaak belangrijker is.',
    question: merge(riecPolice, { approvals: [{ ...agreed, given: false }] }),
    expect: { effect: 'deny' },
  },
  {
    id: 'S-R05-4',
    story: 'De officier was akkoord in een andere zaak tegen dezelfde familie.',
    question: merge(riecPolice, { approvals: [{ ...agreed, scope: 'zaak-2026-003' }] }),
    expect: { effect: 'allow-with-approval', rules: ['R05'], missingApprovals: ['competent-authority'] },
  },
  {
    id: 'S-R05-5',
    story: 'Het akkoord van de officier gold tot 1 november.',
    question: merge(riecPolice, {
      approvals: [{ ...agreed, at: '2026-09-20T09:00:00Z', expiresAt: '2026-11-01T00:00:00Z' }],
    }),
    expect: { effect: 'allow-with-approval', rules: ['R05'], missingApprovals: ['competent-authority'] },
  },
  {
    id: 'S-R05-6',
    story: 'De teamchef van de politie tekent zelf in plaats van het bevoegd gezag.',
    question: merge(riecPolice, {
      approvals: [{ ...agreed, by: 'teamchef-3', role: 'participant', org: 'politie', organ: 'politie' }],
    }),
    expect: { effect: 'allow-with-approval', rules: ['R05'], missingApprovals: ['competent-authority'] },
  },
  {
    id: 'S-R05-7',
    story: 'Een computer zet het vinkje "gezag akkoord" omdat alle velden zijn ingevuld.',
    question: merge(riecPolice, { approvals: [{ ...agreed, by: 'assistent-7', role: 'machine' }] }),
    expect: { effect: 'allow-with-approval', rules: ['R05'], missingApprovals: ['competent-authority'] },
  },
  {
    id: 'S-R05-8',
    story: 'Het is spoed, dus de agent wil de meldingen nu delen en het akkoord later regelen.',
    question: merge(riecPolice, { time: { emergency: true } }),
    expect: { effect: 'allow-with-approval', rules: ['R05'], missingApprovals: ['competent-authority'] },
    note: 'An emergency shortens the route; it takes away no approval (law.md section 5).',
  },
  {
    id: 'S-R05-9',
    story: 'De officier is akkoord met precies dit ene stuk uit de politiesystemen.',
    question: merge(riecPolice, { approvals: [{ ...agreed, scope: 'item-0417' }] }),
    expect: { effect: 'allow', rules: ['R05'] },
  },
  {
    id: 'S-R05-10',
    story: 'De officier is akkoord met een ander stuk uit dezelfde map.',
    question: merge(riecPolice, { approvals: [{ ...agreed, scope: 'item-0418' }] }),
    expect: { effect: 'allow-with-approval', rules: ['R05'], missingApprovals: ['competent-authority'] },
  },
  {
    id: 'S-R05-11',
    story: 'De Marechaussee wil meldingen van het vliegveldje delen in een gebiedsscan.',
    question: merge(riecPolice, {
      subject: official('koninklijke-marechaussee', 'kmar', riec),
      context: { activity: 'scan' },
      resource: { originOrg: 'koninklijke-marechaussee' },
    }),
    expect: { effect: 'allow-with-approval', rules: ['R05'], missingApprovals: ['competent-authority'] },
  },
  {
    id: 'S-R05-12',
    story: 'Het gezag is akkoord, maar de deelnemers hebben het signaal nog niet beoordeeld.',
    question: merge(riecPolice, { context: { signal: { status: 'reported' } }, approvals: [agreed] }),
    expect: { effect: 'deny', rules: ['R03'] },
  },
  {
    id: 'S-R05-13',
    story: 'Politiegegevens die al uit de werkbestanden zijn verwijderd, komen "nog even" van pas.',
    question: merge(riecPolice, { resource: { originRegime: 'WPG-14-removed' }, approvals: [agreed] }),
    expect: { effect: 'deny' },
  },
  {
    id: 'S-R05-14',
    story: 'Niemand weet uit welk soort politiebestand dit stuk komt.',
    question: merge(riecPolice, { resource: { originRegime: undefined }, approvals: [agreed] }),
    expect: { effect: 'ask' },
  },
  {
    id: 'S-R05-15',
    story: 'De gemeente heeft nog een oud politierapport liggen en brengt dat zelf in bij het RIEC.',
    question: merge(riecPolice, { subject: { org: 'gemeente-veenwijde', organ: 'college', mandate: 'college' } }),
    expect: { effect: 'deny' },
    note: 'Police data come from the police with their authority; the Wpg binds the municipality that once got them.',
  },
];

const tierThree: readonly Scenario[] = [
  {
    id: 'S-R06-1',
    story: 'De politie wil in het casusoverleg gegevens uit een gericht onderzoek delen.',
    question: heavy,
    expect: { effect: 'allow-with-approval', rules: ['R06'], missingApprovals: ['competent-authority'] },
  },
  {
    id: 'S-R06-2',
    story: 'De officier van justitie is akkoord met deze gegevens in het casusoverleg.',
    question: merge(heavy, { approvals: [agreed] }),
    expect: { effect: 'allow', rules: ['R06'] },
  },
  {
    id: 'S-R06-3',
    story: 'De FIOD brengt gegevens uit een eigen onderzoek in bij een handhavingsknelpunt.',
    question: merge(heavy, {
      subject: official('fiod', 'fiod', riec),
      context: { activity: 'knelpunt' },
      resource: { originOrg: 'fiod' },
    }),
    expect: { effect: 'allow-with-approval', rules: ['R06'], missingApprovals: ['competent-authority'] },
  },
  {
    id: 'S-R06-4',
    story: 'De opsporing van de Arbeidsinspectie deelt gegevens over georganiseerde uitbuiting, met akkoord.',
    question: merge(heavy, {
      subject: official('arbeidsinspectie', 'nla', riec),
      resource: { originOrg: 'arbeidsinspectie', originRegime: 'WPG-10-1-a' },
      approvals: [agreed],
    }),
    expect: { effect: 'allow', rules: ['R06'] },
  },
  {
    id: 'S-R06-5',
    story: 'De opsporingsdienst van de NVWA wil onderzoeksgegevens over vleesfraude door een bende inbrengen.',
    question: merge(heavy, {
      subject: official('nvwa-iod', 'nvwa-iod', riec),
      resource: { originOrg: 'nvwa-iod' },
    }),
    expect: { effect: 'allow-with-approval', rules: ['R06'], missingApprovals: ['competent-authority'] },
  },
  {
    id: 'S-R06-6',
    story: 'Het gezag is akkoord, maar niemand weet of dit een casus of een scan is.',
    question: merge(heavy, { context: { activity: undefined }, approvals: [agreed] }),
    expect: { effect: 'ask' },
  },
  {
    id: 'S-R06-7',
    story: 'De zware gegevens gaan ook naar een deelnemer die niet bij de zaak betrokken is.',
    question: merge(heavy, { recipient: { involvedInActivity: false }, approvals: [agreed] }),
    expect: { effect: 'deny' },
  },
  {
    id: 'S-R07-1',
    story:
      'Voor een scan van een bedrijventerrein wil een analist gegevens uit een gericht onderzoek; het gezag zegt ja.',
    question: merge(heavy, { context: { activity: 'scan' }, approvals: [agreed] }),
    expect: { effect: 'deny', rules: ['R07'] },
  },
  {
    id: 'S-R07-2',
    story: 'Voor een scan van de haven gebruikt de politie themagegevens over een crimineel netwerk.',
    question: merge(heavy, {
      context: { activity: 'scan' },
      resource: { originRegime: 'WPG-10-1-a' },
      approvals: [agreed],
    }),
    expect: { effect: 'deny', rules: ['R07'] },
  },
  {
    id: 'S-R08-1',
    story: 'Een rechercheur wil een tip van een informant in de casus brengen, zonder de naam van de informant.',
    question: merge(riecPolice, { resource: { originRegime: 'WPG-12' }, approvals: [agreed] }),
    expect: { effect: 'deny', rules: ['R08'] },
  },
  {
    id: 'S-R08-2',
    story: 'De politie wil themagegevens van artikel 10 lid 1 onder b delen bij een handhavingsknelpunt.',
    question: merge(riecPolice, {
      context: { activity: 'knelpunt' },
      resource: { originRegime: 'WPG-10-1-b' },
      approvals: [agreed],
    }),
    expect: { effect: 'deny', rules: ['R08'] },
  },
];

export const riecPoliceScenarios: readonly Scenario[] = [...light, ...tierThree];
