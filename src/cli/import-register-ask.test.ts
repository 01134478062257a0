import assert from 'node:assert/strict';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { BaseRegister, type Heard, recorded } from '../../test/base-register.node.ts';
import { cli, cliJson, testFolder } from '../../test/cli.node.ts';
import { TestRegion } from '../../test/region.node.ts';
import { brpAdapter } from '../house/adapters/brp.ts';
import { callLimits } from '../house/adapters/call.node.ts';
import { Corridor } from '../house/corridor.ts';
import { RegisterInbox } from '../house/register-inbox.node.ts';
import { askFirst } from './import-register-ask.node.ts';

const node = 'veenwijde-college';
const key = 'a-key-of-nobody';

let register: BaseRegister;
before(async () => {
  register = await BaseRegister.start();
  for (const name of ['KVK', 'BAG', 'BRP']) process.env[`${name}_API_KEY`] = key;
});
after(() => {
  register.stop();
  for (const name of ['KVK', 'BAG', 'BRP']) delete process.env[`${name}_API_KEY`];
});

function line(t: { after(done: () => void): void }) {
  const data = testFolder(t);
  const folder = (name: string) => join(data, node, 'registers', name);
  const lie = (name: string): readonly string[] => (existsSync(folder(name)) ? readdirSync(folder(name)) : []);
  return {
    data,
    of: (...more: string[]) => [
      ...['import', 'register', '--node', node, '--data', data, '--source', 'basisregistratie'],
      ...['--base', `${register.address}/api`, '--ground', 'Awb 5:11', ...more],
    ],
    /** What waits to be loaded, and what lies on the shelf. */
    kept: () => ({ waiting: lie('inbox'), shelf: lie('.').filter((name) => name !== 'inbox') }),
  };
}

const says = (text: string) => (_heard: Heard, response: ServerResponse) => void response.end(text);

