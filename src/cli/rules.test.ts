import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { faultsOfRecord } from '../../test/algoritmeregister/faults.ts';
import { cli, cliJson, testFolder } from '../../test/cli.node.ts';
import { Served } from '../../test/served.node.ts';
import { sha256 } from '../house/safe.node.ts';
import { activate } from '../law/activate.ts';
import { packs } from '../law/basis/index.ts';
import { faultsOfPacks } from '../law/pack-check.ts';
import type { Rule, RulePack } from '../law/rule.ts';
import { fingerprintOf } from '../law/signatures.ts';
import { brokenLineOf, lineAt, linesOfJson } from './json-lines.ts';
import { checkOwnRules, placeOf } from './rules-check.node.ts';

const on = ['--on', '2026-11-23'];
const root = join(import.meta.dirname, '../..');
type Signed = { [member: string]: string };

const signatureOf = (id: string, changes: Signed = {}): Signed => {
  const pack = packs.find((one) => one.rules.some((rule) => rule.id === id));
  const rule = pack?.rules.find((one) => one.id === id);
  assert.ok(pack && rule);
  const { id: packId, validFrom } = pack;
  const fingerprint = fingerprintOf(rule, sha256);
  return {
    rule: id,
    pack: packId,
    validFrom,
    fingerprint,
    by: 'A. Voorbeeld',
    on: '2026-11-20',
    office: 'Jurist',
    ...changes,
  };
};

function signatureFile(t: Parameters<typeof testFolder>[0], signatures: readonly Signed[]): string {
  const file = join(testFolder(t), 'signatures.json');
  writeFileSync(file, JSON.stringify({ signatures }, undefined, 2));
  return file;
}

describe('schakel rules', () => {
  test('shows the rules of a day, who must sign each, and the counts', async () => {
    const { exit, out, err } = await cli(['rules', ...on]);
    assert.equal(exit, 0);
    assert.match(out, /^Regel +Soort +Artikelen +Zeker +Getekend\n/);
    assert.match(
      out,
      /\nR02 +moet +WGS 1\.5\(1\); WGS 2\.22\(1\)\(a\)1; WGS 2\.23\(6\)\(a\) +H +niemand; moet tekenen: /,
    );
    assert.match(out, /\nNiet van kracht:\n {2}T06 \(adw\): alleen een aanwijzing/);
    assert.match(out, /\d+ toestemmingen en \d+ verboden; 0 getekend; 4 niet van kracht/);
    assert.match(err, /geen jurist heeft deze regels getekend/);
  });

  test('tells a program the same, with a fingerprint to sign for', async () => {
    const { json } = await cliJson(['rules', ...on]);
    const active = activate(packs, { profile: 'demo', on: '2026-11-23' });
    assert.equal(json.packVersion, active.packVersion);
    assert.equal(json.rules.length + json.counts.requiredInputs, active.rules.length);
    assert.equal(json.leftOut.length, active.leftOut.length);
    for (const rule of [...json.rules, ...json.leftOut]) assert.match(rule.fingerprint, /^[0-9a-f]{64}$/);
  });

  test('in production leaves out every permit, because nobody signed', async () => {
    const { json } = await cliJson(['rules', ...on, '--profile', 'production']);
    assert.equal(json.counts.permits, 0);
    assert.ok(json.leftOut.some((rule: { leftOut: string }) => rule.leftOut === 'unsigned-permit'));
  });

  test('with a signature the rule counts in production, and says by whom', async (t) => {
    const signatures = ['--signatures', signatureFile(t, [signatureOf('OT01')])];
    const { json } = await cliJson(['rules', ...on, '--profile', 'production', ...signatures]);
    assert.equal(json.counts.signed, 1);
    assert.deepEqual(
      json.rules.filter((rule: { effect: string }) => rule.effect === 'permit').map((rule: { id: string }) => rule.id),
      ['OT01'],
    );
    const { out } = await cli(['rules', ...on, ...signatures]);
    assert.match(out, /\nOT01 +mag +.* +M +Jurist 2026-11-20\n/);
  });

  const bad: readonly (readonly [name: string, signature: Signed, says: RegExp])[] = [
    ['another text', signatureOf('OT01', { fingerprint: '0'.repeat(64) }), /signatures\.json:3: .*OT01.*andere tekst/],
    ['an unknown rule', signatureOf('OT01', { rule: 'OT99' }), /OT99.*staat niet in dat pakket/],
    ['a day to come', signatureOf('OT01', { on: '2999-01-01' }), /2999-01-01/],
    ['no office', signatureOf('OT01', { office: '' }), /signatures\.json:10: /],
  ];
  for (const [name, signature, says] of bad) {
    test(`a signature for ${name} stops it`, async (t) => {
      const said = await cli(['rules', '--signatures', signatureFile(t, [signature])]);
      assert.equal(said.exit, 2);
      assert.match(said.err, /De handtekeningen kloppen niet/);
      assert.match(said.err, says);
      assert.equal((await cli(['serve', '--port', '0', '--signatures', signatureFile(t, [signature])])).exit, 2);
    });
  }

  test('serve takes them: the session tells which rules are signed, in which office, and by no name', async (t) => {
    const file = signatureFile(t, [signatureOf('OT01')]);
    const args = ['--profile', 'production', '--port', '0', '--data', testFolder(t), '--node', 'politie'];
    const served = await Served.start([...args, '--signatures', file]);
    t.after(() => served.stop());
    const text = await (await fetch(`${served.address}/v1/session`)).text();
    assert.deepEqual(JSON.parse(text).signed, [{ ruleId: 'OT01', on: '2026-11-20', office: 'Jurist' }]);
    assert.doesNotMatch(text, /A\. Voorbeeld/);
  });

  test('gives Cedar text and schema', async () => {
    const { out, exit } = await cli(['rules', '--cedar', ...on]);
    assert.equal(exit, 0);
    assert.match(out, /\n@id\("R01"\)\n/);
    assert.match(out, /\n\/\/ entity Person;\n/);
    const { json } = await cliJson(['rules', '--cedar', ...on]);
    assert.ok(json.strict.R01 && json.lenient.R01 && json.schema);
  });

  for (const [line, says] of [
    ['rules --check --cedar', /--check, --cedar gaan niet samen/],
    ['rules x.json', /alleen bij --check/],
    ['rules --on gisteren', /De datum bij --on/],
    ['rules --signatures nergens.json', /nergens\.json is niet te lezen/],
    ['rules --check nergens.json', /nergens\.json is niet te lezen/],
  ] as const) {
    test(`schakel ${line} says what is wrong`, async () => {
      const said = await cli(line.split(' '));
      assert.equal(said.exit, 2);
      assert.match(said.err, says);
    });
  }
});

