import { believe } from '../../core/believe.ts';
import type { Json, JsonObject } from '../../core/canonical.ts';
import type { Entry, Logged } from '../../core/event.ts';
import { record } from '../../core/record.ts';
import { refuser } from '../../core/refusal.ts';
import { oneFile, ownList } from '../../law/plan.ts';
import { registersOf } from '../entities/register-rows.ts';
import { registers } from '../entities/view.ts';
import { overseeing } from '../overseeing.ts';
import { type KeyedRow, query, type Reader } from '../step.ts';
import { jointFiles } from '../weighing/about.ts';
import { counts, laneField, pageFields, pageOf, partnershipPurposes } from '../weighing/listing.ts';
import { roundAskers } from './ask-commands.ts';
import { followUpId } from './follow-up-schema.ts';
import { followUps, requestLanes, requestStream, requests } from './follow-up-view.ts';
import { openers } from './list-commands.ts';
import { checkOpening, remakingIn } from './opening-commands.ts';
import { roundRefusals } from './refusals.ts';
import { organ, roundAsked, roundHeard, roundId } from './schema.ts';
import {
  type ListState,
  lists,
  openingLanes,
  openings,
  partnerFiles,
  questionLanes,
  questions,
  type RoundState,
  roundStream,
  rounds,
  watches,
} from './view.ts';

const refuse = refuser(roundRefusals);
const b = (nl: string, en: string) => ({ nl, en });

/** A round as a row: who answered and who did not. What a participant answered is in the round itself, and looking at it is written. */
const rowOf = ({ key, body }: KeyedRow): JsonObject => {
  const { stage, askedAt, askedBy, approvedBy, holders, asked, closedAt } = believe<RoundState>(
    body,
    'projected by its view',
  );
  return {
    roundId: key,
    stage,
    askedAt,
    askedBy,
    ...(approvedBy === undefined ? {} : { approvedBy }),
    ...(closedAt === undefined ? {} : { closedAt }),
    answerBefore: asked.answerBefore,
    kinds: asked.frames.map(({ keySpec }) => keySpec),
    leftOut: [...asked.leftOut],
    holders: Object.entries(holders).map(([id, { stage: answer, at, because }]) => ({
      organ: id,
      stage: answer,
      ...(at === undefined ? {} : { at }),
      ...(because === undefined ? {} : { because }),
    })),
  };
};

const limit = { limit: pageFields.limit };

/** Rounds of the case under which the reader works, and who was asked further. */
const listRounds = query({
  name: 'round.list',
  plan: ownList,
  reads: [rounds, followUps],
  path: '/round-lists',
  label: b('Vragenrondes van deze casus', 'Question rounds of this case'),
  input: record('RoundList', b('Vragenrondes opvragen', 'Ask for question rounds'), limit),
  purposes: partnershipPurposes,
  roles: roundAskers,
  about: (_input, { now }) => jointFiles(now),
  async run(input, reader, context) {
    const page = { limit: input.limit ?? 25, direction: 'down' } as const;
    const rows = await reader.page(rounds.name, `${context.under}/rounds`, page);
    return { answer: { rows: rows.filter(isOf(context.purpose)).map(rowOf) } };
  },
});

const isOf =
  (purpose: string) =>
  ({ body }: KeyedRow): boolean =>
    body['purpose'] === purpose;

