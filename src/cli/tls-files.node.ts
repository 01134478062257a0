import { createPrivateKey, type KeyObject, X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { present } from '../core/assert.ts';
import type { Bilingual } from '../core/bilingual.ts';
import { printOf } from '../house/certificate-print.ts';
import type { LineTls } from '../house/post-line.node.ts';
import { CommandFault, type Given, type OptionRow } from './command.ts';

/** Where a node keeps what it shows to other nodes: a certificate with its key, and the authority behind those of the others. */

const names = { cert: 'tls-cert', key: 'tls-key', ca: 'tls-ca' } as const;

export const tlsOptions: readonly OptionRow[] = [
  {
    name: 'post-port',
    value: 'N',
    help: {
      nl: 'Eigen poort voor berichten van andere deelnemers, alleen met hun certificaat.',
      en: 'A port of its own for posts of other nodes, with their certificate only.',
    },
  },
  {
    name: 'post-host',
    value: 'H',
    fallback: '127.0.0.1',
    help: { nl: 'Adres van de poort voor berichten.', en: 'Address of the port for posts.' },
  },
  {
    name: names.cert,
    value: 'FILE',
    help: { nl: 'Certificaat van deze deelnemer (PEM).', en: 'Certificate of this node (PEM).' },
  },
  { name: names.key, value: 'FILE', help: { nl: 'Sleutel daarbij (PEM).', en: 'Its private key (PEM).' } },
  {
    name: names.ca,
    value: 'FILE',
    help: {
      nl: 'Certificaat van wie de certificaten van de deelnemers uitgeeft (PEM).',
      en: 'Certificate of whoever issues the certificates of the nodes (PEM).',
    },
  },
];

export interface PostTls {
  readonly tls: LineTls;
  /** Absent: posts of others do not come in over a port of their own. */
  readonly place?: { readonly port: number; readonly host: string };
}

/** Nothing when no certificate is given; half of it stops the start. */
export function postTlsOf(given: Given, now: number): PostTls | undefined {
  const port = given.whole('post-port', { min: 0, max: 65_535 });
  const host = given.text('post-host');
  const [cert, key, ca] = [given.text(names.cert), given.text(names.key), given.text(names.ca)];
  if (cert === undefined && key === undefined && ca === undefined && port === undefined && host === undefined)
    return undefined;
  if (cert === undefined || key === undefined || ca === undefined) throw new CommandFault('usage', together);
  if (host !== undefined && port === undefined) throw new CommandFault('usage', hostAlone);
  const tls = readTls({ cert, key, ca }, now);
  return { tls, ...(port === undefined ? {} : { place: { port, host: host ?? '127.0.0.1' } }) };
}

/** Reads and tries the three files, so that what is wrong with them is said now and not at the first post. */
export function readTls(paths: LineTls, now: number): LineTls {
  const at = (option: Which): At => ({ option, path: paths[option] });
  const tls = { cert: textOf(at('cert')), key: textOf(at('key')), ca: textOf(at('ca')) };
  const [own] = certificatesIn(at('cert'), tls.cert);
  if (!own.checkPrivateKey(keyIn(at('key'), tls.key))) throw wrong(at('key'), faults.otherKey);
  checkTerm(own, { ...at('cert'), now });
  const authorities = certificatesIn(at('ca'), tls.ca);
  checkTerm(authorities.find((one) => isNow(one, now)) ?? authorities[0], { ...at('ca'), now });
  return tls;
}

/** By what others may know the node that shows this certificate. */
export function certificateAt(path: string, now: number): string {
  const at = { option: 'cert', path } as const;
  const [own] = certificatesIn(at, textOf(at));
  checkTerm(own, { ...at, now });
  return present(printOf(own.fingerprint256), 'a certificate has a print');
}

type Which = keyof typeof names;

interface At {
  readonly option: Which;
  readonly path: string;
}

function textOf(at: At): string {
  try {
    return readFileSync(at.path, 'utf8');
  } catch (cause) {
    const isGone = cause instanceof Error && 'code' in cause && cause.code === 'ENOENT';
    throw wrong(at, isGone ? faults.missing : faults.unreadable);
  }
}

/** The first is that of the file's owner; what follows leads from it to an authority, or is another authority. */
function certificatesIn(at: At, text: string): readonly [X509Certificate, ...X509Certificate[]] {
  const [first, ...others] = text.match(/-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/g) ?? [];
  try {
    return [new X509Certificate(first ?? ''), ...others.map((pem) => new X509Certificate(pem))];
  } catch {
    throw wrong(at, faults.noCertificate);
  }
}

function keyIn(at: At, text: string): KeyObject {
  try {
    return createPrivateKey(text);
  } catch {
    throw wrong(at, /ENCRYPTED/.test(text) ? faults.lockedKey : faults.noKey);
  }
}

const isNow = ({ validFrom, validTo }: X509Certificate, now: number): boolean =>
  Date.parse(validFrom) <= now && now < Date.parse(validTo);

function checkTerm(certificate: X509Certificate, { now, ...at }: At & { readonly now: number }): void {
  if (isNow(certificate, now)) return;
  const isOver = now >= Date.parse(certificate.validTo);
  const day = new Date(isOver ? certificate.validTo : certificate.validFrom).toISOString().slice(0, 10);
  throw wrong(at, isOver ? faults.over(day) : faults.notYet(day));
}

interface Fault {
  readonly why: Bilingual;
  readonly todo: Bilingual;
}

const wrong = ({ option, path }: At, { why, todo }: Fault): CommandFault =>
  new CommandFault('usage', {
    what: {
      nl: `Het bestand ${path} van --${names[option]} is niet te gebruiken.`,
      en: `The file ${path} of --${names[option]} cannot be used.`,
    },
    why,
    todo,
  });

const giveCertificate: Bilingual = {
  nl: 'Geef een bestand in PEM, met een regel BEGIN CERTIFICATE.',
  en: 'Give a file in PEM, with a line BEGIN CERTIFICATE.',
};
const giveKey: Bilingual = {
  nl: 'Geef de sleutel zonder wachtwoord in PEM, leesbaar voor alleen deze gebruiker.',
  en: 'Give the key in PEM without a passphrase, readable for this user only.',
};
const renew: Bilingual = { nl: 'Vraag een nieuw certificaat aan.', en: 'Apply for a new certificate.' };

const faults = {
  missing: {
    why: { nl: 'Het bestaat niet.', en: 'It does not exist.' },
    todo: { nl: 'Controleer de naam en de map.', en: 'Check the name and the folder.' },
  },
  unreadable: {
    why: { nl: 'Het is niet te lezen.', en: 'It cannot be read.' },
    todo: { nl: 'Controleer de rechten van het bestand.', en: 'Check the permissions of the file.' },
  },
  noCertificate: {
    why: { nl: 'Er staat geen certificaat in.', en: 'It holds no certificate.' },
    todo: giveCertificate,
  },
  noKey: { why: { nl: 'Er staat geen sleutel in.', en: 'It holds no private key.' }, todo: giveKey },
  lockedKey: { why: { nl: 'De sleutel heeft een wachtwoord.', en: 'The key has a passphrase.' }, todo: giveKey },
  otherKey: {
    why: { nl: 'De sleutel past niet bij het certificaat.', en: 'The key does not fit the certificate.' },
    todo: {
      nl: 'Geef de sleutel waarmee het certificaat is aangevraagd.',
      en: 'Give the key with which the certificate was applied for.',
    },
  },
  over: (day: string): Fault => ({
    why: { nl: `Het certificaat is verlopen op ${day}.`, en: `The certificate expired on ${day}.` },
    todo: renew,
  }),
  notYet: (day: string): Fault => ({
    why: { nl: `Het certificaat geldt pas vanaf ${day}.`, en: `The certificate is not valid before ${day}.` },
    todo: { nl: 'Controleer de klok van deze computer.', en: 'Check the clock of this machine.' },
  }),
} as const;

const together = {
  what: {
    nl: '--post-port, --post-host, --tls-cert, --tls-key en --tls-ca horen bij elkaar.',
    en: '--post-port, --post-host, --tls-cert, --tls-key and --tls-ca belong together.',
  },
  todo: { nl: 'Geef alle drie de bestanden.', en: 'Give all three files.' },
} as const;

const hostAlone = {
  what: { nl: '--post-host zonder --post-port doet niets.', en: '--post-host without --post-port does nothing.' },
  todo: { nl: 'Geef ook --post-port.', en: 'Give --post-port too.' },
} as const;
