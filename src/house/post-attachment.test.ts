import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, beforeEach, describe, test } from 'node:test';
import { parcelStep } from '../../test/parcel-step.node.ts';
import { TestRegion } from '../../test/region.node.ts';
import { present } from '../core/assert.ts';
import { canonical } from '../core/canonical.ts';
import { entryOf } from './chain.ts';
import { upkeep } from './node.ts';
import { type Attached, type Envelope, PostOffice, type Transport } from './post.ts';
import { postForm } from './post-form.node.ts';
import { checkSignature, sha256OfBytes } from './safe.node.ts';

const [sender, receiver] = ['veenwijde-college', 'politie'];
const riec = { purpose: 'riec-2.17', under: `${sender}-riec` };

let region: TestRegion;
before(async () => {
  region = await TestRegion.open({ steps: [parcelStep] });
});
after(() => region.close());

const cabinetOf = (node: string) => region.node(node).corridor.parts.cabinet;
const entries = async (node: string) =>
  (await region.node(node).corridor.parts.store.read((tx) => tx.lines(1, 10_000))).map((line) => entryOf(line.line));
const lying = (node: string) => {
  try {
    return readdirSync(join(region.folder, node, 'filters'));
  } catch {
    return [];
  }
};

let parcels = 0;
async function send(more: { file?: string; to?: string; count?: number } = {}): Promise<string> {
  parcels += 1;
  const parcelId = `p-${parcels}`;
  await region.done('noor', 'parcel.send', { parcelId, to: receiver, count: 1, ...more }, riec);
  return parcelId;
}

function officeWith(carry: Transport['send'], node = sender): PostOffice {
  return new PostOffice({
    corridor: region.node(node).corridor,
    checkSignature,
    transport: { send: carry },
    publicKeyOf: (organ) => region.house.publicKeys.get(organ),
    designatedFor: () => ['riec-voorbeeldregio'],
  });
}

const filter = (text: string): Uint8Array => new TextEncoder().encode(text.repeat(1_000));
const takenAs = async (parcelId: string, type: string) =>
  (await entries(receiver)).filter((entry) => entry.type === type && entry.open['parcelId'] === parcelId);

describe('a file that goes with a post', () => {
  test('lies in the cabinet of the receiver before the command is carried out, and is a copy', async () => {
    const bytes = filter('een');
    const file = await cabinetOf(sender).put(bytes);
    const parcelId = await send({ file });
    let carried: Uint8Array | undefined;
    await officeWith(async (envelope, attachment) => {
      carried = attachment;
      const reply = await region.node(receiver).postOffice.receive(JSON.parse(JSON.stringify(envelope)), attachment);
      assert.ok('taken' in reply, JSON.stringify(reply));
      return reply;
    }).sendDue();
    assert.deepEqual(carried, bytes);
    assert.deepEqual(await cabinetOf(receiver).read(file), bytes);
    assert.equal((await takenAs(parcelId, 'parcel.taken')).length, 1);
  });

  test('comes over in one process too', async () => {
    const file = await cabinetOf(sender).put(filter('twee'));
    const parcelId = await send({ file, count: 3 });
    await region.house.settle();
    assert.deepEqual(await cabinetOf(receiver).read(file), filter('twee'));
    assert.deepEqual(
      (await takenAs(parcelId, 'parcel.taken')).map((entry) => entry.open['number']),
      [1, 2, 3],
    );
  });

  test('withdraws its post when it is gone', async () => {
    const file = await cabinetOf(sender).put(filter('weg'));
    const parcelId = await send({ file });
    await cabinetOf(sender).drop(file);
    await region.house.settle();
    const ends = (await entries(sender)).filter((entry) => entry.stream === `parcel/${parcelId}`);
    assert.deepEqual(
      ends.map((entry) => entry.type),
      ['parcel.sent', 'post.withdrawn'],
    );
  });

  test('is left alone for an hour, and goes when no step claims it', async () => {
    await region.house.settle();
    const [claimed, unclaimed] = [await cabinetOf(sender).put(filter('geclaimd')), sha256OfBytes(filter('los'))];
    await send({ file: claimed });
    await region.house.settle();
    await cabinetOf(receiver).put(filter('los'));
    const held = () => lying(receiver).filter((name) => name === claimed || name === unclaimed).length;
    await upkeep(region.node(receiver));
    assert.equal(held(), 2);
    region.now = new Date(Date.parse(region.now) + 61 * 60_000).toISOString();
    await upkeep(region.node(receiver));
    assert.deepEqual([held(), lying(receiver).includes(unclaimed)], [1, false]);
  });
});