/** One round whole: whom it was about, and per participant and subject whether there is a candidate. */
const showRound = query({
  name: 'round.show',
  plan: oneFile,
  reads: [rounds, followUps],
  path: '/round-views',
  label: b('Eén vragenronde', 'One question round'),
  input: record('RoundView', b('Vragenronde opvragen', 'Ask for a question round'), { roundId }),
  purposes: partnershipPurposes,
  roles: roundAskers,
  about: (_input, { now }) => jointFiles(now),
  async run(input, reader, context) {
    const row = await reader.row(rounds.name, input.roundId);
    const state = row && believe<RoundState>(row.body, 'projected by its view');
    if (!row || !state || state.asked.caseId !== context.under || state.purpose !== context.purpose)
      return refuse('no-such-round');
    const log = await withPersonal(reader, await reader.log(roundStream(input.roundId)));
    const asked = log.map((entry) => roundAsked.personal(entry)).find((one) => one !== undefined);
    const candidates = log.flatMap((entry) => {
      const heard = roundHeard.open(entry);
      return (heard && roundHeard.personal(entry)?.candidates?.map((one) => ({ organ: heard.organ, ...one }))) ?? [];
    });
    const further = await reader.page(followUps.name, `${context.under}/follow-ups`, { limit: 100 });
    const own = further.filter(({ body }) => asObject(body['asked'])['roundId'] === input.roundId);
    const told = await reader.personal(own.flatMap(({ body }) => seqsIn(body)));
    return {
      answer: {
        ...rowOf(row),
        subjects: (asked?.subjects ?? []).map((one) => ({ ...one })),
        reason: asked?.reason ?? '',
        candidates: candidates.map((one) => ({ ...one, keySpecs: [...one.keySpecs] })),
        followUps: own.map(({ key, body }) => ({
          followUpId: key,
          stage: body['stage'] ?? '',
          organ: asObject(body['asked'])['organ'] ?? '',
          category: asObject(body['asked'])['category'] ?? '',
          fields: asObject(body['asked'])['fields'] ?? [],
          askedAt: body['askedAt'] ?? '',
          answerBefore: asObject(body['asked'])['answerBefore'] ?? '',
          // Of which subject: a participant may know more than one.
          subject: told.get(Number(body['textSeq'] ?? 0))?.['subject'] ?? [],
          reason: told.get(Number(body['textSeq'] ?? 0))?.['reason'] ?? '',
          details: told.get(Number(body['givenSeq'] ?? 0))?.['details'] ?? [],
        })),
      },
    };
  },
});

const seqsIn = ({ textSeq, givenSeq }: JsonObject): readonly number[] =>
  [textSeq, givenSeq].filter((seq) => typeof seq === 'number');

/** Where the next page starts; nothing when this was the last. */
function nextOf(rows: readonly KeyedRow[], limit: number): JsonObject {
  const last = rows.length === limit ? rows.at(-1) : undefined;
  return last ? { next: { afterSort: last.sort, afterKey: last.key } } : {};
}

const isObject = (held: Json | undefined): held is JsonObject =>
  typeof held === 'object' && held !== null && !Array.isArray(held);
const asObject = (held: Json | undefined): JsonObject => (isObject(held) ? held : {});

/** Entries with what lies beside them; each look is noted. */
async function withPersonal(reader: Reader, log: readonly Entry[]): Promise<readonly Logged[]> {
  const told = await reader.personal(log.flatMap(({ seq, payload }) => (payload === undefined ? [] : [seq])));
  return log.map((entry) => {
    const personal = told.get(entry.seq);
    return personal ? { ...entry, personal } : entry;
  });
}

/** What others ask here. Of the subject there is nothing to show: it never came. */
const listQuestions = query({
  name: 'question.list',
  plan: ownList,
  reads: [questions],
  path: '/question-lists',
  label: b('Vragen van andere deelnemers', 'Questions of other participants'),
  input: record('QuestionList', b('Vragen opvragen', 'Ask for questions'), {
    lane: laneField(questionLanes),
    ...pageFields,
  }),
  purposes: partnershipPurposes,
  roles: openers,
  about: (_input, { now }) => jointFiles(now),
  async run(input, reader, context) {
    const laneOf = (name: string) => `${context.purpose}/${name}`;
    const page = pageOf(input);
    const direction = input.lane === 'asked' ? 'up' : 'down';
    const rows = await reader.page(questions.name, laneOf(input.lane), { ...page, direction });
    return {
      answer: {
        rows: rows.map(({ key, sort, body }) => ({ roundId: key, sort, ...body })),
        counts: await counts(
          reader,
          questions.name,
          questionLanes.map((name) => ({ name, lane: laneOf(name) })),
        ),
        ...nextOf(rows, page.limit),
      },
    };
  },
});

