import type { Condition, Rule } from '../../rule.ts';
import { actsWithin } from '../acts.ts';
import { awr, gdpr, gemeentewet, jeugdwet, wgs, wjsg, wmo, wpg } from '../citation.ts';
import { anyActivity, participants, sharing, signalFirst, whatSharingAsks } from '../riec-conditions.ts';
import { forbid, permit, say } from '../row.ts';
import {
  agreedWhenPolice,
  baseline,
  duties,
  insideTheCase,
  noWeightyReasons,
  qualifiedSignal,
} from '../wgs-conditions.ts';

const intoTheRiec = actsWithin;
const heavyRegimes = ['WPG-9', 'WPG-10-1-a', 'WPG-10-1-c'] as const;
const leaveOut = say('Laat dit gegeven weg.', 'Leave this out.');
const careHouse = say(
  'Speelt er zorg, breng de persoon dan in bij het Zorg- en Veiligheidshuis.',
  'If care plays a part, bring the person to the Care and Safety House.',
);
const ownAct = say(
  'Kijk of haar eigen wet delen toestaat (WGS 1.2(2)), of vraag een deelnemer het zelf op te vragen.',
  'See whether its own act allows sharing (WGS 1.2(2)), or have a participant request it under its own act.',
);

/** The same tiers hold for the direct circle as for the person of the signal (2.22(1)(b)). */
const tierOfTheGiver: Condition = {
  any: [
    { fact: 'resource.tier', is: '1' },
    {
      all: [
        { fact: 'resource.tier', is: '2' },
        { fact: 'subject.organ', in: ['belastingdienst', 'douane', 'heffingsambtenaar'] },
        { fact: 'resource.originRegime', in: ['AWR', 'ADW'] },
        { fact: 'recipient.sector', is: 'public' },
      ],
    },
    {
      all: [
        { fact: 'resource.tier', is: '2' },
        { fact: 'subject.organ', is: 'om' },
        { fact: 'resource.originRegime', is: 'WJSG' },
      ],
    },
    {
      all: [
        { fact: 'resource.tier', is: '2' },
        { fact: 'subject.organ', in: ['politie', 'kmar'] },
        { fact: 'resource.originRegime', in: ['WPG-8', 'WPG-13'] },
      ],
    },
    {
      all: [
        { fact: 'resource.tier', is: '3' },
        { fact: 'subject.organ', in: ['politie', 'kmar', 'fiod', 'nla', 'nvwa-iod'] },
        { fact: 'context.activity', in: ['knelpunt', 'casus'] },
      ],
    },
  ],
};

