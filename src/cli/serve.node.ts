import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { resolve } from 'node:path';
import { getRequestListener } from '@hono/node-server';
import type { Bilingual } from '../core/bilingual.ts';
import { makeDoor } from '../house/door.node.ts';
import { type House, nowIso } from '../house/house.node.ts';
import type { Peers } from '../house/post-line.node.ts';
import type { Profile } from '../law/activate.ts';
import { seedDemo } from '../sim/demo.ts';
import { seedRegisters } from '../sim/demo-registers.node.ts';
import { seedRounds } from '../sim/demo-rounds.node.ts';
import { CommandFault, type CommandRow, type Given, type Terminal } from './command.ts';
import { databaseUrlOf, dataOptions, dataRootOf, organOf, profileOf } from './data.node.ts';
import { openRegion, region } from './region.node.ts';
import { signaturesOption, signedPacks } from './signature-file.node.ts';

export interface ServeOptions {
  readonly profile: Profile;
  readonly node?: string;
  readonly dataRoot: string;
  readonly port: number;
  /** When the port is taken, so many after it are tried. */
  readonly otherPorts?: number;
  readonly host: string;
  readonly seed: boolean;
  readonly peersFile?: string;
  /** Signatures of lawyers under the rules; what does not fit stops the start. */
  readonly signaturesFile?: string;
  readonly databaseUrl?: string;
}

export interface Served {
  readonly address: string;
  readonly port: number;
  readonly house: House;
  close(): Promise<void>;
}

/** Where the built pages stand, next to the program. */
export const webRoot = resolve(import.meta.dirname, '../../.build/web');

/** Names of this machine for itself. */
const loopback = ['localhost', '127.0.0.1', '::1'];

/** Opens the nodes, fills the demo once, and answers on one port. Production is never filled. */
export async function serve(options: ServeOptions): Promise<Served> {
  const peers = options.peersFile ? readPeers(options.peersFile) : undefined;
  const rulePacks = signedPacks(options.signaturesFile);
  const house = await openRegion({ ...options, rulePacks, ...(peers ? { peers } : {}) });
  try {
    const isProduction = options.profile === 'production';
    if (options.seed && !isProduction) {
      await seedDemo(house);
      await seedRegisters(house);
      await seedRounds(house);
    }
    const door = makeDoor({
      nodes: house.nodes,
      gate: house.gate,
      profile: options.profile,
      dataRoot: options.dataRoot,
      webRoot,
      now: nowIso,
      steps: region.steps,
      organs: region.organs,
      partnerships: region.partnerships,
      users: isProduction ? [] : region.users,
      ...(loopback.includes(options.host) ? { hosts: [...loopback, '[::1]'] } : {}),
    });
    const server = createServer(getRequestListener(door.fetch));
    const port = await listen(server, options);
    house.start();
    return {
      address: `http://${/^(?:127\.0\.0\.1|::1|0\.0\.0\.0|::)$/.test(options.host) ? 'localhost' : options.host}:${port}`,
      port,
      house,
      async close() {
        // Who is being answered gets the answer; who only keeps the line open does not hold us up.
        const closed = new Promise((done) => server.close(done));
        server.closeIdleConnections();
        const late = setTimeout(() => server.closeAllConnections(), closeWaitMs);
        await closed;
        clearTimeout(late);
        await house.close();
      },
    };
  } catch (fault) {
    await house.close();
    throw fault;
  }
}

const closeWaitMs = 3_000;

async function listen(server: Server, { port, otherPorts = 0, host }: ServeOptions): Promise<number> {
  for (let tried = 0; tried <= otherPorts; tried += 1) {
    const bound = await bind(server, port === 0 ? 0 : port + tried, host);
    if (bound !== 'taken') return bound;
  }
  const last = port + otherPorts;
  throw new CommandFault('machine', {
    what: { nl: `Poort ${port} is bezet.`, en: `Port ${port} is taken.` },
    ...(otherPorts > 0
      ? { why: { nl: `Ook alle poorten tot en met ${last}.`, en: `So are all ports up to and including ${last}.` } }
      : {}),
    todo: { nl: 'Kies een andere poort met --port.', en: 'Choose another port with --port.' },
  });
}

