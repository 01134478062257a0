import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { request as plainRequest } from 'node:http';
import { request } from 'node:https';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import type { LineTls } from '../../src/house/post-line.node.ts';
import { Authority, fingerprintOf, noOpenssl, pemOf, type TlsFiles } from '../certificates.node.ts';
import { folder, Served } from '../served.node.ts';
import { handOver, offeredAt, peerOf, soonOfferedAt } from '../two-processes.node.ts';

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const held = server.address();
  await new Promise((done) => server.close(done));
  assert.ok(typeof held === 'object' && held);
  return held.port;
}

describe('two nodes in two processes over lines on which both show a certificate', { skip: noOpenssl }, () => {
  const place = folder();
  const [ours, others] = [new Authority(place.path, 'ours'), new Authority(place.path, 'others')];
  const files = { college: ours.issue('veenwijde-college'), bureau: ours.issue('riec-bureau') };
  const keys = {
    college: peerOf('veenwijde-college', place.path),
    bureau: peerOf('riec-bureau', place.path),
  };
  let [collegePort, bureauPort] = [0, 0];
  let [college, bureau]: (Served | undefined)[] = [];
  const up = (served: Served | undefined): Served => {
    assert.ok(served);
    return served;
  };

  const start = (node: string, tls: TlsFiles, of: { port: number; peers: object }): Promise<Served> => {
    const peers = join(place.path, `${node}-peers.json`);
    writeFileSync(peers, JSON.stringify(of.peers));
    const data = ['--node', node, '--data', place.path, '--no-seed', '--port', '0', '--peers', peers];
    const line = ['--post-port', String(of.port), '--tls-cert', tls.cert, '--tls-key', tls.key, '--tls-ca', tls.ca];
    return Served.start([...data, ...line]);
  };
  const startCollege = (certificate: string): Promise<Served> =>
    start('veenwijde-college', files.college, {
      port: collegePort,
      peers: { 'riec-bureau': { url: `https://localhost:${bureauPort}`, ...keys.bureau, certificate } },
    });

  before(async () => {
    [collegePort, bureauPort] = [await freePort(), await freePort()];
    const certificate = fingerprintOf(files.college);
    bureau = await start('riec-bureau', files.bureau, {
      port: bureauPort,
      peers: { 'veenwijde-college': { url: `https://localhost:${collegePort}`, ...keys.college, certificate } },
    });
  });
  after(async () => {
    await college?.stop();
    await bureau?.stop();
    place.remove();
  });

  /** As anybody might, straight at the port of the desk. */
  const ask = (tls: Partial<LineTls>, path = '/v1/posts', body = '{}'): Promise<{ status: number; text: string }> =>
    new Promise((done, failed) => {
      const headers = { 'Content-Type': 'application/json', 'Accept-Language': 'en' };
      const { ca } = pemOf(files.bureau);
      const going = request(
        { host: 'localhost', port: bureauPort, path, method: 'POST', headers, ca, agent: false, ...tls },
        (response) => {
          let text = '';
          response.setEncoding('utf8').on('data', (part: string) => {
            text += part;
          });
          response.on('end', () => done({ status: response.statusCode ?? 0, text }));
          response.on('error', failed);
        },
      );
      going.on('error', failed);
      going.end(body);
    });
  const withoutCa = ({ cert, key }: LineTls) => ({ cert, key });
  const told = async (served: Served, what: RegExp): Promise<void> => {
    for (let tries = 0; tries < 40 && !what.test(served.told.join('')); tries += 1) await wait(100);
    assert.match(served.told.join(''), what);
  };

  test('nothing goes to a node that shows another certificate than is written down, and the log says why', async () => {
    college = await startCollege(fingerprintOf(others.issue('riec-bureau')));
    await handOver(college);
    await told(college, /post-line.*riec-bureau.*another certificate/);
    assert.deepEqual(await offeredAt(up(bureau)), []);
    await college.stop();
  });

  test('a hand-over arrives once the right certificate is written down', async () => {
    college = await startCollege(fingerprintOf(files.bureau).replaceAll(':', '').toLowerCase());
    const rows = await soonOfferedAt(up(bureau));
    assert.equal(rows.length, 1);
    assert.match(JSON.stringify(rows), /Leegstaande schuur/);
    assert.ok(college.lines.some((line) => line.includes(` ${collegePort},`)));
  });

  test('whoever shows no certificate, or one of another authority, does not come in', async () => {
    await assert.rejects(ask({}));
    await assert.rejects(ask(withoutCa(pemOf(others.issue('veenwijde-college')))));
    await told(up(bureau), /post-port.*PEER_DID_NOT_RETURN_A_CERTIFICATE/);
  });

  test('a post of a node that is known by its certificate does not come over the line of another', async () => {
    const police = withoutCa(pemOf(ours.issue('politie')));
    const post = JSON.stringify({ to: 'riec-bureau', from: 'veenwijde-college' });
    const { status, text } = await ask(police, '/v1/posts', post);
    assert.deepEqual([status, JSON.parse(text).code], [403, 'post-not-trusted']);
    await told(up(bureau), /post-door.*veenwijde-college.*not over the certificate/);
    // Over its own line the same post is read, and found wanting for what it is.
    const own = await ask(withoutCa(pemOf(files.college)), '/v1/posts', post);
    assert.deepEqual([own.status, JSON.parse(own.text).code], [400, 'input-wrong']);
    const open = await fetch(`${up(bureau).address}/v1/posts`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: post,
    });
    assert.equal(open.status, 403);
  });

  test('the port takes posts and nothing else, not in the clear and not in an older TLS', async () => {
    const own = withoutCa(pemOf(files.college));
    for (const path of ['/v1/session', '/v1/openapi.json', '/', '/v1/signals']) {
      const { status } = await ask(own, path);
      assert.equal(status, 404, path);
    }
    const plain = new Promise((done, failed) => {
      const going = plainRequest({ host: 'localhost', port: bureauPort, path: '/v1/posts', agent: false }, done);
      going.on('error', failed);
      going.end();
    });
    await assert.rejects(plain, { code: 'ECONNRESET' });
    await assert.rejects(ask({ ...own, ...{ maxVersion: 'TLSv1.2' } }));
    assert.equal((await ask(own)).status, 403, 'it still stands');
  });
});
