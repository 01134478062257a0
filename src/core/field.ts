import * as z from 'zod/mini';
import { believe } from './believe.ts';
import type { Bilingual, Locale } from './bilingual.ts';
import type { Json, JsonObject } from './canonical.ts';
import type { Fields, Of, Record_ } from './record.ts';
import type { ValueType } from './value/value-type.ts';

/**
 * `open` may stand in the chain for ever and holds no personal data; `personal` and `special` lie beside the
 * chain and can be destroyed. `special` is what GDPR articles 9 and 10 and the sector acts guard more.
 */
export type Privacy = 'open' | 'personal' | 'special';

export interface FieldFacts<P extends Privacy = Privacy> {
  readonly label: Bilingual;
  readonly privacy: P;
  readonly hint?: Bilingual;
  readonly indexed?: boolean;
}

export type Control = 'line' | 'area' | 'choice' | 'choices' | 'date' | 'number' | 'check' | 'rows' | 'hidden';

export interface Option {
  readonly value: string;
  readonly label: Bilingual;
}

export interface AnyField {
  readonly facts: FieldFacts;
  readonly optional: boolean;
  readonly control: Control;
  readonly schema: z.ZodMiniType;
  readonly maxLength?: number;
  readonly options?: readonly Option[];
  /** For fields with a value kind: how people see a kept value. */
  show?(held: Json, locale: Locale): string;
  /** For `rows`: the record each row has. */
  readonly row?: Record_<Fields>;
  jsonSchema(locale: Locale): JsonObject;
  mask(value: Json): Json;
}

export interface Field<T, Optional extends boolean = false, P extends Privacy = Privacy> extends AnyField {
  readonly facts: FieldFacts<P>;
  readonly optional: Optional;
  readonly schema: z.ZodMiniType<T>;
}

/** One thing that is wrong with what came in. Never repeats the input. */
export interface FieldFault {
  /** JSON pointer (RFC 6901) into the body. */
  readonly pointer: string;
  readonly code: string;
  readonly detail: Bilingual;
}

const cover = '▒▒▒';

/** Control characters (tab and line feed are handled apart), halves of characters, and the overrides that make text look like other text. */
const forbiddenCharacter = /(?![\n\t])[\p{Cc}\p{Cs}\p{Bidi_Control}]/u;
const lineBreak = /[\n\r\t]/;
/** Only what nobody sees: a reason of zero-width characters is no reason. */
const invisible = /^[\s\p{Default_Ignorable_Code_Point}\u2800]*$/u;

const asCustom = (sentence: Bilingual): string => JSON.stringify(sentence);

const controlFault: Bilingual = {
  nl: 'Hier staan onzichtbare stuurtekens in. Typ de tekst opnieuw of plak haar zonder opmaak.',
  en: 'This contains invisible control characters. Type the text again or paste it without formatting.',
};
const blankFault: Bilingual = { nl: 'Vul dit in.', en: 'Fill this in.' };
const twiceFault: Bilingual = { nl: 'Hier staat iets twee keer in.', en: 'Something stands here twice.' };
const breakFault: Bilingual = { nl: 'Houd dit op één regel.', en: 'Keep this on one line.' };

export interface TextFacts<P extends Privacy> extends FieldFacts<P> {
  readonly max: number;
  readonly lines?: 'one' | 'many';
  readonly hidden?: boolean;
}

/** Text with an upper bound. Trimmed; never empty when it is there; no control characters. */
export function text<const P extends Privacy>(facts: TextFacts<P>): Field<string, false, P> {
  const many = facts.lines === 'many';
  const schema = z.pipe(
    z.pipe(
      z.string().check(z.maxLength(facts.max)),
      z.transform((raw: string) => raw.replace(/\r\n?/g, '\n').trim()),
    ),
    z.string().check(
      z.refine((value) => !invisible.test(value), { error: asCustom(blankFault), abort: true }),
      z.refine((value) => !forbiddenCharacter.test(value), { error: asCustom(controlFault), abort: true }),
      z.refine((value) => many || !lineBreak.test(value), { error: asCustom(breakFault) }),
    ),
  );
  return {
    facts,
    optional: false,
    control: facts.hidden ? 'hidden' : many ? 'area' : 'line',
    maxLength: facts.max,
    schema,
    jsonSchema: () => ({ type: 'string', minLength: 1, maxLength: facts.max }),
    mask: () => cover,
  };
}

