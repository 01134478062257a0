import type { Bilingual } from '../core/bilingual.ts';

/** What every public explanation says in the same words. Numbers and names come from the rules and the partner files. */

export interface Right {
  readonly right: Bilingual;
  readonly article: string;
}

export const rights: readonly Right[] = [
  {
    right: {
      nl: 'U mag vragen welke gegevens over u er zijn, en een kopie krijgen.',
      en: 'You may ask which data about you there are, and get a copy.',
    },
    article: 'AVG 15',
  },
  {
    right: { nl: 'U mag vragen om verbetering als iets niet klopt.', en: 'You may ask for correction.' },
    article: 'AVG 16',
  },
  {
    right: {
      nl: 'U mag vragen om gegevens weg te halen, of om het gebruik even stil te zetten.',
      en: 'You may ask for erasure, or for the use to be put on hold.',
    },
    article: 'AVG 17, 18',
  },
  {
    right: {
      nl: 'U mag bezwaar maken tegen het gebruik, om redenen die met uw situatie te maken hebben.',
      en: 'You may object to the use, for reasons that have to do with your situation.',
    },
    article: 'AVG 21',
  },
  {
    right: {
      nl: 'Een computer mag niet over u beslissen. Een mens beslist.',
      en: 'A computer may not decide about you. A person decides.',
    },
    article: 'AVG 22',
  },
  {
    right: {
      nl: 'U mag een klacht indienen bij de Autoriteit Persoonsgegevens.',
      en: 'You may complain to the data protection authority (Autoriteit Persoonsgegevens).',
    },
    article: 'AVG 77',
  },
];

export const algorithmTexts = {
  gate: {
    name: { nl: 'De regels voor delen (de poort)', en: 'The rules for sharing (the gate)' },
    does: (permits: number, forbids: number): Bilingual => ({
      nl: `Bij elke handeling kijkt het programma of deze regels haar toestaan: ${permits} regels zeggen wat mag, ${forbids} wat niet mag. Staat geen regel het toe, dan mag het niet. Het zijn vaste regels die mensen schreven. Het programma leert niets bij en rekent niets over mensen uit.`,
      en: `At each act the program looks whether these rules allow it: ${permits} rules say what is allowed, ${forbids} what is not. When no rule allows it, it is not allowed. They are fixed rules, written by people. The program learns nothing and calculates nothing about people.`,
    }),
    decides: {
      nl: 'Het programma houdt tegen wat niet mag en zegt waarom. Het beslist nooit over een persoon; dat doen mensen, en die vullen ook zelf in waarom iets nodig is.',
      en: 'The program stops what is not allowed and says why. It never decides about a person; people do, and they write themselves why something is necessary.',
    },
  },
  matching: {
    name: { nl: 'Vergelijken zonder te laten zien (hit of geen hit)', en: 'Comparing without showing (hit or no hit)' },
    does: {
      nl: 'In een lopende casus kan een deelnemer de andere deelnemers vragen of zij een persoon, bedrijf, voertuig of adres kennen. De vraag gaat versleuteld: niemand kan er een naam of nummer in lezen, ook de deelnemer die antwoordt niet. Wie het onderwerp niet kent, komt niets te weten. Een vraag gaat over een paar onderwerpen van één casus; hele lijsten naast elkaar leggen kan niet. Kent een deelnemer het onderwerp, dan hoort alleen de vrager dat, en een treffer bewijst niet dat het om dezelfde persoon gaat.',
      en: 'In a running case a participant can ask the others whether they know a person, firm, vehicle or address. The question goes encrypted: nobody can read a name or number in it, not even the participant that answers. Whoever does not know the subject learns nothing. A question is about a few subjects of one case; comparing whole lists is not possible. When a participant knows the subject only the asker hears it, and a hit does not prove that it is the same person.',
    },
    decides: {
      nl: 'Niets. Na een treffer vraagt een mens verder, met een reden, en een mens bij de andere deelnemer beslist wat hij verstrekt. Voor de politie antwoordt altijd een medewerker. Van de vragen wordt een deel geopend voor controle.',
      en: 'Nothing. After a hit a person asks further, with a reason, and a person at the other participant decides what to give. For the police an officer always answers. Part of the questions is opened for a check.',
    },
  },
} as const;

/** The order in which a page tells it. */
export const sectionWords = {
  short: { nl: 'In het kort', en: 'In short' },
  purpose: { nl: 'Waarvoor', en: 'What for' },
  participants: { nl: 'Wie doen mee', en: 'Who take part' },
  usual: { nl: 'Wat altijd eerst moet', en: 'What must always come first' },
  incoming: { nl: 'Welke gegevens', en: 'Which data' },
  within: { nl: 'Wat er met de gegevens gebeurt', en: 'What is done with the data' },
  outgoing: { nl: 'Aan wie', en: 'To whom' },
  never: { nl: 'Wat nooit mag', en: 'What is never allowed' },
  terms: { nl: 'Hoe lang', en: 'How long' },
  rights: { nl: 'Uw rechten', en: 'Your rights' },
  algorithms: { nl: 'Rekenregels en algoritmen', en: 'Rules and algorithms' },
  signatures: { nl: 'Wie heeft de regels getekend', en: 'Who signed the rules' },
} as const satisfies { readonly [name: string]: Bilingual };

