import { useEffect, useRef, useState } from 'react';
import { useAnnouncer } from '../../web/kit/announcer.web.tsx';
import { Button } from '../../web/kit/button.web.tsx';
import { useDraft } from '../../web/kit/drafts.web.tsx';
import { textIn } from '../../web/kit/form-state.ts';
import { KeyCap, useKeys } from '../../web/kit/keys.web.tsx';
import { useSay } from '../../web/kit/language.web.tsx';
import { rowId } from '../../web/kit/list.web.tsx';
import { ProblemPanel } from '../../web/kit/problem.web.tsx';
import { PageHeading } from '../../web/shell/page-heading.web.tsx';
import type { PageProps } from '../../web/shell/screens.web.tsx';
import { useSession } from '../../web/shell/session.web.tsx';
import { WhyPanel } from '../../web/shell/why.web.tsx';
import type { SearchAnswer } from './page-answers.ts';
import { leastTyped, type Results, useSearch } from './page-search-ask.web.tsx';
import { Facets } from './page-search-facets.web.tsx';
import { entityMessages as m } from './page-search-messages.ts';
import { FoundRows, NothingFound, StartToType } from './page-search-rows.web.tsx';
import { RegisterTabs } from './page-tabs.web.tsx';
import { longestQuestion } from './schema.ts';

/** One field, and what fits while one types. What was typed stays in memory only: it may name somebody. */
export function LookUpPage(_props: PageProps) {
  const say = useSay();
  const [draft, setDraft] = useDraft('look-up');
  const wanted = {
    text: textIn(draft, 'text').trim(),
    kind: textIn(draft, 'kind'),
    source: textIn(draft, 'source'),
  };
  const { results, problem, isBusy, more } = useSearch(wanted);
  const facets = useFacets(results);
  useSpoken(results);
  const set = (name: string, value: string) => setDraft((before) => ({ ...before, [name]: value }));
  return (
    <div className="look-up">
      <RegisterTabs />
      <PageHeading title={say(m.title)} quiet>
        <p className="nl-paragraph">{say(m.lead)}</p>
      </PageHeading>
      <SearchField text={textIn(draft, 'text')} onChange={(text) => set('text', text)} first={results?.rows[0]?.ref} />
      <PurposeLine />
      {problem ? <ProblemPanel problem={problem} /> : null}
      {wanted.text.length < leastTyped ? <StartToType /> : null}
      {isBusy && !results ? <p className="loading">{say(m.busy)}</p> : null}
      {results ? (
        <div className={isBusy ? 'look-up__found look-up__found--old' : 'look-up__found'}>
          {results.rows.length === 0 && !wanted.kind && !wanted.source ? null : (
            <Facets facets={facets} sources={results.answer.sources} wanted={wanted} set={set} />
          )}
          <section className="look-up__rows" aria-label={say(m.results)}>
            {results.rows.length === 0 ? <NothingFound of={results} /> : <FoundRows of={results} onMore={more} />}
            <WhyPanel why={results.why} />
          </section>
        </div>
      ) : null}
    </div>
  );
}

function SearchField(props: {
  readonly text: string;
  onChange(text: string): void;
  readonly first?: string | undefined;
}) {
  const say = useSay();
  const ref = useRef<HTMLInputElement>(null);
  useEffect(() => ref.current?.focus(), []);
  useKeys(m.keys, [{ keys: ['f'], label: m.toField, run: () => ref.current?.focus() }]);
  return (
    <div className="field look-up__field">
      <label className="field__label" htmlFor="look-up">
        {say(m.field)} <KeyCap of="f" />
      </label>
      <p className="field__hint" id="look-up-hint">
        {say(m.fieldHint)}
      </p>
      <div className="look-up__line">
        <input
          ref={ref}
          id="look-up"
          type="search"
          className="text-input"
          autoComplete="off"
          spellCheck={false}
          maxLength={longestQuestion}
          aria-describedby="look-up-hint"
          value={props.text}
          onChange={(event) => props.onChange(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'ArrowDown' || props.first === undefined) return;
            event.preventDefault();
            document.getElementById(rowId(props.first))?.focus();
          }}
        />
        {props.text === '' ? null : (
          <Button
            kind="subtle"
            onClick={() => {
              props.onChange('');
              ref.current?.focus();
            }}
          >
            {say(m.clear)}
          </Button>
        )}
      </div>
    </div>
  );
}

/** Under which purpose one looks, before one does. */
function PurposeLine() {
  const say = useSay();
  const { purpose } = useSession();
  return purpose ? <p className="look-up__purpose">{say(m.purposeLine, { task: say(purpose.label) })}</p> : null;
}

/** Counts of the whole question; with a choice made, those of the question without it. */
function useFacets(results: Results | undefined): SearchAnswer['facets'] | undefined {
  const [whole, setWhole] = useState<{ readonly text: string; readonly facets: SearchAnswer['facets'] }>();
  const { wanted, answer } = results ?? {};
  const isWhole = wanted && !wanted.kind && !wanted.source;
  useEffect(() => {
    if (wanted && answer && isWhole) setWhole({ text: wanted.text, facets: answer.facets });
  }, [wanted, answer, isWhole]);
  return whole && whole.text === wanted?.text ? whole.facets : answer?.facets;
}

/** Says how much was found, each time it has changed. */
function useSpoken(results: Results | undefined): void {
  const say = useSay();
  const { announce } = useAnnouncer();
  const { wanted } = results ?? {};
  // biome-ignore lint/correctness/useExhaustiveDependencies: said once for each question, not for each page of it
  useEffect(() => {
    if (results) announce(say(...foundWords(results)));
  }, [wanted]);
}

export function foundWords({ answer: { counts } }: Results): Parameters<ReturnType<typeof useSay>> {
  if (counts.found === 0) return [m.foundNone];
  if (counts.found === 1) return [m.foundOne];
  const isOver = counts.found >= counts.limit;
  return [isOver ? m.foundOver : m.foundMany, { count: counts.found }];
}
