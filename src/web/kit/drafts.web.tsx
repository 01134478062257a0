import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import type { Draft } from './form-state.ts';

/**
 * Half-written forms, in memory only: they hold personal data and must not outlive the page. Signing out
 * throws them away, because the layout remounts this provider for another person.
 */
const DraftsContext = createContext(new Map<string, Draft>());

export function DraftsProvider({ children }: { readonly children: ReactNode }) {
  const drafts = useMemo(() => new Map<string, Draft>(), []);
  return <DraftsContext value={drafts}>{children}</DraftsContext>;
}

type Change = (change: (before: Draft) => Draft) => void;

/** The draft under a name, how to change it, and how to throw it away. */
export function useDraft(key: string, initial: Draft = {}): readonly [Draft, Change, () => void] {
  const drafts = useContext(DraftsContext);
  const [draft, setDraft] = useState<Draft>(() => drafts.get(key) ?? initial);
  useEffect(() => {
    if (draft !== initial) drafts.set(key, draft);
  }, [drafts, key, draft, initial]);
  const drop = useCallback(() => {
    drafts.delete(key);
    setDraft({});
  }, [drafts, key]);
  return [draft, setDraft, drop];
}
