import type { Json, JsonObject } from '../../core/canonical.ts';
import type { AnyField, Control, Option } from '../../core/field.ts';
import { type Fields, parse, type Record_ } from '../../core/record.ts';
import type { Say } from './fill.ts';
import { kitMessages } from './messages.ts';
import type { FormFault } from './problem.ts';

/** What somebody has typed so far, before it is a value: text, a tick, several ticks, or rows of these. */
export type DraftValue = string | boolean | readonly string[] | readonly Draft[];
export interface Draft {
  readonly [field: string]: DraftValue;
}

/** Options that are only known while the page runs, such as participants of a partnership. */
export interface RunningOptions {
  readonly [field: string]: readonly Option[];
}

export const textIn = (draft: Draft, field: string): string => {
  const held = draft[field];
  return typeof held === 'string' ? held : '';
};

export const ticksIn = (draft: Draft, field: string): readonly string[] => {
  const held = draft[field];
  return Array.isArray(held) ? held.filter((one): one is string => typeof one === 'string') : [];
};

export const rowsIn = (draft: Draft, field: string): readonly Draft[] => {
  const held = draft[field];
  return Array.isArray(held) ? held.filter((one): one is Draft => typeof one === 'object') : [];
};

/** An id that gets options becomes a choice; a list of ids already is one. */
export const controlOf = (field: AnyField, options: readonly Option[] | undefined): Control =>
  field.control === 'line' && options !== undefined ? 'choice' : field.control;

/** The typed fields as the command wants them. What is empty stays absent. */
export function inputOf(
  fields: Fields,
  draft: Draft,
  shown: ReadonlySet<string> = new Set(Object.keys(fields)),
): JsonObject {
  const input: { [name: string]: Json } = {};
  for (const [name, field] of Object.entries(fields)) {
    const value = shown.has(name) ? valueIn(field, draft, name) : undefined;
    if (value !== undefined) input[name] = value;
  }
  return input;
}

function valueIn(field: AnyField, draft: Draft, name: string): Json | undefined {
  switch (field.control) {
    case 'hidden':
      return undefined;
    case 'check':
      return draft[name] === true || !field.optional ? draft[name] === true : undefined;
    case 'choices': {
      const ticks = ticksIn(draft, name);
      return ticks.length > 0 || !field.optional ? ticks : undefined;
    }
    case 'rows': {
      const rows = rowsIn(draft, name).map((row) => inputOf(field.row?.fields ?? {}, row));
      return rows.length > 0 || !field.optional ? rows : undefined;
    }
    case 'number':
      return numberOf(field, textIn(draft, name).trim());
    case 'line':
    case 'area':
    case 'choice':
    case 'date':
      return textIn(draft, name).trim() === '' ? undefined : textIn(draft, name);
  }
}

/** A field with a value kind (euro cents) reads the text itself; a plain number is read here. */
function numberOf(field: AnyField, typed: string): Json | undefined {
  if (typed === '') return undefined;
  return field.show === undefined && /^-?\d+$/.test(typed) ? Number(typed) : typed;
}

/** The same parser as at the door, asked before anything is sent. */
export function faultsOf(record: Record_<Fields>, input: JsonObject, say: Say): readonly FormFault[] {
  const parsed = parse(record, input);
  if ('good' in parsed) return [];
  const seen = new Set<string>();
  return parsed.faults.flatMap((fault) => {
    if (seen.has(fault.pointer)) return [];
    seen.add(fault.pointer);
    const isBlank = at(input, fault.pointer) === undefined;
    const control = fieldAt(record.fields, fault.pointer)?.control;
    if (isBlank && control) return [{ pointer: fault.pointer, text: say(blankText(control)) }];
    const isFew = fault.code === 'too-small' && (control === 'rows' || control === 'choices');
    return [{ pointer: fault.pointer, text: say(isFew ? kitMessages.tooFew : fault.detail) }];
  });
}

/** Faults of optional fields that are needed now and still empty. */
export const blankFaults = (
  record: Record_<Fields>,
  input: JsonObject,
  of: { readonly needed: readonly string[]; readonly say: Say },
): readonly FormFault[] =>
  of.needed.flatMap((name) => {
    const control = record.fields[name]?.control;
    return control && input[name] === undefined ? [{ pointer: `/${name}`, text: of.say(blankText(control)) }] : [];
  });

const blankText = (control: Control) =>
  control === 'choice' || control === 'choices' || control === 'check' ? kitMessages.pickOne : kitMessages.fillIn;

const partsOf = (pointer: string): readonly string[] => pointer.split('/').slice(1);

function at(input: JsonObject, pointer: string): unknown {
  let held: unknown = input;
  for (const part of partsOf(pointer)) {
    if (typeof held !== 'object' || held === null) return undefined;
    held = Reflect.get(held, part);
  }
  return held;
}

/** The field a pointer names: `/reason`, or `/indicators/0/words` for a field of a row. */
export function fieldAt(fields: Fields, pointer: string): AnyField | undefined {
  const [name = '', , inner] = partsOf(pointer);
  const field = fields[name];
  return inner === undefined ? field : field?.row?.fields[inner];
}

/** Where a fault belongs, in words: the label, and the number of the row when there is one. */
export function faultLine(record: Record_<Fields>, fault: FormFault, say: Say): string {
  const field = fieldAt(record.fields, fault.pointer);
  if (!field) return fault.text;
  const [, index, inner] = partsOf(fault.pointer);
  const label = say(field.facts.label);
  return inner === undefined
    ? say(kitMessages.summaryLine, { label, detail: fault.text })
    : say(kitMessages.summaryRowLine, { label, number: Number(index) + 1, detail: fault.text });
}
