import { createWriteStream, existsSync } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Bilingual } from '../core/bilingual.ts';
import { canonical } from '../core/canonical.ts';
import { openShelfOf } from '../house/shelf-of.node.ts';
import type { Store } from '../house/store.ts';
import { openSqlite } from '../house/store-sqlite.node.ts';
import { type ChainFault, type ChainVerdict, checkWitnesses, type Link, type Witness } from '../house/verify.ts';
import { type DerivedVerdict, verifyDerived } from '../house/verify-derived.ts';
import { type RoundsVerdict, verifyRounds } from '../house/verify-rounds.node.ts';
import { type ShelfVerdict, verifyShelf } from '../house/verify-shelf.ts';
import { readOnlyStore } from '../house/verify-sqlite.node.ts';
import { type ChainSource, copySource, fileSource, storeSource } from './chain-source.node.ts';
import { CommandFault, type CommandRow, type Exit, type Given, type Terminal } from './command.ts';
import {
  databaseUrlOf,
  dataOptions,
  dataRootOf,
  ledgerFile,
  nodesHere,
  nodesWithData,
  organOf,
  requiredNode,
} from './data.node.ts';
import { region } from './region.node.ts';

export const verifyCommand: CommandRow = {
  name: 'verify',
  summary: {
    nl: 'Controleert het logboek: elke hash, de inhoud ernaast, de registers, en wat andere deelnemers ervan zagen.',
    en: 'Checks the ledger: every hash, what lies beside it, the registers, and what other nodes saw of it.',
  },
  operands: [],
  options: [
    dataOptions.data,
    dataOptions.node,
    dataOptions.databaseUrl,
    {
      name: 'deep',
      help: {
        nl: 'Controleert ook de vorm van elke regel, en of de lijsten uit het logboek volgen.',
        en: 'Also checks the form of each line, and that the views follow from the ledger.',
      },
    },
    {
      name: 'copy',
      value: 'FILE',
      help: {
        nl: 'Controleert alleen deze kopie (JSON Lines). Met --node ook tegen wat anderen hier van die deelnemer zagen.',
        en: 'Checks only this copy (JSON Lines). With --node also against what others here saw of that node.',
      },
    },
    {
      name: 'export',
      value: 'FILE',
      help: {
        nl: 'Schrijft een kopie van de keten van --node, zonder persoonsgegevens; - is standaarduitvoer.',
        en: 'Writes a copy of the chain of --node, without personal data; - is standard output.',
      },
    },
  ],
  exits: [{ exit: 'some', means: { nl: 'Er klopt iets niet.', en: 'Something does not hold.' } }],
  async run(given, terminal) {
    if (given.text('export') !== undefined) return exportCopy(given, terminal);
    const copy = given.text('copy');
    return copy === undefined ? verifyNodes(given, terminal) : verifyCopy(copy, given, terminal);
  },
};

interface NodeReport {
  readonly node: string;
  readonly chain: ChainVerdict;
  /** The chain held, but somebody saw another one. */
  readonly witnessFault?: ChainFault & { readonly saidBy: string };
  readonly views?: DerivedVerdict;
  /** Registers beside the ledger; absent when the chain itself does not hold. */
  readonly shelf?: ShelfVerdict;
  /** Question rounds that this node asked: whether the log fits what was signed and kept. */
  readonly rounds?: RoundsVerdict;
}

async function openSource(given: Given, node: string): Promise<ChainSource> {
  const url = databaseUrlOf(given);
  return url === undefined ? fileSource(ledgerFile(dataRootOf(given), node)) : storeSource(await inDatabase(url, node));
}

async function inDatabase(url: string, node: string): Promise<Store> {
  // Loaded only where it is used: the default path has no server and no client of one.
  const { openPostgres } = await import('../house/store-postgres.node.ts');
  return openPostgres(url, node);
}

