import { parseArgs } from 'node:util';
import type { Bilingual, Locale } from '../core/bilingual.ts';
import { CommandFault, type CommandRow, type Given, globalOptions, type OptionRow } from './command.ts';
import { nearMiss } from './near-miss.ts';

export interface Asked {
  readonly commandName?: string;
  readonly given: Given;
}

/** What every command line may say, found before anything is checked, so that a fault is told in the right form. */
export function modeOf(args: readonly string[], language: string): { readonly locale: Locale; readonly json: boolean } {
  const { values } = parseArgs({ args: [...args], options: parserOptions(globalOptions), strict: false });
  const lang = typeof values['lang'] === 'string' ? values['lang'] : language;
  return { locale: /^en\b|^en_/i.test(lang) ? 'en' : 'nl', json: values['json'] === true };
}

/** The first word that is not an option is the command; what stands before it are options of every command. */
export function asked(args: readonly string[], commands: readonly CommandRow[]): Asked {
  const { tokens } = parseArgs({
    args: [...args],
    options: parserOptions(globalOptions),
    strict: false,
    tokens: true,
  });
  const first = tokens.find((token) => token.kind === 'positional');
  if (!first) return { given: givenOf(args, undefined) };
  const command = commands.find((row) => row.name === first.value);
  if (!command) throw unknownCommand(first.value, commands);
  return {
    commandName: command.name,
    given: givenOf([...args.slice(0, first.index), ...args.slice(first.index + 1)], command),
  };
}

const parserOptions = (rows: readonly OptionRow[]) =>
  Object.fromEntries(
    rows.map(({ name, short, value }) => [
      name,
      { type: value === undefined ? ('boolean' as const) : ('string' as const), ...(short ? { short } : {}) },
    ]),
  );

/** Checked here, not by the parser, because a fault has to name what was probably meant, in two languages. */
function givenOf(args: readonly string[], command: CommandRow | undefined): Given {
  const rows = [...(command?.options ?? []), ...globalOptions];
  const { tokens } = parseArgs({ args: [...args], options: parserOptions(rows), strict: false, tokens: true });
  const texts = new Map<string, string[]>();
  const flags = new Set<string>();
  const operands: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') operands.push(token.value);
    if (token.kind !== 'option') continue;
    const row = rows.find((one) => one.name === token.name);
    if (!row) throw unknownOption(token.rawName, { rows, command });
    if (row.value === undefined) {
      if (token.value !== undefined) throw fault(row, says.noValue(row.name));
      flags.add(row.name);
      continue;
    }
    const value = token.value;
    const isForgotten = value === undefined || value === '' || (!token.inlineValue && /^-./.test(value));
    if (isForgotten) throw fault(row, says.valueMissing(row.name, row.value));
    if (row.choices && !row.choices.includes(value)) throw fault(row, says.notAChoice(row.name, row.choices));
    texts.set(row.name, [...(texts.get(row.name) ?? []), value]);
  }
  const helping = flags.has('help') || flags.has('version');
  if (command && !helping) checkOperands(operands, command);
  return {
    operands,
    text: (option) => texts.get(option)?.at(-1),
    all: (option) => texts.get(option) ?? [],
    has: (flag) => flags.has(flag),
    whole(option, { min, max }) {
      const text = texts.get(option)?.at(-1);
      if (text === undefined) return undefined;
      const number = /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
      if (number >= min && number <= max) return number;
      throw new CommandFault('usage', { what: says.notWhole(option, min, max), todo: says.helpOf(command) });
    },
  };
}

function checkOperands(operands: readonly string[], command: CommandRow): void {
  const missing = command.operands.find((row, at) => row.required && operands[at] === undefined);
  if (missing) {
    throw new CommandFault('usage', {
      what: says.operandMissing(missing.name),
      why: missing.help,
      todo: says.helpOf(command),
    });
  }
  const open = command.operands.at(-1)?.many === true;
  for (const [at, operand] of operands.entries()) {
    const row = command.operands[at] ?? (open ? command.operands.at(-1) : undefined);
    if (!row) throw new CommandFault('usage', { what: says.tooMuch(operand), todo: says.helpOf(command) });
    if (!row.choices || row.choices.includes(operand)) continue;
    const meant = nearMiss(operand, row.choices);
    throw new CommandFault('usage', {
      what: says.operandUnknown(operand, row.choices),
      ...(meant ? { why: says.meant(meant) } : {}),
      todo: says.helpOf(command),
    });
  }
}

function unknownCommand(word: string, commands: readonly CommandRow[]): CommandFault {
  const meant = nearMiss(
    word,
    commands.map((row) => row.name),
  );
  return new CommandFault('usage', {
    what: { nl: `De opdracht "${word}" ken ik niet.`, en: `I do not know the command "${word}".` },
    ...(meant ? { why: says.meant(`schakel ${meant}`) } : {}),
    todo: says.helpOf(undefined),
  });
}

function unknownOption(
  rawName: string,
  { rows, command }: { readonly rows: readonly OptionRow[]; readonly command: CommandRow | undefined },
): CommandFault {
  const meant = nearMiss(
    rawName.replace(/^-+/, ''),
    rows.map((row) => row.name),
  );
  return new CommandFault('usage', {
    what: { nl: `De optie ${rawName} ken ik niet.`, en: `I do not know the option ${rawName}.` },
    ...(meant ? { why: says.meant(`--${meant}`) } : {}),
    todo: says.helpOf(command),
  });
}

const fault = (row: OptionRow, what: Bilingual): CommandFault => new CommandFault('usage', { what, todo: row.help });

const says = {
  meant: (word: string): Bilingual => ({ nl: `Bedoelt u ${word}?`, en: `Do you mean ${word}?` }),
  helpOf: (command: CommandRow | undefined): Bilingual => {
    const line = command ? `schakel ${command.name} --help` : 'schakel --help';
    return { nl: `Kijk wat er kan met: ${line}`, en: `See what is possible with: ${line}` };
  },
  noValue: (name: string): Bilingual => ({
    nl: `Bij --${name} hoort geen waarde.`,
    en: `--${name} takes no value.`,
  }),
  valueMissing: (name: string, value: string): Bilingual => ({
    nl: `Bij --${name} hoort een waarde: ${value}.`,
    en: `--${name} needs a value: ${value}.`,
  }),
  notAChoice: (name: string, choices: readonly string[]): Bilingual => ({
    nl: `Bij --${name} kan alleen: ${choices.join(', ')}.`,
    en: `--${name} can only be: ${choices.join(', ')}.`,
  }),
  notWhole: (name: string, min: number, max: number): Bilingual => ({
    nl: `Bij --${name} hoort een heel getal van ${min} tot en met ${max}.`,
    en: `--${name} needs a whole number from ${min} up to and including ${max}.`,
  }),
  operandMissing: (name: string): Bilingual => ({ nl: `${name} ontbreekt.`, en: `${name} is missing.` }),
  operandUnknown: (operand: string, choices: readonly string[]): Bilingual => ({
    nl: `"${operand}" kan hier niet. Wel: ${choices.join(', ')}.`,
    en: `"${operand}" is not possible here. Possible: ${choices.join(', ')}.`,
  }),
  tooMuch: (operand: string): Bilingual => ({
    nl: `"${operand}" hoort er niet bij.`,
    en: `"${operand}" is one word too many.`,
  }),
};
