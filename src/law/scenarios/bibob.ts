import {
  allowed,
  approval,
  asked,
  bureauBibob,
  denied,
  giver,
  needs,
  now,
  police,
  press,
  to,
  toPrivate,
  vary,
} from './outside-base.ts';
import type { Scenario } from './scenario.ts';

const org = 'gemeente-veenwijde';
const bureau = 'landelijk-bureau-bibob';
const research = giver('burgemeester', org, 'bibob-own-research');
const advice = vary(research, {
  resource: { category: 'permits', originRegime: 'BIBOB', criminal: true, adviceGivenAt: '2024-05-13' },
});
const known = vary(research, {
  recipient: bureauBibob({ taskOrDuty: 'Wet Bibob 11a', use: 'bibob-investigation' }),
  resource: { category: 'identity' },
});
const toOtherMunicipality = vary(advice, {
  recipient: to('burgemeester', 'gemeente-rietmeer', 'Wet Bibob 7a', { use: 'bibob-investigation' }),
  context: { bibobKnownVia: 'bureau', bibobSamePerson: true, bibobOwnPower: true },
});
const tip = vary(research, {
  action: 'tip',
  recipient: to('burgemeester', 'gemeente-rietmeer', 'Wet Bibob 7a', { use: 'bibob-investigation' }),
  context: { offence: 'other' },
  resource: { category: 'none' },
});
const report = giver('bibob-bureau', bureau, 'bibob-bureau-task', {
  action: 'report-offence',
  recipient: police(),
  context: { offence: 'other' },
  resource: { category: 'permits', originRegime: 'BIBOB', criminal: true, adviceGivenAt: '2026-06-10' },
});
const forRegister = vary(advice, {
  recipient: to('kvk', 'kvk', 'Handelsregisterwet 38a', { use: 'register-integrity' }),
});
const conclusion = vary(advice, {
  recipient: bureauBibob({ taskOrDuty: 'Wet Bibob 11a' }),
  resource: { adviceGivenAt: '2026-11-20' },
});

