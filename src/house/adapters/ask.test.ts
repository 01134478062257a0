import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { BaseRegister, recorded } from '../../../test/base-register.node.ts';
import { TestRegion } from '../../../test/region.node.ts';
import type { JsonObject } from '../../core/canonical.ts';
import { baseRegisterNamed } from '../../steps/entities/base-register.ts';
import { entryOf } from '../chain.ts';
import { Corridor } from '../corridor.ts';
import { answerFile } from '../register-answer.node.ts';
import { RegisterInbox } from '../register-inbox.node.ts';
import { loadRegister, refOf } from '../register-load.node.ts';
import type { Adapter } from './adapter.ts';
import { type AskOutcome, askSource } from './ask.node.ts';
import { bagAdapter } from './bag.ts';
import { brpAdapter } from './brp.ts';
import { kvkAdapter } from './kvk.ts';
import { rdwAdapter } from './rdw.ts';

const node = 'veenwijde-college';
const task = { purpose: 'municipal-enforcement', under: 'veenwijde-college-registers' } as const;
const who = { actor: { userId: 'niels', organ: node, role: 'analyst', machine: false }, designatedFor: [] };
const number = '999990019';

let register: BaseRegister;
let region: TestRegion;
before(async () => {
  register = await BaseRegister.start();
  region = await TestRegion.open();
});
after(async () => {
  register.stop();
  await region.close();
});

const factsAt = (now: string) => ({
  ...({ title: 'Bevraging', supplier: 'brp', asOf: now.slice(0, 10), sourceGrade: 'A', contentGrade: '1' } as const),
  ...({ originRegime: 'BRP', criminal: false, taxOrigin: false, ground: 'Wet BRP 3.2' } as const),
  ...{ purposes: [task.purpose], firstProcessedAt: now, expiresOn: '2027-06-01' },
});

interface Asks {
  readonly at?: TestRegion;
  readonly corridor?: Corridor;
  readonly adapter?: Adapter;
  readonly questions?: readonly string[];
  readonly source?: string;
  readonly facts?: JsonObject;
  readonly more?: object;
}

const inboxAt = ({ folder }: TestRegion) => new RegisterInbox(join(folder, node));

async function asks(of: Asks): Promise<AskOutcome> {
  const { at = region, adapter = brpAdapter, questions = [number], source = 'brp-bevraging' } = of;
  const corridor = of.corridor ?? at.node(node).corridor;
  const { regime: originRegime } = baseRegisterNamed[adapter.name];
  const facts = { ...factsAt(at.now), originRegime, ...of.facts };
  const way = { key: 'secret', base: register.address, waitMs: 2_000 };
  return askSource({ ...task, corridor, who, source, facts, adapter, questions, inbox: inboxAt(at), way, ...of.more });
}

const linesAt = async (at: TestRegion) =>
  (await at.node(node).corridor.parts.store.read((tx) => tx.lines(1, 1_000))).map(({ line }) => line);

describe('what the ledger shows of a question to a base register', () => {
  test('to whom, by what, for which fields and on which ground, before it leaves; and no name or number', async () => {
    let written: readonly string[] = [];
    register.answers(async (_heard, response) => {
      written = await linesAt(region);
      response.end(recorded('brp'));
    });
    const outcome = await asks({});
    assert.ok('askId' in outcome && outcome.answered, JSON.stringify(outcome));
    const entry = entryOf(written.at(-1) ?? '');
    assert.deepEqual([entry.type, entry.stream], ['register.asked', 'register/brp-bevraging']);
    assert.deepEqual([entry.actor.userId, entry.purpose, entry.under], ['niels', task.purpose, task.under]);
    const { askId, asked, by, subjects, properties, ground, originRegime } = entry.open;
    assert.deepEqual([askId, asked, by, ground, originRegime], [outcome.askId, 'brp', ['bsn'], 'Wet BRP 3.2', 'BRP']);
    assert.deepEqual(JSON.parse(JSON.stringify(properties)).slice(0, 2), ['Person.bsn', 'Person.firstName']);
    assert.ok(!JSON.stringify(properties).includes('nationality'), 'what has no ground was not asked for');
    assert.ok(entry.rules.length > 0 && entry.articles.length > 0, 'the gate was asked, and says why');
    assert.equal(entry.payload, undefined);

    const { corridor } = region.node(node);
    assert.deepEqual(subjects, [refOf(corridor, 'brp-bevraging', `Person/${number}`)]);
    const file = await answerFile(outcome.answered.path, brpAdapter);
    const facts = factsAt(region.now);
    const source = 'brp-bevraging';
    const loaded = await loadRegister({ ...task, corridor, who, source, facts, file, askId: outcome.askId });
    assert.ok('report' in loaded, JSON.stringify(loaded));
    const lines = await linesAt(region);
    const offered = entryOf(lines.at(-1) ?? '');
    assert.deepEqual([offered.type, offered.open['askId']], ['register.offered', outcome.askId], 'the answer names it');
    for (const line of lines) assert.doesNotMatch(line, /999990019|Meulenkamp|secret/);
    const ref = String(JSON.parse(JSON.stringify(subjects))[0]);
    const segment = await corridor.parts.shelf.open(loaded.report.loadId);
    assert.notEqual(await segment?.numberOf(ref), undefined, 'a supervisor can tell whose file was asked for');
  });

  test('also when nothing came of it', async () => {
    register.answers((_heard, response) => void response.end('{"personen":[]}'));
    const outcome = await asks({ source: 'brp-niets' });
    assert.ok('askId' in outcome);
    assert.deepEqual([outcome.answered, outcome.unknown], [undefined, [1]]);
    assert.equal(entryOf((await linesAt(region)).at(-1) ?? '').type, 'register.asked');
  });
});

