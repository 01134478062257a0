import { hidden, type RefusalKind } from '../../core/refusal.ts';

export const networkRefusals = {
  'no-such-thing': hidden,
} as const satisfies { readonly [code: string]: RefusalKind };
