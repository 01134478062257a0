import type { Due, Reaction, Step } from '../step.ts';
import { municipalCommands, offerOf } from './municipal.ts';
import { weighingQueries } from './query.ts';
import { weighingRefusals } from './refusals.ts';
import { weightWeighed } from './schema.ts';
import { tableCommands } from './table.ts';
import { signalOffered, tableDecided } from './table-schema.ts';
import { table } from './table-view.ts';
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

export const weighing: Step = {
  name: 'weighing',
  label: { nl: 'Weging', en: 'Weighing' },
  commands: [...municipalCommands, ...tableCommands],
  queries: weighingQueries,
  views: [inbox, table],
  reactions: [handOver, tellBack],
  refusals: weighingRefusals,
  async due(reader, now, self): Promise<readonly Due[]> {
    const rows = [
      ...(await reader.page('inbox', 'parked', { limit: 100 })),
      ...(await reader.page('inbox', 'closed', { limit: 100 })),
    ];
    return rows
      .filter((row) => row.sort <= now)
      .map((row) => ({
        command: 'weighing.destroy',
        purpose: 'municipal-signal',
        under: `${self.id}-signals`,
        key: `term-${row.key}`,
        input: { signalId: row.key },
      }));
  },
};
