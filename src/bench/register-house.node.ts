import { region } from '../cli/region.node.ts';
import { present } from '../core/assert.ts';
import type { JsonObject } from '../core/canonical.ts';
import type { Corridor, Who } from '../house/corridor.ts';
import { type LoadFacts, loadRegister, type RegisterFile, type RegisterItem } from '../house/register-load.node.ts';
import type { SourceRecord } from '../steps/entities/source-record.ts';
import type { BenchContext } from './figure.ts';

/** An invented register in a node, loaded, accepted and asked as people do: through the gate and the log. */

export const registerTask = { purpose: 'municipal-enforcement', under: 'veenwijde-college-registers' } as const;

export function whoIs(userId: string): Who {
  const user = present(
    region.users.find((one) => one.userId === userId),
    'the bench names a demo user',
  );
  const { organ, role, designatedFor } = user;
  return { actor: { userId, organ, role, machine: false }, designatedFor };
}

export async function loadedInto(
  corridor: Corridor,
  of: {
    readonly source: string;
    readonly records: number;
    readonly context: Pick<BenchContext, 'progress'>;
    /** What tells this load from another of as many records. */
    readonly digest?: string;
    made(): Iterable<SourceRecord>;
  },
): Promise<{ readonly loadId: string; readonly records: number; readonly seconds: number }> {
  const before = performance.now();
  const outcome = await loadRegister({
    ...{
      corridor,
      who: whoIs('niels'),
      ...registerTask,
      source: of.source,
      facts: facts(new Date()),
      file: fileOf(of),
    },
    progress: ({ stage, done }) => of.context.progress(`${stage} ${done < 1 ? done.toFixed(2) : done}`),
  });
  if (!('report' in outcome)) throw new Error(`the register was not loaded: ${JSON.stringify(outcome)}`);
  const seconds = (performance.now() - before) / 1_000;
  const { loadId, records } = outcome.report;
  const raw = { source: of.source, loadId, reason: 'Verzonnen gegevens.' };
  const asked = { name: 'register.accept', key: loadId, who: whoIs('noor'), ...registerTask, raw };
  const reply = await corridor.command(asked);
  if ('refusal' in reply) throw new Error(`the register was not accepted: ${JSON.stringify(reply)}`);
  return { loadId, records, seconds };
}

const facts = (now: Date): LoadFacts => ({
  title: 'Verzonnen register',
  supplier: 'bench',
  asOf: now.toISOString().slice(0, 10),
  sourceGrade: 'A',
  contentGrade: '2',
  originRegime: 'AVG',
  criminal: false,
  taxOrigin: false,
  ground: 'Verzonnen gegevens',
  purposes: [registerTask.purpose],
  firstProcessedAt: now.toISOString(),
  expiresOn: new Date(now.getTime() + 300 * 86_400_000).toISOString().slice(0, 10),
});

const pieceRecords = 1_000;

const fileOf = ({
  records,
  digest = '0'.repeat(64),
  made,
}: {
  readonly records: number;
  readonly digest?: string;
  made(): Iterable<SourceRecord>;
}): RegisterFile => ({
  format: 'bench',
  fileBytes: records,
  fileDigest: digest,
  merges: false,
  leftOut: [],
  reading: `bench ${records}`,
  async *pieces() {
    let line = 1;
    let piece: RegisterItem[] = [];
    for (const record of made()) {
      line += 1;
      piece.push({ kind: 'record', line, record });
      if (piece.length < pieceRecords) continue;
      yield piece;
      piece = [];
    }
    yield piece;
  },
});

export async function answered(corridor: Corridor, name: string, raw: JsonObject): Promise<JsonObject> {
  const reply = await corridor.query({ name, raw, who: whoIs('noor'), ...registerTask });
  if (!('answer' in reply)) throw new Error(`${name}: ${JSON.stringify(reply)}`);
  return reply.answer;
}
