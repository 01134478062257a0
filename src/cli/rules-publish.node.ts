import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Bilingual, Locale } from '../core/bilingual.ts';
import { canonical, type Json } from '../core/canonical.ts';
import type { ActivePack } from '../law/activate.ts';
import { algorithmRegister } from '../law/algorithm-register.ts';
import { type Document, line, plain } from '../law/document.ts';
import { explanationOf } from '../law/explanation.ts';
import { explanationDocument } from '../law/explanation-document.ts';
import type { OrganProfile, Partnership } from '../law/partnership.ts';
import { processingRegister } from '../law/processing-register.ts';
import type { RulePack } from '../law/rule.ts';
import { CommandFault } from './command.ts';
import { documentHtml } from './document-html.ts';
import { type TableRow, tableCsv } from './rules-table.ts';

export interface PublishParts {
  readonly packs: readonly RulePack[];
  readonly active: ActivePack;
  readonly rows: readonly TableRow[];
  readonly organs: readonly OrganProfile[];
  readonly partnerships: readonly Partnership[];
}

/** Name and text of every file, in the order of their names. The same rules and day give the same bytes. */
export function publication(parts: PublishParts): ReadonlyMap<string, string> {
  const { packs, active, rows, organs, partnerships } = parts;
  const explanations = partnerships.map((partnership) => explanationOf({ partnership, organs, packs, active }));
  const files = new Map<string, string>();
  for (const explanation of explanations) {
    const { id } = explanation.partnership;
    const document = explanationDocument(explanation);
    files.set(`partnerships/${id}.json`, jsonText(explanation));
    files.set(`partnerships/${id}.html`, html(document, 'nl', { other: `${id}.en.html`, home: '../index.html' }));
    files.set(`partnerships/${id}.en.html`, html(document, 'en', { other: `${id}.html`, home: '../index.en.html' }));
  }
  const overview = overviewOf(parts);
  files.set('index.html', html(overview('nl'), 'nl', { other: 'index.en.html' }));
  files.set('index.en.html', html(overview('en'), 'en', { other: 'index.html' }));
  files.set('algorithm-register.json', jsonText(algorithmRegister({ active, packs, partnerships, contact })));
  files.set('processing-register.json', jsonText(processingRegister({ active, organs, partnerships })));
  files.set('rules.csv', tableCsv(rows, 'nl'));
  files.set('rules.en.csv', tableCsv(rows, 'en'));
  files.set('to-sign.json', jsonText({ on: active.on, rules: rows.filter((row) => !row.signed).map(toSign) }));
  return new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** As `publiccode.yml` has it: where the makers can be asked. */
const contact = 'https://example.org/schakel';

const html = (document: Document, locale: Locale, links: { readonly other: string; readonly home?: string }): string =>
  documentHtml(document, { locale, ...links });

/** Members in one order, so that a new version differs where it differs. */
function jsonText(value: unknown): string {
  const json: Json = JSON.parse(JSON.stringify(value));
  const sorted: unknown = JSON.parse(canonical(json));
  return `${JSON.stringify(sorted, undefined, 2)}\n`;
}

/** What a lawyer needs to sign: the members of a signature, and the text that it is for. */
const toSign = ({ id, packId, validFrom, fingerprint, toSign: who, sentence, citations, effect }: TableRow) => ({
  rule: id,
  pack: packId,
  validFrom,
  fingerprint,
  effect,
  toSign: who,
  sentence,
  articles: citations.map(({ text }) => text),
});

const overviewOf =
  ({ partnerships, active }: PublishParts) =>
  (locale: Locale): Document => {
    const page = (id: string): string => `partnerships/${id}${locale === 'nl' ? '' : '.en'}.html`;
    return {
      title: says.title,
      lead: [says.lead],
      ...(active.banner ? { warning: active.banner } : {}),
      sections: [
        {
          id: 'samenwerkingsverbanden',
          heading: says.partnerships,
          blocks: [
            {
              kind: 'facts',
              pairs: partnerships.map(({ id, name, basis }) => ({
                label: plain(basis),
                cell: [{ kind: 'line', text: name, href: page(id) }],
              })),
            },
          ],
        },
        {
          id: 'registers',
          heading: says.registers,
          blocks: [
            {
              kind: 'facts',
              pairs: registers(locale).map(({ label, file }) => ({
                label,
                cell: [{ kind: 'line', text: plain(file), href: file }],
              })),
            },
            { kind: 'facts', pairs: [{ label: says.version, cell: [line(plain(active.packVersion))] }] },
          ],
        },
      ],
    };
  };

const registers = (locale: Locale): readonly { readonly label: Bilingual; readonly file: string }[] => [
  { label: says.table, file: locale === 'nl' ? 'rules.csv' : 'rules.en.csv' },
  { label: says.algorithms, file: 'algorithm-register.json' },
  { label: says.processing, file: 'processing-register.json' },
  { label: says.toSign, file: 'to-sign.json' },
];

/** Writes them. Never into a folder that holds the ledger of a node. */
export function publish(folder: string, files: ReadonlyMap<string, string>, nodes: readonly string[]): void {
  const held = nodes.find((node) => existsSync(join(folder, node, 'ledger.sqlite')));
  if (held !== undefined || existsSync(join(folder, 'ledger.sqlite'))) {
    throw new CommandFault('usage', {
      what: { nl: `In ${folder} staan gegevens van een deelnemer.`, en: `${folder} holds the data of a node.` },
      todo: { nl: 'Kies een andere, lege map.', en: 'Choose another, empty folder.' },
    });
  }
  mkdirSync(join(folder, 'partnerships'), { recursive: true });
  for (const [name, text] of files) writeFileSync(join(folder, name), text);
}

const says = {
  title: {
    nl: 'Wat doen deze samenwerkingsverbanden met gegevens?',
    en: 'What do these partnerships do with data?',
  },
  lead: {
    nl: 'Overheden mogen gegevens alleen delen als de wet dat toestaat. Hier leest u per samenwerkingsverband wie meedoen, waarvoor, en wat wel en niet mag.',
    en: 'Public bodies may share data only when the law allows it. Here you read for each partnership who take part, what for, and what is and is not allowed.',
  },
  partnerships: { nl: 'De samenwerkingsverbanden', en: 'The partnerships' },
  registers: { nl: 'Registers', en: 'Registers' },
  table: { nl: 'Alle regels in een tabel (CSV)', en: 'All rules in a table (CSV)' },
  algorithms: {
    nl: 'Gegevens voor het Algoritmeregister (standaard 1.0)',
    en: 'Records for the Dutch register of algorithms (standard 1.0)',
  },
  processing: { nl: 'Register van verwerkingen (AVG 30)', en: 'Register of processing (GDPR 30)' },
  toSign: { nl: 'Wat juristen nog moeten tekenen', en: 'What lawyers still have to sign' },
  version: { nl: 'Versie van de regels', en: 'Version of the rules' },
} as const satisfies { readonly [name: string]: Bilingual };
