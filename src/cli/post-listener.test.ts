import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { Authority, fingerprintOf, noOpenssl, pemOf } from '../../test/certificates.node.ts';
import { parcelStep } from '../../test/parcel-step.node.ts';
import { TestRegion } from '../../test/region.node.ts';
import { present } from '../core/assert.ts';
import { printOf } from '../house/certificate-print.ts';
import { entryOf } from '../house/chain.ts';
import { type Envelope, PostOffice, type Transport } from '../house/post.ts';
import { openPostLine, type PostLine } from '../house/post-line.node.ts';
import { checkSignature } from '../house/safe.node.ts';
import { listenForPosts, type PostListener } from './post-listener.node.ts';

describe('a post with a file over a line on which both show a certificate', { skip: noOpenssl }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'schakel-line-'));
  const ours = new Authority(folder, 'ours');
  const files = { college: ours.issue('college'), police: ours.issue('police') };
  let region: TestRegion;
  let listener: PostListener;
  let line: PostLine;

  before(async () => {
    region = await TestRegion.open({ steps: [parcelStep] });
    listener = await listenForPosts({
      nodes: new Map([['politie', region.node('politie')]]),
      pins: new Map([
        ['veenwijde-college', present(printOf(fingerprintOf(files.college)), 'a certificate has a print')],
      ]),
      tls: pemOf(files.police),
      port: 0,
      host: '127.0.0.1',
    });
    const url = `https://localhost:${listener.port}`;
    line = openPostLine({ politie: { url, publicKey: '' } }, pemOf(files.college));
  });
  after(async () => {
    line.close();
    await listener.close();
    await region.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const office = (carry: Transport['send']): PostOffice =>
    new PostOffice({
      corridor: region.node('veenwijde-college').corridor,
      checkSignature,
      transport: { send: carry },
      publicKeyOf: (organ) => region.house.publicKeys.get(organ),
      designatedFor: () => ['riec-voorbeeldregio'],
    });
  const sent = async (parcelId: string, bytes: Uint8Array): Promise<string> => {
    const file = await region.node('veenwijde-college').corridor.parts.cabinet.put(bytes);
    const input = { parcelId, to: 'politie', count: 1, file };
    await region.done('noor', 'parcel.send', input, { purpose: 'riec-2.17', under: 'veenwijde-college-riec' });
    return file;
  };
  const police = () => region.node('politie').corridor.parts;

  test('arrives whole, however large it is', async () => {
    const bytes = new Uint8Array(30_000_000).map((_, at) => (at * 31) & 0xff);
    const file = await sent('large', bytes);
    await office((envelope, attachment) => line.send(envelope, attachment)).sendDue();
    assert.equal(Buffer.compare((await police().cabinet.read(file)) ?? new Uint8Array(), bytes), 0);
    const lines = await police().store.read((tx) => tx.lines(1, 1_000));
    assert.ok(lines.some((one) => entryOf(one.line).open['parcelId'] === 'large'));
  });

  test('is refused before its file is read when the signature does not hold, and the sender hears that', async () => {
    await sent('forged', new Uint8Array(30_000_000).fill(7));
    let caught: { envelope: Envelope; attachment: Uint8Array } | undefined;
    await office(async (envelope, attachment = new Uint8Array()) => {
      caught = { envelope, attachment };
      throw new Error('the line is down');
    }).sendDue();
    const { envelope, attachment } = present(caught, 'it was caught');
    const before = await police().cabinet.list();
    await assert.rejects(line.send({ ...envelope, signature: 'AAAA' }, attachment), /403|EPIPE|ECONNRESET/);
    assert.deepEqual(await police().cabinet.list(), before);
    assert.ok('taken' in (await line.send(envelope, attachment)), 'and the line still stands');
  });

  test('ends when the line is closed, also towards a node that never answers', async () => {
    const silent = createServer();
    await new Promise<void>((done) => silent.listen(0, '127.0.0.1', done));
    const held = silent.address();
    assert.ok(typeof held === 'object' && held);
    const away = openPostLine(
      { politie: { url: `https://localhost:${held.port}`, publicKey: '' } },
      pemOf(files.college),
    );
    await sent('silent', new Uint8Array(10));
    const sending = office((envelope, attachment) => away.send(envelope, attachment)).sendDue();
    const lost = new Promise((done) => silent.once('connection', done));
    await lost;
    away.close();
    assert.equal(await sending, 1);
    await new Promise((done) => silent.close(done));
  });
});
