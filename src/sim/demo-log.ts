import { present } from '../core/assert.ts';
import type { JsonObject } from '../core/canonical.ts';
import type { Node } from '../house/node.ts';
import { healthToPolice, resultToWaterAuthority } from './demo-questions.ts';
import { logTexts as t } from './demo-texts.ts';
import { demoUsers } from './demo-users.ts';

export interface LookedAround {
  readonly nodes: ReadonlyMap<string, Node>;
  readonly caseId: string;
  /** The signal of Veenwijde from which the case came. */
  readonly signalId: string;
  readonly participants: readonly string[];
}

/**
 * What people looked at, and what the gate refused them: without it the log of the demo would hold nothing but yes.
 * Nothing that is looked at or refused has a key, so a second start sees by the first no that it was here before.
 */
export async function lookAround({ nodes, caseId, signalId, participants }: LookedAround): Promise<void> {
  const college = nodes.get('veenwijde-college');
  const desk = nodes.get('riec-bureau');
  if (!college || !desk || (await hasRefused(college))) return;
  const now = college.corridor.parts.now();
  const asked = { under: caseId, now, firstProcessedAt: now, participants };
  const signals = { purpose: 'municipal-signal', under: 'veenwijde-college-signals' };
  const joint = { purpose: 'riec-2.17', under: caseId };
  await look(college, 'noor', 'signal.list', { ...signals, raw: { lane: 'open', limit: 25 } });
  await look(college, 'noor', 'signal.show', { ...signals, raw: { signalId } });
  await look(college, 'femke', 'signal.show', { ...signals, raw: { signalId } });
  await look(desk, 'joris', 'case.show', { purpose: joint.purpose, under: 'riec-bureau-table', raw: { caseId } });
  const toWaterAuthority = { receiver: t.receiver, content: t.picture, question: resultToWaterAuthority(asked) };
  await attempt(desk, 'joris', 'data.give', { ...joint, raw: toWaterAuthority });
  const toPolice = { to: 'politie', content: t.health, question: healthToPolice(asked) };
  await attempt(college, 'noor', 'data.give', { ...joint, raw: toPolice });
}

const hasRefused = (node: Node): Promise<boolean> =>
  node.corridor.parts.store.read(async (tx) => (await tx.recordSeqs('effect/deny', { limit: 1 })).length > 0);

interface What {
  readonly purpose: string;
  readonly under: string;
  readonly raw: JsonObject;
}

function whoIs(userId: string) {
  const { organ, role, designatedFor } = present(
    demoUsers.find((one) => one.userId === userId),
    'the demo names its own users',
  );
  return { actor: { userId, organ, role, machine: false }, designatedFor };
}

async function look({ corridor }: Node, userId: string, name: string, what: What): Promise<void> {
  await corridor.query({ name, who: whoIs(userId), ...what });
}

async function attempt({ corridor }: Node, userId: string, name: string, what: What): Promise<void> {
  await corridor.command({ name, key: `demo-attempt-${userId}`, who: whoIs(userId), ...what });
}
