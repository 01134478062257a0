import type { JsonObject } from '../../src/core/canonical.ts';
import { activate } from '../../src/law/activate.ts';
import { ask } from '../../src/law/ask.ts';
import { requestOf as asRequest, gateVocabulary } from '../../src/law/authzen.ts';
import { packs } from '../../src/law/basis/index.ts';
import type { Asking, DecisionPoint } from '../../src/law/decision-point.ts';
import type { Question } from '../../src/law/question.ts';

export const active = activate(packs, { profile: 'demo', on: '2026-11-23' });
export const point: DecisionPoint = { vocabulary: gateVocabulary, ask: (question) => ask(active, question) };
export const asking: Asking = { now: '2026-11-23T10:00:00.000Z', locale: 'nl', digest: () => '0123456789abcdef' };

/** As it travels: plain JSON. */
export const requestOf = (question: Question): JsonObject => JSON.parse(JSON.stringify(asRequest(question)));

/** The request with one member put at a path, or changed. */
export function withMember(request: JsonObject, path: readonly string[], value: unknown): JsonObject {
  const copy = JSON.parse(JSON.stringify(request));
  let at = copy;
  for (const name of path.slice(0, -1)) {
    at[name] ??= {};
    at = at[name];
  }
  at[path.at(-1) ?? ''] = value;
  return copy;
}
