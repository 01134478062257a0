import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { cli, cliJson, sampleFile, testFolder } from '../../test/cli.node.ts';
import { zip } from '../../test/zip.node.ts';
import { present } from '../core/assert.ts';
import type { JsonObject } from '../core/canonical.ts';
import { entryOf } from '../house/chain.ts';
import { personalOf } from '../house/frame.ts';
import { openRegion } from './region.node.ts';

const node = 'veenwijde-college';
const take = (file: string, data: string, ...more: string[]) =>
  cliJson(['import', 'signals', file, '--node', node, '--data', data, ...more]);

/** Everything that stands in the ledger about each signal, open and personal. */
async function signalsIn(data: string): Promise<(JsonObject & { readonly key: string })[]> {
  const house = await openRegion({ dataRoot: data, profile: 'demo', node });
  try {
    const { store } = present(house.nodes.get(node), 'the node was opened').corridor.parts;
    return await store.read(async (tx) => {
      const entries = (await tx.lines(1, 10_000)).map((line) => entryOf(line.line));
      const payloads = await tx.payloads(entries.map((entry) => entry.seq));
      return entries
        .filter((entry) => entry.type === 'signal.recorded')
        .map((entry) => {
          const payload = payloads.get(entry.seq);
          return { ...entry.open, ...(payload ? personalOf(payload) : {}), key: entry.command };
        });
    });
  } finally {
    await house.close();
  }
}

function sheet(t: { after(done: () => void): void }, text: string | Buffer): { data: string; file: string } {
  const data = testFolder(t);
  const file = join(data, 'list');
  writeFileSync(file, text);
  return { data, file };
}

describe('the sample of a municipality', () => {
  test('is taken whole, each field where it belongs', async (t) => {
    const data = testFolder(t);
    const { exit, json } = await take(sampleFile, data);
    assert.equal(exit, 0);
    assert.deepEqual([json.rows, json.taken, json.alreadyThere, json.refused.length], [25, 25, 0, 0]);
    assert.deepEqual(json.notTakenOver, []);
    const signals = await signalsIn(data);
    const of = (sourceRef: string) => signals.find((one) => one['sourceRef'] === sourceRef);
    const { key: _, weighBefore: __, ...first } = present(of('2026-0001'), 'the first row');
    assert.deepEqual(first, {
      channel: 'phone',
      channelDetail: 'telefoon',
      grade: 'B2',
      municipality: 'Veenwijde',
      place: 'Schuur Voorbeelddijk 14',
      postcode: '1234AD',
      protection: '2',
      receivedOn: '2026-02-03',
      remark: 'Melder wil onbekend blijven',
      sourceRef: '2026-0001',
      text: "Leegstaande schuur aan de rand van het buitengebied is sinds kort verhuurd, huur contant vooruit betaald. Ramen van binnen afgeplakt, 's nachts busjes met de achterdeur strak tegen de schuur. Melder ruikt soms aceton.",
      theme: 'buitengebied',
    });
    assert.equal(of('2026-0003')?.['receivedOn'], '2026-02-06');
    assert.equal(of('2026-0017')?.['receivedOn'], '2026-03-09');
    assert.deepEqual(Object.keys(of('2026-0025') ?? {}).includes('municipality'), false);
    const channelOf = (words: string) => signals.find((one) => one['channelDetail'] === words)?.['channel'];
    const expected: readonly (readonly [string, string])[] = [
      ['MMA', 'mma'],
      ['toezichthouder', 'inspector'],
      ['handhaver', 'inspector'],
      ['baliemedewerker', 'desk'],
      ['collega vergunningen', 'colleague'],
      ['burgemeester', 'colleague'],
      ['havenbedrijf', 'business'],
      ['PostNL-locatie', 'business'],
      ['telefoonwinkel', 'business'],
      ['woningcorporatie', 'business'],
      ['waterschap', 'public-body'],
      ['belastingdeurwaarder', 'public-body'],
      ['politie', 'police'],
      ['webformulier', 'web-form'],
    ];
    for (const [words, channel] of expected) assert.equal(channelOf(words), channel, words);
  });

  test('is taken once, whoever does it again, and under keys that tell nothing', async (t) => {
    const data = testFolder(t);
    await take(sampleFile, data);
    for (const user of ['noor', 'bram']) {
      const { exit, json } = await take(sampleFile, data, '--user', user);
      assert.deepEqual([exit, json.taken, json.alreadyThere], [0, 0, 25], user);
    }
    const signals = await signalsIn(data);
    assert.equal(signals.length, 25);
    for (const { key } of signals) assert.match(key, /^signal\.record\/import-[0-9a-f]{64}$/);
    const other = testFolder(t);
    await take(sampleFile, other);
    const keys = new Set(signals.map((one) => one.key));
    assert.ok(
      (await signalsIn(other)).every((one) => !keys.has(one.key)),
      'another node makes other keys',
    );
  });

  test('with rows added takes only those, wherever they stand', async (t) => {
    const lines = readFileSync(sampleFile, 'utf8').trimEnd().split('\n');
    const added = '2026-0099;01-04-2026;telefoon;Een nieuwe rij;;;Veenwijde;;;';
    const { data, file } = sheet(t, [lines[0], added, ...lines.slice(1)].join('\n'));
    await take(sampleFile, data);
    const { json } = await take(file, data);
    assert.deepEqual([json.taken, json.alreadyThere], [1, 25]);
  });

  test('tried out leaves nothing behind, and says what would happen', async (t) => {
    const data = testFolder(t);
    const trial = await take(sampleFile, data, '--dry-run');
    assert.deepEqual([trial.exit, trial.json.isTrial, trial.json.taken], [0, true, 25]);
    assert.equal((await signalsIn(data)).length, 0);
    await take(sampleFile, data);
    assert.equal((await take(sampleFile, data, '--dry-run')).json.alreadyThere, 25);
    assert.match(
      (await cli(['import', 'signals', sampleFile, '--node', node, '--data', data, '--dry-run'])).out,
      /^Proef, er is niets bewaard. 25 rijen: 0 overgenomen, 25 al aanwezig, 0 geweigerd\.$/,
    );
  });
});