/** Requests after a hit: whom it is about, because without that nobody can answer. */
const listRequests = query({
  name: 'hit-request.list',
  plan: ownList,
  reads: [requests],
  path: '/hit-request-lists',
  label: b('Vervolgvragen na een treffer', 'Requests after a hit'),
  input: record('HitRequestList', b('Vervolgvragen opvragen', 'Ask for requests'), {
    lane: laneField(requestLanes),
    ...pageFields,
  }),
  purposes: partnershipPurposes,
  roles: openers,
  about: (_input, { now }) => jointFiles(now),
  async run(input, reader, context) {
    const laneOf = (name: string) => `${context.purpose}/${name}`;
    const page = pageOf(input);
    const rows = await reader.page(requests.name, laneOf(input.lane), page);
    return {
      answer: {
        rows: rows.map(({ key, sort, body }) => ({ followUpId: key, sort, ...withoutSeq(body) })),
        counts: await counts(
          reader,
          requests.name,
          requestLanes.map((name) => ({ name, lane: laneOf(name) })),
        ),
        ...nextOf(rows, page.limit),
      },
    };
  },
});

const showRequest = query({
  name: 'hit-request.show',
  plan: oneFile,
  reads: [requests],
  path: '/hit-request-views',
  label: b('Eén vervolgvraag', 'One request after a hit'),
  input: record('HitRequestView', b('Vervolgvraag opvragen', 'Ask for a request'), { followUpId }),
  purposes: partnershipPurposes,
  roles: openers,
  about: (_input, { now }) => jointFiles(now),
  async run(input, reader, context) {
    const row = await reader.row(requests.name, input.followUpId);
    if (!row || row.body['purpose'] !== context.purpose) return refuse('no-such-follow-up');
    const log = await withPersonal(reader, await reader.log(requestStream(input.followUpId)));
    const told = log.map(({ personal }) => personal).find((one) => one !== undefined) ?? {};
    return { answer: { followUpId: row.key, ...withoutSeq(row.body), told } };
  },
});

const withoutSeq = ({ textSeq: _, givenSeq: __, ...rest }: JsonObject): JsonObject => rest;

/** What this node opens, which registers it could open, and what it published. */
const showLists = query({
  name: 'round-list.show',
  plan: ownList,
  reads: [lists, registers],
  path: '/round-list-views',
  label: b('Wat hier openstaat voor vragenrondes', 'What is open here for question rounds'),
  input: record('RoundListView', b('Opengestelde registers opvragen', 'Ask for opened registers'), {}),
  purposes: partnershipPurposes,
  roles: openers,
  about: (_input, { now }) => jointFiles(now),
  async run(_input, reader, context) {
    const row = await reader.row(lists.name, context.purpose);
    const state = row && believe<ListState>(row.body, 'projected by its view');
    const found = await registersOf(reader);
    return {
      answer: {
        registers: found.flatMap(({ source, current }): readonly JsonObject[] => {
          if (!current) return [];
          const { title, originRegime, criminal, taxOrigin } = current.offered;
          const opened = state?.opened[source];
          const isOpen = opened !== undefined;
          return [
            { source, title, originRegime, criminal, taxOrigin, isOpen, ...(opened ? { ground: opened.ground } : {}) },
          ];
        }),
        ...(state?.published
          ? {
              published: {
                epoch: state.published.epoch,
                files: state.published.files.map(({ keySpec, kind, size, madeOn, until }) => ({
                  keySpec,
                  kind,
                  size,
                  madeOn,
                  until,
                })),
              },
            }
          : {}),
      },
    };
  },
});

