import { createServer } from 'node:http';
import { resolve } from 'node:path';
import { getRequestListener } from '@hono/node-server';
import type { Bilingual } from '../core/bilingual.ts';
import { makeDoor } from '../house/door.node.ts';
import { type House, nowIso } from '../house/house.node.ts';
import type { PostDoorParts } from '../house/post-door.node.ts';
import type { Profile } from '../law/activate.ts';
import { seedDemo } from '../sim/demo.ts';
import { seedRegisters } from '../sim/demo-registers.node.ts';
import { seedRounds } from '../sim/demo-rounds.node.ts';
import { CommandFault, type CommandRow, type Given, type Terminal } from './command.ts';
import { databaseUrlOf, dataOptions, dataRootOf, organOf, profileOf } from './data.node.ts';
import { closeServer, listen } from './listening.node.ts';
import { listenForPosts, type PostListener } from './post-listener.node.ts';
import { openRegion, region } from './region.node.ts';
import { checkPeers, pinsOf, readPeers } from './serve-peers.node.ts';
import { signaturesOption, signedPacks } from './signature-file.node.ts';
import { type PostTls, postTlsOf, tlsOptions } from './tls-files.node.ts';

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
  /** What this process shows to other nodes, and where it takes their posts in. */
  readonly postTls?: PostTls;
  /** Signatures of lawyers under the rules; what does not fit stops the start. */
  readonly signaturesFile?: string;
  readonly databaseUrl?: string;
}

export interface Served {
  readonly address: string;
  readonly port: number;
  /** Where other nodes bring their posts, when that is a port of its own. */
  readonly postPort?: number;
  readonly house: House;
  close(): Promise<void>;
}

/** Where the built pages stand, next to the program. */
export const webRoot = resolve(import.meta.dirname, '../../.build/web');

/** Names of this machine for itself. */
const loopback = ['localhost', '127.0.0.1', '::1'];

/** Opens the nodes, fills the demo once, and answers on one port. Production is never filled. */
export async function serve(options: ServeOptions): Promise<Served> {
  const { postTls, profile } = options;
  const peers = options.peersFile ? readPeers(options.peersFile) : undefined;
  if (peers) checkPeers(peers, { profile, hasTls: postTls !== undefined });
  const pins = pinsOf(peers);
  const rulePacks = signedPacks(options.signaturesFile);
  const house = await openRegion({
    ...options,
    rulePacks,
    ...(peers ? { peers } : {}),
    ...(postTls ? { tls: postTls.tls } : {}),
  });
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
      pins,
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
    const port = await listen(server, { ...options, option: 'port' });
    const posts = await listenToPeers(options, { nodes: house.nodes, pins }).catch(async (fault: unknown) => {
      await closeServer(server);
      throw fault;
    });
    house.start();
    return {
      address: `http://${/^(?:127\.0\.0\.1|::1|0\.0\.0\.0|::)$/.test(options.host) ? 'localhost' : options.host}:${port}`,
      port,
      ...(posts ? { postPort: posts.port } : {}),
      house,
      async close() {
        await Promise.all([closeServer(server), posts?.close()]);
        await house.close();
      },
    };
  } catch (fault) {
    await house.close();
    throw fault;
  }
}

async function listenToPeers({ postTls }: ServeOptions, parts: PostDoorParts): Promise<PostListener | undefined> {
  if (!postTls?.place) return undefined;
  return listenForPosts({ ...parts, tls: postTls.tls, ...postTls.place });
}

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
    ...tlsOptions,
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
  const postTls = postTlsOf(given, Date.now());
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
    ...(postTls === undefined ? {} : { postTls }),
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

function tellStarted({ address, port, postPort, house }: Served, options: ServeOptions, terminal: Terminal): void {
  const { locale } = terminal;
  const { profile } = options;
  if (terminal.json) {
    const nodes = [...house.nodes.keys()];
    terminal.say(JSON.stringify({ address, port, ...(postPort === undefined ? {} : { postPort }), profile, nodes }));
  } else {
    terminal.say(address);
    terminal.say((profile === 'demo' ? says.begin : says.beginProduction)[locale]);
    if (postPort !== undefined) terminal.say(says.posts(postPort)[locale]);
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
  posts: (port: number): Bilingual => ({
    nl: `Berichten van andere deelnemers komen binnen op poort ${port}, met hun certificaat.`,
    en: `Posts of other nodes come in on port ${port}, with their certificate.`,
  }),
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
