import { readFileSync } from 'node:fs';
import type { Bilingual } from '../core/bilingual.ts';
import { optional, rows, text } from '../core/field.ts';
import { parse, record } from '../core/record.ts';
import { entryOf } from '../house/chain.ts';
import { checkRound, remaking } from '../house/verify-rounds.node.ts';
import { readOnlyStore } from '../house/verify-sqlite.node.ts';
import { opens } from '../steps/rounds/opening-commands.ts';
import { roundAsked, roundId } from '../steps/rounds/schema.ts';
import { subjectRecord } from '../steps/rounds/subject.ts';
import { type ChainSource, copySource, fileSource, storeSource } from './chain-source.node.ts';
import { CommandFault, type CommandRow, type Exit, type Given, type Terminal } from './command.ts';
import { databaseUrlOf, dataOptions, dataRootOf, ledgerFile, requiredNode } from './data.node.ts';

/** What an asker shows an auditor: whom it asked about, and the seed of the blinding. */
const openingRecord = record(
  'Opening',
  { nl: 'Opening van een vraag', en: 'Opening of a question' },
  {
    roundId,
    subjects: rows(subjectRecord, {
      label: { nl: 'Onderwerpen', en: 'Subjects' },
      privacy: 'personal',
      min: 1,
      max: 12,
    }),
    seed: text({ label: { nl: 'Startgetal', en: 'Seed' }, privacy: 'personal', max: 64 }),
    reason: optional(text({ label: { nl: 'Reden', en: 'Reason' }, privacy: 'personal', max: 1_000, lines: 'many' })),
  },
);

export const openCommand: CommandRow = {
  name: 'open',
  summary: {
    nl: 'Controleert of een vraag uit het logboek de vraag is die wordt getoond. Laat niet zien over wie zij gaat.',
    en: 'Checks whether a question in the ledger is the one that is shown. Does not show whom it is about.',
  },
  operands: [],
  options: [
    dataOptions.data,
    dataOptions.node,
    dataOptions.databaseUrl,
    {
      name: 'round',
      value: 'ID',
      help: {
        nl: 'Nummer van de ronde: vergelijkt met wat --node ernaast heeft bewaard.',
        en: 'Id of the round: compares with what --node kept beside it.',
      },
    },
    {
      name: 'opening',
      value: 'FILE',
      help: {
        nl: 'JSON met roundId, subjects en seed, zoals de toezichthouder van de vrager die toont.',
        en: 'JSON with roundId, subjects and seed, as the supervisor of the asker shows it.',
      },
    },
    {
      name: 'copy',
      value: 'FILE',
      help: {
        nl: 'Kijkt in deze kopie van de keten (schakel verify --export) in plaats van bij --node.',
        en: 'Looks in this copy of the chain (schakel verify --export) instead of at --node.',
      },
    },
  ],
  exits: [{ exit: 'some', means: { nl: 'Het is een andere vraag.', en: 'It is another question.' } }],
  run: (given, terminal) =>
    given.text('opening') === undefined ? openKept(given, terminal) : openShown(given, terminal),
};

async function openKept(given: Given, terminal: Terminal): Promise<Exit> {
  const wanted = given.text('round');
  if (wanted === undefined)
    throw new CommandFault('usage', {
      what: { nl: 'Zeg welke vraag u wilt openen.', en: 'Say which question you want to open.' },
      todo: { nl: 'Geef --round ID, of --opening FILE.', en: 'Give --round ID, or --opening FILE.' },
    });
  const { id } = requiredNode(given);
  const url = databaseUrlOf(given);
  const store =
    url === undefined
      ? readOnlyStore(ledgerFile(dataRootOf(given), id))
      : await import('../house/store-postgres.node.ts').then(({ openPostgres }) => openPostgres(url, id));
  try {
    const isThere = await store.read(async (tx) => (await tx.stream(`round/${wanted}`)).length > 0);
    if (!isThere) throw noSuchRound(wanted);
    return tell(await checkRound(store, wanted, await remaking()), wanted, terminal);
  } finally {
    await store.close();
  }
}

