import type { Step } from '../step.ts';
import { dueRegisters, shelvedRegisters } from './due.ts';
import { entityQueries } from './query.ts';
import { entityRefusals } from './refusals.ts';
import { askRegister } from './register-ask.ts';
import { registerCommands } from './register-commands.ts';
import { statementCommands } from './statement-commands.ts';
import { twinCommands } from './twin-commands.ts';
import { disputes, registers, twins, twinsAtLeft, twinsAtRight } from './view.ts';

/** Registers, the things they speak of, and which records are about the same one. */
export const entities: Step = {
  name: 'entities',
  label: { nl: 'Registers', en: 'Registers' },
  commands: [askRegister, ...registerCommands, ...twinCommands, ...statementCommands],
  queries: entityQueries,
  views: [registers, twins, twinsAtLeft, twinsAtRight, disputes],
  reactions: [],
  refusals: entityRefusals,
  due: dueRegisters,
  shelved: shelvedRegisters,
};
