/** House rules that the compiler and the formatter do not know. Prints what is wrong and exits 1. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, relative, resolve } from 'node:path';
import { doors, type Room, rooms, testLibraries } from './rooms.ts';

export interface Untidy {
  readonly path: string;
  readonly line: number;
  readonly rule: string;
}

const maxLines = 400;
const badNames = /(^|\/)(utils?|lib|common|helpers?|misc|index)(\.|\/)/;
/** Lists that are made of their folder; each is the one place that names what lies there. */
const allowedIndexes = new Set([
  'src/packs/index.ts',
  'src/law/basis/index.ts',
  'src/law/partners/index.ts',
  'src/link/clean/index.ts',
  'src/web/index.html',
]);

/** Time and chance that the compiler lets through in a pure file. */
const impure: readonly { readonly find: RegExp; readonly rule: string }[] = [
  {
    find: /\bDate\.now\b|\bnew Date\(\s*\)|\bDate\(\s*\)/,
    rule: 'a pure file has no clock: take `now` from the context',
  },
  { find: /\bMath\.random\b/, rule: 'a pure file has no dice: take `newId` or a generator from the context' },
  { find: /\bperformance\.now\b/, rule: 'a pure file has no clock' },
  { find: /\bglobalThis\b/, rule: 'a pure file does not reach around the compiler' },
];

const everywhere: readonly { readonly find: RegExp; readonly rule: string }[] = [
  {
    find: /(?<![\w'`])as (?!const\b)(?:unknown\b|any\b|never\b|[A-Z{(])/,
    rule: 'no `as`: parse it, or use `believe` with its proof',
  },
  { find: /:\s*any\b|<any>/, rule: 'no `any`' },
  { find: /@ts-(ignore|nocheck)/, rule: 'no suppression of the compiler' },
  { find: /\bexport default\b/, rule: 'no default export: the name is owned by the file' },
  { find: /^export \* from/, rule: 'no barrel: import from the file that owns the name' },
  { find: /\b(TODO|FIXME|XXX)\b/, rule: 'no note to self: do it, or write an issue' },
];

export function untidy(path: string, text: string): readonly Untidy[] {
  const found: Untidy[] = [];
  const add = (line: number, rule: string) => found.push({ path, line, rule });
  const lines = text.split('\n');
  const isTest = /\.test\.ts$|^test\//.test(path);
  const isData = /\/basis\/.*\.ts$|registry\.ts$/.test(path);
  if (lines.length - 1 > maxLines && !isData) add(maxLines, `a file has at most ${maxLines} lines`);
  if (badNames.test(path) && !allowedIndexes.has(path)) add(1, 'name a file after what it holds');
  if (!/^[a-z0-9.-]+$/.test(posix.basename(path))) add(1, 'file names are kebab-case');
  const isPure = path.startsWith('src/') && !/\.(node|test|web)\.tsx?$/.test(path);
  for (const [index, line] of lines.entries()) {
    if (/^\s*(\/\/|\*|\/\*)/.test(line)) continue;
    const isImport = /^\s*(import|export) .*from /.test(line);
    const code = line.replace(/(['"`])(?:\\.|(?!\1).)*\1/g, "''");
    for (const { find, rule } of isPure ? [...impure, ...everywhere] : everywhere) {
      const isConfig = path.endsWith('.config.ts') && rule.startsWith('no default');
      const isBelief = path === 'src/core/believe.ts';
      if (
        find.test(code) &&
        !isConfig &&
        !isBelief &&
        !(isImport && rule.startsWith('no `as`')) &&
        !path.startsWith('tools/tidy')
      )
        add(index + 1, rule);
    }
    const target =
      /(?:^|\s)(?:import|export)\b[^'"]*\bfrom ['"]([^'"]+)['"]|^\s*import ['"]([^'"]+)['"]|\bimport\(['"]([^'"]+)['"]\)/.exec(
        line,
      );
    const from = /^\s*\} from ['"]([^'"]+)['"]/.exec(line)?.[1] ?? target?.[1] ?? target?.[2] ?? target?.[3];
    if (from) for (const rule of importFaults(path, from, isTest)) add(index + 1, rule);
  }
  return found;
}

function importFaults(path: string, from: string, isTest: boolean): readonly string[] {
  if (path.startsWith('tools/') || path.startsWith('test/') || path.endsWith('.config.ts')) return [];
  const room = roomOf(path);
  if (!room) return ['this file lies in no room: see tools/rooms.ts'];
  if (!from.startsWith('.')) return libraryFaults(path, from, { room, isTest });
  const target = posix.normalize(posix.join(posix.dirname(path), from));
  if (isTest) return [];
  const faults: string[] = [];
  const owner = doors.find((door) => door.path === target)?.name ?? roomOf(target)?.name;
  if (/\.css$/.test(target)) return [];
  if (owner && owner !== room.name && !room.mayImport.includes(owner))
    faults.push(`${room.name} may not import ${owner}`);
  const [here, there] = [stepOf(path), stepOf(target)];
  if (here && there && stepOrder.indexOf(there) > stepOrder.indexOf(here))
    faults.push('an earlier step does not know a later one');
  const [pack, other] = [packOf(path), packOf(target)];
  if (pack && other && pack !== other) faults.push('a pack does not know another pack');
  return faults;
}

function libraryFaults(
  path: string,
  from: string,
  { room, isTest }: { room: Room; isTest: boolean },
): readonly string[] {
  if (from.startsWith('node:'))
    return /\.node\.ts$/.test(path) || isTest ? [] : ['only a `.node.ts` file touches the machine'];
  const allowed = isTest
    ? [...room.libraries, ...testLibraries, 'hono', 'pg', 'fast-check']
    : [...room.libraries, ...(/any-question/.test(path) ? testLibraries : [])];
  return allowed.some(
    (library) =>
      from === library || from.startsWith(`${library}/`) || (from.startsWith(`${library}`) && library.startsWith('@')),
  )
    ? []
    : [`${room.name} may not import ${from}`];
}

const roomOf = (path: string): Room | undefined =>
  rooms.find((room) => {
    if (!room.path.includes('*')) return path.startsWith(room.path);
    const [start = '', middle = ''] = room.path.split('*');
    return path.startsWith(start) && posix.basename(path).startsWith(middle);
  });

const stepOrder =
  /export const chain[^[]*\[[^[]*\[([^\]]*)\]/
    .exec(readFileSync(resolve(import.meta.dirname, '../src/steps/chain.ts'), 'utf8'))?.[1]
    ?.split(',')
    .map((name) => name.trim()) ?? [];
const stepOf = (path: string): string | undefined => /^src\/steps\/([a-z-]+)\//.exec(path)?.[1];
const packOf = (path: string): string | undefined => /^src\/packs\/([a-z-]+)\//.exec(path)?.[1];

export function* sources(root: string, folder = root): Generator<string> {
  for (const item of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, item.name);
    if (item.isDirectory() && !/^(node_modules|\.build|\.data|\.git)$/.test(item.name)) yield* sources(root, path);
    else if (/\.tsx?$/.test(item.name)) yield relative(root, path).replaceAll('\\', '/');
  }
}

if (process.argv[1] === import.meta.filename) {
  const root = resolve(import.meta.dirname, '..');
  const found = [...sources(root)].flatMap((path) => untidy(path, readFileSync(join(root, path), 'utf8')));
  for (const { path, line, rule } of found) console.error(`${path}:${line}: ${rule}`);
  if (found.length > 0) process.exitCode = 1;
}
