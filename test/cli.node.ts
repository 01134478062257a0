import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { run } from '../src/cli/program.node.ts';
import type { Locale } from '../src/core/bilingual.ts';

export interface Said {
  readonly exit: number;
  readonly out: string;
  readonly err: string;
}

/** One command line, with what it said on either side. */
export async function cli(
  args: readonly string[],
  more: { readonly input?: string; readonly locale?: Locale; readonly interruptAfter?: number } = {},
): Promise<Said> {
  const [out, err]: [string[], string[]] = [[], []];
  let asked = 0;
  const exit = await run(args, {
    locale: more.locale ?? 'nl',
    json: args.includes('--json'),
    isInterrupted() {
      asked += 1;
      return asked > (more.interruptAfter ?? Number.POSITIVE_INFINITY);
    },
    untilInterrupted: async () => undefined,
    say: (line) => void out.push(line),
    tell: (line) => void err.push(line),
    progress: () => undefined,
    readInput: async () => more.input ?? '',
  });
  return { exit, out: out.join('\n'), err: err.join('\n') };
}

/** The same, where the answer is JSON. */
export async function cliJson(args: readonly string[], more: { readonly input?: string } = {}) {
  const said = await cli([...args, '--json'], more);
  return { ...said, json: JSON.parse(said.out) };
}

export const sampleFile = resolve(import.meta.dirname, '../examples/signalen-voorbeeld.csv');

/** A folder that is gone after the test. */
export function testFolder(test: { after(done: () => void): void }): string {
  const folder = mkdtempSync(join(tmpdir(), 'schakel-cli-'));
  test.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
