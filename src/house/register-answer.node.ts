import { readFile } from 'node:fs/promises';
import { mostSubjects } from '../steps/entities/schema.ts';
import type { Adapter } from './adapters/adapter.ts';
import { bagAdapter } from './adapters/bag.ts';
import { brpAdapter } from './adapters/brp.ts';
import { callLimits } from './adapters/call.node.ts';
import { kvkAdapter } from './adapters/kvk.ts';
import { rdwAdapter } from './adapters/rdw.ts';
import { registerReason } from './register-fault.ts';
import type { RegisterFile, RegisterItem } from './register-load.node.ts';
import { digestOf } from './register-table.node.ts';
import { SheetError, sheetReason } from './sheet-fault.ts';

export const adapters: readonly Adapter[] = [kvkAdapter, bagAdapter, brpAdapter, rdwAdapter];

/** Answers of a base register that were kept, one or one on each line, as a register of what stands in them. Throws SheetError. */
export async function answerFile(path: string, adapter: Adapter): Promise<RegisterFile> {
  const about = await digestOf(path).catch((cause: unknown) => {
    throw new SheetError(sheetReason.notAFile, { cause });
  });
  const mostBytes = callLimits.answerBytes * mostSubjects;
  if (about.fileBytes > mostBytes) throw new SheetError(sheetReason.tooBig(mostBytes / 2 ** 20));
  const records = answersIn(await readFile(path, 'utf8')).flatMap((answer) => adapter.records(answer));
  if (records.length === 0) throw new SheetError(registerReason.noAnswer(adapter.name));
  async function* pieces(): AsyncGenerator<readonly RegisterItem[]> {
    yield records.map((record, at) => ({ kind: 'record', line: at + 1, record }));
  }
  return { format: adapter.name, ...about, merges: true, leftOut: [], reading: `answer-${adapter.name}`, pieces };
}

function answersIn(text: string): readonly unknown[] {
  try {
    return [JSON.parse(text)];
  } catch {
    const lines = text.split('\n').filter((line) => line.trim() !== '');
    return lines.map(answerIn);
  }
}

function answerIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new SheetError(registerReason.noJson);
  }
}