export const bibob: readonly Scenario[] = [
  {
    id: 'S-B01-1',
    story: 'De gemeente onderzoekt een café en vraagt het Bureau of de aanvrager de laatste vijf jaar opviel.',
    question: known,
    expect: allowed('B01'),
  },
  {
    id: 'S-B01-2',
    story: 'Zonder lopend onderzoek wil een ambtenaar alle horecabazen van de stad bij het Bureau nagaan.',
    question: vary(known, {
      context: { caseId: 'none', purposeCode: 'municipal-prevention' },
      resource: { category: 'bulk' },
      judgements: { minimalFields: false },
    }),
    expect: denied(),
  },
  {
    id: 'S-B01-3',
    story: 'Een gemeente wil namen bij het Bureau navragen; niet bekend is bij welk onderzoek ze horen.',
    question: vary(known, { context: { caseId: undefined } }),
    expect: asked,
  },
  {
    id: 'S-B02-1',
    story: 'Rietmeer kent via het Bureau een conclusie over dezelfde man; Veenwijde wil haar bevindingen geven.',
    question: toOtherMunicipality,
    expect: needs(['legal-check'], 'B02'),
  },
  {
    id: 'S-B02-2',
    story: 'De jurist van Veenwijde toetste de vier voorwaarden en is akkoord.',
    question: vary(toOtherMunicipality, { approvals: [approval('legal-check')] }),
    expect: allowed('B02'),
  },
  {
    id: 'S-B02-3',
    story: 'Rietmeer kent het bestaan door een tip; het gaat om een advies van het Bureau dat Veenwijde kreeg.',
    question: vary(toOtherMunicipality, { context: { bibobKnownVia: 'tip' }, resource: { originOrg: bureau } }),
    expect: needs(['legal-check'], 'B02'),
    note: 'Bibob 28(2)(m) is about the advice as well, so the giver does not have to be its author.',
  },
  {
    id: 'S-B02-4',
    story: 'Het advies is van 24 november 2021, morgen vijf jaar geleden; Rietmeer vraagt het vandaag.',
    question: vary(toOtherMunicipality, { resource: { adviceGivenAt: '2021-11-24' } }),
    expect: needs(['legal-check'], 'B02'),
  },
  {
    id: 'S-B02-5',
    story: 'Het advies is van 20 november 2021; "een paar dagen over de vijf jaar kan toch geen kwaad".',
    question: vary(toOtherMunicipality, {
      resource: { adviceGivenAt: '2021-11-20' },
      approvals: [approval('legal-check')],
    }),
    expect: denied(),
  },
  {
    id: 'S-B02-6',
    story: 'Een collega uit Rietmeer vraagt op een borrel of hij een advies mag lezen; hij kent het nergens van.',
    question: vary(toOtherMunicipality, {
      context: { bibobKnownVia: 'none' },
      approvals: [approval('legal-check')],
    }),
    expect: denied(),
  },
  {
    id: 'S-B02-7',
    story: 'Rietmeer wil het advies over de broer van haar aanvrager.',
    question: vary(toOtherMunicipality, {
      context: { bibobSamePerson: false },
      approvals: [approval('legal-check')],
    }),
    expect: denied(),
  },
  {
    id: 'S-B02-8',
    story: 'Niemand heeft uitgezocht of Rietmeer deze gegevens ook zelf had kunnen krijgen.',
    question: vary(toOtherMunicipality, { context: { bibobOwnPower: undefined } }),
    expect: asked,
  },
  {
    id: 'S-B02-9',
    story: 'Op het advies staat geen datum; Rietmeer wil het hebben.',
    question: vary(toOtherMunicipality, { resource: { adviceGivenAt: undefined } }),
    expect: asked,
  },
  {
    id: 'S-B02-10',
    story: 'Rietmeer heeft al genoeg om te beslissen en wil het advies alleen voor haar archief.',
    question: vary(toOtherMunicipality, { recipient: { necessary: false }, approvals: [approval('legal-check')] }),
    expect: denied(),
  },
  {
    id: 'S-B03-1',
    story: 'De officier wijst een gemeente erop dat een Bibob-toets van een sportschool zinvol kan zijn.',
    question: giver('om', 'openbaar-ministerie', 'prosecution', {
      action: 'tip',
      recipient: to('burgemeester', org, 'Wet Bibob 7a', { use: 'bibob-investigation' }),
      context: { offence: 'other' },
      resource: { category: 'none' },
    }),
    expect: allowed('B03'),
  },
  {
    id: 'S-B03-2',
    story: 'De officier wil bij zijn Bibob-tip ook het strafdossier meesturen.',
    question: giver('om', 'openbaar-ministerie', 'prosecution', {
      recipient: to('burgemeester', org, 'Wet Bibob 7a', { use: 'bibob-investigation' }),
      context: { offence: 'other' },
      resource: { category: 'judicial', originRegime: 'WJSG', criminal: true },
    }),
    expect: denied(),
    note: 'Bibob 26 is a pointer; Wjsg 39f is named in section 2 but has no row.',
  },
  {
    id: 'S-B04-1',
    story: 'Veenwijde wijst Rietmeer op de mogelijkheid om een verhuisde ondernemer te toetsen, zonder dossier.',
    question: tip,
    expect: allowed('B04'),
  },
  {
    id: 'S-B04-2',
    story: 'Veenwijde stuurt het hele advies "als tip" naar Rietmeer, dat er niet om vroeg.',
    question: vary(advice, {
      recipient: to('burgemeester', 'gemeente-rietmeer', 'Wet Bibob 7a', { use: 'bibob-investigation' }),
      context: { offence: 'other', bibobSamePerson: true, bibobOwnPower: true },
      approvals: [approval('legal-check')],
    }),
    expect: denied(),
  },
  {
    id: 'S-B04-3',
    story: 'Een ambtenaar geeft een tip over een ondernemer omdat hij hem niet vertrouwt; er is geen strafbaar feit.',
    question: vary(tip, { context: { offence: 'none' } }),
    expect: denied(),
  },
  {
    id: 'S-B04-4',
    story: 'Er is een gerucht over een ondernemer; of er aanwijzingen voor een strafbaar feit zijn is niet bekend.',
    question: vary(tip, { context: { offence: undefined } }),
    expect: asked,
  },
  {
    id: 'S-B05-1',
    story: 'De recherche vraagt vriendelijk om het Bibob-advies over een hotel.',
    question: vary(advice, { recipient: police(), context: { demand: 'request' } }),
    expect: denied('B05'),
  },
  {
    id: 'S-B05-2',
    story: 'De gemeente wil het Bibob-advies uit zichzelf aan de politie geven: "we zijn toch partners".',
    question: vary(advice, { recipient: police() }),
    expect: denied('B05'),
  },
  {
    id: 'S-B05-3',
    story: 'De officier vordert het Bibob-advies officieel; de gemeente geeft alleen dat.',
    question: vary(advice, {
      action: 'answer-demand',
      recipient: to('om', 'openbaar-ministerie', 'Sv 126nd', { use: 'investigation' }),
      context: { demand: 'valid-demand' },
    }),
    expect: allowed('P16'),
    note: 'Bibob 28(2)(k): on a statutory demand B05 no longer stands in the way and P16 carries the answer.',
  },
  {
    id: 'S-B06-1',
    story: 'Het Bureau ontdekt een valse huurovereenkomst in een aanvraag en doet aangifte.',
    question: report,
    expect: allowed('B06'),
  },
  {
    id: 'S-B06-2',
    story: 'Het Bureau wil met de aangifte ook alle andere dossiers van deze adviseur meesturen.',
    question: vary(report, { judgements: { minimalFields: false } }),
    expect: denied(),
  },
  {
    id: 'S-B06-3',
    story: 'Er is geen strafbaar feit; het Bureau wil de politie toch "iets interessants" geven.',
    question: vary(report, { context: { offence: 'none' } }),
    expect: denied(),
  },
  {
    id: 'S-B07-1',
    story: 'De gemeente geeft de KvK wat nodig is om de eigenaar in het register te controleren.',
    question: forRegister,
    expect: allowed('B07'),
  },
  {
    id: 'S-B07-2',
    story: 'Het Bureau geeft de KvK het gegeven dat zij voor artikel 38a nodig heeft.',
    question: giver('bibob-bureau', bureau, 'bibob-bureau-task', {
      recipient: to('kvk', 'kvk', 'Handelsregisterwet 38a', { use: 'register-integrity' }),
      resource: { category: 'permits', originRegime: 'BIBOB', criminal: true, adviceGivenAt: '2026-06-10' },
    }),
    expect: allowed('B07'),
  },
  {
    id: 'S-B07-3',
    story: 'De KvK wil het Bibob-advies om te beslissen of zij een medewerker van dat bedrijf aanneemt.',
    question: vary(forRegister, { recipient: { taskOrDuty: 'none', use: 'task', compatible: false } }),
    expect: denied(),
  },
  {
    id: 'S-B08-1',
    story: 'Een vergunningverlener wil een advies van juni 2021 nog één keer gebruiken voor een weigering.',
    question: vary(advice, {
      action: 'own-task',
      resource: { adviceGivenAt: '2021-06-01', firstProcessedAt: '2021-06-02T09:00:00.000Z' },
    }),
    expect: denied('B08'),
  },
  {
    id: 'S-B08-2',
    story: 'Het oude advies van 2020 is vorige maand opnieuw opgeslagen, "dus nu telt het weer vijf jaar".',
    question: vary(advice, {
      action: 'own-task',
      resource: { adviceGivenAt: '2020-02-10', firstProcessedAt: '2026-10-20T09:00:00.000Z' },
      time: { now, emergency: true },
    }),
    expect: denied('B08'),
  },
  {
    id: 'S-B09-1',
    story: 'De gemeente concludeert dat er ernstig gevaar is en meldt dat meteen aan het Bureau.',
    question: conclusion,
    expect: allowed('B09'),
  },
  {
    id: 'S-B09-2',
    story: 'Een ondernemer trekt zijn aanvraag vlak voor het Bibob-onderzoek in; de gemeente meldt dat aan het Bureau.',
    question: vary(conclusion, { resource: { criminal: false } }),
    expect: allowed('B09'),
  },
  {
    id: 'S-B10-1',
    story: 'Een wethouder wil het Bibob-advies even met zijn fractie bespreken.',
    question: vary(advice, { recipient: toPrivate('political-party', 'partij-voor-veenwijde') }),
    expect: denied('B10'),
  },
  {
    id: 'S-B10-2',
    story: 'Een krant vraagt waarom het hotel geen vergunning kreeg en wil het advies zien.',
    question: vary(advice, { recipient: press({ use: 'openness' }) }),
    expect: denied('B10'),
  },
  {
    id: 'S-B10-3',
    story: 'De bank van de ondernemer wil het advies voor haar klantonderzoek.',
    question: vary(advice, {
      recipient: toPrivate('bank', 'voorbeeldbank', {
        use: 'due-diligence',
        taskOrDuty: 'Wwft 3',
        ground: 'legal-duty',
        statuteAllows: true,
        compatible: true,
      }),
    }),
    expect: denied('B10'),
  },
];
