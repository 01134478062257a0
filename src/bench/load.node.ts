import { statSync } from 'node:fs';
import { join } from 'node:path';
import { openRegion, region } from '../cli/region.node.ts';
import { present } from '../core/assert.ts';
import type { Corridor } from '../house/corridor.ts';
import { openRegister } from '../house/register-file.node.ts';
import { loadRegister } from '../house/register-load.node.ts';
import { writePersons } from '../sim/registers/write-registers.node.ts';
import type { Mapping } from '../steps/entities/mapping.ts';
import { atLeast, type BenchRow, rounded } from './figure.ts';

const usualRecords = 100_000;
const node = 'veenwijde-college';
const task = { purpose: 'municipal-enforcement', under: 'veenwijde-college-registers' } as const;

const mapping: Mapping = {
  things: [
    {
      name: 'person',
      kind: 'Person',
      id: ['id'],
      values: [
        { property: 'firstName', from: ['voornamen'] },
        { property: 'surnamePrefix', from: ['voorvoegsel'] },
        { property: 'lastName', from: ['geslachtsnaam'] },
        { property: 'gender', from: ['geslacht'] },
        { property: 'birthDate', from: ['geboortedatum'] },
        { property: 'address', from: ['straatnaam', 'huisnummer', 'toevoeging', 'postcode', 'woonplaats'] },
        { property: 'bsn', from: ['bsn'] },
      ],
    },
  ],
};

const facts = {
  ...{ title: 'Verzonnen inwoners', supplier: 'gemeente-veenwijde', asOf: '2026-11-01' },
  ...{ sourceGrade: 'A', contentGrade: '2', originRegime: 'AVG' as const, criminal: false, taxOrigin: false },
  ...{ ground: 'Awb 5:11', purposes: [task.purpose] },
};

/** From a file of rows to a register in use: read, asked at the gate, kept, indexed, hashed, in the ledger, accepted. */
export const loadBench: BenchRow = {
  name: 'load',
  label: { nl: 'Een register inlezen en aanvaarden', en: 'Loading a register and accepting it' },
  async run({ isQuick, records = usualRecords, folder, progress }) {
    const count = isQuick ? Math.ceil(records / 10) : records;
    const dataRoot = folder();
    const path = await writePersons(dataRoot, { seed: 777, records: count });
    const house = await openRegion({ dataRoot, profile: 'demo', node });
    try {
      const { corridor } = present(house.nodes.get(node), 'the bench opened this node');
      const cpu = process.cpuUsage();
      const first = performance.now();
      let indexing = 0;
      const loadId = await offered({ corridor, path, progress, onIndex: () => (indexing ||= performance.now()) });
      const put = performance.now();
      await acceptedBy('noor', { corridor, loadId });
      const end = performance.now();
      const { user, system } = process.cpuUsage(cpu);
      const bytes = statSync(join(dataRoot, node, 'registers', `${loadId}.sqlite`)).size;
      const perSecond = (ms: number) => rounded((count / ms) * 1_000);
      return [
        { name: 'load', value: perSecond(end - first), unit: 'records/s', target: atLeast(20_000) },
        { name: 'load, of one processor', value: perSecond((user + system) / 1_000), unit: 'records/s' },
        { name: 'load, reading', value: perSecond(indexing - first), unit: 'records/s' },
        { name: 'load, indexing', value: perSecond(put - indexing), unit: 'records/s' },
        { name: 'load, on disk', value: rounded(bytes / count), unit: 'bytes/record' },
        { name: 'load, peak memory', value: rounded(process.resourceUsage().maxRSS / 1_024), unit: 'MB' },
      ];
    } finally {
      await house.close();
    }
  },
};

function whoIs(userId: string) {
  const user = present(
    region.users.find((one) => one.userId === userId),
    'the bench names a demo user',
  );
  const { role, organ, designatedFor } = user;
  return { actor: { userId, organ, role, machine: false }, designatedFor };
}

async function offered(of: {
  readonly corridor: Corridor;
  readonly path: string;
  progress(line: string): void;
  onIndex(): void;
}): Promise<string> {
  const opening = await openRegister(of.path, mapping);
  if (!('opened' in opening)) throw new Error('the mapping does not fit');
  const now = new Date();
  const expiresOn = new Date(now.getTime() + 30 * 86_400_000).toISOString().slice(0, 10);
  const outcome = await loadRegister({
    ...{ corridor: of.corridor, who: whoIs('niels'), ...task, source: 'bench', file: opening.opened.file },
    facts: { ...facts, firstProcessedAt: now.toISOString(), expiresOn },
    progress({ stage, done }) {
      if (stage === 'index') of.onIndex();
      of.progress(`${stage} ${done}`);
    },
  });
  if (!('report' in outcome) || outcome.report.refused > 0) throw new Error('the register was not loaded whole');
  return outcome.report.loadId;
}

async function acceptedBy(userId: string, of: { readonly corridor: Corridor; readonly loadId: string }): Promise<void> {
  const raw = { source: 'bench', loadId: of.loadId, reason: 'Meting.' };
  const key = `${of.loadId}/accept`;
  const reply = await of.corridor.command({ name: 'register.accept', key, who: whoIs(userId), ...task, raw });
  if ('refusal' in reply) throw new Error(`the load was not accepted: ${reply.refusal.code}`);
}