async function verifyNodes(given: Given, terminal: Terminal): Promise<Exit> {
  const wanted = new Set(await nodesWithData(given));
  // Also when only one is asked for: the others are its witnesses.
  const walked = await walk(await nodesHere(given), given, terminal);
  if (terminal.isInterrupted()) return 'interrupted';
  const reports: NodeReport[] = [];
  for (const { node, chain } of walked) {
    if (!wanted.has(node)) continue;
    const witnessFault = chain.fault ? undefined : await seenOtherwise(node, walked, await openSource(given, node));
    const views = given.has('deep') && !chain.fault ? await viewsOf(given, node) : undefined;
    const shelf = chain.fault ? undefined : await shelfOf(given, node, terminal);
    const rounds = chain.fault ? undefined : await roundsOf(given, node);
    const besides = {
      ...(witnessFault ? { witnessFault } : {}),
      ...(views ? { views } : {}),
      ...(shelf ? { shelf } : {}),
      ...(rounds ? { rounds } : {}),
    };
    reports.push({ node, chain, ...besides });
  }
  const here = new Set(walked.map((one) => one.node));
  const witnesses = walked.flatMap((one) => one.chain.witnesses);
  const elsewhere = witnesses.filter((one) => !here.has(one.node)).length;
  const checked = witnesses.filter((one) => wanted.has(one.node)).length;
  tell(reports, { checked, elsewhere }, terminal);
  return reports.every(isSound) ? 'good' : 'some';
}

interface Walked {
  readonly node: string;
  readonly chain: ChainVerdict;
}

async function walk(nodes: readonly string[], given: Given, terminal: Terminal): Promise<readonly Walked[]> {
  const walked: Walked[] = [];
  let entries = 0;
  for (const node of nodes) {
    const source = await openSource(given, node);
    try {
      const chain = await source.verify({
        deep: given.has('deep'),
        isStopped: () => terminal.isInterrupted(),
        seen(count) {
          entries += count;
          terminal.progress(`${node}: ${entries}`);
        },
      });
      walked.push({ node, chain });
    } finally {
      await source.close();
    }
    if (terminal.isInterrupted()) break;
  }
  return walked;
}

/** What the chains of others say about this one. Closes the source. */
async function seenOtherwise(
  node: string,
  others: readonly Walked[],
  source: ChainSource,
): Promise<(ChainFault & { readonly saidBy: string }) | undefined> {
  try {
    for (const other of others) {
      const about: readonly Witness[] = other.chain.witnesses.filter((one) => one.node === node);
      const fault = await checkWitnesses(about, (seq) => source.hashAt(seq));
      if (fault) return { ...fault, saidBy: other.node };
    }
    return undefined;
  } finally {
    await source.close();
  }
}

/** Each load that is in use, read whole: its records beside the digest that the ledger holds. Nothing is written. */
async function shelfOf(given: Given, node: string, terminal: Terminal): Promise<ShelfVerdict> {
  const url = databaseUrlOf(given);
  const place = { dataRoot: dataRootOf(given), ...(url === undefined ? {} : { databaseUrl: url }) };
  const store = url === undefined ? readOnlyStore(ledgerFile(place.dataRoot, node)) : await inDatabase(url, node);
  try {
    const shelf = await openShelfOf({ ...place, node });
    const seen = (loadId: string) => terminal.progress(`${node}: ${loadId}`);
    return await verifyShelf({ store, shelf, steps: region.steps, seen }).finally(() => shelf.close());
  } finally {
    await store.close();
  }
}

async function roundsOf(given: Given, node: string): Promise<RoundsVerdict> {
  const url = databaseUrlOf(given);
  const store = url === undefined ? readOnlyStore(ledgerFile(dataRootOf(given), node)) : await inDatabase(url, node);
  return verifyRounds(store).finally(() => store.close());
}

