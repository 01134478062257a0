import {
  college,
  fecCase,
  fecPoliceToBank,
  fromRietmeer,
  participant,
  riec,
  riecCase,
  riecData,
  riecResult,
  riecToPublicThird,
  zvh,
  zvhData,
} from './bases.ts';
import { approve, merge } from './build.ts';
import type { Scenario } from './scenario.ts';

const noObjection = approve('no-objection', riecCase);
const rac = approve('rac', riecCase);
const order = approve('participants-order', riecCase);
const rietmeerConsents = approve('source-consent', riecCase, { org: 'gemeente-rietmeer', organ: 'college' });

/** Data of the municipality of Rietmeer that the RIEC kept and wants to use once more. */
const oldData = merge(riecData, {
  action: 'reprocess',
  context: { specialCase: true },
  resource: {
    category: 'business-relations',
    originOrg: 'gemeente-rietmeer',
    firstProcessedAt: '2022-03-01T08:00:00Z',
    lastProcessedAt: '2024-05-01T08:00:00Z',
  },
});

/** A colleague in the same town hall who takes part in nothing. */
const toColleague = {
  ...participant('gemeente-veenwijde', 'college', 'Participatiewet 7', riec),
  designatedFor: [],
};

const baseline: readonly Scenario[] = [
  {
    id: 'S-C0-1',
    story: 'Een vervanger zonder aanwijzing zet vergunninggegevens in de RIEC-zaak omdat de vaste collega ziek is.',
    question: merge(riecData, { subject: { designatedFor: [] } }),
    expect: { effect: 'deny' },
  },
  {
    id: 'S-C0-2',
    story: 'De aanwijzing van de adviseur liep vorige maand af, maar de verlenging is "onderweg".',
    question: merge(riecData, { subject: { authorisedUntil: '2026-10-31' } }),
    expect: { effect: 'deny' },
  },
  {
    id: 'S-C0-3',
    story:
      'Een adviseur gebruikt in het RIEC het doel van het Zorg- en Veiligheidshuis, want het gaat om hetzelfde gezin.',
    question: merge(riecData, { context: { purposeCode: 'zvh-2.25' } }),
    expect: { effect: 'deny' },
  },
  {
    id: 'S-C0-4',
    story: 'Een adviseur deelt gegevens in het RIEC om een gewone bouwovertreding van de gemeente rond te krijgen.',
    question: merge(riecData, { context: { purposeCode: 'municipal-enforcement' } }),
    expect: { effect: 'deny' },
  },
  {
    id: 'S-C0-5',
    story: 'De DPIA van het RIEC is nooit vastgesteld; de adviseur wil toch vast delen.',
    question: merge(riecData, { context: { dpia: false } }),
    expect: { effect: 'deny' },
  },
  {
    id: 'S-C0-6',
    story: 'De adviseur weet niet of er een geldige DPIA is.',
    question: merge(riecData, { context: { dpia: undefined } }),
    expect: { effect: 'ask' },
  },
  {
    id: 'S-C0-7',
    story: 'De adviseur stuurt het hele vergunningdossier, want dan hoeft niemand te knippen.',
    question: merge(riecData, { judgements: { minimalFields: false } }),
    expect: { effect: 'deny' },
  },
  {
    id: 'S-C0-8',
    story: 'De adviseur heeft nog niet opgeschreven waarom delen nodig is.',
    question: merge(riecData, { judgements: { necessity: undefined } }),
    expect: { effect: 'ask' },
  },
  {
    id: 'S-C0-9',
    story: 'Er is geen afweging of het doel zwaarder weegt dan de inbreuk; "dat is wel duidelijk".',
    question: merge(riecData, { judgements: { proportionality: 'none' } }),
    expect: { effect: 'deny' },
    note: 'The word none in a reason means that the reason is known to be missing, not that it reads "none".',
  },
  {
    id: 'S-C0-10',
    story: 'Van een nieuwe medewerker is niet bekend voor welke samenwerking hij is aangewezen.',
    question: merge(riecData, { subject: { designatedFor: undefined } }),
    expect: { effect: 'ask' },
  },
  {
    id: 'S-C0-11',
    story: 'Een computer beslist zelf dat het resultaat naar de Belastingdienst gaat; niemand kijkt mee.',
    question: merge(riecResult, { subject: { machine: true }, decision: true, approvals: [noObjection] }),
    expect: { effect: 'deny' },
  },
];