describe('what is refused leaves nothing outside and stands in the ledger', () => {
  const refusedWith = (outcome: AskOutcome, code: string): void =>
    assert.ok('refusal' in outcome && outcome.refusal.code === code, JSON.stringify(outcome));

  test('where no lawyer signed a rule', async (t) => {
    const production = await TestRegion.open({ profile: 'production' });
    t.after(() => production.close());
    register.answers((_heard, response) => void response.end(recorded('brp')));
    const outcome = await asks({ at: production });
    assert.ok('refusal' in outcome, JSON.stringify(outcome));
    assert.deepEqual(register.heard, []);
    assert.match((await linesAt(production)).at(-1) ?? '', /"kind":"refusal".*register\.ask/);
  });

  test('for a category without a ground', async () => {
    const { parts } = region.node(node).corridor;
    /** The gate of an organ that may know firms and no number of a person. */
    const narrower = new Corridor({
      ...parts,
      ask(question) {
        const answer = parts.ask(question);
        const isNumber = question.resource.category === 'bsn';
        return isNumber ? { ...answer, effect: 'deny', allowedFields: [] } : answer;
      },
    });
    register.answers((_heard, response) => void response.end(recorded('brp')));
    refusedWith(await asks({ corridor: narrower, source: 'brp-smal' }), 'law-says-no');
    assert.deepEqual(register.heard, []);
    const last = entryOf((await linesAt(region)).at(-1) ?? '');
    assert.deepEqual([last.kind, last.type, last.stream], ['refusal', 'refused.law-says-no', 'register/brp-smal']);
    register.answers((_heard, response) => void response.end(recorded('kvk-basisprofiel')));
    const firm = await asks({ corridor: narrower, adapter: kvkAdapter, questions: ['90000011'], source: 'kvk-smal' });
    assert.ok('askId' in firm, 'what has a ground is asked');
  });

  const cases: readonly { readonly of: string; readonly code: string; readonly asks: Asks }[] = [
    { of: 'a purpose of others', code: 'purpose-not-its-own', asks: { facts: { purposes: ['tax-task'] } } },
    { of: 'a term that is too long', code: 'term-too-long', asks: { facts: { expiresOn: '2099-01-01' } } },
    { of: 'no ground', code: 'input-wrong', asks: { facts: { ground: '' } } },
    { of: 'another task', code: 'purpose-not-yours', asks: { more: { under: 'politie-taak' } } },
    { of: 'while a draft waits', code: 'draft-waits', asks: {} },
  ];
  for (const { of, code, asks: given } of cases)
    test(of, async () => {
      register.answers((_heard, response) => void response.end(recorded('brp')));
      const source = code === 'draft-waits' ? 'brp-bevraging' : 'brp-geweigerd';
      refusedWith(await asks({ source, ...given }), code);
      assert.deepEqual(register.heard, []);
    });

  const fit = { asked: 'brp', by: ['bsn'], properties: ['Person.bsn', 'Person.lastName'], originRegime: 'BRP' };
  const apart: readonly { readonly of: string; readonly parts: JsonObject; readonly code: string | undefined }[] = [
    { of: 'what belongs together', parts: {}, code: undefined },
    { of: 'by what another is asked by', parts: { by: ['plate'] }, code: 'question-of-another' },
    { of: 'also beside its own', parts: { by: ['bsn', 'kvk-number'] }, code: 'question-of-another' },
    { of: 'another kind', parts: { properties: ['Company.name'] }, code: 'question-of-another' },
    { of: 'another kind besides', parts: { properties: ['Person.bsn', 'Company.name'] }, code: 'question-of-another' },
    { of: 'not by its key', parts: { properties: ['Person.lastName'] }, code: 'question-of-another' },
    { of: 'under another act', parts: { originRegime: 'public' }, code: 'question-of-another' },
  ];
  for (const [at, { of, parts, code }] of apart.entries())
    test(`parts of a question: ${of}`, async () => {
      const { firstProcessedAt: _now, ...facts } = factsAt(region.now);
      const source = `brp-delen-${at}`;
      const raw = { ...facts, ...fit, ...parts, source, askId: `ask-delen-${at}`, subjects: ['0a'] };
      const gate: string[] = [];
      const own = region.node(node).corridor.parts;
      const corridor = new Corridor({
        ...own,
        ask(question) {
          gate.push(`${question.resource.category} ${question.resource.originRegime}`);
          return own.ask(question);
        },
      });
      const reply = await corridor.command({ name: 'register.ask', key: raw.askId, who, ...task, raw });
      assert.equal('refusal' in reply ? reply.refusal.code : undefined, code);
      assert.equal(gate[0], 'bsn BRP', 'the gate is asked about the base register that is named');
      assert.equal(
        (await linesAt(region)).some((line) => line.includes(`register/${source}`)),
        true,
      );
    });

  test('a list, and what cannot be asked', async () => {
    register.answers((_heard, response) => void response.end(recorded('brp')));
    assert.deepEqual(await asks({ questions: Array.from({ length: 6 }, () => number) }), { tooMany: 6 });
    assert.deepEqual(await asks({ questions: [number, '12', 'x'] }), { notQuestions: [2, 3] });
    assert.deepEqual(register.heard, []);
  });

  test('when there is no room for an answer', async (t) => {
    const crowded = await TestRegion.open();
    t.after(() => crowded.close());
    const inbox = inboxAt(crowded);
    async function* body(text: string) {
      yield new TextEncoder().encode(text);
    }
    for (let at = 0; at < 20; at += 1) await inbox.take('niels', body(`file ${at}`), Date.now());
    register.answers((_heard, response) => void response.end(recorded('brp')));
    refusedWith(await asks({ at: crowded }), 'inbox-full');
    assert.deepEqual(register.heard, []);
  });
});

