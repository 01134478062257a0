import assert from 'node:assert/strict';
import { generateKeyPairSync, randomBytes, sign, verify } from 'node:crypto';
import { test } from 'node:test';
import { present } from '../core/assert.ts';
import { parse } from '../core/record.ts';
import { type Epoch, epochOf } from './epoch.ts';
import { buildFilter, findTags } from './filter.ts';
import { type FileFault, type FileOwner, type FilterFile, filterFile, openFile } from './filter-file.node.ts';
import { buildDelta, type FilterManifest, filterManifest, findAdded, manifestText } from './filter-manifest.ts';
import { accepted, packInputs, tagsOf } from './frame.ts';
import { holderKey, type KeyUse, keyInfo } from './holder-key.node.ts';
import { keySpec, keysOf, type Subject, sentinelsOf } from './key-spec.ts';
import { openOprf } from './oprf.node.ts';

const oprf = await openOprf();
const spec = present(keySpec('pn1.1'), 'it is a specification');
const bsnSpec = present(keySpec('bsn.1'), 'it is a specification');
const random = (count: number): Uint8Array => randomBytes(count);
const text = new TextEncoder();
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

const epoch = epochOf('2026-11-25', 28);
const use: KeyUse = { holder: 'proefdam', purpose: 'undermining', spec, epoch, mode: 'voprf' };
const epochSeed = new Uint8Array(32).fill(5);
const { key, publicKey } = accepted(await holderKey(oprf, { epochSeed, use }));
const packed = (inputs: readonly string[]): Uint8Array =>
  accepted(packInputs(inputs.map((input) => text.encode(input))));
const inputsOf = (subject: Subject): readonly string[] => keysOf(subject, [spec]).map(({ input }) => input);
const ownTags = (inputs: readonly string[]): Uint8Array =>
  tagsOf(accepted(oprf.direct({ mode: 'voprf', key, inputs: packed(inputs) })));

const listed = { surname: 'van der Testerman', givenNames: 'Wilhelmina', bornOn: '3-2-1985' };
const filter = accepted(buildFilter({ tags: ownTags([...sentinelsOf('pn1.1'), ...inputsOf(listed)]), random }));
const owner: FileOwner = {
  holder: 'proefdam',
  purpose: 'undermining',
  mode: 'voprf',
  spec,
  epoch: epoch.from,
  until: epoch.until,
  madeOn: '2026-11-25',
  publicKey: hex(publicKey),
};
const file = filterFile(filter, owner);

test('from two registers to a hit: blinded, evaluated with proof, found in the signed filter', () => {
  const pair = generateKeyPairSync('ed25519');
  const signature = sign(null, Buffer.from(manifestText(file.manifest)), pair.privateKey);
  const parsed = parse(filterManifest, JSON.parse(JSON.stringify(file.manifest)));
  assert.ok('good' in parsed, JSON.stringify(parsed));
  assert.ok(verify(null, Buffer.from(manifestText(parsed.good)), pair.publicKey, signature));
  const opened = openFile({ manifest: parsed.good, bytes: file.bytes }, '2026-11-26');
  assert.ok(opened.kind === 'filter');
  const same = { surname: 'Tesdermann, v.d.', givenNames: 'W.', bornOn: '1985-02-03' };
  const stranger = { surname: 'Voorbeeldsma', givenNames: 'W.', bornOn: '1985-02-03' };
  const asked = [...inputsOf(same), ...inputsOf(stranger), ...sentinelsOf('pn1.1')];
  const inputs = packed(asked);
  const { blinds, blinded } = accepted(oprf.blind({ mode: 'voprf', inputs }));
  const { evaluated, proof } = accepted(oprf.prove({ key, blinded }));
  const outputs = accepted(oprf.verify({ publicKey, inputs, blinds, blinded, evaluated, proof }));
  const found = findTags(opened.filter, tagsOf(outputs));
  assert.deepEqual(found, [0, ...Array.from({ length: 16 }, (_, at) => at + 2)]);
});

test('a delta travels in the same way', () => {
  const tags = ownTags(inputsOf(listed));
  const added = filterFile(accepted(buildDelta({ tags, random })), owner);
  assert.ok('good' in parse(filterManifest, { ...added.manifest }));
  assert.deepEqual([added.manifest.kind, added.manifest.size, added.bytes.length], ['delta', 16, 128]);
  const opened = openFile(added, '2026-11-26');
  assert.ok(opened.kind === 'delta');
  assert.deepEqual(findAdded(opened.delta, tags), [0]);
});

