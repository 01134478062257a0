import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { describe, test } from 'node:test';
import { cli, cliJson, testFolder } from '../../test/cli.node.ts';
import { nearMiss } from './near-miss.ts';
import { commands } from './program.node.ts';

describe('the command line', () => {
  for (const locale of ['nl', 'en'] as const) {
    test(`explains itself and each command (${locale})`, async () => {
      const program = await cli(['--help'], { locale });
      assert.equal(program.exit, 0);
      for (const command of commands) {
        assert.ok(program.out.includes(command.summary[locale]), command.name);
        const { exit, out } = await cli([command.name, '--help'], { locale });
        assert.equal(exit, 0);
        assert.ok(out.startsWith(command.summary[locale]));
        for (const option of command.options) assert.ok(out.includes(`--${option.name}`), option.name);
      }
    });
  }

  const faults: readonly (readonly [line: string, exit: number, says: RegExp])[] = [
    ['', 2, /Opdrachten:/],
    ['serv', 2, /Bedoelt u schakel serve\?/],
    ['juggle', 2, /"juggle" ken ik niet/],
    ['verify --dat x', 2, /--dat ken ik niet[\s\S]*Bedoelt u --data\?[\s\S]*verify --help/],
    ['verify --data', 2, /Bij --data hoort een waarde/],
    ['verify --data --deep', 2, /Bij --data hoort een waarde/],
    ['verify --deep=yes', 2, /Bij --deep hoort geen waarde/],
    ['verify --lang de', 2, /alleen: nl, en/],
    ['serve --port 70000', 2, /heel getal van 0 tot en met 65535/],
    ['serve --port 8o80', 2, /heel getal/],
    ['serve --demo --profile production', 2, /gaan niet samen/],
    ['serve --node veenwijde-colege', 2, /Bedoelt u veenwijde-college\?/],
    ['import', 2, /WHAT ontbreekt/],
    ['import signal x.csv', 2, /Bedoelt u signals\?/],
    ['import signals', 2, /FILE ontbreekt/],
    ['import signals x.csv', 2, /--node ontbreekt/],
    ['import signals x.csv --node politie', 3, /geen taak om signalen te ontvangen/],
    ['import signals x.csv --node veenwijde-college --user mila', 2, /Kies met --user: noor, bram, femke/],
    ['import signals x.csv --node veenwijde-college --profile production', 3, /geen aanmeldvoorziening/],
    ['keys', 2, /--node ontbreekt/],
    ['keys --node veenwijde-college --url ftp:x', 2, /geen webadres/],
    ['bench gat', 2, /Bedoelt u gate\?/],
    ['verify one', 2, /"one" hoort er niet bij/],
  ];
  for (const [line, exit, says] of faults) {
    test(`schakel ${line} says what is wrong and what to do`, async () => {
      const said = await cli(line.split(' ').filter((word) => word !== ''));
      assert.match(said.err, says);
      assert.equal(said.exit, exit);
      assert.equal(said.out, '');
    });
  }

  test('tells a fault to a program too', async () => {
    const { exit, json } = await cliJson(['keys']);
    assert.equal(exit, 2);
    assert.equal(json.fault.exit, 2);
    assert.ok(json.fault.what.nl && json.fault.what.en && json.fault.todo.en);
  });

  test('shows its version', async () => {
    assert.match((await cli(['--version'])).out, /^schakel \d+\.\d+\.\d+ /);
    assert.match((await cliJson(['--version'])).json.version, /^\d+\.\d+\.\d+$/);
  });

  test('makes the line of a node for the peers file of the others, the same every time', async (t) => {
    const line = ['keys', '--node', 'politie', '--data', testFolder(t), '--url', 'https://politie.example'];
    const { json } = await cliJson(line);
    assert.deepEqual(json.peers, { politie: { url: 'https://politie.example', publicKey: json.publicKey } });
    assert.equal((await cliJson(line)).json.publicKey, json.publicKey);
    assert.equal((await cli(line)).out.split('\n')[0], json.publicKey);
  });
});

