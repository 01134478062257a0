import type { Bilingual, Locale } from '../../core/bilingual.ts';
import type { Json, JsonObject } from '../../core/canonical.ts';
import type { AnyField } from '../../core/field.ts';
import type { Fields } from '../../core/record.ts';
import { kitMessages } from './messages.ts';
import { dayText, momentText } from './moment.ts';

export interface Fact {
  readonly name: string;
  readonly label: Bilingual;
  readonly lines: readonly string[];
}

/** Gives words for ids that only the page knows: organs, indicators, themes. */
export type NameOf = (id: string) => Bilingual | undefined;

const instantShape = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;

/** A kept value as people read it: options by their label, days and instants as dates, ids by name. */
export function shown(field: AnyField, held: Json, locale: Locale, nameOf?: NameOf): readonly string[] {
  if (Array.isArray(held)) return held.flatMap((one) => rowOrItem(field, one, locale, nameOf));
  if (field.show) return [field.show(held, locale)];
  if (typeof held === 'boolean') return [(held ? kitMessages.yes : kitMessages.no)[locale]];
  if (typeof held !== 'string') return [String(held)];
  const option = field.options?.find((one) => one.value === held);
  if (option) return [option.label[locale]];
  if (field.control === 'date') return [dayText(held, locale)];
  if (instantShape.test(held)) return [momentText(held, locale)];
  return [nameOf?.(held)?.[locale] ?? held];
}

function rowOrItem(field: AnyField, one: Json, locale: Locale, nameOf?: NameOf): readonly string[] {
  if (field.row === undefined || !isRow(one)) return shown({ ...field, control: 'line' }, one, locale, nameOf);
  const cells = factsOf(field.row.fields, one, { locale, ...(nameOf ? { nameOf } : {}) });
  return [cells.map((fact) => fact.lines.join(', ')).join(' · ')];
}

const isRow = (held: Json): held is JsonObject => typeof held === 'object' && held !== null && !Array.isArray(held);

/** The labelled values of a record, in its own order; members without a field are left out. */
export const factsOf = (
  fields: Fields,
  held: JsonObject,
  how: { readonly locale: Locale; readonly nameOf?: NameOf; readonly leaveOut?: readonly string[] },
): readonly Fact[] =>
  Object.entries(fields).flatMap(([name, field]) => {
    const value = held[name];
    if (value === undefined || how.leaveOut?.includes(name)) return [];
    return [{ name, label: field.facts.label, lines: shown(field, value, how.locale, how.nameOf) }];
  });