const changed = (manifest: Partial<FilterManifest>): FilterFile => ({
  ...file,
  manifest: { ...file.manifest, ...manifest },
});
const refusals: readonly (readonly [string, FilterFile, string, FileFault])[] = [
  ['the day before', file, '2026-11-01', 'not-now'],
  ['its last day is over', file, epoch.until, 'not-now'],
  [
    'a byte changed',
    { ...file, bytes: file.bytes.map((byte, at) => (at === 9 ? byte ^ 1 : byte)) },
    '2026-11-26',
    'altered',
  ],
  ['a byte less', { ...file, bytes: file.bytes.subarray(1) }, '2026-11-26', 'altered'],
  ['a count instead of a class', changed({ size: 1_025 }), '2026-11-26', 'impossible'],
  ['another geometry', changed({ segmentCount: 5 }), '2026-11-26', 'impossible'],
  ['a filter as a delta', changed({ kind: 'delta' }), '2026-11-26', 'impossible'],
  ['other rules', changed({ keySpecSha256: '00'.repeat(32) }), '2026-11-26', 'other-rules'],
  ['another specification', changed({ keySpec: 'bsn.1' }), '2026-11-26', 'other-rules'],
];

test('a file that is not as signed, not possible or not of this epoch is refused', () => {
  for (const [what, given, today, fault] of refusals) {
    assert.deepEqual(openFile(given, today), { kind: 'refused', fault }, what);
  }
});

test('the manifest tells the class and never the count', () => {
  const shown = JSON.stringify(file.manifest);
  assert.equal(file.manifest.size, 1_024);
  assert.ok(!/\b17\b/.test(shown.replace(file.manifest.sha256, '').replace(/"seed":\d+/, '')));
  for (const wrong of [{ size: -1 }, { epoch: 'soon' }, { keySpec: 'bsn.2' }, { mode: 'poprf' }, { more: 1 }]) {
    assert.ok('faults' in parse(filterManifest, { ...file.manifest, ...wrong }), JSON.stringify(wrong));
  }
});

const others: readonly (readonly [string, Partial<KeyUse>])[] = [
  ['holder', { holder: 'voorbeeldstad' }],
  ['purpose', { purpose: 'screening' }],
  ['key type', { spec: bsnSpec }],
  ['epoch', { epoch: epochOf('2027-01-01', 28) }],
  ['mode', { mode: 'oprf' }],
];

test('keys: one seed gives another key for every use, and the same one each time', async () => {
  const keys = [hex(key)];
  for (const [what, other] of others) {
    const derived = hex(accepted(await holderKey(oprf, { epochSeed, use: { ...use, ...other } })).key);
    assert.ok(!keys.includes(derived), what);
    keys.push(derived);
  }
  const again = accepted(await holderKey(oprf, { epochSeed, use }));
  assert.deepEqual([hex(again.key), hex(again.publicKey)], [hex(key), hex(publicKey)]);
  const nextSeed = new Uint8Array(32).fill(6);
  assert.notEqual(hex(accepted(await holderKey(oprf, { epochSeed: nextSeed, use })).key), hex(key));
  assert.deepEqual(await holderKey(oprf, { epochSeed: new Uint8Array(31), use }), { fault: { kind: 'wrong-length' } });
  for (const holder of ['a|b', '', 'A', 'a\0']) assert.throws(() => keyInfo({ ...use, holder }), /ids/);
});

test('an answer bought for one purpose is worth nothing against the filter of another', async () => {
  const other = accepted(await holderKey(oprf, { epochSeed, use: { ...use, purpose: 'screening' } }));
  const inputs = packed([...inputsOf(listed), ...sentinelsOf('pn1.1')]);
  const outputs = accepted(oprf.direct({ mode: 'voprf', key: other.key, inputs }));
  assert.deepEqual(findTags(filter, tagsOf(outputs)), []);
});

const epochs: readonly (readonly [string, 7 | 28, Epoch])[] = [
  ['2026-11-23', 7, { from: '2026-11-23', until: '2026-11-30' }],
  ['2026-11-29', 7, { from: '2026-11-23', until: '2026-11-30' }],
  ['2026-11-30', 7, { from: '2026-11-30', until: '2026-12-07' }],
  ['1970-01-05', 28, { from: '1970-01-05', until: '1970-02-02' }],
  ['2024-02-29', 7, { from: '2024-02-26', until: '2024-03-04' }],
];

test('epochs start on a Monday and follow each other without a gap', () => {
  for (const [day, days, expected] of epochs) assert.deepEqual(epochOf(day, days), expected, day);
  for (let at = 0, { from, until } = epoch; at < 30; at += 1) {
    assert.equal(new Date(`${from}T00:00:00Z`).getUTCDay(), 1);
    assert.equal(epochOf(until, 28).from, until);
    ({ from, until } = epochOf(until, 28));
  }
});
