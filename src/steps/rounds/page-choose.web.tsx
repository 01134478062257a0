import { useCarry } from '../../web/kit/drafts.web.tsx';
import { EmptyState } from '../../web/kit/facts.web.tsx';
import { KeyCap, useKeys } from '../../web/kit/keys.web.tsx';
import { useLanguage, useSay } from '../../web/kit/language.web.tsx';
import { go } from '../../web/kit/link.web.tsx';
import { kitMessages } from '../../web/kit/messages.ts';
import { dayText } from '../../web/kit/moment.ts';
import { ProblemPanel } from '../../web/kit/problem.web.tsx';
import { PageHeading } from '../../web/shell/page-heading.web.tsx';
import type { PageProps } from '../../web/shell/screens.web.tsx';
import { textOf } from '../weighing/page-table-answers.ts';
import { roundMessages as m } from './page-messages.ts';
import { type RunningCase, useRunningCases } from './page-running-cases.web.ts';
import { choosePath } from './page-thing-ask.web.tsx';

/** For which running case a question is asked that began somewhere else. */
export function ChooseCasePage(_props: PageProps) {
  const say = useSay();
  const carry = useCarry();
  const [asked, hrefOf] = useRunningCases(100);
  const rows = asked.kind === 'good' ? asked.answer.rows : [];
  const brought = carry.look(choosePath);
  const choose = (key: string) => {
    const path = `${hrefOf(key)}/rounds/new`;
    if (brought) carry.put(path, brought);
    go(path);
  };
  const keyed = rows.slice(0, 9);
  useKeys(
    m.cases,
    keyed.map((row, at) => ({ keys: [String(at + 1)], label: m.chooseTitle, run: () => choose(row.key) })),
  );
  return (
    <div className="round-page">
      <PageHeading title={say(m.chooseTitle)}>
        <p className="nl-paragraph">{say(brought ? m.chooseLead : m.chooseEmpty)}</p>
      </PageHeading>
      {asked.kind === 'waiting' ? <p className="loading">{say(kitMessages.loading)}</p> : null}
      {asked.kind === 'problem' ? <ProblemPanel problem={asked.problem} /> : null}
      {asked.kind === 'good' && rows.length === 0 ? (
        <EmptyState title={say(m.chooseNone)}>
          <p className="nl-paragraph">{say(m.chooseNoneLead)}</p>
        </EmptyState>
      ) : null}
      <ul className="choice-cards" aria-label={say(m.cases)}>
        {rows.map((row, at) => (
          <li key={row.key}>
            <button type="button" className="choice-card" onClick={() => choose(row.key)}>
              {at < keyed.length ? <KeyCap of={String(at + 1)} /> : null}
              <CaseText row={row} />
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

function CaseText({ row }: { readonly row: RunningCase }) {
  const { locale, say } = useLanguage();
  const { endsOn } = 'opened' in row ? row.opened : row.invited;
  return (
    <span className="choice-card__text">
      <strong>{textOf(row.told, 'title') ?? row.key}</strong>
      <span className="small">{say(m.until, { day: dayText(endsOn, locale) })}</span>
    </span>
  );
}
