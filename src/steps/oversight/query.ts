import type { JsonObject } from '../../core/canonical.ts';
import { choice, day, id, list, optional, text, whole } from '../../core/field.ts';
import { record } from '../../core/record.ts';
import { refuser } from '../../core/refusal.ts';
import { oneFile, ownList } from '../../law/plan.ts';
import { type LoggedDecision, query } from '../step.ts';
import { overseeing } from './about.ts';
import { changesIn } from './change.ts';
import { oversightRefusals } from './refusals.ts';
import { questionIn, recordedIn, replayOf } from './replay.ts';

const refuse = refuser(oversightRefusals);
const b = (nl: string, en: string) => ({ nl, en });
const purposes = ['oversight-log'];
const roles = ['dpo'] as const;

/** By what the log is looked through. `file` takes the number of a case or task, `person` that of a member of staff. */
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
    before: optional(nr),
    limit: optional(limit),
  }),
  purposes,
  roles,
  about: (_input, context) => overseeing(context),
  async run(input, reader) {
    const filter = filters.find(({ value }) => value === input.by);
    const page = { limit: input.limit ?? 25, ...(input.before === undefined ? {} : { before: input.before }) };
    const found = await reader.decisions(filter?.key(input.of ?? '') ?? 'all', page);
    const last = found.length === page.limit ? found.at(-1)?.entry.seq : undefined;
    return { answer: { rows: found.map(lineOf), ...(last === undefined ? {} : { next: { before: last } }) } };
  },
});

const lineOf = (decision: LoggedDecision): JsonObject => {
  const { entry, ldv } = decision;
  const { effect, ruleIds, packVersion } = recordedIn(decision);
  return {
    nr: entry.seq,
    at: entry.at,
    kind: entry.kind,
    type: entry.type,
    by: entry.actor.userId,
    organ: entry.actor.organ,
    role: entry.actor.role,
    machine: entry.actor.machine,
    purpose: entry.purpose,
    under: entry.under,
    articles: entry.articles,
    trace: entry.trace ?? '',
    effect,
    rules: ruleIds,
    packVersion,
    files: ldv.length,
    ...(entry.via ? { from: entry.via.node } : {}),
  };
};

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
    return {
      answer: {
        ...lineOf(found),
        adl: found.adl,
        ldv: found.ldv,
        replay: law ? await replayOf(found, { reader, law, digest }) : 'no-rules',
        ...(today ? { today: { effect: today.effect, rules: today.ruleIds, sentence: { ...today.explanation } } } : {}),
      },
    };
  },
});

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
    purpose: optional(text({ label: b('Doel', 'Purpose'), privacy: 'open', max: 60 })),
    before: optional(nr),
    limit: optional(limit),
  }),
  purposes,
  roles,
  about: (_input, context) => overseeing(context),
  async run({ traceId, file, purpose, before, limit: wanted }, reader) {
    const key =
      file !== undefined
        ? `subject/${reader.pseudonymOf(file)}`
        : traceId !== undefined
          ? `trace/${traceId}`
          : purpose === undefined
            ? undefined
            : `activity/${purpose}`;
    if (key === undefined) return refuse('filter-missing');
    const page = { limit: wanted ?? 25, ...(before === undefined ? {} : { before }) };
    const found = await reader.decisions(key, page);
    const last = found.length === page.limit ? found.at(-1)?.entry.seq : undefined;
    const own = file === undefined ? undefined : reader.pseudonymOf(file);
    const records = found
      .flatMap(({ ldv }) => ldv)
      .filter((one) => own === undefined || JSON.stringify(one).includes(own));
    return { answer: { records, ...(last === undefined ? {} : { next: { before: last } }) } };
  },
});

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
      list(id({ label: b('Regel', 'Rule'), privacy: 'open', shown: true }), {
        label: b('Zonder deze regels', 'Without these rules'),
        privacy: 'open',
        max: 20,
      }),
    ),
  }),
  purposes,
  roles,
  about: (_input, context) => overseeing(context),
  async run({ from, to, on, without }, reader, { law }) {
    if (!law) return refuse('no-history');
    if (to < from || Date.parse(to) - Date.parse(from) > 31 * 86_400_000) return refuse('period-too-long');
    const reading = { on, ...(without ? { without: without.map((one) => one.toUpperCase()) } : {}) };
    return { answer: { ...(await changesIn(reader, { from, to, law, reading, lineOf })), days: law.days } };
  },
});

export const oversightQueries = [listLog, showLog, showProcessing, changeLog];
