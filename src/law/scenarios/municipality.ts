import {
  allowed,
  approval,
  asked,
  college,
  denied,
  giver,
  needs,
  police,
  press,
  prosecutor,
  riecId,
  to,
  toPrivate,
  vary,
} from './outside-base.ts';
import type { Scenario } from './scenario.ts';

const org = 'gemeente-veenwijde';
const enforcement = giver('college', org, 'municipal-enforcement', { resource: { category: 'supervision' } });

const reportOffence = vary(enforcement, {
  action: 'report-offence',
  recipient: police(),
  context: { offence: 'other' },
});
const demanded = vary(enforcement, {
  action: 'answer-demand',
  recipient: prosecutor({ taskOrDuty: 'Sv 126nd', use: 'investigation' }),
  context: { demand: 'valid-demand' },
  resource: { category: 'permits' },
});

export const municipalityToPolice: readonly Scenario[] = [
  {
    id: 'S-P15-1',
    story: 'Een toezichthouder vond vaten met drugsafval in een schuur; de gemeente doet aangifte.',
    question: reportOffence,
    expect: allowed('P15'),
  },
  {
    id: 'S-P15-2',
    story: 'Een medewerker van burgerzaken verkocht paspoorten; de gemeente moet aangifte doen.',
    question: vary(reportOffence, {
      context: { offence: 'official', purposeCode: 'integrity' },
      resource: { category: 'staff', personRole: 'employee' },
    }),
    expect: allowed('P15'),
  },
  {
    id: 'S-P15-3',
    story: 'De gemeente doet aangifte en stuurt meteen het hele dossier van de familie mee.',
    question: vary(reportOffence, { judgements: { minimalFields: false } }),
    expect: denied(),
  },
  {
    id: 'S-P15-4',
    story: 'Een bewoner is lastig maar deed niets strafbaars; een ambtenaar wil "voor de zekerheid" aangifte doen.',
    question: vary(reportOffence, { context: { offence: 'none' } }),
    expect: denied(),
  },
  {
    id: 'S-P15-5',
    story: 'De toezichthouder weet niet of wat hij zag strafbaar is en wil het aan de politie geven.',
    question: vary(reportOffence, { context: { offence: undefined } }),
    expect: asked,
  },
  {
    id: 'S-P16-1',
    story: 'De officier vordert schriftelijk de vergunningen van één garage; de gemeente levert precies die.',
    question: demanded,
    expect: allowed('P16'),
  },
  {
    id: 'S-P16-2',
    story: 'De politie vordert met artikel 126nc de adresgegevens van één verdachte.',
    question: vary(demanded, {
      recipient: police({ taskOrDuty: 'Sv 126nc' }),
      context: { purposeCode: 'population-register' },
      resource: { category: 'identity', originRegime: 'BRP' },
    }),
    expect: allowed('P16'),
  },
  {
    id: 'S-P16-3',
    story: 'Een rechercheur mailt: "Wil je even de vergunningen van de garage sturen? De vordering komt nog wel."',
    question: vary(demanded, { context: { demand: 'request' } }),
    expect: denied(),
  },
  {
    id: 'S-P16-4',
    story: 'Gevorderd is één vergunning; de ambtenaar doet er de klachten en een oud dossier bij.',
    question: vary(demanded, { judgements: { minimalFields: false } }),
    expect: denied(),
  },
  {
    id: 'S-P16-5',
    story: 'Er ligt een brief van het OM; niemand weet of het een geldige vordering is.',
    question: vary(demanded, { context: { demand: undefined } }),
    expect: asked,
  },
  {
    id: 'S-P17-1',
    story: 'De wijkagent vraagt een lijst van alle bewoners van de Kadestraat, om eens te kijken.',
    question: vary(enforcement, {
      recipient: police(),
      context: { purposeCode: 'population-register', demand: 'request', caseId: 'none' },
      resource: { category: 'bulk', originRegime: 'BRP', personRole: 'other' },
    }),
    expect: denied('P17'),
  },
  {
    id: 'S-P17-2',
    story: 'De politie wil alle mensen die dit jaar op een vakantiepark zijn ingeschreven.',
    question: vary(enforcement, {
      recipient: police(),
      context: { purposeCode: 'population-register', caseId: 'none' },
      resource: { category: 'bulk', originRegime: 'BRP', personRole: 'other', pseudonymised: true },
    }),
    expect: denied('P17'),
  },
  {
    id: 'S-P17-3',
    story: 'De politie noemt een zaaknummer en wil dan toch alle bewoners van de flat, zonder vordering.',
    question: vary(enforcement, {
      recipient: police(),
      context: { purposeCode: 'population-register', demand: 'request' },
      resource: { category: 'bulk', originRegime: 'BRP', personRole: 'other' },
      judgements: { minimalFields: false },
    }),
    expect: denied(),
    note: 'P17 says "no case"; with a number the default carries the answer at the least.',
  },
  {
    id: 'S-P18-1',
    story: 'De recherche belt de Wmo-consulent: staat er iets over drugs in het dossier van meneer K.?',
    question: vary(enforcement, {
      recipient: police(),
      context: { purposeCode: 'municipal-care', demand: 'request' },
      resource: { category: 'care', originRegime: 'WMO', special: true },
    }),
    expect: denied('P18'),
  },
  {
    id: 'S-P18-2',
    story: 'De politie zoekt een jonge uithaler en vraagt de gemeente om zijn jeugddossier.',
    question: vary(enforcement, {
      recipient: police(),
      context: { purposeCode: 'municipal-care' },
      resource: { category: 'care', originRegime: 'JEUGDWET', special: true, minor: true },
    }),
    expect: denied('P18'),
  },
  {
    id: 'S-P18-3',
    story: 'Een consulent zag hennep bij een cliënt en doet aangifte met het hele Wmo-dossier erbij.',
    question: vary(reportOffence, {
      context: { purposeCode: 'municipal-care' },
      resource: { category: 'care', originRegime: 'WMO', special: true },
    }),
    expect: denied('P18'),
    note: 'Sv 161 gives a right to report; it does not lift the secrecy of Wmo 5.3 for the care file.',
  },
  {
    id: 'S-P21-1',
    story: 'De politie wil drie maanden kentekens van de parkeercamera’s om patronen te zoeken.',
    question: vary(enforcement, {
      recipient: police(),
      context: { demand: 'request' },
      resource: { category: 'bulk', originRegime: 'CAMERA', personRole: 'other' },
    }),
    expect: denied('P21'),
  },
  {
    id: 'S-P21-2',
    story: 'Het RIEC wil alle kentekens bij de haven, omdat een leverancier zegt dat daar patronen in zitten.',
    question: vary(enforcement, {
      recipient: to('bureau', riecId, 'WGS 2.17', { participantOf: [riecId] }),
      resource: { category: 'bulk', originRegime: 'CAMERA', personRole: 'other' },
    }),
    expect: denied('P21'),
  },
  {
    id: 'S-P21-3',
    story: 'De kentekens van alle auto’s zijn versleuteld, "dus dan mogen ze wel naar de politie".',
    question: vary(enforcement, {
      recipient: police(),
      resource: { category: 'bulk', originRegime: 'CAMERA', personRole: 'other', pseudonymised: true },
    }),
    expect: denied('P21'),
  },
];

