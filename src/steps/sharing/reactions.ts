import type { OrganProfile } from '../../law/partnership.ts';
import { disputeSettled, statementDisputed, statementGiven } from '../entities/schema.ts';
import type { Due, Reaction, Reader } from '../step.ts';
import { taskFor } from '../task-for.ts';
import { officeOf } from './asking.ts';
import { approvalRequested, dataGiven, taskAnswered, taskReceived, taskRevoked } from './schema.ts';
import { sharingPrefixes } from './view.ts';

/** The request goes to whoever may give the approval, also when that is a colleague at the same node. */
export const askApprover: Reaction = {
  on: approvalRequested.type,
  react(entry) {
    const [requested, personal] = [approvalRequested.open(entry), approvalRequested.personal(entry)];
    if (!requested || !personal) return [];
    const { to, kind, scope, answerBefore, destroyBefore } = requested;
    const { reason, question } = personal;
    const input = {
      approvalId: entry.stream.slice('approval/'.length),
      kind,
      scope,
      reason,
      question,
      answerBefore,
      destroyBefore,
    };
    return [{ to, command: 'approval.receive', purpose: entry.purpose, under: taskFor(to, entry.purpose), input }];
  },
};

export const tellAsker: Reaction = {
  on: taskAnswered.type,
  react(entry, { log, self }) {
    const answered = taskAnswered.open(entry);
    const received = log.map((one) => taskReceived.open(one)).find((one) => one !== undefined);
    if (!answered || !received) return [];
    const { answer, expiresOn } = answered;
    const input = {
      approvalId: entry.stream.slice('approval-task/'.length),
      answer,
      by: entry.actor.userId,
      office: officeOf(received.kind, self.organ),
      answeredAt: entry.at,
      ...(expiresOn ? { expiresOn } : {}),
    };
    const to = received.fromOrgan;
    return [{ to, command: 'approval.hear', purpose: entry.purpose, under: taskFor(to, entry.purpose), input }];
  },
};

export const tellRevoked: Reaction = {
  on: taskRevoked.type,
  react(entry, { log }) {
    const received = log.map((one) => taskReceived.open(one)).find((one) => one !== undefined);
    if (!received) return [];
    const input = { approvalId: entry.stream.slice('approval-task/'.length), withdrawnAt: entry.at };
    const to = received.fromOrgan;
    return [{ to, command: 'approval.withdraw', purpose: entry.purpose, under: taskFor(to, entry.purpose), input }];
  },
};

export const giveToNode: Reaction = {
  on: dataGiven.type,
  react(entry) {
    const [given, personal] = [dataGiven.open(entry), dataGiven.personal(entry)];
    if (!given?.to || !personal) return [];
    const { category, firstProcessedAt, to } = given;
    const { content, question, approvals } = personal;
    const dataId = entry.stream.slice('data/'.length);
    const input = { dataId, content, question, approvals, category, firstProcessedAt, caseId: entry.under };
    return [{ to, command: 'data.take', purpose: entry.purpose, under: taskFor(to, entry.purpose), input }];
  },
};

/**
 * A fact that somebody found to be wrong, told to every node that got something that rests on its record (AVG 19): at once, and without
 * anybody having to remember whom. Whoever is outside stands with the record, for people to tell.
 */
export const tellCorrection: Reaction = {
  on: disputeSettled.type,
  react(entry, { log }) {
    const settled = disputeSettled.open(entry);
    if (settled?.outcome !== 'corrected') return [];
    const said = log
      .map((one) => ({ open: statementDisputed.open(one), personal: statementDisputed.personal(one) }))
      .find(({ open }) => open?.disputeId === settled.disputeId);
    if (!said?.open || !said.personal) return [];
    const { value, should, reason } = said.personal;
    const wrong = { property: said.open.property, value, reason, ...(should === undefined ? {} : { should }) };
    return log.flatMap((one) => {
      const given = statementGiven.open(one);
      if (given?.to === undefined) return [];
      const { to, dataId, purpose } = given;
      return [{ to, command: 'data.correct', purpose, under: taskFor(to, purpose), input: { dataId, ...wrong } }];
    });
  },
};

const duePerRound = 100;

/** What reached its last day (WGS 1.8(7)). */
export async function dueSharing(reader: Reader, now: string, self: OrganProfile): Promise<readonly Due[]> {
  const rows = await Promise.all(
    sharingPrefixes.map(async (prefix) =>
      (await reader.page(`${prefix.slice(0, -1)}-retention`, 'kept', { limit: duePerRound }))
        .filter((row) => row.sort <= now)
        .map((row) => ({ stream: `${prefix}${row.key}`, purpose: row.body['purpose'] })),
    ),
  );
  return rows.flat().flatMap(({ stream, purpose }) => {
    const task = self.tasks.find((one) => one.purposeCode === purpose);
    if (!task) return [];
    const key = `term-${stream.replaceAll('/', '.')}`;
    return [{ command: 'sharing.destroy', purpose: task.purposeCode, under: task.id, key, input: { stream } }];
  });
}
