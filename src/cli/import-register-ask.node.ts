import { readFileSync } from 'node:fs';
import type { Adapter } from '../house/adapters/adapter.ts';
import { type AskOptions, askSource, type Planned, planAsk } from '../house/adapters/ask.node.ts';
import { type CallFault, type CallWay, callLimits } from '../house/adapters/call.node.ts';
import { adapters, answerFile } from '../house/register-answer.node.ts';
import type { RegisterFile } from '../house/register-load.node.ts';
import { baseRegisterNamed } from '../steps/entities/base-register.ts';
import { askedBy, baseRegisters, mostSubjects } from '../steps/entities/schema.ts';
import { propertyNamed } from '../steps/entities/vocabulary.ts';
import { CommandFault, type Exit, type Given, type Terminal, type Trouble } from './command.ts';
import { askSays, askTroubles } from './import-register-ask-says.ts';
import { askOptions } from './import-register-options.ts';
import { type AskedReport, tellRefusal } from './import-register-output.ts';
import { isOpenLine } from './serve-peers.node.ts';

/** A base register, and what it is asked about; how it is reached is looked up when it is really asked. */
export interface Asking {
  readonly adapter: Adapter;
  readonly questions: readonly string[];
  readonly way: CallWay;
}

/** Nothing when a file is read instead. */
export async function askingOf(given: Given, terminal: Terminal): Promise<Asking | undefined> {
  const asked = given.all('ask');
  if (asked.length === 0) {
    const lone = askOptions.find(({ name }) => given.text(name) !== undefined);
    if (lone) throw usage(askTroubles.onlyWithAsk(lone.name));
    return undefined;
  }
  if (given.operands[1] !== undefined) throw usage(askTroubles.fileToo);
  const other = ['from', 'map', 'regime'].find((name) => given.text(name) !== undefined);
  if (other !== undefined) throw usage(askTroubles.notWithAsk(other));
  const adapter = adapterIn(asked);
  const questions = onceEach(await questionsIn(asked, { adapter, terminal }), adapter);
  if (questions.length > mostSubjects) throw usage(askTroubles.tooMany(questions.length));
  return { adapter, questions, way: wayOf(given, adapter) };
}

const usage = (trouble: Trouble): CommandFault => new CommandFault('usage', trouble);

const partsOf = (asked: string): readonly [source: string, what: string] => {
  const at = asked.indexOf('=');
  return at < 0 ? [asked, ''] : [asked.slice(0, at), asked.slice(at + 1).trim()];
};

function adapterIn(asked: readonly string[]): Adapter {
  const sources = [...new Set(asked.map((one) => partsOf(one)[0]))];
  const adapter = adapters.find(({ name }) => name === sources[0]);
  const isWhole = asked.every((one) => partsOf(one)[1] !== '');
  if (!isWhole || sources.some((source) => !adapters.some(({ name }) => name === source)))
    throw usage(askTroubles.shape);
  if (!adapter || sources.length > 1) throw usage(askTroubles.oneSource);
  return adapter;
}

async function questionsIn(
  asked: readonly string[],
  of: { readonly adapter: Adapter; readonly terminal: Terminal },
): Promise<readonly string[]> {
  const questions = asked.map((one) => partsOf(one)[1]);
  if (!questions.includes('-')) {
    if (of.adapter.name === 'brp') throw usage(askTroubles.openNumber);
    return questions;
  }
  if (questions.length > 1) throw usage(askTroubles.dashAlone);
  const lines = (await of.terminal.readInput()).split('\n').map((line) => line.trim());
  const held = lines.filter((line) => line !== '');
  if (held.length === 0) throw usage(askTroubles.noInput);
  return held;
}

/** One subject in two spellings is one question: it is not asked about twice. */
function onceEach(questions: readonly string[], adapter: Adapter): readonly string[] {
  const seen = new Map<string, string>();
  for (const typed of questions) {
    const about = adapter.subject(typed)?.about ?? typed;
    if (!seen.has(about)) seen.set(about, typed);
  }
  return [...seen.values()];
}

function wayOf(given: Given, adapter: Adapter): CallWay {
  const base = given.text('base');
  if (base !== undefined && !isFit(base)) throw usage(askTroubles.badBase);
  const seconds = given.whole('wait', { min: 1, max: callLimits.mostWaitMs / 1_000 });
  // A trial asks nothing, so that it can be done before there is a key.
  const key = given.has('dry-run') ? undefined : keyOf(given, adapter);
  return {
    ...(key === undefined ? {} : { key }),
    ...(base === undefined ? {} : { base }),
    ...(seconds === undefined ? {} : { waitMs: seconds * 1_000 }),
  };
}

/** A key over an open line is everybody's. */
function isFit(base: string): boolean {
  if (!URL.canParse(base)) return false;
  const url = new URL(base);
  const isBare = url.username === '' && url.password === '' && url.search === '' && url.hash === '';
  return isBare && (url.protocol === 'https:' || (url.protocol === 'http:' && !isOpenLine(url)));
}

