import {
  allowed,
  approval,
  asked,
  denied,
  giver,
  needs,
  police,
  press,
  privateGiver,
  prosecutor,
  riecBureau,
  riecId,
  to,
  toPrivate,
  vary,
} from './outside-base.ts';
import type { Scenario } from './scenario.ts';

const org = 'gemeente-veenwijde';

export const misuseLog = riecBureau('oversight-log', {
  subject: { function: 'legality-check' },
  action: 'view-log',
  recipient: to('bureau', riecId, 'WGS 1.8(4)', {
    use: 'legality',
    participantOf: [riecId],
    designatedFor: [riecId],
    involvedInActivity: true,
  }),
  context: { caseId: 'taak-misbruik-2026-03', misuseSuspected: true },
  resource: { category: 'log', personRole: 'employee' },
});
const corruption = giver('college', org, 'integrity', {
  action: 'report-offence',
  recipient: to('rijksrecherche', 'rijksrecherche', 'Politiewet 2012 3', { use: 'investigation' }),
  context: { offence: 'official' },
  resource: { category: 'staff', personRole: 'employee' },
});
const pressured = privateGiver('terminal', 'terminal-veenhaven', 'own-protection', {
  recipient: police({ use: 'task' }),
  resource: { category: 'staff', personRole: 'employee' },
});
const curious = (organ: 'politie' | 'college', own: string) =>
  giver(organ, own, 'none', {
    action: 'browse',
    recipient: toPrivate('citizen', 'prive', { use: 'private', necessary: false }),
    context: { caseId: 'none' },
  });

export const integrity: readonly Scenario[] = [
  {
    id: 'S-N01-1',
    story: 'Een agent kijkt in het systeem wat zijn nieuwe buurman op zijn kerfstok heeft.',
    question: vary(curious('politie', 'politie'), {
      subject: { relationToDataSubject: 'neighbour' },
      resource: { category: 'police', originRegime: 'WPG-8', criminal: true },
    }),
    expect: denied('N01'),
  },
  {
    id: 'S-N01-2',
    story: 'Een medewerker burgerzaken zoekt in de BRP waar haar ex nu woont.',
    question: vary(curious('college', org), {
      subject: { relationToDataSubject: 'family' },
      context: { brpAuthorised: true },
      resource: { category: 'housing', originRegime: 'BRP' },
    }),
    expect: denied('N01'),
  },
  {
    id: 'S-N01-3',
    story: 'Een ambtenaar vult een zaaknummer in, maar zoekt voor een vriend of diens concurrent bekend is.',
    question: vary(curious('college', org), {
      subject: { relationToDataSubject: 'none' },
      context: { caseId: 'taak-2026-0417', purposeCode: 'municipal-enforcement', brpAuthorised: true },
      resource: { category: 'identity', originRegime: 'BRP' },
    }),
    expect: denied('N01'),
  },
  {
    id: 'S-N02-1',
    story: 'Er is een vermoeden dat iemand het RIEC-systeem misbruikt; twee controleurs bekijken de logs.',
    question: misuseLog,
    expect: allowed('N02'),
  },
  {
    id: 'S-N02-2',
    story: 'Een teammanager wil de logs om te zien wie het hardst werkt.',
    question: vary(misuseLog, { recipient: { use: 'staff-control' }, context: { misuseSuspected: false } }),
    expect: denied('G12'),
  },
  {
    id: 'S-N02-3',
    story: 'De manager noemt het "beveiliging", maar wil live profielen van alle medewerkers uit de logs.',
    question: vary(misuseLog, { recipient: { use: 'security' }, resource: { profiling: true } }),
    expect: denied(),
  },
  {
    id: 'S-N02-4',
    story: 'Het integriteitsteam wil de logs zien; of er een vermoeden van misbruik is, staat nergens.',
    question: vary(misuseLog, { context: { misuseSuspected: undefined } }),
    expect: asked,
  },
  {
    id: 'S-N03-1',
    story: 'Een ambtenaar liet zich betalen voor een vergunning; de gemeente doet aangifte bij de Rijksrecherche.',
    question: corruption,
    expect: allowed('N03'),
  },
  {
    id: 'S-N03-2',
    story: 'De politie vermoedt dat een agent lekt aan criminelen en meldt dat aan het OM.',
    question: giver('politie', 'politie', 'integrity', {
      action: 'report-offence',
      recipient: prosecutor({ use: 'investigation' }),
      context: { offence: 'official' },
      resource: { category: 'staff', personRole: 'employee' },
    }),
    expect: allowed('N03'),
  },
  {
    id: 'S-N03-3',
    story: 'Een wethouder wil het vermoeden van corruptie eerst aan een bevriende journalist vertellen.',
    question: vary(corruption, { action: 'disclose', recipient: press() }),
    expect: denied(),
  },
  {
    id: 'S-N03-4',
    story: 'Een ambtenaar komt vaak te laat; zijn chef wil dat bij de Rijksrecherche melden.',
    question: vary(corruption, { context: { offence: 'none' } }),
    expect: denied(),
  },
  {
    id: 'S-N03-5',
    story: 'Er gaat een verhaal over geld in een envelop; of het een strafbaar feit is, heeft niemand bekeken.',
    question: vary(corruption, { context: { offence: undefined } }),
    expect: asked,
  },
  {
    id: 'S-N04-1',
    story: 'Een havenmedewerker wordt bedreigd; zijn werkgever wil met de politie praten.',
    question: pressured,
    expect: needs(['person'], 'N04'),
  },
  {
    id: 'S-N04-2',
    story: 'De bedreigde medewerker vindt het goed dat zijn werkgever met de politie praat.',
    question: vary(pressured, { approvals: [approval('person')] }),
    expect: allowed('N04'),
  },
  {
    id: 'S-N04-3',
    story: 'De medewerker wil echt niet dat Slachtofferhulp zijn gegevens krijgt; de chef stuurt ze toch.',
    question: vary(pressured, {
      recipient: toPrivate('victim-support', 'slachtofferhulp', { compatible: true }),
      approvals: [approval('person', { given: false })],
    }),
    expect: denied(),
    note: 'Vital interest and aangifte are left out: nothing in the question shows them.',
  },
];
