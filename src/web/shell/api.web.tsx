import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { JsonObject } from '../../core/canonical.ts';
import { chain } from '../../steps/chain.ts';
import { useAnnouncer } from '../kit/announcer.web.tsx';
import { useLanguage } from '../kit/language.web.tsx';
import { isObject, type Problem } from '../kit/problem.ts';
import type { CaseAnswer } from './case-answer.ts';
import { type HttpRequest, newKey, type Reply, request } from './request.web.tsx';
import { fits, useSession } from './session.web.tsx';

/** Told to the whole page after every command, so that what is on screen is asked again. */
const changed = 'schakel-changed';

export interface Receipt {
  readonly at: string;
  /** `signal/<id>`: the first is what the command was about, or what it made. */
  readonly streams: readonly string[];
  readonly types: readonly string[];
}

/** Why the reader may see an answer. */
export interface Why {
  readonly purpose: string;
  readonly under: string;
  readonly rules: readonly string[];
  readonly articles: readonly string[];
  readonly sentence: { readonly nl: string; readonly en: string };
  readonly signed: boolean;
}

export interface Answered<T> {
  readonly answer: T;
  readonly why: Why;
}

export interface Api {
  /** Gives a command of the chain by its name. */
  send(name: string, input: JsonObject): Promise<Reply<Receipt>>;
  /** Asks a query of the chain by its name; `is` checks the shape of the answer. */
  ask<T>(name: string, input: JsonObject, is: (held: unknown) => held is T): Promise<Reply<Answered<T>>>;
  /** The same for a case, in the purpose that is chosen. */
  under(caseId: string): Api;
}

const paths: ReadonlyMap<string, string> = new Map(
  chain
    .flatMap((step) => [...step.commands, ...step.queries])
    .flatMap(({ name, path }) => (path ? [[name, path]] : [])),
);

/** `/signals/{signalId}/undoings`: named members go into the path and leave the body. */
function addressed(name: string, input: JsonObject): { readonly path: string; readonly body: JsonObject } {
  const body = { ...input };
  const path = (paths.get(name) ?? '/unknown').replace(/\{(\w+)\}/g, (_, member: string) => {
    const held = body[member];
    delete body[member];
    return encodeURIComponent(String(held ?? ''));
  });
  return { path: `/v1${path}`, body };
}

/** Commands and queries, with the chosen purpose and the reader's language on each. */
export function useApi(): Api {
  const { locale } = useLanguage();
  const { purpose, expire } = useSession();
  const { show } = useAnnouncer();
  // A command whose answer got lost keeps its key, so that sending it again does not do it twice.
  const unanswered = useRef(new Map<string, string>());
  return useMemo<Api>(() => {
    const heard = <T,>(reply: Reply<T>): Reply<T> => {
      if ('problem' in reply && reply.problem.status === 401) {
        show({ text: reply.problem.title, detail: reply.problem.next });
        expire();
      }
      return reply;
    };
    const apiUnder = (under: string): Api => {
      const headers = { Purpose: purpose?.purposeCode ?? '', Under: under };
      return {
        async send(name, input) {
          const { path, body } = addressed(name, input);
          const what = JSON.stringify([path, body]);
          const key = unanswered.current.get(what) ?? newKey();
          unanswered.current.set(what, key);
          const reply = await request({
            method: 'POST',
            path,
            body,
            locale,
            headers: { ...headers, 'Idempotency-Key': key },
            is: isReceipt,
          });
          const isLost = 'problem' in reply && reply.problem.status === 0;
          if (!isLost) unanswered.current.delete(what);
          if ('good' in reply) window.dispatchEvent(new Event(changed));
          return heard(reply);
        },
        ask: async (name, input, is) =>
          heard(await request({ method: 'POST', ...addressed(name, input), locale, headers, is: isAnswered(is) })),
        under: apiUnder,
      };
    };
    return apiUnder(purpose?.under ?? '');
  }, [locale, purpose, expire, show]);
}

const isReceipt = (held: unknown): held is Receipt =>
  isObject(held) && typeof held['at'] === 'string' && Array.isArray(held['streams']);

const isAnswered =
  <T,>(is: (held: unknown) => held is T) =>
  (held: unknown): held is Answered<T> =>
    isObject(held) && is(held['answer']) && isObject(held['why']);

/** `signal/abc` gives `abc`. */
export const idOfStream = (receipt: Receipt): string => receipt.streams[0]?.split('/')[1] ?? '';

export type Asked<T> =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'good'; readonly answer: T; readonly why: Why; readonly isStale: boolean }
  | { readonly kind: 'problem'; readonly problem: Problem };

/**
 * Asks when the page opens, when the input changes, after every command and on `again()`. Nothing is asked without a fitting
 * purpose, or while `input` is undefined. An older answer stays on screen until the newer one is there.
 */
