import { createContext, type ReactNode, useCallback, useContext, useState } from 'react';
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
