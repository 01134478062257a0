import type { Locale } from '../core/bilingual.ts';
import type { Terminal } from './command.ts';

/** `nl` unless the shell says English: LC_ALL outweighs LC_MESSAGES outweighs LANG, as POSIX has it. */
export const shellLanguage = (): string =>
  process.env['LC_ALL'] || process.env['LC_MESSAGES'] || process.env['LANG'] || 'nl';

const progressEveryMs = 200;
/** What one question or one page of input may be. */
const inputLimit = 1024 * 1024;

/** The streams of this process. The first signal asks the command to stop in order, a second one ends at once. */
export function processTerminal(mode: { readonly locale: Locale; readonly json: boolean }): Terminal & {
  close(): void;
} {
  const interrupt = new AbortController();
  const onSignal = () => {
    if (interrupt.signal.aborted) process.exit(130);
    interrupt.abort();
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, onSignal);
  // A reader that has seen enough (`| head`) is not a fault, also when that shows after the last line.
  const onPipe = (fault: NodeJS.ErrnoException) => {
    if (fault.code !== 'EPIPE') throw fault;
  };
  process.stdout.on('error', onPipe);
  const isSeen = process.stderr.isTTY === true && !mode.json;
  let shownAt = 0;
  let isShowing = false;
  const wipe = () => {
    if (isShowing) process.stderr.write('\r\u001B[K');
    isShowing = false;
  };
  return {
    ...mode,
    isInterrupted: () => interrupt.signal.aborted,
    untilInterrupted: () =>
      new Promise((stop) => {
        if (interrupt.signal.aborted) stop();
        else interrupt.signal.addEventListener('abort', () => stop(), { once: true });
      }),
    say(line) {
      wipe();
      process.stdout.write(`${line}\n`);
    },
    tell(line) {
      wipe();
      process.stderr.write(`${line}\n`);
    },
    progress(line) {
      const now = performance.now();
      if (!isSeen || now - shownAt < progressEveryMs) return;
      shownAt = now;
      isShowing = true;
      process.stderr.write(`\r\u001B[K${line}`);
    },
    async readInput() {
      const parts: Buffer[] = [];
      let length = 0;
      for await (const part of process.stdin) {
        const bytes = Buffer.from(part);
        length += bytes.length;
        if (length > inputLimit) break;
        parts.push(bytes);
      }
      return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(parts));
    },
    close() {
      wipe();
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.removeListener(signal, onSignal);
    },
  };
}
