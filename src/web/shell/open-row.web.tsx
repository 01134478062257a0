import { useEffect } from 'react';
import type { Bilingual } from '../../core/bilingual.ts';
import type { KeyBinding } from '../kit/keys.ts';
import { useKeys } from '../kit/keys.web.tsx';
import { go, hasMoved } from '../kit/link.web.tsx';
import { rowId } from '../kit/list.web.tsx';

interface OpenRowProps {
  /** Name of the group of keys. */
  readonly label: Bilingual;
  readonly rows: readonly { readonly key: string }[];
  readonly current: string | undefined;
  readonly words: { readonly next: Bilingual; readonly previous: Bilingual };
  /** Other keys of the page. */
  readonly keys?: readonly KeyBinding[];
  hrefOf(key: string): string;
}

/** A list beside the file that it opens: moving through the rows by key; `following` opens the next one after an act. */
export function useOpenRow({ label, rows, current, words, keys = [], hrefOf }: OpenRowProps) {
  const at = rows.findIndex((row) => row.key === current);
  const openAt = (index: number) => {
    const row = rows[Math.max(0, Math.min(rows.length - 1, index))];
    if (!row) return;
    go(hrefOf(row.key));
    document.getElementById(rowId(row.key))?.focus();
  };
  useKeys(label, [
    { keys: ['j', 'ArrowDown'], label: words.next, run: () => openAt(at + 1) },
    { keys: ['k', 'ArrowUp'], label: words.previous, run: () => openAt(at < 0 ? 0 : at - 1) },
    ...keys,
  ]);
  // The focus follows what is open: an act or a window that closes would else leave it nowhere.
  const isListed = at >= 0;
  useEffect(() => {
    const active = document.activeElement;
    const isAdrift = active === document.body || active?.closest('[data-keys="rows"]');
    if (isListed && current && isAdrift && hasMoved()) document.getElementById(rowId(current))?.focus();
  }, [current, isListed]);
  const next = (rows[at + 1] ?? rows[at - 1])?.key;
  const following = () => {
    if (next && next !== current) go(hrefOf(next), 'replace');
  };
  return { next, following };
}
