import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { resolve } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { baseRegisterNamed } from '../../steps/entities/base-register.ts';
import { recordFault } from '../../steps/entities/source-record.ts';
import { type Adapter, heldIn, listIn, type MayKeep } from './adapter.ts';
import { bagAdapter } from './bag.ts';
import { brpAdapter } from './brp.ts';
import { callSource } from './call.node.ts';
import { kvkAdapter } from './kvk.ts';
import { rdwAdapter } from './rdw.ts';

/** Invented answers in the shape of the official descriptions; nobody here has a key with which to record real ones. */
const answerIn = (name: string): unknown =>
  JSON.parse(readFileSync(resolve(import.meta.dirname, `../../../test/adapters/${name}.json`), 'utf8'));

const all: MayKeep = () => true;
const without =
  (...names: string[]): MayKeep =>
  (_kind, property) =>
    !names.includes(property);

describe('what an answer says', () => {
  const answers: readonly { readonly name: string; readonly adapter: Adapter; readonly values: object }[] = [
    {
      name: 'kvk-basisprofiel',
      adapter: kvkAdapter,
      values: {
        kvkNumber: ['90000011'],
        name: ['Loods en Opslag Veenwijde B.V.'],
        alias: ['Loods en Opslag Veenwijde', 'De Turfloods'],
        rsin: ['999990007'],
        legalForm: ['Besloten Vennootschap'],
        sector: ['52109 Opslag in distributiecentra'],
        incorporationDate: ['2019-02-01'],
        address: ['Turfkade 12 9999XA Veenwijde'],
        website: ['turfloods.example'],
      },
    },
    {
      name: 'kvk-zoeken',
      adapter: kvkAdapter,
      values: {
        kvkNumber: ['90000028'],
        name: ['Meulenkamp Holding B.V.'],
        status: ['actief'],
        address: ['Turfkade 12 9999XA Veenwijde'],
      },
    },
    {
      name: 'bag',
      adapter: bagAdapter,
      values: {
        full: ['Turfkade 12a II, 9999XA Veenwijde'],
        street: ['Turfkade 12a II'],
        postalCode: ['9999XA'],
        city: ['Veenwijde'],
        bagId: ['9999200000000012', '9999010000000012'],
        use: ['industriefunctie'],
        area: ['480'],
      },
    },
    {
      name: 'brp',
      adapter: brpAdapter,
      values: {
        bsn: ['999990019'],
        firstName: ['Willem Hendrik'],
        surnamePrefix: ['van der'],
        lastName: ['Meulenkamp'],
        birthDate: ['1971-03-XX'],
        birthPlace: ['Veenwijde'],
        gender: ['man'],
        address: ['Turfkade 14 9999XA  VEENWIJDE'],
      },
    },
    {
      name: 'rdw',
      adapter: rdwAdapter,
      values: {
        registrationNumber: ['0XX00X'],
        model: ['VERZONNEN BUS 300'],
        type: ['Bedrijfsauto'],
        buildDate: ['2016-01-31'],
      },
    },
  ];
  for (const { name, adapter, values } of answers)
    test(name, () => {
      const records = adapter.records(answerIn(name));
      assert.deepEqual(records[0]?.values, values);
      for (const record of records) assert.equal(recordFault(record), undefined);
      for (const odd of [undefined, null, 7, 'x', [], {}, { personen: 1, _embedded: [], resultaten: {} }])
        assert.deepEqual(adapter.records(odd), []);
    });
});

describe('an address that is kept secret in the persons register', () => {
  const address = ['Turfkade 14 9999XA  VEENWIJDE'];
  const said: readonly (readonly [held: object, address: readonly string[] | undefined])[] = [
    [{}, address],
    [{ geheimhoudingPersoonsgegevens: false }, address],
    [{ geheimhoudingPersoonsgegevens: true }, undefined],
    [{ geheimhoudingPersoonsgegevens: '1' }, undefined],
  ];
  for (const [held, kept] of said)
    test(`${JSON.stringify(held)}: ${kept ? 'is taken' : 'stays out'}`, () => {
      const [person] = listIn(heldIn(answerIn('brp'))['personen']);
      const [record] = brpAdapter.records({ personen: [{ ...person, ...held }] });
      assert.deepEqual(record?.values['address'], kept);
      assert.deepEqual(record?.values['lastName'], ['Meulenkamp'], 'who it is stays known');
    });
});