describe('a base register that is asked', () => {
  const asked: readonly {
    readonly what: readonly string[];
    readonly input?: string;
    readonly answer: string;
    readonly path: RegExp;
    readonly header: string;
    readonly records: number;
  }[] = [
    {
      what: ['kvk=90000011'],
      answer: 'kvk-basisprofiel',
      path: /^\/api\/v1\/basisprofielen\/90000011$/,
      header: 'apikey',
      records: 1,
    },
    {
      what: ['bag=9999 XA 12a II'],
      answer: 'bag',
      path: /^\/api\/adressenuitgebreid\?postcode=9999XA&huisnummer=12&huisletter=a&huisnummertoevoeging=II$/,
      header: 'x-api-key',
      records: 1,
    },
    {
      what: ['brp=-'],
      input: '999990019\n',
      answer: 'brp',
      path: /^\/api\/personen$/,
      header: 'x-api-key',
      records: 1,
    },
    {
      what: ['rdw=0-XX-00X'],
      answer: 'rdw',
      path: /^\/api\/m9d7-ebf2\.json\?kenteken=0XX00X&/,
      header: 'x-app-token',
      records: 1,
    },
  ];
  for (const { what, input, answer, path, header, records } of asked)
    test(`${what.join(' ')} answers with a draft, and is not asked again before somebody decides`, async (t) => {
      register.answers(says(recorded(answer)));
      const { of, kept } = line(t);
      const options = what.flatMap((one) => ['--ask', one]);
      const { exit, json, err } = await cliJson(of(...options), input === undefined ? {} : { input });
      assert.equal(exit, 0, err);
      assert.deepEqual([json.records, json.stage, json.format], [records, 'offered', what[0]?.split('=')[0]]);
      assert.deepEqual([json.asked.questions, json.asked.unknown], [1, []]);
      assert.equal(register.heard.length, 1);
      assert.match(register.heard[0]?.url ?? '', path);
      assert.equal(register.heard[0]?.headers[header], what[0]?.startsWith('rdw') ? undefined : key);
      assert.deepEqual([kept().waiting, kept().shelf.length], [[], 1], 'the answer itself does not stay');
      const again = await cliJson(
        of(...options, '--user', 'noor', '--accept', '--reason', 'Klopt.'),
        input === undefined ? {} : { input },
      );
      assert.deepEqual([again.exit, register.heard.length], [3, 1], 'the draft waits, and nothing left');
    });

  test('is asked for no field without a ground, and the number stands in no address', async (t) => {
    register.answers(says(recorded('brp')));
    await cli(line(t).of('--ask', 'brp=-'), { input: '999990019' });
    const [heard] = register.heard;
    const { fields, burgerservicenummer } = JSON.parse(heard?.body ?? '');
    assert.deepEqual(burgerservicenummer, ['999990019']);
    assert.ok(fields.includes('geboorte.datum'));
    assert.ok(!fields.some((field: string) => field.startsWith('nationaliteiten')), 'the gate says no to it');
    assert.doesNotMatch(`${heard?.url} ${JSON.stringify(heard?.headers)}`, /999990019/);
  });

  const twice: readonly { readonly source: string; readonly lines: readonly string[]; readonly answer: string }[] = [
    { source: 'brp', lines: ['999990019', '9999.90.019', '999 990 019'], answer: 'brp' },
    { source: 'bag', lines: ['9999XA 12a II', '9999 xa 12A-II'], answer: 'bag' },
    { source: 'rdw', lines: ['0-XX-00X', '0xx00x'], answer: 'rdw' },
    { source: 'kvk', lines: ['90000011', 'KVK 9000 0011'], answer: 'kvk-basisprofiel' },
  ];
  for (const { source, lines, answer } of twice)
    test(`${source} is asked once about one subject, however often and however it is typed`, async (t) => {
      register.answers(says(recorded(answer)));
      const input = lines.join('\n');
      const { exit, json, err } = await cliJson(line(t).of('--ask', `${source}=-`), { input });
      assert.deepEqual([exit, json.asked.questions, register.heard.length], [0, 1, 1], err);
    });

  const stops: readonly { readonly of: string; readonly interruptAfter: number; readonly heard: number }[] = [
    { of: 'before the question', interruptAfter: 0, heard: 0 },
    { of: 'while the answer is loaded', interruptAfter: 1, heard: 1 },
  ];
  for (const { of, interruptAfter, heard } of stops)
    test(`stopped ${of}, nothing stays and it is said that doing it again asks again`, async (t) => {
      register.answers(says(recorded('rdw')));
      const { of: asks, kept } = line(t);
      const said = await cli(asks('--ask', 'rdw=0XX00X', '--json'), { interruptAfter });
      assert.deepEqual([said.exit, register.heard.length], [130, heard], said.err);
      assert.deepEqual(JSON.parse(said.out), { node, source: 'basisregistratie', stopped: true });
      assert.match(said.err, /staat in het logboek; opnieuw doen is een nieuwe vraag/);
      assert.doesNotMatch(said.err, /verder waar het was/);
      assert.deepEqual(kept(), { waiting: [], shelf: [] });
    });

  test('a few subjects become one load, and what the source does not know is said by its place', async (t) => {
    register.answers((heard, response) => {
      if (heard.url.includes('90000028')) response.writeHead(404).end('{"fout":[]}');
      else response.end(recorded(heard.url.includes('zoeken') ? 'kvk-zoeken' : 'kvk-basisprofiel'));
    });
    const { of } = line(t);
    const options = ['kvk=90000011', 'kvk=90000028', 'kvk=Meulenkamp Holding'].flatMap((one) => ['--ask', one]);
    const { exit, json } = await cliJson(of(...options));
    assert.deepEqual([exit, json.asked.questions, json.asked.unknown], [1, 3, [2]]);
    assert.ok(json.records >= 2);
  });

  test('a draft becomes what was asked the last time, and says what goes', async (t) => {
    register.answers((heard, response) => {
      const text = recorded('rdw');
      response.end(heard.url.includes('0XX00X') ? text : text.replaceAll('0XX00X', '0YY00Y'));
    });
    const { of } = line(t);
    const accept = ['--user', 'noor', '--accept', '--reason', 'Nagekeken.'];
    assert.equal((await cli(of('--ask', 'rdw=0XX00X', ...accept))).exit, 0);
    const second = await cli(of('--ask', 'rdw=0YY00Y'));
    assert.match(second.out, /1 nieuw, 0 gewijzigd, 1 verdwenen[\s\S]*Kies een andere --source/);
  });
});

