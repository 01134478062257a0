import type { Visit } from '../browser.node.ts';
import {
  decided,
  handedOver,
  inDays,
  offered,
  opened,
  recorded,
  requested,
  weighedToTerritory,
} from './prepared.node.ts';

/** Something to look at on every screen. */
export async function prepared(address: string) {
  const [fresh, halfway, gone] = await Promise.all([
    recorded(address, 'Schuur Voorbeelddijk 14'),
    weighedToTerritory(address, 'Schuur Voorbeelddijk 15'),
    handedOver(address, 'Schuur Voorbeelddijk 16'),
  ]);
  const [atTable, later, taken, caseId] = await Promise.all([
    offered(address, 'Loods Voorbeeldkade 1'),
    decided(address, 'Loods Voorbeeldkade 2', { outcome: 'later', reviewOn: inDays(30) }),
    decided(address, 'Loods Voorbeeldkade 3'),
    opened(address, 'Loods Voorbeeldkade 4'),
  ]);
  const approvalId = await requested(address, caseId);
  return { fresh, halfway, gone, atTable, later, taken, caseId, approvalId };
}

export type Prepared = Awaited<ReturnType<typeof prepared>>;

/** A screen as somebody meets it: where, when it is there, what one comes to do, and how to get it in this state. */
export interface Screen {
  readonly name: string;
  readonly path: (made: Prepared) => string;
  /** A heading that stands there once the screen is complete. */
  readonly ready: string | RegExp;
  /** The button or link that the screen is for. */
  readonly task?: string | RegExp;
  readonly open?: (visit: Visit) => Promise<unknown>;
}

/** The screens of one person. `purposeAt` is where a purpose is chosen first; without it none is. */
export interface Round {
  readonly who: string;
  readonly userId?: string;
  readonly purposeAt?: string;
  readonly screens: readonly Screen[];
}

const press = (key: string) => (visit: Visit) => visit.page.keyboard.press(key);

const beforeSigningIn: Round = {
  who: 'a visitor',
  screens: [
    { name: 'start', path: () => '/', ready: /^Van signaal/, task: 'Werk als Noor' },
    { name: 'help', path: () => '/', ready: 'Hulp en toetsen', task: 'Sluiten', open: press('?') },
  ],
};

const withoutPurpose: Round = {
  who: 'somebody without a purpose',
  userId: 'noor',
  screens: [
    {
      name: 'gate',
      path: () => '/signals',
      ready: 'Zonder doel ziet niemand persoonsgegevens',
      task: /Signalen ontvangen en wegen/,
    },
    {
      name: 'purposes',
      path: () => '/signals',
      ready: 'Waaraan werkt u nu?',
      task: 'Werk voor dit doel',
      open: press('g'),
    },
    { name: 'not for this role', path: () => '/table', ready: 'Dit scherm hoort niet bij uw rol' },
    { name: 'unknown page', path: () => '/nergens', ready: 'Deze pagina bestaat niet' },
  ],
};

const withPartnership = async (visit: Visit) => {
  await visit.chooses(/^Mag u deze gegevens/, 'Ja, dit hoort bij mijn taak');
  await visit.chooses('Uitkomst', 'Naar het samenwerkingsverband');
  await visit.presses('Weging 3 vastleggen');
  await visit.page.getByRole('alert').waitFor();
};

