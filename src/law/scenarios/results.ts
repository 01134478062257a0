import {
  fromPolice,
  fromRietmeer,
  participant,
  privateThird,
  publicThird,
  riec,
  riecCase,
  riecResult,
  riecToPrivateThird,
  riecToPublicThird,
  toPolice,
  zvh,
  zvhCase,
  zvhData,
} from './bases.ts';
import { approve, merge } from './build.ts';
import type { Scenario } from './scenario.ts';

const noObjection = approve('no-objection', riecCase);
const rac = approve('rac', riecCase);

/** Four organisations take part, and each of them may object. */
const four = ['gemeente-veenwijde', 'politie', 'openbaar-ministerie', 'belastingdienst'];
const noneObjects = [
  approve('no-objection', riecCase, { org: 'gemeente-veenwijde', organ: 'college', by: 'u-college-9' }),
  approve('no-objection', riecCase, { org: 'politie', organ: 'politie' }),
  approve('no-objection', riecCase, { org: 'openbaar-ministerie', organ: 'om' }),
];
const taxServiceAgrees = approve('no-objection', riecCase, { org: 'belastingdienst', organ: 'belastingdienst' });

const participants: readonly Scenario[] = [
  {
    id: 'S-G13-1',
    story: 'UWV vraagt het resultaat voor een tevredenheidsonderzoek; dat past niet bij het doel.',
    question: merge(riecResult, {
      recipient: { ...participant('uwv', 'uwv', 'Wet SUWI hoofdstuk 5', riec), compatible: false },
      approvals: [noObjection],
    }),
    expect: { effect: 'deny', rules: ['G13'] },
  },
  {
    id: 'S-G13-2',
    story: 'De politie krijgt het resultaat "ter informatie", maar heeft het niet nodig.',
    question: merge(riecResult, { recipient: { ...toPolice, necessary: false }, approvals: [noObjection] }),
    expect: { effect: 'deny', rules: ['G13'] },
  },
  {
    id: 'S-G13-3',
    story: 'Niemand heeft beoordeeld of de taak van de Belastingdienst past bij het doel van het RIEC.',
    question: merge(riecResult, { recipient: { compatible: undefined }, approvals: [noObjection] }),
    expect: { effect: 'ask' },
  },
  {
    id: 'S-G13-4',
    story: 'Een deelnemer kan geen wettelijke taak noemen waarvoor hij het resultaat nodig heeft.',
    question: merge(riecResult, { recipient: { taskOrDuty: 'none' }, approvals: [noObjection] }),
    expect: { effect: 'deny', rules: ['G13'] },
  },
];

