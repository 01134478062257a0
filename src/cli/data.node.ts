import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Bilingual } from '../core/bilingual.ts';
import { organs } from '../law/partners/index.ts';
import type { OrganProfile } from '../law/partnership.ts';
import { CommandFault, type Given, type OptionRow } from './command.ts';
import { nearMiss } from './near-miss.ts';

/** Options that name where the data is; the same in every command that touches a ledger. */
export const dataOptions = {
  data: {
    name: 'data',
    value: 'DIR',
    fallback: '.data',
    help: { nl: 'Map waarin elke deelnemer zijn eigen bestanden heeft.', en: 'Folder with the files of each node.' },
  },
  node: {
    name: 'node',
    value: 'ID',
    help: { nl: 'Alleen deze deelnemer, bijvoorbeeld veenwijde-college.', en: 'Only this node.' },
  },
  databaseUrl: {
    name: 'database-url',
    value: 'URL',
    fallback: 'DATABASE_URL',
    help: {
      nl: 'PostgreSQL in plaats van een bestand per deelnemer.',
      en: 'PostgreSQL instead of a file for each node.',
    },
  },
  profile: {
    name: 'profile',
    value: 'demo|production',
    choices: ['demo', 'production'],
    fallback: 'demo',
    help: {
      nl: 'In productie gelden alleen toestemmingen die een jurist heeft getekend.',
      en: 'In production only permits count that a lawyer has signed.',
    },
  },
} as const satisfies { readonly [name: string]: OptionRow };

export const dataRootOf = (given: Given): string => given.text('data') ?? join(process.cwd(), '.data');

export const databaseUrlOf = (given: Given): string | undefined =>
  given.text('database-url') ?? (process.env['DATABASE_URL'] || undefined);

export const profileOf = (given: Given): 'demo' | 'production' =>
  given.text('profile') === 'production' ? 'production' : 'demo';

/** The organ whose node is named. */
export function organOf(id: string): OrganProfile {
  const organ = organs.find((one) => one.id === id);
  if (organ) return organ;
  const ids = organs.map((one) => one.id);
  const meant = nearMiss(id, ids);
  throw new CommandFault('usage', {
    what: { nl: `De deelnemer "${id}" ken ik niet.`, en: `I do not know the node "${id}".` },
    ...(meant ? { why: { nl: `Bedoelt u ${meant}?`, en: `Do you mean ${meant}?` } } : {}),
    todo: { nl: `Kies een van: ${ids.join(', ')}.`, en: `Choose one of: ${ids.join(', ')}.` },
  });
}

export function requiredNode(given: Given): OrganProfile {
  const id = given.text('node');
  if (id !== undefined) return organOf(id);
  throw new CommandFault('usage', {
    what: { nl: 'Van welke deelnemer? --node ontbreekt.', en: 'Of which node? --node is missing.' },
    todo: dataOptions.node.help,
  });
}

/** Where a node's own ledger lies when it is a file. */
export const ledgerFile = (dataRoot: string, node: string): string => join(dataRoot, node, 'ledger.sqlite');

/** The nodes that have a ledger here. */
export async function nodesHere(given: Given): Promise<readonly string[]> {
  const ids = organs.map((organ) => organ.id);
  const url = databaseUrlOf(given);
  if (url === undefined) return ids.filter((id) => existsSync(ledgerFile(dataRootOf(given), id)));
  const schemas = await schemasIn(url);
  return ids.filter((id) => schemas.has(`node_${id.replaceAll('-', '_')}`));
}

/** Looked up, because opening a node's store would make one that is not there. */
async function schemasIn(url: string): Promise<ReadonlySet<string>> {
  const { Client } = await import('pg');
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ name: string }>('SELECT nspname AS name FROM pg_namespace');
    return new Set(rows.map((row) => row.name));
  } catch (cause) {
    throw new CommandFault(
      'machine',
      {
        what: { nl: 'De database is niet bereikbaar.', en: 'The database cannot be reached.' },
        todo: {
          nl: 'Controleer --database-url en of de server draait.',
          en: 'Check --database-url and that the server runs.',
        },
      },
      cause,
    );
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** The same, or only the one that is asked for; there has to be one. */
export async function nodesWithData(given: Given): Promise<readonly string[]> {
  const id = given.text('node');
  const wanted = id === undefined ? undefined : organOf(id).id;
  const found = (await nodesHere(given)).filter((one) => wanted === undefined || one === wanted);
  if (found.length > 0) return found;
  const root = dataRootOf(given);
  throw new CommandFault('usage', {
    what: noData,
    ...(databaseUrlOf(given) ? {} : { why: { nl: `Er is gekeken in ${root}.`, en: `Looked in ${root}.` } }),
    todo: { nl: 'Noem de map met --data.', en: 'Name the folder with --data.' },
  });
}

const noData: Bilingual = {
  nl: 'Er staan hier geen gegevens van een deelnemer.',
  en: 'There is no data of a node here.',
};
