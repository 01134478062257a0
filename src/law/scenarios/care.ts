import {
  allowed,
  approval,
  asked,
  college,
  denied,
  giver,
  needs,
  police,
  privateGiver,
  riecId,
  to,
  toPrivate,
  vary,
} from './outside-base.ts';
import type { Scenario } from './scenario.ts';

const fraudster = giver('college', 'gemeente-veenwijde', 'care-fraud', {
  recipient: toPrivate('insurer', 'zorgverzekeraar-noord', {
    taskOrDuty: 'Wbsrz 2.1',
    ground: 'legal-duty',
    use: 'care-fraud',
    compatible: true,
    statuteAllows: true,
  }),
  context: { fraudProtocol: true, fraudConviction: true },
  resource: { category: 'financial', listed: true },
});
const ikz = to('ikz', 'ikz', 'Wbsrz 2.4', { use: 'care-fraud' });
const toIkz = giver('ciz', 'ciz', 'care-fraud', { recipient: ikz, resource: { category: 'financial', listed: true } });
const fromIkz = giver('ikz', 'ikz', 'care-fraud', { resource: { category: 'result', listed: true } });
const trends = vary(fromIkz, {
  recipient: to('minister', 'minister-van-vws', 'Wbsrz 2.5'),
  resource: {
    category: 'statistics',
    identifiable: false,
    personRole: 'none',
    smallNumbersChecked: true,
    counts: [120, 64, 35],
  },
});

