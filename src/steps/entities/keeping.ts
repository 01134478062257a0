import type { Category } from '../../law/question.ts';
import type { Context } from '../step.ts';
import { consulting, type Origin } from './about.ts';
import { isCategory } from './register-commands.ts';
import { kinds, type Property } from './vocabulary.ts';

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
