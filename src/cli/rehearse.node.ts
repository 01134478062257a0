import { type Rehearsal, rehearse } from '../sim/rehearsal.node.ts';
import type { CommandRow } from './command.ts';

export const rehearseCommand: CommandRow = {
  name: 'rehearse',
  summary: {
    nl: 'Speelt een heel samenwerkingsverband na, met storingen, en laat een controleur oordelen.',
    en: 'Plays a whole partnership, with faults, and lets an auditor judge.',
  },
  operands: [],
  options: [
    {
      name: 'seed',
      value: 'N',
      fallback: '1',
      help: { nl: 'Hetzelfde getal geeft hetzelfde verloop.', en: 'The same number gives the same course.' },
    },
    {
      name: 'seeds',
      value: 'N',
      fallback: '1',
      help: { nl: 'Zoveel keer, elk met het volgende getal.', en: 'So many times, each with the next number.' },
    },
    { name: 'steps', value: 'N', help: { nl: 'Lengte van elke keer.', en: 'Length of each.' } },
  ],
  exits: [{ exit: 'some', means: { nl: 'De controleur vond iets.', en: 'The auditor found something.' } }],
  async run(given, terminal) {
    const first = given.whole('seed', { min: 0, max: 2 ** 31 }) ?? 1;
    const count = given.whole('seeds', { min: 1, max: 100_000 }) ?? 1;
    const steps = given.whole('steps', { min: 1, max: 1_000_000 });
    let isSound = true;
    for (let seed = first; seed < first + count; seed += 1) {
      if (terminal.isInterrupted()) return 'interrupted';
      terminal.progress(`seed ${seed}`);
      const played = await rehearse({ seed, ...(steps === undefined ? {} : { steps }) });
      isSound &&= played.faults.length === 0;
      if (terminal.json) terminal.say(JSON.stringify(played));
      else for (const line of linesOf(played)) terminal.say(line[terminal.locale]);
    }
    return isSound ? 'good' : 'some';
  },
};

const linesOf = ({ seed, steps, events, faults, hash }: Rehearsal) => [
  faults.length === 0
    ? {
        nl: `seed ${seed}: ${steps} stappen, ${events} gebeurtenissen, alles klopt. ${hash}`,
        en: `seed ${seed}: ${steps} steps, ${events} events, all holds. ${hash}`,
      }
    : {
        nl: `seed ${seed}: ${steps} stappen, ${events} gebeurtenissen, ${faults.length} fouten. Herhaal met --seed ${seed}.`,
        en: `seed ${seed}: ${steps} steps, ${events} events, ${faults.length} faults. Repeat with --seed ${seed}.`,
      },
  ...faults.map((one) => ({ nl: `  ${one}`, en: `  ${one}` })),
];
