import * as z from 'zod/mini';
import type { Bilingual } from './bilingual.ts';
import { canonical } from './canonical.ts';
import type { Field, FieldFacts, Privacy } from './field.ts';

const wrong: Bilingual = { nl: 'Dit is geen geldige JSON.', en: 'This is not valid JSON.' };

/**
 * A document in JSON that another part of the house made, at most `max` characters. Read here, at the door, and kept
 * as canonical JSON: behind it nobody has to catch a text that is none.
 */
export function jsonText<const P extends Privacy>(
  facts: FieldFacts<P> & { readonly max: number },
): Field<string, false, P> {
  return {
    facts,
    optional: false,
    control: 'hidden',
    maxLength: facts.max,
    schema: z.pipe(
      z.string().check(z.maxLength(facts.max)),
      z.transform((raw: string, context): string => {
        try {
          return canonical(JSON.parse(raw));
        } catch {
          context.issues.push({ code: 'custom', message: JSON.stringify(wrong), input: raw });
          return z.NEVER;
        }
      }),
    ),
    jsonSchema: () => ({ type: 'string', contentMediaType: 'application/json', maxLength: facts.max }),
    mask: () => '{}',
  };
}