describe('what is asked', () => {
  test('begins with the key of the base register, by what that is asked by', () => {
    const typed = [
      [kvkAdapter, '90000011', 'De Zon & Co'],
      [bagAdapter, '9999010000000012', '9999XA 12'],
      [brpAdapter, '999990019'],
      [rdwAdapter, '0XX00X'],
    ] as const;
    for (const [adapter, ...texts] of typed) {
      const { key, by } = baseRegisterNamed[adapter.name];
      assert.equal(adapter.properties[0], key);
      assert.deepEqual(
        texts.map((text) => adapter.subject(text)?.by),
        Object.keys(by),
      );
    }
  });

  test('of the persons register: only fields that have a ground', () => {
    assert.deepEqual(brpAdapter.request('999990019', without('nationality', 'gender', 'address', 'birthPlace'))?.body, {
      type: 'RaadpleegMetBurgerservicenummer',
      burgerservicenummer: ['999990019'],
      fields: ['burgerservicenummer', 'naam.voornamen', 'naam.voorvoegsel', 'naam.geslachtsnaam', 'geboorte.datum'],
    });
    assert.equal(brpAdapter.request('999990019', all)?.path, '/personen', 'the number stands in no address');
    assert.equal(brpAdapter.request('999990019', without('bsn')), undefined);
    assert.equal(brpAdapter.request('12', all), undefined);
  });

  test('of the others', () => {
    assert.equal(kvkAdapter.request('90000011', all)?.path, '/v1/basisprofielen/90000011');
    const found = kvkAdapter.request('De Zon & Co', all);
    assert.deepEqual([found?.path, found?.query?.['naam']], ['/v2/zoeken', 'De Zon & Co']);
    assert.equal(kvkAdapter.request('90000011', without('kvkNumber')), undefined);
    assert.deepEqual(bagAdapter.request('9999 xa 12a II', all)?.query, {
      postcode: '9999XA',
      huisnummer: '12',
      huisletter: 'a',
      huisnummertoevoeging: 'II',
    });
    assert.equal(bagAdapter.request('Turfkade', all), undefined);
    assert.deepEqual(rdwAdapter.request('0-XX-00X', without('model'))?.query, {
      kenteken: '0XX00X',
      $select: 'kenteken,voertuigsoort,datum_eerste_toelating',
    });
  });
});

describe('what somebody types', () => {
  const typed: readonly (readonly [adapter: Adapter, text: string, by: string | undefined, about?: string])[] = [
    [kvkAdapter, ' KVK 90000011 ', 'kvk-number', '90000011'],
    [kvkAdapter, 'De Zon & Co', 'firm-name', 'De Zon & Co'],
    [kvkAdapter, '00000000', undefined],
    [kvkAdapter, 'Jansen 999990019', undefined],
    [kvkAdapter, '9999.90.019 Jansen', undefined],
    [kvkAdapter, 'Jansen 12, 1 999 990 019', undefined],
    [kvkAdapter, 'Loods 999990018', 'firm-name', 'Loods 999990018'],
    [kvkAdapter, 'Loods 12 34', 'firm-name', 'Loods 12 34'],
    [kvkAdapter, '123456789012', undefined],
    [kvkAdapter, 'x'.repeat(201), undefined],
    [bagAdapter, '9999010000000012', 'bag-id', '9999010000000012'],
    [bagAdapter, '9999 xa  12a-II', 'address', '9999XA 12A II'],
    [bagAdapter, '9999XA 12A ii', 'address', '9999XA 12A II'],
    [bagAdapter, '9999XA 12', 'address', '9999XA 12'],
    [bagAdapter, 'Turfkade 12', undefined],
    [brpAdapter, '999990019', 'bsn', '999990019'],
    [brpAdapter, '9999.90.019', 'bsn', '999990019'],
    [brpAdapter, '999990018', undefined],
    [brpAdapter, 'Willem', undefined],
    [rdwAdapter, '0-xx-00x', 'plate', '0XX00X'],
    [rdwAdapter, 'GT-123', undefined],
  ];
  for (const [adapter, text, by, about] of typed)
    test(`${adapter.name} ${text.slice(0, 20)}: ${by ?? 'nothing to ask'}`, () => {
      assert.deepEqual(adapter.subject(text), by === undefined ? undefined : { by, about });
      assert.equal(adapter.request(text, all) === undefined, by === undefined);
      assert.equal(
        adapter.request(text, () => false),
        undefined,
        'without a ground nothing is asked',
      );
    });

  test('a number of an address is asked by its own path, and answers alone', () => {
    const request = bagAdapter.request('9999200000000012', all);
    assert.deepEqual([request?.path, request?.query], ['/adressenuitgebreid/9999200000000012', undefined]);
    const [found] = bagAdapter.records({
      nummeraanduidingIdentificatie: '9999200000000012',
      woonplaatsNaam: 'Veenwijde',
    });
    assert.deepEqual(found?.values['city'], ['Veenwijde']);
  });

  test('an answer can say that there is nothing, which is another matter than no answer', () => {
    const nothing = [
      [kvkAdapter, { resultaten: [] }],
      [bagAdapter, { _links: {} }],
      [brpAdapter, { personen: [] }],
      [rdwAdapter, []],
    ] as const;
    for (const [adapter, answer] of nothing) {
      assert.ok(adapter.isNothing(answer), adapter.name);
      for (const odd of [undefined, null, 7, {}, answerIn(adapter === kvkAdapter ? 'kvk-zoeken' : adapter.name)])
        assert.ok(!adapter.isNothing(odd), adapter.name);
    }
  });
});

