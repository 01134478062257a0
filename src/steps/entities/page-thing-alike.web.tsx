import { useState } from 'react';
import { useAnnouncer } from '../../web/kit/announcer.web.tsx';
import { Button } from '../../web/kit/button.web.tsx';
import { useSay } from '../../web/kit/language.web.tsx';
import { go, Link } from '../../web/kit/link.web.tsx';
import type { Problem } from '../../web/kit/problem.ts';
import { ProblemPanel } from '../../web/kit/problem.web.tsx';
import { useApi } from '../../web/shell/api.web.tsx';
import type { AlikeRow, ThingAnswer } from './page-answers.ts';
import { thingHref } from './page-search-rows.web.tsx';
import { SaidLine } from './page-thing-facts.web.tsx';
import { thingMessages as m } from './page-thing-messages.ts';
import { propose } from './page-thing-propose.web.ts';

/** What weighs most is told; the rest stands on the page of the pair. */
const mostReasons = 3;

/** Records that may be about the same one, with the reasons in words; people put them side by side, nothing does it by itself. */
export function AlikePart({ thing }: { readonly thing: ThingAnswer }) {
  const say = useSay();
  const [problem, setProblem] = useState<Problem>();
  if (thing.alike.length === 0) return null;
  return (
    <section className="thing__part" aria-labelledby="thing-alike">
      <h2 className="nl-heading nl-heading--level-2" id="thing-alike">
        {say(m.alike)}
      </h2>
      <p className="nl-paragraph small">{say(m.alikeLead)}</p>
      {problem ? <ProblemPanel problem={problem} /> : null}
      <ul className="relations">
        {thing.alike.map((row) => (
          <li className="relation" key={row.ref}>
            <AlikeLine thing={thing} row={row} onProblem={setProblem} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface LineProps {
  readonly thing: ThingAnswer;
  readonly row: AlikeRow;
  onProblem(problem: Problem): void;
}

function AlikeLine({ thing, row, onProblem }: LineProps) {
  const say = useSay();
  const api = useApi();
  const { show } = useAnnouncer();
  const choose = async () => {
    const proposed = await propose(api, thing, row);
    if ('problem' in proposed) return onProblem(proposed.problem);
    show({ text: say(m.compareDone) });
    go(proposed.href);
  };
  return (
    <>
      <span className="relation__what">
        <Link className="nl-link" href={thingHref(row)}>
          {row.caption}
        </Link>
      </span>
      <SaidLine said={row} />
      <ul className="plain-list small alike__reasons">
        {row.comparison.slice(0, mostReasons).map(({ said, strength }) => (
          <li key={said.nl}>
            {say(said)}: {say(strength)}
          </li>
        ))}
      </ul>
      <Button aria-label={say(m.compareOf, { caption: row.caption })} onClick={choose}>
        {say(m.compareChoose)}
      </Button>
    </>
  );
}
