import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { region } from '../src/cli/region.node.ts';
import { present } from '../src/core/assert.ts';
import type { JsonObject } from '../src/core/canonical.ts';
import { makeDoor } from '../src/house/door.node.ts';
import { type House, newId, openHouse } from '../src/house/house.node.ts';
import type { Node } from '../src/house/node.ts';
import type { Step } from '../src/steps/step.ts';

/** Ids as always, but chance draws no question for a check: a test that wants one brings ids of its own. */
const neverDrawn = (prefix: string): string => (prefix === 'draw' ? 'draw-0' : newId(prefix));

/** The invented region for tests: real stores in a folder of their own, a clock that a test moves. */
export class TestRegion {
  readonly folder: string;
  readonly house: House;
  readonly #clock: { now: string };
  #cookie = '';

  private constructor(folder: string, house: House, clock: { now: string }) {
    this.folder = folder;
    this.house = house;
    this.#clock = clock;
  }

  static async open(
    options: {
      folder?: string;
      now?: string;
      profile?: 'demo' | 'production';
      newId?: (prefix: string) => string;
      /** From how many records on the relations of a register stand in memory. */
      networkFrom?: number;
      /** How much memory they may take. */
      networkBytes?: number;
      /** Besides those of the chain. */
      steps?: readonly Step[];
    } = {},
  ): Promise<TestRegion> {
    const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'schakel-'));
    const clock = { now: options.now ?? '2026-11-23T09:00:00.000Z' };
    const { organs, partnerships, packs, steps, users } = region;
    const house = await openHouse({
      dataRoot: folder,
      profile: options.profile ?? 'demo',
      organs,
      partnerships,
      packs,
      steps: [...steps, ...(options.steps ?? [])],
      now: () => clock.now,
      newId: options.newId ?? neverDrawn,
      ...(options.networkFrom === undefined
        ? {}
        : { networks: { fewestRecords: options.networkFrom, mostBytes: options.networkBytes ?? 2 ** 24 } }),
      designatedFor: (userId) => users.find((user) => user.userId === userId)?.designatedFor ?? [],
    });
    return new TestRegion(folder, house, clock);
  }

  async close(): Promise<void> {
    await this.house.close();
    rmSync(this.folder, { recursive: true, force: true });
  }

  node(id: string): Node {
    return present(this.house.nodes.get(id), 'a test names a node that exists');
  }

  get now(): string {
    return this.#clock.now;
  }

  set now(at: string) {
    this.#clock.now = at;
  }

  /** The barn signal as it comes in today. */
  get barn(): JsonObject {
    return { ...barn, receivedOn: this.now.slice(0, 10) };
  }

  passDays(days: number): void {
    this.now = new Date(Date.parse(this.now) + days * 86_400_000).toISOString();
  }

  door(profile: 'demo' | 'production' = 'demo', hosts?: readonly string[]) {
    return makeDoor({
      nodes: this.house.nodes,
      gate: this.house.gate,
      profile,
      dataRoot: this.folder,
      webRoot: join(this.folder, 'web'),
      ...(hosts ? { hosts } : {}),
      now: () => this.now,
      steps: region.steps,
      organs: region.organs,
      partnerships: region.partnerships,
      users: region.users,
    });
  }

  /** Gives a command or a question as a demo user, straight to the corridor. */
  async as(
    userId: string,
    name: string,
    raw: JsonObject,
    more: { purpose?: string; under?: string; key?: string } = {},
  ) {
    const user = present(
      region.users.find((one) => one.userId === userId),
      'a test names a demo user',
    );
    const { corridor } = this.node(user.organ);
    const { designatedFor, organ, role } = user;
    const task = corridor.parts.self.tasks.find((one) => one.roles.includes(role));
    const request = {
      name,
      raw,
      key: more.key ?? randomUUID(),
      who: { actor: { userId, organ, role, machine: false }, designatedFor },
      purpose: more.purpose ?? task?.purposeCode,
      under: more.under ?? task?.id,
    };
    const isQuery = corridor.parts.steps.some((step) => step.queries.some((query) => query.name === name));
    return isQuery ? corridor.query(request) : corridor.command(request);
  }

  /** The same, where the test expects it to be done; gives the id of what it is about. */
  async done(
    userId: string,
    name: string,
    raw: JsonObject,
    more: { purpose?: string; under?: string; key?: string } = {},
  ): Promise<string> {
    const reply = await this.as(userId, name, raw, more);
    if (!('receipt' in reply)) throw new Error(`${name}: ${JSON.stringify(reply)}`);
    return present(reply.receipt.streams[0], 'a receipt names a stream').replace(/^[a-z-]+\//, '');
  }

  async shown(
    userId: string,
    name: string,
    raw: JsonObject,
    more: { purpose?: string; under?: string } = {},
  ): Promise<JsonObject> {
    const reply = await this.as(userId, name, raw, more);
    if (!('answer' in reply)) throw new Error(`${name}: ${JSON.stringify(reply)}`);
    return reply.answer;
  }

  /** Over HTTP, signed in as somebody. */
  async http(
    door: ReturnType<typeof makeDoor>,
    method: string,
    path: string,
    more: { body?: unknown; headers?: Record<string, string> } = {},
  ): Promise<Response> {
    return door.request(path, {
      method,
      headers: {
        ...(more.body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...(this.#cookie ? { Cookie: this.#cookie } : {}),
        ...more.headers,
      },
      ...(more.body === undefined
        ? {}
        : { body: typeof more.body === 'string' ? more.body : JSON.stringify(more.body) }),
    });
  }

  async signIn(door: ReturnType<typeof makeDoor>, userId: string): Promise<void> {
    const response = await this.http(door, 'POST', '/v1/sessions', { body: { userId } });
    this.#cookie = (response.headers.get('Set-Cookie') ?? '').split(';')[0] ?? '';
  }
}

/** A barn signal that can be weighed all the way. */
export const barn = {
  text: "Leegstaande schuur aan de rand is verhuurd, huur contant vooruit betaald. Ramen van binnen afgeplakt, 's nachts busjes tegen de schuur.",
  receivedOn: '2026-11-20',
  channel: 'phone',
  place: 'Schuur Voorbeelddijk 14',
  postcode: '1234 AD',
  municipality: 'Veenwijde',
  theme: 'buitengebied',
  grade: 'B2',
  protection: '2',
} as const;

const ground = { ground: 'yes', necessity: 'Nodig om te bepalen of de gemeente moet handelen.' } as const;

export const weighings = {
  first: {
    ...ground,
    outcome: 'go-on',
    reason: 'Past bij misbruik van een schuur.',
    indicators: [
      { indicatorId: 'p01-02', words: 'Leegstaande schuur' },
      { indicatorId: 'p01-03', words: 'Ramen van binnen afgeplakt' },
    ],
  },
  competence: { ...ground, task: 'closure-drugs', outcome: 'go-on', reason: 'De burgemeester kan een pand sluiten.' },
  territory: { ...ground, outcome: 'go-on', reason: 'De schuur staat in onze gemeente.' },
  weight: {
    ...ground,
    reason: 'Concreet en recent.',
    criteria: [
      { criterion: 'concrete', met: 'yes', because: 'Plek en tijd zijn bekend.' },
      { criterion: 'recent', met: 'yes', because: 'Van deze maand.' },
      { criterion: 'phenomenon', met: 'partly', because: 'Past in het beeld.' },
    ],
  },
  partnership: {
    outcome: 'partnership',
    partnership: 'riec-voorbeeldregio',
    theme: 'buitengebied',
    organisedCrimeLink: 'Meer mensen, contant geld, nachtelijk vervoer.',
    clearIndications: true,
    nothingSpecial: true,
    proportionality: 'Alleen de plek en de waarneming.',
    subsidiarity: 'Zelf controleren is al geprobeerd.',
  },
} as const;

/** Takes a fresh barn signal up to weighing 3. */
export async function weighedToTerritory(
  region: TestRegion,
  by = 'noor',
  signal: JsonObject = region.barn,
): Promise<string> {
  const signalId = await region.done(by, 'signal.record', signal);
  await region.done(by, 'weighing.first', { signalId, ...weighings.first });
  await region.done(by, 'weighing.competence', { signalId, ...weighings.competence });
  await region.done(by, 'weighing.territory', { signalId, ...weighings.territory });
  return signalId;
}

/** A joint case of the college and the police about a fresh barn signal, opened at the desk of the RIEC. */
export async function jointCase(region: TestRegion): Promise<{ caseId: string; signalId: string }> {
  const signalId = await weighedToTerritory(region);
  await region.done('noor', 'weighing.weight', { signalId, ...weighings.weight, ...weighings.partnership });
  await region.house.settle();
  const offered = await region.shown('iris', 'table.list', { lane: 'offered' });
  const rows: readonly { readonly key: string }[] = JSON.parse(JSON.stringify(offered['rows']));
  const partnershipSignalId = present(rows[0], 'the signal was offered').key;
  await region.done('iris', 'table.assess', {
    partnershipSignalId,
    fitsPurpose: 'yes',
    kindOfSignal: 'Een plek',
    extent: 'Eén schuur',
    weight: 'Nieuw',
    matchingParticipants: 2,
    involved: ['veenwijde-college', 'politie', 'om'],
  });
  await region.done('joris', 'table.decide', {
    partnershipSignalId,
    outcome: 'case',
    present: ['veenwijde-college', 'politie'],
    reason: 'Samen.',
  });
  const caseId = await region.done('joris', 'case.open', {
    title: 'Schuur aan de rand',
    goal: 'De schuur is weer gewoon in gebruik.',
    endCriterion: 'Drie maanden geen nachtelijk vervoer.',
    measure: 'Nachtcontroles, nu vier per maand',
    endsOn: '2027-06-01',
    activity: 'casus',
    parties: ['politie', 'veenwijde-college'],
    necessity: 'Zonder de politie lukt het niet.',
    proportionality: 'Alleen de kop van de casus.',
    subsidiarity: 'Minder partijen kan niet.',
    partnershipSignalIds: [partnershipSignalId],
  });
  await region.house.settle();
  return { caseId, signalId };
}
