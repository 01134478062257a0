import * as z from 'zod/mini';
import { believe } from './believe.ts';
import type { Bilingual, Locale } from './bilingual.ts';
import type { JsonObject } from './canonical.ts';
import type { AnyField, Field, FieldFault, Privacy } from './field.ts';
import { faultOf } from './field-fault.ts';

/**
 * A record declares a concept once: its fields with label, bound and privacy level. The parser, the JSON
 * Schema, the form, the index, the split between open and personal bytes and the masking follow from it.
 */
export interface Record_<F extends Fields> {
  readonly name: string;
  readonly label: Bilingual;
  readonly fields: F;
  readonly schema: z.ZodMiniObject;
}

export type Fields = { readonly [name: string]: AnyField };

type OptionalKeys<F extends Fields> = { [K in keyof F]: F[K]['optional'] extends true ? K : never }[keyof F];

/** The value type of a record or a set of fields. Optional means absent. */
export type Of<R> =
  R extends Record_<infer F>
    ? { readonly [K in Exclude<keyof F, OptionalKeys<F>>]: ValueOf<F[K]> } & {
        readonly [K in OptionalKeys<F>]?: ValueOf<F[K]>;
      }
    : never;

type ValueOf<T> = T extends Field<infer V, boolean> ? V : never;

type KeysOf<F extends Fields, P extends Privacy> = {
  [K in keyof F]: F[K] extends Field<unknown, boolean, P> ? K : never;
}[keyof F];

/** The part of a record that may stand in the chain. */
export type OpenOf<R> = R extends Record_<infer F> ? Pick<Of<R>, KeysOf<F, 'open'> & keyof Of<R>> : never;

/** The part that lies beside the chain and may be gone. */
export type PersonalOf<R> =
  R extends Record_<infer F> ? Pick<Of<R>, KeysOf<F, 'personal' | 'special'> & keyof Of<R>> : never;

export type Parsed<T> = { readonly good: T } | { readonly faults: readonly FieldFault[] };

export function record<const F extends Fields>(name: string, label: Bilingual, fields: F): Record_<F> {
  const shape: { [name: string]: z.ZodMiniType } = {};
  for (const [key, field] of Object.entries(fields)) {
    shape[key] = field.optional ? z.optional(field.schema) : field.schema;
  }
  return { name, label, fields, schema: z.strictObject(shape) };
}

/** Parses at the door: every fault at once, with a JSON pointer; unknown fields are refused. */
export function parse<F extends Fields>(shape: Record_<F>, input: unknown): Parsed<Of<Record_<F>>> {
  const result = shape.schema.safeParse(input);
  if (result.success) return { good: believe(result.data, 'zod has just proved it against the same fields') };
  return { faults: result.error.issues.map(faultOf).slice(0, 50) };
}

/** JSON Schema 2020-12 of what goes in, with the label as title and the privacy level beside it. */
export function jsonSchema(shape: Record_<Fields>, locale: Locale = 'nl'): JsonObject {
  const properties: { [name: string]: JsonObject } = {};
  const required: string[] = [];
  for (const [name, field] of Object.entries(shape.fields)) {
    properties[name] = {
      title: field.facts.label[locale],
      ...(field.facts.hint ? { description: field.facts.hint[locale] } : {}),
      ...field.jsonSchema(locale),
      'x-privacy': field.facts.privacy,
    };
    if (!field.optional) required.push(name);
  }
  return {
    type: 'object',
    title: shape.label[locale],
    properties,
    ...(required.length > 0 ? { required } : {}),
    additionalProperties: false,
  };
}

/** What a form needs to draw itself, in order. */
export interface FormField {
  readonly name: string;
  readonly label: Bilingual;
  readonly hint?: Bilingual;
  readonly required: boolean;
  readonly control: AnyField['control'];
  readonly privacy: Privacy;
  readonly maxLength?: number;
  readonly options?: AnyField['options'];
}

export const formFields = (shape: Record_<Fields>): readonly FormField[] =>
  Object.entries(shape.fields)
    .filter(([, field]) => field.control !== 'hidden')
    .map(([name, field]) => ({
      name,
      label: field.facts.label,
      ...(field.facts.hint ? { hint: field.facts.hint } : {}),
      required: !field.optional,
      control: field.control,
      privacy: field.facts.privacy,
      ...(field.maxLength === undefined ? {} : { maxLength: field.maxLength }),
      ...(field.options ? { options: field.options } : {}),
    }));

/** Names of the fields that a store may index: marked as such and never personal. */
export const indexedFields = (shape: Record_<Fields>): readonly string[] =>
  Object.entries(shape.fields)
    .filter(([, field]) => field.facts.indexed === true && field.facts.privacy === 'open')
    .map(([name]) => name);

/** The SQL that indexes those fields of a JSON body, for one view. The same text for SQLite and PostgreSQL. */
export const sqlIndexes = (shape: Record_<Fields>, table: string): readonly string[] =>
  indexedFields(shape).map(
    (name) => `CREATE INDEX IF NOT EXISTS "${table}_${name}" ON "${table}" ((body ->> '${name}'))`,
  );

/** Personal members go beside the chain, open ones into it. Privacy level decides where bytes live. */
export function split(
  shape: Record_<Fields>,
  value: JsonObject,
): { open: JsonObject; personal: JsonObject | undefined } {
  const open: { [key: string]: JsonObject[string] } = {};
  const personal: { [key: string]: JsonObject[string] } = {};
  for (const [name, member] of Object.entries(value)) {
    const target = shape.fields[name]?.facts.privacy === 'open' ? open : personal;
    if (member !== undefined) target[name] = member;
  }
  return { open, personal: Object.keys(personal).length > 0 ? personal : undefined };
}

/** The value as a reader sees it who is cleared for these levels; the rest is masked by its own kind. */
export function mask(shape: Record_<Fields>, value: JsonObject, cleared: ReadonlySet<Privacy>): JsonObject {
  const seen: { [key: string]: JsonObject[string] } = {};
  for (const [name, member] of Object.entries(value)) {
    const field = shape.fields[name];
    if (member === undefined) continue;
    if (field && cleared.has(field.facts.privacy)) seen[name] = member;
    else seen[name] = field ? field.mask(member) : masked;
  }
  return seen;
}

/** What stands where something is covered. Always the same, so that it tells nothing. */
export const masked = '▒▒▒';
