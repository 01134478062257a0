import { useState } from 'react';
import { useAnnouncer } from '../../web/kit/announcer.web.tsx';
import { Button } from '../../web/kit/button.web.tsx';
import { Dialog } from '../../web/kit/dialog.web.tsx';
import { useSay } from '../../web/kit/language.web.tsx';
import { go } from '../../web/kit/link.web.tsx';
import type { Problem } from '../../web/kit/problem.ts';
import { ProblemPanel } from '../../web/kit/problem.web.tsx';
import { useApi } from '../../web/shell/api.web.tsx';
import type { FoundRow, ThingAnswer } from './page-answers.ts';
import { leastTyped, useSearch } from './page-search-ask.web.tsx';
import { entityMessages } from './page-search-messages.ts';
import { FoundDetail } from './page-search-rows.web.tsx';
import { thingMessages as m } from './page-thing-messages.ts';
import { propose } from './page-thing-propose.web.ts';
import { longestQuestion } from './schema.ts';

/** Finds another record of the same kind and puts it beside this one; people say afterwards whether it is the same. */
export function CompareDialog({ thing, onClose }: { readonly thing: ThingAnswer; onClose(): void }) {
  const say = useSay();
  const api = useApi();
  const { show } = useAnnouncer();
  const [text, setText] = useState(thing.caption.slice(0, longestQuestion));
  const [problem, setProblem] = useState<Problem>();
  const search = useSearch({ text: text.trim(), kind: thing.kind });
  const refused = problem ?? search.problem;
  const own = new Set(thing.records.map(({ ref }) => ref));
  const rows = search.results?.rows.filter(({ ref }) => !own.has(ref)) ?? [];
  const choose = async (row: FoundRow) => {
    const proposed = await propose(api, thing, row);
    if ('problem' in proposed) return setProblem(proposed.problem);
    onClose();
    show({ text: say(m.compareDone) });
    go(proposed.href);
  };
  return (
    <Dialog title={say(m.compareTitle)} wide onClose={onClose}>
      <p className="nl-paragraph">{say(m.compareLead)}</p>
      <form className="form" onSubmit={(event) => event.preventDefault()}>
        <div className="field">
          <label className="field__label" htmlFor="compare-text">
            {say(m.compareField)}
          </label>
          <input
            id="compare-text"
            type="search"
            className="text-input"
            autoComplete="off"
            maxLength={longestQuestion}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        </div>
      </form>
      {refused ? <ProblemPanel problem={refused} /> : null}
      {search.isBusy ? <p className="loading">{say(entityMessages.busy)}</p> : null}
      {!search.isBusy && text.trim().length >= leastTyped && rows.length === 0 ? (
        <p className="nl-paragraph compare__none">{say(m.compareNone)}</p>
      ) : null}
      <ul className="compare">
        {rows.map((row) => (
          <li className="compare__row" key={row.ref}>
            <span className="compare__what">
              <strong>{row.caption}</strong>
              <span className="row__detail">
                <FoundDetail row={row} sources={search.results?.answer.sources ?? []} />
              </span>
            </span>
            <Button aria-label={say(m.compareOf, { caption: row.caption })} onClick={() => choose(row)}>
              {say(m.compareChoose)}
            </Button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
