import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { barn, weighings } from '../region.node.ts';
import { folder, Official, Served } from '../served.node.ts';

const main = resolve(import.meta.dirname, '../../src/main.node.ts');
const today = new Date().toISOString().slice(0, 10);

/** A free port, as far as one can know. */
let nextPort = 41_000 + (process.pid % 2_000);
const freePort = () => String(nextPort++);

function peerOf(node: string, data: string): { readonly publicKey: string } {
  const done = spawnSync(process.execPath, [main, 'keys', '--node', node, '--data', data, '--json'], {
    encoding: 'utf8',
  });
  assert.equal(done.status, 0, done.stderr);
  return JSON.parse(done.stdout);
}

const rowsOf = (body: { readonly [member: string]: unknown }): readonly unknown[] => {
  const { answer } = body;
  assert.ok(
    typeof answer === 'object' && answer !== null && 'rows' in answer && Array.isArray(answer.rows),
    JSON.stringify(body),
  );
  return answer.rows;
};

async function handOver(noor: Official): Promise<void> {
  const recorded = await noor.send('/signals', { ...barn, receivedOn: today });
  assert.equal(recorded.status, 201, JSON.stringify(recorded.body));
  const { streams } = recorded.body;
  const id = Array.isArray(streams) ? String(streams[0]).replace('signal/', '') : '';
  const steps = [
    ['first-weighings', weighings.first],
    ['competence-weighings', weighings.competence],
    ['territory-weighings', weighings.territory],
    ['weight-weighings', { ...weighings.weight, ...weighings.partnership }],
  ] as const;
  for (const [path, body] of steps) {
    const reply = await noor.send(`/signals/${id}/${path}`, body);
    assert.equal(reply.status, 201, JSON.stringify(reply.body));
  }
}

test('two nodes in two processes: a post waits while the other is down and arrives once', async () => {
  const [here, there] = [folder(), folder()];
  const [portA, portB] = [freePort(), freePort()];
  const peers = join(here.path, 'peers.json');
  writeFileSync(
    peers,
    JSON.stringify({
      'riec-bureau': { url: `http://localhost:${portB}`, ...peerOf('riec-bureau', there.path) },
      'veenwijde-college': { url: `http://localhost:${portA}`, ...peerOf('veenwijde-college', here.path) },
    }),
  );
  const argsB = ['--node', 'riec-bureau', '--data', there.path, '--port', portB, '--peers', peers, '--no-seed'];
  const college = await Served.start([
    '--node',
    'veenwijde-college',
    '--data',
    here.path,
    '--port',
    portA,
    '--peers',
    peers,
    '--no-seed',
  ]);
  let bureau: Served | undefined;
  try {
    await handOver(await Official.at(college.address, 'noor', 'municipal-signal', 'veenwijde-college-signals'));
    await wait(1_500);
    bureau = await Served.start(argsB);
    let rows: readonly unknown[] = [];
    for (let tries = 0; rows.length === 0 && tries < 40; tries += 1) {
      await wait(500);
      const iris = await Official.at(bureau.address, 'iris', 'riec-2.17', 'riec-bureau-table');
      rows = rowsOf((await iris.send('/partnership-signal-lists', { lane: 'offered' })).body);
    }
    assert.equal(rows.length, 1);
    assert.match(JSON.stringify(rows), /Leegstaande schuur/);
  } finally {
    await college.stop();
    await bureau?.stop();
    here.remove();
    there.remove();
  }
});

test('a killed process loses nothing it acknowledged, and does nothing twice', async () => {
  const place = folder();
  const args = ['--demo', '--data', place.path, '--port', freePort(), '--no-seed'];
  const acknowledged: string[] = [];
  try {
    for (let round = 0; round < 3; round += 1) {
      const served = await Served.start(args);
      const noor = await Official.at(served.address, 'noor', 'municipal-signal', 'veenwijde-college-signals');
      const workers = Array.from({ length: 8 }, async (_, worker) => {
        for (let count = 0; count < 10_000; count += 1) {
          const key = `kill-${round}-${worker}-${count}`;
          const reply = await noor.send('/signals', { ...barn, receivedOn: today }, key).catch(() => undefined);
          if (reply?.status !== 201) return;
          acknowledged.push(key);
        }
      });
      await wait(300 + 200 * round);
      await served.stop('SIGKILL');
      await Promise.all(workers);
    }
    assert.ok(acknowledged.length > 20, `only ${acknowledged.length} were acknowledged`);
    const served = await Served.start(args);
    const noor = await Official.at(served.address, 'noor', 'municipal-signal', 'veenwijde-college-signals');
    for (const key of acknowledged) {
      const reply = await noor.send('/signals', { ...barn, receivedOn: today }, key);
      assert.deepEqual([reply.status, reply.body['repeated']], [201, true], key);
    }
    await served.stop();
    const verified = spawnSync(process.execPath, [main, 'verify', '--data', place.path, '--json'], {
      encoding: 'utf8',
    });
    assert.equal(verified.status, 0, verified.stdout + verified.stderr);
  } finally {
    place.remove();
  }
});
