import type { Category } from '../../law/question.ts';
import type { Segment } from '../shelf.ts';
import type { Context, Reader } from '../step.ts';
import { consulting } from './about.ts';
import { isCategory } from './register-commands.ts';
import { registersOf } from './register-rows.ts';
import { bindingText } from './schema.ts';
import type { LoadState } from './view.ts';

/** What looking needs of a load: its index, and which fields are in sight. */
export interface Searched {
  readonly source: string;
  readonly segment: Segment;
  mayField(category: string, field: string): boolean;
}

/** One load as this reader sees it: which fields of which categories the gate lets through, and by which rules. */
export interface Sight extends Searched {
  readonly load: LoadState;
  readonly rules: readonly string[];
}

/**
 * What may be opened now: loads in use whose purposes have the reader's own among them and of which the gate lets something
 * through. A load that is not seen is not opened at all, so that nothing of it can show in a row, a count, a word or the time it takes.
 */
export async function sightsOf(reader: Reader, context: Context): Promise<readonly Sight[]> {
  const sights: Sight[] = [];
  for (const register of await registersOf(reader)) {
    const sight = await sightOf(register, reader, context);
    if (sight) sights.push(sight);
  }
  return sights.toSorted((one, other) => (one.source < other.source ? -1 : 1));
}

/** One register, when it may be opened. */
export async function sightOf(
  { source, current }: { readonly source: string; readonly current?: LoadState | undefined },
  reader: Reader,
  context: Context,
): Promise<Sight | undefined> {
  if (!current?.offered.purposes.includes(context.purpose)) return undefined;
  if (current.offered.expiresOn <= context.now.slice(0, 10)) return undefined;
  const allowed = allowedOf(current, context);
  if (allowed.fields.size === 0) return undefined;
  const segment = await reader.segment(current.loadId);
  if (!segment || !(await isBound(segment, { source, load: current, digest: context.digest }))) return undefined;
  return {
    source,
    load: current,
    segment,
    rules: allowed.rules,
    mayField: (category, field) => allowed.fields.has(`${category}:${field}`),
  };
}

/** The load was read for this register, purpose and ground, and for no other. */
export async function isBound(
  segment: Segment,
  of: { readonly source: string; readonly load: LoadState; digest(text: string): string },
): Promise<boolean> {
  return (await segment.kept('binding')) === of.digest(bindingText(of.source, of.load.offered));
}

export function allowedOf({ offered }: LoadState, context: Context) {
  const fields = new Set<string>();
  const rules = new Set<string>();
  for (const name of offered.categories) {
    const category: Category | undefined = isCategory(name) ? name : undefined;
    const answer = category && context.may(consulting(category, offered));
    if (answer?.effect !== 'allow') continue;
    for (const field of answer.allowedFields) fields.add(`${name}:${field}`);
    for (const rule of answer.ruleIds) rules.add(rule);
  }
  return { fields, rules: [...rules].sort() };
}
