/**
 * What the browser may remember on this machine: choices of the reader, never personal data of a file. A
 * browser may forbid storage; then a choice lasts as long as the page.
 */
export type Span = 'machine' | 'session';

const storageOf = (span: Span): Storage => (span === 'machine' ? localStorage : sessionStorage);

export function kept(name: string, span: Span = 'machine'): string | undefined {
  try {
    return storageOf(span).getItem(`schakel-${name}`) ?? undefined;
  } catch {
    return undefined;
  }
}

export function keep(name: string, value: string | undefined, span: Span = 'machine'): void {
  try {
    if (value === undefined) storageOf(span).removeItem(`schakel-${name}`);
    else storageOf(span).setItem(`schakel-${name}`, value);
  } catch {
    return;
  }
}
