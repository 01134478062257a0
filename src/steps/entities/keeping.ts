import type { Category } from '../../law/question.ts';
import type { Context } from '../step.ts';
import { consulting, type Origin } from './about.ts';
import { isCategory } from './register-commands.ts';
import type { SourceRecord } from './source-record.ts';
import { kinds, type Property, propertyNamed } from './vocabulary.ts';

/** What the gate says of keeping data of one category here, of this origin. */
export interface Ground {
  /** Codes of the fields that may be kept; none without a ground. */
  readonly fields: ReadonlySet<string>;
  /** The rules that carried the answer, also when it is no. */
  readonly rules: readonly string[];
}

export type Grounds = ReadonlyMap<Category, Ground>;

/** Asked of the gate once for each category, for whoever loads. */
export function groundsOf(context: Context, origin: Origin): Grounds {
  const grounds = new Map<Category, Ground>();
  for (const { properties } of kinds)
    for (const { category } of properties) {
      if (grounds.has(category) || !isCategory(category)) continue;
      const { effect, allowedFields, ruleIds } = context.may(consulting(category, origin));
      grounds.set(category, { fields: new Set(effect === 'allow' ? allowedFields : []), rules: ruleIds });
    }
  return grounds;
}

export const hasGround = (grounds: Grounds, { category, field }: Property): boolean =>
  grounds.get(category)?.fields.has(field) === true;

/** A record without what there is no ground for. What was left out is told by kind and name, what was kept by its category. */
export function keptOf(
  record: SourceRecord,
  of: { readonly grounds: Grounds; readonly dropped: Set<string>; readonly categories: Set<string> },
): SourceRecord {
  const { kind, values } = record;
  let kept: { [property: string]: readonly string[] } | undefined;
  for (const name in values) {
    const property = propertyNamed(kind, name);
    // What is not known is refused further on, by name.
    if (!property) continue;
    const isKept = hasGround(of.grounds, property);
    if (isKept && values[name]?.length) of.categories.add(property.category);
    if (isKept && values[name]?.length) continue;
    if (!isKept) of.dropped.add(`${kind}.${name}`);
    kept ??= { ...values };
    delete kept[name];
  }
  return kept ? { ...record, values: kept } : record;
}
