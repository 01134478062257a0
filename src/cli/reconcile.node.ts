import { createServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { Bilingual } from '../core/bilingual.ts';
import { makeReconciliation, newToken } from '../house/reconciliation.node.ts';
import type { OrganProfile, Task } from '../law/partnership.ts';
import { mostRows, reconcile } from '../steps/entities/reconcile-query.ts';
import { registerTask } from '../steps/entities/register-commands.ts';
import type { DemoUser } from '../steps/session.ts';
import { CommandFault, type CommandRow, type Exit, type Given, type Terminal } from './command.ts';
import { databaseUrlOf, dataOptions, dataRootOf, profileOf, requiredNode } from './data.node.ts';
import { personAtWork } from './person-at-work.node.ts';
import { openRegion } from './region.node.ts';

const firstPort = 8_124;
/** Where OpenRefine's own pages come from. */
const origins = ['http://127.0.0.1:3333', 'http://localhost:3333'];

export const reconcileCommand: CommandRow = {
  name: 'reconcile',
  summary: {
    nl: 'Laat OpenRefine op deze computer een lijst opzoeken in de registers van een deelnemer. Elke rij staat in het logboek.',
    en: 'Lets OpenRefine on this machine look a list up in the registers of a node. Each row stands in the log.',
  },
  operands: [],
  options: [
    dataOptions.node,
    {
      name: 'user',
      value: 'ID',
      help: { nl: 'Wie het doet; anders de eerste die mag.', en: 'Who does it; otherwise the first who may.' },
    },
    {
      name: 'port',
      value: 'N',
      fallback: String(firstPort),
      help: { nl: 'Poort op deze computer.', en: 'Port on this machine.' },
    },
    {
      name: 'web',
      value: 'URL',
      fallback: 'http://localhost:8123',
      help: {
        nl: 'Waar de pagina’s van Schakel draaien, voor het bekijken van een kandidaat.',
        en: 'Where the pages of Schakel run, for looking at a candidate.',
      },
    },
    dataOptions.profile,
    dataOptions.data,
    dataOptions.databaseUrl,
  ],
  run: runReconcile,
};

async function runReconcile(given: Given, terminal: Terminal): Promise<Exit> {
  const organ = requiredNode(given);
  const { task, user } = whoMay(given, organ);
  const databaseUrl = databaseUrlOf(given);
  const house = await openRegion({
    dataRoot: dataRootOf(given),
    profile: profileOf(given),
    node: organ.id,
    ...(databaseUrl === undefined ? {} : { databaseUrl }),
  });
  try {
    const corridor = house.nodes.get(organ.id)?.corridor;
    if (!corridor) throw noTask(organ);
    const { userId, role, designatedFor } = user;
    const who = { actor: { userId, organ: organ.id, role, machine: false }, designatedFor };
    const token = newToken();
    const port = given.whole('port', { min: 1, max: 65_535 }) ?? firstPort;
    const base = `http://127.0.0.1:${port}/${token}/reconcile`;
    const web = given.text('web') ?? 'http://localhost:8123';
    const app = makeReconciliation({
      ...{ token, base, origins, mostRows },
      ask: (rows, limit) =>
        corridor.query({ name: reconcile.name, who, purpose: task.purposeCode, under: task.id, raw: { rows, limit } }),
      viewOf: (ref) => `${web}/registers?ref=${encodeURIComponent(ref)}`,
    });
    const server = createServer(getRequestListener(app.fetch));
    await listening(server, port);
    const says = started(base, user)[terminal.locale];
    terminal.say(terminal.json ? JSON.stringify({ url: base, user: userId, task: task.id }) : says);
    await terminal.untilInterrupted();
    await new Promise((done) => {
      server.close(done);
      server.closeAllConnections();
    });
    return 'good';
  } finally {
    await house.close();
  }
}

const listening = (server: ReturnType<typeof createServer>, port: number): Promise<void> =>
  new Promise((done, failed) => {
    server.once('error', () =>
      failed(
        new CommandFault('machine', {
          what: { nl: `Poort ${port} is bezet.`, en: `Port ${port} is taken.` },
          todo: { nl: 'Kies een andere poort met --port.', en: 'Choose another port with --port.' },
        }),
      ),
    );
    server.listen(port, '127.0.0.1', () => done());
  });

/** Somebody of this organ who may look things up, and the task under which they do. */
function whoMay(given: Given, organ: OrganProfile): { readonly task: Task; readonly user: DemoUser } {
  const task = registerTask(organ);
  if (!task) throw noTask(organ);
  const does = { nl: 'registers raadplegen', en: 'consult registers' };
  return { task, user: personAtWork(given, { organ, task, roles: reconcile.roles, does }) };
}

const noTask = (organ: OrganProfile): CommandFault =>
  new CommandFault('refused', {
    what: {
      nl: `${organ.name.nl} heeft geen taak om registers te raadplegen.`,
      en: `${organ.name.en} has no task to consult registers.`,
    },
    todo: {
      nl: 'Kies het college van een gemeente met --node.',
      en: 'Choose the executive of a municipality with --node.',
    },
  });

const started = (base: string, { name }: DemoUser): Bilingual => ({
  nl: `OpenRefine kan nu opzoeken als ${name}. Voeg deze dienst toe bij Reconcile > Start reconciling > Add standard service:\n${base}\nElke rij is een blik in de registers en staat in het logboek. Stop met Ctrl-C.`,
  en: `OpenRefine can now look things up as ${name}. Add this service under Reconcile > Start reconciling > Add standard service:\n${base}\nEach row is a look into the registers and stands in the log. Stop with Ctrl-C.`,
});