function bind(server: Server, port: number, host: string): Promise<number | 'taken'> {
  return new Promise((done, failed) => {
    const onError = (fault: NodeJS.ErrnoException) => {
      if (fault.code === 'EADDRINUSE') done('taken');
      else failed(fault);
    };
    server.once('error', onError);
    server.listen(port, host, () => {
      server.removeListener('error', onError);
      const held = server.address();
      done(typeof held === 'object' && held ? held.port : port);
    });
  });
}

/** `{"politie": {"url": "https://...", "publicKey": "..."}}` */
function readPeers(path: string): Peers {
  const held = readJson(path);
  const peers: { [organ: string]: { url: string; publicKey: string } } = {};
  if (typeof held !== 'object' || held === null || Array.isArray(held)) throw badPeers(path, peersAreAnObject);
  for (const [organ, peer] of Object.entries(held)) {
    const { url, publicKey }: { url?: unknown; publicKey?: unknown } = peer ?? {};
    if (typeof url !== 'string' || !URL.canParse(url) || typeof publicKey !== 'string')
      throw badPeers(path, {
        nl: `Bij ${organOf(organ).id} horen url en publicKey.`,
        en: `${organOf(organ).id} needs url and publicKey.`,
      });
    peers[organOf(organ).id] = { url, publicKey };
  }
  return peers;
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (cause) {
    if (cause instanceof SyntaxError) throw badPeers(path, { nl: 'Het is geen JSON.', en: 'It is not JSON.' });
    throw badPeers(path, { nl: 'Het bestand is niet te lezen.', en: 'The file cannot be read.' });
  }
}

const peersAreAnObject: Bilingual = {
  nl: 'Er hoort een object met deelnemers in te staan.',
  en: 'It has to hold an object of nodes.',
};

const badPeers = (path: string, why: Bilingual): CommandFault =>
  new CommandFault('usage', {
    what: { nl: `Het bestand ${path} met deelnemers klopt niet.`, en: `The peers file ${path} is not right.` },
    why,
    todo: {
      nl: 'Maak de regel van elke deelnemer met: schakel keys --node ID',
      en: 'Make the line of each node with: schakel keys --node ID',
    },
  });

const defaultPort = 8080;
const portsTried = 20;

export const serveCommand: CommandRow = {
  name: 'serve',
  summary: {
    nl: 'Start de deelnemers en de schermen op deze computer.',
    en: 'Starts the nodes and the screens on this machine.',
  },
  operands: [],
  options: [
    {
      name: 'demo',
      help: { nl: 'Oefenomgeving met verzonnen gegevens (standaard).', en: 'Practice with invented data (default).' },
    },
    dataOptions.profile,
    { ...dataOptions.node, help: { nl: 'Start alleen deze deelnemer.', en: 'Starts only this node.' } },
    dataOptions.data,
    {
      name: 'port',
      value: 'N',
      fallback: String(defaultPort),
      help: {
        nl: 'Poort; 0 kiest een vrije. Zonder deze optie worden bij een bezette poort de volgende 20 geprobeerd.',
        en: 'Port; 0 chooses a free one. Without this option the next 20 are tried when it is taken.',
      },
    },
    {
      name: 'host',
      value: 'H',
      fallback: '127.0.0.1',
      help: { nl: 'Adres waarop wordt geluisterd.', en: 'Address to listen on.' },
    },
    {
      name: 'peers',
      value: 'FILE',
      help: {
        nl: 'JSON met adres en sleutel van de deelnemers die ergens anders draaien.',
        en: 'JSON with address and key of the nodes that run elsewhere.',
      },
    },
    signaturesOption,
    dataOptions.databaseUrl,
    { name: 'no-seed', help: { nl: 'Vult een lege oefenomgeving niet.', en: 'Does not fill an empty demo.' } },
  ],
  run: serveUntilStopped,
};