const caseAndColleague: readonly Scenario[] = [
  {
    id: 'S-G01-1',
    story: 'Een adviseur zoekt in de RIEC-bestanden een naam die hij op een verjaardag hoorde; er is geen zaak.',
    question: merge(riecData, { action: 'browse', context: { caseId: 'none' } }),
    expect: { effect: 'deny', rules: ['G01'] },
  },
  {
    id: 'S-G01-2',
    story: 'Een collega wil alvast gegevens delen; het doel schrijven ze later op.',
    question: merge(riecData, { context: { purposeCode: 'none' } }),
    expect: { effect: 'deny', rules: ['G01'] },
  },
  {
    id: 'S-G01-3',
    story: 'De adviseur vergat het zaaknummer in te vullen.',
    question: merge(riecData, { context: { caseId: undefined } }),
    expect: { effect: 'ask' },
  },
  {
    id: 'S-G01-4',
    story: 'Een resultaat gaat naar de Belastingdienst zonder dat er een zaak bij hoort, wel met akkoord van iedereen.',
    question: merge(riecResult, { context: { caseId: 'none' }, approvals: [approve('no-objection', 'item-0417')] }),
    expect: { effect: 'deny', rules: ['G01'] },
  },
  {
    id: 'S-G02-1',
    story: 'Een collega van Handhaving zonder aanwijzing wil even meelezen in het RIEC-resultaat.',
    question: merge(riecResult, { recipient: toColleague, approvals: [noObjection] }),
    expect: { effect: 'deny', rules: ['G02'] },
  },
  {
    id: 'S-G02-2',
    story: 'Een collega is aangewezen voor het Zorg- en Veiligheidshuis en denkt dat dit ook voor het RIEC telt.',
    question: merge(riecResult, { recipient: { ...toColleague, designatedFor: [zvh] }, approvals: [noObjection] }),
    expect: { effect: 'deny', rules: ['G02'] },
  },
  {
    id: 'S-G02-3',
    story: 'Een collega vraagt het resultaat; of zij is aangewezen staat nergens.',
    question: merge(riecResult, { recipient: { ...toColleague, designatedFor: undefined }, approvals: [noObjection] }),
    expect: { effect: 'ask' },
  },
  {
    id: 'S-G02-4',
    story: 'De wijkagent is niet aangewezen voor het RIEC, maar krijgt de vergunninggegevens rechtstreeks toegestuurd.',
    question: merge(riecData, { recipient: { designatedFor: [] } }),
    expect: { effect: 'deny', rules: ['G02'] },
    note: 'Read as: nobody outside the authorisation list, whichever participant employs that person.',
  },
  {
    id: 'S-G03-1',
    story: 'In het Zorg- en Veiligheidshuis zit namens de instelling iemand die ook nieuwe klanten werft.',
    question: merge(zvhData, {
      recipient: {
        ...participant('ggz-polderland', 'ggz', 'Wvggz 8:1', zvh),
        sector: 'private',
        commercialDuties: true,
      },
    }),
    expect: { effect: 'deny', rules: ['G03'] },
  },
  {
    id: 'S-G03-2',
    story: 'De medewerker van de bank in de taskforce verkoopt ook zakelijke leningen.',
    question: merge(fecPoliceToBank, {
      recipient: { commercialDuties: true },
      approvals: [approve('competent-authority', fecCase)],
    }),
    expect: { effect: 'deny', rules: ['G03'] },
  },
  {
    id: 'S-G03-3',
    story: 'Van de bankmedewerker in de taskforce is niet bekend of hij ook commercieel werk doet.',
    question: merge(fecPoliceToBank, {
      recipient: { commercialDuties: undefined },
      approvals: [approve('competent-authority', fecCase)],
    }),
    expect: { effect: 'ask' },
  },
];

