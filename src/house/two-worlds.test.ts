import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import fc from 'fast-check';
import { invitedAlso } from '../../test/invited-also.node.ts';
import { jointCase, TestRegion, weighedToTerritory, weighings } from '../../test/region.node.ts';
import { namingCallsOf, registerCallsOf } from '../../test/register-calls.node.ts';
import { accepted, asked, rowsOf, trade } from '../../test/register-case.node.ts';
import { region as invented } from '../cli/region.node.ts';
import { present } from '../core/assert.ts';
import { canonical, type Json, type JsonObject } from '../core/canonical.ts';
import { jsonSchema } from '../core/record.ts';
import { resultToThird, sharing } from '../law/basis/law-case.ts';
import type { Command, Query } from '../steps/step.ts';
import { refOf } from './register-load.node.ts';
import { openRoutes } from './route-list.ts';

/**
 * Two worlds that differ by one record. Whoever may not know of it gets byte-equal answers in both, from every
 * address, list, count, search and error (invariant 7). Both start as a copy of the same files.
 */

const joint = 'riec-2.17';
const text = (held: unknown): string => canonical(JSON.parse(JSON.stringify(held)));

interface Hidden {
  readonly name: string;
  /** Who may know of it, or may under one purpose (`mila@riec-2.17`); everybody else may not. */
  readonly known: readonly string[];
  /** Does it in one of the worlds, and gives the ids under which it stands. */
  act(region: TestRegion, past: Past): Promise<readonly string[]>;
  /** What is asked, when it is known to those who keep it and hidden from one address alone. */
  readonly calls?: typeof namingCallsOf;
}

interface Past {
  readonly caseId: string;
  readonly signalId: string;
  /** A record of a register of the college. */
  readonly ref: string;
}

const college = ['noor', 'femke', 'bram', 'tess', 'niels', 'yasmin'];
const bureau = ['joris', 'iris', 'hugo'];
const settled = async (region: TestRegion, ...ids: readonly string[]): Promise<readonly string[]> => {
  await region.house.settle();
  return ids;
};

