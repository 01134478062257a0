/** Makes `src/link/kernel/kernel-bytes.ts` of `kernel.as`. The bytes are kept, so that running needs no compiler. */
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { main } from 'assemblyscript/asc';

const folder = resolve(import.meta.dirname, '../src/link/kernel');
const options = [
  'kernel.ts',
  '--outFile',
  'kernel.wasm',
  '-O3',
  '--noAssert',
  '--runtime',
  'stub',
  '--enable',
  'threads',
  '--importMemory',
  '--sharedMemory',
  '--maximumMemory',
  '65536',
];

/** The module that the source gives, with the compiler that stands in the lock file. */
export async function builtKernel(): Promise<Uint8Array> {
  let built: Uint8Array | undefined;
  const { error, stderr } = await main(options, {
    // The source has a surname of its own, so that neither tsc nor the formatter takes it for TypeScript.
    readFile: (name) => (name === 'kernel.ts' ? readFileSync(resolve(folder, 'kernel.as'), 'utf8') : null),
    writeFile: (_name, contents) => {
      if (typeof contents !== 'string') built = contents;
    },
    listFiles: () => [],
  });
  if (error || !built) throw new Error(String(stderr), { cause: error });
  return built;
}

export const kernelSource = (bytes: Uint8Array): string =>
  `/** Made by \`tools/build-kernel.ts\` of \`kernel.as\`; a test builds it again and compares. */
export const kernelBase64 =
  '${Buffer.from(bytes).toString('base64')}';
`;

if (process.argv[1] === import.meta.filename) {
  const bytes = await builtKernel();
  writeFileSync(resolve(folder, 'kernel-bytes.ts'), kernelSource(bytes));
  console.log(`kernel-bytes.ts: ${bytes.length} bytes`);
}
