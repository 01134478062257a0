import type { Who } from '../house/corridor.ts';
import type { Node } from '../house/node.ts';
import { type LoadFacts, loadRegister } from '../house/register-load.node.ts';
import type { OrganProfile } from '../law/partnership.ts';
import { registerTask } from '../steps/entities/register-commands.ts';
import type { SourceRecord } from '../steps/entities/source-record.ts';
import { fileOf } from './demo-registers.node.ts';

/** A list of a participant, and who opens it for question rounds. */
export interface HeldList {
  readonly source: string;
  readonly title: string;
  readonly originRegime: LoadFacts['originRegime'];
  readonly criminal?: boolean;
  readonly taxOrigin?: boolean;
  /** Act and article on which the list is kept, and on which questions are answered. */
  readonly ground: string;
  readonly records: readonly SourceRecord[];
}

/** Somebody of the organ who cannot sign in: a colleague that the story does not need. */
const colleague = (self: OrganProfile): Who => ({
  actor: { userId: `analist-${self.id}`, organ: self.id, role: 'analyst', machine: false },
  designatedFor: [],
});

/**
 * Reads a list in, has it accepted and opens it for the rounds of a partnership. Doing it again changes nothing. Gives the codes of what
 * was refused.
 */
export async function holdList(
  node: Node,
  list: HeldList,
  of: { readonly by: Who; readonly purpose: string },
): Promise<readonly string[]> {
  const { corridor } = node;
  const { self, now } = corridor.parts;
  const task = registerTask(self);
  if (!task) return ['no-task'];
  const work = { purpose: task.purposeCode, under: task.id };
  const day = (days: number) => new Date(Date.parse(now()) + days * 86_400_000).toISOString().slice(0, 10);
  const facts: LoadFacts = {
    title: list.title,
    supplier: self.id,
    asOf: day(-3),
    sourceGrade: 'A',
    contentGrade: '2',
    originRegime: list.originRegime,
    criminal: list.criminal ?? false,
    taxOrigin: list.taxOrigin ?? false,
    ground: list.ground,
    purposes: [task.purposeCode],
    firstProcessedAt: now(),
    expiresOn: day(365),
  };
  const refused: string[] = [];
  const { source } = list;
  const loaded = await loadRegister({
    corridor,
    who: colleague(self),
    ...work,
    source,
    facts,
    file: fileOf(list.records),
  });
  if ('refusal' in loaded) return [loaded.refusal.code];
  if ('stopped' in loaded) return ['stopped'];
  const { loadId } = loaded.report;
  const joint = { purpose: of.purpose, under: self.tasks.find(({ purposeCode }) => purposeCode === of.purpose)?.id };
  for (const { name, raw, at } of [
    { name: 'register.accept', raw: { source, loadId, reason: 'Steekproef nagekeken.' }, at: work },
    {
      name: 'round-list.open',
      raw: {
        source,
        ground: list.ground,
        reason: 'Een ja of nee schaadt geen onderzoek; wie meer wil weten, moet het vragen.',
      },
      at: joint,
    },
  ]) {
    const key = `${name}-${source}-${loadId}`;
    const reply = await corridor.command({ name, key, who: of.by, ...at, raw });
    if ('refusal' in reply) refused.push(`${name}: ${reply.refusal.code}`);
  }
  return refused;
}