const hidden: readonly Hidden[] = [
  {
    name: 'a signal of another municipality',
    known: ['salma'],
    act: async (region) => [await region.done('salma', 'signal.record', { ...region.barn, municipality: 'Rietmeer' })],
  },
  {
    name: 'a signal that a municipality brought to the desk',
    known: ['salma', ...bureau],
    async act(region) {
      const signalId = await weighedToTerritory(region, 'salma', { ...region.barn, municipality: 'Rietmeer' });
      await region.done('salma', 'weighing.weight', { signalId, ...weighings.weight, ...weighings.partnership });
      await region.house.settle();
      const shown = await region.shown('iris', 'table.list', { lane: 'offered' });
      const rows: readonly { readonly key: string }[] = JSON.parse(JSON.stringify(shown['rows']));
      return [signalId, ...rows.map(({ key }) => key)];
    },
  },
  {
    name: 'an invitation of another partnership at the same node',
    known: ['mila@riec-2.17'],
    act: invitedAlso,
  },
  {
    name: 'an approval that the desk asked of the police, and its answer',
    known: ['mila', ...bureau],
    async act(region, { caseId }) {
      const under = { purpose: joint, under: caseId };
      const input = {
        kind: 'no-objection',
        to: 'politie',
        scope: caseId,
        reason: 'Nodig.',
        question: text(resultToThird),
      };
      const approvalId = await region.done('joris', 'approval.request', input, under);
      await region.house.settle();
      await region.done('mila', 'approval.answer', { approvalId, answer: 'refused', reason: 'Nee.' });
      return settled(region, approvalId);
    },
  },
  {
    name: 'data that a college gave to the tax service',
    known: [...college, 'ruben'],
    async act(region) {
      const input = { to: 'belastingdienst', content: 'Er staat niemand ingeschreven.', question: text(sharing) };
      const under = { purpose: joint, under: 'veenwijde-college-riec' };
      return settled(region, await region.done('noor', 'data.give', input, under));
    },
  },
  {
    name: 'that the officer of a municipality looked at the log',
    known: ['yasmin'],
    async act(region) {
      await region.shown('yasmin', 'log.list', { by: 'all' });
      return ['veenwijde-college-oversight'];
    },
  },
  {
    name: 'that a thing of the registers is a subject of a case',
    // Whoever works in that case at that node, and whoever oversees the use there.
    known: ['noor', 'femke', 'yasmin'],
    async act(region, { caseId, ref }) {
      const under = { purpose: joint, under: caseId };
      const said = { called: 'Willem', role: 'subject', reason: 'Hij huurt de schuur.' };
      await region.done('noor', 'case-subject.name', { caseId, ref, source: 'kvk-uittreksel', ...said }, under);
      const shown = await region.shown('noor', 'case-mention.list', { refs: [ref] }, under);
      return [ref, ...rowsOf(shown).map(({ subjectId }) => String(subjectId))];
    },
  },
  {
    name: 'by naming a subject that a register for a purpose of others lies at their node, or a record in it',
    known: [],
    async act(region) {
      await accepted(region, 'meldpunt', trade, { purposes: ['oversight-log'] });
      return ['meldpunt', refOf(region.node('veenwijde-college').corridor, 'meldpunt', 'Person/p-1')];
    },
    calls: namingCallsOf,
  },
  {
    name: 'a file of a register that a colleague laid ready',
    known: ['niels'],
    async act(region) {
      const door = region.door();
      await region.signIn(door, 'niels');
      const headers = { Purpose: 'municipal-enforcement', Under: 'veenwijde-college-registers' };
      const response = await region.http(door, 'PUT', '/v1/register-files', { body: 'kvk;naam\n1;Loods\n', headers });
      const held: { readonly fileId?: string } = await response.json();
      return [held.fileId ?? ''];
    },
  },
  {
    name: 'that somebody of a municipality was refused something',
    known: college,
    async act(region, { signalId }) {
      await region.as('femke', 'weighing.first', { signalId, ...weighings.first });
      return [signalId];
    },
  },
];

/** A body that fits the record, with this id wherever an id is asked for. */
function bodyFor(schema: JsonObject, id: string, seed: number): JsonObject {
  const properties = Object.entries(objectOf(schema['properties']));
  const required = Array.isArray(schema['required']) ? schema['required'] : [];
  // Every other time also what may be left out.
  const asked = properties.filter(([name]) => seed % 2 === 1 || required.includes(name));
  return Object.fromEntries(asked.map(([name, held]) => [name, sample(name, objectOf(held), { id, seed })]));
}

function sample(name: string, schema: JsonObject, of: { readonly id: string; readonly seed: number }): Json {
  const { id, seed } = of;
  const options = schema['enum'];
  if (Array.isArray(options)) return options[seed % options.length] ?? null;
  if (schema['type'] === 'array') return [sample(name, objectOf(schema['items']), of)];
  if (schema['type'] === 'object') return bodyFor(schema, id, seed);
  if (schema['type'] === 'integer') return 1 + (seed % 3);
  if (schema['contentMediaType'] !== undefined)
    return name === 'approvals' ? '[]' : text(seed % 2 ? resultToThird : sharing);
  if (schema['format'] === 'date') return '2026-12-01';
  if (schema['format'] === 'date-time') return '2026-11-20T09:00:00.000Z';
  if (schema['pattern'] !== undefined) return name === 'partnership' ? 'riec-voorbeeldregio' : id;
  if (name === 'file' || name === 'stream') return `case/${id}`;
  return name === 'of' ? id : 'Tekst';
}

const objectOf = (held: unknown): JsonObject => (isObject(held) ? held : {});
const isObject = (held: unknown): held is JsonObject =>
  typeof held === 'object' && held !== null && !Array.isArray(held);