describe('somebody’s own list', () => {
  test('may have its columns in any order, with other words, case and accents', async (t) => {
    const { data, file } = sheet(
      t,
      'GEMEENTE,Naam melder,Beschrijving,Ontvangen op,Meldkanaal,Bétrouwbaarheid,Eigen meldingsnummer\n' +
        'Veenwijde,Iemand,Iets gezien,2026-02-03 10:15,drone,b-2,A 1\nVeenwijde,Iemand,Nog iets,1 apr 2026,,,\n',
    );
    const { exit, json } = await take(file, data);
    assert.deepEqual([exit, json.taken, json.notTakenOver], [0, 2, ['Naam melder']]);
    const [first, second] = (await signalsIn(data)).sort((a, b) => String(a['text']).localeCompare(String(b['text'])));
    assert.deepEqual([first?.['channel'], first?.['channelDetail'], first?.['grade']], ['other', 'drone', 'B2']);
    assert.deepEqual([first?.['receivedOn'], first?.['protection']], ['2026-02-03', '1']);
    assert.deepEqual([second?.['channel'], second?.['grade'], second?.['receivedOn']], ['other', 'F6', '2026-04-01']);
    assert.ok(!JSON.stringify([first, second]).includes('Iemand'), 'the name of a reporter stays where it is');
  });

  test('says with a mapping what its headings are', async (t) => {
    const { data, file } = sheet(t, 'Wat;Wanneer;Onbekend\nIets gezien;3-2-2026;x\n');
    const without = await take(file, data);
    assert.equal(without.exit, 2);
    assert.match(
      without.err,
      /ontbreekt: "Wat is er gezien\?", "Ontvangen op"[\s\S]*Wat \| Wanneer \| Onbekend[\s\S]*--map/,
    );
    const map = join(data, 'map.json');
    writeFileSync(map, JSON.stringify({ WAT: 'text', wanneer: 'receivedOn' }));
    const { exit, json } = await take(file, data, '--map', map);
    assert.deepEqual([exit, json.taken, json.notTakenOver], [0, 1, ['Onbekend']]);
    writeFileSync(map, JSON.stringify({ Wat: 'tekst' }));
    const wrong = await take(file, data, '--map', map);
    assert.equal(wrong.exit, 2);
    assert.match(wrong.err, /Bedoelt u text\?/);
  });

  test('names each row it cannot take, and takes the others', async (t) => {
    const { data, file } = sheet(
      t,
      [
        'Omschrijving;Datum ontvangst;Postcode;Betrouwbaarheid bron',
        'Goed;3-2-2026;1234 AD;B2',
        ';3-2-2026;;',
        'Geen dag;31-02-2026;;',
        'Twee cijfers;3-2-26;;',
        'Later;1-1-2999;;',
        'Postcode;3-2-2026;0123 AB;',
        'Oordeel;3-2-2026;;Z9',
        'Te kort;3-2-2026',
        '"Open; aanhaling;3-2-2026;;',
        'Goed;3-2-2026;1234 AD;B2',
        'Ook goed;4-2-2026;;',
      ].join('\r\n'),
    );
    const { exit, json } = await take(file, data);
    assert.equal(exit, 1);
    const where = json.refused.map((row: { line: number; column?: number; heading?: string; code: string }) => [
      row.line,
      row.column,
      row.heading,
      row.code,
    ]);
    assert.deepEqual(where, [
      [3, 1, 'Omschrijving', 'wrong-type'],
      [4, 2, 'Datum ontvangst', 'not-right'],
      [5, 2, 'Datum ontvangst', 'not-right'],
      [6, 2, 'Datum ontvangst', 'received-in-future'],
      [7, 3, 'Postcode', 'not-right'],
      [8, 4, 'Betrouwbaarheid bron', 'not-in-list'],
      [9, undefined, undefined, 'cells-count'],
      [10, 1, 'Omschrijving', 'quote-open'],
    ]);
    assert.equal(json.rows, json.taken + json.alreadyThere + json.refused.length, 'no row is lost');
    assert.deepEqual([json.taken, json.alreadyThere], [2, 1]);
    const said = await cli(['import', 'signals', file, '--node', node, '--data', data], { locale: 'en' });
    assert.match(said.out, /line 7, column 3 \(Postcode\): This postcode does not exist/);
  });

  test('that is broken as a whole leaves nothing behind', async (t) => {
    const { data, file } = sheet(t, Buffer.from('Omschrijving;Datum\nGoed;3-2-2026\n\xff\xfe\x00\n', 'latin1'));
    const { exit, err } = await take(file, data);
    assert.equal(exit, 2);
    assert.match(err, /Er is niets overgenomen/);
    assert.equal((await signalsIn(data)).length, 0);
    assert.equal((await take(join(data, 'nowhere.csv'), data)).exit, 2);
  });

  test('may be a workbook', async (t) => {
    const { data, file } = sheet(t, workbook());
    const { exit, json } = await take(file, data);
    assert.deepEqual([exit, json.taken], [0, 1]);
    const [signal] = await signalsIn(data);
    assert.deepEqual([signal?.['text'], signal?.['receivedOn']], ['Uit een werkblad', '2026-02-03']);
    const again = join(data, 'list.csv');
    writeFileSync(again, 'Omschrijving;Datum ontvangst\nUit een werkblad;3 februari 2026\n');
    assert.equal((await take(again, data)).json.alreadyThere, 1, 'the same row in another form is the same row');
  });

  test('that was stopped halfway goes on where it was', async (t) => {
    const rows = Array.from({ length: 600 }, (_, at) => `Rij ${at};3-2-2026`);
    const { data, file } = sheet(t, `Omschrijving;Datum\n${rows.join('\n')}\n`);
    const line = ['import', 'signals', file, '--node', node, '--data', data];
    const stopped = await cli(line, { interruptAfter: 300 });
    assert.equal(stopped.exit, 130);
    assert.match(stopped.out, /^300 rijen: 300 overgenomen/);
    assert.match(stopped.err, /Doe het opnieuw/);
    const { exit, json } = await take(file, data);
    assert.deepEqual([exit, json.taken, json.alreadyThere], [0, 300, 300]);
  });

  test('of more rows than one commit takes is taken whole', async (t) => {
    const rows = Array.from({ length: 2_500 }, (_, at) => `Rij ${at};3-2-2026`);
    const { data, file } = sheet(t, `Omschrijving;Datum\n${rows.join('\n')}\n`);
    const { json } = await take(file, data);
    assert.equal(json.taken, 2_500);
    assert.equal(new Set((await signalsIn(data)).map((one) => one['text'])).size, 2_500);
  });
});

