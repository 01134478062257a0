import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { after, test } from 'node:test';
import { believe } from '../core/believe.ts';
import { findTags } from './filter.ts';
import { accepted, elementBytes, faultOf, packInputs, tagBytes, tagsOf } from './frame.ts';
import { openOprf } from './oprf.node.ts';
import { openPool } from './pool.node.ts';

const oprf = await openOprf();
const pool = await openPool({ workers: 2, maxWaiting: 3_000 });
after(() => pool.close());

const text = new TextEncoder();
const list = (count: number): Uint8Array =>
  accepted(packInputs(Array.from({ length: count }, (_, at) => text.encode(`bsn.1\0${at}`))));
const { key, publicKey } = accepted(
  await pool.deriveKeyPair({ mode: 'voprf', seed: new Uint8Array(32).fill(3), info: text.encode('test') }),
);

test('a list over several turns comes back in order, the same as from the engine itself', async () => {
  const inputs = list(700);
  const { blinds, blinded } = accepted(await pool.blind({ mode: 'voprf', inputs }));
  const evaluated = accepted(await pool.evaluate({ key, blinded }));
  const outputs = accepted(await pool.finalize({ inputs, blinds, evaluated }));
  assert.deepEqual(outputs, accepted(oprf.direct({ mode: 'voprf', key, inputs })));
  assert.deepEqual(accepted(await pool.direct({ mode: 'voprf', key, inputs })), outputs);
  assert.deepEqual(accepted(await pool.blind({ mode: 'voprf', inputs, blinds })), { blinds, blinded });
});

test('views on larger memory are taken as they are, and what the caller holds is not touched', async () => {
  const inputs = Buffer.from(list(2));
  const asked = accepted(await pool.blind({ mode: 'voprf', inputs }));
  const [blinds, blinded] = [Buffer.from(asked.blinds), Buffer.from(asked.blinded)];
  const { evaluated, proof } = accepted(await pool.prove({ key: Buffer.from(key), blinded }));
  const whole = { publicKey, inputs, blinds, blinded, evaluated: Buffer.from(evaluated), proof: Buffer.from(proof) };
  const outputs = accepted(await pool.verify(whole));
  assert.deepEqual(accepted(oprf.finalize(whole)), outputs);
  assert.deepEqual(outputs, accepted(oprf.direct({ mode: 'voprf', key, inputs })));
  assert.deepEqual(new Uint8Array(blinds), asked.blinds);
});

test('a fault names the place in the whole list, and stops the rest of its call only', async () => {
  const { blinded } = accepted(oprf.blind({ mode: 'oprf', inputs: list(600) }));
  const spoiled = new Uint8Array(blinded).fill(0, 520 * elementBytes, 521 * elementBytes);
  const [wrong, right] = await Promise.all([
    pool.evaluate({ key, blinded: spoiled }),
    pool.evaluate({ key, blinded: blinded.subarray(0, elementBytes) }),
  ]);
  assert.deepEqual(faultOf(wrong), { kind: 'identity', at: 520 });
  assert.equal(accepted(right).length, elementBytes);
  assert.deepEqual(faultOf(await pool.evaluate({ key, blinded: blinded.subarray(1) })), { kind: 'wrong-length' });
  assert.deepEqual(faultOf(await pool.evaluate({ key: key.subarray(1), blinded })), { kind: 'bad-key' });
});

test('one subject does not wait behind a batch, a full pool says so, and the event loop stays free', async () => {
  const { blinded } = accepted(oprf.blind({ mode: 'oprf', inputs: list(2_560) }));
  const before = { own: process.threadCpuUsage(), all: process.cpuUsage() };
  let batchIsDone = false;
  const batch = pool.evaluate({ key, blinded }).then((outcome) => {
    batchIsDone = true;
    return accepted(outcome);
  });
  const full = await pool.evaluate({ key, blinded });
  assert.deepEqual(faultOf(full), { kind: 'busy' });
  const subject = accepted(await pool.evaluate({ key, blinded: blinded.subarray(0, elementBytes) }));
  assert.equal(batchIsDone, false);
  assert.deepEqual((await batch).subarray(0, elementBytes), subject);
  // By what was computed where, not by the clock: how long the loop waits is measured by `bench match`.
  const own = process.threadCpuUsage(before.own);
  const all = process.cpuUsage(before.all);
  const share = (own.user + own.system) / (all.user + all.system);
  assert.ok(share < 0.5, `the event loop did ${Math.round(share * 100)} % of the work itself`);
});

test('a filter is built in a worker and finds its own', async () => {
  const tags = tagsOf(accepted(await pool.direct({ mode: 'oprf', key, inputs: list(1_100) })));
  const asked = new Uint8Array(tags);
  const filter = accepted(await pool.buildFilter({ tags: asked }));
  assert.equal(filter.size, 1_127);
  assert.equal(asked.length, 0);
  assert.equal(findTags(filter, tags).length, 1_100);
  assert.deepEqual(findTags(filter, randomBytes(1_000 * tagBytes)), []);
  assert.deepEqual(faultOf(await pool.buildFilter({ tags: new Uint8Array(9) })), { kind: 'wrong-length' });
});

test('a worker that dies is replaced, and only the call that it held is rejected', async () => {
  const other = await openPool({ workers: 1 });
  const mode = believe<'oprf'>('none', 'a call that a worker cannot survive, which no caller can make');
  const killed = other.deriveKeyPair({ mode, seed: new Uint8Array(32), info: new Uint8Array(0) });
  const waiting = other.direct({ mode: 'oprf', key, inputs: list(1) });
  await assert.rejects(killed, TypeError);
  assert.equal(accepted(await waiting).length, 64);
  await other.close();
});

test('a closed pool rejects what waits and what comes', async () => {
  const other = await openPool({ workers: 1 });
  const waiting = other.evaluate({ key, blinded: accepted(oprf.blind({ mode: 'oprf', inputs: list(300) })).blinded });
  const rejected = assert.rejects(waiting);
  await other.close();
  await rejected;
  await assert.rejects(other.evaluate({ key, blinded: new Uint8Array(32) }), /closed/);
});