interface Call {
  readonly user: string;
  readonly method: string;
  readonly path: string;
  readonly body?: unknown;
  readonly headers: Record<string, string>;
}

/** Everything that one person can ask about these ids: right, wrong, and under every task, also of others. */
function callsOf(user: string, ids: readonly string[], past: Past): readonly Call[] {
  const profile = present(
    invented.users.find((one) => one.userId === user),
    'a demo user',
  );
  const organ = present(
    invented.organs.find((one) => one.id === profile.organ),
    'an organ of the region',
  );
  const own = organ.tasks.filter((task) => task.roles.includes(profile.role));
  const unders = [
    ...own.map((task) => ({ Purpose: task.purposeCode, Under: task.id })),
    { Purpose: joint, Under: past.caseId },
  ];
  const elsewhere = ids.map((id) => ({ Purpose: own[0]?.purposeCode ?? joint, Under: id }));
  const acts: readonly (Command | Query)[] = invented.steps.flatMap((step) => [...step.commands, ...step.queries]);
  return acts.flatMap((act, number) => {
    if (act.path === undefined) return [];
    const schema = jsonSchema(act.input);
    return [...unders, ...elsewhere].flatMap((headers, turn) =>
      // Under a purpose that the act does not serve, the door says no before it looks at any id: one of them is enough.
      (turn < unders.length && act.purposes.includes(headers.Purpose)
        ? [...ids, past.signalId, 'absent-0000000001']
        : ids.slice(0, 1)
      ).map((id, at) => {
        const names = [...(act.path ?? '').matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
        const path = `/v1${(act.path ?? '').replace(/\{\w+\}/g, id)}`;
        const whole = Object.entries(bodyFor(schema, id, number + turn + at));
        const body = Object.fromEntries(whole.filter(([name]) => !names.includes(name)));
        return {
          user,
          method: 'POST',
          path,
          body,
          headers: { ...headers, 'Idempotency-Key': `key-${user}-${number}-${turn}-${at}` },
        };
      }),
    );
  });
}

/** What comes in as anything at all. */
function garbageFor(user: string, ids: readonly string[]): readonly Call[] {
  const paths = invented.steps.flatMap((step) => [...step.commands, ...step.queries]).flatMap(({ path }) => path ?? []);
  const one = fc.record({
    path: fc.constantFrom(...paths),
    id: fc.constantFrom(...ids, 'x'),
    body: fc.oneof(
      fc.jsonValue(),
      fc.dictionary(
        fc.constantFrom('signalId', 'caseId', 'approvalId', 'lane', 'nr', 'of'),
        fc.constantFrom<Json>(...ids, 'open', 'all', 1, null),
      ),
    ),
    under: fc.constantFrom(...ids, 'politie-riec', ''),
    purpose: fc.constantFrom(joint, 'zvh-2.25', 'municipal-signal', 'oversight-log', ''),
  });
  return fc.sample(one, { numRuns: 40, seed: 7 }).map(({ path, id, body, under, purpose }) => ({
    user,
    method: 'POST',
    path: `/v1${path.replace(/\{\w+\}/g, id)}`,
    body,
    headers: { Purpose: purpose, Under: under },
  }));
}

const openCalls = (user: string): readonly Call[] =>
  openRoutes
    .filter(({ method, path }) => method !== 'DELETE' && path !== '/v1/sessions')
    .map(({ method, path }) => ({
      user,
      method,
      path: path.replace('*', 'cases'),
      ...(method === 'POST' ? { body: { subject: { type: 'user', id: user } } } : {}),
      headers: {},
    }));

/** One world, answering. */
class World {
  readonly region: TestRegion;
  readonly #door: ReturnType<TestRegion['door']>;
  readonly #cookies = new Map<string, string>();

  constructor(region: TestRegion) {
    this.region = region;
    this.#door = region.door();
  }

  async answer({ user, method, path, body, headers }: Call): Promise<string> {
    const response = await this.#door.request(path, {
      method,
      headers: {
        ...headers,
        Cookie: await this.#cookie(user),
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const shown = await response.text();
    const told = [...response.headers].filter(([name]) => name !== 'set-cookie').sort();
    // The number of a problem is chance, for whoever reports it; so is the trace of an act, for whoever looks in the log.
    return `${response.status} ${JSON.stringify(told)} ${shown}`
      .replace(/urn:uuid:[0-9a-f-]{36}/g, 'urn:uuid')
      .replace(/"trace":"[0-9a-f]{32}"/g, '"trace"');
  }

  async #cookie(user: string): Promise<string> {
    const known = this.#cookies.get(user);
    if (known) return known;
    const response = await this.#door.request('/v1/sessions', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ userId: user }),
    });
    const cookie = (response.headers.get('Set-Cookie') ?? '').split(';')[0] ?? '';
    this.#cookies.set(user, cookie);
    return cookie;
  }
}

