import type { JsonObject } from '../../core/canonical.ts';
import { isEffect } from './page-log-answers.ts';
import { filters } from './query.ts';

/** What the log is searched for, as it stands in the address: the same link shows a colleague the same list. */
export interface Search {
  readonly by: SearchBy;
  readonly of: string;
  /** Looks at the log itself are shown too. */
  readonly withLooks: boolean;
  /** A page goes on below this line. */
  readonly before?: number;
}

export const searches = [...filters.map(({ value }) => value), 'file'] as const;
export type SearchBy = (typeof searches)[number];

const pageSize = 25;

/** A search that makes no sense shows everything. */
export function searchIn(query: ReadonlyMap<string, string>): Search {
  const of = query.get('of')?.trim() ?? '';
  const named = searches.find((one) => one === query.get('by')) ?? 'all';
  const by = of === '' || (named === 'effect' && !isEffect(of)) ? 'all' : named;
  const before = Number(query.get('before'));
  return {
    by,
    of: by === 'all' ? '' : of,
    withLooks: query.get('looks') === 'too',
    ...(Number.isSafeInteger(before) && before > 0 ? { before } : {}),
  };
}

/** Who looks for a person, a task or a trace gets all of it; lists of everything leave the looks at the log out. */
export const leavesLooksOut = ({ by, withLooks }: Search): boolean => !withLooks && mayLeaveLooksOut(by);
export const mayLeaveLooksOut = (by: SearchBy): boolean => by === 'all' || by === 'effect';

/** The query that answers it. A file is searched in the log of processing: by its number, or by its name there. */
export function asking(search: Search): { readonly query: 'log.list' | 'log.processing'; readonly input: JsonObject } {
  const { by, of, before } = search;
  const page = { limit: pageSize, ...(before === undefined ? {} : { before }) };
  if (by === 'file')
    return { query: 'log.processing', input: { ...(of.includes('/') ? { file: of } : { pseudonym: of }), ...page } };
  return {
    query: 'log.list',
    input: {
      by,
      ...(by === 'all' ? {} : { of }),
      ...(leavesLooksOut(search) ? { withoutOversight: true } : {}),
      ...page,
    },
  };
}