/** From a file or from the environment, never from the command line: there others on the machine would read it. */
function keyOf(given: Given, { name, answersWithoutKey }: Adapter): string | undefined {
  const path = given.text('key-file');
  const variable = `${name.toUpperCase()}_API_KEY`;
  const held = path === undefined ? process.env[variable] : keyIn(path);
  const key = held?.trim() ?? '';
  if (key === '' && path === undefined) {
    if (answersWithoutKey) return undefined;
    throw usage(askTroubles.noKey(variable));
  }
  if (key.length > callLimits.keyChars || !/^[\x21-\x7e]+$/.test(key))
    throw usage(askTroubles.badKey(path ?? variable));
  return key;
}

function keyIn(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    throw new CommandFault('usage', askTroubles.keyFile(path), cause);
  }
}

type About = Omit<AskOptions, 'adapter' | 'questions' | 'way' | 'isStopped'> & {
  readonly terminal: Terminal;
  readonly isTrial: boolean;
};

/** The answer as a file, with what takes it away again once it was loaded; or how it ended. */
export async function askFirst(
  asking: Asking,
  { terminal, isTrial, ...about }: About,
): Promise<
  { readonly exit: Exit } | { readonly file: RegisterFile; readonly report: AskedReport; drop(): Promise<void> }
> {
  const { locale } = terminal;
  const options = { ...about, ...asking };
  if (isTrial) return { exit: tellPlan(await planAsk(options), options, terminal) };
  const outcome = await askSource({ ...options, isStopped: () => terminal.isInterrupted() });
  if ('stopped' in outcome) {
    const node = about.who.actor.organ;
    if (terminal.json) terminal.say(JSON.stringify({ node, source: about.source, stopped: true }));
    terminal.tell(askSays.stopped[locale]);
    return { exit: 'interrupted' };
  }
  if ('failed' in outcome) {
    const { failed, at } = outcome;
    const count = asking.questions.length;
    throw new CommandFault(exitOf(failed), askTroubles.failed({ at, count, reason: failed.reason }));
  }
  if (!('askId' in outcome)) return { exit: tellUnplanned(outcome, options, terminal) };
  const { askId, answered, unknown } = outcome;
  const report: AskedReport = { askId, questions: asking.questions.length, unknown };
  if (!answered) {
    if (terminal.json) terminal.say(JSON.stringify({ source: about.source, asked: report, records: 0 }));
    for (const at of unknown) terminal.tell(askSays.unknown(at)[locale].trim());
    terminal.tell(askSays.nothing[locale]);
    return { exit: 'some' };
  }
  const drop = () => about.inbox.drop(about.who.actor.userId, answered.fileId);
  try {
    return { file: await answerFile(answered.path, asking.adapter), report, drop };
  } catch (fault) {
    await drop();
    throw fault;
  }
}

/** What the person has to mend, or what the machine or the source cannot do now. */
const exitOf = ({ fault }: CallFault): Exit =>
  fault === 'refused' || fault === 'elsewhere' || fault === 'too-many' ? 'usage' : 'machine';

type Options = Asking & Pick<AskOptions, 'source'>;

function tellUnplanned(
  planned: Exclude<Planned, { readonly plan: unknown }>,
  { adapter }: Options,
  terminal: Terminal,
): Exit {
  if ('refusal' in planned) return tellRefusal(planned.refusal, terminal);
  if ('tooMany' in planned) throw usage(askTroubles.tooMany(planned.tooMany));
  const { notQuestions: places } = planned;
  throw usage(askTroubles.notQuestions({ places, source: adapter.name.toUpperCase(), asksBy: adapter.asksBy }));
}

function tellPlan(planned: Planned, options: Options, terminal: Terminal): Exit {
  if (!('plan' in planned)) return tellUnplanned(planned, options, terminal);
  const { locale } = terminal;
  const { adapter, source } = options;
  const { subjects, properties, mayKeep } = planned.plan;
  const { kind, key } = baseRegisterNamed[adapter.name];
  if (!mayKeep(kind, key)) {
    terminal.tell(askSays.noGround[locale]);
    return 'refused';
  }
  const by = [...new Set(subjects.map((one) => one.by))];
  const all = adapter.properties.map((name) => `${kind}.${name}`);
  const leftOut = all.filter((name) => !properties.includes(name));
  if (terminal.json) {
    const about = { source, isTrial: true, asked: adapter.name, by, questions: subjects.length };
    terminal.say(JSON.stringify({ ...about, properties, leftOut }));
    return 'good';
  }
  const words = (names: readonly string[]): string => names.map((name) => labelOf(name)[locale]).join(', ');
  const register = baseRegisters.find(({ value }) => value === adapter.name)?.label[locale] ?? adapter.name;
  const byWords = askedBy.filter(({ value }) => by.includes(value)).map(({ label }) => label[locale]);
  terminal.say(askSays.trial[locale]);
  terminal.say(askSays.wouldAsk(register, byWords.join(', '))[locale]);
  terminal.say(askSays.properties(words(properties))[locale]);
  if (leftOut.length > 0) terminal.say(askSays.leftOut(words(leftOut))[locale]);
  return 'good';
}

function labelOf(name: string) {
  const [kind = '', property = ''] = name.split('.');
  return propertyNamed(kind, property)?.label ?? { nl: name, en: name };
}