/** Ids in the order of asking, so that both worlds give the same ones for what both do. */
function counted() {
  let next = 0;
  return {
    newId: (prefix: string) => {
      next += 1;
      return `${prefix}-${String(next).padStart(10, '0')}`;
    },
    from(start: number) {
      next = start;
    },
  };
}

describe('two worlds', () => {
  let past: Past;
  const base = mkdtempSync(join(tmpdir(), 'schakel-base-'));
  before(async () => {
    const ids = counted();
    const region = await TestRegion.open({ folder: join(base, 'region'), newId: ids.newId });
    const { caseId, signalId } = await jointCase(region);
    const joined = { caseId, answer: 'joined', reason: 'Onze schuur.' };
    await region.done('noor', 'case.answer', joined, { purpose: joint, under: 'veenwijde-college-riec' });
    await accepted(region, 'kvk-uittreksel', trade);
    const [row] = rowsOf(await asked(region, 'noor', 'entity.search', { text: 'Willem Meulenkamp' }));
    past = { caseId, signalId, ref: String(row?.['ref']) };
    await region.done('bram', 'signal.record', region.barn);
    await region.house.settle();
    await region.house.close();
  });
  after(() => rmSync(base, { recursive: true, force: true }));

  const opened = async (start: number) => {
    const folder = mkdtempSync(join(tmpdir(), 'schakel-world-'));
    cpSync(join(base, 'region'), folder, { recursive: true });
    const ids = counted();
    ids.from(start);
    return {
      ids,
      world: new World(await TestRegion.open({ folder, now: '2026-11-23T10:00:00.000Z', newId: ids.newId })),
    };
  };

  for (const one of hidden) {
    test(`nobody who may not know can tell ${one.name}`, async (t) => {
      const [with_, without] = [await opened(100_000), await opened(100_000)];
      try {
        const secret = await one.act(with_.world.region, past);
        for (const { ids, world } of [with_, without]) {
          ids.from(1_000_000);
          world.region.now = '2026-11-23T11:00:00.000Z';
        }
        const observers = invented.users.map(({ userId }) => userId).filter((user) => !one.known.includes(user));
        let asked = 0;
        for (const user of observers) {
          const calls: readonly Call[] = one.calls?.(user, secret, past) ?? [
            ...openCalls(user),
            ...callsOf(user, secret, past),
            ...registerCallsOf(user, secret),
            ...namingCallsOf(user, secret, past),
            ...garbageFor(user, secret),
          ];
          for (const call of calls.filter(({ headers }) => !one.known.includes(`${user}@${headers['Purpose']}`))) {
            const [left, right] = await Promise.all([with_.world.answer(call), without.world.answer(call)]);
            assert.equal(left, right, `${call.user} ${call.method} ${call.path} ${JSON.stringify(call)}`);
            asked += 1;
          }
        }
        t.diagnostic(`${observers.length} people asked ${asked} things`);
      } finally {
        await with_.world.region.close();
        await without.world.region.close();
      }
    });
  }
});
