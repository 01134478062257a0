import type { Bilingual, Locale } from '../core/bilingual.ts';
import { purposes } from '../law/purposes.ts';
import { keepers, registerPurposes } from '../steps/entities/register-commands.ts';
import type { Command, Query, Step, View } from '../steps/step.ts';

/**
 * Every address of the door and every read model, with the purpose that each demands. Made from the steps themselves;
 * `route-list.test.ts` holds it against the addresses that the door really answers, so nothing stands beside it.
 */
export interface RouteList {
  readonly routes: readonly RouteRow[];
  /** What a node may tell another, in a signed post and in no other way. */
  readonly posts: readonly RouteRow[];
  readonly views: readonly ViewRow[];
}

export interface RouteRow {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
  readonly label: Bilingual;
  /** Empty: it touches no personal data, and `label` says why. */
  readonly purposes: readonly string[];
  readonly roles: readonly string[];
  /** `decides` is done by a person; `acts` and `looks` stand in the log like it. */
  readonly kind: 'decides' | 'acts' | 'looks' | 'open';
  /** Read models, `log` for the log of decisions. */
  readonly reads: readonly string[];
}

export interface ViewRow {
  readonly name: string;
  /** Streams that it follows. */
  readonly of: string;
  /** Queries that may look at it, and commands that have it looked up; without one only the house itself does. */
  readonly readBy: readonly string[];
  readonly purposes: readonly string[];
}

const b = (nl: string, en: string): Bilingual => ({ nl, en });
const open = (method: RouteRow['method'], path: string, label: Bilingual): RouteRow => ({
  method,
  path,
  label,
  purposes: [],
  roles: [],
  kind: 'open',
  reads: [],
});

const law = b(
  'Vraag aan de poort: het antwoord is de wet. Er gaat geen dossier open en niets wordt bewaard.',
  'A question to the gate: the answer is the law. No file is opened and nothing is kept.',
);

/** Addresses that ask for no purpose, each with the reason. The two-worlds test holds them to it. */
export const openRoutes: readonly RouteRow[] = [
  open('GET', '/v1/openapi.json', b('Beschrijving van deze API.', 'Description of this API.')),
  open(
    'GET',
    '/v1/session',
    b(
      'Wie u zelf bent, uw taken, en welke deelnemers er zijn. Niets over anderen.',
      'Who you are, your tasks, and which participants there are. Nothing about others.',
    ),
  ),
  open('POST', '/v1/sessions', b('Aanmelden.', 'Sign in.')),
  open('DELETE', '/v1/sessions/current', b('Afmelden.', 'Sign out.')),
  open(
    'POST',
    '/v1/posts',
    b(
      'Post van een andere deelnemer. Doel en zaak staan in de getekende brief; de poort vraagt ernaar als bij iedere opdracht.',
      'Post of another participant. Purpose and case stand in the signed letter; the gate asks for them as with every command.',
    ),
  ),
  open('GET', '/.well-known/authzen-configuration', b('Waar de AuthZEN-adressen zijn.', 'Where AuthZEN is found.')),
  open('POST', '/access/v1/evaluation', law),
  open('POST', '/access/v1/evaluations', law),
  open('POST', '/access/v1/search/subject', law),
  open('POST', '/access/v1/search/resource', law),
  open('POST', '/access/v1/search/action', law),
  open(
    'GET',
    '/*',
    b('Pagina’s en bestanden van het programma, voor iedereen gelijk.', 'Pages of the program, the same for all.'),
  ),
];

const file = (method: RouteRow['method'], path: string, of: Pick<RouteRow, 'kind' | 'label'>): RouteRow => ({
  ...{ method, path, ...of },
  purposes: registerPurposes,
  roles: keepers,
  reads: [],
});

/** A register comes in as a file: it waits in the node's own folder until it is a draft, and is found by who sent it alone. */
export const registerRoutes: readonly RouteRow[] = [
  file('PUT', '/v1/register-files', {
    kind: 'acts',
    label: b('Een bestand klaarleggen om in te lezen', 'Lay a file ready for loading'),
  }),
  file('POST', '/v1/register-previews', {
    kind: 'looks',
    label: b(
      'Wat in een eigen bestand staat, en waarvoor geen grond is',
      'What a file of one’s own holds, and what has no ground',
    ),
  }),
  file('POST', '/v1/register-drafts', {
    kind: 'acts',
    label: b(
      'Van een eigen bestand een inlezing maken (`register.offer`)',
      'Make a load of a file of one’s own (`register.offer`)',
    ),
  }),
  file('GET', '/v1/register-drafts/{draftId}', {
    kind: 'looks',
    label: b('Hoe ver het inlezen is', 'How far the loading has come'),
  }),
];

export function routeList(steps: readonly Step[]): RouteList {
  const queries = steps.flatMap((step) => step.queries);
  const commands = steps.flatMap((step) => step.commands);
  return {
    routes: [
      ...commands.filter(({ path }) => path !== undefined).map(commandRow),
      ...queries.map(queryRow),
      ...registerRoutes,
      ...openRoutes,
    ],
    posts: commands.filter(({ path }) => path === undefined).map(commandRow),
    views: steps.flatMap((step) => step.views).map((view) => viewRow(view, { queries, commands })),
  };
}

