import type { Bilingual } from '../../core/bilingual.ts';

const b = (nl: string, en: string): Bilingual => ({ nl, en });

/** From a thing of the registers to a question about it. */
export const thingAskMessages = {
  ask: b('Vraag partners of zij dit kennen', 'Ask partners whether they know this'),
  keys: b('Partners vragen', 'Ask partners'),
} as const satisfies { readonly [name: string]: Bilingual };