/** An identifier that the program gives out: lower case letters, digits and hyphens. */
export function id<const P extends Privacy>(
  facts: FieldFacts<P> & { readonly shown?: boolean },
): Field<string, false, P> {
  const pattern = /^[a-z0-9][a-z0-9-]{0,79}$/;
  const wrong: Bilingual = { nl: 'Dit is geen nummer van Schakel.', en: 'This is not an id of Schakel.' };
  return {
    facts,
    optional: false,
    control: facts.shown ? 'line' : 'hidden',
    maxLength: 80,
    schema: z.string().check(z.refine((value) => pattern.test(value), { error: asCustom(wrong) })),
    jsonSchema: () => ({ type: 'string', pattern: pattern.source, maxLength: 80 }),
    mask: () => cover,
  };
}

/** One of a closed list. */
export function choice<const V extends string, const P extends Privacy>(
  facts: FieldFacts<P> & { readonly options: readonly { readonly value: V; readonly label: Bilingual }[] },
): Field<V, false, P> {
  const values = facts.options.map((option) => option.value);
  const wrong: Bilingual = {
    nl: 'Kies een van de genoemde waarden.',
    en: 'Choose one of the values listed.',
  };
  return {
    facts,
    optional: false,
    control: 'choice',
    options: facts.options,
    schema: z.enum(values, { error: asCustom(wrong) }),
    jsonSchema: () => ({ type: 'string', enum: values }),
    mask: () => cover,
  };
}

/** A value with a kind of its own (BSN, IBAN, date, ...): cleaned and checked by that kind. */
export function value<T extends string | number, const P extends Privacy>(
  kind: ValueType<T>,
  facts: FieldFacts<P>,
): Field<T, false, P> {
  const unreadable: Bilingual = {
    nl: `Dit lees ik niet als: ${kind.label.nl}. Kijk naar het voorbeeld.`,
    en: `This does not read as: ${kind.label.en}. Look at the example.`,
  };
  const schema = z.pipe(
    z.union([z.string().check(z.maxLength(kind.maxLength)), z.number()]),
    z.transform((raw: string | number, context): T => {
      // A number on the wire is already what is kept; text is what a person typed.
      const cleaned = typeof raw === 'number' && isOf(kind, raw) ? raw : kind.clean(String(raw));
      const fault = cleaned === undefined ? unreadable : kind.check(cleaned);
      if (cleaned !== undefined && fault === undefined) return cleaned;
      context.issues.push({ code: 'custom', message: asCustom(fault ?? unreadable), input: raw });
      return z.NEVER;
    }),
  );
  return {
    facts,
    optional: false,
    control: kind.format === 'date' ? 'date' : kind.json === 'integer' ? 'number' : 'line',
    maxLength: kind.maxLength,
    show: (held, locale) => (isOf(kind, held) ? kind.show(held, locale) : cover),
    schema,
    jsonSchema: () => ({
      type: kind.json,
      ...(kind.json === 'string' ? { maxLength: kind.maxLength } : {}),
      examples: [kind.example],
    }),
    mask: (held) => (isOf(kind, held) ? kind.mask(held) : cover),
  };
}

const isOf = <T extends string | number>(kind: ValueType<T>, held: Json): held is T & Json =>
  kind.json === 'string' ? typeof held === 'string' : typeof held === 'number';

/** A point in time, kept in UTC (`2026-11-23T20:15:00.000Z`); any offset is read. */
export function instant<const P extends Privacy>(facts: FieldFacts<P>): Field<string, false, P> {
  const wrong: Bilingual = { nl: 'Dit is geen datum met tijd.', en: 'This is not a date with time.' };
  const shape = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,6})?)?(Z|[+-]\d\d:\d\d)$/;
  return {
    facts,
    optional: false,
    control: 'hidden',
    maxLength: 40,
    schema: z.pipe(
      z.string().check(z.maxLength(40)),
      z.transform((raw: string, context): string => {
        const at = shape.test(raw) ? Date.parse(raw) : Number.NaN;
        const utc = Number.isNaN(at) ? '' : new Date(at).toISOString();
        // An offset may push it out of the years of four digits, and then instants no longer compare as text.
        if (/^\d{4}-/.test(utc)) return utc;
        context.issues.push({ code: 'custom', message: asCustom(wrong), input: raw });
        return z.NEVER;
      }),
    ),
    jsonSchema: () => ({ type: 'string', format: 'date-time' }),
    mask: () => cover,
  };
}