async function viewsOf(given: Given, node: string): Promise<DerivedVerdict> {
  const url = databaseUrlOf(given);
  const store = url === undefined ? openSqlite(ledgerFile(dataRootOf(given), node)) : await inDatabase(url, node);
  try {
    const views = region.steps.flatMap((step) => step.views);
    return await store.read((tx) => verifyDerived(tx, views));
  } finally {
    await store.close();
  }
}

async function verifyCopy(file: string, given: Given, terminal: Terminal): Promise<Exit> {
  if (!existsSync(file)) {
    throw new CommandFault('usage', {
      what: { nl: `Het bestand ${file} is er niet.`, en: `There is no file ${file}.` },
      todo: { nl: 'Controleer de naam.', en: 'Check the name.' },
    });
  }
  const source = copySource(file);
  const chain = await source.verify({
    deep: given.has('deep'),
    isStopped: () => terminal.isInterrupted(),
    seen: () => undefined,
  });
  const node = given.text('node') === undefined ? undefined : organOf(given.text('node') ?? '').id;
  const partners = node === undefined ? [] : (await nodesHere(given)).filter((one) => one !== node);
  const others = await walk(partners, given, terminal);
  if (terminal.isInterrupted()) return 'interrupted';
  const witnessFault = node === undefined || chain.fault ? undefined : await seenOtherwise(node, others, source);
  const checked = others.flatMap((one) => one.chain.witnesses).filter((one) => one.node === node).length;
  const report: NodeReport = { node: node ?? file, chain, ...(witnessFault ? { witnessFault } : {}) };
  tell([report], { checked, elsewhere: 0 }, terminal);
  return isSound(report) ? 'good' : 'some';
}

async function exportCopy(given: Given, terminal: Terminal): Promise<Exit> {
  const { id } = requiredNode(given);
  await nodesWithData(given);
  const file = given.text('export') ?? '-';
  const source = await openSource(given, id);
  let lines = 0;
  const text = async function* () {
    for await (const batch of source.links()) {
      lines += batch.length;
      yield batch.map(copyLine).join('');
    }
  };
  try {
    if (file === '-') for await (const part of text()) terminal.say(part.trimEnd());
    else await pipeline(Readable.from(text()), createWriteStream(file, { mode: 0o600 }));
  } finally {
    await source.close();
  }
  if (file !== '-') terminal.tell(says.exported(lines, file)[terminal.locale]);
  return 'good';
}

const copyLine = ({ seq, line, hash }: Link): string => `${canonical({ seq, line, hash })}\n`;

const isSound = ({ chain, witnessFault, views, shelf, rounds }: NodeReport): boolean =>
  chain.fault === undefined &&
  witnessFault === undefined &&
  views?.fault === undefined &&
  (shelf === undefined || shelf.faults.length === 0) &&
  (rounds === undefined || rounds.faults.length === 0);

function tell(
  reports: readonly NodeReport[],
  witnesses: { readonly checked: number; readonly elsewhere: number },
  terminal: Terminal,
): void {
  const { locale } = terminal;
  if (terminal.json) {
    const nodes = reports.map(({ node, chain: { witnesses: _, ...chain }, ...rest }) => ({ node, ...chain, ...rest }));
    terminal.say(JSON.stringify({ sound: reports.every(isSound), nodes, witnesses }));
    return;
  }
  for (const report of reports) for (const line of linesOf(report)) terminal.say(line[locale]);
  terminal.say(says.witnesses(witnesses.checked, witnesses.elsewhere)[locale]);
}

