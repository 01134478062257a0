import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { TestRegion } from '../../../test/region.node.ts';
import { asked, load, node, registers, rowsOf, trade } from '../../../test/register-case.node.ts';
import { upkeep } from '../../house/node.ts';
import { mostRegisters } from './register-rows.ts';

let region: TestRegion;
before(async () => {
  region = await TestRegion.open();
});
after(() => region.close());

const header = trade.slice(0, trade.indexOf('\n') + 1);
const small = (at: number): string => `${header}9100${String(at).padStart(4, '0')};Loods ${at};;;;;;;\n`;
const last = { title: 'Zuidelijk register' };

async function drafted(source: string, csv: string, more: { readonly title?: string } = {}): Promise<string> {
  const outcome = await load(region, source, csv, more);
  assert.ok('report' in outcome, JSON.stringify(outcome));
  return outcome.report.loadId;
}

const accepted = (source: string, loadId: string) =>
  region.done('noor', 'register.accept', { source, loadId, reason: 'Nagekeken.' }, registers);

const found = async () =>
  rowsOf(await asked(region, 'noor', 'entity.search', { text: 'Meulenkamp Holding' })).map((row) => row['caption']);

async function refusedAs(work: Promise<object>): Promise<string> {
  const found = JSON.parse(JSON.stringify(await work));
  return String(found.refusal?.code);
}

describe('as many registers as may be in use', () => {
  const loadIds: string[] = [];

  test('come in, and one more is refused with what to do instead, before its file is read', async () => {
    for (let at = 0; at < mostRegisters; at += 1)
      loadIds.push(await drafted(`register-${at}`, small(at), { title: `Register ${at}` }));
    const outcome = await load(region, 'zuid', trade, last);
    assert.ok('refusal' in outcome && outcome.refusal.code === 'registers-full', JSON.stringify(outcome));
    assert.match(outcome.refusal.kind.next.nl, /neem eerst een register terug/);
  });

  test('let a register that is one of them be loaded again', async () => {
    await accepted('register-0', loadIds[0] ?? '');
    const again = await drafted('register-0', small(mostRegisters), { title: 'Register 0' });
    await accepted('register-0', again);
  });

  test('leave room again when one of them is no longer in use, and the new one is found behind them all', async () => {
    const gone = { source: 'register-1', loadId: loadIds[1] ?? '', reason: 'Niet meer nodig.' };
    await region.done('noor', 'register.reject', gone, registers);
    await accepted('zuid', await drafted('zuid', trade, last));
    assert.deepEqual(await found(), ['Meulenkamp Holding B.V.']);
  });

  test('keep what the last of them holds on the shelf when what nobody put forward is swept', async () => {
    // A load that was begun and never put forward goes after three days.
    region.passDays(4);
    await upkeep(region.node(node));
    assert.deepEqual(await found(), ['Meulenkamp Holding B.V.']);
  });

  test('refuse one that was taken back and whose room was used since', async () => {
    const oldest = { source: 'register-2', loadId: loadIds[2] ?? '' };
    await accepted('register-2', oldest.loadId);
    await region.done('noor', 'register.withdraw', { ...oldest, reason: 'Verouderd.' }, registers);
    await drafted('west', small(mostRegisters + 1), { title: 'West' });
    const back = region.as('noor', 'register.accept', { ...oldest, reason: 'Toch nodig.' }, registers);
    assert.equal(await refusedAs(back), 'registers-full');
  });
});
