import type { Bilingual, Locale } from '../core/bilingual.ts';
import { type CommandRow, type Exit, exitCodes, globalOptions, type OperandRow, type OptionRow } from './command.ts';

const headings = {
  about: {
    nl: 'Schakel: de rechtmatige keten van signaal naar effect.',
    en: 'Schakel: the lawful chain from signal to effect.',
  },
  usage: { nl: 'Gebruik', en: 'Usage' },
  commands: { nl: 'Opdrachten', en: 'Commands' },
  operands: { nl: 'Gegevens', en: 'Operands' },
  options: { nl: 'Opties', en: 'Options' },
  always: { nl: 'Bij elke opdracht', en: 'With every command' },
  exits: { nl: 'Uitgangscodes', en: 'Exit codes' },
  more: { nl: 'Meer over één opdracht: schakel OPDRACHT --help', en: 'More about one command: schakel COMMAND --help' },
  fallback: { nl: 'Standaard', en: 'Default' },
  command: { nl: 'OPDRACHT', en: 'COMMAND' },
  option: { nl: 'opties', en: 'options' },
} as const satisfies { readonly [name: string]: Bilingual };

export function programHelp(commands: readonly CommandRow[], locale: Locale): string {
  const t = (name: keyof typeof headings): string => headings[name][locale];
  return [
    t('about'),
    '',
    `${t('usage')}: schakel ${t('command')} [${t('option')}]`,
    ...section(
      t('commands'),
      commands.map((row) => [row.name, row.summary[locale]]),
    ),
    ...section(
      t('always'),
      globalOptions.map((row) => optionLine(row, locale)),
    ),
    ...section(t('exits'), exitLines(locale)),
    '',
    t('more'),
  ].join('\n');
}

export function commandHelp(command: CommandRow, locale: Locale): string {
  const t = (name: keyof typeof headings): string => headings[name][locale];
  const operands = command.operands.map(operandForm).join(' ');
  return [
    command.summary[locale],
    '',
    `${t('usage')}: schakel ${command.name}${operands === '' ? '' : ` ${operands}`} [${t('option')}]`,
    ...section(
      t('operands'),
      command.operands.map((row) => [row.name, withChoices(row.help[locale], row.choices)]),
    ),
    ...section(
      t('options'),
      command.options.map((row) => optionLine(row, locale)),
    ),
    ...section(
      t('always'),
      globalOptions.map((row) => optionLine(row, locale)),
    ),
    ...section(t('exits'), exitLines(locale, command.exits)),
  ].join('\n');
}

function operandForm({ name, required, many, choices }: OperandRow): string {
  const form = `${choices?.join('|') ?? name}${many ? '...' : ''}`;
  return required ? form : `[${form}]`;
}

function optionLine(row: OptionRow, locale: Locale): [string, string] {
  const { name, short, value, choices, many, fallback, help } = row;
  const form = `${short ? `-${short}, ` : ''}--${name}${value === undefined ? '' : ` ${value}`}${many ? ' ...' : ''}`;
  const note = fallback === undefined ? '' : ` ${headings.fallback[locale]}: ${fallback}.`;
  return [form, `${value?.includes('|') ? help[locale] : withChoices(help[locale], choices)}${note}`];
}

const withChoices = (help: string, choices: readonly string[] | undefined): string =>
  choices ? `${help} (${choices.join(', ')})` : help;

function exitLines(locale: Locale, own: CommandRow['exits'] = []): readonly [string, string][] {
  const ownOf = new Map<Exit, Bilingual>(own.map(({ exit, means }) => [exit, means]));
  const names: readonly Exit[] = ['good', 'some', 'usage', 'refused', 'machine', 'interrupted'];
  return names.map((exit) => [String(exitCodes[exit].code), (ownOf.get(exit) ?? exitCodes[exit].means)[locale]]);
}

/** Two columns under a heading; none when there is nothing to tell. */
function section(heading: string, lines: readonly (readonly [string, string])[]): readonly string[] {
  if (lines.length === 0) return [];
  const width = Math.max(...lines.map(([left]) => left.length));
  return ['', `${heading}:`, ...lines.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`)];
}
