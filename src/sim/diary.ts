import type { JsonObject } from '../core/canonical.ts';

/** What the people of the rehearsal saw with their own eyes; the auditor lays it beside the ledgers. */
export interface Diary {
  readonly acknowledged: Acknowledged[];
  readonly refused: Refused[];
  readonly shown: Shown[];
}

/** The node said: done. */
export interface Acknowledged {
  readonly node: string;
  /** `signal.record/<user>/<key>`: as it stands in the chain. */
  readonly command: string;
  readonly at: string;
  readonly types: readonly string[];
}

/** The node said no. */
export interface Refused {
  readonly node: string;
  readonly command: string;
  readonly code: string;
}

/** The node showed personal data of these streams. */
export interface Shown {
  readonly node: string;
  readonly userId: string;
  readonly query: string;
  readonly streams: readonly string[];
}

/** Stands in every personal text of the rehearsal, so that one look finds any of them where it must not be. */
export const personalMark = 'zqx';
export const personalPattern = /zqx|9\d{3} ?ZQ/;

const prefixes: { readonly [kind: string]: string } = {
  signal: 'signal',
  table: 'partnership-signal',
  case: 'case',
  invitation: 'case-part',
  approval: 'approval',
  'approval-task': 'approval-task',
};

/** Streams of which an answer shows a personal part. */
export function streamsTold(query: string, answer: JsonObject): readonly string[] {
  if (query === 'sharing.list') return sharedStreams(answer);
  const prefix = prefixes[query.split('.')[0] ?? ''];
  const keys = [
    ...objectsIn(answer['rows']).flatMap((row) => (row['told'] === undefined ? [] : [row['key']])),
    ...(objectsIn(answer['timeline']).some((item) => item['told'] !== undefined) ? [answer['key']] : []),
  ];
  return [...new Set(keys)].map((key) => `${prefix}/${key}`).sort();
}

const sharedStreams = (answer: JsonObject): readonly string[] => {
  const keys = (['approvals', 'advices', 'given', 'taken'] as const).flatMap((list) =>
    objectsIn(answer[list]).flatMap(({ told, key }) => (told ? [`${sharedPrefixes[list]}/${String(key)}`] : [])),
  );
  return [...new Set(keys)].sort();
};
const sharedPrefixes = { approvals: 'approval', advices: 'advice', given: 'data', taken: 'data-in' } as const;

export const objectsIn = (list: JsonObject[string]): readonly JsonObject[] =>
  Array.isArray(list) ? list.filter((item) => typeof item === 'object' && item !== null && !Array.isArray(item)) : [];
