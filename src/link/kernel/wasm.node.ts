import { present } from '../../core/assert.ts';
import { believe } from '../../core/believe.ts';
import type { Kernel } from './kernel.ts';
import { kernelBase64 } from './kernel-bytes.ts';
import { madeCode } from './made-code.ts';

const pageBytes = 65_536;
const mostPages = 65_536;

/** Memory that all threads share: at least so many bytes, all zero. Throws a RangeError when the machine has not got it. */
export const sharedMemory = (bytes: number): WebAssembly.Memory =>
  new WebAssembly.Memory({ initial: Math.ceil(bytes / pageBytes), maximum: mostPages, shared: true });

/** What one memory can hold. */
export const mostBytes = pageBytes * mostPages - pageBytes;

let compiled: WebAssembly.Module | undefined;

/**
 * The kernel on this memory, for the thread that calls. With the place of a program that is ready, weights and all, code is made
 * of it: a filter for bounded scoring, and what scores the pairs that pass. Without, all is read from the program's tables.
 */
export function openWasm(memory: WebAssembly.Memory, program?: number): Kernel {
  if (program === undefined) return kernelOn(memory, { candidates: () => 0, exact: () => 0 });
  // The made code asks a kernel about near texts, and a kernel asks the made code about pairs: so there are two.
  const helper = kernelOn(memory, { candidates: () => 0, exact: () => 0 });
  const made = new WebAssembly.Module(madeCode(memory.buffer, program));
  const { exports } = new WebAssembly.Instance(made, {
    env: { memory, holds: helper.holds, similarityBy: helper.similarityBy },
  });
  const kernel = kernelOn(memory, {
    candidates: exported(exports, 'candidates'),
    exact: exported(exports, 'exact'),
  });
  kernel.takeMade();
  return {
    ...kernel,
    use(programAt, scratch) {
      helper.use(programAt, scratch);
      kernel.use(programAt, scratch);
    },
  };
}

interface Whole extends Kernel {
  takeMade(): void;
  readonly holds: () => number;
  readonly similarityBy: () => number;
}

type Made = WebAssembly.ExportValue | (() => number);

function kernelOn(memory: WebAssembly.Memory, made: { readonly candidates: Made; readonly exact: Made }): Whole {
  compiled ??= new WebAssembly.Module(Buffer.from(kernelBase64, 'base64'));
  const { exports } = new WebAssembly.Instance(compiled, { env: { memory, ...made } });
  return believe<Whole>(exports, 'the module is built from kernel.as, and a test holds it against the twin');
}

const exported = (exports: WebAssembly.Exports, name: string): WebAssembly.ExportValue =>
  present(exports[name], 'madeCode exports it');