async function openShown(given: Given, terminal: Terminal): Promise<Exit> {
  const shown = readOpening(given.text('opening') ?? '');
  const source = await sourceOf(given);
  try {
    for await (const batch of source.links()) {
      for (const { line } of batch) {
        if (!line.includes(`"stream":"round/${shown.roundId}"`)) continue;
        const asked = roundAsked.open(entryOf(line));
        if (!asked) continue;
        const isEqual = opens(asked.frames, shown, await remaking());
        return tell(isEqual ? 'equal' : 'different', shown.roundId, terminal);
      }
    }
  } finally {
    await source.close();
  }
  throw noSuchRound(shown.roundId);
}

async function sourceOf(given: Given): Promise<ChainSource> {
  const copy = given.text('copy');
  if (copy !== undefined) return copySource(copy);
  const { id } = requiredNode(given);
  const url = databaseUrlOf(given);
  if (url === undefined) return fileSource(ledgerFile(dataRootOf(given), id));
  const { openPostgres } = await import('../house/store-postgres.node.ts');
  return storeSource(await openPostgres(url, id));
}

function readOpening(path: string) {
  let held: unknown;
  try {
    held = JSON.parse(readFileSync(path, 'utf8'));
  } catch (cause) {
    const isSyntax = cause instanceof SyntaxError;
    throw badOpening(
      path,
      isSyntax
        ? { nl: 'Het is geen JSON.', en: 'It is not JSON.' }
        : { nl: 'Het bestand is niet te lezen.', en: 'The file cannot be read.' },
    );
  }
  const parsed = parse(openingRecord, held);
  if ('good' in parsed) return parsed.good;
  const [fault] = parsed.faults;
  throw badOpening(path, {
    nl: `${fault?.pointer ?? '/'}: ${fault?.detail.nl ?? ''}`,
    en: `${fault?.pointer ?? '/'}: ${fault?.detail.en ?? ''}`,
  });
}

const badOpening = (path: string, why: Bilingual): CommandFault =>
  new CommandFault('usage', {
    what: {
      nl: `Het bestand ${path} is geen opening van een vraag.`,
      en: `The file ${path} is no opening of a question.`,
    },
    why,
    todo: {
      nl: 'Er horen roundId, subjects en seed in te staan.',
      en: 'It has to hold roundId, subjects and seed.',
    },
  });

const noSuchRound = (id: string): CommandFault =>
  new CommandFault('usage', {
    what: { nl: `Ronde ${id} staat hier niet in het logboek.`, en: `Round ${id} is not in the ledger here.` },
    todo: { nl: 'Controleer het nummer en de deelnemer die vroeg.', en: 'Check the id and the node that asked.' },
  });

const sentences = {
  equal: { nl: 'dit is de vraag die in het logboek staat.', en: 'this is the question that stands in the ledger.' },
  different: {
    nl: 'dit is een andere vraag dan die in het logboek staat.',
    en: 'this is another question than the one in the ledger.',
  },
  unsigned: {
    nl: 'wat is ondertekend, hoort niet bij wat er in het logboek staat.',
    en: 'what was signed does not belong to what stands in the ledger.',
  },
  gone: {
    nl: 'wat nodig is om de vraag te openen, is vernietigd. De keten klopt nog; niemand kan de vraag nog openen.',
    en: 'what is needed to open the question was destroyed. The chain still holds; nobody can open the question any more.',
  },
} as const satisfies { readonly [outcome: string]: Bilingual };

function tell(outcome: keyof typeof sentences, id: string, terminal: Terminal): Exit {
  if (terminal.json) terminal.say(JSON.stringify({ roundId: id, outcome }));
  else terminal.say(`${id}: ${sentences[outcome][terminal.locale]}`);
  return outcome === 'equal' || outcome === 'gone' ? 'good' : 'some';
}
