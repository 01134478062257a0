import { misuseLog } from './integrity.ts';
import { allowed, approval, asked, denied, giver, needs, riecBureau, to, toPrivate, vary } from './outside-base.ts';
import type { Scenario } from './scenario.ts';

const org = 'gemeente-veenwijde';

const goods = giver('douane', 'douane', 'customs-task', {
  action: 'automated-analysis',
  context: { explainable: true },
  resource: { category: 'goods', originRegime: 'ADW', taxOrigin: true, identifiable: false, personRole: 'none' },
});
const bulk = giver('college', org, 'municipal-enforcement', {
  action: 'automated-analysis',
  context: { explainable: true },
  resource: { category: 'bulk', originRegime: 'BRP', personRole: 'other', pseudonymised: true },
});

export const analysis: readonly Scenario[] = [
  {
    id: 'S-A01-1',
    story: 'Een leverancier geeft de gemeente een cijfer per jongere: hoe groot is de kans dat hij de fout in gaat.',
    question: giver('college', org, 'municipal-prevention', {
      action: 'automated-analysis',
      context: { explainable: true },
      resource: { category: 'person-score', profiling: true, automated: true },
    }),
    expect: denied('A01'),
  },
  {
    id: 'S-A01-2',
    story: 'De politie laat een model uit leeftijd, wijk en vrienden voorspellen wie gaat uithalen.',
    question: giver('politie', 'politie', 'police-task', {
      action: 'automated-analysis',
      context: { explainable: false },
      resource: {
        category: 'person-score',
        originRegime: 'WPG-8',
        criminal: true,
        profiling: true,
        automated: true,
      },
    }),
    expect: denied('A01'),
  },
  {
    id: 'S-A02-1',
    story: 'De Douane rekent uit welke routes en bedrijven risico geven en kan de uitkomst uitleggen.',
    question: goods,
    expect: allowed('A02'),
  },
  {
    id: 'S-A02-2',
    story: 'Niemand bij de Douane snapt waarom het model juist deze containers kiest.',
    question: vary(goods, { context: { explainable: false } }),
    expect: denied(),
  },
  {
    id: 'S-A02-3',
    story: 'Of de uitkomst van het containermodel is uit te leggen, is nog niet onderzocht.',
    question: vary(goods, { context: { explainable: undefined } }),
    expect: asked,
  },
  {
    id: 'S-A02-4',
    story: 'De computer houdt zelf containers tegen; er kijkt geen mens meer naar.',
    question: vary(goods, { subject: { machine: true }, decision: true }),
    expect: denied(),
    note: 'A02: human decides. The act here is the decision itself, taken by a machine.',
  },
  {
    id: 'S-A03-1',
    story: 'In de analyse van goederen telt mee uit welk land de eigenaar komt.',
    question: vary(goods, { resource: { originProxy: true } }),
    expect: denied('A03'),
  },
  {
    id: 'S-A03-2',
    story: 'De gemeente kiest welke kappers zij controleert op achternaam en wijk.',
    question: giver('college', org, 'municipal-enforcement', {
      action: 'own-task',
      context: { explainable: true },
      resource: { category: 'indicators', originProxy: true },
    }),
    expect: denied('A03'),
  },
  {
    id: 'S-A04-1',
    story: 'De gemeente en een corporatie vergelijken al hun bestanden "maar versleuteld, dus niemand ziet iets".',
    question: vary(bulk, { context: { caseId: 'none' } }),
    expect: denied('A04'),
  },
  {
    id: 'S-A04-2',
    story: 'Het UWV wil versleuteld nagaan welke uitkeringen ook in het hele bestand van de gemeente voorkomen.',
    question: vary(bulk, {
      action: 'hit-no-hit',
      recipient: to('uwv', 'uwv', 'Wet SUWI 54', { use: 'benefit-check' }),
    }),
    expect: denied('A04'),
  },
];

const figures = riecBureau('joint-account', {
  action: 'publish',
  recipient: to('council', org, 'Gemeentewet 169', { use: 'accountability' }),
  context: { caseId: 'taak-jaarbericht-2026' },
  resource: {
    category: 'statistics',
    identifiable: false,
    personRole: 'none',
    smallNumbersChecked: true,
    counts: [120, 64, 35],
  },
});
const access = riecBureau('data-subject-rights', {
  action: 'data-subject-request',
  recipient: toPrivate('citizen', 'aanvrager', { dataSubject: true, taskOrDuty: 'AVG 15' }),
  context: { caseId: 'verzoek-2026-08', identityVerified: true },
  resource: { category: 'identity' },
});
const control = riecBureau('oversight-log', {
  recipient: to('ap', 'autoriteit-persoonsgegevens', 'AVG 58', { use: 'legality' }),
  context: { caseId: 'taak-controle-2026-02' },
  resource: { category: 'company' },
});