describe('at the door a post', () => {
  let caught: { readonly envelope: Envelope; readonly attachment: Uint8Array };
  let plain: Envelope;
  beforeEach(async () => {
    await region.house.settle();
    const file = await cabinetOf(sender).put(filter(`gevangen ${parcels}`));
    await send({ file });
    await send();
    const down = officeWith(async (envelope, attachment) => {
      if (attachment) caught = { envelope, attachment };
      else plain = envelope;
      throw new Error('the line is down');
    });
    // Each of the two has its own thread, and who does not answer gets the second one in a later round.
    await down.sendDue();
    await down.sendDue();
    region.now = new Date(Date.parse(region.now) + 3_600_000).toISOString();
  });

  const signed = (bare: Envelope): Envelope => {
    const { signature: _, ...rest } = bare;
    return { ...rest, signature: region.node(sender).corridor.parts.safe.sign(canonical(rest)) };
  };

  const wrongs: readonly {
    readonly name: string;
    readonly post: () => readonly [Envelope, Attached | undefined];
    readonly code: string;
  }[] = [
    { name: 'without the file that it names', post: () => [caught.envelope, undefined], code: 'attachment-wrong' },
    { name: 'with a file that it does not name', post: () => [plain, caught.attachment], code: 'attachment-wrong' },
    {
      name: 'with another file than it names',
      post: () => [caught.envelope, filter('verwisseld')],
      code: 'attachment-wrong',
    },
    {
      name: 'with a file that does not come after all',
      post: () => [caught.envelope, async () => undefined],
      code: 'attachment-wrong',
    },
    {
      name: 'that names something that is no digest',
      post: () => [signed({ ...caught.envelope, attachment: '../../keys.sqlite' }), caught.attachment],
      code: 'attachment-wrong',
    },
    {
      name: 'of which somebody changed the name of the file',
      post: () => [{ ...caught.envelope, attachment: sha256OfBytes(filter('x')) }, filter('x')],
      code: 'post-not-trusted',
    },
    {
      name: 'with a forged signature, and its file is never asked for',
      post: () => [{ ...caught.envelope, signature: 'AAAA' }, () => Promise.reject(new Error('it was asked for'))],
      code: 'post-not-trusted',
    },
  ];
  for (const { name, post, code } of wrongs) {
    test(`${name} is refused, and nothing is kept`, async () => {
      const before = [lying(receiver), (await entries(receiver)).length];
      const [envelope, attached] = post();
      const reply = await region.node(receiver).postOffice.receive(JSON.parse(JSON.stringify(envelope)), attached);
      assert.equal('refusal' in reply && reply.refusal.code, code);
      assert.deepEqual([lying(receiver), (await entries(receiver)).length], before);
    });
  }

  const overHttp = async (body: Uint8Array<ArrayBuffer> | string, headers: Record<string, string>) => {
    const reply = await region.door().request('/v1/posts', { method: 'POST', body, headers });
    const held: { code?: string; taken?: unknown } = await reply.json();
    return { status: reply.status, code: held.code, taken: held.taken !== undefined };
  };
  const formed = () => {
    const form = postForm(JSON.stringify(caught.envelope), caught.attachment);
    return { type: form.type, bytes: Buffer.concat([...form.chunks()]), length: form.length };
  };

  test('comes in over HTTP as a form of two parts, once', async () => {
    const { type, bytes, length } = formed();
    assert.equal(length, bytes.length);
    const headers = { 'Content-Type': type, 'Content-Length': String(length) };
    assert.deepEqual(await overHttp(bytes, headers), { status: 200, code: undefined, taken: true });
    assert.deepEqual(await overHttp(bytes, headers), { status: 200, code: undefined, taken: true });
    const file = present(caught.envelope.attachment, 'it was caught with a file');
    assert.deepEqual(await cabinetOf(receiver).read(file), new Uint8Array(caught.attachment));
  });

  test('is not read before its size is known, and not when it is too large', async () => {
    const { type, bytes } = formed();
    const big = String(100_000_000 + 256 * 1024 + 4_097);
    const cases = [
      [{ 'Content-Type': type }, 411],
      [{ 'Content-Type': type, 'Content-Length': 'many' }, 411],
      [{ 'Content-Type': type, 'Content-Length': big }, 413],
      [{ 'Content-Type': 'multipart/form-data', 'Content-Length': String(bytes.length) }, 422],
    ] as const;
    for (const [headers, status] of cases) assert.equal((await overHttp(bytes, headers)).status, status);
  });

  test('is refused when the form is cut off, longer than told, or made otherwise', async () => {
    const { type, bytes } = formed();
    const text = bytes.toString('latin1');
    const forms = [
      bytes.subarray(0, bytes.length - 9),
      Buffer.concat([bytes, Buffer.from('more')]),
      Buffer.from(text.replace('name="post"', 'name="attachment"'), 'latin1'),
      Buffer.from(text.replace('name="attachment"', 'name="other"'), 'latin1'),
      Buffer.from(`preamble\r\n${text}`, 'latin1'),
      Buffer.from(''),
    ];
    for (const form of forms) {
      for (const length of new Set([form.length, bytes.length])) {
        const reply = await overHttp(form, { 'Content-Type': type, 'Content-Length': String(length) });
        assert.deepEqual(reply, { status: 422, code: 'attachment-wrong', taken: false });
      }
    }
    const json = await overHttp(JSON.stringify(caught.envelope), { 'Content-Type': 'application/json' });
    assert.equal(json.code, 'attachment-wrong');
  });
});

