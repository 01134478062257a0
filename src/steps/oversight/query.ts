import type { JsonObject } from '../../core/canonical.ts';
import { choice, day, flag, list, optional, text, whole } from '../../core/field.ts';
import { record } from '../../core/record.ts';
import { refuser } from '../../core/refusal.ts';
import { oneFile, ownList } from '../../law/plan.ts';
import { overseeing } from '../overseeing.ts';
import { type LoggedDecision, query, type Reader } from '../step.ts';
import { changesIn } from './change.ts';
import { lineOf, spokenOf } from './line.ts';
import { oversightRefusals } from './refusals.ts';
import { isObject, questionIn, replayOf } from './replay.ts';

const refuse = refuser(oversightRefusals);
const b = (nl: string, en: string) => ({ nl, en });
const purposes = ['oversight-log'];
const roles = ['dpo'] as const;

/** By what the log is looked through. `under` takes the number of a case or task, `user` that of a member of staff. */
export const filters = [
  { value: 'all', label: b('Alles', 'Everything'), key: () => 'all' },
  { value: 'effect', label: b('Antwoord van de poort', 'Answer of the gate'), key: (of: string) => `effect/${of}` },
  { value: 'user', label: b('Medewerker', 'Member of staff'), key: (of: string) => `user/${of}` },
  { value: 'under', label: b('Taak of zaak', 'Task or case'), key: (of: string) => `under/${of}` },
  { value: 'activity', label: b('Doel', 'Purpose'), key: (of: string) => `activity/${of}` },
  { value: 'approval', label: b('Akkoord', 'Approval'), key: (of: string) => `approval/${of}` },
  { value: 'trace', label: b('Spoor', 'Trace'), key: (of: string) => `trace/${of}` },
] as const;

const nr = whole({ label: b('Regelnummer', 'Line number'), privacy: 'open', min: 1, max: Number.MAX_SAFE_INTEGER });
const limit = whole({ label: b('Aantal', 'Number'), privacy: 'open', min: 1, max: 100 });

const listLog = query({
  name: 'log.list',
  plan: ownList,
  reads: [],
  readsLog: true,
  path: '/log-lists',
  label: b('Logboek van besluiten', 'Log of decisions'),
  input: record('LogList', b('Logboek opvragen', 'Ask for the log'), {
    by: choice({ label: b('Zoeken op', 'Search by'), privacy: 'open', options: filters }),
    of: optional(text({ label: b('Waarde', 'Value'), privacy: 'open', max: 120 })),
    withoutOversight: optional(
      flag({ label: b('Zonder wie in het logboek keek', 'Without who looked in the log'), privacy: 'open' }),
    ),
    before: optional(nr),
    limit: optional(limit),
  }),
  purposes,
  roles,
  about: (_input, context) => overseeing(context),
  async run(input, reader) {
    const filter = filters.find(({ value }) => value === input.by);
    const { found, next } = await pageOf(reader, filter?.key(input.of ?? '') ?? 'all', {
      ...(input.before === undefined ? {} : { before: input.before }),
      limit: input.limit ?? 25,
      isWanted: ({ entry }) => !input.withoutOversight || !purposes.includes(entry.purpose),
    });
    return { answer: { rows: found.map(lineOf), ...(next === undefined ? {} : { next: { before: next } }) } };
  },
});

/** Lines that are read for one page at most, when few of them are wanted. */
const readLimit = 2_000;

/** A page of what is wanted under a key, and from where it goes on when there is more. */
async function pageOf(
  reader: Reader,
  key: string,
  of: { readonly before?: number; readonly limit: number; isWanted(decision: LoggedDecision): boolean },
): Promise<{ readonly found: readonly LoggedDecision[]; readonly next?: number }> {
  const found: LoggedDecision[] = [];
  const stride = of.limit + 1;
  let { before } = of;
  for (let read = 0; read < readLimit; read += stride) {
    const page = await reader.decisions(key, { limit: stride, ...(before === undefined ? {} : { before }) });
    for (const decision of page) {
      const last = found.at(-1)?.entry.seq;
      if (!of.isWanted(decision)) continue;
      if (found.length === of.limit && last !== undefined) return { found, next: last };
      found.push(decision);
    }
    if (page.length < stride) return { found };
    before = page.at(-1)?.entry.seq;
  }
  return { found, ...(before === undefined ? {} : { next: before }) };
}