/** A calendar day, `2026-11-23`. */
export function day<const P extends Privacy>(facts: FieldFacts<P>): Field<string, false, P> {
  const wrong: Bilingual = {
    nl: 'Vul een bestaande datum in, bijvoorbeeld 23-11-2026.',
    en: 'Enter a date that exists.',
  };
  const dutch = /^(\d{1,2})[-/](\d{1,2})[-/](\d{4})$/;
  return {
    facts,
    optional: false,
    control: 'date',
    maxLength: 10,
    schema: z.pipe(
      z.string().check(z.maxLength(10)),
      z.transform((raw: string, context): string => {
        const [, dd, mm, yyyy] = dutch.exec(raw) ?? [];
        const iso = dd && mm && yyyy ? `${yyyy}-${mm.padStart(2, '0')}-${dd.padStart(2, '0')}` : raw;
        if (/^\d{4}-\d\d-\d\d$/.test(iso) && isCalendarDay(iso)) return iso;
        context.issues.push({ code: 'custom', message: asCustom(wrong), input: raw });
        return z.NEVER;
      }),
    ),
    jsonSchema: () => ({ type: 'string', format: 'date' }),
    mask: () => cover,
  };
}

function isCalendarDay(iso: string): boolean {
  const at = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(iso);
}

/** A whole number within bounds. The unit stands last in the field's name. */
export function whole<const P extends Privacy>(
  facts: FieldFacts<P> & { readonly min: number; readonly max: number },
): Field<number, false, P> {
  return {
    facts,
    optional: false,
    control: 'number',
    schema: z.number().check(z.int(), z.gte(facts.min), z.lte(facts.max)),
    jsonSchema: () => ({ type: 'integer', minimum: facts.min, maximum: facts.max }),
    mask: () => cover,
  };
}

export function flag<const P extends Privacy>(facts: FieldFacts<P>): Field<boolean, false, P> {
  return {
    facts,
    optional: false,
    control: 'check',
    schema: z.boolean(),
    jsonSchema: () => ({ type: 'boolean' }),
    mask: () => cover,
  };
}

/** Several of one kind, in order, each once unless the list `repeats`, at most `max`. */
export function list<T, const P extends Privacy>(
  item: Field<T>,
  facts: FieldFacts<P> & {
    readonly max: number;
    readonly min?: number;
    readonly hidden?: boolean;
    readonly repeats?: boolean;
  },
): Field<readonly T[], false, P> {
  const isOnce = facts.repeats !== true;
  return {
    facts,
    optional: false,
    control: facts.hidden ? 'hidden' : 'choices',
    ...(item.options ? { options: item.options } : {}),
    schema: z.readonly(
      z.array(item.schema).check(
        z.maxLength(facts.max),
        z.minLength(facts.min ?? 0),
        z.refine((items) => !isOnce || new Set(items).size === items.length, { error: asCustom(twiceFault) }),
      ),
    ),
    jsonSchema: (locale) => ({
      type: 'array',
      items: item.jsonSchema(locale),
      maxItems: facts.max,
      uniqueItems: isOnce,
      ...(facts.min ? { minItems: facts.min } : {}),
    }),
    mask: () => [],
  };
}

/** Rows of a record within a record, at most `max`. */
export function rows<F extends Fields, const P extends Privacy>(
  row: Record_<F>,
  facts: FieldFacts<P> & { readonly max: number; readonly min?: number },
): Field<readonly Of<Record_<F>>[], false, P> {
  return {
    facts,
    optional: false,
    control: 'rows',
    row,
    schema: rowsSchema(row, facts),
    jsonSchema: (locale) => ({
      type: 'array',
      maxItems: facts.max,
      ...(facts.min ? { minItems: facts.min } : {}),
      items: objectSchema(row, locale),
    }),
    mask: () => [],
  };
}

const rowsSchema = <F extends Fields>(row: Record_<F>, { max, min = 0 }: { max: number; min?: number }) =>
  believe<z.ZodMiniType<readonly Of<Record_<F>>[]>>(
    z.array(row.schema).check(z.maxLength(max), z.minLength(min)),
    'a record gives the value type of its own schema',
  );

const objectSchema = (row: Record_<Fields>, locale: Locale): JsonObject => ({
  type: 'object',
  additionalProperties: false,
  required: Object.entries(row.fields).flatMap(([name, field]) => (field.optional ? [] : [name])),
  properties: Object.fromEntries(
    Object.entries(row.fields).map(([name, field]) => [
      name,
      { title: field.facts.label[locale], ...field.jsonSchema(locale) },
    ]),
  ),
});

export const optional = <T, P extends Privacy>(field: Field<T, boolean, P>): Field<T, true, P> => ({
  ...field,
  optional: true,
});
