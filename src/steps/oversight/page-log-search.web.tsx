import { type FormEvent, useId, useState } from 'react';
import type { Bilingual } from '../../core/bilingual.ts';
import { purposeOf } from '../../law/purposes.ts';
import { Button } from '../../web/kit/button.web.tsx';
import { useSay } from '../../web/kit/language.web.tsx';
import { go } from '../../web/kit/link.web.tsx';
import { kitMessages } from '../../web/kit/messages.ts';
import { useSession } from '../../web/shell/session.web.tsx';
import { effectWords } from '../sharing/page-advisor-messages.ts';
import { effects } from './page-log-answers.ts';
import { fileSearch, logMessages as m, searchHints } from './page-log-messages.ts';
import { type Search, type SearchBy, searches } from './page-search.ts';
import { filters } from './query.ts';

export const searchLabel = (by: SearchBy): Bilingual => filters.find(({ value }) => value === by)?.label ?? fileSearch;

/** DOM id of the first control, to move the focus to it. */
export const searchId = 'log-search-by';

interface Suggestion {
  readonly value: string;
  readonly label: Bilingual;
}

/** By what and for what: a form, because a list that changes while somebody types is read aloud at each letter. */
export function SearchForm({ search }: { readonly search: Search }) {
  const say = useSay();
  const [by, setBy] = useState<SearchBy>(search.by);
  const [of, setOf] = useState(search.of);
  const [isMissing, setMissing] = useState(false);
  const suggestions = useSuggestions(by);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const value = idOf(of.trim(), suggestions);
    const isEmpty = by !== 'all' && value === '';
    setMissing(isEmpty);
    if (isEmpty) return document.getElementById(valueId)?.focus();
    const query = new URLSearchParams(by === 'all' ? {} : { by, of: value });
    if (search.withLooks) query.set('looks', 'too');
    go(query.size === 0 ? '/log' : `/log?${query}`);
  };
  return (
    <search aria-label={say(m.search)}>
      <form className="log-search" noValidate onSubmit={submit}>
        <div className="field">
          <label className="field__label" htmlFor={searchId}>
            {say(m.by)}
          </label>
          <select
            id={searchId}
            className="utrecht-select utrecht-select--html-select"
            value={by}
            onChange={(event) => {
              setBy(searches.find((one) => one === event.target.value) ?? 'all');
              setOf('');
              setMissing(false);
            }}
          >
            {searches.map((one) => (
              <option key={one} value={one}>
                {say(searchLabel(one))}
              </option>
            ))}
          </select>
        </div>
        {by === 'all' ? null : (
          <ValueField by={by} of={of} set={setOf} isMissing={isMissing} suggestions={suggestions} />
        )}
        <Button type="submit">{say(m.submit)}</Button>
      </form>
    </search>
  );
}

const valueId = 'log-search-of';

/** The closed lists are lists to choose from; names are proposed while somebody types. */
const closed: readonly SearchBy[] = ['effect', 'activity'];

function ValueField(props: {
  readonly by: SearchBy;
  readonly of: string;
  set(of: string): void;
  readonly isMissing: boolean;
  readonly suggestions: readonly Suggestion[];
}) {
  const { by, of, isMissing, suggestions } = props;
  const say = useSay();
  const listId = useId();
  const isList = closed.includes(by);
  const hint = searchHints[by];
  const described = [hint ? `${valueId}-hint` : '', isMissing ? `${valueId}-fault` : ''].filter(Boolean).join(' ');
  const aria = {
    id: valueId,
    ...(described ? { 'aria-describedby': described } : {}),
    ...(isMissing ? ({ 'aria-invalid': true } as const) : {}),
  };
  return (
    <div className={isMissing ? 'field field--wrong log-search__of' : 'field log-search__of'}>
      <label className="field__label" htmlFor={valueId}>
        {say(searchLabel(by))}
      </label>
      {isList ? (
        <select
          {...aria}
          className="utrecht-select utrecht-select--html-select"
          value={of}
          onChange={(event) => props.set(event.target.value)}
        >
          <option value="">{say(kitMessages.choose)}</option>
          {suggestions.map(({ value, label }) => (
            <option key={value} value={value}>
              {say(label)}
            </option>
          ))}
        </select>
      ) : (
        <>
          <input
            {...aria}
            className="text-input"
            type="text"
            autoComplete="off"
            maxLength={120}
            list={suggestions.length > 0 ? listId : undefined}
            value={of}
            onChange={(event) => props.set(event.target.value)}
          />
          {suggestions.length > 0 ? (
            <datalist id={listId}>
              {suggestions.map(({ value, label }) => (
                <option key={value} value={say(label)} />
              ))}
            </datalist>
          ) : null}
        </>
      )}
      {hint ? (
        <p className="field__hint" id={`${valueId}-hint`}>
          {say(hint)}
        </p>
      ) : null}
      {isMissing ? (
        <p className="field__fault" id={`${valueId}-fault`}>
          {say(isList ? m.pick : m.fillIn)}
        </p>
      ) : null}
    </div>
  );
}

/** A name that is known here stands for its number. */
function idOf(typed: string, suggestions: readonly Suggestion[]): string {
  const wanted = typed.toLowerCase();
  const found = suggestions.find(({ label }) => [label.nl, label.en].some((one) => one.toLowerCase() === wanted));
  return found?.value ?? typed;
}

function useSuggestions(by: SearchBy): readonly Suggestion[] {
  const { view, user } = useSession();
  const tasks = view.organs.find(({ id }) => id === user?.organ)?.tasks ?? [];
  switch (by) {
    case 'effect':
      return effects.map((value) => ({ value, label: effectWords[value] }));
    case 'activity': {
      const codes = [...new Set(tasks.map(({ purposeCode }) => purposeCode))];
      return codes.map((value) => ({ value, label: purposeOf(value)?.label ?? { nl: value, en: value } }));
    }
    case 'user':
      return (view.users ?? []).map(({ userId, name }) => ({ value: userId, label: { nl: name, en: name } }));
    case 'under':
      return tasks.map(({ id, label }) => ({ value: id, label }));
    default:
      return [];
  }
}
