import {
  allowed,
  approval,
  asked,
  bureauBibob,
  college,
  denied,
  giver,
  mayor,
  needs,
  press,
  riecBureau,
  riecId,
  to,
  toPrivate,
  vary,
} from './outside-base.ts';
import type { Scenario } from './scenario.ts';

const org = 'gemeente-veenwijde';

const tax = giver('belastingdienst', 'belastingdienst', 'tax-task', {
  resource: { category: 'tax', originRegime: 'AWR', taxOrigin: true },
});
const taxToMunicipality = vary(tax, {
  recipient: college({ taskOrDuty: 'Participatiewet 64' }),
  resource: { taxOpening: 'regulation-list' },
});
const fineForBibob = vary(tax, {
  recipient: mayor({ taskOrDuty: 'Wet Bibob 7a', use: 'bibob-investigation' }),
  context: { demand: 'request' },
  resource: { taxOpening: 'statute' },
});
const taxToBureau = vary(tax, {
  recipient: bureauBibob(),
  context: { demand: 'request' },
  resource: { taxOpening: 'statute' },
});
const customs = giver('douane', 'douane', 'customs-task', {
  resource: { category: 'goods', originRegime: 'ADW', taxOrigin: true },
});

export const taxAndCustoms: readonly Scenario[] = [
  {
    id: 'S-T01-1',
    story: 'De regeling noemt dit inkomensgegeven; de Belastingdienst wil het aan de sociale dienst geven.',
    question: taxToMunicipality,
    expect: needs(['legal-check'], 'T01'),
  },
  {
    id: 'S-T01-2',
    story: 'De jurist van de Belastingdienst stelde vast dat een wet het geven aan de gemeente verplicht.',
    question: vary(taxToMunicipality, {
      resource: { taxOpening: 'statute' },
      approvals: [approval('legal-check')],
    }),
    expect: allowed('T01'),
  },
  {
    id: 'S-T01-3',
    story: 'De gemeente wil buiten het RIEC om weten hoeveel belastingschuld een kapper heeft.',
    question: vary(taxToMunicipality, {
      recipient: { taskOrDuty: 'Gemeentewet 125' },
      resource: { taxOpening: 'none' },
      approvals: [approval('legal-check')],
    }),
    expect: denied(),
  },
  {
    id: 'S-T01-4',
    story: 'De gemeente vraagt fiscale gegevens; welke uitzondering op de geheimhouding geldt is niet nagegaan.',
    question: vary(taxToMunicipality, { resource: { taxOpening: undefined } }),
    expect: asked,
  },
  {
    id: 'S-T01-5',
    story: 'De jurist keurde het geven af, maar de gemeente dringt aan.',
    question: vary(taxToMunicipality, { approvals: [approval('legal-check', { given: false })] }),
    expect: denied(),
  },
  {
    id: 'S-T02-1',
    story: 'Een inwoner vraagt met een Woo-verzoek om de aangiften van een projectontwikkelaar.',
    question: vary(tax, {
      recipient: toPrivate('citizen', 'woo-verzoeker', { use: 'openness' }),
      context: { demand: 'request' },
    }),
    expect: denied('T02'),
  },
  {
    id: 'S-T02-2',
    story: 'Een krant wil met de Woo weten hoeveel belasting de burgemeester betaalt.',
    question: vary(tax, { action: 'publish', recipient: press({ use: 'openness' }), context: { demand: 'request' } }),
    expect: denied('T02'),
  },
  {
    id: 'S-T03-1',
    story: 'De burgemeester vraagt voor een eigen Bibob-onderzoek of de aanvrager een vergrijpboete kreeg.',
    question: fineForBibob,
    expect: allowed('T03'),
  },
  {
    id: 'S-T03-2',
    story: 'De Belastingdienst stuurt een gemeente ongevraagd een lijstje vergrijpboetes.',
    question: vary(fineForBibob, { context: { demand: 'none' }, resource: { taxOpening: 'none' } }),
    expect: denied(),
    note: 'Without a request Bibob 7c opens nothing, so there is no opening in the tax secrecy either.',
  },
  {
    id: 'S-T03-3',
    story: 'Voor de Bibob-toets wil de gemeente ook alle inkomens van de aanvrager van de Belastingdienst.',
    question: vary(fineForBibob, { resource: { category: 'income', taxOpening: 'none' } }),
    expect: denied(),
    note: 'Bibob 7c opens the vergrijpboete, not the income.',
  },
  {
    id: 'S-T03-4',
    story: 'Er ligt een vergrijpboete klaar voor een gemeente; of zij erom vroeg, en dus of 7c geldt, weet niemand.',
    question: vary(fineForBibob, { context: { demand: undefined }, resource: { taxOpening: undefined } }),
    expect: asked,
    note: 'Two members are open because the one follows from the other: without a request 7c opens nothing.',
  },
  {
    id: 'S-T04-1',
    story: 'Het Landelijk Bureau Bibob vraagt de Belastingdienst om gegevens voor een advies.',
    question: taxToBureau,
    expect: allowed('T04'),
  },
  {
    id: 'S-T04-2',
    story: 'Het Bureau vraagt de IND naar de verblijfsstatus van een aanvrager.',
    question: giver('ind', 'ind', 'residence-supervision', {
      recipient: bureauBibob(),
      context: { demand: 'request' },
      resource: { category: 'residence-status' },
    }),
    expect: allowed('T04'),
  },
  {
    id: 'S-T04-3',
    story: 'Het Bureau vraagt het UWV waar een stroman in loondienst is.',
    question: giver('uwv', 'uwv', 'benefit-enforcement', {
      recipient: bureauBibob(),
      context: { demand: 'request' },
      resource: { category: 'income', originRegime: 'SUWI' },
    }),
    expect: allowed('T04'),
  },
  {
    id: 'S-T04-4',
    story: 'De Belastingdienst stuurt het Bureau uit zichzelf alles over een ondernemer.',
    question: vary(taxToBureau, { context: { demand: 'none' }, resource: { taxOpening: 'none' } }),
    expect: denied(),
  },
  {
    id: 'S-T05-1',
    story: 'Een terminal vraagt de Douane welke containers zij verdacht vindt, om ze apart te zetten.',
    question: vary(customs, { recipient: toPrivate('terminal', 'terminal-veenhaven', { use: 'drug-extraction' }) }),
    expect: denied('T05'),
  },
  {
    id: 'S-T05-2',
    story: 'De Douane wil de terminal met de beste bedoelingen een lijst met risicocontainers geven.',
    question: vary(customs, {
      recipient: toPrivate('terminal', 'terminal-veenhaven', { use: 'security', necessary: true, compatible: true }),
      resource: { identifiable: false, personRole: 'none' },
    }),
    expect: denied('T05'),
  },
  {
    id: 'S-T06-1',
    story: 'De Douane wil buiten het RIEC haar gegevens over een smokkelroute aan de FIOD geven.',
    question: vary(customs, {
      recipient: to('fiod', 'fiod', 'Wet BOD 3', { use: 'investigation' }),
      resource: { taxOpening: 'statute' },
      approvals: [approval('legal-check')],
    }),
    expect: denied(),
    note: 'T06 is confidence L and off everywhere; the lawful route is R04.',
  },
];

