import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Bilingual } from '../core/bilingual.ts';
import type { FieldFault } from '../core/field.ts';
import { parse, record } from '../core/record.ts';
import type { Adapter } from '../house/adapters/adapter.ts';
import type { Corridor, Who } from '../house/corridor.ts';
import { adapters, answerFile } from '../house/register-answer.node.ts';
import { type OpenedRegister, openRegister } from '../house/register-file.node.ts';
import { RegisterInbox } from '../house/register-inbox.node.ts';
import { type LoadFacts, type LoadReport, loadRegister } from '../house/register-load.node.ts';
import type { OrganProfile, Task } from '../law/partnership.ts';
import { baseRegisterNamed } from '../steps/entities/base-register.ts';
import { groundsOf, hasGround } from '../steps/entities/keeping.ts';
import { type Mapping, type MappingFault, mappingRecord } from '../steps/entities/mapping.ts';
import { registerTask } from '../steps/entities/register-commands.ts';
import { originFields, source as sourceField } from '../steps/entities/schema.ts';
import type { SourceRecord } from '../steps/entities/source-record.ts';
import { entities } from '../steps/entities/step.ts';
import { propertyNamed } from '../steps/entities/vocabulary.ts';
import type { DemoUser } from '../steps/session.ts';
import { CommandFault, type Exit, type Given, type Terminal } from './command.ts';
import { databaseUrlOf, dataRootOf, profileOf, requiredNode } from './data.node.ts';
import { fileOf } from './import-file.ts';
import { type Asking, askFirst, askingOf } from './import-register-ask.node.ts';
import { askSays } from './import-register-ask-says.ts';
import {
  type AskedReport,
  columnPlans,
  planLines,
  type RegisterReport,
  reportLines,
  says,
  tellRefusal,
} from './import-register-output.ts';
import { sheetFault } from './import-signals.node.ts';
import { ableTo, personAtWork } from './person-at-work.node.ts';
import { openRegion } from './region.node.ts';

/** Everything that one run is about. */
interface Run {
  readonly file: string;
  readonly organ: OrganProfile;
  readonly task: Task;
  readonly user: DemoUser;
  readonly source: string;
  readonly facts: LoadFacts;
  readonly mapping: Mapping | undefined;
  readonly given: Given;
  readonly terminal: Terminal;
}

/** Reads a register in as a draft, and accepts it when whoever does it may and says why. */
export async function importRegister(given: Given, terminal: Terminal): Promise<Exit> {
  const asking = await askingOf(given, terminal);
  const file = asking ? '' : fileOf(given);
  const organ = requiredNode(given);
  const task = taskAt(organ);
  const { source, facts } = factsOf(given, task, asking?.adapter);
  if (given.has('accept') && given.text('reason') === undefined) throw noReason;
  const run: Run = {
    file,
    organ,
    task,
    user: userOf(given, organ, task),
    source,
    facts,
    mapping: mappingOf(given),
    given,
    terminal,
  };
  const work = asking ? askWork(run, asking) : fileWork(run, await openedFile(run));
  const databaseUrl = databaseUrlOf(given);
  const house = await openRegion({
    dataRoot: dataRootOf(given),
    profile: profileOf(given),
    node: organ.id,
    ...(databaseUrl === undefined ? {} : { databaseUrl }),
  });
  try {
    const corridor = house.nodes.get(organ.id)?.corridor;
    if (!corridor) throw noTask(organ);
    return await work(corridor);
  } catch (fault) {
    throw sheetFault(fault, run.file);
  } finally {
    await house.close();
  }
}

type Work = (corridor: Corridor) => Promise<Exit>;

const fileWork =
  (run: Run, opened: OpenedRegister): Work =>
  (corridor) =>
    run.given.has('dry-run') ? tryOut(run, opened, corridor) : load(run, { opened }, corridor);

