import type { OrganProfile, Partnership } from '../../law/partnership.ts';
import type { Due, Reaction, Reader } from '../step.ts';
import { caseClosed, caseInvited, caseOpened, invitationAnswered } from './schema.ts';
import { caseState } from './view.ts';

/** Every party gets the head of the case at its own door. */
export const inviteParties: Reaction = {
  on: caseOpened.type,
  react(entry, { partnerships }) {
    const opened = caseOpened.open(entry);
    const personal = caseOpened.personal(entry);
    const partnership = partnerships.find((one) => one.id === opened?.partnership);
    if (!opened || !personal || !partnership) return [];
    const { title, goal, endCriterion, measure, necessity, proportionality, subsidiarity } = personal;
    const { theme, endsOn, activity, parties, legalBasis, destroyBefore, answerBefore, firstProcessedAt, barriers } =
      opened;
    const input = {
      caseId: entry.stream.slice('case/'.length),
      partnership: partnership.id,
      theme,
      title,
      goal,
      endCriterion,
      measure,
      endsOn,
      activity,
      necessity,
      proportionality,
      subsidiarity,
      parties,
      legalBasis,
      destroyBefore,
      answerBefore,
      firstProcessedAt,
      ...(barriers ? { barriers } : {}),
    };
    return parties.map((to) => ({
      to,
      command: 'case.invite',
      purpose: partnership.purposeCode,
      under: partTask(to, partnership),
      input,
    }));
  },
};

export const tellDesk: Reaction = {
  on: invitationAnswered.type,
  react(entry, { log, partnerships }) {
    const answered = invitationAnswered.open(entry);
    const invited = log.map((one) => caseInvited.open(one)).find((one) => one !== undefined);
    const partnership = partnerships.find((one) => one.id === invited?.partnership);
    if (!answered || !invited || !partnership) return [];
    const input = { caseId: invited.caseId, ...answered };
    return [
      {
        to: partnership.desk,
        command: 'case.hear',
        purpose: partnership.purposeCode,
        under: `${partnership.desk}-table`,
        input,
      },
    ];
  },
};

/** A party that was asked and did not decline hears how it ended. */
export const tellParties: Reaction = {
  on: caseClosed.type,
  react(entry, { log, partnerships }) {
    const closed = caseClosed.open(entry);
    const state = caseState(log);
    const partnership = partnerships.find((one) => one.id === state?.opened.partnership);
    if (!closed || !state || !partnership) return [];
    const { goalReached, resultCode } = closed;
    const input = { caseId: entry.stream.slice('case/'.length), goalReached, resultCode };
    return Object.entries(state.parties)
      .filter(([, party]) => party !== 'declined')
      .map(([to]) => ({
        to,
        command: 'case.end',
        purpose: partnership.purposeCode,
        under: partTask(to, partnership),
        input,
      }));
  },
};

/** The standing task under which a party's node takes part: `politie-riec`, `om-zvh`. */
const partTask = (organ: string, partnership: Partnership): string => `${organ}-${partnership.kind.toLowerCase()}`;

const duePerRound = 100;

/** Files that reached the last day of WGS 1.8(7). */
export async function dueCases(reader: Reader, now: string, self: OrganProfile): Promise<readonly Due[]> {
  const rows = await Promise.all(
    ['case-retention', 'case-part-retention'].map((view) => reader.page(view, 'kept', { limit: duePerRound })),
  );
  return rows
    .flat()
    .filter((row) => row.sort <= now)
    .flatMap((row) => {
      // Under the purpose for which it was kept: a node may take part in more than one partnership.
      const task = self.tasks.find((one) => one.purposeCode === row.body['purpose']);
      const { key } = row;
      if (!task) return [];
      const [purpose, under] = [task.purposeCode, task.id];
      return [{ command: 'case.destroy', purpose, under, key: `term-${key}`, input: { caseId: key } }];
    });
}