function linesOf({ node, chain, witnessFault, views, shelf, rounds }: NodeReport): readonly Bilingual[] {
  const { fault, entries, head, payloads, records } = chain;
  if (fault) return [says.broken(node, fault)];
  const { open, sealed, gone } = payloads;
  return [
    {
      nl: `${node}: ${entries} regels kloppen. Inhoud: ${open} open, ${sealed} geparkeerd, ${gone} vernietigd. Logrecords: ${records.held}, ${records.gone} vernietigd. Laatste: ${head.hash}`,
      en: `${node}: ${entries} lines hold. Personal parts: ${open} open, ${sealed} sealed, ${gone} destroyed. Log records: ${records.held}, ${records.gone} destroyed. Last: ${head.hash}`,
    },
    ...(witnessFault ? [says.seenOtherwise(node, witnessFault)] : []),
    ...(views ? [says.views(node, views)] : []),
    ...(shelf ? says.shelf(node, shelf) : []),
    ...(rounds ? says.rounds(node, rounds) : []),
  ];
}

const says = {
  broken: (node: string, { seq, reason }: ChainFault): Bilingual => ({
    nl: `${node}: regel ${seq} klopt niet. ${reason.nl}`,
    en: `${node}: line ${seq} does not hold. ${reason.en}`,
  }),
  seenOtherwise: (node: string, { seq, reason, saidBy }: ChainFault & { readonly saidBy: string }): Bilingual => ({
    nl: `${node}: regel ${seq} klopt niet. ${reason.nl} Getuige: ${saidBy}.`,
    en: `${node}: line ${seq} does not hold. ${reason.en} Witness: ${saidBy}.`,
  }),
  views: (node: string, { rows, behind, fault }: DerivedVerdict): Bilingual =>
    fault
      ? {
          nl: `${node}: lijst ${fault.view}, rij ${fault.key}: ${fault.reason.nl} Herstel met: schakel rebuild --node ${node}`,
          en: `${node}: view ${fault.view}, row ${fault.key}: ${fault.reason.en} Mend with: schakel rebuild --node ${node}`,
        }
      : {
          nl: `${node}: ${rows} rijen in de lijsten volgen uit het logboek${behind > 0 ? `; ${behind} regels zijn nog niet verwerkt` : ''}.`,
          en: `${node}: ${rows} rows in the views follow from the ledger${behind > 0 ? `; ${behind} lines are not followed yet` : ''}.`,
        },
  shelf: (node: string, { loads, records, faults }: ShelfVerdict): readonly Bilingual[] => [
    ...(loads > 0
      ? [
          {
            nl: `${node}: ${records} gegevens in ${loads} ingelezen registers kloppen.`,
            en: `${node}: ${records} records in ${loads} loaded registers hold.`,
          },
        ]
      : []),
    ...faults.map(({ loadId, reason }) => ({
      nl: `${node}: ${loadId} klopt niet. ${reason.nl} Trek de inlezing in en lees opnieuw in, of zet een kopie terug.`,
      en: `${node}: ${loadId} does not hold. ${reason.en} Withdraw the load and load again, or restore a copy.`,
    })),
  ],
  rounds: (node: string, { openable, gone, faults }: RoundsVerdict): readonly Bilingual[] => [
    ...(openable + gone > 0
      ? [
          {
            nl: `${node}: ${openable} vragen aan deelnemers zijn te openen en kloppen; ${gone} zijn niet meer te openen.`,
            en: `${node}: ${openable} questions to participants can be opened and hold; ${gone} cannot be opened any more.`,
          },
        ]
      : []),
    ...faults.map(({ roundId, reason }) => ({
      nl: `${node}: vraag ${roundId} klopt niet. ${reason.nl}`,
      en: `${node}: question ${roundId} does not hold. ${reason.en}`,
    })),
  ],
  witnesses: (checked: number, elsewhere: number): Bilingual => ({
    nl: `Getuigenissen van andere deelnemers: ${checked} vergeleken; ${elsewhere} gaan over deelnemers die hier niet zijn.`,
    en: `Witness of other nodes: ${checked} compared; ${elsewhere} are about nodes that are not here.`,
  }),
  exported: (lines: number, file: string): Bilingual => ({
    nl: `${lines} regels geschreven naar ${file}.`,
    en: `${lines} lines written to ${file}.`,
  }),
} as const;