/** Who supplies what to a RIEC: WGS 2.19-2.23. Part of the pack of the same date. */
export const supplyRules: readonly Rule[] = [
  permit({
    id: 'R06',
    actions: ['provide', 'hit-no-hit'],
    kinds: ['RIEC'],
    when: {
      all: [
        { fact: 'subject.organ', in: ['politie', 'kmar', 'fiod', 'nla', 'nvwa-iod'] },
        { fact: 'resource.originRegime', in: heavyRegimes },
        ...sharing,
        { fact: 'resource.tier', is: '3' },
        { fact: 'context.activity', in: ['knelpunt', 'casus'] },
        insideTheCase,
      ],
    },
    approvals: ['competent-authority'],
    retention: 'T5F',
    basis: [wgs('2.22', '1(a)3'), wgs('2.23', '6(c)'), wpg('20', '3'), wpg('46')],
    sentence: say(
      'Zware politiegegevens mogen alleen bij een knelpunt of een casusoverleg, na akkoord.',
      'Heavy police data only in a knelpunt or a case meeting, after agreement.',
    ),
    obligations: whatSharingAsks,
    alternatives: [signalFirst],
    confidence: 'M',
  }),
  forbid({
    id: 'R07',
    actions: ['provide', 'collect', 'hit-no-hit', 'joint-analysis', 'intervene', 'give-result', 'export'],
    kinds: ['RIEC'],
    when: {
      all: [
        { fact: 'resource.originRegime', in: [...heavyRegimes, 'WPG-10-1-b'] },
        { fact: 'context.activity', is: 'scan' },
      ],
    },
    basis: [wgs('2.23', '6(c)')],
    sentence: say(
      'Bij een gebiedsscan mag u deze zware politiegegevens niet gebruiken.',
      'In an area scan you may not use these heavy police data.',
    ),
    alternatives: [
      say(
        'Gebruik ze in een knelpunt of een casusoverleg, of doe de scan met lichtere gegevens.',
        'Use them in a knelpunt or a case meeting, or make the scan with lighter data.',
      ),
    ],
    confidence: 'H',
  }),
  forbid({
    id: 'R08',
    actions: intoTheRiec,
    kinds: ['RIEC'],
    when: { fact: 'resource.originRegime', in: ['WPG-12', 'WPG-10-1-b'] },
    basis: [wgs('2.22', '1(a)')],
    sentence: say('Gegevens van informanten gaan nooit naar het RIEC.', 'Data of informants never go to the RIEC.'),
    alternatives: [
      say(
        'Laat de politie en het OM zelf bepalen wat zij met deze gegevens doen (Wpg 16(1)(a)).',
        'Leave it to police and prosecution what they do with these data (Wpg 16(1)(a)).',
      ),
    ],
    confidence: 'H',
  }),
  permit({
    id: 'R09',
    actions: ['provide', 'hit-no-hit'],
    kinds: ['RIEC'],
    when: {
      all: [
        { fact: 'subject.organ', is: 'om' },
        { fact: 'resource.originRegime', is: 'WJSG' },
        ...sharing,
        { fact: 'resource.tier', is: '2' },
        insideTheCase,
      ],
    },
    duty: 'must',
    retention: 'T5F',
    basis: [wgs('1.5', '2(b)'), wgs('2.22', '1(a)2'), wjsg('8b'), wjsg('39fa'), wjsg('51ca')],
    sentence: say(
      'Het OM moet deze strafgegevens delen met het RIEC als de zaak ze nodig heeft.',
      'The prosecution must share these criminal data with the RIEC if the case needs them.',
    ),
    obligations: whatSharingAsks,
    alternatives: [signalFirst],
    confidence: 'H',
  }),
  forbid({
    id: 'R10',
    actions: intoTheRiec,
    kinds: ['RIEC'],
    when: {
      any: [
        { fact: 'resource.category', is: 'health' },
        { fact: 'resource.originRegime', is: 'medical' },
        // A signal is words: whoever reports it says that nothing of the kind stands in it.
        {
          all: [
            { fact: 'resource.category', is: 'signal' },
            { fact: 'taint.special', is: true },
          ],
        },
        { fact: 'taint.surelyHealth', is: true },
      ],
    },
    basis: [wgs('2.21', '1'), wgs('2.22', '1'), gdpr('9', '1')],
    sentence: say('Medische gegevens horen niet in het RIEC.', 'Medical data do not belong in the RIEC.'),
    alternatives: [leaveOut, careHouse],
    confidence: 'H',
  }),
  forbid({
    id: 'R11b',
    actions: intoTheRiec,
    kinds: ['RIEC'],
    when: {
      all: [
        { fact: 'taint.surelySexual', is: true },
        {
          not: {
            all: [
              { fact: 'judgements.strictlyNecessary', is: true },
              { fact: 'approval.second-reviewer', is: true },
            ],
          },
        },
      ],
    },
    basis: [wgs('2.21', '1'), gdpr('9', '2(g)')],
    sentence: say(
      'Gegevens over seksualiteit gaan alleen mee als het strikt nodig is en een tweede persoon het heeft beoordeeld.',
      'Data on sexuality go along only if strictly necessary and reviewed by a second person.',
    ),
    alternatives: [leaveOut],
    confidence: 'H',
  }),
  permit({
    id: 'R11',
    actions: ['provide'],
    kinds: ['RIEC'],
    when: {
      all: [
        { fact: 'resource.category', is: 'sexual' },
        { fact: 'subject.organ', in: participants },
        ...sharing,
        { fact: 'resource.tier', is: '2' },
        { fact: 'judgements.strictlyNecessary', is: true },
        { not: { fact: 'resource.originRegime', in: ['AWR', 'ADW'] } },
        agreedWhenPolice,
        insideTheCase,
      ],
    },
    // A second pair of eyes is a rule of the makers, not of the act.
    approvals: ['second-reviewer'],
    retention: 'T5F',
    basis: [wgs('2.21', '1'), wgs('2.22', '1(a)2'), gdpr('9', '2(g)')],
    sentence: say(
      'Dit mag alleen als het echt niet anders kan, bijvoorbeeld bij seksuele uitbuiting.',
      'Only if there really is no other way, for instance in sexual exploitation.',
    ),
    obligations: whatSharingAsks,
    alternatives: [leaveOut],
    confidence: 'H',
  }),
  forbid({
    id: 'R12',
    actions: intoTheRiec,
    kinds: ['RIEC'],
    when: {
      any: [
        { fact: 'resource.category', in: ['ethnicity', 'religion', 'political', 'biometric', 'union'] },
        { fact: 'taint.surelyOrigin', is: true },
        { fact: 'taint.surelyBelief', is: true },
      ],
    },
    basis: [wgs('2.21', '1'), gdpr('9', '1')],
    sentence: say(
      'Afkomst, geloof en politieke mening mag u hier niet verwerken.',
      'Origin, religion and political opinion may not be processed here.',
    ),
    alternatives: [
      say(
        'Laat dit weg en beschrijf alleen wat iemand deed of wat u zag.',
        'Leave this out and only describe what someone did or what you saw.',
      ),
    ],
    confidence: 'H',
  }),
  permit({
    id: 'R13',
    actions: ['provide', 'hit-no-hit'],
    kinds: ['RIEC'],
    when: {
      all: [
        { fact: 'subject.organ', is: 'college' },
        { fact: 'resource.originRegime', in: ['PW', 'SUWI'] },
        { fact: 'resource.category', in: ['income', 'financial', 'housing', 'identity', 'contact', 'bsn'] },
        ...sharing,
        { fact: 'resource.tier', is: '1' },
        insideTheCase,
      ],
    },
    retention: 'T5F',
    basis: [wgs('2.19', '1(i)'), wgs('2.22', '1(a)1')],
    sentence: say(
      'Gegevens over een uitkering mogen mee als de zaak gaat over georganiseerde misdaad.',
      'Benefit data may be included if the case is about organised crime.',
    ),
    obligations: whatSharingAsks,
    alternatives: [signalFirst],
    confidence: 'M',
  }),
  forbid({
    id: 'R14',
    actions: intoTheRiec,
    kinds: ['RIEC'],
    when: {
      any: [
        { fact: 'resource.originRegime', in: ['WMO', 'JEUGDWET'] },
        { fact: 'resource.category', is: 'care' },
      ],
    },
    basis: [wgs('2.19', '1(i)'), wgs('2.22'), wmo('5.1-5.3'), jeugdwet('7.3.11')],
    sentence: say(
      'Zorg- en jeugddossiers horen niet in het RIEC; denk aan het Zorg- en Veiligheidshuis.',
      'Care and youth files do not belong in the RIEC; think of the Care and Safety House.',
    ),
    alternatives: [careHouse, leaveOut],
    confidence: 'H',
  }),
  permit({
    id: 'R15',
    actions: ['provide', 'hit-no-hit'],
    kinds: ['RIEC'],
    when: {
      all: [
        { fact: 'subject.organ', is: 'burgemeester' },
        { fact: 'resource.category', in: ['permits', 'supervision'] },
        ...sharing,
        { fact: 'resource.tier', is: '1' },
        insideTheCase,
      ],
    },
    duty: 'must',
    retention: 'T5F',
    basis: [wgs('2.19', '1(h)'), wgs('2.22', '1(a)1')],
    sentence: say(
      'De burgemeester moet vergunningen en sluitingen delen als er een beoordeeld signaal is.',
      'The mayor must share permits and closures if there is an assessed signal.',
    ),
    obligations: whatSharingAsks,
    alternatives: [signalFirst],
    confidence: 'H',
  }),
  permit({
    id: 'R16',
    actions: ['provide', 'hit-no-hit'],
    kinds: ['RIEC'],
    when: {
      all: [
        { fact: 'subject.organ', is: 'heffingsambtenaar' },
        { fact: 'resource.originRegime', is: 'AWR' },
        ...sharing,
        { fact: 'resource.tier', is: '2' },
        insideTheCase,
      ],
    },
    retention: 'T5F',
    basis: [wgs('2.19', '1(i)'), wgs('2.22', '1(a)2'), gemeentewet('231'), awr('67')],
    sentence: say(
      'Gemeentelijke belastinggegevens mogen mee als de zaak dat nodig maakt.',
      'Municipal tax data may be included if the case needs them.',
    ),
    obligations: whatSharingAsks,
    alternatives: [signalFirst],
    confidence: 'M',
  }),
  permit({
    id: 'R17',
    actions: ['provide', 'hit-no-hit'],
    kinds: ['RIEC'],
    when: {
      all: [
        { fact: 'subject.organ', is: 'uwv' },
        { fact: 'resource.originRegime', is: 'SUWI' },
        ...sharing,
        { fact: 'resource.tier', is: '1' },
        insideTheCase,
      ],
    },
    duty: 'must',
    retention: 'T5F',
    basis: [wgs('2.19', '1(e)')],
    sentence: say(
      'UWV moet deze gegevens delen als ze nodig zijn voor de zaak.',
      'UWV must share these data if the case needs them.',
    ),
    obligations: whatSharingAsks,
    alternatives: [signalFirst],
    confidence: 'H',
  }),
  permit({
    id: 'R18',
    actions: ['provide', 'hit-no-hit'],
    kinds: ['RIEC'],
    when: {
      all: [
        { fact: 'subject.organ', is: 'ind' },
        { fact: 'resource.category', is: 'residence-status' },
        ...sharing,
        { fact: 'resource.tier', is: '1' },
        insideTheCase,
      ],
    },
    duty: 'must',
    retention: 'T5F',
    basis: [wgs('2.19', '1(f)'), wgs('2.22', '1(a)1')],
    sentence: say(
      'De IND moet de verblijfsstatus delen in een beoordeelde zaak.',
      'The immigration service must share the residence status in an assessed case.',
    ),
    obligations: whatSharingAsks,
    alternatives: [signalFirst],
    confidence: 'H',
  }),
  permit({
    id: 'R19',
    actions: ['provide', 'hit-no-hit'],
    kinds: ['RIEC'],
    when: {
      all: [
        { fact: 'subject.organ', is: 'nla' },
        { fact: 'resource.category', is: 'supervision' },
        ...sharing,
        { fact: 'resource.tier', is: '1' },
        insideTheCase,
      ],
    },
    duty: 'must',
    retention: 'T5F',
    basis: [wgs('2.19', '1(k)'), wgs('2.22', '1(a)1')],
    sentence: say(
      'De Arbeidsinspectie moet controles en boetes delen in een beoordeelde zaak.',
      'The labour inspectorate must share inspections and fines in an assessed case.',
    ),
    obligations: whatSharingAsks,
    alternatives: [signalFirst],
    confidence: 'H',
  }),
  forbid({
    id: 'R20',
    actions: ['provide', 'hit-no-hit', 'report-signal'],
    kinds: ['RIEC'],
    when: { fact: 'subject.organ', is: 'nvwa' },
    basis: [wgs('2.19', '1(l)')],
    sentence: say(
      'Alleen de opsporingsdienst van de NVWA doet mee, niet de gewone inspectie.',
      'Only the investigation service of the NVWA takes part, not the ordinary inspection.',
    ),
    alternatives: [
      say(
        'Doe aangifte, of laat de opsporingsdienst van de NVWA het signaal zelf oppakken.',
        'Report the offence, or let the investigation service of the NVWA adopt the signal.',
      ),
    ],
    confidence: 'H',
  }),
  permit({
    id: 'R21',
    actions: ['provide', 'collect', 'hit-no-hit'],
    kinds: ['RIEC'],
    when: {
      all: [
        { fact: 'resource.personRole', is: 'direct-circle' },
        { fact: 'subject.organ', in: [...participants, 'bureau'] },
        ...baseline,
        qualifiedSignal,
        noWeightyReasons,
        anyActivity,
        { fact: 'judgements.circleReason', is: true },
        tierOfTheGiver,
        agreedWhenPolice,
        { any: [{ fact: 'recipient.named', is: false }, insideTheCase] },
      ],
    },
    retention: 'T5F',
    basis: [wgs('2.22', '1(b)'), wgs('2.23', '6')],
    sentence: say(
      'Over mensen uit de directe kring mag u delen wat echt nodig is, met uitleg per persoon.',
      'About people of the direct circle you may share what is really needed, with a reason for each person.',
    ),
    obligations: whatSharingAsks,
    alternatives: [
      say(
        'Laat deze persoon weg, of schrijf op waarom juist hij nodig is.',
        'Leave this person out, or write down why just this person is needed.',
      ),
    ],
    confidence: 'H',
  }),
  forbid({
    id: 'R34',
    actions: ['provide', 'hit-no-hit', 'report-signal'],
    kinds: ['RIEC'],
    when: { fact: 'subject.organ', in: ['svb', 'cjib', 'rdw', 'ilt', 'coa', 'waterschap', 'kvk'] },
    basis: [wgs('2.19'), wgs('1.2', '2')],
    sentence: say(
      'Deze organisatie is geen deelnemer; kijk of haar eigen wet delen toestaat.',
      'This organisation is not a participant; see whether its own act allows sharing.',
    ),
    alternatives: [ownAct],
    confidence: 'H',
  }),
  forbid({
    id: 'R35',
    actions: ['provide', 'collect', 'report-signal', 'intervene', 'joint-analysis'],
    kinds: ['RIEC'],
    when: {
      all: [
        { fact: 'context.signal.organisedCrime', is: false },
        // Recording who of the staff has access (R36) is about no case.
        { not: { fact: 'resource.category', is: 'staff' } },
      ],
    },
    basis: [wgs('2.17'), wgs('2.23', '2')],
    sentence: say(
      'Zonder verband met georganiseerde misdaad is dit geen zaak voor het RIEC.',
      'Without a link with organised crime this is no case for the RIEC.',
    ),
    alternatives: [
      say(
        'Handel dit af met de eigen taak van uw organisatie, of doe aangifte.',
        'Deal with it under your organisation’s own task, or report the offence.',
      ),
    ],
    confidence: 'H',
  }),
  permit({
    id: 'R36',
    actions: ['provide'],
    kinds: ['RIEC'],
    when: {
      all: [
        { fact: 'resource.category', is: 'staff' },
        { fact: 'resource.tier', is: 'staff' },
        { fact: 'subject.organ', in: [...participants, 'bureau'] },
        ...baseline,
        { fact: 'recipient.member', is: true },
      ],
    },
    retention: 'T5F',
    basis: [wgs('2.22', '1(c)')],
    sentence: say(
      'Van medewerkers legt u naam, toegang en screening vast.',
      'Of staff you record name, access and screening.',
    ),
    obligations: [duties.log, duties.secrecy, duties.fiveYears],
    confidence: 'H',
  }),
  forbid({
    id: 'R38',
    actions: ['report-signal', 'provide'],
    kinds: ['RIEC'],
    when: {
      any: [
        {
          all: [
            {
              fact: 'subject.organ',
              in: ['citizen', 'private', 'terminal', 'postal-company', 'housing-association', 'trade-association'],
            },
            { not: { fact: 'context.signal.adopted', is: true } },
          ],
        },
        {
          all: [
            { fact: 'resource.category', is: 'signal' },
            { fact: 'context.signal.adopted', is: false },
          ],
        },
        { fact: 'context.surelyNotAdopted', is: true },
      ],
    },
    basis: [wgs('1.1'), wgs('2.23', '1')],
    sentence: say(
      'Een tip van buiten moet eerst door een deelnemer zelf worden opgepakt.',
      'A tip from outside must first be adopted by a participant itself.',
    ),
    alternatives: [
      say(
        'Meld het bij de gemeente, de politie of Meld Misdaad Anoniem; een deelnemer kan er een signaal van maken.',
        'Report it to the municipality, the police or the anonymous line; a participant can make it a signal.',
      ),
    ],
    confidence: 'M',
  }),
];
