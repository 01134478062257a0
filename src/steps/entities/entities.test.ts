import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { TestRegion } from '../../../test/region.node.ts';
import { asked as askedAt, load as loadAt, node, registers, rowsOf, trade } from '../../../test/register-case.node.ts';
import { present } from '../../core/assert.ts';
import type { JsonObject } from '../../core/canonical.ts';
import type { LoadFacts } from '../../house/register-load.node.ts';

let region: TestRegion;
before(async () => {
  region = await TestRegion.open();
});
after(() => region.close());

const load = (source: string, csv: string, more: Partial<LoadFacts> = {}) => loadAt(region, source, csv, more);
const asked = (user: string, name: string, raw: JsonObject) => askedAt(region, user, name, raw);
const captions = async (text: string): Promise<readonly string[]> =>
  rowsOf(await asked('noor', 'entity.search', { text })).map((row) => String(row['caption']));

describe('a register comes in', () => {
  let loadId = '';

  test('as a draft of which nobody sees a record', async () => {
    const outcome = await load('kvk-uittreksel', trade);
    assert.ok('report' in outcome, JSON.stringify(outcome));
    const { report } = outcome;
    loadId = report.loadId;
    // Three companies, two persons and three directorships; the same person twice is one record.
    assert.equal(report.records, 8);
    assert.deepEqual(report.dropped, ['Person.ethnicity']);
    assert.equal(report.difference.added, 8);
    assert.deepEqual(await captions('Meulenkamp'), []);
  });

  test('once, however often it is read', async () => {
    const outcome = await load('kvk-uittreksel', trade);
    assert.ok('report' in outcome && outcome.report.isKnown);
  });

  test('and is found when somebody has accepted it', async () => {
    await region.done('noor', 'register.accept', { source: 'kvk-uittreksel', loadId, reason: 'Nagekeken.' }, registers);
    assert.deepEqual(await captions('Meulenkamp Holding'), ['Meulenkamp Holding B.V.']);
  });

  const found: readonly { readonly by: string; readonly text: string; readonly first: string }[] = [
    { by: 'a slip', text: 'Meulenkmap', first: 'Willem Hendrik van der Meulenkamp' },
    { by: 'another order', text: 'van der Meulenkamp, Willem', first: 'Willem Hendrik van der Meulenkamp' },
    { by: 'another spelling', text: 'Molenkamp Willem', first: 'Willem Hendrik van der Meulenkamp' },
    { by: 'letters without marks', text: 'caglar ozdemirhan', first: 'Çağlar Özdemirhan' },
    { by: 'a number', text: '90 00 00 35', first: 'Kwekerij De Zonnehoek' },
    { by: 'an address', text: 'Rietsloot 3', first: 'Kwekerij De Zonnehoek' },
    { by: 'a day', text: 'Meulenkamp 12-03-1971', first: 'Willem Hendrik van der Meulenkamp' },
    { by: 'initials', text: 'W.H. Meulenkamp', first: 'Willem Hendrik van der Meulenkamp' },
    { by: 'a short name and a day', text: 'Ç. 01-07-1980', first: 'Çağlar Özdemirhan' },
    { by: 'a legal form in full', text: 'Meulenkamp Holding Besloten Vennootschap', first: 'Meulenkamp Holding B.V.' },
    { by: 'a legal form without its dots', text: 'Meulenkamp Holding BV', first: 'Meulenkamp Holding B.V.' },
    { by: 'the beginning', text: 'kwek', first: 'Kwekerij De Zonnehoek' },
    { by: 'two slips in a word', text: 'Meulnekamo', first: 'Willem Hendrik van der Meulenkamp' },
    { by: 'a slip in each word', text: 'Wilelm Meulemkamp', first: 'Willem Hendrik van der Meulenkamp' },
    { by: 'a slip in the beginning', text: 'Willem Meuelnk', first: 'Willem Hendrik van der Meulenkamp' },
    { by: 'an initial and a beginning', text: 'W. Meul', first: 'Willem Hendrik van der Meulenkamp' },
    { by: 'words typed as one', text: 'willem vandermeulenkamp', first: 'Willem Hendrik van der Meulenkamp' },
    { by: 'one word typed as two', text: 'Kwekerij Zonne Hoek', first: 'Kwekerij De Zonnehoek' },
    { by: 'what a scanner made of it', text: 'Meulenkarnp Holding', first: 'Meulenkamp Holding B.V.' },
    { by: 'a figure for a letter', text: 'Meu1enkamp Holding', first: 'Meulenkamp Holding B.V.' },
    { by: 'an address with a slip', text: 'Reitsloot 3', first: 'Kwekerij De Zonnehoek' },
  ];
  for (const { by, text, first } of found)
    test(`found by ${by}: ${text}`, async () => {
      assert.equal((await captions(text))[0], first);
    });

  test('with its facts, who says them, and how they hang together', async () => {
    const [row] = rowsOf(await asked('noor', 'entity.search', { text: 'Willem Meulenkamp' }));
    const thing = await asked('noor', 'entity.show', { ref: String(row?.['ref']) });
    assert.equal(thing['kind'], 'Person');
    const relations: readonly { readonly other?: { readonly caption: string } }[] = JSON.parse(
      JSON.stringify(thing['relations']),
    );
    assert.deepEqual(relations.map(({ other }) => other?.caption).toSorted(), [
      'Loods en Opslag Veenwijde B.V.',
      'Meulenkamp Holding B.V.',
    ]);
    assert.ok(!JSON.stringify(thing).includes('onbekend'), 'what has no ground was not kept');
  });

  test('and every record that was shown stands in the log', async () => {
    const { store } = region.node(node).corridor.parts;
    const head = present(await store.read((tx) => tx.head()), 'there is a chain');
    const before = head.seq;
    const rows = rowsOf(await asked('noor', 'entity.search', { text: 'Zonnehoek' }));
    const [line] = await store.read((tx) => tx.lines(before + 1, 1));
    assert.match(line?.line ?? '', new RegExp(`record/${String(rows[0]?.['ref'])}`));
  });
});