test('a near miss is a slip or the beginning of a word, not another word', () => {
  const known = ['serve', 'verify', 'rebuild', 'keys'];
  const cases: readonly (readonly [string, string | undefined])[] = [
    ['sevre', 'serve'],
    ['verfiy', 'verify'],
    ['reb', 'rebuild'],
    ['key', 'keys'],
    ['import', undefined],
    ['', undefined],
  ];
  for (const [word, meant] of cases) assert.equal(nearMiss(word, known), meant, word);
});

describe('schakel serve', () => {
  const main = resolve(import.meta.dirname, '../main.node.ts');

  async function started(args: readonly string[]) {
    const child = spawn(process.execPath, [main, 'serve', ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
    let err = '';
    child.stderr.setEncoding('utf8').on('data', (part: string) => {
      err += part;
    });
    const ended = new Promise<number | null>((done) => child.once('exit', done));
    const lines: string[] = [];
    for await (const line of createInterface({ input: child.stdout })) {
      lines.push(line);
      if (lines.length === 2) break;
    }
    return { child, lines, ended, told: () => err };
  }

  test('says its address first and how to begin, answers, and closes in order', async (t) => {
    const { child, lines, ended } = await started(['--data', testFolder(t), '--port', '0', '--no-seed']);
    t.after(() => child.kill('SIGKILL'));
    const [address = '', begin = ''] = lines;
    assert.match(address, /^http:\/\/localhost:\d+$/);
    assert.match(begin, /kies wie u bent/);
    assert.equal((await fetch(`${address}/v1/session`)).status, 200);
    child.kill('SIGTERM');
    assert.equal(await ended, 0);
  });

  test('in production names who has to sign, and knows nobody', async (t) => {
    const args = ['--profile', 'production', '--data', testFolder(t), '--port', '0', '--node', 'veenwijde-college'];
    const { child, lines, ended, told } = await started(args);
    t.after(() => child.kill('SIGKILL'));
    const session = await (await fetch(`${lines[0]}/v1/session`)).text();
    assert.ok(!session.includes('"noor"'));
    child.kill('SIGINT');
    assert.equal(await ended, 0);
    assert.match(told(), /toestemmingen gelden niet/);
  });

  test('does not take another port than the one that was asked for', async (t) => {
    const other = createServer();
    await new Promise<void>((done) => other.listen(0, '127.0.0.1', done));
    t.after(() => other.close());
    const held = other.address();
    assert.ok(typeof held === 'object' && held);
    const said = await cli(['serve', '--no-seed', '--data', testFolder(t), '--port', String(held.port)]);
    assert.equal(said.exit, 4);
    assert.match(said.err, /is bezet/);
  });

  test('refuses peers it cannot trust to be what they say', async (t) => {
    const said = await cli(['serve', '--data', testFolder(t), '--peers', 'there-is-no-such-file.json']);
    assert.equal(said.exit, 2);
    assert.match(said.err, /niet te lezen[\s\S]*schakel keys --node ID/);
  });
});

test('schakel bench names the machine and puts each figure beside its target', async () => {
  const { json } = await cliJson(['bench', 'gate', '--quick']);
  assert.ok(json.machine.cores > 0 && json.machine.fsyncMs > 0 && json.machine.node === process.versions.node);
  assert.ok(json.figures.length >= 4);
  for (const { name, value, unit } of json.figures) assert.ok(name && unit && value > 0, name);
  assert.ok(json.figures.some((figure: { good?: boolean }) => typeof figure.good === 'boolean'));
});

test('schakel rehearse plays a seed, the same every time', async () => {
  const line = ['rehearse', '--seed', '3', '--steps', '10'];
  const first = await cliJson(line);
  assert.equal(first.exit, 0);
  assert.deepEqual((await cliJson(line)).json, first.json);
});
