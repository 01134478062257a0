import type { JsonObject } from '../core/canonical.ts';

/** A signal of the demo and how far its municipality has come with it. All invented. */
export interface DemoStory {
  /** Idempotency key: a second start takes nothing twice. */
  readonly key: string;
  /** Who recorded it, and who weighs it. */
  readonly by: string;
  readonly director: string;
  readonly receivedDaysAgo: number;
  readonly signal: JsonObject;
  /** Indicators of the first weighing, with words of the signal itself. */
  readonly indicators?: readonly JsonObject[];
  readonly way: DemoWay;
}

export type DemoWay =
  | 'open'
  | 'taken'
  | 'postponed'
  | 'stopped'
  | 'triaged'
  | 'researching'
  | 'department'
  | 'parked'
  | 'offered'
  | 'assessed'
  | 'later'
  | 'case';

const veenwijde = { municipality: 'Veenwijde', theme: 'buitengebied' } as const;
const rietmeer = { municipality: 'Rietmeer', theme: 'buitengebied' } as const;

/** The one that a newcomer meets first: it is recorded last, so nothing is newer. */
export const farmerStory: DemoStory = {
  key: 'demo-veenwijde-09',
  by: 'bram',
  director: 'noor',
  receivedDaysAgo: 0,
  way: 'open',
  signal: {
    ...veenwijde,
    text: 'Een boer is gestopt met zijn koeien. Zijn lege schuur is sinds een maand verhuurd aan iemand die er meubels wil opslaan. De huur voor een half jaar is contant vooruit betaald. De boer zag dat de ramen van binnen zijn afgeplakt. ’s Nachts staan er busjes strak tegen de deur. Hij vertrouwt het niet en durft er niet zelf heen.',
    channel: 'inspector',
    channelDetail: 'toezichthouder buitengebied, na een gesprek op het erf',
    place: 'Schuur achter Kievitsbrink 14',
    postcode: '1234 AD',
    grade: 'B2',
    protection: '2',
    remark: 'De boer wil dat zijn huurder niet weet dat hij dit vertelde.',
  },
};