export function useAsked<T>(
  name: string,
  input: JsonObject | undefined,
  is: (held: unknown) => held is T,
): readonly [Asked<T>, () => void] {
  const api = useApi();
  const session = useSession();
  const isFit = fits(name, session);
  const text = input && isFit ? JSON.stringify([name, input, session.purpose?.under]) : undefined;
  return useHeld(text, async () => {
    const reply = await api.ask(name, input ?? {}, is);
    return 'good' in reply
      ? { kind: 'good', ...reply.good, isStale: false }
      : { kind: 'problem', problem: reply.problem };
  });
}

export type CasesAnswer<T> =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'good'; readonly answers: ReadonlyMap<string, CaseAnswer<T, Why>> };

/**
 * The same question under several cases: each is asked, and written, in its own. Answers by case. A look in a case is an act of the reader, so it
 * is not asked again after a command, nor of a case that comes up later: only when the page opens, on another `turn`, or about other things.
 */
export function useAskedUnder<T>(
  name: string,
  of: { readonly cases: readonly string[] | undefined; readonly input: JsonObject; readonly turn: number },
  is: (held: unknown) => held is T,
): CasesAnswer<T> {
  const api = useApi();
  const session = useSession();
  const isFit = fits(name, session);
  const { cases, input, turn } = of;
  const [held, setHeld] = useState<{
    readonly of: string;
    readonly answers: ReadonlyMap<string, CaseAnswer<T, Why>>;
  }>();
  const text = cases?.[0] !== undefined && isFit ? JSON.stringify([name, input, turn]) : undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: `text` stands for what is asked
  useEffect(() => {
    if (text === undefined) return;
    let isWanted = true;
    const ask = async (caseId: string): Promise<[string, CaseAnswer<T, Why>]> => [
      caseId,
      await api.under(caseId).ask(name, input, is),
    ];
    void Promise.all((cases ?? []).map(ask)).then((answers) => {
      if (isWanted) setHeld({ of: text, answers: new Map(answers) });
    });
    return () => {
      isWanted = false;
    };
  }, [text]);
  return held && text !== undefined ? { kind: 'good', answers: held.answers } : { kind: 'waiting' };
}

/** What the last asking gave, while `text` says what is asked. */
function useHeld<T>(text: string | undefined, ask: () => Promise<Asked<T>>): readonly [Asked<T>, () => void] {
  const [round, setRound] = useState(0);
  const [held, setHeld] = useState<{ readonly of: string; readonly asked: Asked<T> }>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: `text` stands for what is asked; `round` asks again
  useEffect(() => {
    if (text === undefined) return;
    let isWanted = true;
    void ask().then((asked) => {
      if (isWanted) setHeld({ of: text, asked });
    });
    return () => {
      isWanted = false;
    };
  }, [text, round]);
  const again = useCallback(() => setRound((before) => before + 1), []);
  useEffect(() => {
    window.addEventListener(changed, again);
    return () => window.removeEventListener(changed, again);
  }, [again]);
  if (!held || text === undefined) return [{ kind: 'waiting' }, again];
  const { asked } = held;
  return [held.of === text || asked.kind !== 'good' ? asked : { ...asked, isStale: true }, again];
}

/** A request to an address of the door that is no command or query of the chain, with purpose and language on it. */
export type DoorRequest<T> = Pick<HttpRequest<T>, 'method' | 'path' | 'body' | 'bytes' | 'is'>;

export function useDoor(): <T>(of: DoorRequest<T>) => Promise<Reply<T>> {
  const { locale } = useLanguage();
  const { purpose } = useSession();
  return useCallback(
    (of) => request({ ...of, locale, headers: { Purpose: purpose?.purposeCode ?? '', Under: purpose?.under ?? '' } }),
    [locale, purpose],
  );
}

export type DoorAnswer<T> =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'good'; readonly answer: T }
  | { readonly kind: 'problem'; readonly problem: Problem };

/** Asks such an address when the page opens and when what is asked changes. */
export function useDoorAnswer<T>(path: string, body: JsonObject, is: (held: unknown) => held is T): DoorAnswer<T> {
  const door = useDoor();
  const [held, setHeld] = useState<DoorAnswer<T>>({ kind: 'waiting' });
  const text = JSON.stringify(body);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `text` stands for the body
  useEffect(() => {
    let isWanted = true;
    void door({ method: 'POST', path, body, is }).then((reply) => {
      if (!isWanted) return;
      setHeld('good' in reply ? { kind: 'good', answer: reply.good } : { kind: 'problem', problem: reply.problem });
    });
    return () => {
      isWanted = false;
    };
  }, [door, path, text]);
  return held;
}
