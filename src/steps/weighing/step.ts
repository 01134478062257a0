import type { OrganProfile } from '../../law/partnership.ts';
import type { Due, Reaction, Reader, Step } from '../step.ts';
import { municipalCommands, offerOf } from './municipal.ts';
import { weighingQueries } from './query.ts';
import { weighingRefusals } from './refusals.ts';
import { weightWeighed } from './schema.ts';
import { tableCommands } from './table.ts';
import { signalOffered, tableDecided } from './table-schema.ts';
import { table, tableRetention } from './table-view.ts';
import { inbox } from './view.ts';

/** A signal that goes to the partnership is offered at the desk's own door. */
const handOver: Reaction = {
  on: weightWeighed.type,
  react(entry, { log, partnerships }) {
    const weighed = weightWeighed.open(entry);
    const partnership = partnerships.find((one) => one.id === weighed?.partnership);
    if (weighed?.outcome !== 'partnership' || !partnership) return [];
    const input = offerOf(log, entry);
    if (!input) return [];
    const { purposeCode: purpose, desk } = partnership;
    return [{ to: desk, command: 'table.offer', purpose, under: `${desk}-table`, input }];
  },
};

/** The participant who brought the signal hears what became of it (complaint C9). */
const tellBack: Reaction = {
  on: tableDecided.type,
  react(entry, { log }) {
    const decided = tableDecided.open(entry);
    const offered = log.map((one) => signalOffered.open(one)).find((one) => one !== undefined);
    if (!decided || !offered) return [];
    const { outcome, reviewOn } = decided;
    return [
      {
        to: offered.fromOrgan,
        command: 'weighing.feedback',
        purpose: 'municipal-signal',
        under: `${offered.fromOrgan}-signals`,
        input: {
          signalId: offered.fromSignalId,
          partnership: offered.partnership,
          outcome,
          ...(reviewOn ? { reviewOn } : {}),
        },
      },
    ];
  },
};

/** Signals whose year of parking, or whose short term after stopping, is over. */
async function dueSignals(reader: Reader, now: string, self: OrganProfile): Promise<readonly Due[]> {
  const rows = await Promise.all(
    ['parked', 'closed'].map((lane) => reader.page('inbox', lane, { limit: duePerRound })),
  );
  return rows
    .flat()
    .filter((row) => row.sort <= now)
    .map((row) => ({
      command: 'weighing.destroy',
      purpose: 'municipal-signal',
      under: `${self.id}-signals`,
      key: `term-${row.key}`,
      input: { signalId: row.key },
    }));
}

/** Signals whose "not now" ends today. */
async function dueBack(reader: Reader, now: string, self: OrganProfile): Promise<readonly Due[]> {
  const rows = await reader.page('inbox', 'later', { limit: duePerRound });
  return rows
    .filter((row) => row.sort <= now.slice(0, 10))
    .map((row) => ({
      command: 'signal.return',
      purpose: 'municipal-signal',
      under: `${self.id}-signals`,
      key: `back-${row.key}-${row.sort}`,
      input: { signalId: row.key },
    }));
}

/** Files at the table that reached the last day of WGS 1.8(7). */
async function dueFiles(reader: Reader, now: string, self: OrganProfile): Promise<readonly Due[]> {
  const rows = await reader.page('table-retention', 'kept', { limit: duePerRound });
  const task = self.tasks.find((one) => one.id === `${self.id}-table`);
  if (!task) return [];
  return rows
    .filter((row) => row.sort <= now)
    .map((row) => ({
      command: 'table.destroy',
      purpose: task.purposeCode,
      under: task.id,
      key: `term-${row.key}`,
      input: { partnershipSignalId: row.key },
    }));
}

const duePerRound = 100;

export const weighing: Step = {
  name: 'weighing',
  label: { nl: 'Weging', en: 'Weighing' },
  commands: [...municipalCommands, ...tableCommands],
  queries: weighingQueries,
  views: [inbox, table, tableRetention],
  reactions: [handOver, tellBack],
  refusals: weighingRefusals,
  due: async (reader, now, self) => [
    ...(await dueBack(reader, now, self)),
    ...(await dueSignals(reader, now, self)),
    ...(await dueFiles(reader, now, self)),
  ],
};