/** A base register is asked, and its answer goes on as a file would. */
const askWork =
  (run: Run, asking: Asking): Work =>
  async (corridor) => {
    const { task, organ, source, facts, terminal, given } = run;
    const asked = await askFirst(asking, {
      ...{ corridor, who: whoIs(run), purpose: task.purposeCode, under: task.id, source, facts, terminal },
      inbox: new RegisterInbox(join(dataRootOf(given), organ.id)),
      isTrial: given.has('dry-run'),
    });
    if ('exit' in asked) return asked.exit;
    try {
      return await load(run, { opened: { file: asked.file, isGuessed: false }, asked: asked.report }, corridor);
    } finally {
      await asked.drop();
    }
  };

async function load(
  run: Run,
  { opened, asked }: { readonly opened: OpenedRegister; readonly asked?: AskedReport },
  corridor: Corridor,
): Promise<Exit> {
  const { terminal, task, source, facts, organ, given } = run;
  const { locale } = terminal;
  if (opened.isGuessed && !terminal.json) {
    terminal.tell(says.guessed[locale]);
    for (const { column, kind, property } of columnPlans(mappingIn(opened), new Map(), []))
      terminal.tell(says.becomes(column, `${kind}.${property}`)[locale]);
  }
  const who = whoIs(run);
  const outcome = await loadRegister({
    ...{ corridor, who, purpose: task.purposeCode, under: task.id, source, facts, file: opened.file },
    ...(asked ? { askId: asked.askId } : {}),
    isStopped: () => terminal.isInterrupted(),
    progress: ({ stage, done }) => terminal.progress((stage === 'read' ? says.read(done) : says.index(done))[locale]),
  });
  if ('refusal' in outcome) return tellRefusal(outcome.refusal, terminal);
  if ('stopped' in outcome) {
    if (terminal.json) terminal.say(JSON.stringify({ node: organ.id, source, stopped: true }));
    terminal.tell((asked ? askSays : says).stopped[locale]);
    return 'interrupted';
  }
  const { report } = outcome;
  const mayAccept = deciders(organ, task);
  let stage = report.stage;
  let isHeldBack = false;
  if (given.has('accept') && stage === 'offered') {
    if (mayAccept.includes(run.user.userId)) {
      const refusal = await accept(run, corridor, report);
      if (refusal) return tellRefusal(refusal, terminal);
      stage = 'accepted';
    } else isHeldBack = true;
  }
  const said = { ...factsIn(report), source, format: opened.file.format, stage, mayAccept };
  tell({ ...said, ...(asked ? { asked } : {}) }, run);
  if (isHeldBack) {
    terminal.tell(says.mayNotAccept(run.user.userId, mayAccept)[locale]);
    return 'refused';
  }
  return report.refused > 0 || (asked && asked.unknown.length > 0) ? 'some' : 'good';
}

const factsIn = ({ difference, ...report }: LoadReport) => {
  const { added, changed, gone, same } = difference;
  return { ...report, difference: { added, changed, gone, same } };
};

async function accept({ given, source, task, ...run }: Run, corridor: Corridor, { loadId }: LoadReport) {
  const raw = { source, loadId, reason: given.text('reason') ?? '' };
  const who = whoIs(run);
  const reply = await corridor.command({
    ...{ name: 'register.accept', key: `${loadId}/accept`, who, raw },
    ...{ purpose: task.purposeCode, under: task.id },
  });
  return 'refusal' in reply ? reply.refusal : undefined;
}

const whoIs = ({ user, organ }: Pick<Run, 'user' | 'organ'>): Who => ({
  actor: { userId: user.userId, organ: organ.id, role: user.role, machine: false },
  designatedFor: user.designatedFor,
});

function tell(report: RegisterReport, { terminal, organ }: Run): void {
  if (terminal.json) terminal.say(JSON.stringify({ node: organ.id, ...report }));
  else for (const line of reportLines(report, terminal.locale)) terminal.say(line);
}

const shownRecords = 5;