export const care: readonly Scenario[] = [
  {
    id: 'S-S01-1',
    story: 'De gemeente is overtuigd dat een zorgbureau fraudeert en wil dat aan een zorgverzekeraar melden.',
    question: fraudster,
    expect: needs(['supervisor'], 'S01'),
  },
  {
    id: 'S-S01-2',
    story: 'De Wmo-toezichthouder keek zonder naam naar de zaak en kwam tot hetzelfde oordeel.',
    question: vary(fraudster, { approvals: [approval('supervisor')] }),
    expect: allowed('S01'),
  },
  {
    id: 'S-S01-3',
    story: 'De toezichthouder ziet geen fraude; de gemeente wil het bureau toch melden bij de verzekeraar.',
    question: vary(fraudster, { approvals: [approval('supervisor', { given: false })] }),
    expect: denied(),
  },
  {
    id: 'S-S01-4',
    story: 'Een consulent heeft een onderbuikgevoel over een zorgbureau en belt de verzekeraar.',
    question: vary(fraudster, { context: { fraudConviction: false } }),
    expect: denied(),
  },
  {
    id: 'S-S01-5',
    story: 'De gemeente en de verzekeraar hebben nog geen protocol vastgesteld.',
    question: vary(fraudster, { context: { fraudProtocol: false }, approvals: [approval('supervisor')] }),
    expect: denied(),
  },
  {
    id: 'S-S01-6',
    story: 'Er zijn signalen van fraude; of de overtuiging gerechtvaardigd is, heeft niemand vastgelegd.',
    question: vary(fraudster, { context: { fraudConviction: undefined } }),
    expect: asked,
  },
  {
    id: 'S-S01-7',
    story: 'Een zorgverzekeraar wil de gemeente melden dat een bureau valse declaraties stuurt.',
    question: privateGiver('insurer', 'zorgverzekeraar-noord', 'care-fraud', {
      recipient: college({ taskOrDuty: 'Wbsrz 2.1', use: 'care-fraud' }),
      context: { fraudProtocol: true, fraudConviction: true },
      resource: { category: 'financial', listed: true },
    }),
    expect: needs(['supervisor'], 'S01'),
  },
  {
    id: 'S-S01-8',
    story: 'De gemeente wil de verzekeraar ook gegevens geven die het besluit niet noemt.',
    question: vary(fraudster, { resource: { listed: false }, approvals: [approval('supervisor')] }),
    expect: denied(),
  },
  {
    id: 'S-S02-1',
    story: 'Het CIZ ziet valse indicaties van één bureau en geeft het signaal aan het IKZ.',
    question: toIkz,
    expect: allowed('S02'),
  },
  {
    id: 'S-S02-2',
    story: 'De Belastingdienst geeft het IKZ de gegevens over een zorgbureau die het besluit noemt.',
    question: giver('belastingdienst', 'belastingdienst', 'tax-task', {
      recipient: ikz,
      resource: { category: 'tax', originRegime: 'AWR', taxOrigin: true, taxOpening: 'statute', listed: true },
    }),
    expect: allowed('S02'),
  },
  {
    id: 'S-S02-3',
    story: 'Het CIZ wil het IKZ ook roddels uit het team geven; het besluit noemt zulke gegevens niet.',
    question: vary(toIkz, { resource: { listed: false } }),
    expect: denied(),
  },
  {
    id: 'S-S02-4',
    story: 'De politie wil haar mutaties over een zorgbureau aan het IKZ geven.',
    question: giver('politie', 'politie', 'police-task', {
      recipient: ikz,
      resource: { category: 'police', originRegime: 'WPG-8', criminal: true, listed: true },
    }),
    expect: denied(),
  },
  {
    id: 'S-S02-5',
    story: 'Of het besluit deze gegevens noemt, heeft het CIZ niet nagekeken.',
    question: vary(toIkz, { resource: { listed: undefined } }),
    expect: asked,
  },
  {
    id: 'S-S03-1',
    story: 'Het IKZ wil een resultaat met belastinggegevens aan een zorgverzekeraar geven.',
    question: vary(fromIkz, {
      recipient: fraudster.recipient ?? {},
      resource: { taxOrigin: true },
    }),
    expect: denied('S03'),
  },
  {
    id: 'S-S04-1',
    story: 'De recherche vraagt het IKZ om resultaten over een zorgbureau dat drugsgeld wast.',
    question: vary(fromIkz, { recipient: police() }),
    expect: denied('S04'),
  },
  {
    id: 'S-S04-2',
    story: 'Het IKZ wil een resultaat aan het RIEC geven, omdat het om dezelfde criminelen gaat.',
    question: vary(fromIkz, {
      recipient: to('bureau', riecId, 'WGS 2.17', { participantOf: [riecId] }),
    }),
    expect: denied('S04'),
  },
  {
    id: 'S-S05-1',
    story: 'De gemeente wil een medisch verslag meesturen om de fraude van een bureau te bewijzen.',
    question: vary(fraudster, {
      resource: { category: 'health', originRegime: 'medical', special: true },
      approvals: [approval('supervisor')],
    }),
    expect: denied('S05'),
  },
  {
    id: 'S-S05-2',
    story: 'Het CIZ wil een medisch dossier aan het IKZ geven: "het gaat toch om fraude".',
    question: vary(toIkz, { resource: { category: 'health', originRegime: 'medical', special: true } }),
    expect: denied('S05'),
  },
  {
    id: 'S-S06-1',
    story: 'Het IKZ stuurt de minister trends over zorgfraude zonder personen of bedrijven.',
    question: trends,
    expect: allowed('S06'),
  },
  {
    id: 'S-S06-2',
    story: 'In de trend over zorgfraude is één instelling direct te herkennen.',
    question: vary(trends, { resource: { singleEntity: true } }),
    expect: denied(),
  },
  {
    id: 'S-S06-3',
    story: 'Voor de trend zijn van cliënten profielen gemaakt; namen staan er niet in.',
    question: vary(trends, { resource: { profiling: true } }),
    expect: denied(),
  },
  {
    id: 'S-S06-4',
    story: 'Niet nagekeken is of in de trend één instelling te herkennen is.',
    question: vary(trends, { resource: { singleEntity: undefined } }),
    expect: asked,
  },
];