describe('two records of one man', () => {
  const permits = `kvk;handelsnaam;adres;bestuurder;voornamen;voorvoegsel;achternaam;geboren;afkomst
90000110;Camping De Waterkant;Rietsloot 9, 9999 XB Veenwijde;v-7;Wilem;v.d.;Meulenkamp;12-03-1971;
`;
  let left = '';
  let right = '';
  const pairOf = () => ({ left, right });

  before(async () => {
    const outcome = await load('vergunningen', permits, { supplier: 'gemeente-veenwijde', title: 'Vergunningen' });
    assert.ok('report' in outcome, JSON.stringify(outcome));
    const { loadId } = outcome.report;
    await region.done('noor', 'register.accept', { source: 'vergunningen', loadId, reason: 'Nagekeken.' }, registers);
  });

  const show = async (ref: string) => asked('noor', 'entity.show', { ref });
  const recordsOf = async (ref: string) => JSON.parse(JSON.stringify((await show(ref))['records'])).length;

  test('are found alike, with reasons in words', async () => {
    const [row] = rowsOf(await asked('noor', 'entity.search', { text: 'Willem Hendrik Meulenkamp' }));
    left = String(row?.['ref']);
    const alike: readonly {
      readonly ref: string;
      readonly weight: number;
      readonly comparison: readonly JsonObject[];
    }[] = JSON.parse(JSON.stringify((await show(left))['alike']));
    const [first] = alike;
    assert.ok(first && first.weight > 0, JSON.stringify(alike));
    assert.match(JSON.stringify(first.comparison), /zelfde geboortedatum/);
    right = first.ref;
  });

  test('stay two until two people of whom the second is another say so', async () => {
    const pair = {
      ...pairOf(),
      ...{ leftSource: 'kvk-uittreksel', rightSource: 'vergunningen' },
      ...{ leftSupplier: 'kvk', rightSupplier: 'gemeente-veenwijde', weight: 900, impact: 3 },
    };
    await region.done('niels', 'twin.propose', pair, registers);
    await region.done('niels', 'twin.judge', { ...pairOf(), verdict: 'same', reason: 'Naam en datum.' }, registers);
    assert.equal(await recordsOf(left), 1);
    const own = await region.as('niels', 'twin.confirm', { ...pairOf(), reason: 'Ja.' }, registers);
    assert.ok('refusal' in own && own.refusal.code === 'second-must-be-other');
    await region.done('noor', 'twin.confirm', { ...pairOf(), reason: 'Ja.' }, registers);
    assert.equal(await recordsOf(left), 2);
    assert.equal(await recordsOf(right), 2);
  });

  test('stay two when whoever puts them forward says that one partner gave both', async () => {
    const [row] = rowsOf(await asked('noor', 'entity.search', { text: 'Özdemirhan' }));
    const other = { left: String(row?.['ref']), right };
    const liar = {
      leftSource: 'kvk-uittreksel',
      rightSource: 'kvk-uittreksel',
      leftSupplier: 'kvk',
      rightSupplier: 'kvk',
    };
    await region.done('niels', 'twin.propose', { ...other, ...liar, weight: 900, impact: 3 }, registers);
    await region.done('niels', 'twin.judge', { ...other, verdict: 'same', reason: 'Ik alleen.' }, registers);
    assert.equal(await recordsOf(other.left), 1);
    await region.done('noor', 'twin.undo', { ...other, reason: 'Dit klopt niet.' }, registers);
  });

  test('and are two again when it is taken back', async () => {
    await region.done('femke', 'twin.undo', { ...pairOf(), reason: 'Toch een ander.' }, registers);
    assert.equal(await recordsOf(left), 1);
    const file = await asked('noor', 'twin.show', pairOf());
    assert.ok(!('verdict' in file));
  });
});

