import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { TestRegion } from '../../../test/region.node.ts';
import { present } from '../../core/assert.ts';
import type { JsonObject } from '../../core/canonical.ts';
import { type LoadFacts, type LoadOutcome, loadRegister } from '../../house/register-load.node.ts';
import { tableFile } from '../../house/register-table.node.ts';
import type { Mapping } from './mapping.ts';

const node = 'veenwijde-college';
const registers = { purpose: 'municipal-enforcement', under: 'veenwijde-college-registers' } as const;

const trade = `kvk;handelsnaam;adres;bestuurder;voornamen;voorvoegsel;achternaam;geboren;afkomst
90000011;Loods en Opslag Veenwijde B.V.;Turfkade 12, 9999 XA Veenwijde;p-1;Willem Hendrik;van der;Meulenkamp;12-03-1971;onbekend
90000028;Meulenkamp Holding B.V.;Turfkade 12, 9999 XA Veenwijde;p-1;Willem Hendrik;van der;Meulenkamp;12-03-1971;onbekend
90000035;Kwekerij De Zonnehoek;Rietsloot 3, 9999 XB Veenwijde;p-2;Çağlar;;Özdemirhan;01-07-1980;onbekend
`;

const mapping: Mapping = {
  things: [
    {
      name: 'company',
      kind: 'Company',
      id: ['kvk'],
      values: [
        { property: 'name', from: ['handelsnaam'] },
        { property: 'kvkNumber', from: ['kvk'] },
        { property: 'address', from: ['adres'] },
      ],
    },
    {
      name: 'person',
      kind: 'Person',
      id: ['bestuurder'],
      values: [
        { property: 'firstName', from: ['voornamen'] },
        { property: 'surnamePrefix', from: ['voorvoegsel'] },
        { property: 'lastName', from: ['achternaam'] },
        { property: 'birthDate', from: ['geboren'] },
        { property: 'ethnicity', from: ['afkomst'] },
      ],
    },
    {
      name: 'directs',
      kind: 'Directorship',
      values: [
        { property: 'director', thing: 'person' },
        { property: 'organization', thing: 'company' },
      ],
    },
  ],
};

const facts: LoadFacts = {
  title: 'Handelsregister (uittreksel)',
  supplier: 'kvk',
  asOf: '2026-11-01',
  sourceGrade: 'A',
  contentGrade: '2',
  originRegime: 'AVG',
  criminal: false,
  taxOrigin: false,
  ground: 'Handelsregisterwet 2007 art. 21; Awb 5:11',
  purposes: ['municipal-enforcement'],
  firstProcessedAt: '2026-11-23T09:00:00.000Z',
  expiresOn: '2027-11-23',
};

let region: TestRegion;
before(async () => {
  region = await TestRegion.open();
});
after(() => region.close());

async function load(source: string, csv: string, more: Partial<LoadFacts> = {}): Promise<LoadOutcome> {
  const path = join(region.folder, `${source}.csv`);
  writeFileSync(path, csv);
  const table = await tableFile(path, mapping);
  assert.ok('file' in table, JSON.stringify(table));
  const { corridor } = region.node(node);
  const who = { actor: { userId: 'lotte', organ: node, role: 'analyst', machine: false }, designatedFor: [] };
  return loadRegister({ corridor, who, ...registers, source, facts: { ...facts, ...more }, file: table.file });
}

const asked = async (user: string, name: string, raw: JsonObject): Promise<JsonObject> => {
  const reply = await region.as(user, name, raw, registers);
  assert.ok('answer' in reply, JSON.stringify(reply));
  return reply.answer;
};

const rowsOf = (answer: JsonObject): readonly JsonObject[] => JSON.parse(JSON.stringify(answer['rows']));
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
    { by: 'the beginning', text: 'kwek', first: 'Kwekerij De Zonnehoek' },
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