describe('a source that does not answer as it should', () => {
  let elsewhere: BaseRegister;
  before(async () => {
    elsewhere = await BaseRegister.start();
  });
  after(() => elsewhere.stop());

  const outcomes: readonly {
    readonly of: string;
    answer(heard: Heard, response: ServerResponse): void;
    readonly exit: number;
    readonly says: RegExp;
  }[] = [
    {
      of: '404 in JSON',
      answer: (_, to) => void to.writeHead(404).end('{"fout":[]}'),
      exit: 1,
      says: /kent niet waar vraag 1 over gaat/,
    },
    {
      of: '404 of an address that is not there',
      answer: (_, to) => void to.writeHead(404).end('<html>'),
      exit: 2,
      says: /\(404\).*het adres van de bron/,
    },
    { of: 'an empty list', answer: says('{"resultaten":[]}'), exit: 1, says: /kent niet waar vraag 1 over gaat/ },
    { of: '403', answer: (_, to) => void to.writeHead(403).end('{}'), exit: 2, says: /weigert de sleutel \(403\)/ },
    { of: '429', answer: (_, to) => void to.writeHead(429).end('{}'), exit: 4, says: /later opnieuw/ },
    { of: 'no JSON', answer: says('<html>'), exit: 4, says: /geen leesbaar antwoord/ },
    { of: 'JSON of something else', answer: says('{"a":1}'), exit: 4, says: /niets in dat een antwoord van KVK is/ },
    {
      of: 'too long an answer',
      answer: (_, to) => void to.end('x'.repeat(callLimits.answerBytes + 1)),
      exit: 4,
      says: /langer dan 4 MiB/,
    },
    {
      of: 'a redirect, with which the key does not travel',
      answer: (_, to) => void to.writeHead(307, { Location: `${elsewhere.address}/v1/x` }).end(),
      exit: 2,
      says: /verwijst naar een ander adres/,
    },
    { of: 'silence', answer: () => undefined, exit: 4, says: /niet op tijd \(gewacht: 1 s\)/ },
    { of: 'a line that breaks', answer: (_, to) => void to.destroy(), exit: 4, says: /niet te bereiken/ },
  ];
  for (const { of, answer, exit, says: sentence } of outcomes)
    test(of, async (t) => {
      register.answers(answer);
      const { of: asks, kept } = line(t);
      const said = await cli(asks('--ask', 'kvk=90000011', '--wait', '1'));
      assert.equal(said.exit, exit, said.err);
      assert.match(said.err, sentence);
      assert.match(said.err, /Dat er is gevraagd, staat in het logboek/);
      assert.doesNotMatch(said.err + said.out, /90000011|a-key-of-nobody/);
      assert.deepEqual(elsewhere.heard, []);
      assert.deepEqual(kept(), { waiting: [], shelf: [] });
    });
});