describe('rows of a list', () => {
  test('are looked up one by one, and each look stands in the log', async () => {
    const asking = {
      rows: [
        { text: 'Loods & Opslag Veenwijde', kind: 'Company', details: [{ property: 'kvkNumber', value: '90000011' }] },
        { text: 'Kwekerij Zonnehoek', kind: 'Company' },
        { text: 'Bestaat niet', kind: 'Company' },
      ],
    };
    const rows: readonly { readonly candidates: readonly JsonObject[] }[] = JSON.parse(
      JSON.stringify((await asked('noor', 'entity.reconcile', asking))['rows']),
    );
    assert.deepEqual(
      rows.map(({ candidates: [first] }) => first?.['caption']),
      ['Loods en Opslag Veenwijde B.V.', 'Kwekerij De Zonnehoek', undefined],
    );
    const scores = rows.flatMap(({ candidates: [first] }) => (first ? [Number(first['score'])] : []));
    assert.ok(
      scores.every((score) => score > 0 && score <= 100),
      `${scores}`,
    );
    const tooMany = Array.from({ length: 11 }, () => ({ text: 'x', kind: 'Company' }));
    const reply = await region.as('noor', 'entity.reconcile', { rows: tooMany }, registers);
    assert.ok('refusal' in reply && reply.refusal.code === 'input-wrong');
  });
});

describe('what a reader may not know', () => {
  const hiddenRegister = `kvk;handelsnaam;adres;bestuurder;voornamen;voorvoegsel;achternaam;geboren;afkomst
90000210;Meulenkamp Verborgen B.V.;Turfkade 12, 9999 XA Veenwijde;v-9;Willem;van der;Meulenkamp;12-03-1971;
`;
  const questions: readonly (readonly [name: string, raw: JsonObject])[] = [
    ['entity.search', { text: 'Meulenkamp' }],
    ['entity.search', { text: 'Verborgen' }],
    ['entity.search', { text: 'verbo' }],
    ['entity.search', { text: 'Vrebrogen' }],
    ['entity.search', { text: 'Meulenkampverborgen' }],
    ['entity.search', { text: 'W. Muelen' }],
    ['entity.search', { text: 'Turfkdae 12' }],
    ['entity.search', { text: '90000210' }],
    ['twin.list', { lane: 'open' }],
  ];
  const world = async (): Promise<string> => {
    const answers = await Promise.all(questions.map(([name, raw]) => asked('noor', name, raw)));
    const [first] = rowsOf(answers[0] ?? {});
    return JSON.stringify([...answers, await asked('noor', 'entity.show', { ref: String(first?.['ref']) })]);
  };

  test('a register for another purpose changes no byte of what is asked under this one', async () => {
    const first = await world();
    const outcome = await load('verborgen', hiddenRegister, { purposes: ['municipal-signal'] });
    assert.ok('report' in outcome, JSON.stringify(outcome));
    assert.equal(await world(), first);
    const { loadId } = outcome.report;
    await region.done('noor', 'register.accept', { source: 'verborgen', loadId, reason: 'Goed.' }, registers);
    assert.equal(await world(), first);
  });

  test('a draft that is accepted and taken back leaves what was there', async () => {
    const first = await world();
    const changed = trade.replace('Kwekerij De Zonnehoek', 'Kwekerij De Avondzon');
    const outcome = await load('kvk-uittreksel', changed);
    assert.ok('report' in outcome, JSON.stringify(outcome));
    const { loadId, difference } = outcome.report;
    assert.deepEqual([difference.changed, difference.added, difference.gone], [1, 0, 0]);
    await region.done('noor', 'register.accept', { source: 'kvk-uittreksel', loadId, reason: 'Goed.' }, registers);
    assert.deepEqual(await captions('Avondzon'), ['Kwekerij De Avondzon']);
    await region.done('tess', 'register.withdraw', { source: 'kvk-uittreksel', loadId, reason: 'Fout.' }, registers);
    assert.equal(await world(), first);
  });

  test('a load that lies there for another purpose is not opened under another name', async () => {
    const shown = await asked('noor', 'register.show', { source: 'verborgen' });
    const { loads }: { readonly loads: readonly { readonly loadId: string; readonly offered: JsonObject }[] } =
      JSON.parse(JSON.stringify(shown));
    const [load] = loads;
    assert.ok(load);
    // The insider copies what stands with the hidden load, and names a purpose of their own.
    const { base: _, ...offered } = load.offered;
    const offer = { ...offered, source: 'mijn-lijst', purposes: ['municipal-enforcement'] };
    const first = await world();
    await region.done('niels', 'register.offer', offer, registers);
    const { loadId } = load;
    await region.done('noor', 'register.accept', { source: 'mijn-lijst', loadId, reason: 'Goed.' }, registers);
    assert.equal(await world(), first);
    const look = await region.as('noor', 'register.difference', { source: 'mijn-lijst', loadId }, registers);
    assert.ok('refusal' in look && look.refusal.code === 'no-such-register');
  });
});
