import { performance } from 'node:perf_hooks';
import { openRegion, region } from '../cli/region.node.ts';
import { present } from '../core/assert.ts';
import { type BenchContext, rounded } from './figure.ts';
import { benchNode, benchTask, benchUser } from './sample.ts';

export interface LogSpeed {
  readonly perSecond: number;
  /** Mean length of a record. */
  readonly bytes: number;
}

/** As many ask at once as one commit takes. */
const atOnce = 512;

/**
 * Decisions with their log: a look for a file that is not there. The gate is asked and its record is durable before the
 * answer is given; nothing else is done, so what is measured is the gate and the log.
 */
export async function benchLogged(seconds: number, { folder }: BenchContext): Promise<LogSpeed> {
  const house = await openRegion({ dataRoot: folder(), profile: 'demo', node: benchNode });
  try {
    const { corridor } = present(house.nodes.get(benchNode), 'the node was opened');
    const user = present(
      region.users.find((one) => one.userId === benchUser),
      'the measuring user exists',
    );
    const { userId, organ, role, designatedFor } = user;
    const who = { actor: { userId, organ, role, machine: false }, designatedFor };
    const look = () =>
      corridor.query({ name: 'approval.show', who, ...benchTask, raw: { approvalId: 'approval-0000000000' } });
    const during = async (ms: number): Promise<number> => {
      const start = performance.now();
      let done = 0;
      const askOn = async () => {
        while (performance.now() - start < ms) {
          await look();
          done += 1;
        }
      };
      await Promise.all(Array.from({ length: atOnce }, askOn));
      return (done / (performance.now() - start)) * 1_000;
    };
    await during(seconds * 200);
    const perSecond = rounded(await during(seconds * 1_000));
    const bodies = await corridor.parts.store.read(async (tx) =>
      tx.records(await tx.recordSeqs('all', { limit: 100 })),
    );
    const total = [...bodies.values()].reduce((sum, body) => sum + Buffer.byteLength(body), 0);
    return { perSecond, bytes: Math.round(total / Math.max(1, bodies.size)) };
  } finally {
    await house.close();
  }
}