/** Shows what would become of each column, and the first records as they would be kept. */
async function tryOut(run: Run, { file, mapping, isGuessed }: OpenedRegister, corridor: Corridor): Promise<Exit> {
  const { terminal, task, source } = run;
  const { locale } = terminal;
  const about = { who: whoIs(run), purpose: task.purposeCode, under: task.id };
  const entered = await corridor.mayAlso(about, 'register.offer');
  if ('refusal' in entered) return tellRefusal(entered.refusal, terminal);
  const grounds = groundsOf(entered.context, run.facts);
  const records: SourceRecord[] = [];
  for await (const items of file.pieces()) {
    for (const item of items) if (item.kind === 'record') records.push(item.record);
    if (records.length >= shownRecords) break;
  }
  const shown = records.slice(0, shownRecords).map(({ id, kind, values }) => {
    const kept = Object.entries(values).filter(([name]) => {
      const property = propertyNamed(kind, name);
      return property !== undefined && hasGround(grounds, property);
    });
    return { id, kind, values: Object.fromEntries(kept) };
  });
  const columns = mapping ? columnPlans(mapping, grounds, file.leftOut) : [];
  if (terminal.json) {
    const facts = { node: run.organ.id, source, isTrial: true, format: file.format, isGuessed };
    terminal.say(JSON.stringify({ ...facts, columns, mapping, records: shown }));
    return 'good';
  }
  terminal.say(says.trial[locale]);
  if (isGuessed) terminal.say(says.guessed[locale]);
  for (const line of mapping ? planLines(columns, locale) : [says.fromTheFile(file.format)[locale]]) terminal.say(line);
  terminal.say(says.firstRecords[locale]);
  for (const one of shown) terminal.say(`  ${JSON.stringify(one)}`);
  return 'good';
}

const mappingIn = ({ mapping }: OpenedRegister): Mapping => mapping ?? { things: [] };

async function openedFile({ file, mapping, given }: Run): Promise<OpenedRegister> {
  const adapter = adapters.find(({ name }) => name === given.text('from'));
  const opened = adapter
    ? answerFile(file, adapter).then((made) => ({ opened: { file: made, isGuessed: false } }))
    : openRegister(file, mapping);
  const opening = await opened.catch((fault: unknown) => {
    throw sheetFault(fault, file);
  });
  if ('opened' in opening) return opening.opened;
  if ('unguessed' in opening) {
    const heading = opening.unguessed.slice(0, 50).join(' | ');
    throw new CommandFault('usage', {
      what: { nl: 'Wat de kolommen zijn, is niet te raden.', en: 'What the columns are cannot be guessed.' },
      why: { nl: `De kop is: ${heading}`, en: `The heading is: ${heading}` },
      todo: mapHelp,
    });
  }
  throw badMap(opening.faults);
}

const badMap = (faults: readonly (MappingFault | FieldFault)[]): CommandFault =>
  new CommandFault('usage', {
    what: { nl: 'De indeling (--map) past niet.', en: 'The mapping (--map) does not fit.' },
    why: sentencesOf(faults.map((one) => ({ where: 'where' in one ? one.where : one.pointer, detail: one.detail }))),
    todo: mapHelp,
  });

function sentencesOf(faults: readonly MappingFault[]): Bilingual {
  const said = (locale: keyof Bilingual) =>
    faults
      .slice(0, 20)
      .map(({ where, detail }) => `${where}: ${detail[locale]}`)
      .join('\n  ');
  return { nl: said('nl'), en: said('en') };
}

const mapHelp: Bilingual = {
  nl: 'Zeg het met --map FILE; examples/registers heeft voorbeelden.',
  en: 'Say it with --map FILE; examples/registers has examples.',
};

function mappingOf(given: Given): Mapping | undefined {
  const path = given.text('map');
  if (path === undefined) return undefined;
  let held: unknown;
  try {
    held = JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    throw badMap([
      { where: path, detail: { nl: 'Dit is niet te lezen als JSON.', en: 'This cannot be read as JSON.' } },
    ]);
  }
  const read = parse(mappingRecord, held);
  if ('faults' in read) throw badMap(read.faults);
  return read.good;
}

