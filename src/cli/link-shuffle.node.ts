import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Bilingual } from '../core/bilingual.ts';
import type { Executor } from '../link/scoring.ts';
import { scriptFile, shuffledExecutor } from '../link/shuffle/shuffle.node.ts';
import { DuckdbAbsent } from '../link/sql/duckdb.node.ts';
import { TooManyLetters } from '../link/sql/reference.node.ts';
import { CommandFault, type Exit, type Given, type OptionRow, type Terminal } from './command.ts';

export const shuffleOptions: readonly OptionRow[] = [
  {
    name: 'shuffle',
    value: 'duckdb|clickhouse',
    choices: ['duckdb', 'clickhouse'],
    help: {
      nl: 'Laat deze database de regels sorteren in delen, die los van elkaar worden vergeleken. De uitkomst is dezelfde.',
      en: 'Has this database sort the rows into parts that are compared apart. The result is the same.',
    },
  },
  {
    name: 'parts',
    value: 'N',
    fallback: '8',
    help: { nl: 'In hoeveel delen elke ronde wordt geknipt.', en: 'How many parts each pass is cut into.' },
  },
  {
    name: 'shuffle-only',
    help: {
      nl: 'Zet de delen klaar en stopt: andere computers vergelijken ze met link-parts. Daarna dezelfde opdracht zonder dit.',
      en: 'Lays out the parts and stops: other machines compare them with link-parts. Then the same command without this.',
    },
  },
];

export interface ShuffleAsked {
  readonly executor: Executor;
  /** What is still to be done by others, when the work stopped for that. */
  tellOpen(terminal: Terminal): Exit | undefined;
  clear(): void;
}

/** Shuffling, when it is asked for. The folder is private to the user, and is taken away when the result is written. */
export function shuffleAsked(
  given: Given,
  about: { readonly out: string; readonly workers: number; readonly digest: string },
): ShuffleAsked | undefined {
  const asked = given.text('shuffle');
  if (asked === undefined) return undefined;
  const dialect = asked === 'clickhouse' ? 'clickhouse' : 'duckdb';
  const folder = resolve(`${about.out}.parts`);
  const isOnly = given.has('shuffle-only');
  let isOpen = true;
  return {
    executor: shuffledExecutor({
      folder,
      dialect,
      digest: about.digest,
      parts: given.whole('parts', { min: 1, max: 10_000 }) ?? 8,
      async score() {
        if (isOnly) return false;
        await scoredByChildren(folder, about.workers);
        isOpen = false;
        return true;
      },
    }),
    tellOpen(terminal) {
      if (!isOpen) return undefined;
      const says = isOnly || dialect === 'duckdb' ? open.score(folder) : open.shuffle(join(folder, scriptFile));
      terminal.tell(says[terminal.locale]);
      return 'good';
    },
    clear: () => rmSync(folder, { recursive: true, force: true }),
  };
}

const open = {
  score: (folder: string): Bilingual => ({
    nl: `De delen staan klaar. Draai op elke computer: schakel link-parts ${folder} --worker N --of M. Geef daarna deze opdracht opnieuw, zonder --shuffle-only.`,
    en: `The parts are laid out. Run on each machine: schakel link-parts ${folder} --worker N --of M. Then give this command again, without --shuffle-only.`,
  }),
  shuffle: (script: string): Bilingual => ({
    nl: `De regels staan klaar. Voer ${script} uit op ClickHouse (clickhouse local --queries-file) en geef deze opdracht opnieuw.`,
    en: `The rows are laid out. Carry out ${script} on ClickHouse (clickhouse local --queries-file) and give this command again.`,
  }),
};

const main = resolve(import.meta.dirname, '../main.node.ts');

/** As many processes as there are workers, each with its share of the parts. */
async function scoredByChildren(folder: string, workers: number): Promise<void> {
  const ends = Array.from({ length: workers }, (_, at) => {
    const args = [main, 'link-parts', folder, '--worker', String(at + 1), '--of', String(workers)];
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] });
    return new Promise<number | null>((done, failed) => child.once('error', failed).once('exit', done));
  });
  const codes = await Promise.all(ends);
  if (codes.every((code) => code === 0)) return;
  throw new CommandFault('machine', {
    what: { nl: 'Een werker is gestopt.', en: 'A worker has stopped.' },
    todo: {
      nl: 'Geef dezelfde opdracht opnieuw: wat klaar is, is bewaard.',
      en: 'Give the same command again: what is done is kept.',
    },
  });
}

/** Says in words what is missing for an engine. */
export async function withEngine<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (cause) {
    if (cause instanceof DuckdbAbsent) throw new CommandFault('machine', absent, cause);
    if (cause instanceof TooManyLetters) throw new CommandFault('machine', letters, cause);
    throw cause;
  }
}

const absent = {
  what: { nl: 'DuckDB is er niet op deze computer.', en: 'DuckDB is not on this machine.' },
  why: {
    nl: 'Het is een bibliotheek die niet iedereen nodig heeft, en niet elk platform heeft haar.',
    en: 'It is a library that not everybody needs, and not every platform has it.',
  },
  todo: {
    nl: 'Haal haar op met: npm install --no-save --include=optional. Of koppel zonder --shuffle en --engine.',
    en: 'Fetch it with: npm install --no-save --include=optional. Or link without --shuffle and --engine.',
  },
} satisfies { readonly [part: string]: Bilingual };

const letters = {
  what: {
    nl: 'Deze teksten hebben meer dan 127 verschillende tekens; SQL vergelijkt die niet zoals de kern.',
    en: 'These texts have more than 127 different characters; SQL does not compare them as the kernel does.',
  },
  todo: { nl: 'Koppel zonder --engine sql.', en: 'Link without --engine sql.' },
} satisfies { readonly [part: string]: Bilingual };
