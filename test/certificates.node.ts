import { spawnSync } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LineTls } from '../src/house/post-line.node.ts';

/** Certificates for tests, made with the `openssl` of the machine: made once, used for minutes, worth nothing. */

/** Why a test cannot run here; false where it can. */
export const noOpenssl: string | false =
  spawnSync('openssl', ['version']).status === 0 ? false : 'no openssl on this machine';

const config = `
[req]
distinguished_name = name
prompt = no
[name]
CN = Schakel test
[authority]
basicConstraints = critical, CA:TRUE
keyUsage = critical, keyCertSign, cRLSign
subjectKeyIdentifier = hash
[node]
basicConstraints = critical, CA:FALSE
keyUsage = critical, digitalSignature
extendedKeyUsage = serverAuth, clientAuth
subjectAltName = DNS:localhost, IP:127.0.0.1
`;

/** Names of files, as the command line takes them. */
export type TlsFiles = LineTls;

export class Authority {
  readonly #folder: string;
  readonly #name: string;

  constructor(folder: string, name: string) {
    this.#folder = folder;
    this.#name = name;
    writeFileSync(this.#path('openssl.cnf'), config);
    this.#make(name, ['-extensions', 'authority']);
  }

  /** A certificate with its key for a node. */
  issue(node: string): TlsFiles {
    const file = `${this.#name}-${node}`;
    const by = ['-CA', this.#path(`${this.#name}.pem`), '-CAkey', this.#path(`${this.#name}.key`)];
    this.#make(file, ['-extensions', 'node', ...by]);
    return { cert: this.#path(`${file}.pem`), key: this.#path(`${file}.key`), ca: this.#path(`${this.#name}.pem`) };
  }

  #path(name: string): string {
    return join(this.#folder, name);
  }

  #make(name: string, more: readonly string[]): void {
    const made = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '2'];
    const files = ['-keyout', this.#path(`${name}.key`), '-out', this.#path(`${name}.pem`)];
    const subject = ['-config', this.#path('openssl.cnf'), '-subj', `/CN=${name}`];
    const done = spawnSync('openssl', ['req', '-x509', ...made, ...files, ...subject, ...more], { encoding: 'utf8' });
    if (done.status !== 0) throw new Error(done.stderr);
  }
}

export const pemOf = ({ cert, key, ca }: TlsFiles): LineTls => ({
  cert: readFileSync(cert, 'utf8'),
  key: readFileSync(key, 'utf8'),
  ca: readFileSync(ca, 'utf8'),
});

/** With colons, as people read it from a certificate. */
export const fingerprintOf = ({ cert }: TlsFiles): string => new X509Certificate(readFileSync(cert)).fingerprint256;