describe('how it is asked', () => {
  const seen: { readonly method?: string | undefined; readonly key?: unknown; readonly body: string }[] = [];
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const part of request) body += part;
    seen.push({ method: request.method, key: request.headers['x-api-key'], body });
    const what = new URL(request.url ?? '', 'http://here').searchParams.get('postcode');
    if (what === '0000AA') return;
    if (what === '4010AA') response.writeHead(401);
    const isGone = what === '4040AA' || request.url?.includes('404') === true;
    if (isGone) response.writeHead(404);
    if (what === '4290AA') response.writeHead(429);
    if (what === '4000AA') response.writeHead(400);
    if (what === '3020AA') response.writeHead(302, { Location: '/elsewhere' });
    if (what === '5000AA') response.write('x'.repeat(5_000_000));
    const isTold = request.url?.endsWith('4040') === true || request.url?.includes('=4040') === true;
    response.end(what === '2000AA' ? JSON.stringify(answerIn('bag')) : isTold ? '{"fout":[]}' : '<html>');
  });
  let base = '';
  before(async () => {
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const at = server.address();
    base = typeof at === 'object' && at ? `http://127.0.0.1:${at.port}` : '';
  });
  after(() => {
    server.closeAllConnections();
    server.close();
  });

  const outcomes: readonly (readonly [postcode: string, outcome: string])[] = [
    ['2000AA', 'answer'],
    ['4010AA', 'refused'],
    ['4040AA', 'refused'],
    ['4290AA', 'unreachable'],
    ['4000AA', 'refused'],
    ['3020AA', 'elsewhere'],
    ['5000AA', 'no-answer'],
    ['6000AA', 'no-answer'],
    ['0000AA', 'unreachable'],
  ];
  for (const [postcode, outcome] of outcomes)
    test(`${postcode}: ${outcome}`, async () => {
      const request = bagAdapter.request(`${postcode} 1`, all);
      assert.ok(request);
      const called = await callSource(bagAdapter, request, { key: 'secret', base, waitMs: 2_000 });
      assert.equal('answer' in called ? 'answer' : called.fault, outcome);
      assert.doesNotMatch(JSON.stringify('answer' in called ? {} : called), /secret|00AA/);
      assert.equal(seen.at(-1)?.key, 'secret');
    });

  const missing: readonly (readonly [adapter: Adapter, typed: string, of: string, outcome: string])[] = [
    [kvkAdapter, '90404040', 'a firm that is not known, told in JSON', 'not-there'],
    [kvkAdapter, '4040 Loods 4040', 'a name that nobody has, told in JSON', 'not-there'],
    [bagAdapter, '9999200000404040', 'an address id that is not known, told in JSON', 'not-there'],
    [kvkAdapter, '90404041', 'a page of a server that has no such address', 'refused'],
    [bagAdapter, '9999200000404041', 'the same', 'refused'],
    [bagAdapter, '9999010000404040', 'a search, for which a source has an empty list', 'refused'],
    [rdwAdapter, '404040', 'no vehicle is ever told by it, also in JSON', 'refused'],
    [brpAdapter, '999990019', 'no person is ever told by it, also in JSON', 'refused'],
  ];
  for (const [adapter, typed, of, outcome] of missing)
    test(`404 of ${adapter.name}: ${of}`, async () => {
      const request = adapter.request(typed, all);
      assert.ok(request);
      // A person stands in no address, so there the base itself is the wrong one.
      const called = await callSource(adapter, request, { base: adapter === brpAdapter ? `${base}/404=4040` : base });
      assert.equal('answer' in called ? 'answer' : called.fault, outcome);
    });
});
