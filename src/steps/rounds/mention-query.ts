import { believe } from '../../core/believe.ts';
import type { JsonObject } from '../../core/canonical.ts';
import type { Entry } from '../../core/event.ts';
import { list } from '../../core/field.ts';
import { record } from '../../core/record.ts';
import { oneFile } from '../../law/plan.ts';
import { caseFile, caseStreams } from '../cases/case-head.ts';
import { caseSubjectPointed } from '../cases/subject-schema.ts';
import { cases, invitations, pointersIn } from '../cases/view.ts';
import { ref } from '../entities/schema.ts';
import { type Context, query, type Reader } from '../step.ts';
import { jointFiles } from '../weighing/about.ts';
import { partnershipPurposes } from '../weighing/listing.ts';
import { roundAskers } from './ask-commands.ts';
import { mostRecords } from './limits.ts';
import { type RoundState, rounds } from './view.ts';

/** Where one of these records is mentioned in the case under which the reader works: as a subject, or in a question to participants. */
export const listMentions = query({
  name: 'case-mention.list',
  plan: oneFile,
  reads: [cases, invitations, rounds],
  path: '/case-mention-lists',
  label: { nl: 'Waar iets in een casus voorkomt', en: 'Where something is mentioned in a case' },
  input: record(
    'CaseMentionList',
    { nl: 'Opvragen waar iets voorkomt', en: 'Ask where something is mentioned' },
    {
      /** All records of one thing: any of them counts. */
      refs: list(ref, { label: { nl: 'Gegevens', en: 'Records' }, privacy: 'open', min: 1, max: mostRecords }),
    },
  ),
  purposes: partnershipPurposes,
  roles: roundAskers,
  about: (_input, { now }) => jointFiles(now),
  async run({ refs }, reader, context) {
    const wanted = new Set<unknown>(refs);
    const logs = await Promise.all(caseStreams(context.under).map((stream) => reader.log(stream)));
    if (!caseFile(logs, context)) return { answer: { rows: [] } };
    const found = await asked(wanted, reader, context);
    const rows = [...(await named(wanted, reader, logs)), ...found.rows];
    return { answer: { rows, ...(found.isCut ? { newestRounds: mostRounds } : {}) } };
  },
});

/** Opens only which records the subjects are: no name, and no reason. */
async function named(
  wanted: ReadonlySet<unknown>,
  reader: Reader,
  logs: readonly (readonly Entry[])[],
): Promise<readonly JsonObject[]> {
  const there = pointersIn(logs);
  const told = await reader.personal(there.map(({ seq }) => seq));
  return there.flatMap((entry) => {
    const subject = told.get(entry.seq);
    const subjectId = caseSubjectPointed.open(entry)?.subjectId ?? '';
    if (!subject || !wanted.has(subject['ref'])) return [];
    return [{ subjectId, role: subject['role'] ?? '', at: entry.at, by: entry.actor.userId }];
  });
}

/** Of the questions of a case so many are looked at, the newest first; where there are more, the answer says so. */
const mostRounds = 100;

/** Opens only with which records a round began, and only of rounds that began with one. */
async function asked(
  wanted: ReadonlySet<unknown>,
  reader: Reader,
  { under, purpose }: Context,
): Promise<{ readonly rows: readonly JsonObject[]; readonly isCut: boolean }> {
  const page = await reader.page(rounds.name, `${under}/rounds`, { limit: mostRounds + 1, direction: 'down' });
  const begun = page.slice(0, mostRounds).flatMap(({ key, body }) => {
    const state = believe<RoundState>(body, 'projected by its view');
    const isHere = state.purpose === purpose && state.stage !== 'stopped';
    return isHere && state.beganSeq !== undefined ? [{ roundId: key, state, seq: state.beganSeq }] : [];
  });
  const told = await reader.personal(begun.map(({ seq }) => seq));
  const rows = begun.flatMap(({ roundId, state: { stage, askedAt, askedBy }, seq }) => {
    const records = told.get(seq)?.['records'];
    const isAbout = Array.isArray(records) && records.some((one) => wanted.has(one));
    return isAbout ? [{ roundId, stage, at: askedAt, by: askedBy }] : [];
  });
  return { rows, isCut: page.length > mostRounds };
}