describe('schakel rules --check', () => {
  test('finds no fault in our own rules', async () => {
    const { exit, json } = await cliJson(['rules', '--check']);
    assert.equal(exit, 0);
    assert.deepEqual(json.faults, []);
    assert.equal(json.packs, packs.length);
  });

  test('points into the source: every rule, and the member that is wrong', () => {
    for (const { id: packId, validFrom, rules } of packs) {
      for (const { id: ruleId } of rules) {
        const fault = { packId, validFrom, ruleId, member: 'basis', detail: { nl: 'x', en: 'x' } };
        const { file, line } = placeOf(fault);
        const lines = readFileSync(join(root, file), 'utf8').split('\n');
        assert.ok(file.includes(`/${validFrom}`), file);
        assert.match(lines[line - 1] ?? '', /^\s*basis: \[/, `${file}:${line}`);
        const before = lines.slice(0, line).findLast((text) => /\bid: '/.test(text));
        assert.match(before ?? '', new RegExp(`id: '${ruleId}'`), ruleId);
      }
      const { file, line } = placeOf({ packId, validFrom, member: 'validFrom', detail: { nl: 'x', en: 'x' } });
      assert.match(readFileSync(join(root, file), 'utf8').split('\n')[line - 1] ?? '', /^\s*validFrom: '/);
    }
  });

  test('tells faults of our own rules with file, line and rule', () => {
    const broken = packs.map((pack) =>
      pack.id === 'wgs-zvh'
        ? { ...pack, rules: pack.rules.map((rule): Rule => (rule.id === 'Z09' ? { ...rule, alternatives: [] } : rule)) }
        : pack,
    );
    const { faults } = checkOwnRules(broken);
    assert.equal(faults.length, 1);
    assert.match(faults[0]?.file ?? '', /^src\/law\/basis\/wgs-zvh\/2025-03-01\.ts$/);
    assert.equal(faults[0]?.ruleId, 'Z09');
  });

  const own = packs.find(({ id }) => id === 'ai-act');
  assert.ok(own);
  const next = (changes: object = {}, rule: object = {}): object => {
    const later: RulePack = { ...own, validFrom: '2030-01-01' };
    return { ...later, ...changes, rules: later.rules.map((one, at) => (at === 0 ? { ...one, ...rule } : one)) };
  };
  const lineOf = (text: string, pattern: RegExp): number =>
    text.split('\n').findIndex((line) => pattern.test(line)) + 1;
  const cases: readonly (readonly [name: string, pack: object, at: RegExp, says: RegExp])[] = [
    ['no way out', next({}, { alternatives: [] }), /"alternatives": \[\]/, /wel mag/],
    ['no day', next({ validFrom: '2030-13-01' }), /"validFrom": "2030-13-01"/, /een dag/],
    ['an unknown member', next({}, { weight: 3 }), /"weight"/, /weight hoort hier niet/],
    ['a missing member', next({ signatory: undefined }), /^\{/, /ontbreekt signatory/],
    ['an act that is none', next({}, { actions: ['peek'] }), /"peek"/, /Kies een van/],
    [
      'an unknown fact',
      next({}, { when: { fact: 'resource.weight', is: 'x' } }),
      /"when"/,
      /niet kent: resource\.weight/,
    ],
    [
      'a value that is none',
      next({}, { when: { fact: 'subject.organ', is: 'politei' } }),
      /"when"/,
      /subject\.organ kent alleen/,
    ],
    [
      'a raw fact',
      next({}, { when: { fact: 'resource.special', is: true } }),
      /"fact": "resource\.special"/,
      /niet zelf naar/,
    ],
    ['no condition', next({}, { when: { every: [] } }), /"every"/, /every hoort hier niet/],
    [
      'a signature in the rule',
      next({}, { signed: { by: 'x', on: '2026-01-01' } }),
      /"signed"/,
      /tekent niet zichzelf/,
    ],
    ['the number of another pack', next({}, { id: 'R01' }), /"id": "R01"/, /al van een andere regel/],
    [
      'an overlap with ours',
      { ...next({ validFrom: '2024-01-01', validUntil: '2025-06-01' }) },
      /"validUntil"/,
      /overlappen/,
    ],
  ];
  for (const [name, pack, at, says] of cases) {
    test(`finds ${name}, and its line`, async (t) => {
      const text = JSON.stringify(pack, undefined, 2);
      const file = join(testFolder(t), 'pack.json');
      writeFileSync(file, text);
      const { exit, json } = await cliJson(['rules', '--check', file]);
      assert.equal(exit, 1);
      const lines: readonly { line: number; detail: { nl: string } }[] = json.faults;
      const found = lines.find(({ detail }) => says.test(detail.nl));
      assert.ok(found, JSON.stringify(lines));
      assert.equal(found.line, lineOf(text, at));
      const plain = await cli(['rules', '--check', file]);
      assert.match(plain.out, new RegExp(`pack\\.json:${found.line}: `));
    });
  }

  test('takes a good pack, a list, and a newer version of our own day', async (t) => {
    for (const good of [next(), [next(), { ...own }], packs]) {
      const file = join(testFolder(t), 'good.json');
      writeFileSync(file, JSON.stringify(good));
      const { exit, json } = await cliJson(['rules', '--check', file]);
      assert.deepEqual(json.faults, []);
      assert.equal(exit, 0);
    }
  });

  test('says on which line a text stops being JSON', async (t) => {
    const file = join(testFolder(t), 'broken.json');
    writeFileSync(file, '{\n  "id": "x",\n  "rules": [}\n}');
    const { exit, err } = await cli(['rules', '--check', file]);
    assert.equal(exit, 2);
    assert.match(err, /regel 3/);
  });
});

describe('schakel rules --publish', () => {
  test('writes every paper, the same bytes each time', async (t) => {
    const [one, two] = [testFolder(t), join(testFolder(t), 'deep/er')];
    const { json } = await cliJson(['rules', '--publish', one, ...on]);
    await cli(['rules', '--publish', two, ...on]);
    const files = readdirSync(one, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\./.test(name))
      .sort();
    assert.deepEqual(files, [...json.files].sort());
    for (const name of files)
      assert.equal(readFileSync(join(one, name), 'utf8'), readFileSync(join(two, name), 'utf8'));
  });

  test('the papers are whole: register records, pages in two languages, a table with every rule', async (t) => {
    const folder = testFolder(t);
    await cli(['rules', '--publish', folder, ...on]);
    const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
    for (const record of JSON.parse(read('algorithm-register.json'))) assert.deepEqual(faultsOfRecord(record), []);
    assert.match(read('partnerships/riec-voorbeeldregio.html'), /^<!doctype html>\n<html lang="nl">/);
    const english = read('partnerships/zvh-voorbeeldregio.en.html');
    assert.match(english, /<html lang="en">/);
    assert.doesNotMatch(
      english,
      /<script|https?:\/\/(?!wetten\.overheid|eur-lex|deeplink)[^"]*"|url\(/,
      'needs nothing else',
    );
    const ids = JSON.parse(read('to-sign.json')).rules.map(({ rule }: { rule: string }) => rule);
    const rows = read('rules.csv').split('\r\n');
    assert.equal(rows.length, ids.length + 2);
    for (const id of ids)
      assert.ok(
        rows.some((row) => row.startsWith(`${id},`)),
        id,
      );
    assert.equal(
      JSON.parse(read('processing-register.json')).packVersion,
      JSON.parse(read('partnerships/riec-voorbeeldregio.json')).packVersion,
    );
  });

  test('what must be signed can be signed: its members make a signature', async (t) => {
    const folder = testFolder(t);
    await cli(['rules', '--publish', folder, ...on]);
    const { rules } = JSON.parse(readFileSync(join(folder, 'to-sign.json'), 'utf8'));
    const signatures = rules.map(({ rule, pack, validFrom, fingerprint }: Signed) => ({
      rule,
      pack,
      validFrom,
      fingerprint,
      by: 'A. Voorbeeld',
      on: '2026-11-20',
      office: 'Jurist',
    }));
    const { json } = await cliJson([
      'rules',
      ...on,
      '--profile',
      'production',
      '--signatures',
      signatureFile(t, signatures),
    ]);
    assert.ok(json.leftOut.every((rule: { leftOut: string }) => rule.leftOut === 'low-confidence'));
  });

  test('never writes where the data of a node is', async (t) => {
    const folder = testFolder(t);
    mkdirSync(join(folder, 'politie'));
    writeFileSync(join(folder, 'politie', 'ledger.sqlite'), '');
    for (const place of [folder, join(folder, 'politie')]) {
      const said = await cli(['rules', '--publish', place, ...on]);
      assert.equal(said.exit, 2);
      assert.match(said.err, /gegevens van een deelnemer/);
      assert.ok(!existsSync(join(place, 'rules.csv')));
    }
  });
});

test('the line on which a text stops being JSON, and never for what is JSON', () => {
  const cases: readonly (readonly [text: string, line: number])[] = [
    ['{\n "a": 1,\n}', 3],
    ['[1\n 2]', 2],
    ['{"a"\n 1}', 2],
    ['{\n\n "a": tru}', 3],
    ['"a\nb"', 1],
    ['[\n}', 2],
    ['{} x', 1],
    ['[,1]', 1],
  ];
  for (const [text, line] of cases) {
    assert.throws(() => JSON.parse(text));
    assert.equal(brokenLineOf(text), line, text);
  }
  fc.assert(
    fc.property(fc.json(), (text) => {
      assert.equal(brokenLineOf(text), undefined);
    }),
  );
  fc.assert(
    fc.property(fc.string(), (text) => {
      try {
        JSON.parse(text);
      } catch {
        return;
      }
      assert.equal(brokenLineOf(text), undefined);
    }),
  );
});

test('lines of JSON: keys, values in lists, escapes, and the nearest around', () => {
  const text = '{\n "a/b": [\n  1,\n  {"c~": "\\n,]"},\n  [true]\n ],\n "": null\n}';
  const lines = linesOfJson(text);
  const at = (pointer: string): number => lineAt(lines, pointer);
  assert.deepEqual(
    ['', '/a~1b', '/a~1b/0', '/a~1b/1', '/a~1b/1/c~0', '/a~1b/2/0', '/', '/a~1b/9/x', '/nothing'].map(at),
    [1, 2, 3, 4, 4, 5, 7, 2, 1],
  );
  for (const pack of packs) {
    const found = linesOfJson(JSON.stringify(pack, undefined, 2));
    assert.ok(found.get(`/rules/${pack.rules.length - 1}/sentence/en`));
  }
  assert.deepEqual(faultsOfPacks(packs), []);
});