const ageAndSource: readonly Scenario[] = [
  {
    id: 'S-G08-1',
    story:
      'Gegevens uit oktober 2021 zijn vorige week "ververst", dus ze zouden nog mee mogen naar de Belastingdienst.',
    question: merge(riecResult, {
      resource: { firstProcessedAt: '2021-10-04T08:00:00Z', lastProcessedAt: '2026-11-18T08:00:00Z' },
      approvals: [noObjection],
    }),
    expect: { effect: 'deny', rules: ['G08'] },
  },
  {
    id: 'S-G08-2',
    story: 'Het resultaat is bijna vijf jaar oud; het mag nog net naar de Belastingdienst.',
    question: merge(riecResult, {
      resource: { firstProcessedAt: '2021-12-01T08:00:00Z' },
      approvals: [noObjection],
    }),
    expect: { effect: 'allow', rules: ['R22'] },
  },
  {
    id: 'S-G08-3',
    story: 'Niemand weet wanneer deze gegevens voor het eerst zijn verwerkt.',
    question: merge(riecResult, { resource: { firstProcessedAt: undefined }, approvals: [noObjection] }),
    expect: { effect: 'ask' },
  },
  {
    id: 'S-G08-4',
    story: 'Het waterschap krijgt een resultaat van vijf jaar en vier dagen oud, met alle toestemmingen op orde.',
    question: merge(riecToPublicThird, {
      resource: { firstProcessedAt: '2021-11-20T08:00:00Z' },
      approvals: [noObjection, rac],
    }),
    expect: { effect: 'deny', rules: ['G08'] },
  },
  {
    id: 'S-G08-5',
    story: 'Een nieuw resultaat rust deels op een gegeven uit 2020; alleen het resultaat zelf is vers.',
    question: merge(riecResult, {
      resource: {
        derivedFrom: [{ ...fromRietmeer, firstProcessedAt: '2020-06-02T08:00:00Z' }],
      },
      approvals: [noObjection],
    }),
    expect: { effect: 'deny', rules: ['G08'] },
    note: 'A derivation does not give old data a new clock (1.8(7): do not reset on update).',
  },
  {
    id: 'S-G09-1',
    story: 'Het RIEC wil bewaarde gegevens uit 2022 in een bijzonder geval opnieuw gebruiken.',
    question: oldData,
    expect: {
      effect: 'allow-with-approval',
      rules: ['G09'],
      missingApprovals: ['participants-order', 'source-consent'],
    },
  },
  {
    id: 'S-G09-2',
    story: 'De deelnemers gaven opdracht en Rietmeer stemt in met het opnieuw gebruiken van haar gegevens.',
    question: merge(oldData, { approvals: [order, rietmeerConsents] }),
    expect: { effect: 'allow', rules: ['G09'] },
  },
  {
    id: 'S-G09-3',
    story: 'De deelnemers gaven opdracht, maar Rietmeer weigert haar oude gegevens opnieuw te laten gebruiken.',
    question: merge(oldData, { approvals: [order, { ...rietmeerConsents, given: false }] }),
    expect: { effect: 'deny' },
  },
  {
    id: 'S-G09-4',
    story: 'Alles is geregeld voor hergebruik, maar de gegevens zijn zes jaar oud en niets verplicht tot bewaren.',
    question: merge(oldData, {
      resource: { firstProcessedAt: '2020-09-01T08:00:00Z' },
      approvals: [order, rietmeerConsents],
    }),
    expect: { effect: 'deny', rules: ['G08'] },
  },
  {
    id: 'S-G09-5',
    story: 'De gegevens zijn zes jaar oud maar moeten blijven vanwege een rechtszaak; opdracht en instemming zijn er.',
    question: merge(oldData, {
      resource: { firstProcessedAt: '2020-09-01T08:00:00Z', legalHold: true },
      approvals: [order, rietmeerConsents],
    }),
    expect: { effect: 'allow', rules: ['G09'] },
    note: 'Read as: G09 is the one way to use data that a statute or legal claim keeps beyond five years.',
  },
  {
    id: 'S-G09-6',
    story: 'Opdracht en instemming zijn er, maar er is niets bijzonders aan de zaak; het is handig.',
    question: merge(oldData, { context: { specialCase: false }, approvals: [order, rietmeerConsents] }),
    expect: { effect: 'deny' },
    note: '`context.specialCase` is also used for Wpg 19; here it stands for the special case of 1.8(7).',
  },
  {
    id: 'S-G10-1',
    story: 'De gemeente vreest voor de veiligheid van een melder en schrijft dat op; het RIEC dringt toch aan.',
    question: merge(riecData, {
      judgements: { weightyReasons: 'yes', weightyReasonsText: 'De melder is te herkennen en wordt bedreigd.' },
    }),
    expect: { effect: 'deny', rules: ['G10'] },
  },
  {
    id: 'S-G10-2',
    story: 'De adviseur heeft nog niet gezegd of er zwaarwegende redenen zijn om niet te delen.',
    question: merge(riecData, { judgements: { weightyReasons: undefined } }),
    expect: { effect: 'ask' },
  },
  {
    id: 'S-G11-1',
    story:
      'De gemeente heeft gegevens onder een zwijgplicht die geen ruimte laat en niet in de lijst van de wet staat.',
    question: merge(riecData, { resource: { category: 'supervision', secrecyWithoutOpening: true } }),
    expect: { effect: 'deny', rules: ['G11'] },
  },
  {
    id: 'S-G12-1',
    story: 'Een teamleider wil in de logs zien hoeveel zoekvragen een medewerker doet, voor het functioneringsgesprek.',
    question: merge(riecData, {
      action: 'view-log',
      recipient: { ...participant('gemeente-veenwijde', 'college', 'none', riec), use: 'staff-control' },
      context: { purposeCode: 'oversight-log' },
      resource: { category: 'log', originOrg: riec, personRole: 'employee' },
    }),
    expect: { effect: 'deny', rules: ['G12'] },
  },
  {
    id: 'S-G12-2',
    story: 'Personeelszaken vraagt de RIEC-logs om te zien wie er op tijd begint; de teamleider vindt het goed.',
    question: merge(riecData, {
      action: 'view-log',
      subject: college,
      recipient: { ...participant('gemeente-veenwijde', 'college', 'none', riec), use: 'staff-control' },
      resource: { category: 'log', originOrg: riec, personRole: 'employee' },
    }),
    expect: { effect: 'deny', rules: ['G12'] },
  },
];

export const generalScenarios: readonly Scenario[] = [...baseline, ...caseAndColleague, ...ageAndSource];