const common = ({ name, path, label, purposes, roles }: Command | Query) =>
  ({ method: 'POST', path: path === undefined ? `/v1/posts: ${name}` : `/v1${path}`, label, purposes, roles }) as const;

const commandRow = (command: Command): RouteRow => ({
  ...common(command),
  kind: command.decision ? 'decides' : 'acts',
  reads: (command.looks?.reads ?? []).map(({ name }) => name),
});

const queryRow = (query: Query): RouteRow => ({
  ...common(query),
  kind: 'looks',
  reads: [...query.reads.map(({ name }) => name), ...(query.readsLog ? ['log'] : [])],
});

interface Acts {
  readonly queries: readonly Query[];
  readonly commands: readonly Command[];
}

function viewRow({ name, of }: View, { queries, commands }: Acts): ViewRow {
  const isRead = (reads: readonly View[] = []): boolean => reads.some((view) => view.name === name);
  const readers = queries.filter(({ reads }) => isRead(reads));
  const lookers = commands.filter(({ looks }) => isRead(looks?.reads));
  // Who has something looked up does so for the purposes of the look, and decides for their own.
  const purposesOf = [...readers, ...lookers.flatMap(({ looks }) => looks ?? [])].flatMap(({ purposes }) => purposes);
  return {
    name,
    of,
    readBy: [...readers, ...lookers].map((act) => act.name),
    purposes: [...new Set(purposesOf)].sort(),
  };
}

const words = {
  title: b('Routes en leesmodellen', 'Routes and read models'),
  lead: b(
    'Gemaakt met `schakel routes`; verander de stappen, niet dit bestand. Iedere route die persoonsgegevens raakt, vraagt in de kop `Purpose` om een doel en in `Under` om een taak of zaak. Iedere opdracht en iedere blik vraagt het de poort en staat in het logboek.',
    'Made by `schakel routes`; change the steps, not this file. Every route that touches personal data demands a purpose in the header `Purpose` and a task or case in `Under`. Every command and every look asks the gate and stands in the log.',
  ),
  routes: b('Routes', 'Routes'),
  posts: b('Post tussen deelnemers', 'Post between participants'),
  postsLead: b(
    'Komt alleen in een getekende brief van een andere deelnemer binnen, nooit als opdracht van een mens.',
    'Comes in only in a signed letter of another participant, never as an order of a person.',
  ),
  views: b('Leesmodellen', 'Read models'),
  viewsLead: b(
    'Een rij bevat alleen open gegevens. Namen en teksten liggen ernaast en worden alleen door de genoemde vragen opgehaald.',
    'A row holds open data only. Names and texts lie beside it and are fetched only by the queries that are named.',
  ),
  none: b('geen: geen persoonsgegevens', 'none: no personal data'),
  house: b('alleen het huis zelf', 'only the house itself'),
  routeHead: b('| Route | Wat | Soort | Doel | Rollen | Leest |', '| Route | What | Kind | Purpose | Roles | Reads |'),
  viewHead: b('| Leesmodel | Volgt | Gelezen door | Doel |', '| Read model | Follows | Read by | Purpose |'),
  kinds: {
    decides: b('besluit van een mens', 'decision of a person'),
    acts: b('handeling', 'act'),
    looks: b('blik', 'look'),
    open: b('open', 'open'),
  },
} as const;

const cell = (held: readonly string[], empty = ''): string => held.map((one) => `\`${one}\``).join(', ') || empty;

const tableOfRoutes = (rows: readonly RouteRow[], locale: Locale): readonly string[] => [
  words.routeHead[locale],
  '|---|---|---|---|---|---|',
  ...rows.map(
    (row) =>
      `| \`${row.method} ${row.path}\` | ${row.label[locale]} | ${words.kinds[row.kind][locale]} | ${cell(row.purposes, words.none[locale])} | ${cell(row.roles)} | ${cell(row.reads)} |`,
  ),
];

/** The list as Markdown, for the repository and for whoever has to judge it. */
export function routesMarkdown({ routes, posts, views }: RouteList, locale: Locale): string {
  const codes = new Set([...routes, ...posts, ...views].flatMap((row) => row.purposes));
  const used = purposes.filter(({ code }) => codes.has(code));
  return [
    `# ${words.title[locale]}`,
    '',
    words.lead[locale],
    '',
    ...used.map(({ code, label, article }) => `- \`${code}\`: ${label[locale]} (${article}).`),
    '',
    `## ${words.routes[locale]}`,
    '',
    ...tableOfRoutes(routes, locale),
    '',
    `## ${words.posts[locale]}`,
    '',
    words.postsLead[locale],
    '',
    ...tableOfRoutes(posts, locale),
    '',
    `## ${words.views[locale]}`,
    '',
    words.viewsLead[locale],
    '',
    words.viewHead[locale],
    '|---|---|---|---|',
    ...views.map(
      (row) => `| \`${row.name}\` | \`${row.of}\` | ${cell(row.readBy, words.house[locale])} | ${cell(row.purposes)} |`,
    ),
    '',
  ].join('\n');
}
