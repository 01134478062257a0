import { type RefObject, useEffect, useRef } from 'react';

/**
 * For a heading over something that is replaced after an act: when the value changes, the form that had the
 * focus is gone, and the heading takes it. Not on the first drawing. The element needs `tabIndex={-1}`.
 */
export function useFocusOnChange<E extends HTMLElement>(value: string): RefObject<E | null> {
  const ref = useRef<E>(null);
  const before = useRef(value);
  useEffect(() => {
    if (before.current === value) return;
    before.current = value;
    ref.current?.focus();
  }, [value]);
  return ref;
}