/** For the supervisor: questions that a holder drew for a check. */
const listOpenings = query({
  name: 'opening.list',
  plan: ownList,
  reads: [openings],
  path: '/opening-lists',
  label: b('Vragen die voor controle zijn getrokken', 'Questions drawn for a check'),
  input: record('OpeningList', b('Getrokken vragen opvragen', 'Ask for drawn questions'), {
    lane: laneField(openingLanes),
    ...pageFields,
  }),
  purposes: ['oversight-log'],
  roles: ['dpo'],
  about: (_input, context) => overseeing(context),
  async run(input, reader) {
    const page = pageOf(input);
    const rows = await reader.page(openings.name, input.lane, page);
    return {
      answer: {
        rows: rows.map(({ key, sort, body }) => ({ roundId: key, sort, ...body })),
        counts: await counts(
          reader,
          openings.name,
          openingLanes.map((name) => ({ name, lane: name })),
        ),
        ...nextOf(rows, page.limit),
      },
    };
  },
});

/** The question itself, made again from what was kept and laid beside the log. */
const showOpening = query({
  name: 'opening.show',
  plan: oneFile,
  reads: [openings],
  path: '/opening-views',
  label: b('Eén getrokken vraag, geopend', 'One drawn question, opened'),
  input: record('OpeningView', b('Een getrokken vraag openen', 'Open a drawn question'), { roundId, organ }),
  purposes: ['oversight-log'],
  roles: ['dpo'],
  about: (_input, context) => overseeing(context),
  async run(input, reader, context) {
    const row = await reader.row(openings.name, input.roundId);
    const drawn = asObject(asObject(row?.body['openings'])[input.organ]);
    if (!row || drawn['before'] === undefined) return refuse('no-such-round');
    const log = await withPersonal(reader, await reader.log(roundStream(input.roundId)));
    const asked = log.map((entry) => roundAsked.personal(entry)).find((one) => one !== undefined);
    return {
      answer: {
        roundId: row.key,
        ...row.body,
        checked: checkOpening(log, remakingIn(context)),
        subjects: (asked?.subjects ?? []).map((one) => ({ ...one })),
        reason: asked?.reason ?? '',
        // With this an auditor elsewhere can make the elements again and lay them beside a copy of the chain.
        seed: asked?.seed ?? '',
      },
    };
  },
});

/** What somebody must look at: who asks much, asks wrongly, or was asked about wrongly. About organs, never about staff. */
const listAlerts = query({
  name: 'round-alert.list',
  plan: ownList,
  reads: [watches],
  path: '/round-alert-lists',
  label: b('Meldingen over vragenrondes', 'Alerts about question rounds'),
  input: record('RoundAlertList', b('Meldingen opvragen', 'Ask for alerts'), limit),
  purposes: ['oversight-log'],
  roles: ['dpo'],
  about: (_input, context) => overseeing(context),
  async run(input, reader) {
    const rows = await reader.page(watches.name, 'all', { limit: input.limit ?? 25, direction: 'down' });
    return { answer: { rows: rows.map(({ key, sort, body }) => ({ key, sort, ...body })) } };
  },
});

export const roundQueries = [
  listRounds,
  showRound,
  listQuestions,
  listRequests,
  showRequest,
  showLists,
  listOpenings,
  showOpening,
  listAlerts,
];

/** Files that this node still needs: its own of now, and those of others until their epoch is over. */
export async function filed(reader: Reader): Promise<readonly string[]> {
  const [own, others] = await Promise.all([
    reader.page(lists.name, 'all', { limit: 100 }),
    reader.page(partnerFiles.name, 'kept', { limit: 1_000 }),
  ]);
  const published = own.flatMap(({ body }) => believe<ListState>(body, 'projected by its view').published?.files ?? []);
  const taken = others.flatMap(({ body }) => believe<readonly string[]>(body['files'], 'projected by its view'));
  return [...published.map(({ sha256 }) => sha256), ...taken];
}