const municipality: Round = {
  who: 'the municipality',
  userId: 'noor',
  purposeAt: '/signals',
  screens: [
    { name: 'inbox', path: () => '/signals', ready: 'Kies een signaal', task: /Schuur Voorbeelddijk 14/ },
    { name: 'empty list', path: () => '/signals?lane=closed', ready: 'Deze lijst is leeg' },
    {
      name: 'signal',
      path: ({ fresh }) => `/signals?signal=${fresh}`,
      ready: 'Wat er is gezien',
      task: /^Wegen/,
      open: ({ page }) => page.getByText('Waarom mag ik dit zien?').click(),
    },
    {
      name: 'not now',
      path: ({ fresh }) => `/signals?signal=${fresh}`,
      ready: 'Niet nu',
      task: 'Niet nu',
      open: press('4'),
    },
    {
      name: 'signal handed over',
      path: ({ gone }) => `/signals?lane=partnership&signal=${gone}`,
      ready: 'Gekozen kenmerken',
    },
    { name: 'new signal', path: () => '/signals/new', ready: 'Wat en waar', task: 'Signaal vastleggen' },
    {
      name: 'new signal with faults',
      path: () => '/signals/new',
      ready: 'Nog niet alles klopt',
      task: 'Signaal vastleggen',
      open: (visit) => visit.presses('Signaal vastleggen'),
    },
    {
      name: 'weighing 1',
      path: ({ fresh }) => `/signals/${fresh}/weighing`,
      ready: /^Weging 1/,
      task: 'Weging 1 vastleggen',
      open: ({ page }) => page.getByRole('checkbox', { name: /^Leeg gebouw of nieuw gebruik/ }).check(),
    },
    {
      name: 'weighing 3 with faults',
      path: ({ halfway }) => `/signals/${halfway}/weighing`,
      ready: 'Nog niet alles klopt',
      task: 'Weging 3 vastleggen',
      open: withPartnership,
    },
    {
      name: 'weighed',
      path: ({ gone }) => `/signals/${gone}/weighing`,
      ready: 'Dit signaal is gewogen',
      task: 'Bekijk dit signaal',
    },
    {
      name: 'may I share, from a signal',
      path: ({ fresh }) => `/signals/${fresh}/sharing`,
      ready: 'Wat wilt u doen, en met wie?',
      task: 'Volgende',
    },
    {
      name: 'nobody waits for an approval',
      path: () => '/approvals',
      ready: 'Niemand wacht op uw akkoord',
      task: /^Wacht op antwoord/,
    },
    {
      name: 'screen of another purpose',
      path: () => '/invitations',
      ready: 'Dit scherm hoort bij een ander doel',
      task: /Meedoen in het RIEC/,
    },
  ],
};

const liaison: Round = {
  who: 'the liaison',
  userId: 'iris',
  purposeAt: '/table',
  screens: [
    { name: 'table', path: () => '/table', ready: 'Weegtafel', task: /Loods Voorbeeldkade 1/ },
    { name: 'assess', path: ({ atTable }) => `/table/${atTable}`, ready: 'Dan de vier toetsen', task: 'Beoordelen' },
  ],
};

const director: Round = {
  who: 'the case director',
  userId: 'joris',
  purposeAt: '/table',
  screens: [
    {
      name: 'postponed',
      path: ({ later }) => `/table/${later}`,
      ready: 'Wat nu?',
      task: 'Besluit nemen',
      open: press('2'),
    },
    { name: 'decided', path: ({ taken }) => `/table/${taken}`, ready: 'Wat is vastgelegd', task: 'Open de casus' },
    {
      name: 'open a case',
      path: ({ taken }) => `/cases/new?signal=${taken}`,
      ready: 'Welke barrières werpt u op?',
      task: 'Open de casus',
      open: (visit) => visit.presses('Open de casus'),
    },
    { name: 'cases', path: () => '/cases?lane=opened', ready: 'Casussen', task: /Loods Voorbeeldkade 4/ },
    { name: 'case', path: ({ caseId }) => `/cases/${caseId}`, ready: 'Tijdlijn', task: 'Notitie toevoegen' },
    {
      name: 'barriers as a table',
      path: ({ caseId }) => `/cases/${caseId}`,
      ready: 'Barrières',
      task: 'Als poortjes tonen',
      open: press('t'),
    },
    {
      name: 'note',
      path: ({ caseId }) => `/cases/${caseId}`,
      ready: 'Notitie toevoegen',
      task: 'Notitie vastleggen',
      open: press('1'),
    },
    {
      name: 'close',
      path: ({ caseId }) => `/cases/${caseId}`,
      ready: 'Casus afronden',
      task: 'Casus afronden',
      open: press('2'),
    },
    {
      name: 'may I share, from a case',
      path: ({ caseId }) => `/cases/${caseId}/sharing`,
      ready: 'Wat wilt u doen, en met wie?',
      task: 'Volgende',
    },
    {
      name: 'a new question round',
      path: ({ caseId }) => `/cases/${caseId}/rounds/new`,
      ready: 'Dit wordt gevraagd aan',
      task: 'Vragen',
      open: ({ page }) => page.getByLabel('Een persoon').check(),
    },
    { name: 'for which case', path: () => '/ask-partners', ready: 'U hebt geen lopende casus' },
    {
      name: 'an approval that was asked for',
      path: ({ approvalId }) => `/approvals?lane=asked&approval=${approvalId}`,
      ready: 'Wat de vrager hierbij zegt',
      task: 'Open de casus',
    },
  ],
};