const uboLookup = giver('kvk', 'kvk', 'trade-register', {
  recipient: toPrivate('bank', 'voorbeeldbank', {
    taskOrDuty: 'Wwft 3',
    ground: 'legal-duty',
    use: 'due-diligence',
    compatible: true,
    statuteAllows: true,
  }),
  resource: { category: 'company', originRegime: 'HRW-UBO' },
});
const brpLookup = giver('college', org, 'municipal-enforcement', {
  action: 'browse',
  context: { brpAuthorised: true },
  resource: { category: 'identity', originRegime: 'BRP', originOrg: 'rvig' },
});
const doubt = giver('uwv', 'uwv', 'benefit-enforcement', {
  action: 'report-error',
  recipient: to('college', 'gemeente-rietmeer', 'Wet BRP 2.34'),
  resource: { category: 'housing', originRegime: 'BRP', originOrg: 'gemeente-rietmeer' },
  judgements: { justifiedDoubt: true },
});

export const registers: readonly Scenario[] = [
  {
    id: 'S-K01-1',
    story: 'Een handhaver zoekt in het handelsregister op wie een garage uitbaat.',
    question: giver('college', org, 'municipal-enforcement', {
      action: 'browse',
      resource: { category: 'company', originRegime: 'HRW', originOrg: 'kvk' },
    }),
    expect: allowed('K01'),
  },
  {
    id: 'S-K01-2',
    story: 'De KvK geeft een inwoner een gewoon uittreksel van een bedrijf.',
    question: giver('kvk', 'kvk', 'trade-register', {
      recipient: toPrivate('citizen', 'inwoner'),
      resource: { category: 'company', originRegime: 'HRW' },
    }),
    expect: allowed('K01'),
  },
  {
    id: 'S-K01-3',
    story: 'Een boze klant wil van de KvK het afgeschermde woonadres van een bestuurder.',
    question: giver('kvk', 'kvk', 'trade-register', {
      recipient: toPrivate('citizen', 'boze-klant', { use: 'private' }),
      resource: { category: 'contact', originRegime: 'HRW', secrecyWithoutOpening: true },
    }),
    expect: denied(),
  },
  {
    id: 'S-K02-1',
    story: 'Een bank zoekt voor haar klantonderzoek de eigenaar achter een bv op in het UBO-register.',
    question: uboLookup,
    expect: allowed('K02'),
  },
  {
    id: 'S-K02-2',
    story: 'De bank wil met UBO-gegevens rijke eigenaren vinden voor haar private bank.',
    question: vary(uboLookup, {
      recipient: { use: 'commercial', taskOrDuty: 'none', ground: 'legitimate-interest', compatible: false },
    }),
    expect: denied(),
  },
  {
    id: 'S-K02-3',
    story: 'De bank vraagt UBO-gegevens op, maar zegt niet waarvoor.',
    question: vary(uboLookup, { recipient: { use: undefined, taskOrDuty: undefined } }),
    expect: asked,
  },
  {
    id: 'S-K03-1',
    story: 'De gemeente wil voor een Bibob-toets zelf in het UBO-register kijken.',
    question: vary(uboLookup, {
      recipient: mayor({ use: 'bibob-investigation', taskOrDuty: 'Wet Bibob 7a' }),
      approvals: [approval('legal-check')],
    }),
    expect: denied(),
    note: 'K03 is confidence L and off everywhere; the lawful route is to ask the company itself (Bibob 7a).',
  },
  {
    id: 'S-K04-1',
    story: 'Een handhaver zoekt in de BRP wie op een adres staat; de autorisatie noemt die taak en die velden.',
    question: brpLookup,
    expect: allowed('K04'),
  },
  {
    id: 'S-K04-2',
    story: 'RvIG verstrekt het UWV de BRP-gegevens die in het autorisatiebesluit staan.',
    question: giver('rvig', 'rvig', 'population-register', {
      recipient: to('uwv', 'uwv', 'Wet SUWI 30'),
      context: { brpAuthorised: true },
      resource: { category: 'identity', originRegime: 'BRP' },
    }),
    expect: allowed('K04'),
  },
  {
    id: 'S-K04-3',
    story: 'Een handhaver bekijkt ook de ouders en kinderen; die velden staan niet in de autorisatie.',
    question: vary(brpLookup, { context: { brpAuthorised: false } }),
    expect: denied(),
  },
  {
    id: 'S-K04-4',
    story: 'Een handhaver wil de BRP in, maar weet niet of zijn taak in de autorisatie staat.',
    question: vary(brpLookup, { context: { brpAuthorised: undefined } }),
    expect: asked,
  },
  {
    id: 'S-K05-1',
    story: 'Het UWV merkt dat iemand niet op zijn BRP-adres woont en meldt dat aan de gemeente.',
    question: doubt,
    expect: allowed('K05'),
  },
  {
    id: 'S-K05-2',
    story: 'Een medewerker zonder echte twijfel meldt adressen van mensen die hij niet mag.',
    question: vary(doubt, { judgements: { justifiedDoubt: false } }),
    expect: denied(),
  },
  {
    id: 'S-K05-3',
    story: 'Het UWV wil een adres terugmelden; of de twijfel gegrond is, is niet beoordeeld.',
    question: vary(doubt, { judgements: { justifiedDoubt: undefined } }),
    expect: asked,
  },
  {
    id: 'S-K06-1',
    story: 'In een RIEC-zaak blijkt een bedrijfsadres van de Belastingdienst fout; het bureau meldt dat aan de bron.',
    question: riecBureau('riec-2.17', {
      action: 'report-error',
      recipient: to('belastingdienst', 'belastingdienst', 'Invorderingswet 1990', {
        participantOf: [riecId],
        involvedInActivity: true,
        designatedFor: ['belastingdienst', riecId],
      }),
      resource: { category: 'company', originOrg: 'belastingdienst' },
      judgements: { justifiedDoubt: true },
    }),
    expect: allowed('K06'),
  },
  {
    id: 'S-K06-2',
    story: 'Een vergunning in het RIEC-dossier hoort bij een ander; het bureau meldt de fout aan de gemeente.',
    question: riecBureau('riec-2.17', {
      action: 'report-error',
      recipient: college({
        participantOf: [riecId],
        involvedInActivity: true,
        designatedFor: [org, riecId],
      }),
      resource: { category: 'permits', originOrg: org },
      judgements: { justifiedDoubt: true },
    }),
    expect: allowed('K06'),
  },
  {
    id: 'S-K06-3',
    story: 'Een medewerker stuurt de foutmelding ook naar een bank, "dan kan die haar klant ook verbeteren".',
    question: riecBureau('riec-2.17', {
      action: 'report-error',
      recipient: toPrivate('bank', 'voorbeeldbank'),
      resource: { category: 'company', originOrg: 'belastingdienst' },
      judgements: { justifiedDoubt: true },
    }),
    expect: denied(),
    note: 'A bank that is not the source: GDPR 19 covers receivers of the data only.',
  },
];
