import assert from 'node:assert/strict';
import { execFile, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { after, before, test } from 'node:test';
import { promisify } from 'node:util';
import { present } from '../core/assert.ts';
import { openShelf } from './shelf-sqlite.node.ts';

const child = join(import.meta.dirname, '../../test/load-child.node.ts');
const node = 'veenwijde-college';
const rows = 12_000;

let root = '';
let file = '';
before(() => {
  root = mkdtempSync(join(tmpdir(), 'register-faults-'));
  file = join(root, 'register.csv');
  const lines = Array.from({ length: rows }, (_, at) => {
    // Each thousandth number stands twice with another name, and each seven hundredth row has no number.
    const number = at % 700 === 699 ? '' : String(90_000_000 + (at % 1_000 === 999 ? at - 1 : at));
    return `${number};Bedrijf ${at} De Zon;Turfkade ${at % 400}, 9999 XA Veenwijde`;
  });
  writeFileSync(file, `kvk;handelsnaam;adres\n${lines.join('\n')}\n`);
});
after(() => rmSync(root, { recursive: true, force: true }));

type Told = { readonly [name: string]: unknown };

async function loadIn(folder: string): Promise<Told> {
  const { stdout } = await promisify(execFile)(process.execPath, [child, 'load', folder, file]);
  return JSON.parse(present(stdout.trim().split('\n').at(-1), 'the child tells what happened'));
}

/** Kills a load when it tells of this stage; gives what lies on the shelf afterwards. */
async function killedAt(folder: string, stage: string, done: number) {
  const loading = spawn(process.execPath, [child, 'load', folder, file], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(loading, 'exit');
  assert(loading.stdout);
  for await (const line of createInterface({ input: loading.stdout })) {
    const told: Told = JSON.parse(line);
    if (told['stage'] === stage && Number(told['done']) >= done) loading.kill('SIGKILL');
  }
  const [, signal] = await ended;
  assert.equal(signal, 'SIGKILL');
  return openShelf(join(folder, node, 'registers')).loads();
}

test('a load that is killed three times gives in the end what it would have given at once', {
  timeout: 300_000,
}, async () => {
  const broken = mkdtempSync(join(root, 'killed-'));
  for (const [stage, done] of [
    ['read', 4_000],
    ['read', 8_000],
    ['index', 0],
  ] as const) {
    const lying = await killedAt(broken, stage, done);
    const whole = lying.map(({ isWhole }) => isWhole);
    assert.deepEqual(whole, [false], 'no half load is ever opened');
  }
  // The same node with the same keys, so that the pseudonyms are the same too.
  const unbroken = join(root, 'unbroken');
  cpSync(broken, unbroken, { recursive: true });
  rmSync(join(unbroken, node, 'registers'), { recursive: true });
  const [again, atOnce] = [await loadIn(broken), await loadIn(unbroken)];
  assert.equal(atOnce['outcome'], 'loaded');
  assert.match(String(atOnce['digest']), /^[0-9a-f]{64}$/);
  assert.deepEqual(again, atOnce, 'digest, counts and what is told of refused rows');
  const loadId = String(again['loadId']);
  assert.deepEqual(await foundIn(broken, loadId), await foundIn(unbroken, loadId));
  const beside = readdirSync(join(broken, node, 'registers')).filter((name) => !name.endsWith('.sqlite'));
  assert.deepEqual(beside, [], 'nothing is left beside it');
});

/** What the index of a load gives. */
async function foundIn(folder: string, loadId: string) {
  const shelf = openShelf(join(folder, node, 'registers'));
  try {
    const segment = present(await shelf.open(loadId), 'the load is whole');
    const found = [];
    for (const key of ['wveenwijde', 'w7', 'n90000007', 'wbedrijf']) found.push([...(await segment.find(key))]);
    return { found, like: await segment.wordsLike('veenwijd', { slips: 1, begun: 0, most: 10, mayField: () => true }) };
  } finally {
    await shelf.close();
  }
}

const ownDisk = ['--user', '--map-root-user', '--mount', '--', 'sh', '-c'];
const noDisk =
  spawnSync('unshare', [...ownDisk, 'mount -t tmpfs none /mnt']).status === 0
    ? false
    : 'this system does not let us mount a disk of our own';

test('a full disk stops a load in words, shows nothing of it, and it goes on when there is room', {
  skip: noDisk,
  timeout: 300_000,
}, async () => {
  const folder = mkdtempSync(join(root, 'd-'));
  const mountThen = 'mount -t tmpfs -o size=9m none "$1" && exec "$2" "$3" full "$1" "$4"';
  const command = [...ownDisk, mountThen, 'sh', folder, process.execPath, child, file];
  const { stdout } = await promisify(execFile)('unshare', command);
  const { full, after: then }: { readonly full: Told; readonly after: Told } = JSON.parse(
    present(stdout.trim().split('\n').at(-1), 'the child tells what happened'),
  );
  assert.deepEqual(full, { outcome: 'disk-full' });
  assert.equal(then['outcome'], 'loaded');
  // Of 17 rows without a number, one is also a double one of the 12.
  assert.deepEqual([then['records'], then['refused']], [rows - 28, 28]);
});
