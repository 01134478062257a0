import type * as z from 'zod/mini';
import { unreachable } from './assert.ts';
import type { Bilingual } from './bilingual.ts';
import type { FieldFault } from './field.ts';

/** From the parser's issue to a sentence for people. */
export function faultOf(issue: z.core.$ZodIssue): FieldFault {
  const pointer = issue.path.map((part) => `/${String(part).replace(/~/g, '~0').replace(/\//g, '~1')}`).join('');
  const fault = (code: string, nl: string, en: string): FieldFault => ({ pointer, code, detail: { nl, en } });
  switch (issue.code) {
    case 'unrecognized_keys':
      return fault(
        'unknown-field',
        'Hier staat een veld dat we niet kennen. Haal het weg.',
        'There is a field here that we do not know. Remove it.',
      );
    case 'too_big':
      return fault(
        'too-large',
        `Dit is te lang of te groot. Het maximum is ${issue.maximum}.`,
        `This is too long or too large. The maximum is ${issue.maximum}.`,
      );
    case 'too_small':
      return fault(
        'too-small',
        `Dit is te kort of te klein. Het minimum is ${issue.minimum}.`,
        `This is too short or too small. The minimum is ${issue.minimum}.`,
      );
    case 'invalid_type':
    case 'invalid_union':
      return fault(
        'wrong-type',
        'Dit veld ontbreekt of heeft de verkeerde soort.',
        'This field is missing or of the wrong kind.',
      );
    case 'invalid_value':
    case 'custom':
      return {
        pointer,
        code: issue.code === 'custom' ? 'not-right' : 'not-in-list',
        detail: sentenceOf(issue.message),
      };
    case 'invalid_format':
    case 'not_multiple_of':
    case 'invalid_key':
    case 'invalid_element':
      return fault('not-right', 'Dit veld klopt niet.', 'This field is not right.');
    default:
      return unreachable(issue);
  }
}

function sentenceOf(message: string | undefined): Bilingual {
  const fallback: Bilingual = { nl: 'Dit veld klopt niet.', en: 'This field is not right.' };
  if (!message?.startsWith('{')) return fallback;
  const held: unknown = JSON.parse(message);
  return isBilingual(held) ? held : fallback;
}

const isBilingual = (held: unknown): held is Bilingual =>
  typeof held === 'object' &&
  held !== null &&
  'nl' in held &&
  typeof held.nl === 'string' &&
  'en' in held &&
  typeof held.en === 'string';
