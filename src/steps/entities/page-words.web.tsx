import { useCallback } from 'react';
import { purposeOf } from '../../law/purposes.ts';
import type { NameOf } from '../../web/kit/show.ts';
import { useNameOf } from '../../web/shell/session.web.tsx';

/** Names of people and organisations, and of purposes. */
export function usePurposeNames(): NameOf {
  const nameOf = useNameOf();
  return useCallback((id) => nameOf(id) ?? purposeOf(id)?.label, [nameOf]);
}