const b = (nl: string, en: string): Bilingual => ({ nl, en });

/** What stands around the tables. */
export const pageWords = {
  shortWho: (count: number, { nl, en }: Bilingual): Bilingual =>
    b(
      `Hier werken ${count} organen samen. Het doel: ${nl}.`,
      `${count} organs work together here. The purpose: ${en}.`,
    ),
  shortRules: (permits: number, forbids: number): Bilingual =>
    b(
      `${permits} regels zeggen wat mag en ${forbids} wat niet mag. Staat iets er niet bij, dan mag het niet.`,
      `${permits} rules say what is allowed and ${forbids} what is not. What is not among them is not allowed.`,
    ),
  shortTerm: ({ nl, en }: Bilingual, source: string): Bilingual =>
    b(
      `Gegevens gaan weg of worden anoniem zodra het kan, uiterlijk na ${nl} (${source}).`,
      `Data are destroyed or made anonymous as soon as possible, after ${en} at the latest (${source}).`,
    ),
  shortAsk: (contactPoint: string): Bilingual =>
    b(
      `Wilt u weten of er iets over u is? Vraag het: ${contactPoint}.`,
      `Do you want to know whether there is anything about you? Ask: ${contactPoint}.`,
    ),
  forStaff: b(
    'De regels zijn geschreven voor de mensen die met de gegevens werken. Staat er “u” in een regel, dan is dat een medewerker.',
    'The rules are written for the people who work with the data. Where a rule says “you”, it speaks to a member of staff.',
  ),
  purposeOnly: b(
    'Gegevens mogen alleen voor dit doel worden gebruikt. Het doel staat vooraf vast.',
    'Data may be used for this purpose only. The purpose is fixed beforehand.',
  ),
  purpose: b('Het doel', 'The purpose'),
  basis: b('In de wet', 'In the act'),
  themes: b('Onderwerpen', 'Subjects'),

  onlyForTasks: b(
    'Elk orgaan doet alleen mee voor de taken die de wet noemt. De burgemeester en het college van een gemeente zijn twee organen.',
    'Each organ takes part only for the tasks that the act names. The mayor and the executive of a municipality are two organs.',
  ),
  participantsCaption: b('De deelnemers en hun taken', 'The participants and their tasks'),
  participant: b('Deelnemer', 'Participant'),
  answers: b('Verantwoordelijk', 'Responsible'),
  tasks: b('Voor deze taken', 'For these tasks'),
  controller: b('Ja, samen met de anderen', 'Yes, together with the others'),
  noController: b('Nee', 'No'),
  processor: b('Wie bewaart de gezamenlijke stukken?', 'Who keeps the joint files?'),
  processorDoes: b(
    'Verwerker: werkt voor de deelnemers en beslist niet zelf.',
    'Processor: works for the participants and does not decide itself.',
  ),

  usualLead: b(
    'Voor de meeste regels over delen moet dit alles waar zijn. Bij een regel leest u wat er verder nodig is.',
    'For most rules about sharing all of this must be true. With each rule you read what is needed besides.',
  ),
  usualNone: b(
    'De regels hebben geen gemeenschappelijke eisen. Bij elke regel staat wat er nodig is.',
    'The rules have no demands in common. With each rule stands what is needed.',
  ),
  incomingLead: b(
    'De gegevens blijven bij wie ze heeft. Alleen wat voor een zaak nodig is, gaat naar het samenwerkingsverband.',
    'Data stay with whoever has them. Only what a case needs goes to the partnership.',
  ),
  incomingCaption: b('Wie welke gegevens geeft, en volgens welke regel', 'Who gives which data, under which rule'),
  giver: b('Wie geeft', 'Who gives'),
  who: b('Wie', 'Who'),
  data: b('Welke gegevens', 'Which data'),
  duty: b('Moet of mag', 'Must or may'),
  act: b('Wat', 'What'),
  rule: b('De regel', 'The rule'),
  groupsCaption: b('Wat bij welke groep hoort (WGS 2.22)', 'What belongs to which tier (WGS 2.22)'),
  group: b('Groep', 'Tier'),
  groupHolds: b('Wat erin valt', 'What falls in it'),
  notHere: (ids: readonly string[]): Bilingual =>
    b(
      `Er zijn ook regels voor organen die hier niet meedoen: ${ids.join(', ')}.`,
      `There are rules as well for organs that take no part here: ${ids.join(', ')}.`,
    ),
  withinCaption: b('Wat de deelnemers samen of zelf doen', 'What the participants do together or by themselves'),
  outgoingLead: b(
    'Een resultaat gaat alleen naar wie het voor een taak nodig heeft. Een deelnemer van wie er gegevens in zitten, kan het tegenhouden.',
    'A result goes only to whoever needs it for a task. A participant whose data are in it can stop it.',
  ),
  outgoingCaption: b('Wie iets kan krijgen, en volgens welke regel', 'Who can receive something, under which rule'),
  receiver: b('Aan wie', 'To whom'),
  neverLead: b(
    'Een verbod gaat altijd voor, ook als een andere regel iets toestaat. Bij elk verbod leest u wanneer het geldt en wat wel kan.',
    'A forbid always goes first, even when another rule allows something. With each forbid you read when it holds and what can be done.',
  ),
  neverCaption: b('Verboden, en wat wel kan', 'What is forbidden, and what can be done instead'),
  forbidden: b('Dit mag niet', 'This is not allowed'),
  instead: b('Dit kan wel', 'This can be done'),

  termsLead: b(
    'Gegevens gaan weg zodra ze niet meer nodig zijn. Dit zijn de uiterste termijnen.',
    'Data are destroyed when they are no longer needed. These are the latest terms.',
  ),
  termsCaption: b('Bewaartermijnen', 'Retention terms'),
  what: b('Wat', 'What'),
  term: b('Hoe lang', 'How long'),
  source: b('Waar dat staat', 'Where that stands'),
  standing: {
    law: b('In de wet', 'In the act'),
    protocol: b('In het landelijke protocol', 'In the national protocol'),
    house: b('Voorstel van de makers van Schakel', 'Proposal of the makers of Schakel'),
  },
  units: {
    minutes: b('minuten', 'minutes'),
    days: b('dagen', 'days'),
    years: b('jaar', 'years'),
  },

  rightsLead: b(
    'Staan er gegevens over u in? Dan hebt u deze rechten. Eén verzoek bij het contactpunt telt voor alle deelnemers.',
    'Are there data about you? Then you have these rights. One request at the contact point counts for all participants.',
  ),
  contactPoint: b('Hier vraagt u het', 'Where to ask'),
  coordinatingDpo: b(
    'Functionaris gegevensbescherming (let op de privacy)',
    'Data protection officer (watches over privacy)',
  ),
  rightsLimit: b(
    'Soms mag een deel van het antwoord wachten, bijvoorbeeld zolang een onderzoek loopt. Dan hoort u waarom, zodra dat kan (UAVG 41).',
    'Sometimes a part of the answer may wait, for instance while an investigation runs. Then you hear why as soon as possible (UAVG 41).',
  ),

  algorithmsCaption: b('Wat een computer hier doet', 'What a computer does here'),
  algorithm: b('Naam', 'Name'),
  does: b('Wat het doet', 'What it does'),
  decides: b('Wie beslist', 'Who decides'),
  inUse: b('In gebruik', 'In use'),
  notInUse: b('Niet in gebruik', 'Not in use'),
  dpia: b('Zijn de gevolgen voor mensen vooraf onderzocht (DPIA)?', 'Were the effects on people examined (DPIA)?'),
  dpiaDone: b('Ja, volgens opgave van het samenwerkingsverband', 'Yes, by the partnership’s own statement'),
  dpiaMissing: b('Nee, of niet meer geldig', 'No, or no longer valid'),
  rac: b('Wat zei de rechtmatigheidsadviescommissie (RAC)?', 'What did the lawfulness advisory committee (RAC) say?'),

  signedCount: (signed: number, all: number): Bilingual =>
    signed === 0
      ? b(`Geen jurist heeft een van deze ${all} regels getekend.`, `No lawyer signed any of these ${all} rules.`)
      : b(`Van deze ${all} regels zijn er ${signed} getekend.`, `Of these ${all} rules ${signed} are signed.`),
  unsignedMeans: b(
    'In een echte omgeving geldt een toestemming pas als een jurist haar heeft getekend. Een verbod geldt altijd.',
    'In a real environment a permit counts only when a lawyer signed it. A forbid always counts.',
  ),
  signaturesCaption: b('Wie moet tekenen, en wie dat deed', 'Who has to sign, and who did'),
  pack: b('Regels uit', 'Rules from'),
  toSign: b('Wie moet tekenen', 'Who has to sign'),
  signed: b('Getekend', 'Signed'),
  unsigned: b('Niet getekend', 'Not signed'),
  nobody: b('Niemand', 'Nobody'),
  none: b('Geen', 'None'),
  lawyer: b('Jurist', 'Lawyer'),
  version: b('Versie van de regels', 'Version of the rules'),
} as const;
