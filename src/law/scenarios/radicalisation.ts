import { official, participant, riec, wgpa, wgpaCase, wgpaData } from './bases.ts';
import { approve, merge } from './build.ts';
import type { Scenario } from './scenario.ts';

export const radicalisationScenarios: readonly Scenario[] = [
  {
    id: 'S-W01-1',
    story: 'In het casusoverleg deelt de gemeente met welke prediker een jongen omgaat; dat mag hier wel.',
    question: wgpaData,
    expect: { effect: 'allow', rules: ['W01'] },
  },
  {
    id: 'S-W01-2',
    story: 'De reclassering deelt in het casusoverleg dat haar cliënt psychisch in de war is.',
    question: merge(wgpaData, {
      subject: { ...official('reclassering-voorbeeld', 'reclassering', wgpa), sector: 'private' },
      resource: { category: 'health', originOrg: 'reclassering-voorbeeld', specialCategories: ['health'] },
    }),
    expect: { effect: 'allow', rules: ['W01'] },
  },
  {
    id: 'S-W01-3',
    story: 'De politie wil een melding delen in het casusoverleg; het gezag is akkoord.',
    question: merge(wgpaData, {
      subject: official('politie', 'politie', wgpa),
      recipient: participant('gemeente-veenwijde', 'burgemeester', 'Gemeentewet 172', wgpa),
      resource: {
        category: 'police',
        originOrg: 'politie',
        originRegime: 'WPG-8',
        criminal: true,
        special: false,
        specialCategories: [],
      },
      approvals: [approve('competent-authority', wgpaCase)],
    }),
    expect: { effect: 'allow', rules: ['W01'] },
  },
  {
    id: 'S-W01-4',
    story: 'De burgemeester wil beginnen; politie en OM hebben de zaak nog niet mee gewogen.',
    question: merge(wgpaData, { context: { jointWeighing: false } }),
    expect: { effect: 'deny' },
  },
  {
    id: 'S-W01-5',
    story: 'Of politie, OM en burgemeester de zaak samen hebben gewogen, staat er niet bij.',
    question: merge(wgpaData, { context: { jointWeighing: undefined } }),
    expect: { effect: 'ask' },
  },
  {
    id: 'S-W01-6',
    story: 'De gegevens zijn van 2020, maar zijn vorige maand nog in het casusoverleg gebruikt.',
    question: merge(wgpaData, {
      resource: { firstProcessedAt: '2020-06-02T08:00:00Z', lastProcessedAt: '2026-10-20T08:00:00Z' },
    }),
    expect: { effect: 'allow', rules: ['W01'] },
    note: 'Wgpa 9 counts five years from the last processing; G08 is about WGS partnerships only.',
  },
  {
    id: 'S-W01-7',
    story: 'De Belastingdienst zit niet in dit casusoverleg maar wil wel inkomensgegevens inbrengen.',
    question: merge(wgpaData, {
      subject: official('belastingdienst', 'belastingdienst', wgpa),
      resource: { category: 'income', originOrg: 'belastingdienst', special: false, specialCategories: [] },
    }),
    expect: { effect: 'deny' },
  },
  {
    id: 'S-W02-1',
    story: 'Een adviseur zet wat hij in het casusoverleg radicalisering hoorde in een RIEC-zaak over dezelfde man.',
    question: merge(wgpaData, {
      action: 'give-result',
      recipient: participant('politie', 'politie', 'Politiewet 2012 3', riec),
      context: { otherPartnership: riec, otherKind: 'RIEC' },
      resource: { category: 'result', originOrg: wgpa, special: false, specialCategories: [] },
      approvals: [approve('source-consent', wgpaCase), approve('no-objection', wgpaCase)],
    }),
    expect: { effect: 'deny', rules: ['W02'] },
  },
];
