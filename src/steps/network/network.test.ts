import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { TestRegion } from '../../../test/region.node.ts';
import { accepted, asked, node, registers, rowsOf, trade } from '../../../test/register-case.node.ts';
import type { JsonObject } from '../../core/canonical.ts';
import { sha256 } from '../../house/safe.node.ts';
import { formatNames } from './export.ts';

const heading = 'kvk;handelsnaam;adres;bestuurder;voornamen;voorvoegsel;achternaam;geboren;afkomst';
const permits = `${heading}
90000110;Camping De Waterkant;Rietsloot 9, 9999 XB Veenwijde;v-7;Wilem;v.d.;Meulenkamp;12-03-1971;
`;

let region: TestRegion;
before(async () => {
  region = await TestRegion.open();
  await accepted(region, 'kvk-uittreksel', trade);
  await accepted(region, 'vergunningen', permits, { supplier: 'gemeente-veenwijde', title: 'Vergunningen' });
});
after(() => region.close());

const refOf = async (text: string): Promise<string> =>
  String(rowsOf(await asked(region, 'noor', 'entity.search', { text }))[0]?.['ref']);

const near = async (text: string, steps: number): Promise<readonly (readonly [number, string])[]> => {
  const answer = await asked(region, 'noor', 'network.neighbours', { ref: await refOf(text), steps });
  return rowsOf(answer).map((row): readonly [number, string] => [Number(row['steps']), String(row['caption'])]);
};

const pathsOf = async (from: string, to: string): Promise<readonly string[]> => {
  const raw = { from: await refOf(from), to: await refOf(to) };
  const paths: readonly { readonly stops: readonly JsonObject[] }[] = JSON.parse(
    JSON.stringify((await asked(region, 'noor', 'network.paths', raw))['paths']),
  );
  return paths.map(({ stops }) => stops.map(({ caption }) => caption).join(' > '));
};

const man = 'Willem Hendrik van der Meulenkamp';

describe('what stands around a firm', () => {
  test('in two steps: its director, and what else he directs', async () => {
    assert.deepEqual(await near('Loods en Opslag', 2), [
      [1, man],
      [2, 'Meulenkamp Holding B.V.'],
    ]);
  });

  test('and what hangs together is counted, nobody shown', async () => {
    const answer = await asked(region, 'noor', 'network.group', { ref: await refOf('Loods en Opslag') });
    assert.deepEqual([answer['things'], answer['isComplete']], [3, true]);
  });
});

describe('how two firms hang together', () => {
  test('over their director', async () => {
    assert.deepEqual(await pathsOf('Loods en Opslag', 'Meulenkamp Holding'), [
      `Loods en Opslag Veenwijde B.V. > ${man} > Meulenkamp Holding B.V.`,
    ]);
  });

  test('not at all while nobody said that two records are one man', async () => {
    assert.deepEqual(await pathsOf('Loods en Opslag', 'Camping De Waterkant'), []);
  });

  test('over him once two people said so, and no longer when it is taken back', async () => {
    const pair = { left: await refOf('Willem Hendrik Meulenkamp'), right: await refOf('Wilem Meulenkamp 12-03-1971') };
    const alike: readonly { readonly ref: string }[] = JSON.parse(
      JSON.stringify((await asked(region, 'noor', 'entity.show', { ref: pair.left }))['alike']),
    );
    const both = { left: pair.left, right: alike[0]?.ref ?? '' };
    const suppliers = { leftSupplier: 'kvk', rightSupplier: 'gemeente-veenwijde' };
    const sources = { leftSource: 'kvk-uittreksel', rightSource: 'vergunningen' };
    await region.done('sanne', 'twin.propose', { ...both, ...suppliers, ...sources, weight: 0, impact: 0 }, registers);
    await region.done('sanne', 'twin.judge', { ...both, verdict: 'same', reason: 'Datum.' }, registers);
    await region.done('noor', 'twin.confirm', { ...both, reason: 'Ja.' }, registers);
    assert.equal((await pathsOf('Loods en Opslag', 'Camping De Waterkant')).length, 1);
    await region.done('noor', 'twin.undo', { ...both, reason: 'Nee.' }, registers);
    assert.deepEqual(await pathsOf('Loods en Opslag', 'Camping De Waterkant'), []);
  });
});

describe('what is hidden', () => {
  test('makes no path, no neighbour and no number', async () => {
    const world = async () =>
      JSON.stringify([
        await near('Loods en Opslag', 2),
        await pathsOf('Loods en Opslag', 'Kwekerij De Zonnehoek'),
        await asked(region, 'noor', 'network.group', { ref: await refOf('Loods en Opslag') }),
      ]);
    const first = await world();
    // The same two men direct a firm together, in a register that serves another purpose.
    const hidden = `${heading}
90000310;Verborgen B.V.;Turfkade 12, 9999 XA Veenwijde;p-1;Willem Hendrik;van der;Meulenkamp;12-03-1971;
90000310;Verborgen B.V.;Turfkade 12, 9999 XA Veenwijde;p-2;Çağlar;;Özdemirhan;01-07-1980;
`;
    await accepted(region, 'verborgen', hidden, { purposes: ['municipal-signal'] });
    assert.equal(await world(), first);
  });
});

describe('a piece goes out as files', () => {
  for (const format of formatNames)
    test(`${format}: under a cover that stands in the log with the hash of each file`, async () => {
      const raw = { ref: await refOf('Loods en Opslag'), steps: 2, format, receiver: 'Toezichthouder' };
      const answer = await asked(region, 'noor', 'network.export', raw);
      const {
        cover,
        files,
      }: {
        readonly cover: {
          readonly files: readonly { readonly name: string; readonly sha256: string; readonly bytes: number }[];
        };
        readonly files: readonly { readonly name: string; readonly text: string }[];
      } = JSON.parse(JSON.stringify(answer));
      for (const { name, sha256: kept, bytes } of cover.files) {
        const text = files.find((file) => file.name === name)?.text ?? '';
        assert.equal(sha256(text), kept);
        assert.equal(Buffer.byteLength(text), bytes);
      }
      const { store } = region.node(node).corridor.parts;
      const head = await store.read((tx) => tx.head());
      const line = JSON.parse(head?.line ?? '{}');
      assert.deepEqual(line.open.cover, cover);
    });
});
