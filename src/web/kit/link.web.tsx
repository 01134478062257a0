import { type AnchorHTMLAttributes, type MouseEvent, useMemo, useSyncExternalStore } from 'react';
import { type Address, addressOf } from './address.web.ts';

const moved = 'schakel-moved';

function subscribe(listen: () => void): () => void {
  window.addEventListener('popstate', listen);
  window.addEventListener(moved, listen);
  return () => {
    window.removeEventListener('popstate', listen);
    window.removeEventListener(moved, listen);
  };
}

let moves = 0;

/** Whether the reader has gone from page to page; on a fresh load the browser places the focus itself. */
export const hasMoved = (): boolean => moves > 0;

const here = () => `${location.pathname}${location.search}`;

/** Where the reader is; changes with the browser's own back and forward. */
export function useAddress(): Address {
  const url = useSyncExternalStore(subscribe, here);
  return useMemo(() => addressOf(url), [url]);
}

/** Moves to another address of the product. `replace` when the reader should not come back here. */
export function go(url: string, how: 'push' | 'replace' = 'push'): void {
  if (how === 'push') history.pushState(null, '', url);
  else history.replaceState(null, '', url);
  moves += 1;
  window.dispatchEvent(new Event(moved));
}

/** A link inside the product: moves without loading, and stays a real link for new tabs and readers. */
export function Link(props: AnchorHTMLAttributes<HTMLAnchorElement> & { readonly href: string }) {
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    props.onClick?.(event);
    const isPlain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
    if (!isPlain || event.defaultPrevented) return;
    event.preventDefault();
    go(props.href);
  };
  return (
    <a className="nl-link" {...props} href={props.href} onClick={follow}>
      {props.children}
    </a>
  );
}