const publicThirds: readonly Scenario[] = [
  {
    id: 'S-G14-1',
    story: 'Het waterschap vond drugsafval in een sloot en vraagt het RIEC-resultaat voor zijn handhaving.',
    question: riecToPublicThird,
    expect: { effect: 'allow-with-approval', rules: ['G14'], missingApprovals: ['no-objection', 'rac'] },
  },
  {
    id: 'S-G14-2',
    story: 'Geen deelnemer heeft bezwaar en de commissie toetste: het waterschap krijgt het resultaat.',
    question: merge(riecToPublicThird, { approvals: [noObjection, rac] }),
    expect: { effect: 'allow', rules: ['G14'] },
  },
  {
    id: 'S-G14-3',
    story: 'De politie maakt bezwaar tegen verstrekking aan het waterschap; de rest vindt het prima.',
    question: merge(riecToPublicThird, { approvals: [{ ...noObjection, given: false }, rac] }),
    expect: { effect: 'deny' },
  },
  {
    id: 'S-G14-4',
    story: 'Alles is akkoord, maar de verstrekking voldoet niet aan de criteria van het besluit.',
    question: merge(riecToPublicThird, { context: { bgsCriteria: false }, approvals: [noObjection, rac] }),
    expect: { effect: 'deny' },
  },
  {
    id: 'S-G14-5',
    story: 'Niemand keek of aan de criteria van het besluit is voldaan.',
    question: merge(riecToPublicThird, { context: { bgsCriteria: undefined }, approvals: [noObjection, rac] }),
    expect: { effect: 'ask' },
  },
  {
    id: 'S-G14-6',
    story: 'Het waterschap heeft het resultaat niet nodig; het is alleen handig voor de planning.',
    question: merge(riecToPublicThird, { recipient: { necessary: false }, approvals: [noObjection, rac] }),
    expect: { effect: 'deny' },
  },
  {
    id: 'S-G14-7',
    story: 'De taak waarvoor het waterschap vraagt, past niet bij het doel van het RIEC.',
    question: merge(riecToPublicThird, { recipient: { compatible: false }, approvals: [noObjection, rac] }),
    expect: { effect: 'deny' },
  },
  {
    id: 'S-G14-8',
    story: 'De rechtmatigheidsadviescommissie wees deze verstrekking af, maar de manager wil doorzetten.',
    question: merge(riecToPublicThird, { approvals: [noObjection, { ...rac, given: false }] }),
    expect: { effect: 'deny' },
  },
  {
    id: 'S-G14-9',
    story: 'De toets van de commissie is vorige maand verlopen.',
    question: merge(riecToPublicThird, {
      approvals: [noObjection, { ...rac, at: '2026-09-20T09:00:00Z', expiresAt: '2026-10-31T23:59:59Z' }],
    }),
    expect: { effect: 'allow-with-approval', rules: ['G14'], missingApprovals: ['rac'] },
  },
  {
    id: 'S-G14-10',
    story: 'De commissie toetste een andere zaak; een collega zegt dat die sterk op deze lijkt.',
    question: merge(riecToPublicThird, { approvals: [noObjection, { ...rac, scope: 'zaak-2026-002' }] }),
    expect: { effect: 'allow-with-approval', rules: ['G14'], missingApprovals: ['rac'] },
  },
  {
    id: 'S-G14-11',
    story: 'De commissie toetste dit soort verstrekking aan waterschappen als geheel.',
    question: merge(riecToPublicThird, { approvals: [noObjection, { ...rac, scope: 'resultaat-aan-waterschap' }] }),
    expect: { effect: 'allow', rules: ['G14'] },
  },
  {
    id: 'S-G14-12',
    story: 'De commissie toetste het soort "resultaat aan terminal"; het waterschap lift daarop mee.',
    question: merge(riecToPublicThird, { approvals: [noObjection, { ...rac, scope: 'resultaat-aan-terminal' }] }),
    expect: { effect: 'allow-with-approval', rules: ['G14'], missingApprovals: ['rac'] },
  },
  {
    id: 'S-G14-13',
    story: 'Een computer vinkt "getoetst" aan namens de commissie.',
    question: merge(riecToPublicThird, {
      approvals: [noObjection, { ...rac, by: 'assistent-7', role: 'machine' }],
    }),
    expect: { effect: 'allow-with-approval', rules: ['G14'], missingApprovals: ['rac'] },
  },
  {
    id: 'S-G14-14',
    story: 'De deelnemers hebben toegezegd dat zij volgende week geen bezwaar zullen maken.',
    question: merge(riecToPublicThird, { approvals: [{ ...noObjection, at: '2026-12-01T09:00:00Z' }, rac] }),
    expect: { effect: 'allow-with-approval', rules: ['G14'], missingApprovals: ['no-objection'] },
  },
  {
    id: 'S-G14-15',
    story: 'Er ligt een briefje dat niemand ooit ergens bezwaar tegen heeft, voor alle zaken.',
    question: merge(riecToPublicThird, { approvals: [{ ...noObjection, scope: '*' }, rac] }),
    expect: { effect: 'allow-with-approval', rules: ['G14'], missingApprovals: ['no-objection'] },
  },
  {
    id: 'S-G14-16',
    story: 'De deelnemer keurt de verstrekking goed namens de commissie; hij zat er zelf ooit in.',
    question: merge(riecToPublicThird, {
      approvals: [noObjection, { ...rac, role: 'participant', org: 'politie', organ: 'politie' }],
    }),
    expect: { effect: 'allow-with-approval', rules: ['G14'], missingApprovals: ['rac'] },
  },
  {
    id: 'S-G14-17',
    story: 'Vier organisaties doen mee; drie lieten weten geen bezwaar te hebben, de Belastingdienst zweeg.',
    question: merge(riecToPublicThird, { context: { participants: four }, approvals: [...noneObjects, rac] }),
    expect: { effect: 'allow-with-approval', rules: ['G14'], missingApprovals: ['no-objection'] },
    note: 'Silence of a participant is not counted as "no objection" (1.7(2), one recorded answer per participant).',
  },
  {
    id: 'S-G14-18',
    story: 'Alle vier de deelnemers lieten weten geen bezwaar te hebben en de commissie toetste.',
    question: merge(riecToPublicThird, {
      context: { participants: four },
      approvals: [...noneObjects, taxServiceAgrees, rac],
    }),
    expect: { effect: 'allow', rules: ['G14'] },
  },
  {
    id: 'S-G14-19',
    story: 'Drie deelnemers vinden het goed, de Belastingdienst maakt bezwaar; "drie tegen een".',
    question: merge(riecToPublicThird, {
      context: { participants: four },
      approvals: [...noneObjects, { ...taxServiceAgrees, given: false }, rac],
    }),
    expect: { effect: 'deny' },
  },
  {
    id: 'S-G14-20',
    story: 'Een raadslid wil het resultaat over een bedrijf zien om het college te controleren.',
    question: merge(riecResult, {
      recipient: { ...publicThird('gemeente-veenwijde', 'council', 'Gemeentewet 169'), compatible: false },
      approvals: [noObjection, rac],
    }),
    expect: { effect: 'deny' },
  },
];

