import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { Authority, fingerprintOf, noOpenssl, type TlsFiles } from '../../test/certificates.node.ts';
import { cli, cliJson } from '../../test/cli.node.ts';
import { printOf } from '../house/certificate-print.ts';
import { CommandFault } from './command.ts';
import { readTls } from './tls-files.node.ts';

const folder = mkdtempSync(join(tmpdir(), 'schakel-tls-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const file = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

describe('what is wrong with the files of a certificate is said at the start', { skip: noOpenssl }, () => {
  const authority = noOpenssl ? undefined : new Authority(folder, 'ours');
  const good: TlsFiles = authority?.issue('node') ?? { cert: '', key: '', ca: '' };
  const other: TlsFiles = authority?.issue('other') ?? good;
  mkdirSync(join(folder, 'a-folder'));
  const pem = { type: 'pkcs8', format: 'pem' } as const;
  const locked = generateKeyPairSync('ed25519').privateKey.export({ ...pem, cipher: 'aes-256-cbc', passphrase: 'x' });
  const dayMs = 86_400_000;

  const cases: readonly {
    readonly name: string;
    readonly files: Partial<TlsFiles>;
    readonly says: RegExp;
    readonly days?: number;
  }[] = [
    { name: 'missing', files: { cert: join(folder, 'none.pem') }, says: /--tls-cert.*\n.*does not exist/ },
    { name: 'unreadable', files: { ca: join(folder, 'a-folder') }, says: /--tls-ca.*\n.*cannot be read/ },
    { name: 'no certificate', files: { cert: file('text.pem', 'hello') }, says: /--tls-cert.*\n.*no certificate/ },
    {
      name: 'a broken certificate',
      files: { ca: file('bad.pem', '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n') },
      says: /--tls-ca.*\n.*no certificate/,
    },
    { name: 'no key', files: { key: good.cert }, says: /--tls-key.*\n.*no private key/ },
    { name: 'a key with a passphrase', files: { key: file('locked.pem', String(locked)) }, says: /has a passphrase/ },
    { name: 'the key of another', files: { key: other.key }, says: /does not fit the certificate/ },
    { name: 'a certificate that is over', files: {}, days: 3, says: /expired on \d{4}-\d\d-\d\d/ },
    { name: 'one that is not valid yet', files: {}, days: -1, says: /not valid before \d{4}-\d\d-\d\d/ },
  ];
  for (const { name, files, says, days = 0 } of cases) {
    test(name, () => {
      assert.throws(
        () => readTls({ ...good, ...files }, Date.now() + days * dayMs),
        (fault) => {
          assert.ok(fault instanceof CommandFault);
          const { what, why, todo } = fault.trouble;
          assert.match([what.en, why?.en, todo.en].join('\n'), says);
          assert.ok(what.nl && why?.nl && todo.nl);
          return true;
        },
      );
    });
  }

  test('the line for the peers file of the others names the certificate', async () => {
    const keys = ['keys', '--node', 'politie', '--data', join(folder, 'data'), '--tls-cert'];
    const { json } = await cliJson([...keys, good.cert]);
    assert.equal(json.peers.politie.certificate, printOf(fingerprintOf(good)));
    assert.equal((await cli([...keys, good.key])).exit, 2);
  });

  const serve = (...args: string[]) => cli(['serve', '--no-seed', '--data', join(folder, 'data'), ...args]);
  const tls = ['--tls-cert', good.cert, '--tls-key', good.key, '--tls-ca', good.ca];
  const peers = (name: string, peer: object) => ['--peers', file(name, JSON.stringify({ politie: peer }))];
  const pin = 'AB:'.repeat(31).concat('CD');

  const starts: readonly { readonly name: string; readonly args: readonly string[]; readonly says: RegExp }[] = [
    { name: 'a part of the files', args: tls.slice(0, 4), says: /horen bij elkaar/ },
    { name: 'a port without files', args: ['--post-port', '0'], says: /horen bij elkaar/ },
    { name: 'a host without a port', args: [...tls, '--post-host', '::1'], says: /--post-host zonder --post-port/ },
    {
      name: 'a pinned certificate over an open line',
      args: [...tls, ...peers('p1.json', { url: 'http://localhost:1', publicKey: 'x', certificate: pin })],
      says: /begint niet met https:/,
    },
    {
      name: 'a pinned certificate that is none',
      args: [...tls, ...peers('p2.json', { url: 'https://localhost:1', publicKey: 'x', certificate: 'AB' })],
      says: /64 hexadecimale tekens/,
    },
    {
      name: 'a pinned certificate without one of its own',
      args: peers('p3.json', { url: 'https://localhost:1', publicKey: 'x', certificate: pin }),
      says: /zelf geen certificaat/,
    },
  ];
  for (const { name, args, says } of starts) {
    test(`does not start with ${name}`, async () => {
      const said = await serve(...args);
      assert.equal(said.exit, 2, said.err);
      assert.match(said.err, says);
    });
  }

  test('in production an open line to another machine stops the start, and one to this machine does not', async () => {
    const production = ['--profile', 'production', '--node', 'veenwijde-college', '--port', '0', ...tls];
    const away = await serve(...production, ...peers('p4.json', { url: 'http://politie.example', publicKey: 'x' }));
    assert.equal(away.exit, 3, away.err);
    assert.match(away.err, /gaat over een open lijn/);
    const near = await serve(...production, ...peers('p5.json', { url: 'http://127.0.0.1:1', publicKey: 'x' }));
    assert.equal(near.exit, 0, near.err);
  });
});