const partner: Round = {
  who: 'a partner',
  userId: 'mila',
  purposeAt: '/invitations',
  screens: [
    { name: 'invitations', path: () => '/invitations', ready: 'Uitnodigingen', task: /Loods Voorbeeldkade 4/ },
    {
      name: 'invitation',
      path: ({ caseId }) => `/invitations/${caseId}`,
      ready: 'Uw antwoord',
      task: 'Antwoord versturen',
    },
    {
      name: 'no question of others',
      path: () => '/questions',
      ready: 'Er wacht geen vraag op u',
      task: 'Vervolgvragen',
    },
    {
      name: 'no follow-up',
      path: () => '/questions/further',
      ready: 'Er wacht geen vervolgvraag op u',
      task: 'Registers openstellen',
    },
    { name: 'no register to open', path: () => '/questions/registers', ready: 'Er is hier geen register in gebruik' },
  ],
};

const withOpenFolds = async ({ page }: Visit) => {
  for (const fold of await page.locator('.decision summary').all()) await fold.click();
};

const officer: Round = {
  who: 'the officer',
  userId: 'yasmin',
  purposeAt: '/log',
  screens: [
    { name: 'log', path: () => '/log', ready: 'Logboek', task: 'Oudere besluiten' },
    { name: 'log of a person', path: () => '/log?by=user&of=noor', ready: 'Logboek', task: 'Toon alles' },
    {
      name: 'decision',
      path: ({ fresh }) => `/log?by=file&of=signal/${fresh}`,
      ready: 'Besluit (Authorization Decision Log)',
      task: 'Wie raakte dit dossier aan?',
      open: async (visit) => {
        await visit.page.keyboard.press('j');
        await visit.page.locator('.decision').waitFor();
        await withOpenFolds(visit);
      },
    },
    { name: 'empty log', path: () => '/log?by=approval&of=geen', ready: 'Hier is niets gevonden', task: 'Toon alles' },
    { name: 'decision that is not there', path: () => '/log?nr=999999', ready: /^Dit bestaat niet/ },
    {
      name: 'file in the log',
      path: ({ fresh }) => `/log?by=file&of=signal/${fresh}`,
      ready: 'Wie raakte dit dossier aan?',
      task: /^Signaal vastleggen/,
    },
    {
      name: 'what if',
      path: () => '/rule-change?on=2018-05-25&without=OT01',
      ready: 'Besluiten die anders zouden zijn',
      task: 'Laat geen regel weg',
    },
    {
      name: 'what if as a table',
      path: () => '/rule-change?on=2018-05-25',
      ready: 'Besluiten die anders zouden zijn',
      task: 'Als beeld tonen',
      open: async (visit) => {
        await visit.page.locator('.flows').waitFor();
        await visit.page.keyboard.press('t');
      },
    },
    {
      name: 'what if of a long time',
      path: () => '/rule-change?from=2020-01-01',
      ready: 'Deze periode is te lang.',
      task: 'Kies deze periode',
    },
    { name: 'no drawn question', path: () => '/round-checks', ready: 'Er is geen vraag getrokken', task: 'Meldingen' },
    {
      name: 'no alerts',
      path: () => '/round-checks/alerts',
      ready: 'Er zijn geen meldingen',
      task: 'Getrokken vragen',
    },
  ],
};

export const rounds: readonly Round[] = [
  beforeSigningIn,
  withoutPurpose,
  municipality,
  liaison,
  director,
  partner,
  officer,
];
