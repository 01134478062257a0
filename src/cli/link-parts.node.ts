import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseModel, type ShuffleModel } from '../link/shuffle/model.ts';
import { scoreParts } from '../link/shuffle/part-worker.node.ts';
import { modelFile } from '../link/shuffle/shuffle.node.ts';
import { passOfPart } from '../link/shuffle/statements.ts';
import { CommandFault, type CommandRow, type Exit, type Given, type Terminal } from './command.ts';
import { cleaners } from './link-plan.node.ts';
import { withEngine } from './link-shuffle.node.ts';

export const linkPartsCommand: CommandRow = {
  name: 'link-parts',
  summary: {
    nl: 'Vergelijkt de delen die "link --shuffle" heeft klaargezet. Mag op veel computers tegelijk.',
    en: 'Compares the parts that "link --shuffle" has laid out. May run on many machines at once.',
  },
  operands: [
    { name: 'FOLDER', required: true, help: { nl: 'De map met de delen.', en: 'The folder with the parts.' } },
  ],
  options: [
    {
      name: 'worker',
      value: 'N',
      fallback: '1',
      help: { nl: 'De hoeveelste van de werkers dit is.', en: 'Which of the workers this is.' },
    },
    {
      name: 'of',
      value: 'N',
      fallback: '1',
      help: { nl: 'Hoeveel werkers er zijn.', en: 'How many workers there are.' },
    },
  ],
  run: runLinkParts,
};

async function runLinkParts(given: Given, terminal: Terminal): Promise<Exit> {
  const [folder = ''] = given.operands;
  const of = given.whole('of', { min: 1, max: 10_000 }) ?? 1;
  const worker = given.whole('worker', { min: 1, max: of }) ?? 1;
  const model = modelIn(folder);
  const parts = readdirSync(folder)
    .filter((file) => passOfPart(file) !== undefined)
    .toSorted()
    .filter((_, at) => at % of === worker - 1);
  await withEngine(
    scoreParts(
      model,
      parts.map((file) => join(folder, file)),
    ),
  );
  const line = { nl: `${parts.length} delen vergeleken`, en: `${parts.length} parts compared` };
  terminal.say(terminal.json ? JSON.stringify({ parts: parts.length }) : line[terminal.locale]);
  return 'good';
}

function modelIn(folder: string): ShuffleModel {
  const parsed = parseModel(JSON.parse(readFileSync(join(folder, modelFile), 'utf8')), cleaners);
  if ('good' in parsed) return parsed.good;
  throw new CommandFault('usage', {
    what: { nl: `Het model in ${folder} klopt niet.`, en: `The model in ${folder} is not right.` },
    todo: {
      nl: 'Laat "link --shuffle" de map opnieuw maken.',
      en: 'Have "link --shuffle" make the folder again.',
    },
    faults: parsed.faults,
  });
}
