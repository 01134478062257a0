import type { Approval } from '../../law/question.ts';
import type { Reader, Step } from '../step.ts';
import { approvalCommands } from './approval.ts';
import { dataCommands } from './data.ts';
import { sharingQueries } from './query.ts';
import { askApprover, dueSharing, giveToNode, tellAsker, tellCorrection, tellRevoked } from './reactions.ts';
import { sharingRefusals } from './refusals.ts';
import {
  advices,
  approvals,
  approvalsByScope,
  approvalsUnder,
  approvalTasks,
  given,
  heldIn,
  sharingRetention,
  taken,
  takenForCase,
} from './view.ts';

/** More approvals than this for one case are a fault in a step. */
const perScope = 200;

/** What was approved or refused for these scopes; the gate judges whether it counts. */
async function approvalsFor(scopes: readonly string[], reader: Reader): Promise<readonly Approval[]> {
  const rows = await Promise.all(
    scopes.map((scope) => reader.page('approvals-by-scope', scope, { limit: perScope, direction: 'down' })),
  );
  return rows.flat().flatMap((row) => {
    const held = heldIn(row);
    return isApproval(held) ? [held] : [];
  });
}

const isApproval = (held: unknown): held is Approval =>
  typeof held === 'object' && held !== null && 'kind' in held && 'given' in held && 'scope' in held;

/** Beside the chain: may I share this, with whose approval, and what went out. */
export const sharing: Step = {
  name: 'sharing',
  label: { nl: 'Delen', en: 'Sharing' },
  commands: [...approvalCommands, ...dataCommands],
  queries: sharingQueries,
  views: [
    approvals,
    approvalsByScope,
    approvalsUnder,
    approvalTasks,
    advices,
    given,
    taken,
    takenForCase,
    ...sharingRetention,
  ],
  reactions: [askApprover, tellAsker, tellCorrection, tellRevoked, giveToNode],
  refusals: sharingRefusals,
  due: dueSharing,
  approvals: approvalsFor,
};
