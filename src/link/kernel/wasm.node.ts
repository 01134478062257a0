import { present } from '../../core/assert.ts';
import { believe } from '../../core/believe.ts';
import { filterCode } from './filter-code.ts';
import type { Kernel } from './kernel.ts';
import { kernelBase64 } from './kernel-bytes.ts';

const pageBytes = 65_536;
const mostPages = 65_536;

/** Memory that all threads share: at least so many bytes, all zero. Throws a RangeError when the machine has not got it. */
export const sharedMemory = (bytes: number): WebAssembly.Memory =>
  new WebAssembly.Memory({ initial: Math.ceil(bytes / pageBytes), maximum: mostPages, shared: true });

/** What one memory can hold. */
export const mostBytes = pageBytes * mostPages - pageBytes;

let compiled: WebAssembly.Module | undefined;

/**
 * The kernel on this memory, for the thread that calls. With the place of a program that is ready, weights and all, bounded
 * scoring has a filter made for it; without, every pair is worked out.
 */
export function openWasm(memory: WebAssembly.Memory, program?: number): Kernel {
  compiled ??= new WebAssembly.Module(Buffer.from(kernelBase64, 'base64'));
  const bound = program === undefined ? () => 2 ** 31 - 1 : filterOf(memory, program);
  const { exports } = new WebAssembly.Instance(compiled, { env: { memory, bound } });
  return believe<Kernel>(exports, 'the module is built from kernel.as, and a test holds it against the twin');
}

function filterOf(memory: WebAssembly.Memory, program: number): WebAssembly.ExportValue {
  const made = new WebAssembly.Module(filterCode(memory.buffer, program));
  return present(new WebAssembly.Instance(made, { env: { memory } }).exports['bound'], 'filterCode exports it');
}