export const publicity: readonly Scenario[] = [
  {
    id: 'S-O01-1',
    story: 'Het RIEC geeft de gemeenteraad cijfers over het jaar; geen getal is zo klein dat iemand te herkennen is.',
    question: figures,
    expect: allowed('O01'),
  },
  {
    id: 'S-O01-2',
    story: 'In de tabel staat een dorp met twee mensen; iedereen daar weet wie dat zijn.',
    question: vary(figures, { resource: { counts: [41, 18, 2], identifiable: true, smallNumbersChecked: false } }),
    expect: denied(),
  },
  {
    id: 'S-O01-3',
    story: 'De maker vinkte aan dat de kleine getallen zijn nagekeken, maar er staat nog een groep van twee in.',
    question: vary(figures, { resource: { counts: [41, 18, 2] } }),
    expect: denied(),
    note: 'A table with a cell of two people does not pass a small-number check, whatever the box says.',
  },
  {
    id: 'S-O01-4',
    story: 'Het jaarverslag is klaar; de kleine getallen zijn nog niet nagekeken.',
    question: vary(figures, { resource: { smallNumbersChecked: undefined, counts: undefined } }),
    expect: asked,
  },
  {
    id: 'S-O01-5',
    story: 'De minister wil bij het dreigingsbeeld ook de namen van de vijf grootste verdachten.',
    question: vary(figures, {
      recipient: to('minister', 'ministerie-jenv', 'WGS 1.12', { use: 'accountability' }),
      resource: { category: 'identity', identifiable: true, personRole: 'subject', counts: undefined },
    }),
    expect: denied(),
  },
  {
    id: 'S-O02-1',
    story: 'Iemand vraagt bij het privacyloket van het RIEC zijn eigen gegevens op; wie hij is staat vast.',
    question: access,
    expect: needs(['legal-check'], 'O02'),
  },
  {
    id: 'S-O02-2',
    story: 'De jurist keek welk deel van het antwoord nu weg moet blijven; de rest gaat naar de aanvrager.',
    question: vary(access, { approvals: [approval('legal-check', { scope: 'verzoek-2026-08' })] }),
    expect: allowed('O02'),
  },
  {
    id: 'S-O02-3',
    story: 'Een man vraagt de gegevens van zijn broer op, zonder machtiging.',
    question: vary(access, { recipient: { dataSubject: false } }),
    expect: denied(),
  },
  {
    id: 'S-O02-4',
    story: 'Een mail zonder naam vraagt "al mijn gegevens"; wie het is, is niet na te gaan.',
    question: vary(access, { context: { identityVerified: false } }),
    expect: denied(),
  },
  {
    id: 'S-O02-5',
    story: 'Het verzoek is binnen; of de aanvrager is wie hij zegt, is nog niet nagegaan.',
    question: vary(access, { context: { identityVerified: undefined } }),
    expect: asked,
  },
  {
    id: 'S-O03-1',
    story: 'De Autoriteit Persoonsgegevens controleert het RIEC en wil een dossier inzien.',
    question: control,
    expect: allowed('O03'),
    note: 'The act is read as disclose on GDPR 58; terms.ts has no action of its own for control.',
  },
  {
    id: 'S-O03-2',
    story: 'De functionaris gegevensbescherming bekijkt de logs van het RIEC voor haar kwartaalcontrole.',
    question: vary(misuseLog, {
      recipient: { organ: 'dpo', taskOrDuty: 'AVG 39' },
      context: { caseId: 'taak-kwartaal-2026-4', misuseSuspected: false },
    }),
    expect: allowed('O03'),
  },
  {
    id: 'S-O03-3',
    story: 'Een privacyauditor wil voor zijn controle een paar dossiers van het RIEC zien.',
    question: vary(control, { recipient: to('auditor', 'auditbureau', 'WGS 1.10', { use: 'legality' }) }),
    expect: allowed('O03'),
  },
  {
    id: 'S-O03-4',
    story: 'De auditor wil de dossiers ook gebruiken voor een boek over misdaad.',
    question: vary(control, {
      recipient: to('auditor', 'auditbureau', 'none', { use: 'commercial', compatible: false, necessary: false }),
    }),
    expect: denied(),
  },
  {
    id: 'S-X01-1',
    story: 'Het RIEC wil een zaak direct delen met een Belgisch samenwerkingsverband: "zij zitten net over de grens".',
    question: riecBureau('riec-2.17', {
      action: 'give-result',
      recipient: to('foreign-authority', 'ariec-over-de-grens', 'Belgische wet', { region: 'EU', country: 'BE' }),
      resource: { category: 'result' },
    }),
    expect: denied('X01'),
  },
  {
    id: 'S-X01-2',
    story: 'Een land buiten de EU vraagt het RIEC direct om een naam; er zijn geen waarborgen.',
    question: riecBureau('riec-2.17', {
      recipient: to('foreign-authority', 'havenautoriteit-overzee', 'none', { region: 'third-country', country: 'EC' }),
      resource: { category: 'identity' },
    }),
    expect: denied('X01'),
  },
  {
    id: 'S-X01-3',
    story: 'Een burgemeester mailt haar Duitse collega rechtstreeks over een horecabaas.',
    question: giver('burgemeester', org, 'municipal-enforcement', {
      recipient: to('foreign-authority', 'stadt-am-fluss', 'Ordnungsrecht', { region: 'EU', country: 'DE' }),
      resource: { category: 'permits' },
    }),
    expect: denied(),
    note: 'X01 speaks of the partnership platform; for a single municipality the default is already deny.',
  },
];
