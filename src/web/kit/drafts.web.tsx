import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react';
import type { Draft } from './form-state.ts';

/**
 * Half-written forms, in memory only: they hold personal data and must not outlive the page. For another
 * person the shell mounts this anew, and they are gone.
 */
const DraftsContext = createContext(new Map<string, Draft>());

export function DraftsProvider({ children }: { readonly children: ReactNode }) {
  const [drafts] = useState(() => new Map<string, Draft>());
  return <DraftsContext value={drafts}>{children}</DraftsContext>;
}

type Change = (change: (before: Draft) => Draft) => void;

/** The draft under a name, how to change it, and how to throw it away. */
export function useDraft(key: string, initial: Draft = {}): readonly [Draft, Change, () => void] {
  const drafts = useContext(DraftsContext);
  const [draft, setDraft] = useState<Draft>(() => drafts.get(key) ?? initial);
  const change = useCallback<Change>(
    (make) =>
      setDraft((before) => {
        const next = make(before);
        drafts.set(key, next);
        return next;
      }),
    [drafts, key],
  );
  const drop = useCallback(() => {
    drafts.delete(key);
    setDraft({});
  }, [drafts, key]);
  return [draft, change, drop];
}

/** What one page hands to another, in the same memory: it never stands in an address or in the history of the browser. */
export interface Carry {
  /** For the page at this address, and for no other. */
  put(path: string, what: Draft): void;
  look(path: string): Draft | undefined;
  /** Gives it once. */
  take(path: string): Draft | undefined;
}

export function useCarry(): Carry {
  const drafts = useContext(DraftsContext);
  return useMemo<Carry>(() => {
    const nameOf = (path: string) => `carried to ${path}`;
    return {
      put: (path, what) => void drafts.set(nameOf(path), what),
      look: (path) => drafts.get(nameOf(path)),
      take(path) {
        const what = drafts.get(nameOf(path));
        drafts.delete(nameOf(path));
        return what;
      },
    };
  }, [drafts]);
}
