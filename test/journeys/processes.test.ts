import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { barn } from '../region.node.ts';
import { folder, Official, Served } from '../served.node.ts';
import { handOver, main, peerOf, soonOfferedAt, today } from '../two-processes.node.ts';

/** A free port, as far as one can know. */
let nextPort = 41_000 + (process.pid % 2_000);
const freePort = () => String(nextPort++);

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
    await handOver(college);
    await wait(1_500);
    bureau = await Served.start(argsB);
    const rows = await soonOfferedAt(bureau);
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