const showLog = query({
  name: 'log.show',
  plan: oneFile,
  reads: [],
  readsLog: true,
  path: '/log-views',
  label: b('Eén besluit met zijn logrecords', 'One decision with its log records'),
  input: record('LogView', b('Besluit opvragen', 'Ask for a decision'), { nr }),
  purposes,
  roles,
  about: (_input, context) => overseeing(context),
  async run(input, reader, context) {
    const [found] = await reader.decisions('all', { before: input.nr + 1, limit: 1 });
    if (!found || found.entry.seq !== input.nr) return refuse('no-such-line');
    const { law, digest, now } = context;
    const question = law && questionIn(found, law);
    const today = law && question ? law.askAs(question, { on: now.slice(0, 10) }) : undefined;
    const { replay, answer } = law ? await replayOf(found, { reader, law, digest }) : noRules;
    return {
      answer: {
        ...lineOf(found),
        adl: found.adl,
        ldv: found.ldv,
        replay,
        ...(answer ? { answered: spokenOf(answer) } : {}),
        ...(today ? { today: spokenOf(today) } : {}),
      },
    };
  },
});

const noRules = { replay: 'no-rules', answer: undefined } as const;

/** The read interface of the processing log wants one of these three, so that nobody pulls it in whole. */
const showProcessing = query({
  name: 'log.processing',
  plan: ownList,
  reads: [],
  readsLog: true,
  path: '/processing-log-lists',
  label: b('Logboek dataverwerkingen', 'Log of data processing'),
  input: record('ProcessingLogList', b('Verwerkingen opvragen', 'Ask for processing'), {
    traceId: optional(text({ label: b('Spoor', 'Trace'), privacy: 'open', max: 32 })),
    file: optional(text({ label: b('Dossier', 'File'), privacy: 'open', max: 160 })),
    pseudonym: optional(
      text({ label: b('Pseudoniem van een dossier', 'Pseudonym of a file'), privacy: 'open', max: 80 }),
    ),
    purpose: optional(text({ label: b('Doel', 'Purpose'), privacy: 'open', max: 60 })),
    before: optional(nr),
    limit: optional(limit),
  }),
  purposes,
  roles,
  about: (_input, context) => overseeing(context),
  async run({ traceId, file, pseudonym, purpose, before, limit: wanted }, reader) {
    const subject = file === undefined ? pseudonym : reader.pseudonymOf(file);
    const key =
      subject !== undefined
        ? `subject/${subject}`
        : traceId !== undefined
          ? `trace/${traceId}`
          : purpose === undefined
            ? undefined
            : `activity/${purpose}`;
    if (key === undefined) return refuse('filter-missing');
    const page = { limit: wanted ?? 25, ...(before === undefined ? {} : { before }), isWanted: () => true };
    const { found, next } = await pageOf(reader, key, page);
    const isOwn = (one: JsonObject) => subject === undefined || subjectOf(one) === subject;
    return {
      answer: {
        ...(subject === undefined ? {} : { subject }),
        // Who did it stands in the log of decisions; the records of processing themselves name nobody.
        rows: found.map(lineOf),
        records: found.flatMap(({ ldv }) => ldv).filter(isOwn),
        ...(next === undefined ? {} : { next: { before: next } }),
      },
    };
  },
});

const subjectOf = ({ attributes }: JsonObject) =>
  isObject(attributes) ? attributes['dpl.core.data_subject_id'] : undefined;

const changeLog = query({
  name: 'log.change',
  plan: ownList,
  reads: [],
  readsLog: true,
  path: '/rule-change-views',
  label: b('Wat had een andere regel veranderd?', 'What would another rule have changed?'),
  input: record('RuleChangeView', b('Verandering opvragen', 'Ask for a change'), {
    from: day({ label: b('Van', 'From'), privacy: 'open' }),
    to: day({ label: b('Tot en met', 'Up to'), privacy: 'open' }),
    on: day({ label: b('Zoals de regels luiden op', 'As the rules read on'), privacy: 'open' }),
    without: optional(
      list(text({ label: b('Regel', 'Rule'), privacy: 'open', max: 40 }), {
        label: b('Zonder deze regels', 'Without these rules'),
        privacy: 'open',
        max: 20,
      }),
    ),
  }),
  purposes,
  roles,
  about: (_input, context) => overseeing(context),
  async run({ from, to, on, without }, reader, { law, digest }) {
    if (!law) return refuse('no-history');
    if (to < from) return refuse('period-turned');
    if (Date.parse(to) - Date.parse(from) > 31 * 86_400_000) return refuse('period-too-long');
    const reading = { on, ...(without ? { without } : {}) };
    return { answer: { ...(await changesIn({ reader, law, digest }, { from, to, reading })), days: law.days } };
  },
});

export const oversightQueries = [listLog, showLog, showProcessing, changeLog];
