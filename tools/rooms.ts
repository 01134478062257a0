/** Who may import whom (HOUSE.md 2), and which library lives where. Data; `tidy.ts` reads it. */
export interface Room {
  readonly name: string;
  /** Path prefix below the root. The first room that fits counts. */
  readonly path: string;
  readonly mayImport: readonly string[];
  readonly libraries: readonly string[];
}

const pure = ['core', 'law', 'steps', 'slot', 'packs'];

export const rooms: readonly Room[] = [
  { name: 'core', path: 'src/core/', mayImport: ['core'], libraries: ['zod/mini'] },
  { name: 'partners', path: 'src/law/partners/', mayImport: ['core', 'law', 'partners'], libraries: [] },
  { name: 'law', path: 'src/law/', mayImport: ['core', 'law', 'partners'], libraries: [] },
  { name: 'chain', path: 'src/steps/chain.ts', mayImport: ['steps'], libraries: [] },
  { name: 'pages', path: 'src/steps/*page*', mayImport: [...pure, 'web', 'pages'], libraries: ['react'] },
  { name: 'steps', path: 'src/steps/', mayImport: ['core', 'law', 'link', 'match', 'steps', 'slot'], libraries: [] },
  { name: 'packs', path: 'src/packs/', mayImport: ['core', 'packs', 'slot'], libraries: [] },
  { name: 'match', path: 'src/match/', mayImport: ['core', 'match'], libraries: ['libsodium-wrappers-sumo', 'koffi'] },
  { name: 'link', path: 'src/link/', mayImport: ['core', 'link'], libraries: ['any-ascii', '@duckdb/node-api'] },
  {
    name: 'house',
    path: 'src/house/',
    mayImport: ['core', 'law', 'link', 'match', 'steps', 'slot', 'house'],
    libraries: ['hono', '@hono/node-server', '@cedar-policy/cedar-wasm', 'pg', 'yauzl', 'saxes', 'hyparquet'],
  },
  {
    name: 'web',
    path: 'src/web/',
    mayImport: [...pure, 'chain', 'web', 'pages'],
    libraries: ['react', 'react-dom', '@nl-design-system-candidate', '@utrecht', '@fontsource'],
  },
  { name: 'sim', path: 'src/sim/', mayImport: [...pure, 'chain', 'partners', 'house', 'sim'], libraries: [] },
  {
    name: 'bench',
    path: 'src/bench/',
    mayImport: [...pure, 'chain', 'partners', 'house', 'link', 'match', 'sim', 'cli', 'bench'],
    libraries: ['pg', '@openmined/psi.js', '@hono/node-server'],
  },
  {
    name: 'cli',
    path: 'src/cli/',
    mayImport: [...pure, 'chain', 'partners', 'house', 'link', 'match', 'sim', 'bench', 'cli'],
    libraries: ['@hono/node-server', 'pg'],
  },
  { name: 'main', path: 'src/main.node.ts', mayImport: ['cli'], libraries: [] },
];

/** Files that stand in a room of their own for importers, though they lie in another's folder. */
export const doors: readonly { readonly path: string; readonly name: string }[] = [
  { path: 'src/steps/slot.ts', name: 'slot' },
  { path: 'src/steps/chain.ts', name: 'chain' },
];

/** Tests may use these besides, and may look into every room. */
export const testLibraries: readonly string[] = [
  '@noble/curves',
  'fast-check',
  'playwright-core',
  'saxes',
  'axe-core',
  '@stoplight/spectral-cli',
];
