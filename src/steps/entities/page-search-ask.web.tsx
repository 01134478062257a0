import { useCallback, useEffect, useRef, useState } from 'react';
import type { JsonObject } from '../../core/canonical.ts';
import type { Problem } from '../../web/kit/problem.ts';
import { useApi, type Why } from '../../web/shell/api.web.tsx';
import { type FoundRow, isSearchAnswer, type SearchAnswer } from './page-answers.ts';

export interface Wanted {
  readonly text: string;
  readonly kind?: string;
  readonly source?: string;
}

export interface Results {
  readonly wanted: Wanted;
  readonly rows: readonly FoundRow[];
  readonly answer: SearchAnswer;
  readonly why: Why;
}

const pauseMs = 250;
export const leastTyped = 2;
const pageSize = 20;

const inputOf = ({ text, kind, source }: Wanted): JsonObject => ({
  text,
  ...(kind ? { kind } : {}),
  ...(source ? { source } : {}),
  limit: pageSize,
});

/** Asks while somebody types, once the typing pauses; an answer that was overtaken is thrown away. */
export function useSearch(wanted: Wanted) {
  const api = useApi();
  const [results, setResults] = useState<Results>();
  const [problem, setProblem] = useState<Problem>();
  const [isBusy, setBusy] = useState(false);
  const round = useRef(0);
  const { text, kind, source } = wanted;
  const isEnough = text.length >= leastTyped;
  useEffect(() => {
    round.current += 1;
    const mine = round.current;
    setProblem(undefined);
    setBusy(isEnough);
    if (!isEnough) {
      setResults(undefined);
      return;
    }
    const asked: Wanted = { text, ...(kind ? { kind } : {}), ...(source ? { source } : {}) };
    const timer = setTimeout(async () => {
      const reply = await api.ask('entity.search', inputOf(asked), isSearchAnswer);
      if (round.current !== mine) return;
      setBusy(false);
      if ('problem' in reply) setProblem(reply.problem);
      else {
        const { answer, why } = reply.good;
        setResults({ wanted: asked, rows: answer.rows, answer, why });
      }
    }, pauseMs);
    return () => clearTimeout(timer);
  }, [api, text, kind, source, isEnough]);

  const more = useCallback(async () => {
    const after = results?.answer.next?.after;
    if (!results || after === undefined) return;
    const mine = round.current;
    const reply = await api.ask('entity.search', { ...inputOf(results.wanted), after }, isSearchAnswer);
    if (round.current !== mine) return;
    if ('problem' in reply) setProblem(reply.problem);
    else {
      const { answer, why } = reply.good;
      setResults({ ...results, rows: [...results.rows, ...answer.rows], answer, why });
    }
  }, [api, results]);
  return { results, problem, isBusy, more };
}
