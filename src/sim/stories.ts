import type { JsonObject } from '../core/canonical.ts';
import type { Prng } from '../core/prng.ts';
import type { PackContent, PackExample } from '../steps/slot.ts';
import { personalMark } from './diary.ts';

/** What the officials of the rehearsal write. Everything personal carries the mark that the auditor looks for. */
export class Stories {
  readonly #dice: Prng;
  readonly #examples: readonly PackExample[];
  readonly #barriers: readonly string[];
  readonly #results: readonly string[];

  constructor(dice: Prng, packs: readonly PackContent[]) {
    this.#dice = dice;
    this.#examples = packs.flatMap((pack) => pack.examples);
    this.#barriers = packs
      .flatMap((pack) => pack.barrierModel)
      .flatMap((step) => step.barriers)
      .map((one) => one.id);
    this.#results = packs.flatMap((pack) => pack.resultCodes).map((one) => one.code);
  }

  personal(words: string): string {
    return `${words} ${personalMark}${this.#dice.hex(6)}`;
  }

  /** A signal as somebody records it, and the indicators that its own words bear out. */
  signal(of: { readonly territory: string; readonly now: string }): { raw: JsonObject; indicators: JsonObject[] } {
    const dice = this.#dice;
    const example = dice.pick(this.#examples);
    const text = this.personal(`${dice.pick(openings)}${example.text.nl}`);
    const [situation, other] = [example.situation[0], example.other[0]];
    const daysAgo = dice.chance(0.95) ? dice.below(20) : dice.chance(0.5) ? 200 : -2;
    const raw = {
      text,
      receivedOn: dayFrom(of.now, -daysAgo),
      channel: dice.pick(['phone', 'desk', 'inspector', 'mma', 'police', 'business']),
      grade: dice.pick(['A1', 'B2', 'B3', 'C3', 'D4', 'F6']),
      protection: dice.pick(['0', '1', '2', '3']),
      ...(dice.chance(0.9) ? { municipality: of.territory } : dice.chance(0.5) ? { municipality: 'Elderveen' } : {}),
      ...(dice.chance(0.7)
        ? { place: this.personal('Schuur aan de Proefdijk'), postcode: `9${dice.below(900) + 100} ZQ` }
        : {}),
      ...(dice.chance(0.2) ? { remark: this.personal('Melder belt morgen terug.') } : {}),
      ...(dice.chance(0.2) ? { channelDetail: this.personal('buurman') } : {}),
      theme: 'buitengebied',
    };
    const indicators = [
      { indicatorId: situation ?? 'p01-02', words: text.slice(0, 30) },
      { indicatorId: other ?? 'p01-03', words: text.slice(-20) },
    ];
    return { raw, indicators };
  }

  get ground(): JsonObject {
    return { ground: this.#dice.chance(0.96) ? 'yes' : 'no', necessity: this.personal('Nodig voor de taak.') };
  }

  first(indicators: readonly JsonObject[]): JsonObject {
    const dice = this.#dice;
    const forged = dice.chance(0.05) ? [{ indicatorId: 'p01-02', words: 'woorden die er niet staan' }] : [];
    return {
      ...this.ground,
      indicators: [...indicators.slice(0, dice.chance(0.95) ? 2 : 1), ...forged],
      outcome: dice.chance(0.88) ? 'go-on' : 'stop',
      reason: this.personal('Zo gewogen.'),
    };
  }

  referral(): JsonObject {
    const refer = this.#dice.chance(0.08);
    const referTo = this.#dice.chance(0.8) ? { referTo: 'Waterschap' } : {};
    return {
      ...this.ground,
      outcome: refer ? 'refer' : 'go-on',
      ...(refer ? referTo : {}),
      reason: this.personal('Zo.'),
    };
  }

  weight(outcome: string): JsonObject {
    const dice = this.#dice;
    const met = () => dice.pick(['yes', 'yes', 'partly', 'no']);
    const criteria = ['concrete', 'recent', 'phenomenon'].map((criterion) => ({
      criterion,
      met: met(),
      because: this.personal('Blijkt uit het signaal.'),
    }));
    const partnership = {
      partnership: dice.chance(0.93) ? 'riec-voorbeeldregio' : 'zvh-voorbeeldregio',
      theme: dice.chance(0.95) ? 'buitengebied' : 'complexe-casuistiek',
      organisedCrimeLink: this.personal('Contant geld en nachtelijk vervoer.'),
      clearIndications: dice.chance(0.9),
      nothingSpecial: dice.chance(0.97),
      proportionality: this.personal('Alleen de plek.'),
      ...(dice.chance(0.96) ? { subsidiarity: this.personal('Zelf controleren hielp niet.') } : {}),
    };
    return {
      ...this.ground,
      criteria,
      outcome,
      reason: this.personal('Concreet en recent.'),
      ...(outcome === 'department' && dice.chance(0.9) ? { department: 'Toezicht' } : {}),
      ...(outcome === 'partnership' ? partnership : {}),
    };
  }

  source(): JsonObject {
    return {
      source: this.#dice.pick(['bag', 'permits', 'site-visit']),
      law: 'Omgevingswet 18.6',
      question: this.personal('Is er een vergunning?'),
      result: this.personal('Geen vergunning gevonden.'),
    };
  }

  assessment(involved: readonly string[]): JsonObject {
    return {
      fitsPurpose: this.#dice.chance(0.9) ? 'yes' : 'no',
      kindOfSignal: this.personal('Leegstaande schuur.'),
      extent: this.personal('Eén plek.'),
      weight: this.personal('Nog geen interventies.'),
      matchingParticipants: 2,
      involved,
    };
  }

  decision(now: string): JsonObject {
    const dice = this.#dice;
    const outcome = dice.pick(['case', 'case', 'case', 'later', 'declined', 'other-route']);
    return {
      outcome,
      present: ['politie', dice.chance(0.97) ? 'om' : 'ggd'],
      reason: this.personal('Besproken aan tafel.'),
      ...(outcome === 'later' && dice.chance(0.9) ? { reviewOn: dayFrom(now, 30) } : {}),
      ...(outcome === 'other-route' && dice.chance(0.9) ? { route: 'Bestuurlijke rapportage' } : {}),
    };
  }

  caseHead(parties: readonly string[], now: string): JsonObject {
    const dice = this.#dice;
    return {
      title: this.personal('Schuur aan de rand'),
      goal: this.personal('De schuur is weer gewoon in gebruik.'),
      endCriterion: this.personal('Drie controles zonder overtreding.'),
      measure: this.personal('Aantal overtredingen; nu onbekend.'),
      endsOn: dayFrom(now, dice.chance(0.95) ? 120 : -1),
      activity: dice.pick(['casus', 'knelpunt']),
      parties,
      necessity: this.personal('Zonder partners komt niemand verder.'),
      proportionality: this.personal('Alleen de plek.'),
      subsidiarity: this.personal('De gemeente kan dit niet alleen.'),
      ...(dice.chance(0.5) ? { barriers: [{ barrierId: dice.pick(this.#barriers), owner: dice.pick(parties) }] } : {}),
    };
  }

  closing(): JsonObject {
    const dice = this.#dice;
    return {
      goalReached: dice.pick(['yes', 'partly', 'no']),
      resultCode: dice.chance(0.9) ? dice.pick(this.#results) : 'no-such-result',
      effect: this.personal('De schuur staat leeg en is afgesloten.'),
      worthIt: dice.pick(['yes', 'doubt', 'no']),
    };
  }
}

export const dayFrom = (now: string, days: number): string =>
  new Date(Date.parse(now) + days * 86_400_000).toISOString().slice(0, 10);

const openings = [
  '',
  'Gezien tijdens een ronde. ',
  'Een bewoner belt. ',
  'Tijdens een controle gemerkt. ',
  'Al de tweede keer. ',
];