async function serveUntilStopped(given: Given, terminal: Terminal) {
  const profile = profileOf(given);
  if (given.has('demo') && profile === 'production') {
    throw new CommandFault('usage', {
      what: { nl: '--demo en --profile production gaan niet samen.', en: '--demo and --profile production exclude.' },
      todo: { nl: 'Kies een van de twee.', en: 'Choose one of the two.' },
    });
  }
  const [node, peersFile, databaseUrl] = [given.text('node'), given.text('peers'), databaseUrlOf(given)];
  const signaturesFile = given.text('signatures');
  const asked = given.whole('port', { min: 0, max: 65_535 });
  const options: ServeOptions = {
    profile,
    dataRoot: dataRootOf(given),
    port: asked ?? defaultPort,
    otherPorts: asked === undefined ? portsTried : 0,
    host: given.text('host') ?? '127.0.0.1',
    seed: profile === 'demo' && !given.has('no-seed'),
    ...(node === undefined ? {} : { node: organOf(node).id }),
    ...(peersFile === undefined ? {} : { peersFile }),
    ...(signaturesFile === undefined ? {} : { signaturesFile }),
    ...(databaseUrl === undefined ? {} : { databaseUrl }),
  };
  const served = await serve(options);
  tellStarted(served, options, terminal);
  await terminal.untilInterrupted();
  if (!terminal.json) terminal.tell(says.stopping[terminal.locale]);
  await served.close();
  return 'good' as const;
}

function tellStarted({ address, port, house }: Served, options: ServeOptions, terminal: Terminal): void {
  const { locale } = terminal;
  const { profile } = options;
  if (terminal.json) terminal.say(JSON.stringify({ address, port, profile, nodes: [...house.nodes.keys()] }));
  else {
    terminal.say(address);
    terminal.say((profile === 'demo' ? says.begin : says.beginProduction)[locale]);
  }
  if (options.port !== 0 && port !== options.port) terminal.tell(says.otherPort(options.port, port)[locale]);
  if (profile === 'demo' && !/^(?:127\.|::1$|localhost$)/.test(options.host)) terminal.tell(says.openDemo[locale]);
  if (profile !== 'production') return;
  const { leftOut } = house.gate.activeOn(nowIso().slice(0, 10));
  const unsigned = leftOut.filter((one) => one.reason === 'unsigned-permit');
  if (unsigned.length === 0) return;
  terminal.tell(says.leftOut(unsigned.length)[locale]);
  for (const { ruleId, packId, toSign } of unsigned) terminal.tell(`  ${ruleId} (${packId}): ${toSign[locale]}`);
}

const says = {
  begin: {
    nl: 'Open dit adres in uw browser en kies wie u bent; Noor is een goed begin. Stoppen: Ctrl+C.',
    en: 'Open this address in your browser and choose who you are; Noor is a good start. Stop: Ctrl+C.',
  },
  beginProduction: {
    nl: 'Productie: zonder aanmeldvoorziening kan nog niemand inloggen. Stoppen: Ctrl+C.',
    en: 'Production: nobody can sign in until a login is configured. Stop: Ctrl+C.',
  },
  otherPort: (wanted: number, got: number): Bilingual => ({
    nl: `Poort ${wanted} is bezet; het is poort ${got} geworden.`,
    en: `Port ${wanted} is taken; it became port ${got}.`,
  }),
  openDemo: {
    nl: 'Let op: in de oefenomgeving kan iedereen die dit adres bereikt zich voordoen als wie dan ook.',
    en: 'Mind: in the demo anybody who reaches this address can be anyone.',
  },
  leftOut: (count: number): Bilingual => ({
    nl: `${count} toestemmingen gelden niet, omdat niemand ze heeft getekend. Wie moet tekenen:`,
    en: `${count} permits do not count, because nobody signed them. Who has to sign:`,
  }),
  stopping: { nl: 'Schakel stopt ...', en: 'Schakel is stopping ...' },
} as const;