const housing = vary(enforcement, {
  recipient: to('college', org, 'Huisvestingswet 2014 33'),
  resource: { category: 'housing' },
});
const closingOrder = giver('burgemeester', org, 'municipal-enforcement', {
  recipient: toPrivate('private', 'vastgoed-de-wilg', {
    taskOrDuty: 'Awb 3:41',
    ground: 'legal-duty',
    use: 'make-known',
    compatible: true,
    statuteAllows: true,
    dataSubject: true,
  }),
  resource: { category: 'supervision' },
});

export const municipalityItself: readonly Scenario[] = [
  {
    id: 'S-P19-1',
    story: 'Bouwtoezicht zag acht bedden in een woning en wil dit doorgeven aan Huisvesting, dat dit zelf mag nagaan.',
    question: housing,
    expect: needs(['legal-check'], 'P19'),
  },
  {
    id: 'S-P19-2',
    story: 'De jurist van de gemeente keurde het doorgeven aan Huisvesting schriftelijk goed.',
    question: vary(housing, { approvals: [approval('legal-check')] }),
    expect: allowed('P19'),
  },
  {
    id: 'S-P19-3',
    story: 'Het sportteam wil de gegevens van bouwtoezicht; geen wet laat het sportteam die verzamelen.',
    question: vary(housing, { recipient: { taskOrDuty: 'none', statuteAllows: false } }),
    expect: denied(),
  },
  {
    id: 'S-P19-4',
    story: 'Citymarketing wil adressen uit bouwcontroles voor een reclamebrief.',
    question: vary(housing, { recipient: { compatible: false, use: 'commercial' } }),
    expect: denied(),
  },
  {
    id: 'S-P19-5',
    story: 'Niet uitgezocht is of Huisvesting deze gegevens volgens zijn eigen wet mag verzamelen.',
    question: vary(housing, { recipient: { statuteAllows: undefined } }),
    expect: asked,
  },
  {
    id: 'S-P19-6',
    story: 'Een collega stuurt een resultaat van het RIEC door naar Werk en Inkomen: "het is toch onze gemeente".',
    question: vary(housing, {
      recipient: college({ use: 'benefit-check' }),
      resource: { category: 'result', originOrg: riecId },
    }),
    expect: denied(),
    note: 'What a partnership made goes out under the WGS only (law.md 2: every act belongs to one gateway).',
  },
  {
    id: 'S-P19-7',
    story: 'Handhaving wil een Wmo-dossier inzien om een pand te controleren.',
    question: vary(housing, {
      context: { purposeCode: 'municipal-care' },
      recipient: { taskOrDuty: 'Awb 5:11', statuteAllows: false, compatible: false },
      resource: { category: 'care', originRegime: 'WMO', special: true },
    }),
    expect: denied(),
  },
  {
    id: 'S-P19-8',
    story: 'De verordening noemt Huisvesting als afnemer van adresgegevens uit de BRP.',
    question: vary(housing, {
      context: { purposeCode: 'population-register', brpAuthorised: true },
      resource: { originRegime: 'BRP' },
      approvals: [approval('legal-check')],
    }),
    expect: allowed('P19'),
  },
  {
    id: 'S-P19-9',
    story: 'De verordening noemt Huisvesting niet, maar de jurist vindt BRP-gegevens wel handig.',
    question: vary(housing, {
      context: { purposeCode: 'population-register', brpAuthorised: false },
      resource: { originRegime: 'BRP' },
      approvals: [approval('legal-check')],
    }),
    expect: denied(),
    note: 'P19 names Wet BRP 3.8 for BRP data: without the by-law the lawyer cannot open the register.',
  },
  {
    id: 'S-P20-1',
    story: 'De burgemeester stuurt het sluitingsbesluit aan de eigenaar van het pand.',
    question: closingOrder,
    expect: allowed('P20'),
  },
  {
    id: 'S-P20-2',
    story: 'In het sluitingsbesluit voor de eigenaar staat nog wie de tip gaf.',
    question: vary(closingOrder, { resource: { thirdPartiesRemoved: false } }),
    expect: denied(),
  },
  {
    id: 'S-P20-3',
    story: 'Het besluit ligt klaar voor de huurder; niet gecontroleerd is of er gegevens van anderen in staan.',
    question: vary(closingOrder, {
      recipient: { organ: 'citizen', org: 'huurder' },
      resource: { thirdPartiesRemoved: undefined },
    }),
    expect: asked,
  },
  {
    id: 'S-P20-4',
    story: 'Een journalist wil het volledige sluitingsbesluit met naam van de bewoner.',
    question: vary(closingOrder, { recipient: press({ use: 'openness' }) }),
    expect: denied(),
  },
  {
    id: 'S-P20-5',
    story: 'De buurvrouw, die geen belanghebbende is, wil een kopie van het sluitingsbesluit.',
    question: vary(closingOrder, {
      recipient: toPrivate('citizen', 'buurvrouw', { use: 'private' }),
    }),
    expect: denied(),
  },
];