export const stories: readonly DemoStory[] = [
  {
    key: 'demo-veenwijde-01',
    by: 'bram',
    director: 'noor',
    receivedDaysAgo: 3,
    way: 'open',
    signal: {
      ...veenwijde,
      text: 'Uit een schuur aan het Molenwervepad bromt het dag en nacht. Er hangt damp bij de luchtpijp. Het is oogsttijd en er staat een wagen met graan voor de deur.',
      channel: 'phone',
      channelDetail: 'bewoner in de buurt',
      place: 'Schuur Molenwervepad 3',
      postcode: '1234 AG',
      grade: 'C3',
      protection: '1',
      remark: 'Kan een graandroger zijn. Nog niet gaan kijken.',
    },
  },
  {
    key: 'demo-veenwijde-02',
    by: 'femke',
    director: 'noor',
    receivedDaysAgo: 4,
    way: 'open',
    signal: {
      ...rietmeer,
      text: 'Bij een oude kas net over de gemeentegrens worden elke donderdag na donker gasflessen gebracht. Op het bord staat nog de naam van een kweker die vorig jaar stopte.',
      channel: 'web-form',
      place: 'Kas aan de Turfstekersvaart, kant van Rietmeer',
      grade: 'C3',
      protection: '0',
    },
  },
  {
    key: 'demo-veenwijde-03',
    by: 'noor',
    director: 'noor',
    receivedDaysAgo: 9,
    way: 'postponed',
    signal: {
      ...veenwijde,
      text: 'Een eigenaar kreeg een brief met een hoog bod voor zijn lege stal. De huur zou contant worden betaald. Hij heeft nog niet geantwoord en denkt erover na.',
      channel: 'desk',
      channelDetail: 'eigenaar van de stal',
      place: 'Stal Ganzenkolkweg 8',
      postcode: '1234 AK',
      grade: 'A2',
      protection: '1',
    },
  },
  {
    key: 'demo-veenwijde-04',
    by: 'bram',
    director: 'noor',
    receivedDaysAgo: 11,
    way: 'stopped',
    signal: {
      ...veenwijde,
      text: 'Een afgelegen boerderij heeft sinds kort veel camera’s. De boer vertelt dat vorige maand dure apparatuur uit zijn trekker is gestolen.',
      channel: 'inspector',
      place: 'Boerderij Zwanenkreekweg 2',
      postcode: '1234 AM',
      grade: 'A1',
      protection: '0',
    },
  },
  {
    key: 'demo-veenwijde-05',
    by: 'bram',
    director: 'noor',
    receivedDaysAgo: 8,
    way: 'researching',
    indicators: [
      { indicatorId: 'p01-02', words: 'Sinds dit voorjaar zit er een nieuwe huurder in' },
      { indicatorId: 'p01-10', words: 'meldde stroomgebruik dat niet past' },
    ],
    signal: {
      ...veenwijde,
      text: 'Een loods staat op naam van een bedrijf in hout. Sinds dit voorjaar zit er een nieuwe huurder in. De netbeheerder meldde stroomgebruik dat niet past bij een opslag.',
      channel: 'business',
      channelDetail: 'netbeheerder',
      place: 'Loods Eikvoordestraat 21',
      postcode: '1234 AP',
      grade: 'A2',
      protection: '0',
    },
  },
  {
    key: 'demo-veenwijde-06',
    by: 'noor',
    director: 'noor',
    receivedDaysAgo: 12,
    way: 'parked',
    indicators: [
      { indicatorId: 'p01-01', words: 'uit het zicht van de weg' },
      { indicatorId: 'p01-07', words: 'drie nieuwe camera’s' },
    ],
    signal: {
      ...veenwijde,
      text: 'Een schuurtje ligt uit het zicht van de weg. Er hangen drie nieuwe camera’s en een zwaar slot. Verder is er niets te zien of te ruiken.',
      channel: 'mma',
      place: 'Schuurtje aan het Lisdoddepad',
      grade: 'F4',
      protection: '3',
    },
  },
  {
    key: 'demo-veenwijde-07',
    by: 'bram',
    director: 'noor',
    receivedDaysAgo: 10,
    way: 'case',
    indicators: [
      { indicatorId: 'p01-02', words: 'stal staat leeg sinds de boer stopte' },
      { indicatorId: 'p01-04', words: 'ruikt het naar aceton' },
      { indicatorId: 'p01-05', words: 'wordt er ’s nachts geladen' },
    ],
    signal: {
      ...veenwijde,
      text: 'De stal staat leeg sinds de boer stopte. Toch wordt er ’s nachts geladen, steeds met andere bussen. Op maandag en dinsdag ruikt het naar aceton. De huur is vooruit betaald door iemand die niet de huurder is.',
      channel: 'inspector',
      channelDetail: 'toezichthouder buitengebied',
      place: 'Stal Wilgenschouwdijk 40',
      postcode: '1234 AR',
      grade: 'A2',
      protection: '2',
    },
  },
  {
    key: 'demo-veenwijde-08',
    by: 'femke',
    director: 'femke',
    receivedDaysAgo: 5,
    way: 'offered',
    indicators: [
      { indicatorId: 'p01-11', words: 'drie blauwe vaten en jerrycans' },
      { indicatorId: 'p01-13', words: 'Het water in de sloot is oranje' },
    ],
    signal: {
      ...veenwijde,
      text: 'In de berm liggen drie blauwe vaten en jerrycans met een bijtende stof. Het water in de sloot is oranje. Vorige maand lag er op dezelfde plek ook al afval.',
      channel: 'public-body',
      channelDetail: 'waterschap',
      place: 'Berm langs de Turfstekersvaart',
      grade: 'A1',
      protection: '0',
    },
  },
  {
    key: 'demo-rietmeer-01',
    by: 'salma',
    director: 'salma',
    receivedDaysAgo: 1,
    way: 'open',
    signal: {
      ...rietmeer,
      text: 'Op een bedrijventerrein staat een hal met dichtgeplakte ramen. De buurman ruikt op vaste dagen iets zoets, zoals anijs. Er is nooit iemand overdag.',
      channel: 'phone',
      channelDetail: 'ondernemer op het terrein',
      place: 'Hal 7, Spindelkade',
      postcode: '1234 BD',
      grade: 'B3',
      protection: '1',
    },
  },
  {
    key: 'demo-rietmeer-02',
    by: 'salma',
    director: 'salma',
    receivedDaysAgo: 2,
    way: 'taken',
    signal: {
      ...rietmeer,
      text: 'Een pakketdienst brengt elke week glaswerk en gasflessen naar een loods waar geen bedrijf staat ingeschreven.',
      channel: 'business',
      channelDetail: 'bezorgdienst',
      place: 'Loods Garenbleek 5',
      postcode: '1234 BG',
      grade: 'B2',
      protection: '1',
    },
  },
  {
    key: 'demo-rietmeer-03',
    by: 'salma',
    director: 'salma',
    receivedDaysAgo: 6,
    way: 'triaged',
    indicators: [
      { indicatorId: 'p01-02', words: 'nieuwe huurder die niets met tuinbouw doet' },
      { indicatorId: 'p01-06', words: 'Dag en nacht bromt er iets' },
    ],
    signal: {
      ...rietmeer,
      text: 'In een kas aan de rand van de stad zit een nieuwe huurder die niets met tuinbouw doet. Dag en nacht bromt er iets en het glas is altijd nat.',
      channel: 'desk',
      place: 'Kas Hazelaarhof 11',
      postcode: '1234 BK',
      grade: 'B3',
      protection: '0',
    },
  },
  {
    key: 'demo-rietmeer-04',
    by: 'salma',
    director: 'salma',
    receivedDaysAgo: 7,
    way: 'assessed',
    indicators: [
      { indicatorId: 'p01-02', words: 'staat leeg te koop' },
      { indicatorId: 'p01-12', words: 'een tabletpers en zakken grondstof' },
    ],
    signal: {
      ...rietmeer,
      text: 'Een oude drukkerij staat leeg te koop. Een vervoerder zou er een tabletpers en zakken grondstof afleveren, maar er was niemand. De bestelling stond op een adres dat niet bestaat.',
      channel: 'business',
      channelDetail: 'vervoerder',
      place: 'Drukkerij Letterzetterplein 2',
      postcode: '1234 BM',
      grade: 'A2',
      protection: '1',
    },
  },
  {
    key: 'demo-rietmeer-05',
    by: 'salma',
    director: 'salma',
    receivedDaysAgo: 12,
    way: 'later',
    indicators: [
      { indicatorId: 'p01-02', words: 'leegstaande hal is voor korte tijd verhuurd' },
      { indicatorId: 'p01-09', words: 'iemand anders betaalde de huur contant' },
    ],
    signal: {
      ...rietmeer,
      text: 'Een leegstaande hal is voor korte tijd verhuurd. De makelaar vertelt dat iemand anders betaalde dan de huurder: iemand anders betaalde de huur contant en haalde ook de sleutel op.',
      channel: 'business',
      channelDetail: 'makelaar',
      place: 'Hal 2, Spindelkade',
      postcode: '1234 BD',
      grade: 'B3',
      protection: '2',
    },
  },
  {
    key: 'demo-rietmeer-06',
    by: 'salma',
    director: 'salma',
    receivedDaysAgo: 9,
    way: 'department',
    indicators: [
      { indicatorId: 'p01-02', words: 'staat sinds kort leeg' },
      { indicatorId: 'p01-05', words: 'veel jerrycans en vaten' },
    ],
    signal: {
      ...rietmeer,
      text: 'Een garage staat sinds kort leeg. Op het terrein staan veel jerrycans en vaten zonder etiket. De buren zijn bang voor brand.',
      channel: 'colleague',
      channelDetail: 'brandveiligheid',
      place: 'Garage Smidsvoortje 9',
      postcode: '1234 BP',
      grade: 'A2',
      protection: '0',
    },
  },
  {
    key: 'demo-veenwijde-burgemeester-01',
    by: 'karel',
    director: 'karel',
    receivedDaysAgo: 2,
    way: 'open',
    signal: {
      ...veenwijde,
      text: 'Bij een controle van de brandweer in een leegstaande stal lagen slangen, filters en lampen in dozen. Er was niemand aanwezig.',
      channel: 'police',
      place: 'Stal Ganzenkolkweg 30',
      postcode: '1234 AK',
      grade: 'A1',
      protection: '0',
    },
  },
  {
    key: 'demo-veenwijde-burgemeester-02',
    by: 'karel',
    director: 'karel',
    receivedDaysAgo: 8,
    way: 'stopped',
    signal: {
      ...veenwijde,
      text: 'Een bewoner vindt dat er vreemde mensen wonen op nummer 9. Hij heeft verder niets gezien of geroken.',
      channel: 'desk',
      grade: 'F6',
      protection: '1',
    },
  },
  {
    key: 'demo-rietmeer-burgemeester-01',
    by: 'pieter',
    director: 'pieter',
    receivedDaysAgo: 3,
    way: 'open',
    signal: {
      ...rietmeer,
      text: 'De politie vond bij een brand in een schuur resten van een kwekerij. De gemeente kreeg een brief om te kijken of sluiting nodig is.',
      channel: 'police',
      place: 'Schuur Vlasrepelpad 4',
      postcode: '1234 BR',
      grade: 'A1',
      protection: '0',
    },
  },
  {
    key: 'demo-rietmeer-burgemeester-02',
    by: 'pieter',
    director: 'pieter',
    receivedDaysAgo: 6,
    way: 'taken',
    signal: {
      ...rietmeer,
      text: 'Een verhuurder meldt dat zijn loods twee keer is doorverhuurd zonder dat hij het wist. De sloten zijn vervangen en hij komt er niet meer in.',
      channel: 'web-form',
      channelDetail: 'verhuurder',
      place: 'Loods Garenbleek 18',
      postcode: '1234 BG',
      grade: 'B2',
      protection: '2',
    },
  },
];
