import { believe } from '../../core/believe.ts';
import type { Logged } from '../../core/event.ts';
import type { OrganProfile } from '../../law/partnership.ts';
import type { Dispatch, Due, Reaction, Reader } from '../step.ts';
import { taskFor } from '../task-for.ts';
import {
  followUpAsked,
  openingDrawn,
  requestGiven,
  requestReceived,
  requestRefused,
  roundOpened,
} from './follow-up-schema.ts';
import { followUpRetention, requestRetention } from './follow-up-view.ts';
import { type Grant, questionAnswered, questionDeclined, questionReceived, roundAsked, roundSent } from './schema.ts';
import { partnerFiles, questions, roundClock } from './view.ts';

const idIn = (entry: Logged): string => entry.stream.slice(entry.stream.indexOf('/') + 1);

const first = <T>(log: readonly Logged[], read: (entry: Logged) => T | undefined): T | undefined =>
  log.map(read).find((one) => one !== undefined);

/** The same bytes to every holder, and beside them only which files of that holder lie here. */
export const askHolders: Reaction = {
  on: roundSent.type,
  react(entry, { log }) {
    const sent = roundSent.open(entry);
    const asked = first(log, (one) => roundAsked.open(one));
    if (!sent || !asked) return [];
    const { held, ...signed } = sent;
    const files = believe<{ readonly [holder: string]: readonly string[] }>(
      JSON.parse(held),
      'made by the command that sent',
    );
    return sent.holders.map((to) => ({
      to,
      command: 'question.receive',
      purpose: sent.purpose,
      under: taskFor(to, sent.purpose),
      input: { ...signed, frames: [...asked.frames], held: [...(files[to] ?? [])] },
    }));
  },
};

/**
 * Back to the asker. What the machine answered when the question came in is said by the machine: whoever asked did not answer it.
 */
function toAsker(
  entry: Logged,
  log: readonly Logged[],
  send: (to: Grant) => readonly Omit<Dispatch, 'to' | 'purpose' | 'under'>[],
): readonly Dispatch[] {
  const received = first(log, (one) => questionReceived.open(one));
  if (!received) return [];
  const { fromOrgan: to, purpose } = received;
  const under = taskFor(to, purpose);
  const byMachine = entry.via === undefined ? {} : ({ byMachine: true } as const);
  return send(received).map((one) => ({ ...one, ...byMachine, to, purpose, under }));
}

/** First the files that the asker lacks, then the answer that is looked up in them. */
export const tellAsker: Reaction = {
  on: questionAnswered.type,
  react(entry, { log }) {
    const answered = questionAnswered.open(entry);
    if (!answered) return [];
    const { files, ...answer } = answered;
    return toAsker(entry, log, ({ roundId }) => [
      ...files.map((file) => ({ command: 'filter.take', input: { ...file }, attachment: file.sha256 })),
      { command: 'round.hear', input: { roundId, ...answer, evaluated: [...answer.evaluated] } },
    ]);
  },
};

/** In one word why not. The reasons stay where they were written (WGS 1.5(1)). */
export const tellDeclined: Reaction = {
  on: questionDeclined.type,
  react(entry, { log }) {
    const declined = questionDeclined.open(entry);
    if (!declined) return [];
    return toAsker(entry, log, ({ roundId }) => [
      { command: 'round.hear', input: { roundId, because: declined.because } },
    ]);
  },
};

export const tellDrawn: Reaction = {
  on: openingDrawn.type,
  react(entry, { log }) {
    const drawn = openingDrawn.open(entry);
    if (!drawn) return [];
    return toAsker(entry, log, ({ roundId }) => [
      { command: 'opening.demand', input: { roundId, before: drawn.before } },
    ]);
  },
};

export const tellOpened: Reaction = {
  on: roundOpened.type,
  react(entry) {
    const opened = roundOpened.open(entry);
    if (!opened) return [];
    const { organ: to, purpose, fits, checked } = opened;
    const under = taskFor(to, purpose);
    // The supervisor takes no part in the partnership: the outcome is told by the machine.
    const input = { roundId: idIn(entry), fits, checked };
    return [{ to, command: 'opening.hear', purpose, under, input, byMachine: true }];
  },
};

export const askFurther: Reaction = {
  on: followUpAsked.type,
  react(entry) {
    const [asked, personal] = [followUpAsked.open(entry), followUpAsked.personal(entry)];
    if (!asked || !personal) return [];
    const { organ: to, ...open } = asked;
    const input = {
      followUpId: idIn(entry),
      ...open,
      fields: [...open.fields],
      reason: personal.reason,
      subject: personal.subject.map((one) => ({ ...one })),
    };
    const under = taskFor(to, entry.purpose);
    return [{ to, command: 'hit-request.receive', purpose: entry.purpose, under, input }];
  },
};

/** What was given goes with the approvals that it leaned on; of a refusal goes only that it is one. */
const tellFurther = (on: typeof requestGiven | typeof requestRefused): Reaction => ({
  on: on.type,
  react(entry, { log }) {
    const received = first(log, (one) => requestReceived.open(one));
    if (!received) return [];
    const { fromOrgan: to, caseId } = received;
    const [given, personal] = [requestGiven.open(entry), requestGiven.personal(entry)];
    const { originRegime, firstProcessedAt } = given ?? {};
    const told =
      given && personal
        ? {
            details: personal.details.map((one) => ({ ...one })),
            approvals: personal.approvals,
            originRegime,
            firstProcessedAt,
          }
        : {};
    const input = { followUpId: idIn(entry), caseId, ...told };
    const under = taskFor(to, entry.purpose);
    return [{ to, command: 'follow-up.hear', purpose: entry.purpose, under, input }];
  },
});
export const tellGiven = tellFurther(requestGiven);
export const tellNotGiven = tellFurther(requestRefused);

const atOnce = 100;

/** What a clock must do here: close, destroy, and let filters of an epoch go. */
export async function dueRounds(reader: Reader, now: string, self: OrganProfile): Promise<readonly Due[]> {
  const due: Due[] = [];
  const task = (purpose: string): string => self.tasks.find((one) => one.purposeCode === purpose)?.id ?? 'none';
  const add = async (
    { view, lane, before }: { readonly view: string; readonly lane: string; readonly before: string },
    make: (key: string, row: { purpose: string; until: string }) => Pick<Due, 'command' | 'input'>,
  ) => {
    for (const { key, sort, body } of await reader.page(view, lane, { limit: atOnce })) {
      if (sort > before) return;
      const purpose = String(body['purpose']);
      const made = make(key, { purpose, until: sort });
      due.push({ ...made, purpose, under: task(purpose), key: `due-${made.command}-${key}-${sort}` });
    }
  };
  const round = (command: string) => (roundId: string) => ({ command, input: { roundId } });
  const followUp = (followUpId: string) => ({ command: 'follow-up.destroy', input: { followUpId } });
  await add({ view: roundClock.name, lane: 'open', before: now }, round('round.lapse'));
  await add({ view: roundClock.name, lane: 'kept', before: now }, round('round.destroy'));
  for (const purpose of new Set(self.tasks.map(({ purposeCode }) => purposeCode)))
    await add({ view: questions.name, lane: `${purpose}/asked`, before: now }, round('question.lapse'));
  await add({ view: partnerFiles.name, lane: 'kept', before: now.slice(0, 10) }, (holder) => ({
    command: 'filter.forget',
    input: { holder },
  }));
  await add({ view: followUpRetention.name, lane: 'kept', before: now }, followUp);
  await add({ view: requestRetention.name, lane: 'kept', before: now }, followUp);
  return due;
}
