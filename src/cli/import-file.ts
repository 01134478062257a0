import { CommandFault, type Given } from './command.ts';

/** The file that was named; without one there is nothing to import. */
export function fileOf(given: Given): string {
  const file = given.operands[1];
  if (file !== undefined) return file;
  throw new CommandFault('usage', {
    what: { nl: 'FILE ontbreekt.', en: 'FILE is missing.' },
    todo: {
      nl: 'Noem het bestand. Kijk wat er kan met: schakel import --help',
      en: 'Name the file. See what is possible with: schakel import --help',
    },
  });
}
