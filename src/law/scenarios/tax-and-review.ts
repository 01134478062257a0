import {
  fecCase,
  fecPoliceToBank,
  fecResultToBank,
  fromTaxService,
  icovCase,
  icovReport,
  riecCase,
  riecResult,
  riecToPrivateThird,
  taxService,
} from './bases.ts';
import { approve, merge } from './build.ts';
import type { Scenario } from './scenario.ts';

const noObjection = approve('no-objection', riecCase);
const rac = approve('rac', riecCase);

export const taxAndReviewScenarios: readonly Scenario[] = [
  {
    id: 'S-G04-1',
    story: 'De Belastingdienst wil aangiftegegevens delen met de bank die in de taskforce zit.',
    question: merge(fecPoliceToBank, {
      subject: { ...taxService, designatedFor: ['fec'] },
      resource: {
        category: 'tax',
        originOrg: 'belastingdienst',
        originRegime: 'AWR',
        criminal: false,
        taxOrigin: true,
      },
      approvals: [approve('competent-authority', fecCase)],
    }),
    expect: { effect: 'deny', rules: ['G04'] },
  },
  {
    id: 'S-G04-2',
    story: 'De Belastingdienst geeft de bank "maar" wat bedrijfsgegevens uit haar eigen administratie.',
    question: merge(fecPoliceToBank, {
      subject: { ...taxService, designatedFor: ['fec'] },
      resource: {
        category: 'company',
        originOrg: 'belastingdienst',
        originRegime: 'AWR',
        criminal: false,
        taxOrigin: true,
      },
    }),
    expect: { effect: 'deny', rules: ['G04'] },
  },
  {
    id: 'S-G05-1',
    story: 'Een terminal wil een RIEC-resultaat met belastinggegevens voor haar eigen kade; iedereen is akkoord.',
    question: merge(riecToPrivateThird, { resource: { taxOrigin: true }, approvals: [noObjection, rac] }),
    expect: { effect: 'deny', rules: ['G05'] },
  },
  {
    id: 'S-G05-2',
    story:
      'In het resultaat voor de terminal zitten alleen gegevens van de FIOD, niets van de rest van de Belastingdienst.',
    question: merge(riecToPrivateThird, { resource: { taxOrigin: true, fiodOnly: true } }),
    expect: { effect: 'allow-with-approval', rules: ['G15'], missingApprovals: ['no-objection', 'rac'] },
  },
  {
    id: 'S-G05-3',
    story: 'Niemand weet of er belastinggegevens in het resultaat voor de terminal zitten.',
    question: merge(riecToPrivateThird, { resource: { taxOrigin: undefined }, approvals: [noObjection, rac] }),
    expect: { effect: 'ask' },
  },
  {
    id: 'S-G05-4',
    story: 'De bank in het FEC wil een resultaat met belastinggegevens om eigen verlies te voorkomen.',
    question: merge(fecResultToBank, {
      recipient: { ground: 'legitimate-interest', taskOrDuty: 'AVG 6(1)(f)' },
      resource: { taxOrigin: true },
      approvals: [approve('no-objection', fecCase)],
    }),
    expect: { effect: 'deny', rules: ['G05'] },
  },
  {
    id: 'S-G06-1',
    story: 'De bank in het FEC moet klantonderzoek doen en heeft daarvoor het resultaat met belastinggegevens nodig.',
    question: merge(fecResultToBank, { resource: { taxOrigin: true } }),
    expect: { effect: 'allow-with-approval', rules: ['G06'], missingApprovals: ['no-objection'] },
  },
  {
    id: 'S-G06-2',
    story: 'Hetzelfde klantonderzoek; de bronnen hebben laten weten dat zij geen bezwaar hebben.',
    question: merge(fecResultToBank, {
      resource: { taxOrigin: true },
      approvals: [approve('no-objection', fecCase)],
    }),
    expect: { effect: 'allow', rules: ['G06'] },
  },
  {
    id: 'S-G06-3',
    story: 'De bank zegt dat zij "verplicht" is, maar kan geen wet noemen; er zitten belastinggegevens in.',
    question: merge(fecResultToBank, {
      recipient: { taskOrDuty: 'none' },
      resource: { taxOrigin: true },
      approvals: [approve('no-objection', fecCase)],
    }),
    expect: { effect: 'deny' },
  },
  {
    id: 'S-G06-4',
    story: 'Een levensverzekeraar buiten het RIEC moet klantonderzoek doen; de gever van de gegevens stemde al in.',
    question: merge(riecToPrivateThird, {
      recipient: { org: 'verzekeraar-dijkzicht', organ: 'insurer', ground: 'legal-duty', taskOrDuty: 'Wwft 3' },
      resource: {
        taxOrigin: true,
        derivedFrom: [fromTaxService],
      },
      approvals: [approve('source-consent', riecCase, { org: 'belastingdienst', organ: 'belastingdienst' })],
    }),
    expect: { effect: 'allow-with-approval', rules: ['G06'], missingApprovals: ['no-objection', 'rac'] },
    note: 'C6 is given, so it does not matter whether C6 also binds ordinary tax data.',
  },
  {
    id: 'S-G07-1',
    story: 'De beoordelaar vond dat het vermogensrapport niet zorgvuldig tot stand kwam; het OM wil het toch hebben.',
    question: merge(icovReport, {
      approvals: [approve('no-objection', icovCase), approve('human-review', icovCase, { given: false })],
    }),
    expect: { effect: 'deny', rules: ['G07'] },
  },
  {
    id: 'S-G07-2',
    story: 'Van een resultaat is niet bekend of het uit een automatische analyse komt.',
    question: merge(riecResult, { resource: { automated: undefined }, approvals: [noObjection] }),
    expect: { effect: 'ask' },
  },
  {
    id: 'S-G07-3',
    story: 'De computer keurt zijn eigen vermogensrapport goed en vinkt "beoordeeld" aan.',
    question: merge(icovReport, {
      approvals: [
        approve('no-objection', icovCase),
        approve('human-review', icovCase, { by: 'assistent-7', role: 'machine' }),
      ],
    }),
    expect: { effect: 'allow-with-approval', rules: ['I01'], missingApprovals: ['human-review'] },
  },
];