describe('what is refused before anything is asked', () => {
  const refused: readonly {
    readonly of: string;
    readonly more: readonly string[];
    readonly input?: string;
    readonly exit: number;
    readonly says: RegExp;
  }[] = [
    { of: 'a number of a person in the open', more: ['--ask', 'brp=999990019'], exit: 2, says: /--ask brp=-/ },
    {
      of: 'a slip in a number',
      more: ['--ask', 'brp=-'],
      input: '999990018',
      exit: 2,
      says: /vraag 1.*niets gevraagd/,
    },
    {
      of: 'a number of a person in a name',
      more: ['--ask', 'kvk=Jansen 999990019'],
      exit: 2,
      says: /zonder het burgerservicenummer/,
    },
    { of: 'nothing in the input', more: ['--ask', 'brp=-'], input: '\n', exit: 2, says: /geen vraag/ },
    { of: 'what it cannot be asked by', more: ['--ask', 'bag=Turfkade'], exit: 2, says: /postcode met huisnummer/ },
    { of: 'another source', more: ['--ask', 'xyz=1'], exit: 2, says: /kvk, bag, brp, rdw/ },
    { of: 'two sources', more: ['--ask', 'rdw=0XX00X', '--ask', 'kvk=90000011'], exit: 2, says: /één bron/ },
    {
      of: 'a list',
      more: ['--ask', 'rdw=-'],
      input: Array.from({ length: 6 }, (_, at) => `0XX0${at}X`).join('\n'),
      exit: 2,
      says: /6 vragen; in één keer kunnen er 5[\s\S]*nooit naar een hele lijst[\s\S]*levering/,
    },
    { of: 'a file besides', more: ['x.csv', '--ask', 'rdw=0XX00X'], exit: 2, says: /niet allebei/ },
    { of: 'another regime', more: ['--ask', 'rdw=0XX00X', '--regime', 'AVG'], exit: 2, says: /geen --regime/ },
    { of: 'an open line', more: ['--ask', 'kvk=90000011', '--base', 'http://kvk.example'], exit: 2, says: /https:/ },
    {
      of: 'a name in the address',
      more: ['--ask', 'kvk=90000011', '--base', 'https://a:b@kvk.example'],
      exit: 2,
      says: /--base/,
    },
    {
      of: 'a key file that is not there',
      more: ['--ask', 'kvk=90000011', '--key-file', 'nowhere'],
      exit: 2,
      says: /nowhere/,
    },
    {
      of: 'a day too far away',
      more: ['--ask', 'kvk=90000011', '--expires', '2099-01-01'],
      exit: 3,
      says: /laatste dag/,
    },
    {
      of: 'a purpose of others',
      more: ['--ask', 'kvk=90000011', '--purpose', 'tax-task'],
      exit: 3,
      says: /doel dat uw organisatie niet heeft/,
    },
    { of: 'somebody who may not', more: ['--ask', 'kvk=90000011', '--user', 'bram'], exit: 2, says: /Kies met --user/ },
    {
      of: 'in production',
      more: ['--ask', 'kvk=90000011', '--profile', 'production'],
      exit: 3,
      says: /niemand bekend/,
    },
  ];
  for (const { of, more, input, exit, says: sentence } of refused)
    test(of, async (t) => {
      register.answers(says('[]'));
      const said = await cli(line(t).of(...more), input === undefined ? {} : { input });
      assert.equal(said.exit, exit, said.err);
      assert.match(said.err, sentence);
      assert.deepEqual(register.heard, [], 'nothing left');
    });

  const alsoTried: readonly { readonly of: string; readonly more: readonly string[]; readonly says: RegExp }[] = [
    { of: 'a purpose of others', more: ['--purpose', 'tax-task'], says: /doel dat uw organisatie niet heeft/ },
    { of: 'a day too far away', more: ['--expires', '2099-01-01'], says: /laatste dag/ },
    { of: 'a draft that waits', more: [], says: /wacht al een inlezing/ },
  ];
  for (const { of, more, says: sentence } of alsoTried)
    test(`a trial, as it would be really: ${of}`, async (t) => {
      register.answers(says(recorded('rdw')));
      const asks = line(t);
      if (more.length === 0) await cli(asks.of('--ask', 'rdw=0XX00X'));
      const tried = await cli(asks.of('--ask', 'rdw=0XX00X', ...more, '--dry-run'));
      const really = await cli(asks.of('--ask', 'rdw=0XX00X', ...more));
      assert.deepEqual([tried.exit, tried.out, tried.err], [really.exit, really.out, really.err]);
      assert.equal(tried.exit, 3);
      assert.match(tried.err, sentence);
    });

  test('a question while a draft waits', async (t) => {
    register.answers(says(recorded('rdw')));
    const { of } = line(t);
    await cli(of('--ask', 'rdw=0XX00X'));
    const { exit, err } = await cli(of('--ask', 'rdw=0XX00X'));
    assert.deepEqual([exit, register.heard.length], [3, 1]);
    assert.match(err, /wacht al een inlezing/);
  });

  test('a question without a key, and with one from a file', async (t) => {
    register.answers(says(recorded('kvk-basisprofiel')));
    const { of, data } = line(t);
    delete process.env['KVK_API_KEY'];
    t.after(() => {
      process.env['KVK_API_KEY'] = key;
    });
    const without = await cli(of('--ask', 'kvk=90000011'));
    assert.deepEqual([without.exit, register.heard.length], [2, 0]);
    assert.match(without.err, /KVK_API_KEY[\s\S]*--key-file/);
    const file = join(data, 'key');
    writeFileSync(file, 'two words\n');
    assert.match((await cli(of('--ask', 'kvk=90000011', '--key-file', file))).err, /staat geen sleutel/);
    writeFileSync(file, 'from-a-file\n');
    assert.equal((await cli(of('--ask', 'kvk=90000011', '--key-file', file))).exit, 0);
    assert.equal(register.heard[0]?.headers['apikey'], 'from-a-file');
  });

  test('a trial, which says what would be asked and needs no key', async (t) => {
    register.answers(says('[]'));
    const { of, kept } = line(t);
    const said = await cli(of('--ask', 'brp=-', '--dry-run'), { input: '999990019' });
    assert.equal(said.exit, 0, said.err);
    assert.match(said.out, /niets gevraagd[\s\S]*Personen \(BRP\), op: Burgerservicenummer/);
    assert.match(said.out, /Gevraagd: Burgerservicenummer, Voornamen/);
    assert.match(said.out, /geen grond: Nationaliteit/);
    const { json } = await cliJson(of('--ask', 'brp=-', '--dry-run'), { input: '999990019' });
    assert.deepEqual([json.asked, json.by, json.leftOut], ['brp', ['bsn'], ['Person.nationality']]);
    assert.deepEqual([register.heard, kept()], [[], { waiting: [], shelf: [] }]);
  });

  test('a trial where there is no ground, which says how it would be refused', async (t) => {
    const region = await TestRegion.open();
    t.after(() => region.close());
    const { parts } = region.node(node).corridor;
    /** The gate of an organ that may know no number of a person. */
    const corridor = new Corridor({
      ...parts,
      ask(question) {
        const answer = parts.ask(question);
        return question.resource.category === 'bsn' ? { ...answer, effect: 'deny', allowedFields: [] } : answer;
      },
    });
    const told: string[] = [];
    const terminal = {
      ...({ locale: 'nl', json: false } as const),
      ...{ isInterrupted: () => false, untilInterrupted: async () => undefined, readInput: async () => '' },
      ...{ say: (text: string) => void told.push(text), tell: (text: string) => void told.push(text) },
      progress: () => undefined,
    };
    const done = await askFirst(
      { adapter: brpAdapter, questions: ['999990019'], way: {} },
      {
        ...{ corridor, terminal, isTrial: true, source: 'brp-proef', inbox: new RegisterInbox(region.folder) },
        who: { actor: { userId: 'niels', organ: node, role: 'analyst', machine: false }, designatedFor: [] },
        ...{ purpose: 'municipal-enforcement', under: 'veenwijde-college-registers' },
        facts: { originRegime: 'BRP', criminal: false, taxOrigin: false, firstProcessedAt: region.now },
      },
    );
    assert.deepEqual(done, { exit: 'refused' });
    assert.match(
      told.join(),
      /^Hiervoor is geen grond\. Zonder --dry-run wordt deze vraag geweigerd\. Vraag een jurist/,
    );
  });
});
