import { readFileSync } from 'node:fs';
import type { FieldFault } from '../core/field.ts';
import { nowIso } from '../house/house.node.ts';
import { type ActivePack, activate } from '../law/activate.ts';
import { ask } from '../law/ask.ts';
import { packs } from '../law/basis/index.ts';
import { cedarPolicies } from '../law/cedar.ts';
import { isDay } from '../law/instants.ts';
import type { Answer, Effect, Question } from '../law/question.ts';
import { parseQuestion } from '../law/question-record.ts';
import { CommandFault, type CommandRow, type Exit, type Given, type Terminal } from './command.ts';
import { dataOptions, profileOf } from './data.node.ts';

/** What each answer says to the shell. */
export const exitOfEffect: { readonly [effect in Effect]: Exit } = {
  allow: 'good',
  'allow-with-approval': 'refused',
  deny: 'refused',
  ask: 'some',
};

export const askCommand: CommandRow = {
  name: 'ask',
  summary: {
    nl: 'Vraagt de wet of iets mag: een vraag in JSON erin, het antwoord in JSON eruit.',
    en: 'Asks the law whether something is allowed: a question in JSON in, the answer in JSON out.',
  },
  operands: [
    {
      name: 'FILE',
      required: false,
      help: { nl: 'Bestand met de vraag; - of niets is standaardinvoer.', en: 'File; - or nothing is standard input.' },
    },
  ],
  options: [
    {
      name: 'explain',
      help: {
        nl: 'Zet bij het antwoord de zin en de Cedar-tekst van elke regel die het draagt.',
        en: 'Adds the sentence and the Cedar text of each rule that carries the answer.',
      },
    },
    {
      name: 'on',
      value: 'DATE',
      help: {
        nl: 'Vraagt het zoals de regels op deze dag luiden (2026-11-23). Zonder deze optie: de dag van de vraag.',
        en: 'Asks by the rules as they read on this day (2026-11-23). Without it: the day of the question.',
      },
    },
    dataOptions.profile,
  ],
  exits: [
    { exit: 'good', means: { nl: 'Het mag.', en: 'It is allowed.' } },
    {
      exit: 'some',
      means: { nl: 'De wet vraagt eerst om meer gegevens.', en: 'The law asks for more information first.' },
    },
    {
      exit: 'refused',
      means: { nl: 'Het mag niet, of niet zonder akkoord.', en: 'It is not allowed, or not without an approval.' },
    },
  ],
  async run(given, terminal) {
    const on = dayOf(given);
    const question = await questionOf(given, terminal, on);
    const active = activate(packs, { profile: profileOf(given), on: on ?? question.time.now.slice(0, 10) });
    const answer = ask(active, question);
    const told = given.has('explain') ? { ...answer, rules: rulesOf(active, answer) } : answer;
    terminal.say(terminal.json ? JSON.stringify(told) : JSON.stringify(told, undefined, 2));
    return exitOfEffect[answer.effect];
  },
};

export function dayOf(given: Given): string | undefined {
  const day = given.text('on');
  if (day === undefined || isDay(day)) return day;
  throw new CommandFault('usage', {
    what: { nl: 'De datum bij --on is niet te lezen.', en: 'The date with --on cannot be read.' },
    todo: { nl: 'Schrijf haar als 2026-11-23.', en: 'Write it as 2026-11-23.' },
  });
}

async function questionOf(given: Given, terminal: Terminal, on: string | undefined): Promise<Question> {
  const file = given.operands[0] ?? '-';
  const raw = jsonOf(file === '-' ? await inputOf(terminal) : fileOf(file));
  // Who leaves the time out asks as of the day that was named, or now.
  const timed = isObject(raw) && !('time' in raw) ? { ...raw, time: { now: on ?? nowIso() } } : raw;
  const parsed = parseQuestion(timed);
  if ('good' in parsed) return parsed.good;
  throw new CommandFault('usage', {
    what: { nl: 'De vraag klopt niet.', en: 'The question is not right.' },
    why: { nl: listed(parsed.faults, 'nl'), en: listed(parsed.faults, 'en') },
    faults: parsed.faults,
    todo: {
      nl: 'Verbeter wat hierboven staat. De velden staan in src/law/question.ts.',
      en: 'Correct what is named above. The members stand in src/law/question.ts.',
    },
  });
}

const listed = (faults: readonly FieldFault[], locale: 'nl' | 'en'): string =>
  faults.map(({ pointer, detail }) => `${pointer === '' ? '/' : pointer}: ${detail[locale]}`).join('\n  ');

const isObject = (held: unknown): held is object => typeof held === 'object' && held !== null && !Array.isArray(held);

async function inputOf(terminal: Terminal): Promise<string> {
  try {
    return await terminal.readInput();
  } catch (cause) {
    throw unreadable(cause);
  }
}

function fileOf(path: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));
  } catch (cause) {
    throw unreadable(cause);
  }
}

const unreadable = (cause: unknown): CommandFault =>
  new CommandFault(
    'usage',
    {
      what: { nl: 'De vraag is niet te lezen.', en: 'The question cannot be read.' },
      todo: { nl: 'Geef een leesbaar bestand in UTF-8.', en: 'Give a readable file in UTF-8.' },
    },
    cause,
  );

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new CommandFault(
      'usage',
      {
        what: { nl: 'De vraag is geen geldige JSON.', en: 'The question is not valid JSON.' },
        todo: { nl: 'Geef één JSON-object.', en: 'Give one JSON object.' },
      },
      cause,
    );
  }
}

function rulesOf(active: ActivePack, answer: Answer) {
  const { strict } = cedarPolicies(active);
  return answer.ruleIds.flatMap((id) => {
    const rule = active.rules.find((one) => one.id === id);
    if (!rule) return [];
    const { effect, sentence, obligations, alternatives, basis, signed } = rule;
    return [
      { id, effect, sentence, obligations, alternatives, basis, ...(signed ? { signed } : {}), cedar: strict[id] },
    ];
  });
}
