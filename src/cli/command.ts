import type { Bilingual, Locale } from '../core/bilingual.ts';
import type { FieldFault } from '../core/field.ts';

/** What the program says to the shell that called it. */
export const exitCodes = {
  good: { code: 0, means: { nl: 'Gelukt.', en: 'Done.' } },
  some: {
    code: 1,
    means: {
      nl: 'Een deel is geweigerd, een controle klopt niet, of de wet vraagt eerst om meer gegevens.',
      en: 'Some of it was refused, a check failed, or the law asks for more information first.',
    },
  },
  usage: {
    code: 2,
    means: { nl: 'De opdracht of de invoer klopt niet.', en: 'The command or its input is not right.' },
  },
  refused: {
    code: 3,
    means: { nl: 'De wet of het profiel staat het niet toe.', en: 'The law or the profile does not allow it.' },
  },
  machine: {
    code: 4,
    means: {
      nl: 'De computer kan het nu niet: schijf, netwerk, poort of geheugen.',
      en: 'The machine cannot do it now: disk, network, port or memory.',
    },
  },
  interrupted: { code: 130, means: { nl: 'Afgebroken voor het einde.', en: 'Stopped before the end.' } },
} as const;
export type Exit = keyof typeof exitCodes;

/** One sub-command. Help, parsing and suggestions are made from these rows. */
export interface CommandRow {
  readonly name: string;
  readonly summary: Bilingual;
  readonly operands: readonly OperandRow[];
  readonly options: readonly OptionRow[];
  /** What the exit codes mean here, where it is not what they mean everywhere. */
  readonly exits?: readonly { readonly exit: Exit; readonly means: Bilingual }[];
  run(given: Given, terminal: Terminal): Promise<Exit>;
}

export interface OperandRow {
  readonly name: string;
  readonly help: Bilingual;
  readonly required: boolean;
  /** Takes all that follow. */
  readonly many?: boolean;
  readonly choices?: readonly string[];
}

export interface OptionRow {
  readonly name: string;
  readonly short?: string;
  /** What stands for the value in the help; absent: a flag. */
  readonly value?: string;
  readonly choices?: readonly string[];
  /** May be given more than once; otherwise the last one counts. */
  readonly many?: boolean;
  /** Shown in the help; the command itself applies it. */
  readonly fallback?: string;
  readonly help: Bilingual;
}

/** What stood on the command line, checked against the rows. */
export interface Given {
  readonly operands: readonly string[];
  text(option: string): string | undefined;
  /** Every value, in the order in which they were given. */
  all(option: string): readonly string[];
  has(flag: string): boolean;
  /** A whole number within bounds. */
  whole(option: string, bounds: { readonly min: number; readonly max: number }): number | undefined;
}

/** Where a command reads and writes. */
export interface Terminal {
  readonly locale: Locale;
  /** Output is for a machine. */
  readonly json: boolean;
  /** True once somebody asked the command to stop. */
  isInterrupted(): boolean;
  untilInterrupted(): Promise<void>;
  /** A line on standard output: what was asked for. */
  say(line: string): void;
  /** A line on standard error: what a person should know besides. */
  tell(line: string): void;
  /** How far long work is; seen only by a person at a terminal. */
  progress(line: string): void;
  readInput(): Promise<string>;
}

export interface Trouble {
  readonly what: Bilingual;
  readonly why?: Bilingual;
  readonly todo: Bilingual;
  /** What is wrong in the input, field by field. */
  readonly faults?: readonly FieldFault[];
}

/** Stops a command: what went wrong, why, and what to do. Repeats no personal data. */
export class CommandFault extends Error {
  override readonly name = 'CommandFault';
  readonly exit: Exit;
  readonly trouble: Trouble;

  constructor(exit: Exit, trouble: Trouble, cause?: unknown) {
    super(trouble.what.en, { cause });
    this.exit = exit;
    this.trouble = trouble;
  }
}

export const globalOptions: readonly OptionRow[] = [
  { name: 'help', short: 'h', help: { nl: 'Toont deze uitleg.', en: 'Shows this help.' } },
  { name: 'version', help: { nl: 'Toont de versie.', en: 'Shows the version.' } },
  { name: 'json', help: { nl: 'Uitvoer voor een programma: JSON.', en: 'Output for a program: JSON.' } },
  {
    name: 'lang',
    value: 'nl|en',
    choices: ['nl', 'en'],
    help: { nl: 'Taal van de uitleg en de meldingen.', en: 'Language of help and messages.' },
  },
];
