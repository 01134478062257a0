import type { Bilingual } from '../core/bilingual.ts';
import type { Json, JsonObject } from '../core/canonical.ts';
import { type FieldFault, text } from '../core/field.ts';
import { type Fields, type Of, type Parsed, parse, type Record_, record } from '../core/record.ts';
import type { Question } from './question.ts';

/**
 * The envelope of the AuthZEN Authorization API 1.0: who, what, on what, in which circumstances. Members that the
 * standard does not name are ignored here, as it demands (JSON serialization: receivers MUST ignore unknown
 * fields). What stands in `properties` and `context` belongs to a vocabulary, which may be as strict as it likes.
 */
export interface AccessRequest {
  readonly subject: Entity;
  readonly action: NamedAction;
  readonly resource: Entity;
  readonly context: JsonObject;
}

export interface Entity {
  readonly type: string;
  readonly id: string;
  readonly properties: JsonObject;
}

export interface NamedAction {
  readonly name: string;
  readonly properties: JsonObject;
}

/** What a search looks for. That member of the request has no identifier yet. */
export type Sought = 'subject' | 'action' | 'resource';

/** The words that a decision point knows, and how they become a question. */
export interface Vocabulary {
  read(request: AccessRequest, now: string): Reading;
  /**
   * Every identifier of a kind that may be told to whoever asks; a kind that is not known or not told has none.
   * Only closed lists of words belong here, never a register.
   */
  identifiers(sought: Sought, type: string): readonly string[];
}

export type Reading =
  | {
      readonly question: Question;
      /** Where in the request an input of the question stands: `recipient.sector` at `/context/recipient/sector`. */
      pointerOf(input: string): string;
    }
  /** A type, identifier or action that does not exist here: nothing is allowed, and a search finds nothing. */
  | { readonly unrecognised: readonly FieldFault[] }
  | { readonly faults: readonly FieldFault[] };

const facts = (name: string) => ({ label: { nl: name, en: name }, privacy: 'open', max: 200 }) as const;
const shapeOf = <const F extends Fields>(name: string, fields: F): Record_<F> =>
  record(name, { nl: name, en: name }, fields);
const wholeEntity = shapeOf('entity', { type: text(facts('type')), id: text(facts('id')) });
const typeOnly = shapeOf('entity', { type: text(facts('type')) });
const actionShape = shapeOf('action', { name: text(facts('name')) });

/** One request; for a search with the identifier of what is sought left empty. */
export function readRequest(raw: JsonObject, sought?: Sought): Parsed<AccessRequest> {
  const parts = {
    subject: readEntity(raw, 'subject', sought),
    action: sought === 'action' ? { good: nameless } : readAction(raw['action']),
    resource: readEntity(raw, 'resource', sought),
    context: readObject(raw['context'], '/context'),
  };
  const { subject, action, resource, context } = parts;
  if ('good' in subject && 'good' in action && 'good' in resource && 'good' in context)
    return { good: { subject: subject.good, action: action.good, resource: resource.good, context: context.good } };
  return { faults: Object.values(parts).flatMap((part) => ('faults' in part ? part.faults : [])) };
}

/** The faults of the members that are there; a default may leave out what every item brings itself. */
export function faultsOfDefaults(raw: JsonObject): readonly FieldFault[] {
  const parsed = readRequest(raw);
  const isThere = ({ pointer }: FieldFault) => raw[memberOf(pointer)] !== undefined;
  return 'faults' in parsed ? parsed.faults.filter(isThere) : [];
}

/** The first member of a JSON pointer: `subject` of `/subject/properties/org`. */
export const memberOf = (pointer: string): string => pointer.split('/')[1] ?? '';

const nameless: NamedAction = { name: '', properties: {} };

function readEntity(raw: JsonObject, name: 'subject' | 'resource', sought: Sought | undefined): Parsed<Entity> {
  const pointer = `/${name}`;
  if (name !== sought) return readNamed(raw[name], { shape: wholeEntity, pointer });
  const read = readNamed(raw[name], { shape: typeOnly, pointer });
  // The identifier of what is sought is ignored when it is sent (Subject Search, Resource Search).
  return 'good' in read ? { good: { ...read.good, id: '' } } : read;
}

const readAction = (raw: Json | undefined): Parsed<NamedAction> =>
  readNamed(raw, { shape: actionShape, pointer: '/action' });

function readNamed<const F extends Fields>(
  raw: Json | undefined,
  { shape, pointer }: { readonly shape: Record_<F>; readonly pointer: string },
): Parsed<Of<Record_<F>> & { readonly properties: JsonObject }> {
  if (!isObject(raw)) return { faults: [notAnObject(pointer)] };
  const known = Object.keys(shape.fields).flatMap((name) => (Object.hasOwn(raw, name) ? [[name, raw[name]]] : []));
  const named = parse(shape, Object.fromEntries(known));
  const properties = readObject(raw['properties'], '/properties');
  if ('good' in named && 'good' in properties) return { good: { ...named.good, properties: properties.good } };
  const faults = [named, properties].flatMap((part) => ('faults' in part ? part.faults : []));
  return { faults: faults.map((fault) => ({ ...fault, pointer: `${pointer}${fault.pointer}` })) };
}

function readObject(raw: Json | undefined, pointer: string): Parsed<JsonObject> {
  if (raw === undefined) return { good: {} };
  return isObject(raw) ? { good: raw } : { faults: [notAnObject(pointer)] };
}

export const isObject = (held: Json | undefined): held is JsonObject =>
  typeof held === 'object' && held !== null && !Array.isArray(held);

export const notAnObject = (pointer: string): FieldFault => ({ pointer, code: 'wrong-type', detail: wantsAnObject });

const wantsAnObject: Bilingual = { nl: 'Hier hoort een JSON-object te staan.', en: 'A JSON object belongs here.' };