/** One row under a heading, with the day as a serial number. */
function workbook(): Buffer {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`;
  const text = (place: string, words: string) => `<c r="${place}" t="inlineStr"><is><t>${words}</t></is></c>`;
  const rows = `<row r="1">${text('A1', 'Omschrijving')}${text('B1', 'Datum ontvangst')}</row><row r="2">${text('A2', 'Uit een werkblad')}<c r="B2" s="1"><v>46056</v></c></row>`;
  return zip([
    {
      name: '_rels/.rels',
      content: `<Relationships>${relation('x', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: `<Relationships>${relation('a', 'worksheet', 'sheet.xml')}${relation('b', 'styles', 'styles.xml')}</Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      content: `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Blad" sheetId="1" r:id="a"/></sheets></workbook>`,
    },
    {
      name: 'xl/styles.xml',
      content: `<styleSheet xmlns="${main}"><cellXfs><xf/><xf numFmtId="14"/></cellXfs></styleSheet>`,
    },
    { name: 'xl/sheet.xml', content: `<worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>` },
  ]);
}

test('a command that stops before it begins makes no node', async (t) => {
  const data = testFolder(t);
  await cli(['import', 'signals', sampleFile, '--node', 'politie', '--data', data]);
  assert.ok(!existsSync(join(data, 'politie')));
});
