import { readFileSync } from 'node:fs';
import type { Bilingual } from '../core/bilingual.ts';
import { printOf } from '../house/certificate-print.ts';
import type { Pins } from '../house/post-door.node.ts';
import type { Peer, Peers } from '../house/post-line.node.ts';
import type { Profile } from '../law/activate.ts';
import { CommandFault } from './command.ts';
import { organOf } from './data.node.ts';

/** `{"politie": {"url": "https://...", "publicKey": "...", "certificate": "ab:cd:..."}}` */
export function readPeers(path: string): Peers {
  const held = readJson(path);
  const peers: { [organ: string]: Peer } = {};
  if (typeof held !== 'object' || held === null || Array.isArray(held)) throw badPeers(path, peersAreAnObject);
  for (const [organ, peer] of Object.entries(held)) {
    const { id } = organOf(organ);
    const { url, publicKey, certificate }: { url?: unknown; publicKey?: unknown; certificate?: unknown } = peer ?? {};
    if (typeof url !== 'string' || !URL.canParse(url) || typeof publicKey !== 'string')
      throw badPeers(path, { nl: `Bij ${id} horen url en publicKey.`, en: `${id} needs url and publicKey.` });
    peers[id] = { url, publicKey, ...(certificate === undefined ? {} : pinned(path, { id, url, certificate })) };
  }
  return peers;
}

function pinned(path: string, of: { readonly id: string; readonly url: string; readonly certificate: unknown }) {
  const { id, url } = of;
  const certificate = typeof of.certificate === 'string' ? printOf(of.certificate) : undefined;
  if (certificate === undefined)
    throw badPeers(path, {
      nl: `Bij ${id} is certificate geen SHA-256 van een certificaat: 64 hexadecimale tekens, met of zonder dubbele punten.`,
      en: `At ${id} certificate is not the SHA-256 of a certificate: 64 hexadecimal digits, with or without colons.`,
    });
  if (new URL(url).protocol !== 'https:')
    throw badPeers(path, {
      nl: `Bij ${id} staat een certificate, maar het adres begint niet met https:.`,
      en: `${id} has a certificate, but its address does not begin with https:.`,
    });
  return { certificate };
}

export const pinsOf = (peers: Peers = {}): Pins =>
  new Map(
    Object.entries(peers).flatMap(([organ, { certificate }]) =>
      certificate === undefined ? [] : [[organ, certificate] as const],
    ),
  );

/** A peers file that says less than the command line promises stops the start. */
export function checkPeers(peers: Peers, of: { readonly profile: Profile; readonly hasTls: boolean }): void {
  for (const [organ, { url, certificate }] of Object.entries(peers)) {
    if (certificate !== undefined && !of.hasTls) throw pinWithoutTls(organ);
    if (of.profile === 'production' && of.hasTls && isOpenLine(new URL(url))) throw openLine(organ);
  }
}

/** Over which anybody on the way could read what goes by. */
export const isOpenLine = ({ protocol, hostname }: URL): boolean =>
  protocol === 'http:' && !/^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/.test(hostname);

const pinWithoutTls = (organ: string): CommandFault =>
  new CommandFault('usage', {
    what: {
      nl: `Van ${organ} is het certificaat vastgelegd, maar deze start heeft zelf geen certificaat.`,
      en: `The certificate of ${organ} is fixed, but this start has no certificate of its own.`,
    },
    todo: {
      nl: 'Geef --tls-cert, --tls-key, --tls-ca en --post-port, of haal certificate uit het bestand met deelnemers.',
      en: 'Give --tls-cert, --tls-key, --tls-ca and --post-port, or take certificate out of the peers file.',
    },
  });

const openLine = (organ: string): CommandFault =>
  new CommandFault('refused', {
    what: {
      nl: `Het adres van ${organ} begint met http: en gaat over een open lijn.`,
      en: `The address of ${organ} begins with http: and goes over an open line.`,
    },
    why: {
      nl: 'In productie gaan berichten alleen over https: naar een andere computer.',
      en: 'In production posts go to another machine over https: only.',
    },
    todo: {
      nl: 'Zet in het bestand met deelnemers het adres dat met https: begint.',
      en: 'Put the address that begins with https: in the peers file.',
    },
  });

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