const privateThirds: readonly Scenario[] = [
  {
    id: 'S-G15-1',
    story: 'Een terminal wil weten welk bedrijf uithalers inhuurt, om haar eigen kade te beschermen.',
    question: riecToPrivateThird,
    expect: { effect: 'allow-with-approval', rules: ['G15'], missingApprovals: ['no-objection', 'rac'] },
  },
  {
    id: 'S-G15-2',
    story: 'Geen deelnemer heeft bezwaar en de commissie toetste: de terminal krijgt het hoogst nodige.',
    question: merge(riecToPrivateThird, { approvals: [noObjection, rac] }),
    expect: { effect: 'allow', rules: ['G15'] },
  },
  {
    id: 'S-G15-3',
    story: 'Een bedrijf wil het resultaat; het heeft geen plicht en geen eigen belang dat telt.',
    question: merge(riecToPrivateThird, {
      recipient: { ground: 'none', taskOrDuty: 'none' },
      approvals: [noObjection, rac],
    }),
    expect: { effect: 'deny' },
  },
  {
    id: 'S-G15-4',
    story: 'De terminal wil het resultaat gebruiken om scherper te onderhandelen met een klant.',
    question: merge(riecToPrivateThird, {
      recipient: { use: 'commercial', compatible: false },
      approvals: [noObjection, rac],
    }),
    expect: { effect: 'deny' },
  },
  {
    id: 'S-G15-5',
    story: 'Of de terminal het resultaat echt nodig heeft, is niet gevraagd.',
    question: merge(riecToPrivateThird, { recipient: { necessary: undefined }, approvals: [noObjection, rac] }),
    expect: { effect: 'ask' },
  },
  {
    id: 'S-G15-6',
    story: 'Een journalist vraagt het resultaat; het stuk komt "de strijd tegen ondermijning" ten goede.',
    question: merge(riecResult, {
      recipient: {
        ...privateThird('krant-poldernieuws', 'press', 'legitimate-interest', 'none'),
        compatible: false,
        ground: 'none',
        use: 'make-known',
      },
      approvals: [noObjection, rac],
    }),
    expect: { effect: 'deny' },
  },
  {
    id: 'S-G16-1',
    story: 'In het resultaat voor de KvK zitten politiegegevens; de politie stemt niet in.',
    question: merge(riecToPublicThird, {
      recipient: { ...publicThird('kvk', 'kvk', 'Handelsregisterwet 2007 38a'), use: 'register-integrity' },
      resource: { criminal: true, derivedFrom: [fromPolice] },
      approvals: [noObjection, rac, approve('source-consent', riecCase, { given: false })],
    }),
    expect: { effect: 'deny', rules: ['G16'] },
  },
  {
    id: 'S-G16-2',
    story: 'Een corporatie wil een resultaat van het Zorg- en Veiligheidshuis met zorggegevens; de bron stemt niet in.',
    question: merge(zvhData, {
      action: 'give-result',
      recipient: {
        ...privateThird('woonstichting-polderthuis', 'housing-association', 'legitimate-interest', 'AVG 6(1)(f)'),
        use: 'end-misuse',
      },
      resource: {
        category: 'result',
        originOrg: zvh,
        derivedFrom: [{ ...fromRietmeer, category: 'care', originRegime: 'WMO', special: true }],
      },
      approvals: [
        approve('no-objection', zvhCase),
        approve('rac', zvhCase),
        approve('source-consent', zvhCase, { org: 'gemeente-rietmeer', organ: 'college', given: false }),
      ],
    }),
    expect: { effect: 'deny', rules: ['G16'] },
  },
];

export const resultScenarios: readonly Scenario[] = [...participants, ...publicThirds, ...privateThirds];
