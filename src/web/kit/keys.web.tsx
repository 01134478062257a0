import { createContext, type ReactNode, useContext, useEffect, useId, useMemo, useState } from 'react';
import type { Bilingual } from '../../core/bilingual.ts';
import { isListOnly, type KeyBinding, KeyRegistry, keyName } from './keys.ts';
import { useSay } from './language.web.tsx';
import { keep, kept } from './memory.web.tsx';

interface Keys {
  readonly registry: KeyRegistry;
  /** Whether keys of one character work; a reader who speaks or mistypes turns them off (WCAG 2.1.4). */
  readonly on: boolean;
  setOn(on: boolean): void;
}

const KeysContext = createContext<Keys>({
  registry: new KeyRegistry(),
  on: true,
  setOn: () => undefined,
});

/** Listens once for the whole page and runs what the open screen has registered. */
export function KeysProvider({ children }: { readonly children: ReactNode }) {
  const [registry] = useState(() => new KeyRegistry());
  const [on, setOn] = useState(() => kept('keys') !== 'off');
  useEffect(() => {
    keep('keys', on ? 'on' : 'off');
    const listen = (event: KeyboardEvent) => {
      if (!isForUs(event) || (event.key.length === 1 && !on)) return;
      const binding = registry.find(event.key);
      if (!binding) return;
      event.preventDefault();
      binding.run();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [registry, on]);
  const keys = useMemo(() => ({ registry, on, setOn }), [registry, on]);
  return <KeysContext value={keys}>{children}</KeysContext>;
}

function isForUs(event: KeyboardEvent): boolean {
  const { target } = event;
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return false;
  if (!(target instanceof Element) || document.querySelector('dialog[open]')) return false;
  if (target.closest('input:not([type=radio], [type=checkbox]), textarea, select')) return false;
  if (!isListOnly(event.key)) return true;
  // Enter on another row opens that row, as on any link.
  const place = event.key === 'Enter' ? '[data-keys="rows"] [aria-current="true"]' : '[data-keys="rows"]';
  return target.closest(place) !== null;
}

export const useKeySettings = (): Keys => useContext(KeysContext);

/** Registers what keys do while this component is on screen. Give a stable label; bindings may change. */
export function useKeys(label: Bilingual, bindings: readonly KeyBinding[]): void {
  const { registry } = useContext(KeysContext);
  const id = useId();
  // Runs after every render, so that a binding always sees the newest state.
  useEffect(() => registry.set(id, { label, bindings }));
  useEffect(() => () => registry.remove(id), [registry, id]);
}

/** A key as a keycap, beside the words of a button. Hidden from screen readers: the help window says it. */
export function KeyCap({ of }: { readonly of: string }) {
  const say = useSay();
  const { on } = useKeySettings();
  return on || of.length > 1 ? (
    <span className="key-cap" aria-hidden="true">
      {say(keyName(of))}
    </span>
  ) : null;
}