const rolesOf = (command: string): readonly string[] =>
  entities.commands.find(({ name }) => name === command)?.roles ?? [];

function taskAt(organ: OrganProfile): Task {
  const task = registerTask(organ);
  if (task) return task;
  throw noTask(organ);
}

const noTask = (organ: OrganProfile): CommandFault =>
  new CommandFault('refused', {
    what: {
      nl: `${organ.name.nl} heeft geen taak om registers te houden.`,
      en: `${organ.name.en} keeps no registers.`,
    },
    todo: { nl: 'Kies het college van een gemeente.', en: 'Choose the executive of a municipality.' },
  });

const deciders = (organ: OrganProfile, task: Task): readonly string[] =>
  ableTo({ organ, task, roles: rolesOf('register.accept') }).map(({ userId }) => userId);

/** Whoever loads had better not be who says that it is right, so without a name it is somebody who may not. */
function userOf(given: Given, organ: OrganProfile, task: Task): DemoUser {
  const decides = deciders(organ, task);
  return personAtWork(given, {
    ...{ organ, task, roles: rolesOf('register.offer') },
    does: { nl: 'registers inlezen', en: 'load registers' },
    prefers: ({ userId }) => decides.includes(userId) === given.has('accept'),
  });
}

const noReason = new CommandFault('usage', {
  what: { nl: 'Bij --accept hoort --reason.', en: '--accept needs --reason.' },
  todo: { nl: 'Zeg waarom dit goed is zo.', en: 'Say why this is right.' },
});

const dayMs = 86_400_000;
const originRecord = record(
  'RegisterOrigin',
  { nl: 'Herkomst', en: 'Origin' },
  { source: sourceField, ...originFields },
);

/** Options by the name of the field that they fill. */
const optionOf: { readonly [field: string]: string } = {
  asOf: 'as-of',
  sourceGrade: 'grade',
  contentGrade: 'grade',
  originRegime: 'regime',
  purposes: 'purpose',
  expiresOn: 'expires',
};

function factsOf(
  given: Given,
  task: Task,
  adapter: Adapter | undefined,
): { readonly source: string; readonly facts: LoadFacts } {
  const now = new Date();
  const source = given.text('source');
  const [sourceGrade = '', contentGrade = ''] = (given.text('grade') ?? 'F6').toUpperCase();
  const raw = {
    source,
    title: given.text('title') ?? source ?? '-',
    supplier: given.text('supplier') ?? adapter?.name ?? source ?? '0',
    asOf: given.text('as-of') ?? now.toISOString().slice(0, 10),
    sourceGrade,
    contentGrade,
    originRegime: given.text('regime') ?? (adapter ? baseRegisterNamed[adapter.name].regime : undefined) ?? 'AVG',
    criminal: given.has('criminal'),
    taxOrigin: given.has('tax'),
    // A ground is a person's word; only a trial can do without.
    ground: given.text('ground') ?? (given.has('dry-run') ? '-' : undefined),
    purposes: (given.text('purpose') ?? task.purposeCode).split(','),
    firstProcessedAt: now.toISOString(),
    expiresOn: given.text('expires') ?? new Date(now.getTime() + 365 * dayMs).toISOString().slice(0, 10),
  };
  const read = parse(originRecord, raw);
  if ('good' in read) {
    const { source: id, ...facts } = read.good;
    return { source: id, facts };
  }
  const named = read.faults.map(({ pointer, detail }) => {
    const field = pointer.split('/')[1] ?? '';
    return { where: `--${optionOf[field] ?? field}`, detail };
  });
  throw new CommandFault('usage', {
    what: {
      nl: 'Over dit register ontbreekt of klopt iets niet.',
      en: 'Something about this register is missing or wrong.',
    },
    why: sentencesOf(named),
    todo: { nl: 'Kijk wat er kan met: schakel import --help', en: 'See what is possible with: schakel import --help' },
  });
}
