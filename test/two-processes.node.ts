import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { barn, weighings } from './region.node.ts';
import { Official, type Served } from './served.node.ts';

/** What journeys do that run nodes apart: the municipality in one process, the desk of the RIEC in another. */

export const main = resolve(import.meta.dirname, '../src/main.node.ts');
export const today = new Date().toISOString().slice(0, 10);

export function peerOf(node: string, data: string): { readonly publicKey: string } {
  const done = spawnSync(process.execPath, [main, 'keys', '--node', node, '--data', data, '--json'], {
    encoding: 'utf8',
  });
  assert.equal(done.status, 0, done.stderr);
  const { publicKey }: { publicKey: string } = JSON.parse(done.stdout);
  return { publicKey };
}

/** Noor records a barn, weighs it to the end and brings it to the partnership. */
export async function handOver(college: Served): Promise<void> {
  const noor = await Official.at(college.address, 'noor', 'municipal-signal', 'veenwijde-college-signals');
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

/** What was offered at the desk. */
export async function offeredAt(bureau: Served): Promise<readonly unknown[]> {
  const iris = await Official.at(bureau.address, 'iris', 'riec-2.17', 'riec-bureau-table');
  const { body } = await iris.send('/partnership-signal-lists', { lane: 'offered' });
  const { answer } = body;
  assert.ok(
    typeof answer === 'object' && answer !== null && 'rows' in answer && Array.isArray(answer.rows),
    JSON.stringify(body),
  );
  return answer.rows;
}

/** The same, once there is something; nothing when it takes longer than the longest wait between the first tries. */
export async function soonOfferedAt(bureau: Served): Promise<readonly unknown[]> {
  for (let tries = 0; tries < 100; tries += 1) {
    const rows = await offeredAt(bureau);
    if (rows.length > 0) return rows;
    await wait(500);
  }
  return [];
}
