import { benchGate } from './ask.node.ts';
import { atLeast, atMost, type BenchRow, rounded } from './figure.ts';
import { benchLogged } from './logged.node.ts';

const seconds = 6;

export const gateBench: BenchRow = {
  name: 'gate',
  label: { nl: 'De poort: mag dit?', en: 'The gate: may this be?' },
  async run(context) {
    const forSeconds = context.isQuick ? seconds / 10 : seconds;
    const speed = benchGate(forSeconds);
    const logged = await benchLogged(forSeconds, context);
    return [
      { name: 'gate, all rules', value: speed.perSecond, unit: 'questions/s', target: atLeast(20_000) },
      { name: 'gate p99', value: speed.p99Micros, unit: 'µs', target: atMost(1_000) },
      { name: 'Cedar, full set', value: speed.cedarPerSecond, unit: 'questions/s' },
      { name: 'gate against Cedar', value: rounded(speed.perSecond / speed.cedarPerSecond), unit: 'times' },
      { name: 'decisions with their log', value: logged.perSecond, unit: '/s', target: atLeast(5_000) },
      { name: 'log record', value: logged.bytes, unit: 'bytes' },
    ];
  },
};