test('whoever stops between two questions keeps nothing', async () => {
  const inbox = join(region.folder, node, 'registers', 'inbox');
  const before = readdirSync(inbox);
  register.answers((_heard, response) => void response.end(recorded('kvk-basisprofiel')));
  const isStopped = () => register.heard.length > 0;
  const questions = ['90000011', '90000028'];
  const outcome = await asks({ adapter: kvkAdapter, questions, source: 'kvk-gestopt', more: { isStopped } });
  assert.deepEqual([outcome, register.heard.length], [{ stopped: true }, 1]);
  assert.deepEqual(readdirSync(inbox), before);
});

describe('what comes back is held against what was asked', () => {
  const many = (count: number): string =>
    JSON.stringify({
      resultaten: Array.from({ length: count }, (_, at) => ({ kvkNummer: String(90_000_100 + at), naam: 'Loods' })),
    });
  const flats = (count: number): string => {
    const idOf = (at: number) => ({ nummeraanduidingIdentificatie: `99992000000000${10 + at}`, postcode: '9999XA' });
    return JSON.stringify({ _embedded: { adressen: Array.from({ length: count }, (_, at) => idOf(at)) } });
  };
  const cases: readonly {
    readonly of: string;
    readonly adapter: Adapter;
    readonly typed: string;
    readonly answer: string;
    readonly fault?: string;
  }[] = [
    { of: 'another person', adapter: brpAdapter, typed: '999990007', answer: recorded('brp'), fault: 'no-answer' },
    {
      of: 'somebody besides',
      adapter: brpAdapter,
      typed: number,
      answer: recorded('brp-personen'),
      fault: 'no-answer',
    },
    {
      of: 'another firm',
      adapter: kvkAdapter,
      typed: '90000028',
      answer: recorded('kvk-basisprofiel'),
      fault: 'no-answer',
    },
    { of: 'another vehicle', adapter: rdwAdapter, typed: '0YY00Y', answer: recorded('rdw'), fault: 'no-answer' },
    {
      of: 'another building',
      adapter: bagAdapter,
      typed: '9999010000000099',
      answer: recorded('bag'),
      fault: 'no-answer',
    },
    { of: 'the building itself', adapter: bagAdapter, typed: '9999010000000012', answer: recorded('bag') },
    { of: 'five hundred firms', adapter: kvkAdapter, typed: 'Loods', answer: many(500), fault: 'too-many' },
    { of: 'ten firms of one name', adapter: kvkAdapter, typed: 'Loods', answer: many(10) },
    { of: 'a flat of eleven doors', adapter: bagAdapter, typed: '9999XA 12', answer: flats(11), fault: 'too-many' },
  ];
  for (const [at, { of, adapter, typed, answer, fault }] of cases.entries())
    test(`${of}: ${fault ?? 'is an answer'}`, async () => {
      register.answers((_heard, response) => void response.end(answer));
      const outcome = await asks({ adapter, questions: [typed], source: `terug-${at}` });
      assert.equal('failed' in outcome ? outcome.failed.fault : undefined, fault, JSON.stringify(outcome));
      assert.equal('askId' in outcome && outcome.answered !== undefined, fault === undefined);
      assert.equal(register.heard.length, 1);
    });
});
