import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Bilingual, Locale } from '../core/bilingual.ts';
import { StoreUnavailable } from '../house/store.ts';
import { EngineAbsent } from '../match/ristretto-native.node.ts';
import { asked, modeOf } from './arguments.node.ts';
import { askCommand } from './ask.node.ts';
import { benchCommand } from './bench.node.ts';
import { CommandFault, type CommandRow, type Exit, exitCodes, type Terminal, type Trouble } from './command.ts';
import { commandHelp, programHelp } from './help.ts';
import { importCommand } from './import.node.ts';
import { keysCommand } from './keys.node.ts';
import { linkCommand } from './link.node.ts';
import { linkPartsCommand } from './link-parts.node.ts';
import { lookUpCommand } from './look-up.node.ts';
import { openCommand } from './open.node.ts';
import { rebuildCommand } from './rebuild.node.ts';
import { reconcileCommand } from './reconcile.node.ts';
import { rehearseCommand } from './rehearse.node.ts';
import { routesCommand } from './routes.node.ts';
import { rulesCommand } from './rules.node.ts';
import { serveCommand } from './serve.node.ts';
import { processTerminal, shellLanguage } from './terminal.node.ts';
import { verifyCommand } from './verify.node.ts';

/** In the order in which somebody meets them. */
export const commands: readonly CommandRow[] = [
  serveCommand,
  importCommand,
  askCommand,
  rulesCommand,
  routesCommand,
  verifyCommand,
  openCommand,
  rebuildCommand,
  rehearseCommand,
  keysCommand,
  linkCommand,
  linkPartsCommand,
  lookUpCommand,
  reconcileCommand,
  benchCommand,
];

/** Carries out one command line. Gives the exit code; nothing is thrown but what is a bug. */
export async function run(args: readonly string[], given?: Terminal): Promise<number> {
  if (given) return exitCodes[await carryOut(args, given)].code;
  const terminal = processTerminal(modeOf(args, shellLanguage()));
  try {
    return exitCodes[await carryOut(args, terminal)].code;
  } finally {
    terminal.close();
  }
}

async function carryOut(args: readonly string[], terminal: Terminal): Promise<Exit> {
  try {
    const { commandName, given } = asked(args, commands);
    const command = commands.find((row) => row.name === commandName);
    if (given.has('version')) return tellVersion(terminal);
    if (command && !given.has('help')) return await command.run(given, terminal);
    const help = command ? commandHelp(command, terminal.locale) : programHelp(commands, terminal.locale);
    if (given.has('help')) terminal.say(help);
    else terminal.tell(help);
    return given.has('help') ? 'good' : 'usage';
  } catch (fault) {
    const known = knownFault(fault);
    if (!known) throw fault;
    tellTrouble(known, terminal);
    return known.exit;
  }
}

function tellVersion(terminal: Terminal): Exit {
  const held: { version?: unknown } = JSON.parse(
    readFileSync(resolve(import.meta.dirname, '../../package.json'), 'utf8'),
  );
  const version = String(held.version);
  const said = terminal.json
    ? JSON.stringify({ version, node: process.versions.node })
    : `schakel ${version} (Node ${process.versions.node})`;
  terminal.say(said);
  return 'good';
}

/** What the machine says becomes a sentence; anything else is a bug and keeps its stack. */
function knownFault(fault: unknown): CommandFault | undefined {
  if (fault instanceof CommandFault) return fault;
  if (fault instanceof StoreUnavailable) {
    return new CommandFault('machine', { what: storeSays, why: fault.reason, todo: freeTheStore }, fault);
  }
  if (fault instanceof EngineAbsent) return new CommandFault('machine', { what: engineSays, todo: fault.todo }, fault);
  if (fault instanceof Error && 'code' in fault && typeof fault.code === 'string' && 'syscall' in fault) {
    const why: Bilingual = { nl: `De computer meldt ${fault.code}.`, en: `The machine says ${fault.code}.` };
    return new CommandFault('machine', { what: machineSays, why, todo: freeTheStore }, fault);
  }
  return undefined;
}

const storeSays: Bilingual = {
  nl: 'De gegevens van een deelnemer zijn nu niet te gebruiken.',
  en: 'The data of a node cannot be used now.',
};
const engineSays: Bilingual = {
  nl: 'De gevraagde rekenkern voor bevragen zonder gegevens te tonen werkt hier niet.',
  en: 'The engine that was asked for, for matching without showing data, does not run here.',
};
const machineSays: Bilingual = {
  nl: 'Een bestand, map of verbinding is nu niet te gebruiken.',
  en: 'A file, folder or connection cannot be used now.',
};
const freeTheStore: Bilingual = {
  nl: 'Controleer of de map bestaat, of u er mag schrijven en of er ruimte is. Probeer het daarna opnieuw.',
  en: 'Check that the folder exists, that you may write there and that there is room. Then try again.',
};

function tellTrouble({ exit, trouble }: CommandFault, terminal: Terminal): void {
  if (terminal.json) terminal.say(JSON.stringify({ fault: { exit: exitCodes[exit].code, ...trouble } }));
  for (const line of troubleLines(trouble, terminal.locale)) terminal.tell(line);
}

const troubleLines = ({ what, why, todo }: Trouble, locale: Locale): readonly string[] => [
  `schakel: ${what[locale]}`,
  ...(why ? [`  ${why[locale]}`] : []),
  `  ${todo[locale]}`,
];
