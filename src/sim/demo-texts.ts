/** What the officials of the demo write at each act. Invented; in the words of the trade, at B1. */

const ground = {
  ground: 'yes',
  necessity: 'De gemeente moet weten of er iets aan de hand is op deze plek, om te kunnen beslissen of zij handelt.',
} as const;

export const texts = {
  first: {
    ...ground,
    outcome: 'go-on',
    reason: 'De situatie past bij misbruik van een leeg gebouw, en er is meer dan één feit.',
  },
  stopped: {
    ...ground,
    outcome: 'stop',
    reason:
      'Er is geen situatie die wij kunnen controleren, of er is een gewone verklaring. Dit gaat niet over ondermijning.',
  },
  competence: {
    ...ground,
    task: 'closure-drugs',
    outcome: 'go-on',
    reason: 'De burgemeester kan een pand sluiten als er drugs worden gemaakt of verkocht.',
  },
  territory: { ...ground, outcome: 'go-on', reason: 'De plek ligt in onze gemeente.' },
  weight: {
    ...ground,
    reason: 'De plek is bekend, het is van deze maand en het past in het beeld van het buitengebied.',
    criteria: [
      { criterion: 'concrete', met: 'yes', because: 'Plek en tijd zijn bekend.' },
      { criterion: 'recent', met: 'yes', because: 'Het is van deze maand.' },
      { criterion: 'phenomenon', met: 'partly', because: 'Het past in het beeld van leegstaande schuren.' },
    ],
  },
  thin: [
    { criterion: 'concrete', met: 'partly', because: 'De plek is bekend, maar er is weinig gezien.' },
    { criterion: 'recent', met: 'no', because: 'Wanneer het begon, weet niemand.' },
    { criterion: 'several-sources', met: 'no', because: 'Er is één melder.' },
  ],
  partnership: {
    outcome: 'partnership',
    partnership: 'riec-voorbeeldregio',
    theme: 'buitengebied',
    organisedCrimeLink: 'Er zijn meer mensen bij betrokken, er gaat contant geld om en het vervoer is ’s nachts.',
    clearIndications: true,
    nothingSpecial: true,
    proportionality: 'Wij delen alleen de plek en wat daar is gezien, geen namen.',
    subsidiarity: 'Een eigen controle leverde niets op. Alleen kan de gemeente dit niet oplossen.',
  },
  source: {
    source: 'permits',
    law: 'Omgevingswet 18.6',
    question: 'Is er een vergunning of melding voor het gebruik van deze loods?',
    result: 'Er is een melding voor de opslag van hout. Een ander gebruik is niet gemeld.',
  },
  postponed: 'De eigenaar denkt nog na. Over drie weken bellen wij hem opnieuw.',
} as const;

const assessment = {
  fitsPurpose: 'yes',
  kindOfSignal: 'Een leeg gebouw met nieuw en ongewoon gebruik.',
  extent: 'Eén plek, meer mensen, minstens enkele weken.',
  weight: 'Er is nog geen interventie geweest. De gemeente heeft zelf al gekeken.',
  matchingParticipants: 2,
} as const;

export const assessments = {
  assessed: { ...assessment, involved: ['politie', 'douane', 'rietmeer-college'] },
  later: { ...assessment, involved: ['politie', 'belastingdienst'], matchingParticipants: 1 },
  case: { ...assessment, involved: ['politie', 'om', 'veenwijde-college'], matchingParticipants: 3 },
} as const;

export const takenUp = {
  outcome: 'case',
  present: ['politie', 'om', 'belastingdienst', 'veenwijde-college'],
  reason:
    'Drie deelnemers hebben signalen die hierbij passen. Samen kunnen zij de plek sluiten en de mensen erachter vinden.',
} as const;

export const later = {
  outcome: 'later',
  present: ['politie', 'belastingdienst'],
  reason: 'Er is nog maar één bron. Wij kijken opnieuw als de huur van de hal afloopt.',
} as const;

export const caseHead = {
  title: 'Stal Wilgenschouwdijk',
  goal: 'De stal is weer gewoon in gebruik en niemand kan er nog drugs maken of opslaan.',
  endCriterion: 'Drie controles achter elkaar zonder overtreding, en een huurder die wij kennen.',
  measure: 'Aantal nachten met laden en lossen per maand; nu acht.',
  activity: 'casus',
  parties: ['politie', 'om', 'veenwijde-college'],
  necessity:
    'De gemeente kent de plek, de politie het vervoer en het OM de eerdere zaken. Zonder elkaar komt niemand verder.',
  proportionality: 'Wij delen alleen wat over deze stal gaat, met drie partijen.',
  subsidiarity: 'Een gesprek met de eigenaar en een eigen controle hebben niet geholpen.',
  barriers: [
    { barrierId: 'farm-visit', owner: 'veenwijde-college' },
    { barrierId: 'integral-control', owner: 'politie' },
  ],
} as const;

export const joined = {
  politie: {
    answer: 'joined',
    reason: 'Wij hebben ook signalen over vervoer in de nacht bij deze stal.',
    contact: 'Wijkagent buitengebied',
  },
  college: {
    answer: 'joined',
    reason: 'Het is onze stal: wij gaan over toezicht en vergunningen.',
    contact: 'Regisseur ondermijning',
  },
} as const;

export const firstNote = 'De eerste bijeenkomst is gepland. Het OM heeft nog niet geantwoord; Joris belt na.';

export const sharingTexts = {
  about: 'Het beeld van de stal aan het waterschap geven',
  toWaterAuthority:
    'Het waterschap vond chemisch afval in de sloot achter de stal en wil weten wat wij daar zagen, om de lozing te stoppen.',
  toMayor: 'De burgemeester wil weten of de loods een gevaar is voor de buurt.',
  noObjection: 'Geen bezwaar: er loopt geen onderzoek dat hierdoor in gevaar komt.',
  content: 'Op dit adres staat niemand ingeschreven. De stal heeft alleen een melding voor de opslag van hooi.',
} as const;

/** Of what the gate refused; what was to be given is kept nowhere. */
export const logTexts = {
  receiver: 'Waterschap, afdeling handhaving',
  picture: 'In de sloot achter de stal lag chemisch afval.',
  health: 'De huurder is volgens de wijkverpleegkundige al maanden ziek.',
} as const;
