import { icovReport, official, participant, publicThird, riec, riecResult, toPolice } from './bases.ts';
import { merge } from './build.ts';
import type { Scenario } from './scenario.ts';

/** An adviser tells the own manager, who takes part in nothing, what the work came to. */
const toManager = merge(riecResult, {
  action: 'account',
  recipient: {
    ...participant('gemeente-veenwijde', 'college', 'WGS 1.11(1)', riec),
    designatedFor: [],
    involvedInActivity: false,
    use: 'accountability',
  },
  context: { purposeCode: 'accountability' },
});

const toTable = participant('gemeente-rietmeer', 'college', 'Participatiewet 7', riec);

const explanation = merge(icovReport, {
  action: 'publish',
  recipient: { ...publicThird('publiek', 'none', 'none'), use: 'openness' },
  context: { purposeCode: 'public-explanation' },
  resource: {
    category: 'indicators',
    taxOrigin: false,
    automated: true,
    identifiable: false,
    personRole: 'none',
    icovGroup: undefined,
  },
});

export const accountabilityScenarios: readonly Scenario[] = [
  {
    id: 'S-G20-1',
    story: 'Een adviseur vertelt haar afdelingshoofd in grote lijnen wat zij in een zaak deed en waarom.',
    question: toManager,
    expect: { effect: 'allow', rules: ['G20'] },
    note: 'The manager is not on the authorisation list; 1.11(1) is read as the special rule beside G02.',
  },
  {
    id: 'S-G20-2',
    story: 'Het afdelingshoofd wil het hele zaakdossier "om het werk te kunnen verantwoorden".',
    question: merge(toManager, { judgements: { minimalFields: false } }),
    expect: { effect: 'deny' },
  },
  {
    id: 'S-G21-1',
    story: 'De politie meldt aan het RIEC wat zij in het afgelopen jaar met het resultaat deed.',
    question: merge(riecResult, {
      action: 'feedback',
      subject: official('politie', 'politie', riec),
      recipient: toTable,
      context: { purposeCode: 'yearly-feedback' },
    }),
    expect: { effect: 'allow', rules: ['G21'] },
  },
  {
    id: 'S-G21-2',
    story: 'De corporatie die een resultaat kreeg, meldt na een jaar dat de woning leeg en hersteld is.',
    question: merge(riecResult, {
      action: 'feedback',
      subject: {
        ...official('woonstichting-polderthuis', 'housing-association', 'woonstichting-polderthuis'),
        sector: 'private',
      },
      recipient: toTable,
      context: { purposeCode: 'yearly-feedback' },
    }),
    expect: { effect: 'allow', rules: ['G21'] },
    note: 'The duty of 1.7(4) lies on every receiver, also a third party.',
  },
  {
    id: 'S-G22-1',
    story: 'iCOV zet op een openbare pagina welke kenmerken het trendrapport gebruikt.',
    question: explanation,
    expect: { effect: 'allow', rules: ['G22'] },
  },
  {
    id: 'S-G22-2',
    story: 'De uitleg bij het trendrapport bevat een "echt voorbeeld" waarin een ondernemer te herkennen is.',
    question: merge(explanation, { resource: { identifiable: true, personRole: 'subject' } }),
    expect: { effect: 'deny' },
  },
  {
    id: 'S-G22-3',
    story: 'Bij de uitleg staan voorbeelden; niemand keek of daar iemand in te herkennen is.',
    question: merge(explanation, { resource: { identifiable: undefined } }),
    expect: { effect: 'ask' },
  },
  {
    id: 'S-ACC-1',
    story: 'De politie wil haar jaarlijkse terugmelding gebruiken om er nieuwe namen bij te vragen.',
    question: merge(riecResult, {
      action: 'collect',
      recipient: toPolice,
      context: { purposeCode: 'yearly-feedback' },
    }),
    expect: { effect: 'deny' },
  },
];