describe('a machine that follows an act', () => {
  test('gives a command at its own node, in the name of the machine', async () => {
    const parcelId = await send();
    await region.house.settle();
    const [opened, more] = await takenAs(parcelId, 'parcel.opened');
    assert.ok(opened && !more);
    assert.deepEqual(opened.actor, { userId: 'reaction', organ: receiver, role: 'machine', machine: true });
    assert.equal(opened.via?.node, receiver);
  });

  test('of another node is not taken for one of this node', async () => {
    const { safe, store } = region.node(sender).corridor.parts;
    const head = present(await store.read((tx) => tx.head()), 'the sender has lines');
    const bare = {
      postId: `${sender}-${head.seq}-77`,
      from: sender,
      to: receiver,
      sentAt: region.now,
      command: 'parcel.open',
      purpose: 'riec-2.17',
      under: `${receiver}-riec`,
      ...{ userId: 'reaction', role: 'machine', machine: true, designatedFor: ['riec-voorbeeldregio'] },
      ...{ headSeq: head.seq, headHash: head.hash, causeHash: '0' },
      body: canonical({ parcelId: 'p-1', number: 1 }),
    };
    const reply = await region.node(receiver).postOffice.receive({ ...bare, signature: safe.sign(canonical(bare)) });
    assert.ok('refused' in reply && reply.refused.code === 'not-mine', JSON.stringify(reply));
    const last = present((await entries(receiver)).at(-1), 'the refusal was written');
    assert.equal(last.actor.organ, sender);
  });
});

describe('posts to several nodes', () => {
  test('of one cause go in the order in which they were made, also when the second is due first', async () => {
    await region.house.settle();
    const parcelId = await send({ count: 3 });
    const numbers: unknown[] = [];
    const office = officeWith(async (envelope) => {
      numbers.push(JSON.parse(envelope.body).number);
      throw new Error('the line is down');
    });
    await office.sendDue();
    // The first waits; the others are due, and stand behind it.
    await office.sendDue();
    assert.deepEqual(numbers, [1]);
    region.now = new Date(Date.parse(region.now) + 60_000).toISOString();
    await region.house.settle();
    assert.deepEqual(
      (await takenAs(parcelId, 'parcel.taken')).map((entry) => entry.open['number']),
      [1, 2, 3],
    );
  });

  test('go at the same time: who is silent holds up nobody else, not in a later round either', async () => {
    await region.house.settle();
    const silence = Promise.withResolvers<never>();
    const sent: string[] = [];
    const office = officeWith(async (envelope) => {
      sent.push(`${envelope.to} ${JSON.parse(envelope.body).parcelId}`);
      if (envelope.to === receiver) return silence.promise;
      throw new Error('tried');
    });
    const [first, second] = [await send(), await send({ to: 'om' })];
    const round = office.sendDue();
    const third = await send({ to: 'riec-bureau' });
    // The first round still waits for the one that is silent; this one does what it can.
    assert.equal(await office.sendDue(), 1);
    assert.deepEqual(sent.sort(), [`om ${second}`, `politie ${first}`, `riec-bureau ${third}`]);
    silence.reject(new Error('no answer in time'));
    assert.equal(await round, 2);
  });
});
