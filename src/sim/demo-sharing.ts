import type { JsonObject } from '../core/canonical.ts';
import { registersToPolice, resultToWaterAuthority, signalToMayor } from './demo-questions.ts';
import { sharingTexts as t } from './demo-texts.ts';

/** Gives a command as somebody of the demo; the id of what it is about, or nothing when it was not carried out. */
export type Give = (
  order: { readonly by: string; readonly key: string; readonly task?: string; readonly under?: string },
  command: string,
  raw: JsonObject,
) => Promise<string | undefined>;

export interface Sharing {
  readonly caseId: string | undefined;
  /** A signal of Veenwijde that is looked into. */
  readonly signalId: string | undefined;
  readonly now: string;
  readonly participants: readonly string[];
}

/**
 * What people shared: an approval that was given and some that still wait, an advice that was kept, and data that went
 * from one node to another. Gives the approval that the police are to answer once it has arrived.
 */
export async function shared(give: Give, of: Sharing): Promise<string | undefined> {
  const { caseId, signalId, now, participants } = of;
  const firstProcessedAt = new Date(Date.parse(now) - 12 * 86_400_000).toISOString();
  const task = 'veenwijde-college-signals';
  if (signalId !== undefined) {
    const question = signalToMayor({ under: task, now, firstProcessedAt, participants: [], signalId });
    const order = { by: 'noor', key: 'demo-approval-signal', task };
    const input = { kind: 'legal-check', to: 'veenwijde-college', scope: signalId, reason: t.toMayor, question };
    await give(order, 'approval.request', input);
  }
  if (caseId === undefined) return undefined;
  const asked = { under: caseId, now, firstProcessedAt, participants };
  const question = resultToWaterAuthority(asked);
  const byJoris = (key: string) => ({ by: 'joris', key: `demo-${key}`, under: caseId });
  await give(byJoris('advice'), 'advice.keep', { about: t.about, question });
  const request = (kind: string, to: string) =>
    give(byJoris(`approval-${to}`), 'approval.request', {
      kind,
      to,
      scope: caseId,
      reason: t.toWaterAuthority,
      question,
    });
  const [ofPolice] = await Promise.all([
    request('no-objection', 'politie'),
    request('no-objection', 'veenwijde-college'),
    request('no-objection', 'belastingdienst'),
    request('rac', 'riec-rac'),
  ]);
  await give({ by: 'noor', key: 'demo-data', under: caseId }, 'data.give', {
    to: 'politie',
    content: t.content,
    question: registersToPolice(asked),
  });
  return ofPolice;
}

/** The police answer for themselves. */
export async function answered(give: Give, approvalId: string | undefined): Promise<void> {
  if (approvalId === undefined) return;
  const order = { by: 'mila', key: 'demo-approval-politie', task: 'politie-riec' };
  await give(order, 'approval.answer', { approvalId, answer: 'given', reason: t.noObjection });
}
